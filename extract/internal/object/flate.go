package object

import (
	"bytes"
	"compress/flate"
	"io"
)

func flateDecode(dst, src []byte, room int, p parms) ([]byte, error) {
	r := flate.NewReader(bytes.NewReader(src[min(2, len(src)):]))
	data, err := io.ReadAll(io.LimitReader(r, int64(room)))
	if err != nil {
		err = errCorrupt
	}
	out, perr := p.predictor.unpredict(dst, data)
	if err == nil {
		err = perr
	}
	return out, err
}
