package review

import (
	"compress/gzip"
	"io"
	"strings"
)

// inflate gives an embedded compressed file.
func inflate(name string) string {
	r, err := gzip.NewReader(strings.NewReader(read(name)))
	if err != nil {
		panic(err) // embedded: the program was built wrong
	}
	data, err := io.ReadAll(r)
	if err != nil {
		panic(err)
	}
	return string(data)
}
