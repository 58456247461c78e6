package object

import (
	"strconv"

	"budgetextract/extract/internal/limits"
)

// Vetting rewrites the text of one object as it should have been: every
// bracket closed, every number, name and string well formed, nesting and length
// within limits, comments gone, strings decrypted and in hexadecimal, marks in
// place of what parts.go takes out. What comes out parses without surprises; what went in is any bytes.

// missingKey is a key for values where a key was missing.
const missingKey = "/?"

// vetted is what is known of one object's text after vetting.
type vetted struct {
	end     int  // position behind the object
	tokens  int  // values in it, a dictionary counting more
	damaged bool // brackets did not match or the text ended early
	cut     bool // a limit was passed
}

// vetter holds the state of vetting one object.
type vetter struct {
	src        []byte
	copies     bool // src is not kept: parts of it that stay as they stand are copied
	pos        int
	out        []byte
	decrypt    func([]byte) []byte // for strings; nil: plain
	open       []bracket           // the open brackets
	taken      parts               // what was taken out of the text and is not in a part yet
	kept       keeper              // what was taken out of others
	scratch    []byte              // the string being read
	references []reference         // of the dictionary being read
	mute       int                 // where out is cut back to when nesting is allowed again
	res        vetted
}

// bracket is an open bracket.
type bracket struct {
	kind  byte  // '[' array, 'k' dictionary before a key, 'v' before a value
	start int   // where in out it starts
	taken sizes // what had been taken out where the innermost dictionary starts
}

// vet appends the checked text of the object at pos in src to v.out.
func (v *vetter) vet(src []byte, pos int) vetted {
	if most := pos + limits.ObjectText; len(src) > most {
		src = src[:most]
	}
	v.src, v.pos, v.open, v.res = src, pos, v.open[:0], vetted{}
	v.taken.cut(sizes{})
	start := len(v.out)
	for v.next() {
		if v.res.tokens > limits.ObjectTokens {
			v.res.cut = true
			break
		}
	}
	v.closeAll()
	if len(v.out) == start {
		v.out = append(v.out, "null"...)
		v.res.damaged = true
	}
	v.res.end = v.pos
	v.res.cut = v.res.cut || v.pos-pos >= limits.ObjectText
	return v.res
}

// next takes one token and reports whether the object goes on.
func (v *vetter) next() bool {
	v.pos = skipSpace(v.src, v.pos)
	if v.pos >= len(v.src) {
		v.res.damaged = true
		return false
	}
	c := v.src[v.pos]
	switch c {
	case '/':
		v.name()
		return len(v.open) > 0
	case '(':
		v.startValue()
		v.emitString(v.literal())
	case '<':
		if v.pos+1 < len(v.src) && v.src[v.pos+1] == '<' {
			if v.takeReferences() {
				return true
			}
			v.push('k', "<<", 2)
			return true
		}
		v.startValue()
		v.emitString(v.hexadecimal())
	case '[':
		if v.takeElements() {
			return len(v.open) > 0
		}
		v.push('[', "[", 1)
		return true
	case ']':
		return v.pop('[')
	case '>':
		if v.pos+1 < len(v.src) && v.src[v.pos+1] == '>' {
			v.pos++
			return v.pop('k')
		}
		v.pos++
		v.res.damaged = true
		return true
	case ')', '{', '}':
		v.pos++
		v.res.damaged = true
		return true
	default:
		return v.word(c)
	}
	v.endValue()
	return len(v.open) > 0
}

// word takes a number, a reference or a keyword.
func (v *vetter) word(c byte) bool {
	if isDigit(c) {
		return v.digits()
	}
	end := regularEnd(v.src, v.pos)
	word := v.src[v.pos:end]
	if c != '-' && c != '+' && c != '.' {
		return v.keyword(word, end)
	}
	v.pos = end
	v.startValue()
	v.number(word)
	v.endValue()
	return len(v.open) > 0
}

// digits takes what starts with a digit: a number or a reference.
func (v *vetter) digits() bool {
	start, end := v.pos, digitsEnd(v.src, v.pos)
	gen, after, kind := pair(v.src, start, end)
	if kind == 'o' { // the next object starts: this one was never closed
		v.res.damaged = true
		return false
	}
	v.startValue()
	whole := end == len(v.src) || class[v.src[end]] != regular
	switch {
	case kind == 'R':
		v.pos = after
		v.takeRef(v.src[start:end], gen)
	case whole && end-start <= longestNumber:
		v.pos = end
		if n := len(v.open); n == 0 || v.open[n-1].kind == 'v' {
			v.takeInt(v.src[start:end])
		} else {
			v.out = append(append(v.out, v.src[start:end]...), ' ')
		}
	default:
		v.pos = regularEnd(v.src, end)
		v.number(v.src[start:v.pos])
	}
	v.endValue()
	return len(v.open) > 0
}

