package schema

import (
	"encoding/json"
	"errors"
	"io"
	"iter"
)

// DecodeAll reads documents from an object or NDJSON, one after the other. An
// error ends it.
func DecodeAll(r io.Reader) iter.Seq2[*Document, error] {
	return func(yield func(*Document, error) bool) {
		dec := json.NewDecoder(r)
		for {
			d := new(Document)
			err := dec.Decode(d)
			if errors.Is(err, io.EOF) {
				return
			}
			if err != nil {
				yield(nil, notOurs(err))
				return
			}
			if !yield(d, nil) {
				return
			}
		}
	}
}
