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
	"Crypt":     copyBytes, // taken off before, see crypt.cipher
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

// noParms are the parameters of a filter without any, as nearly all are.
var noParms = parms{predictor: predictor{1, 1, 8, 1}}

func parmsOf(v Value) parms {
	if v.IsNull() {
		return noParms
	}
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
