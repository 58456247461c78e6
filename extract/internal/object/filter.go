package object

import (
	"errors"
	"fmt"
)

// What a filter may answer beside data; the data up to there is good.
var (
	errTooLong  = errors.New("too long")
	errCorrupt  = errors.New("corrupt")
	errChecksum = errors.New("checksum differs")
)

// filterFunc appends src decoded to dst, at most room bytes.
type filterFunc func(dst, src []byte, room int, p parms) ([]byte, error)

// parms are the parameters of a filter, its DecodeParms.
type parms struct {
	predictor predictor
	late      bool   // LZW codes grow one code later: EarlyChange is 0
	crypt     string // name of the crypt filter
}

// filter is one step of decoding a stream.
type filter struct {
	name  string
	parms parms
	run   filterFunc
}

// filters are the filters of PDF 32000-1, 7.4, by both of their names. The
// filters of images have no function: images are not read.
var filters = map[string]filterFunc{
	"FlateDecode": flateDecode, "Fl": flateDecode,
	"LZWDecode": lzwDecode, "LZW": lzwDecode,
	"ASCII85Decode": ascii85Decode, "A85": ascii85Decode,
	"ASCIIHexDecode": asciiHexDecode, "AHx": asciiHexDecode,
	"RunLengthDecode": runLengthDecode, "RL": runLengthDecode,
	"Crypt":     copyBytes, // taken off before, see crypt.stream
	"DCTDecode": nil, "DCT": nil,
	"CCITTFaxDecode": nil, "CCF": nil,
	"JPXDecode": nil, "JBIG2Decode": nil,
}

// filtersOf returns the filters of a stream in the order they are taken off.
func filtersOf(v Value) ([]filter, error) {
	names, parms := v.Key("Filter"), v.Key("DecodeParms")
	if parms.IsNull() {
		parms = v.Key("DP")
	}
	if names.Kind() == Name {
		step, err := filterOf(names.Name(), firstOf(parms))
		return []filter{step}, err
	}
	var chain []filter
	for i := range names.Len() {
		p := parms.Index(i)
		if parms.Kind() == Dict && names.Len() == 1 {
			p = parms
		}
		step, err := filterOf(names.Index(i).Name(), p)
		if err != nil {
			return nil, err
		}
		chain = append(chain, step)
	}
	return chain, nil
}

// firstOf returns the parameters of a filter that stands alone: some writers put
// them in an array all the same.
func firstOf(parms Value) Value {
	if parms.Kind() == Array {
		return parms.Index(0)
	}
	return parms
}

func filterOf(name string, p Value) (filter, error) {
	run, known := filters[name]
	switch {
	case !known:
		return filter{}, fmt.Errorf("stream filter %q is not known", name)
	case run == nil:
		return filter{}, ErrImageFilter
	}
	return filter{name, parmsOf(p), run}, nil
}

func parmsOf(v Value) parms {
	early := v.Key("EarlyChange")
	return parms{
		predictor: predictorOf(v),
		late:      early.Kind() == Integer && early.Int() == 0,
		crypt:     v.Key("Name").Name(),
	}
}

func copyBytes(dst, src []byte, room int, _ parms) ([]byte, error) {
	if len(src) > room {
		return append(dst, src[:room]...), errTooLong
	}
	return append(dst, src...), nil
}

// asciiHexDecode is ASCIIHexDecode (7.4.2). What is no digit is skipped.
func asciiHexDecode(dst, src []byte, room int, _ parms) ([]byte, error) {
	limit := len(dst) + room
	high := -1
	for _, c := range src {
		x := unhex(c)
		switch {
		case c == '>':
			src = nil
		case x < 0:
			continue
		case high < 0:
			high = x
			continue
		case len(dst) == limit:
			return dst, errTooLong
		default:
			dst, high = append(dst, byte(high<<4|x)), -1
		}
		if src == nil {
			break
		}
	}
	if high >= 0 && len(dst) < limit {
		dst = append(dst, byte(high<<4))
	}
	return dst, nil
}

// ascii85Decode is ASCII85Decode (7.4.3). It ends at "~"; what is no digit is
// skipped.
func ascii85Decode(dst, src []byte, room int, _ parms) ([]byte, error) {
	limit := len(dst) + room
	var group uint32
	n := 0
	for _, c := range src {
		switch {
		case len(dst)+4 > limit:
			return dst, errTooLong
		case c == '~':
			return ascii85Tail(dst, group, n), nil
		case c == 'z' && n == 0:
			dst = append(dst, 0, 0, 0, 0)
		case c >= '!' && c <= 'u':
			group = group*85 + uint32(c-'!')
			if n++; n == 5 {
				dst = append(dst, byte(group>>24), byte(group>>16), byte(group>>8), byte(group))
				group, n = 0, 0
			}
		}
	}
	return ascii85Tail(dst, group, n), nil
}

// ascii85Tail decodes the last n < 5 digits to n-1 bytes.
func ascii85Tail(dst []byte, group uint32, n int) []byte {
	if n < 2 {
		return dst
	}
	for range 5 - n {
		group = group*85 + 84
	}
	for i := range n - 1 {
		dst = append(dst, byte(group>>(24-8*i)))
	}
	return dst
}

// runLengthDecode is RunLengthDecode (7.4.5).
func runLengthDecode(dst, src []byte, room int, _ parms) ([]byte, error) {
	const end = 128
	limit := len(dst) + room
	for len(src) > 0 && src[0] != end {
		n := int(src[0]) + 1
		run := src[1:min(len(src), n+1)]
		if n > end {
			n = 257 - int(src[0])
			run = src[1:min(len(src), 2)]
		}
		if len(dst)+n > limit {
			return dst, errTooLong
		}
		switch {
		case src[0] < end && len(run) < n, len(run) == 0:
			return append(dst, run...), errCorrupt
		case src[0] < end:
			dst = append(dst, run...)
		default:
			for range n {
				dst = append(dst, run[0])
			}
		}
		src = src[1+len(run):]
	}
	return dst, nil
}
