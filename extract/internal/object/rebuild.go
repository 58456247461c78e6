package object

import (
	"bytes"
	"fmt"
	"slices"

	"budgetextract/extract/internal/limits"
)

// rebuild takes the objects from a search of the whole file, in place of the
// cross-reference.
func (f *File) rebuild() error {
	f.xref, f.scan, f.crypt, f.trailer = nil, nil, nil, Value{}
	f.packs = packCache{}
	f.cache.clear()
	f.scan = scanObjects(f.data)
	if len(f.scan.entries) == 0 {
		return fmt.Errorf("%w: no objects in the file", ErrDamaged)
	}
	f.xref = f.scan.entries
	f.findTrailer()
	if !f.trailer.Has("Root") && !f.trailer.Has("Encrypt") {
		f.findCrypt()
	}
	if err := f.openCrypt(); err != nil {
		return err
	}
	f.xref = f.search().entries // with those in object streams
	f.cache.clear()
	if !f.catalogFits() {
		f.findCatalog()
	}
	return nil
}

// findTrailer takes the last trailer of the file, or the last cross-reference
// stream, that names a catalog.
func (f *File) findTrailer() {
	end := len(f.data)
	for range limits.XrefSections {
		i := bytes.LastIndex(f.data[:end], []byte("trailer"))
		if i < 0 {
			break
		}
		t, _ := f.parseAt(f.data, i+len("trailer"), nil)
		if f.keepTrailer(t); f.trailer.Has("Root") {
			return
		}
		end = i
	}
	for _, o := range slices.Backward(f.scan.found) {
		if o.kind&foundXref == 0 {
			continue
		}
		_, body, _ := objectHead(f.data, int(o.pos))
		t, _ := f.parseAt(f.data, body, nil)
		if f.keepTrailer(t); f.trailer.Has("Root") {
			return
		}
	}
}

// findCrypt makes a trailer for an encryption dictionary that no trailer names.
// AES-256 can be read with it; older methods need the lost ID of the file, and
// are at least not taken for plain.
func (f *File) findCrypt() {
	for _, o := range slices.Backward(f.scan.found) {
		if o.kind&foundCrypt == 0 {
			continue
		}
		v := f.load(o.num)
		if v.Key("Filter").Name() == "Standard" && v.Key("O").Kind() == String && v.Key("U").Kind() == String {
			f.trailer, _ = f.parseAt(fmt.Appendf(nil, "<</Encrypt %v R>>", v.ID()), 0, nil)
			return
		}
	}
}

// findCatalog makes a trailer for the last catalog of the file that has pages.
// Without one the trailer names none, and the pages are searched for.
func (f *File) findCatalog() {
	for _, o := range slices.Backward(f.scan.found) {
		if o.kind&foundCatalog == 0 {
			continue
		}
		v := f.load(o.num)
		if v.Key("Type").Name() == "Catalog" && v.Key("Pages").Kind() == Dict {
			f.trailer, _ = f.parseAt(fmt.Appendf(nil, "<</Root %v R>>", v.ID()), 0, nil)
			return
		}
	}
}

// lostPages finds page objects and nodes of the page tree whose parent is not
// there, in the order of the file, or else all page objects.
func (f *File) lostPages(all bool) (lost []Value) {
	checked := map[uint32]bool{}
	for _, o := range f.search().found {
		if o.kind&foundPage == 0 || checked[o.num] {
			continue
		}
		if len(checked) == limits.PageTreeNodes {
			break
		}
		checked[o.num] = true
		v := f.resolve(ID{Num: o.num})
		orphan := v.Key("Parent").Kind() != Dict
		switch v.Key("Type").Name() {
		case "Page":
			if orphan || all {
				lost = append(lost, v)
			}
		case "Pages":
			if orphan && !all {
				lost = append(lost, v)
			}
		}
	}
	return lost
}
