package object

import "budgetextract/extract/internal/limits"

// pack is a decoded object stream (PDF 32000-1, 7.5.7).
type pack struct {
	data  []byte
	items []packItem
	byNum map[uint32]int // made when a cross-reference gives a wrong index
}

// bytes is about what a pack takes in memory.
func (p *pack) bytes() int { return len(p.data) + 8*len(p.items) }

// packItem is one object of an object stream and where its text starts.
type packItem struct {
	num uint32
	pos uint32
}

// packCache keeps object streams decoded: objects that are read together stand
// together. Past its size the oldest goes.
type packCache struct {
	packs map[uint32]*pack
	order []uint32
	size  int
}

func (c *packCache) put(num uint32, p *pack) {
	if c.packs == nil {
		c.packs = map[uint32]*pack{}
	}
	c.packs[num] = p
	c.order = append(c.order, num)
	c.size += p.bytes()
	for c.size > limits.ObjectStreamCache && len(c.order) > 1 {
		c.size -= c.packs[c.order[0]].bytes()
		delete(c.packs, c.order[0])
		c.order = c.order[1:]
	}
}

// readPacked parses an object out of its object stream; ok is false when it is
// not there.
func (f *File) readPacked(num uint32, e entry) (v Value, tokens int, ok bool) {
	p := f.pack(e.pos)
	if p == nil {
		return Value{}, 0, false
	}
	i := p.find(num, int(e.item))
	if i < 0 {
		return Value{}, 0, false
	}
	f.vetter.copies = true // more packs may be opened than are kept
	v, res := f.parseAt(p.data, int(p.items[i].pos), nil)
	f.vetter.copies = false
	v.id = ID{Num: num}
	return v, res.tokens, true
}

// find returns the index of object num, which should be i, or -1.
func (p *pack) find(num uint32, i int) int {
	if i < len(p.items) && p.items[i].num == num {
		return i
	}
	if p.byNum == nil {
		p.byNum = make(map[uint32]int, len(p.items))
		for i, item := range p.items {
			p.byNum[item.num] = i
		}
	}
	if i, ok := p.byNum[num]; ok {
		return i
	}
	return -1
}

// pack returns object stream num decoded, nil when it is none. An object stream
// stands in the file itself and so does all its dictionary refers to: asking
// for another on the way is a trap.
func (f *File) pack(num uint32) *pack {
	if p, ok := f.packs.packs[num]; ok {
		return p
	}
	if f.unpacking || f.entry(num).kind == inPack {
		return nil
	}
	f.unpacking = true
	defer func() { f.unpacking = false }()
	p := f.openPack(f.load(num))
	f.packs.put(num, p)
	return p
}

// openPack decodes an object stream and reads its list of objects.
func (f *File) openPack(v Value) *pack {
	p := &pack{}
	if v.Kind() != Stream || v.Key("Type").Name() != "ObjStm" {
		return p
	}
	data, err := v.Stream()
	if err != nil {
		return p
	}
	p.data = data
	first := v.Key("First").Int()
	if first < 0 || first > int64(len(data)) {
		return p
	}
	i := 0
	for range min(v.Key("N").Int(), limits.PackItems) {
		num, j, ok1 := readUint(data[:first], i)
		off, j, ok2 := readUint(data[:first], j)
		if !ok1 || !ok2 {
			break
		}
		i = j
		if pos := uint64(first) + off; num < 1<<32 && pos < uint64(len(data)) {
			p.items = append(p.items, packItem{uint32(num), uint32(pos)})
		} else {
			p.items = append(p.items, packItem{num: 1<<32 - 1, pos: uint32(len(data))})
		}
	}
	return p
}
