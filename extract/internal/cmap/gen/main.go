// Gen writes the tables from CIDs to characters that package cmap embeds. It
// reads the Adobe-*-UCS2 CMaps, and the Uni*-UTF32-H ones for CIDs that those
// leave out, of Adobe's CMap resources (BSD licence, see data/LICENSE).
package main

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"flag"
	"fmt"
	"os"
	"path/filepath"

	"budgetextract/extract/internal/cmap"
)

var collections = []struct{ out, dir, text, codes string }{
	{"gb1", "Adobe-GB1", "Adobe-GB1-UCS2", "UniGB-UTF32-H"},
	{"cns1", "Adobe-CNS1", "Adobe-CNS1-UCS2", "UniCNS-UTF32-H"},
	{"japan1", "Adobe-Japan1", "Adobe-Japan1-UCS2", "UniJIS-UTF32-H"},
	{"korea1", "Adobe-Korea1", "Adobe-Korea1-UCS2", "UniKS-UTF32-H"},
}

func main() {
	cmaps := flag.String("cmaps", "/usr/share/poppler/cMap", "folder with Adobe's CMap resources")
	out := flag.String("out", "data", "folder to write to")
	flag.Parse()
	for _, c := range collections {
		runes, err := collect(filepath.Join(*cmaps, c.dir), c.text, c.codes)
		if err == nil {
			err = os.WriteFile(filepath.Join(*out, c.out+".bin"), pack(runes), 0o644)
		}
		if err != nil {
			fmt.Fprintln(os.Stderr, err)
			os.Exit(1)
		}
		fmt.Printf("%s: %d CIDs\n", c.out, len(runes))
	}
}

// collect gives the character of each CID. Those that stand for several
// characters are left out: no table holds them in a budget.
func collect(dir, textName, codesName string) ([]rune, error) {
	text, err := parse(filepath.Join(dir, textName))
	if err != nil {
		return nil, err
	}
	codes, err := parse(filepath.Join(dir, codesName))
	if err != nil {
		return nil, err
	}
	const most = 1 << 15
	runes := make([]rune, most)
	for r := rune(0x10ffff); r >= ' '; r-- {
		if cid, ok := codes.CID(uint32(r), 4); ok && cid < most {
			runes[cid] = r
		}
	}
	for cid := range runes {
		r, several, ok := text.Text(uint32(cid))
		if ok && several == nil && r != 0xfffd && r != 0 {
			runes[cid] = r
		}
	}
	for len(runes) > 0 && runes[len(runes)-1] == 0 {
		runes = runes[:len(runes)-1]
	}
	return runes, nil
}

func parse(path string) (*cmap.CMap, error) {
	data, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	return cmap.Parse(data, nil)
}

func pack(runes []rune) []byte {
	var plain []byte
	last := rune(0)
	for _, r := range runes {
		plain = binary.AppendVarint(plain, int64(r-last))
		last = r
	}
	var packed bytes.Buffer
	w, _ := flate.NewWriter(&packed, flate.BestCompression)
	w.Write(plain)
	w.Close()
	return packed.Bytes()
}
