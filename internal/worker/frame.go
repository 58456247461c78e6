package worker

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
)

// Limits of a frame. The child is not trusted: what read the document may be
// under the document's control.
const (
	maxHeader = 16 << 20 // header: names, options, counts
	maxAnswer = 1 << 30  // body of an answer: the JSON of one document
)

// errFrame says that the other side does not speak the protocol.
var errFrame = errors.New("malformed frame")

// request is the header of what the parent sends; its body is the document.
type request struct {
	Name    string          `json:"name"`
	Options json.RawMessage `json:"options,omitempty"`
	Size    int64           `json:"size"` // bytes of the body
}

// response is the header of what the child sends; its body is the JSON made.
type response struct {
	Error string          `json:"error,omitempty"`
	Info  json.RawMessage `json:"info,omitempty"`
	Peak  int64           `json:"peak,omitempty"` // most memory held, bytes
	Size  int64           `json:"size"`           // bytes of the body
}

// writeHeader sends the first two parts of a frame.
func writeHeader(w io.Writer, header any) error {
	data, err := json.Marshal(header)
	if err != nil {
		return err
	}
	frame := make([]byte, 4, 4+len(data))
	binary.BigEndian.PutUint32(frame, uint32(len(data)))
	_, err = w.Write(append(frame, data...))
	return err
}

// readHeader reads what writeHeader sent. io.EOF means that no frame began.
func readHeader(r io.Reader, header any) error {
	var length [4]byte
	if _, err := io.ReadFull(r, length[:]); err != nil {
		return err
	}
	n := binary.BigEndian.Uint32(length[:])
	if n > maxHeader {
		return fmt.Errorf("%w: header of %d bytes", errFrame, n)
	}
	data := make([]byte, n)
	if _, err := io.ReadFull(r, data); err != nil {
		return fmt.Errorf("%w: %w", errFrame, err)
	}
	if err := json.Unmarshal(data, header); err != nil {
		return fmt.Errorf("%w: %w", errFrame, err)
	}
	return nil
}

// readBody reads the rest of a frame, into room if that is large enough.
func readBody(r io.Reader, size, limit int64, room []byte) ([]byte, error) {
	if size < 0 || size > limit {
		return nil, fmt.Errorf("%w: body of %d bytes", errFrame, size)
	}
	body := room
	if int64(cap(room)) < size {
		body = make([]byte, size)
	}
	body = body[:size]
	_, err := io.ReadFull(r, body)
	return body, err
}
