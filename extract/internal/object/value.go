package object

import "slices"

// ID names an indirect object. The zero ID is that of a direct object.
type ID struct {
	Num uint32
	Gen uint16
}

// Kind is the kind of a Value.
type Kind uint8

// The kinds of PDF 32000-1, 7.3.
const (
	Null Kind = iota
	Bool
	Integer
	Real
	String
	Name
	Array
	Dict
	Stream
)

// Value is one PDF object. The zero Value is null. Accessors of the wrong kind
// answer with a zero result, so a chain of them needs no checks on the way.
// References are followed wherever they stand; one that leads nowhere is null.
type Value struct {
	f      *File
	raw    parsed
	id     ID
	stream uint32 // where the stream's bytes start in the file; 0: no stream
	taken  int32  // above 0: the value is parts.list[taken-1]; below: parts.ints[-taken-1]
	parts  *parts // of the object or dictionary the value stands in; nil: none
}

// Kind returns the kind of the value.
func (v Value) Kind() Kind {
	switch {
	case v.stream != 0:
		return Stream
	case v.taken > 0:
		return v.parts.list[v.taken-1].kind
	case v.taken < 0:
		return Integer
	}
	return v.raw.kind()
}

// whole returns the value with its own text parsed.
func (v Value) whole() parsed {
	if v.taken > 0 {
		return v.parts.list[v.taken-1].open(v.f)
	}
	return v.raw
}

// within returns what was taken out of the value itself.
func (v Value) within() *parts {
	if v.taken > 0 && v.parts.list[v.taken-1].kind == Dict {
		return v.parts.list[v.taken-1].own
	}
	return v.parts
}

// ID returns the name of the indirect object the value is, zero for a value
// that stands directly in another. It is the key to cache fonts, CMaps and
// forms by.
func (v Value) ID() ID { return v.id }

// Bool returns the value of a Bool.
func (v Value) Bool() bool { return v.raw.Bool() }

// Int returns the value of an Integer, or of a Real cut to a whole number.
func (v Value) Int() int64 {
	if v.taken < 0 {
		return v.parts.ints[-v.taken-1]
	}
	if v.raw.kind() == Real {
		return clampInt(v.raw.Float64())
	}
	return v.raw.Int64()
}

// Float returns the value of an Integer or a Real.
func (v Value) Float() float64 {
	if v.taken < 0 {
		return float64(v.parts.ints[-v.taken-1])
	}
	return v.raw.Float64()
}

// Name returns the name without its slash, escapes resolved.
func (v Value) Name() string { return v.raw.Name() }

// Text returns the bytes of a String, decrypted, in no particular encoding.
func (v Value) Text() string { return v.raw.RawString() }

// Len returns the length of an Array.
func (v Value) Len() int {
	if v.taken > 0 && v.parts.list[v.taken-1].numbers > 0 {
		return int(v.parts.list[v.taken-1].numbers)
	}
	return v.whole().Len()
}

// Index returns element i of an Array, null outside of it.
func (v Value) Index(i int) Value { return v.child(v.whole().index(i)) }

// Floats fills dst with the first elements of an Array, each as Float gives it, and
// returns how many there were. Of boxes and matrices it is faster than Index.
func (v Value) Floats(dst []float64) int {
	if v.taken > 0 {
		if all, ok := v.parts.list[v.taken-1].appendNumbers(dst[:0]); ok {
			return copy(dst, all)
		}
	}
	n := min(len(dst), v.Len())
	for i := range n {
		dst[i] = v.Index(i).Float()
	}
	return n
}

// AppendFloats appends the elements of an Array to dst, each as Float gives it.
func (v Value) AppendFloats(dst []float64) []float64 {
	if v.taken > 0 {
		if all, ok := v.parts.list[v.taken-1].appendNumbers(dst); ok {
			return all
		}
	}
	for i := range v.Len() {
		dst = append(dst, v.Index(i).Float())
	}
	return dst
}

// Key returns the entry k of a Dict or of a Stream's dictionary.
func (v Value) Key(k string) Value {
	if p := v.references(); p != nil {
		if id, has := p.reference(k); has {
			return v.f.resolve(id)
		}
		return Value{}
	}
	return v.child(v.whole().key(k))
}

// Ref returns the ID that entry k refers to, zero when it is direct or absent,
// without reading the object.
func (v Value) Ref(k string) ID {
	if p := v.references(); p != nil {
		id, _ := p.reference(k)
		return id
	}
	return v.ref(v.whole().key(k))
}

// IndexRef returns the ID that element i refers to, zero when it is direct or
// absent, without reading the object.
func (v Value) IndexRef(i int) ID {
	return v.ref(v.whole().index(i))
}

// Keys returns the keys of a Dict or of a Stream's dictionary, sorted.
func (v Value) Keys() []string { return v.whole().Keys() }

// Has reports whether a Dict or a Stream's dictionary has the entry k, whatever
// its value.
func (v Value) Has(k string) bool {
	if p := v.references(); p != nil {
		_, has := p.reference(k)
		return has
	}
	if v.whole().key(k).kind() != Null {
		return true
	}
	_, found := slices.BinarySearch(v.Keys(), k)
	return found
}

// IsNull reports whether the value is null.
func (v Value) IsNull() bool { return v.Kind() == Null }

// Stream returns the stream's bytes decoded through all filters. It is
// ErrImageFilter when one of them is a filter of images. Data that ends early
// or passes a limit is returned as far as it goes, with a note on the file.
func (v Value) Stream() ([]byte, error) { return v.AppendStream(nil) }

// AppendStream is Stream that appends to dst, for callers that use one buffer
// over and over.
func (v Value) AppendStream(dst []byte) ([]byte, error) {
	if v.stream == 0 || v.f == nil {
		return dst, ErrNoStream
	}
	return v.f.decode(v, dst)
}

// child gives a part of v, resolved where it is a reference.
func (v Value) child(p parsed) Value {
	within := v.within()
	if kind, i := p.mark(); kind == markRef {
		return v.f.resolve(within.refs[i])
	}
	return v.f.valueOf(p, within)
}

// valueOf gives what was parsed, or the number or part whose mark it is.
func (f *File) valueOf(p parsed, within *parts) Value {
	switch kind, i := p.mark(); kind {
	case markInt:
		return Value{f: f, taken: int32(-i - 1), parts: within}
	case markPart:
		return Value{f: f, taken: int32(i + 1), parts: within}
	}
	return Value{f: f, raw: p, parts: within}
}

// references returns the part that a dictionary of nothing else is; nil for all other
// values, and where it was parsed.
func (v Value) references() *part {
	if v.taken <= 0 {
		return nil
	}
	if p := &v.parts.list[v.taken-1]; p.references != nil && p.text != nil {
		return p
	}
	return nil
}

// ref returns the reference that a part of v is, zero when it is none.
func (v Value) ref(p parsed) ID {
	if kind, i := p.mark(); kind == markRef {
		return v.within().refs[i]
	}
	return ID{}
}

func clampInt(x float64) int64 {
	const most = 1 << 53
	switch {
	case x > most:
		return most
	case x < -most:
		return -most
	}
	return int64(x)
}
