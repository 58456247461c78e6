package object

import (
	"bytes"
	"encoding/binary"
	"math/rand/v2"
	"os"
	"runtime"
	"slices"
	"strconv"
	"testing"
	"time"
)

// TestMutations reads documents with bytes flipped, cut out, doubled, spliced
// from one into another and words exchanged. BUDGETEXTRACT_MUTATIONS sets how
// many, BUDGETEXTRACT_SEED which; small files of the test's own serve where the
// shared material is absent. It reports the slowest and the largest.
func TestMutations(t *testing.T) {
	count := 200
	if n, err := strconv.Atoi(os.Getenv("BUDGETEXTRACT_MUTATIONS")); err == nil {
		count = n
	}
	seed, _ := strconv.ParseUint(os.Getenv("BUDGETEXTRACT_SEED"), 10, 64)
	random := rand.New(rand.NewPCG(seed, 1))
	sources := mutationSources(t)
	var slowest time.Duration
	var peak uint64
	pages, read := 0, 0
	for i := range count {
		data := mutated(random, sources)
		start := time.Now()
		n, _ := readAll(data)
		took := time.Since(start)
		if n > 0 {
			read++
			pages += n
		}
		if took > slowest {
			slowest = took
			keepMutation(t, took, data)
		}
		if i%100 == 0 {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			peak = max(peak, m.Sys)
		}
	}
	t.Logf("%d documents, %d readable with %d pages; slowest %v, memory %d MiB", count, read, pages, slowest, peak>>20)
}

// keepMutation writes a slow document where BUDGETEXTRACT_KEEP says.
func keepMutation(t *testing.T, took time.Duration, data []byte) {
	if name := os.Getenv("BUDGETEXTRACT_KEEP"); name != "" && took > time.Second {
		if err := os.WriteFile(name, data, 0o600); err != nil {
			t.Error(err)
		}
	}
}

// mutationSources are the documents to mutate: those up to 1 MB of the shared
// material.
func mutationSources(t *testing.T) [][]byte {
	sources := [][]byte{[]byte(simple("one", "two")), []byte(shifted("garbage"))}
	if _, err := os.Stat(sharedDir); err != nil {
		return sources
	}
	const largest = 1 << 20
	for _, pattern := range []string{"pdfs/*.pdf", "gen/*/*/*.pdf", "real/*/*.pdf"} {
		for _, name := range sharedFiles(t, pattern) {
			if data := shared(t, name); len(data) <= largest {
				sources = append(sources, data)
			}
		}
	}
	return sources
}

// words are exchanged for each other: all that the structure of a file hangs on.
var words = [][]byte{
	[]byte("obj"), []byte("endobj"), []byte("stream"), []byte("endstream"), []byte("xref"), []byte("trailer"), []byte("startxref"),
	[]byte("/Length"), []byte("/Prev"), []byte("/Kids"), []byte("/Parent"), []byte("/Type"), []byte("/Filter"), []byte("/First"),
	[]byte("/Size"), []byte("/W"), []byte("/Index"), []byte("/Contents"), []byte("/Root"), []byte("<<"), []byte(">>"), []byte("["), []byte("]"),
	[]byte("("), []byte(" 0 R"), []byte("4294967296"), []byte("-1"), []byte("0"),
}

func mutated(random *rand.Rand, sources [][]byte) []byte {
	data := slices.Clone(sources[random.IntN(len(sources))])
	for range 1 + random.IntN(12) {
		if len(data) < 16 {
			return data
		}
		at := random.IntN(len(data))
		end := min(len(data), at+1+random.IntN(1+random.IntN(2000)))
		switch random.IntN(9) {
		case 0:
			data[at] ^= 1 << random.IntN(8)
		case 1:
			data[at] = byte(random.Uint32())
		case 2:
			data = slices.Delete(data, at, end)
		case 3:
			data = slices.Insert(data, random.IntN(len(data)), data[at:end]...)
		case 4:
			other := sources[random.IntN(len(sources))]
			from := random.IntN(len(other))
			data = slices.Insert(data, at, other[from:min(len(other), from+end-at)]...)
		case 5:
			data = data[:max(16, at)]
		case 6:
			data = exchanged(random, data)
		case 7:
			binary.BigEndian.PutUint32(data[min(at, len(data)-4):], random.Uint32())
		case 8:
			data = recompressed(random, data)
		}
	}
	return data
}

// exchanged puts one word in the place of one occurrence of another.
func exchanged(random *rand.Rand, data []byte) []byte {
	old, with := words[random.IntN(len(words))], words[random.IntN(len(words))]
	i := random.IntN(len(data))
	j := bytes.Index(data[i:], old)
	if j < 0 {
		return data
	}
	return slices.Concat(data[:i+j], with, data[i+j+len(old):])
}

// recompressed changes bytes of a deflated stream under its compression, where
// changes from outside do not reach.
func recompressed(random *rand.Rand, data []byte) []byte {
	begin, end := []byte("stream\n"), []byte("endstream")
	i := random.IntN(len(data))
	j := bytes.Index(data[i:], begin)
	if j < 0 {
		return data
	}
	start := i + j + len(begin)
	n := bytes.Index(data[start:], end)
	if n < 0 {
		return data
	}
	plain, _ := unzip(nil, data[start:start+n], 1<<20)
	if len(plain) == 0 {
		return data
	}
	for range 1 + random.IntN(20) {
		plain[random.IntN(len(plain))] = byte(random.Uint32())
	}
	return slices.Concat(data[:start], zipped(plain), []byte("\n"), data[start+n:])
}
