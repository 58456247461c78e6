package object

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestXref reads sound files with every arrangement of cross-references: none
// of them is damaged.
func TestXref(t *testing.T) {
	tests := map[string]func() string{
		"incremental": func() string {
			b := newPDF().pages("old")
			old := b.table("/Root 1 0 R")
			b.stream(20, "", "new")
			b.table(fmt.Sprintf("/Root 1 0 R/Prev %d", old), 20)
			return b.String()
		},
		"object freed, then used again": func() string {
			b := newPDF().pages("old")
			first := b.table("/Root 1 0 R")
			b.at[20] = 0
			second := b.table(fmt.Sprintf("/Root 1 0 R/Prev %d", first), 20)
			b.stream(20, "", "new")
			b.table(fmt.Sprintf("/Root 1 0 R/Prev %d", second), 20)
			return b.String()
		},
		"streams": func() string {
			b := newPDF()
			b.stream(4, "", "new")
			b.pack(5, 1, "", "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]>>",
				"<</Type/Page/MediaBox[0 0 9 9]/Contents 4 0 R>>")
			at := b.xrefStream(6, "/Root 1 0 R", [3]int{0, 0, 65535}, [3]int{2, 5, 0}, [3]int{2, 5, 1}, [3]int{2, 5, 2},
				[3]int{1, b.at[4], 0}, [3]int{1, b.at[5], 0})
			b.startxref(at)
			return b.String()
		},
		"stream over table": func() string {
			b := newPDF().pages("old")
			old := b.table("/Root 1 0 R")
			b.stream(20, "", "new")
			at := b.xrefStream(30, fmt.Sprintf("/Root 1 0 R/Index[20 1]/Prev %d", old), [3]int{1, b.at[20], 0})
			b.startxref(at)
			return b.String()
		},
		"table over stream": func() string {
			b := newPDF().pages("old")
			at := b.xrefStream(30, "/Root 1 0 R/Index[1 2 10 1 20 1]", [3]int{1, b.at[1], 0}, [3]int{1, b.at[2], 0},
				[3]int{1, b.at[10], 0}, [3]int{1, b.at[20], 0})
			b.startxref(at)
			b.stream(20, "", "new")
			b.table(fmt.Sprintf("/Root 1 0 R/Prev %d", at), 20)
			return b.String()
		},
		"hybrid": func() string {
			b := newPDF().pages("old")
			b.at[10] = 0
			b.stream(20, "", "new")
			b.pack(5, 10, "", "<</Type/Page/Contents 20 0 R>>")
			at := b.xrefStream(6, "/Index[10 1]", [3]int{2, 5, 0})
			b.table(fmt.Sprintf("/Root 1 0 R/XRefStm %d", at))
			return b.String()
		},
		"entries of one line end": func() string {
			return strings.ReplaceAll(simple("new"), " n \n", " n\n")
		},
	}
	for name, file := range tests {
		t.Run(name, func(t *testing.T) {
			f := openString(t, file())
			if diff := cmp.Diff([]string{"new"}, contentOf(f)); diff != "" {
				t.Error(diff)
			}
			if notes := notesOf(f); notes != nil {
				t.Error("notes on a sound file:", notes)
			}
		})
	}
}

// TestPacks opens an object stream once for all its objects.
func TestPacks(t *testing.T) {
	b := newPDF().pages("page")
	b.pack(5, 50, "", "[50]", "(51)", "52")
	at := b.xrefStream(6, "/Root 1 0 R/Index[1 2 5 1 10 1 20 1 50 3]", [3]int{1, b.at[1], 0}, [3]int{1, b.at[2], 0},
		[3]int{1, b.at[5], 0}, [3]int{1, b.at[10], 0}, [3]int{1, b.at[20], 0},
		[3]int{2, 5, 0}, [3]int{2, 5, 2}, [3]int{2, 5, 1}) // two indexes exchanged
	b.startxref(at)
	f := openString(t, b.String())
	object := func(num uint32) Value { return f.resolve(ID{Num: num}) }
	if v := object(50).Index(0); v.Int() != 50 || v.ID() != (ID{}) || object(50).ID() != (ID{Num: 50}) {
		t.Errorf("object 50: %v of %v", v.Int(), object(50).ID())
	}
	before := f.decoded
	if a, b := object(51).Text(), object(52).Int(); a != "51" || b != 52 {
		t.Errorf("objects 51 and 52: %q, %d", a, b)
	}
	if f.decoded != before {
		t.Errorf("decoded %d bytes more", f.decoded-before)
	}
}

// TestEntriesAsWordByWord reads entries with any byte of them wrong, at once and
// word by word.
func TestEntriesAsWordByWord(t *testing.T) {
	const entry = "0012345678 00065 n \n"
	if pos, kind, ok := readEntry([]byte(entry), 0); pos != 12345678 || kind != 17 || !ok {
		t.Errorf("%q: %d, %d, %v", entry, pos, kind, ok)
	}
	for at := range 17 {
		for c := range 256 {
			b := []byte(entry)
			b[at] = byte(c)
			gotPos, gotKind, got := readEntry(b, 0)
			wantPos, i, ok := readUint(b, 0)
			_, i, alsoOK := readUint(b, i)
			wantKind := skipSpace(b, i)
			want := ok && alsoOK && wantKind < len(b)
			if got != want || got && (gotPos != wantPos || gotKind != wantKind) {
				t.Errorf("%q: %d, %d, %v, want %d, %d, %v", b, gotPos, gotKind, got, wantPos, wantKind, want)
			}
		}
	}
}
