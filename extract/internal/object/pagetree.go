package object

import (
	"fmt"
	"slices"

	"budgetextract/extract/internal/limits"
)

// pageWalk is a walk over the page tree, without recursion.
type pageWalk struct {
	f      *File
	stack  []pageNode
	seen   map[ID]bool
	pushed int
	lost   map[ID][]Value // lost pages by parent; nil: not searched for yet
}

const pagesFound = "page tree is broken: pages found by searching the file"

// collectPages lists the pages. When the tree leads to none they are searched
// for.
func (f *File) collectPages() error {
	w := pageWalk{f: f, seen: map[ID]bool{}}
	w.walk(f.Catalog().Key("Pages"))
	for _, all := range []bool{false, true} {
		if f.hasPages() {
			break
		}
		if list := f.lostPages(all); len(list) > 0 {
			f.note(NoteRepaired, pagesFound)
			f.pages, w.seen = nil, map[ID]bool{}
			w.walk(list...)
		}
	}
	if len(f.pages) == 0 {
		return fmt.Errorf("%w: no pages", ErrDamaged)
	}
	for i, node := range f.pages {
		if node.err != "" {
			f.noteOn(NotePage, i+1, node.err)
		}
	}
	return nil
}

// hasPages reports whether a page was found that can be read.
func (f *File) hasPages() bool {
	return slices.ContainsFunc(f.pages, func(n pageNode) bool { return n.err == "" })
}

// walk visits the trees below some nodes in order.
func (w *pageWalk) walk(roots ...Value) {
	for _, root := range slices.Backward(roots) {
		if root.Kind() == Dict {
			parent := newNode(root.Key("Parent"), &attributes{}, 1)
			w.stack = append(w.stack, newNode(root, parent.attributes(), 2))
		}
	}
	for len(w.stack) > 0 {
		node := w.stack[len(w.stack)-1]
		w.stack = w.stack[:len(w.stack)-1]
		if len(w.f.pages) == limits.Pages {
			w.f.note(NoteLimit, fmt.Sprintf("too many pages: only the first %d are read", limits.Pages))
			return
		}
		w.visit(node)
	}
}

// visit takes one node: a page, or an inner node whose children are next.
func (w *pageWalk) visit(node pageNode) {
	id, kids := node.dict.ID(), node.dict.Key("Kids")
	kind := node.dict.Key("Type").Name()
	switch {
	case id != (ID{}) && w.seen[id]:
		w.f.note(NoteRepaired, "a page stands in the page tree twice or in a circle: left out")
	case kids.Kind() == Array && kind != "Page" && node.depth > limits.PageTreeDepth:
		w.f.note(NoteLimit, "page tree is too deep: pages left out")
	case kids.Kind() == Array && kind != "Page":
		w.pushKids(node, kids)
	case kind != "Pages":
		if node.id != (ID{}) {
			node.dict = Value{}
		}
		w.f.pages = append(w.f.pages, node)
	}
	w.seen[id] = true
}

// pushKids puts the children of a node on the stack. Where one is missing, the
// pages that call it their parent take its place.
func (w *pageWalk) pushKids(node pageNode, kids Value) {
	n := kids.Len()
	if room := limits.PageTreeNodes - w.pushed; n > room {
		w.f.note(NoteLimit, "page tree has too many nodes: pages left out")
		n = room
	}
	w.pushed += n
	list := make([]Value, 0, n)
	for i := range n {
		if kid := kids.Index(i); kid.Kind() == Dict {
			list = append(list, kid)
		} else {
			list = append(list, w.inPlaceOf(kids.IndexRef(i))...)
		}
	}
	handed := node.attributes()
	w.stack = slices.Grow(w.stack, len(list))
	for _, dict := range slices.Backward(list) {
		w.stack = append(w.stack, newNode(dict, handed, node.depth+1))
	}
}

// inPlaceOf returns the pages whose parent should have been object id, or null
// for a page that is lost.
func (w *pageWalk) inPlaceOf(id ID) []Value {
	if w.lost == nil {
		w.lost = map[ID][]Value{}
		for _, v := range w.f.lostPages(false) {
			parent := v.Ref("Parent")
			w.lost[parent] = append(w.lost[parent], v)
		}
	}
	list := w.lost[id]
	if id == (ID{}) || len(list) == 0 {
		return []Value{{}}
	}
	delete(w.lost, id)
	w.f.note(NoteRepaired, pagesFound)
	return list
}
