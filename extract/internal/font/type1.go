package font

import (
	"bytes"
	"strconv"
)

// type1Encoding reads the encoding of an embedded Type 1 program, which stands
// in its clear part as "dup 65 /A put". It is nil when the program uses
// StandardEncoding.
func type1Encoding(program []byte) map[byte]string {
	const clear = 64 << 10
	text := slice(program, 0, clear)
	at := bytes.Index(text, []byte("/Encoding"))
	if at < 0 {
		return nil
	}
	text = text[at:]
	if end := bytes.Index(text, []byte("eexec")); end >= 0 {
		text = text[:end]
	}
	words := bytes.Fields(bytes.ReplaceAll(text, []byte("/"), []byte(" /")))
	if len(words) > 1 && string(words[1]) == "StandardEncoding" {
		return nil
	}
	names := map[byte]string{}
	for i := 0; i+3 < len(words) && len(names) < 256; i++ {
		if string(words[i]) == "def" {
			break
		}
		code, err := strconv.Atoi(string(words[i+1]))
		if string(words[i]) == "dup" && err == nil && code >= 0 && code < 256 && words[i+2][0] == '/' {
			names[byte(code)] = string(words[i+2][1:])
		}
	}
	return names
}