// keyword takes a word that is not a number. The words that end an object are
// left unread.
func (v *vetter) keyword(word []byte, end int) bool {
	switch string(word) {
	case "true", "false", "null":
	case "endobj", "stream", "endstream", "obj", "xref", "trailer", "startxref":
		v.res.damaged = v.res.damaged || len(v.open) > 0
		return false
	default:
		v.res.damaged = true
		word = []byte("null")
		if len(v.open) > 0 && v.open[len(v.open)-1].kind == 'k' {
			v.pos = end
			return true
		}
	}
	v.pos = end
	v.startValue()
	v.out = append(append(v.out, word...), ' ')
	v.endValue()
	return len(v.open) > 0
}

// pair looks whether the digits from start to end begin a reference ('R') or an
// object ('o'). It returns the second number and, of a reference, the end.
func pair(b []byte, start, end int) (gen []byte, after int, kind byte) {
	const longest = 10 // digits of the largest object number
	if end-start > longest || end+3 >= len(b) || class[b[end]] == regular {
		return nil, 0, 0
	}
	if m := end + len(" 0 R"); m < len(b) && string(b[end:m]) == " 0 R" && class[b[m]] != regular { // nearly all are
		return b[end+1 : end+2], m, 'R'
	}
	j := skipSpace(b, end)
	k := digitsEnd(b, j)
	if k == j || k-j > 5 || k >= len(b) || class[b[k]] == regular {
		return nil, 0, 0
	}
	m := skipSpace(b, k)
	switch {
	case keywordAt(b, m, "R"):
		return b[j:k], m + 1, 'R'
	case len(b)-m >= 3 && string(b[m:m+3]) == "obj":
		return nil, 0, 'o'
	}
	return nil, 0, 0
}

// startValue makes sure a value may stand here: in a dictionary it needs a key.
func (v *vetter) startValue() {
	v.res.tokens++
	if n := len(v.open); n > 0 && v.open[n-1].kind == 'k' {
		v.res.damaged = true
		v.out = append(v.out, missingKey...)
		v.out = append(v.out, ' ')
		v.open[n-1].kind = 'v'
	}
}

// endValue notes that a value was written: a dictionary wants a key next.
func (v *vetter) endValue() {
	if n := len(v.open); n > 0 && v.open[n-1].kind == 'v' {
		v.open[n-1].kind = 'k'
	}
}

// push opens an array or dictionary. Beyond the nesting allowed it is written
// as null, its content still read to find its end.
func (v *vetter) push(kind byte, text string, width int) {
	v.startValue()
	if kind == 'k' {
		v.res.tokens += limits.DictTokens
	}
	if len(v.open) == limits.Nesting {
		v.out = append(v.out, "null "...)
		v.mute = len(v.out)
		v.res.cut = true
	}
	v.pos += width
	taken := v.takenBefore()
	if kind == 'k' {
		taken = v.taken.sizes()
	}
	v.open = append(v.open, bracket{kind, len(v.out), taken})
	v.out = append(append(v.out, text...), ' ')
}

// pop closes the innermost bracket of a kind ('[' or 'k'), and those left open
// within it. A bracket that closes nothing is dropped.
func (v *vetter) pop(kind byte) bool {
	v.pos++
	depth := len(v.open) - 1
	for depth >= 0 && (v.open[depth].kind == '[') != (kind == '[') {
		depth--
	}
	if depth < 0 {
		v.res.damaged = true
		return len(v.open) > 0
	}
	v.res.damaged = v.res.damaged || depth < len(v.open)-1
	for len(v.open) > depth {
		v.closeOne()
	}
	return len(v.open) > 0
}

// closeOne writes the closing bracket of the innermost array or dictionary.
func (v *vetter) closeOne() {
	n := len(v.open) - 1
	last := v.open[n]
	switch last.kind {
	case '[':
		v.out = append(v.out, ']', ' ')
	case 'v':
		v.res.damaged = true
		v.out = append(v.out, "null >> "...)
	case 'k':
		v.out = append(v.out, ">> "...)
	}
	v.open = v.open[:n]
	switch {
	case n == limits.Nesting:
		v.out = v.out[:v.mute]
	case n > 0 && n < limits.Nesting:
		v.takePart(last)
	}
	v.endValue()
}

// closeAll ends an object whose text ended first.
func (v *vetter) closeAll() {
	v.res.damaged = v.res.damaged || len(v.open) > 0
	for len(v.open) > 0 {
		v.closeOne()
	}
}

// head and tail surround checked text for the parser.
const (
	vettedHead = "1 0 obj\n"
	vettedTail = "\nendobj\n"
)

func (id ID) String() string {
	return strconv.FormatUint(uint64(id.Num), 10) + " " + strconv.FormatUint(uint64(id.Gen), 10)
}
