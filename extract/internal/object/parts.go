package object

import "strconv"

// A long array or dictionary within an object is cut out of the checked text and
// parsed only when it is asked for: most of a font are the names of its glyphs,
// which nobody asks for, and the widths of its codes, which are read as numbers
// where they stand in the text. The parser makes a Go value of each word.

// partFrom is the length in bytes from which on the text of an array or
// dictionary is cut out: below it, parsing it apart costs more than it saves.
const partFrom = 256

// part is an array or dictionary cut out of an object.
type part struct {
	text   []byte // checked; nil: parsed
	kind   Kind
	parsed parsed
}

// parts are those of one object, in the order in which they end.
type parts struct{ list []part }

// cutOut takes the array or dictionary that starts at a position of v.out, if it
// is long, and leaves its mark there.
func (v *vetter) cutOut(start int) {
	if len(v.out)-start < partFrom {
		return
	}
	if v.parts == nil {
		v.parts = &parts{}
	}
	p := part{text: append([]byte(nil), v.out[start:]...), kind: Dict}
	if p.text[0] == '[' {
		p.kind = Array
	}
	v.out = append(v.out[:start], '/', mark, markPart)
	v.out = append(strconv.AppendInt(v.out, int64(len(v.parts.list)), 10), ' ')
	v.parts.list = append(v.parts.list, p)
}

// unmarkPart reads back the name that stands for a part.
func unmarkPart(name string) (index int, ok bool) {
	if len(name) < 3 || name[0] != mark || name[1] != markPart {
		return 0, false
	}
	for _, c := range name[2:] {
		index = index*10 + int(c-'0')
	}
	return index, true
}

// open returns the part parsed.
func (p *part) open(f *File) parsed {
	if p.text != nil {
		p.parsed = f.parsePart(p.text)
		p.text = nil
	}
	return p.parsed
}

// appendNumbers appends the elements of an array that holds nothing but numbers;
// ok is false for others.
func (p *part) appendNumbers(dst []float64) (all []float64, ok bool) {
	if p.kind != Array || p.text == nil {
		return dst, false
	}
	all = dst
	for i := 1; ; {
		i = skipSpace(p.text, i)
		end := regularEnd(p.text, i)
		if end == i {
			return all, p.text[i] == ']'
		}
		x, err := checkedNumber(p.text[i:end])
		if err != nil {
			return dst, false
		}
		all, i = append(all, x), end
	}
}

// checkedNumber reads a number of checked text. Most are short and whole.
func checkedNumber(word []byte) (float64, error) {
	const exact = 15 // digits that a float64 holds
	whole := 0
	for i, c := range word {
		if !isDigit(c) || i == exact {
			return strconv.ParseFloat(string(word), 64)
		}
		whole = whole*10 + int(c-'0')
	}
	return float64(whole), nil
}
