package object

import (
	"bytes"

	"budgetextract/extract/internal/limits"
)

// decode appends the decoded bytes of stream v to dst.
func (f *File) decode(v Value, dst []byte) ([]byte, error) {
	chain, err := filtersOf(v)
	if err != nil {
		return dst, err
	}
	if len(chain) > limits.Filters {
		f.note(NoteLimit, "too many filters on a stream: left out")
		return dst, nil
	}
	raw := f.rawStream(v)
	if kind := f.crypt.cipher(v, chain); kind != cipherNone {
		copied := append(f.plain[:0], raw...)
		f.plain = keepBuffer(f.plain, copied)
		raw = decipher(kind, f.crypt.objectKey(v.id, kind), copied)
	}
	if raw != nil && len(raw) == 0 {
		return dst, nil // of an empty page, whatever filter is named; what cannot be deciphered is nil
	}
	out := f.runFilters(chain, raw, dst)
	f.decoded += len(out) - len(dst)
	return out, nil
}

// runFilters passes raw through the filters, the last of them into dst.
func (f *File) runFilters(chain []filter, raw, dst []byte) []byte {
	if len(chain) == 0 {
		chain = plain
	}
	for i, step := range chain {
		into, between := dst, &f.between[i%2]
		if i < len(chain)-1 {
			into = (*between)[:0]
		}
		out, err := step.run(into, raw, f.room(len(raw)), step.parms)
		if i < len(chain)-1 {
			f.decoded += len(out)
			*between = keepBuffer(*between, out)
		}
		if err != nil {
			f.noteStream(err)
		}
		raw = out
	}
	return raw
}

// plain stands for no filter.
var plain = []filter{{run: copyBytes}}

// noteStream notes why a filter stopped.
func (f *File) noteStream(err error) {
	switch err {
	case errTooLong:
		f.note(NoteLimit, "a stream decodes to too much: cut off")
	case errChecksum:
		f.note(NoteRepaired, "stream data does not match its checksum")
	default:
		f.noteLost("stream data is corrupt: read as far as it goes")
	}
}

// noteLost notes that the end of a stream is not there. While a page is read
// that is a part of the page.
func (f *File) noteLost(message string) {
	if f.page > 0 {
		f.note(NotePage, message)
		return
	}
	f.note(NoteRepaired, message)
}

// keepBuffer returns the larger of two buffers of the file's own to be used
// again, unless that would hold on to too much.
func keepBuffer(old, used []byte) []byte {
	const most = 1 << 20
	if cap(used) > cap(old) && cap(used) <= most {
		return used[:0]
	}
	return old
}

// room is how many bytes a filter may make of n.
func (f *File) room(n int) int {
	all := min(limits.Decoded, limits.DecodedFloor+limits.DecodedFactor*len(f.data))
	one := min(limits.Stream, max(limits.StreamRatioFrom, limits.StreamRatio*n))
	return max(0, min(one, all-f.decoded))
}

// lineEnds is what writers count to a stream that stands behind it.
const lineEnds = 4

// rawStream returns the bytes of a stream as they stand in the file. Length is
// believed when the stream ends where it says.
func (f *File) rawStream(v Value) []byte {
	data := f.data[min(int(v.stream), len(f.data)):]
	length := v.Key("Length").Int()
	if length >= 0 && length <= int64(len(data)) {
		if end := endOfStream(data, int(length)); end > 0 {
			if !keywordAt(data, skipSpace(data, end), "endobj") {
				f.note(NoteRepaired, objectOpen)
			}
			return data[:length]
		}
	}
	end, found := f.findStreamEnd(data)
	switch {
	case found && length > int64(end)+lineEnds && v.Key("Filter").IsNull(): // a filter tells by itself
		f.noteLost("a stream has less data than it says")
		return data[:end]
	case found:
		f.note(NoteRepaired, "wrong stream length")
		return data[:end]
	case length > 0 && length <= int64(len(data)):
		f.note(NoteRepaired, "stream end is missing")
		return data[:length]
	}
	f.noteLost("stream end is missing")
	return data[:end]
}

// endOfStream returns the position behind the endstream that follows data of
// length i, 0 if none does.
func endOfStream(data []byte, i int) int {
	const word = "endstream"
	for i < len(data) && class[data[i]] == space {
		i++
	}
	if len(data)-i < len(word) || string(data[i:i+len(word)]) != word {
		return 0
	}
	return i + len(word)
}

// findStreamEnd searches for the end of the stream whose data starts data.
// Without an end, it is the next endobj or the end of the file.
func (f *File) findStreamEnd(data []byte) (end int, found bool) {
	if left := limits.RepairSearch - f.searched; left < len(data) {
		data = data[:max(left, 0)]
	}
	start := len(f.data) - len(data)
	end = len(data)
	if f.lastEnd == 0 || start < f.lastEnd {
		if i := bytes.Index(data, []byte("endstream")); i >= 0 {
			end, found = i, true
		} else {
			f.lastEnd = max(start, 1) // nobody behind need search again
		}
		f.searched += end
	}
	if i := bytes.Index(data[:end], []byte("endobj")); i >= 0 {
		end, found = i, false
	}
	f.searched += end
	if end > 0 && data[end-1] == '\n' {
		end--
	}
	if end > 0 && data[end-1] == '\r' {
		end--
	}
	return end, found
}
