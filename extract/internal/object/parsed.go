package object

import (
	"math"
	"strings"
)

// parsed is one value of an object. The zero one is null. What is asked of a
// value of another kind is zero.
type parsed struct {
	in *tree
	at uint32
}

func (p parsed) node() node {
	if p.in == nil {
		return node{}
	}
	return p.in.nodes[p.at]
}

func (p parsed) kind() Kind { return p.node().kind }

func (p parsed) bool() bool {
	n := p.node()
	return n.kind == Bool && n.bits != 0
}

func (p parsed) int() int64 {
	if n := p.node(); n.kind == Integer {
		return int64(n.bits)
	}
	return 0
}

func (p parsed) float() float64 {
	switch n := p.node(); n.kind {
	case Integer:
		return float64(int64(n.bits))
	case Real:
		return math.Float64frombits(n.bits)
	}
	return 0
}

// text returns the bytes of a value of a kind: a Name or a String.
func (p parsed) text(kind Kind) string {
	n := p.node()
	if n.kind != kind {
		return ""
	}
	return p.in.text[n.start : n.start+n.n]
}

// ref returns the object that a value refers to; ok is false where it is none.
func (p parsed) ref() (id ID, ok bool) {
	if n := p.node(); n.kind == reference {
		return ID{uint32(n.bits >> 16), uint16(n.bits)}, true
	}
	return ID{}, false
}

func (p parsed) len() int {
	if n := p.node(); n.kind == Array {
		return int(n.n)
	}
	return 0
}

func (p parsed) index(i int) parsed {
	if n := p.node(); n.kind == Array && i >= 0 && i < int(n.n) {
		return parsed{p.in, n.start + uint32(i)}
	}
	return parsed{}
}

func (p parsed) key(k string) parsed {
	if at, ok := p.find(k); ok {
		return parsed{p.in, at}
	}
	return parsed{}
}

// find returns the node of the entry k of a dictionary.
func (p parsed) find(k string) (at uint32, found bool) {
	n := p.node()
	if n.kind != Dict {
		return 0, false
	}
	from, to := 0, int(n.n/2)
	for from < to {
		middle := (from + to) / 2
		key := n.start + uint32(2*middle)
		switch c := strings.Compare(k, parsed{p.in, key}.text(Name)); {
		case c == 0:
			return key + 1, true
		case c < 0:
			to = middle
		default:
			from = middle + 1
		}
	}
	return 0, false
}

// keys returns the keys of a dictionary, sorted.
func (p parsed) keys() []string {
	n := p.node()
	if n.kind != Dict {
		return nil
	}
	keys := make([]string, n.n/2)
	for i := range keys {
		keys[i] = parsed{p.in, n.start + uint32(2*i)}.text(Name)
	}
	return keys
}
