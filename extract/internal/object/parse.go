package object

import (
	"cmp"
	"math"
	"slices"
	"strconv"
)

// parser turns checked object text (see vet) into values. What it is given holds
// no surprises: every bracket is closed, every dictionary has a value for each
// key, and a space follows each token.
//
// github.com/ledongthuc/pdf did this before, and is what the tests hold it
// against. With a map for each dictionary and a value of its own for each
// number it took a third of the time of a short document: one page refers to
// some ten fonts, each with two hundred widths.
type parser struct {
	open   []node // values whose array or dictionary is not closed yet
	starts []int  // where the open arrays and dictionaries start in open
	done   []node // values of closed arrays and dictionaries
	pairs  []pair // of the dictionary being closed
	text   []byte // of names and strings
}

// tree is one object: its values in one slice, the elements of an array and the
// keys and values of a dictionary next to each other.
type tree struct {
	nodes []node
	text  string // the bytes of all names and strings
}

// node is one value. Which fields count depends on its kind.
type node struct {
	bits  uint64 // Bool, Integer and Real: the value; reference: number and generation
	start uint32 // Name and String: where it starts in text; Array and Dict: its first node
	n     uint32 // its length in bytes; in nodes, keys and values counted
	kind  Kind
}

// reference is the kind of a node that names another object.
const reference = Stream + 1

// pair is an entry of a dictionary.
type pair struct{ key, value node }

// parse reads one object.
func (p *parser) parse(text []byte) parsed {
	p.open, p.starts, p.done, p.text = p.open[:0], p.starts[:0], p.done[:0], p.text[:0]
	for pos := 0; pos < len(text); {
		switch text[pos] {
		case ' ':
			pos++
			continue
		case '[':
			p.starts = append(p.starts, len(p.open))
		case ']':
			p.close(Array)
		case '>': // >>
			p.close(Dict)
		case '<':
			if text[pos+1] == '<' {
				p.starts = append(p.starts, len(p.open))
			} else {
				p.push(p.hexString(text[pos+1:]))
			}
		default:
			end := pos + 1
			for text[end] != ' ' {
				end++
			}
			p.push(p.word(text[pos:end]))
			pos = end
			continue
		}
		for text[pos] != ' ' {
			pos++
		}
	}
	if len(p.open) == 0 {
		return parsed{}
	}
	p.done = append(p.done, p.open[0])
	return parsed{&tree{slices.Clone(p.done), string(p.text)}, uint32(len(p.done) - 1)}
}

func (p *parser) push(n node) { p.open = append(p.open, n) }

// close makes one value of those read since its bracket was opened.
func (p *parser) close(kind Kind) {
	start := p.starts[len(p.starts)-1]
	p.starts = p.starts[:len(p.starts)-1]
	whole := node{kind: kind, start: uint32(len(p.done))}
	if kind == Array {
		p.done = append(p.done, p.open[start:]...)
	} else {
		p.closeDict(p.open[start:])
	}
	whole.n = uint32(len(p.done)) - whole.start
	p.open = append(p.open[:start], whole)
}

// closeDict sorts the entries by key. Of those with the same key the last counts.
func (p *parser) closeDict(entries []node) {
	p.pairs = p.pairs[:0]
	for i := 0; i+1 < len(entries); i += 2 {
		p.pairs = append(p.pairs, pair{entries[i], entries[i+1]})
	}
	slices.SortStableFunc(p.pairs, func(a, b pair) int { return cmp.Compare(p.key(a), p.key(b)) })
	for i, e := range p.pairs {
		if i+1 == len(p.pairs) || p.key(e) != p.key(p.pairs[i+1]) {
			p.done = append(p.done, e.key, e.value)
		}
	}
}

// key is the key of an entry, good until more text is read.
func (p *parser) key(e pair) string {
	return string(p.text[e.key.start : e.key.start+e.key.n])
}

// word reads a name, a reference, a number or a keyword.
func (p *parser) word(word []byte) node {
	switch word[0] {
	case '/':
		return p.name(word[1:])
	case 't':
		return node{kind: Bool, bits: 1}
	case 'f':
		return node{kind: Bool}
	case 'n':
		return node{}
	}
	return numberNode(word)
}

// name reads a name, or the reference that it stands for.
func (p *parser) name(word []byte) node {
	if id, ok := unmarkRef(word); ok {
		return node{kind: reference, bits: uint64(id.Num)<<16 | uint64(id.Gen)}
	}
	start := len(p.text)
	for i := 0; i < len(word); i++ {
		c := word[i]
		if c == '#' {
			c = byte(unhex(word[i+1])<<4 | unhex(word[i+2]))
			i += 2
		}
		p.text = append(p.text, c)
	}
	return p.textNode(Name, start)
}

// hexString reads a string up to its bracket.
func (p *parser) hexString(digits []byte) node {
	start := len(p.text)
	for ; digits[0] != '>'; digits = digits[2:] {
		p.text = append(p.text, byte(unhex(digits[0])<<4|unhex(digits[1])))
	}
	return p.textNode(String, start)
}

func (p *parser) textNode(kind Kind, start int) node {
	return node{kind: kind, start: uint32(start), n: uint32(len(p.text) - start)}
}

// exactPowers are the powers of ten up to the number of digits that vetting
// leaves. They are exact.
var exactPowers = [...]float64{1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18}

// numberNode reads a number: at most 18 digits, maybe a sign before and a point
// among them.
func numberNode(word []byte) node {
	rest, negative := word, word[0] == '-'
	if negative {
		rest = rest[1:]
	}
	digits, point := uint64(0), -1
	for i, c := range rest {
		if c == '.' {
			point = i
			continue
		}
		digits = digits*10 + uint64(c-'0')
	}
	if point < 0 {
		value := int64(digits)
		if negative {
			value = -value
		}
		return node{kind: Integer, bits: uint64(value)}
	}
	const exact = 1 << 53 // up to here a float64 is one quotient, rounded once
	value := float64(digits) / exactPowers[len(rest)-point-1]
	if digits > exact {
		value, _ = strconv.ParseFloat(string(rest), 64)
	}
	if negative {
		value = -value
	}
	return node{kind: Real, bits: math.Float64bits(value)}
}
