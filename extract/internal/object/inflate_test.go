package object

import (
	"bytes"
	"compress/flate"
	"compress/zlib"
	adler "hash/adler32"
	"io"
	"math/rand/v2"
	"strings"
	"testing"
)

// deflated compresses data at a level.
func deflated(t testing.TB, data []byte, level int) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := flate.NewWriter(&b, level)
	if err != nil {
		t.Fatal(err)
	}
	w.Write(data)
	w.Close()
	return b.Bytes()
}

func zipped(data []byte) []byte {
	var b bytes.Buffer
	w := zlib.NewWriter(&b)
	w.Write(data)
	w.Close()
	return b.Bytes()
}

func inflateSamples() map[string][]byte {
	random := rand.New(rand.NewPCG(1, 2))
	noise := make([]byte, 100_000)
	skewed := make([]byte, 200_000)
	for i := range noise {
		noise[i] = byte(random.Uint32())
	}
	for i := range skewed {
		skewed[i] = byte(min(255, random.ExpFloat64()*20))
	}
	return map[string][]byte{
		"empty": nil, "byte": {7}, "noise": noise, "skewed": skewed,
		"run":  bytes.Repeat([]byte{0}, 70_000),
		"text": []byte(strings.Repeat("1 0 0 1 72 720 cm BT /F1 9 Tf <0102> Tj ET\n", 3000)),
		"aaaa": []byte("aaaa"), "ababa": []byte("abababa"), "abcde": []byte("abcdefgabcdefgabcdefgabcdefg"),
		"overlap": []byte(strings.Repeat("abcabcabcab", 999)),
	}
}

func TestInflate(t *testing.T) {
	var z inflater
	for name, data := range inflateSamples() {
		for level := flate.HuffmanOnly; level <= flate.BestCompression; level++ {
			src := deflated(t, data, level)
			got, used, err := z.inflate([]byte("before"), src, len(data))
			if err != nil || string(got) != "before"+string(data) || used != len(src) {
				t.Errorf("%s at level %d: %d bytes of %d, used %d of %d, %v", name, level, len(got)-6, len(data), used, len(src), err)
			}
		}
	}
}

func TestInflateCut(t *testing.T) {
	var z inflater
	data := inflateSamples()["skewed"][:5000]
	src := deflated(t, data, flate.BestCompression)
	for n := range src {
		got, _, err := z.inflate(nil, src[:n], 1<<20)
		if err != errCorrupt || !bytes.HasPrefix(data, got) {
			t.Fatalf("%d bytes of %d: %d bytes, %v", n, len(src), len(got), err)
		}
	}
	for _, room := range []int{0, 1, 257, 258, 259, 4999} {
		got, _, err := z.inflate(nil, src, room)
		if err != errTooLong || !bytes.Equal(got, data[:room]) {
			t.Errorf("room for %d: %d bytes, %v", room, len(got), err)
		}
	}
}

// TestInflateReach refuses a distance to bytes that were there before.
func TestInflateReach(t *testing.T) {
	var z inflater
	const repeat = "\x03\x02\x00" // three bytes from one back, as the first code
	if got, _, err := z.inflate([]byte("before"), []byte(repeat), 100); err != errCorrupt || string(got) != "before" {
		t.Errorf("%q, %v", got, err)
	}
}

// FuzzInflate compares with the standard library on any bytes: the same data
// where that reads to the end.
func FuzzInflate(f *testing.F) {
	for _, data := range inflateSamples() {
		f.Add(deflated(f, data[:min(len(data), 3000)], 6))
		f.Add(deflated(f, data[:min(len(data), 300)], 0))
		f.Add(deflated(f, data[:min(len(data), 300)], flate.HuffmanOnly))
	}
	f.Fuzz(func(t *testing.T, src []byte) {
		const room = 1 << 20
		want, wantErr := io.ReadAll(io.LimitReader(flate.NewReader(bytes.NewReader(src)), room+1))
		if len(want) > room {
			return
		}
		var z inflater
		got, _, err := z.inflate(nil, src, room)
		if (err == nil) != (wantErr == nil) {
			t.Fatalf("error %v, standard library %v", err, wantErr)
		}
		if wantErr == nil && !bytes.Equal(got, want) || !bytes.HasPrefix(got, want) && !bytes.HasPrefix(want, got) {
			t.Fatalf("%d bytes, standard library %d", len(got), len(want))
		}
	})
}

func TestAdler32(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	full := bytes.Repeat([]byte{0xff}, 200_000) // the largest sums
	for _, n := range []int{0, 1, 7, 8, 63, 64, 65, 127, 1000, 65535, 65536, 65600, 200_000} {
		noise := make([]byte, n)
		for i := range noise {
			noise[i] = byte(random.Uint32())
		}
		for _, data := range [][]byte{noise, full[:n]} {
			if got, want := adler32(data), adler.Checksum(data); got != want {
				t.Errorf("%d bytes: %08x, want %08x", n, got, want)
			}
		}
	}
}
