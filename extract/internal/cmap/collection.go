package cmap

import (
	"bytes"
	"compress/flate"
	"embed"
	"encoding/binary"
	"io"
	"sync"
)

//go:generate go run ./gen -cmaps /usr/share/poppler/cMap -out data

// Collection is one of Adobe's character collections: a numbering of glyphs
// (CIDs) that fonts of all makers share.
type Collection uint8

const (
	NoCollection Collection = iota
	GB1                     // simplified Chinese
	CNS1                    // traditional Chinese
	Japan1
	Korea1
)

// Orderings name the collections as /Ordering of a CIDSystemInfo does.
var orderings = map[string]Collection{"GB1": GB1, "CNS1": CNS1, "Japan1": Japan1, "Korea1": Korea1}

// CollectionOf returns the collection of a CIDSystemInfo, NoCollection where
// it is none of Adobe's (Adobe-Identity numbers the glyphs of one font).
func CollectionOf(registry, ordering string) Collection {
	if registry != "Adobe" {
		return NoCollection
	}
	return orderings[ordering]
}

// data holds the tables that gen writes from Adobe's CMap resources; see
// data/LICENSE.
//
//go:embed data/*.bin
var data embed.FS

var files = [...]string{GB1: "gb1", CNS1: "cns1", Japan1: "japan1", Korea1: "korea1"}

var tables = [...]func() table{
	NoCollection: func() table { return table{} },
	GB1:          load(GB1),
	CNS1:         load(CNS1),
	Japan1:       load(Japan1),
	Korea1:       load(Korea1),
}

// table is a collection both ways, loaded when first asked for.
type table struct {
	runes []rune // by CID; 0 where none is known
	cids  map[rune]uint32
}

// Rune returns the character of a CID, 0 where none is known.
func (c Collection) Rune(cid uint32) rune {
	t := tables[c]()
	if cid >= uint32(len(t.runes)) {
		return 0
	}
	return t.runes[cid]
}

// CID returns the first CID of a character.
func (c Collection) CID(r rune) (uint32, bool) {
	cid, ok := tables[c]().cids[r]
	return cid, ok
}

func load(c Collection) func() table {
	return sync.OnceValue(func() table {
		runes := unpack(files[c])
		t := table{runes: runes, cids: make(map[rune]uint32, len(runes))}
		for cid, r := range runes {
			if _, known := t.cids[r]; r != 0 && !known {
				t.cids[r] = uint32(cid)
			}
		}
		return t
	})
}

// unpack reads a table: deflated, for each CID from 0 the difference of its
// character to the one before, as a signed varint.
func unpack(name string) []rune {
	packed, err := data.ReadFile("data/" + name + ".bin")
	if err != nil {
		return nil
	}
	plain, err := io.ReadAll(flate.NewReader(bytes.NewReader(packed)))
	if err != nil {
		return nil
	}
	runes := make([]rune, 0, 1<<15)
	for last := int64(0); len(plain) > 0; {
		delta, n := binary.Varint(plain)
		if n <= 0 {
			return nil
		}
		last += delta
		plain = plain[n:]
		runes = append(runes, rune(last))
	}
	return runes
}
