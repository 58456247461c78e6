package object

import (
	"bytes"
	"compress/lzw"
	"encoding/ascii85"
	"encoding/hex"
	"errors"
	"fmt"
	"strings"
	"testing"

	"budgetextract/extract/internal/limits"

	"github.com/google/go-cmp/cmp"
)

// encodings are encoders for the filters that have one in the standard library
// or need none.
var encodings = map[string]func([]byte) []byte{
	"FlateDecode":    zipped,
	"ASCIIHexDecode": func(b []byte) []byte { return []byte(hex.EncodeToString(b) + ">") },
	"ASCII85Decode": func(b []byte) []byte {
		out := make([]byte, ascii85.MaxEncodedLen(len(b)))
		return append(out[:ascii85.Encode(out, b)], "~>"...)
	},
	"RunLengthDecode": func(b []byte) (out []byte) {
		for len(b) > 0 {
			n := min(128, len(b))
			out = append(append(out, byte(n-1)), b[:n]...)
			b = b[n:]
		}
		return append(out, 128)
	},
	"LZWDecode": lzwLiterals,
}

// lzwLiterals encodes without ever using the table: a clear code after every
// 200 bytes keeps the codes at 9 bits.
func lzwLiterals(b []byte) []byte {
	var out []byte
	var hold, have uint
	put := func(code uint) {
		hold, have = hold<<9|code, have+9
		for ; have >= 8; have -= 8 {
			out = append(out, byte(hold>>(have-8)))
		}
	}
	for i, c := range b {
		if i%200 == 0 {
			put(lzwClear)
		}
		put(uint(c))
	}
	put(lzwEnd)
	if have > 0 {
		out = append(out, byte(hold<<(8-have)))
	}
	return out
}

// decodeWith decodes a stream of a file, dict holding its filters.
func decodeWith(t testing.TB, dict, data string) (string, []Note, error) {
	t.Helper()
	b := newPDF().pages("page")
	b.stream(50, dict, data)
	b.table("/Root 1 0 R")
	f, err := Open(b.Bytes(), Options{})
	if err != nil {
		t.Fatal(err)
	}
	out, err := f.resolve(ID{Num: 50}).Stream()
	return string(out), f.Notes(), err
}

func TestFilters(t *testing.T) {
	for name, data := range inflateSamples() {
		for filter, encode := range encodings {
			got, notes, err := decodeWith(t, "/Filter/"+filter, string(encode(data)))
			if err != nil || got != string(data) || notes != nil {
				t.Errorf("%s of %s: %d bytes of %d, %v, %v", filter, name, len(got), len(data), notes, err)
			}
		}
	}
}

func TestFilterChains(t *testing.T) {
	data := inflateSamples()["text"]
	chain := []byte(data)
	names := []string{"RunLengthDecode", "FlateDecode", "LZWDecode", "ASCIIHexDecode", "ASCII85Decode"}
	list := ""
	for _, name := range names {
		chain = encodings[name](chain)
		list = "/" + name + list
	}
	for _, dict := range []string{"/Filter[" + list + "]", "/Filter[/Crypt" + list + "]/DecodeParms[<</Name/Identity>>]"} {
		got, notes, err := decodeWith(t, dict, string(chain))
		if err != nil || got != string(data) || notes != nil {
			t.Errorf("%s: %d bytes of %d, %v, %v", dict, len(got), len(data), notes, err)
		}
	}
	for _, image := range []string{"DCTDecode", "JPXDecode", "JBIG2Decode", "CCITTFaxDecode"} {
		if _, _, err := decodeWith(t, "/Filter[/FlateDecode/"+image+"]", "x"); !errors.Is(err, ErrImageFilter) {
			t.Errorf("%s: %v", image, err)
		}
	}
	if _, _, err := decodeWith(t, "/Filter/Unheard", "x"); err == nil || !strings.Contains(err.Error(), "Unheard") {
		t.Errorf("unknown filter: %v", err)
	}
	if _, notes, _ := decodeWith(t, "/Filter["+strings.Repeat("/AHx", limits.Filters+1)+"]", "x"); len(notes) != 1 || notes[0].Code != NoteLimit {
		t.Errorf("too many filters: %v", notes)
	}
}

