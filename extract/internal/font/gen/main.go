// Gen writes the glyph names that package font embeds from the Adobe Glyph
// List, glyphlist.txt (BSD licence, see data/LICENSE).
package main

import (
	"bufio"
	"bytes"
	"compress/flate"
	"flag"
	"fmt"
	"os"
	"strings"
)

func main() {
	list := flag.String("glyphlist", "glyphlist.txt", "the Adobe Glyph List")
	out := flag.String("out", "data/glyphlist.bin", "file to write")
	flag.Parse()
	if err := run(*list, *out); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run keeps the lines "name;code" that give one character, deflated.
func run(list, out string) error {
	f, err := os.Open(list)
	if err != nil {
		return err
	}
	defer f.Close()
	var packed bytes.Buffer
	w, _ := flate.NewWriter(&packed, flate.BestCompression)
	lines := bufio.NewScanner(f)
	for lines.Scan() {
		name, code, ok := strings.Cut(lines.Text(), ";")
		if ok && !strings.HasPrefix(name, "#") && len(code) == 4 {
			fmt.Fprintf(w, "%s;%s\n", name, code)
		}
	}
	if err := lines.Err(); err != nil {
		return err
	}
	w.Close()
	return os.WriteFile(out, packed.Bytes(), 0o644)
}
