package extract

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

// byteOrderMarks name the encoding of a text that begins with one.
var byteOrderMarks = []struct {
	mark string
	enc  encoding.Encoding
}{
	{"\xef\xbb\xbf", unicode.UTF8},
	{"\xff\xfe", unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)},
	{"\xfe\xff", unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)},
}

// decodeText gives the text as clean UTF-8. Without a byte order mark it is
// UTF-8 where it reads as UTF-8, else GB18030.
func decodeText(data []byte) (string, []Problem, error) {
	for _, b := range byteOrderMarks {
		if rest, ok := bytes.CutPrefix(data, []byte(b.mark)); ok {
			return decodeWith(b.enc, rest)
		}
	}
	if looksBinary(data) {
		return "", nil, ErrNotText
	}
	if mostlyUTF8(data) {
		return decodeWith(unicode.UTF8, data)
	}
	return decodeWith(simplifiedchinese.GB18030, data)
}

// decodeWith decodes and counts what could not be: a character or two is a
// problem, more of them mean that this is no text.
func decodeWith(enc encoding.Encoding, data []byte) (string, []Problem, error) {
	out, err := enc.NewDecoder().Bytes(data)
	if err != nil {
		return "", nil, fmt.Errorf("%w: %w", ErrNotText, err)
	}
	if looksBinary(out) {
		return "", nil, ErrNotText
	}
	text := string(out)
	bad := strings.Count(text, string(utf8.RuneError))
	if bad == 0 {
		return text, nil, nil
	}
	if bad*20 > utf8.RuneCountInString(text) {
		return "", nil, ErrNotText
	}
	return text, []Problem{{Code: "bad_text", Message: fmt.Sprintf("%d characters of the text could not be decoded", bad)}}, nil
}

// looksBinary reports control characters that no text dump holds: any NUL, or
// more of the others than slips.
func looksBinary(data []byte) bool {
	odd := 0
	for _, c := range data {
		switch {
		case c == 0:
			return true
		case c < ' ' && c != '\t' && c != '\n' && c != '\v' && c != '\f' && c != '\r', c == 0x7f:
			odd++
		}
	}
	return odd*100 > len(data)
}

// mostlyUTF8 tells UTF-8 with a damaged byte (a file cut inside a character)
// from another encoding: GB18030 text holds hardly any valid UTF-8 sequence.
func mostlyUTF8(data []byte) bool {
	good, bad := 0, 0
	for len(data) > 0 {
		r, n := utf8.DecodeRune(data)
		switch {
		case r == utf8.RuneError && n == 1:
			bad++
		case n > 1:
			good++
		}
		data = data[n:]
	}
	return bad == 0 || good > 8*bad
}
