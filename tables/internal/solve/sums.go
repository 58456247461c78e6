package solve

// maxStates bounds the partial sums that are kept for one half of an equation.
// Eleven rows of two options each reach it, so an equation of 22 such rows is
// still filtered exactly; beyond it only the bounds of the sum filter.
const maxStates = 1 << 11

// sums finds which options of an equation's parts take part in a combination
// whose sum lies in bounds. It meets in the middle: the sums that the parts of
// either half can reach are listed layer by layer,
//
//	{0} → {0, 25} → {0, 25, 40, 65}   ⋈   {0, 60} ← {0}
//
// the last layers are matched, and what leads to a match is traced back. The
// buffers are kept from call to call.
type sums struct {
	left, right half
	kept        [][]bool // per part and option
	flags       []bool   // what kept points into
}

// half is the layers of one half, the first one {0}.
type half struct {
	parts  []int // the parts in the order in which they were added
	layers [][]int64
	keeps  [][]bool // per layer: the sum leads to a match
	used   int      // layers in use
	merged []int64
}

// support returns for each part which of its options (ascending) are
// supported, nil where there are too many sums to tell; ok is false if no
// combination lies in bounds.
func (g *sums) support(options [][]int64, lo, hi int64, work *int) (kept [][]bool, ok bool) {
	g.left.reset()
	g.right.reset()
	for front, back := 0, len(options)-1; front <= back; {
		h, at := &g.left, front
		if len(g.left.last()) > len(g.right.last()) {
			h, at = &g.right, back
			back--
		} else {
			front++
		}
		if len(h.last())*len(options[at]) > 4*maxStates {
			return nil, true
		}
		h.add(at, options[at])
		*work += len(h.last()) * len(options[at])
		if len(h.last()) > maxStates {
			return nil, true
		}
	}
	if !match(&g.left, &g.right, lo, hi) {
		return nil, false
	}
	g.clear(options)
	g.left.trace(options, g.kept)
	g.right.trace(options, g.kept)
	return g.kept, true
}

// clear makes room for the flags of all options, none set.
func (g *sums) clear(options [][]int64) {
	total := 0
	for _, list := range options {
		total += len(list)
	}
	if cap(g.flags) < total {
		g.flags = make([]bool, total)
	}
	g.flags = g.flags[:total]
	clear(g.flags)
	g.kept = g.kept[:0]
	rest := g.flags
	for _, list := range options {
		g.kept = append(g.kept, rest[:len(list)])
		rest = rest[len(list):]
	}
}

func (h *half) reset() {
	h.parts = h.parts[:0]
	h.used = 0
	h.next()
	h.layers[0] = append(h.layers[0], 0)
}

// next makes room for one more layer.
func (h *half) next() {
	if h.used == len(h.layers) {
		h.layers = append(h.layers, nil)
		h.keeps = append(h.keeps, nil)
	}
	h.layers[h.used] = h.layers[h.used][:0]
	h.used++
}

func (h *half) last() []int64 { return h.layers[h.used-1] }

// add forms the layer of all sums of the last one with an option.
func (h *half) add(part int, options []int64) {
	h.parts = append(h.parts, part)
	h.next()
	from := h.layers[h.used-2]
	to := h.layers[h.used-1]
	for _, o := range options {
		h.merged = mergeShifted(h.merged[:0], to, from, o)
		to, h.merged = h.merged, to
	}
	h.layers[h.used-1] = to
}

// mergeShifted appends to dst the ascending union of a and of b with shift
// added.
func mergeShifted(dst, a, b []int64, shift int64) []int64 {
	i, j := 0, 0
	for i < len(a) || j < len(b) {
		switch {
		case j == len(b) || i < len(a) && a[i] < b[j]+shift:
			dst = append(dst, a[i])
			i++
		case i == len(a) || a[i] > b[j]+shift:
			dst = append(dst, b[j]+shift)
			j++
		default:
			dst = append(dst, a[i])
			i++
			j++
		}
	}
	return dst
}

// match marks the sums of the last layers that meet in bounds.
func match(left, right *half, lo, hi int64) bool {
	a := left.meets(right.last(), lo, hi)
	b := right.meets(left.last(), lo, hi)
	return a && b
}

// meets marks the sums of the last layer for which others holds one that makes
// the two lie in bounds.
func (h *half) meets(others []int64, lo, hi int64) bool {
	keep := h.cleared(h.used - 1)
	found := false
	at := len(others) // first of others that is large enough
	for i, sum := range h.last() {
		for at > 0 && others[at-1] >= lo-sum {
			at--
		}
		if at < len(others) && others[at] <= hi-sum {
			keep[i] = true
			found = true
		}
	}
	return found
}

// cleared is the keep flags of a layer, none set.
func (h *half) cleared(layer int) []bool {
	n := len(h.layers[layer])
	if cap(h.keeps[layer]) < n {
		h.keeps[layer] = make([]bool, n)
	}
	h.keeps[layer] = h.keeps[layer][:n]
	clear(h.keeps[layer])
	return h.keeps[layer]
}

// trace goes back from the last layer to the first and marks the sums and the
// options that lead to a kept sum.
func (h *half) trace(options [][]int64, kept [][]bool) {
	for layer := h.used - 2; layer >= 0; layer-- {
		part := h.parts[layer]
		from, to := h.layers[layer], h.layers[layer+1]
		keepFrom, keepTo := h.cleared(layer), h.keeps[layer+1]
		for o, option := range options[part] {
			at := 0
			for i, sum := range from {
				for to[at] < sum+option {
					at++
				}
				if keepTo[at] {
					keepFrom[i] = true
					kept[part][o] = true
				}
			}
		}
	}
}
