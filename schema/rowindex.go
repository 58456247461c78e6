package schema

import "hash/maphash"

// rowIndex finds rows by a hash of their texts: a map of them in two pieces of memory.
type rowIndex struct {
	first []int32 // by hash, the last row added with it, counted from 1; 0 for none
	next  []int32 // per row the one added before it with its hash
}

var indexSeed = maphash.MakeSeed()

// index makes room for so many rows.
func (w *workspace) index(rows int) rowIndex {
	size := 8
	for size < 2*rows {
		size *= 2
	}
	room := w.ints.take(size + rows)
	return rowIndex{room[:size], room[size:]}
}

// hashOf is a hash of some texts.
func hashOf(texts ...string) (h uint64) {
	for _, s := range texts {
		h *= 31
		if s != "" {
			h += maphash.String(indexSeed, s)
		}
	}
	return h
}

// find is the last row added with a hash that is the one asked for, -1 for none.
func (x *rowIndex) find(hash uint64, is func(row int) bool) int {
	for r := x.first[hash&uint64(len(x.first)-1)]; r > 0; r = x.next[r-1] {
		if is(int(r - 1)) {
			return int(r - 1)
		}
	}
	return -1
}

// meet is find; where there is none it adds the row.
func (x *rowIndex) meet(hash uint64, row int, is func(row int) bool) int {
	before := x.find(hash, is)
	if before < 0 {
		x.add(hash, row)
	}
	return before
}

// add adds a row.
func (x *rowIndex) add(hash uint64, row int) {
	at := &x.first[hash&uint64(len(x.first)-1)]
	x.next[row], *at = *at, int32(row+1)
}
