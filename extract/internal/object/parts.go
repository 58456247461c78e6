package object

import (
	"slices"
	"strconv"
)

// What differs between the objects of a kind is taken out of the checked text,
// and a mark left in its place: references, whole numbers that stand alone or in
// dictionaries, dictionaries within others, arrays of numbers, and arrays that are
// long. So most streams, pages and fonts come down to a few texts, and the parser,
// which makes a Go value of each word, is asked for each of these once. What is
// taken out is parsed only when asked for: most of a font are the names of its
// glyphs, which nobody reads.

// A mark is a name that starts with this byte. One of the kinds below is next,
// then an index of what was taken out. A name of the document that starts with it
// gets another start.
const mark = '\x01'

// The kinds of marks.
const (
	markRef  = 'r'
	markInt  = 'i'
	markPart = 'p'
)

const (
	// partFrom is the length in bytes from which on an array is taken out: below
	// it, parsing it apart costs more than it saves.
	partFrom = 64
	// plainFrom is how many elements an array has that is taken out as it stands:
	// boxes and matrices have so many.
	plainFrom = 4
)

// parts are what was taken out of one object or out of one dictionary within it,
// each kind in the order in which it ends.
type parts struct {
	refs []ID
	ints []int64
	list []part
}

// slab keeps short lists side by side: most objects have few parts of each kind.
type slab[T any] struct{ kept []T }

// keeper keeps what is taken out of objects.
type keeper struct {
	all        slab[parts]
	refs       slab[ID]
	ints       slab[int64]
	list       slab[part]
	references slab[reference]
}

// listsAside is how much room a slab makes at once, in elements.
const listsAside = 32

// keep returns a copy of a list, nil for an empty one.
func (s *slab[T]) keep(list ...T) []T {
	n := len(s.kept)
	if n+len(list) > cap(s.kept) {
		s.kept, n = make([]T, 0, max(listsAside, len(list))), 0
	}
	if len(list) == 0 {
		return nil
	}
	s.kept = append(s.kept, list...)
	return s.kept[n:len(s.kept):len(s.kept)]
}

// sizes are the lengths of the lists of parts.
type sizes struct{ refs, ints, list int }

// part is an array or dictionary taken out of an object.
type part struct {
	text       []byte // checked, or as it stands where it is plain; nil: parsed
	kind       Kind
	references []reference // of a dictionary of nothing else
	numbers    int32       // how many, of an array of nothing else
	own        *parts      // of a dictionary, what was taken out of it; nil: nothing
	parsed     parsed
}

// leaveMark writes the mark of what is index i of its kind.
func (v *vetter) leaveMark(kind byte, i int) {
	v.out = append(v.out, '/', mark, kind)
	v.out = append(strconv.AppendInt(v.out, int64(i), 10), ' ')
}

// takenBefore tells what was taken out before the innermost dictionary.
func (v *vetter) takenBefore() sizes {
	if n := len(v.open); n > 0 {
		return v.open[n-1].taken
	}
	return sizes{}
}

// takeRef takes a reference out.
func (v *vetter) takeRef(num, gen []byte) {
	v.leaveMark(markRef, len(v.taken.refs)-v.takenBefore().refs)
	v.taken.refs = append(v.taken.refs, refOf(num, gen))
}

// takeInt takes a whole number out.
func (v *vetter) takeInt(digits []byte) {
	v.leaveMark(markInt, len(v.taken.ints)-v.takenBefore().ints)
	v.taken.ints = append(v.taken.ints, int64(decimal(digits)))
}

// takePart takes an array or dictionary out that was just closed: an array if it
// is long.
func (v *vetter) takePart(closed bracket) {
	text := v.out[closed.start:]
	p := part{kind: Dict}
	switch {
	case closed.kind != '[':
		p.own = v.keep(closed.taken)
		v.taken.cut(closed.taken)
	case len(text) < partFrom:
		return
	default:
		p.kind = Array
	}
	p.text = slices.Clone(text)
	v.out = v.out[:closed.start]
	v.leavePart(p)
}

// leavePart keeps a part and leaves its mark.
func (v *vetter) leavePart(p part) {
	v.leaveMark(markPart, len(v.taken.list)-v.takenBefore().list)
	v.taken.list = append(v.taken.list, p)
}

func (t *parts) sizes() sizes { return sizes{len(t.refs), len(t.ints), len(t.list)} }

// cut drops what was taken out since there was so much.
func (t *parts) cut(to sizes) {
	t.refs, t.ints, t.list = t.refs[:to.refs], t.ints[:to.ints], t.list[:to.list]
}

// keep copies what was taken out since there was so much, nil when nothing was.
func (v *vetter) keep(start sizes) *parts {
	if v.taken.sizes() == start {
		return nil
	}
	return &v.kept.all.keep(parts{
		v.kept.refs.keep(v.taken.refs[start.refs:]...),
		v.kept.ints.keep(v.taken.ints[start.ints:]...),
		v.kept.list.keep(v.taken.list[start.list:]...),
	})[0]
}

// unmark reads a mark back; the kind is 0 where the name is none.
func unmark(name string) (kind byte, index int) {
	if len(name) < 3 || name[0] != mark {
		return 0, 0
	}
	return name[1], decimal(name[2:])
}

// refOf returns the reference that two numbers make, zero for numbers that no
// object can have.
func refOf(num, gen []byte) ID {
	n, g := decimal(num), decimal(gen)
	if n > 1<<32-1 || g > 1<<16-1 {
		return ID{}
	}
	return ID{uint32(n), uint16(g)}
}

// decimal reads digits.
func decimal[T string | []byte](digits T) (n int) {
	for i := range len(digits) {
		n = n*10 + int(digits[i]-'0')
	}
	return n
}