// TestLZW reads what the encoder of TIFF and PDF writes, with codes of up to 12
// bits; compress/lzw writes them for EarlyChange 0.
func TestLZW(t *testing.T) {
	for name, data := range inflateSamples() {
		var b bytes.Buffer
		w := lzw.NewWriter(&b, lzw.MSB, 8)
		w.Write(data)
		w.Close()
		got, _, err := decodeWith(t, "/Filter/LZWDecode/DecodeParms<</EarlyChange 0>>", b.String())
		if err != nil || got != string(data) {
			t.Errorf("%s: %d bytes of %d, %v", name, len(got), len(data), err)
		}
	}
	// The example of PDF 32000-1, 7.4.4.2.
	got, _, err := decodeWith(t, "/Filter/LZW", "\x80\x0B\x60\x50\x22\x0C\x0C\x85\x01")
	if want := "-----A---B"; err != nil || got != want {
		t.Errorf("got %q, %v, want %q", got, err, want)
	}
}

func TestPredictors(t *testing.T) {
	tests := []struct{ name, parms, data, want string }{
		{"none", "/Predictor 1/Columns 3", "abcdef", "abcdef"},
		{"PNG none", "/Predictor 10/Columns 3", "\x00abc\x00def", "abcdef"},
		{"PNG sub", "/Predictor 11/Columns 3", "\x01a\x01\x01\x01b\x01\x01", "abcbcd"},
		{"PNG up", "/Predictor 12/Columns 3", "\x02abc\x02\x01\x01\x01", "abcbcd"},
		{"PNG average", "/Predictor 13/Columns 3", "\x03\x04\x04\x04\x03\x04\x04\x04", "\x04\x06\x07\x06\x0a\x0c"},
		{"PNG Paeth", "/Predictor 14/Columns 3", "\x04\x01\x02\x03\x04\x01\x01\x01", "\x01\x03\x06\x02\x04\x07"},
		{"PNG, rows differ", "/Predictor 15/Columns 2", "\x00ab\x02\x01\x01\x01b\x01", "abbcbc"},
		{"PNG, named by another row", "/Predictor 12/Columns 2", "\x01a\x01\x00cd", "abcd"},
		{"PNG of pixels", "/Predictor 15/Columns 2/Colors 3", "\x01abc\x01\x01\x01", "abcbcd"},
		{"PNG, row cut short", "/Predictor 12/Columns 4", "\x02abcd\x02\x01", "abcdb"},
		{"TIFF", "/Predictor 2/Columns 3", "a\x01\x01b\x01\x01", "abcbcd"},
		{"TIFF of pixels", "/Predictor 2/Columns 2/Colors 3", "abc\x01\x01\x01", "abcbcd"},
		{"TIFF, 16 bits", "/Predictor 2/Columns 2/BitsPerComponent 16", "\x01\xff\x00\x02", "\x01\xff\x02\x01"},
		{"TIFF, 4 bits", "/Predictor 2/Columns 4/BitsPerComponent 4", "\x1f\x22", "\x10\x24"},
		{"TIFF, 1 bit", "/Predictor 2/Columns 8/BitsPerComponent 1", "\xff", "\xaa"},
	}
	for _, tt := range tests {
		for filter, encode := range map[string]func([]byte) []byte{"FlateDecode": zipped, "LZWDecode": lzwLiterals} {
			dict := fmt.Sprintf("/Filter/%s/DecodeParms<<%s>>", filter, tt.parms)
			got, notes, err := decodeWith(t, dict, string(encode([]byte(tt.data))))
			if diff := cmp.Diff(tt.want, got); err != nil || notes != nil || diff != "" {
				t.Errorf("%s, %s: %v, %v\n%s", tt.name, filter, err, notes, diff)
			}
		}
	}
}

// TestCorruptStreams keeps the data up to where it is corrupt.
func TestCorruptStreams(t *testing.T) {
	data := string(inflateSamples()["text"])
	whole := string(zipped([]byte(data)))
	bad := whole[:len(whole)-1] + "\x00"
	tests := []struct {
		name, dict, data, want string
		note                   string
	}{
		{"checksum wrong", "/Filter/FlateDecode", bad, data, "stream data does not match its checksum"},
		{"checksum missing", "/Filter/FlateDecode", whole[:len(whole)-4], data, ""},
		{"no zlib header", "/Filter/FlateDecode", whole[2:], data, "stream data is corrupt: read as far as it goes"},
		{"tail missing", "/Filter/FlateDecode", whole[:len(whole)/2], "", "stream data is corrupt: read as far as it goes"},
		{"no data", "/Filter/FlateDecode", "", "", ""},
		{"data behind the end", "/Filter/FlateDecode", whole + "\r\n", data, ""},
		{"run cut short", "/Filter/RunLengthDecode", "\x05abc", "abc", "stream data is corrupt: read as far as it goes"},
		{"hexadecimal without end", "/Filter/ASCIIHexDecode", "616 26", "ab`", ""},
		{"base 85 without end", "/Filter/ASCII85Decode", "9jqo^BlbD-B", "Man is d", ""},
		{"LZW without a table", "/Filter/LZWDecode", "\xff\xff\xff", "", "stream data is corrupt: read as far as it goes"},
		{"predictor of no bits", "/Filter/FlateDecode/DecodeParms<</Predictor 12/BitsPerComponent 0>>", whole, data, "stream data is corrupt: read as far as it goes"},
		{"predictor of a billion columns", "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 1000000000>>", whole, data, "stream data is corrupt: read as far as it goes"},
	}
	for _, tt := range tests {
		got, notes, err := decodeWith(t, tt.dict, tt.data)
		if err != nil || !strings.HasPrefix(data, got) && got != tt.want || len(got) < len(tt.want) {
			t.Errorf("%s: %d bytes %.20q, want %d, %v", tt.name, len(got), got, len(tt.want), err)
		}
		if tt.note == "" && notes != nil || tt.note != "" && (len(notes) != 1 || notes[0].Message != tt.note) {
			t.Errorf("%s: notes %v, want %q", tt.name, notes, tt.note)
		}
	}
}

func TestBombs(t *testing.T) {
	bomb := string(zipped(make([]byte, 3<<20)))
	got, notes, err := decodeWith(t, "/Filter/FlateDecode", bomb)
	if want := limits.StreamRatio * len(bomb); err != nil || len(got) != want || len(notes) != 1 || notes[0].Code != NoteLimit {
		t.Errorf("%d bytes, want %d, %v, %v", len(got), want, notes, err)
	}
	stacked := string(zipped(zipped(make([]byte, limits.Stream+1))))
	got, notes, err = decodeWith(t, "/Filter[/FlateDecode/FlateDecode]", stacked)
	if err != nil || len(got) > limits.Stream || len(notes) != 1 || notes[0].Code != NoteLimit {
		t.Errorf("stacked: %d bytes, %v, %v", len(got), notes, err)
	}
}

// TestDecodedTotal stops decoding when a small file names one bomb over and
// over.
func TestDecodedTotal(t *testing.T) {
	f := openString(t, simple(string(make([]byte, 1000))))
	f.decoded = limits.DecodedFloor + limits.DecodedFactor*len(f.data) - 10
	if got := len(contentOf(f)[0]); got != 10 {
		t.Errorf("%d bytes", got)
	}
	if notes := notesOf(f); len(notes) != 1 || !strings.HasPrefix(notes[0], NoteLimit) {
		t.Error(notes)
	}
}

// FuzzFilters decodes any data with any filter and parameters, within room.
func FuzzFilters(f *testing.F) {
	for name, encode := range encodings {
		f.Add(name, encode([]byte("1 0 0 1 72 720 cm")), 12, 3, 8, 1, false)
	}
	f.Add("LZWDecode", lzwLiterals([]byte("abcabc")), 2, 2, 4, 1, true)
	f.Fuzz(func(t *testing.T, name string, data []byte, kind, columns, bits, colors int, late bool) {
		run := filters[name]
		if run == nil {
			return
		}
		const room = 1 << 16
		out, _ := run([]byte("kept"), data, room, parms{predictor: predictor{kind, colors, bits, columns}, late: late})
		if !bytes.HasPrefix(out, []byte("kept")) || len(out) > room+4 {
			t.Fatalf("%d bytes in room for %d", len(out)-4, room)
		}
	})
}
