package ruled

import (
	"cmp"
	"slices"

	"budgetextract/extract"
	"budgetextract/normalize/grid"
)

// Tolerances in points. Rows and columns are never narrower than the text in
// them, so lines nearer than this are one border: a double line, the two sides
// of cells drawn one by one with a gap, a border drawn in pieces.
const (
	SameBorder  = 3.2 // rules this near are one border
	borderWidth = 6.0 // and one border is never wider than this
	ruleGap     = 4.5 // pieces of one border may stand this far apart
	overhang    = 5.0 // a rule reaching further than this past the last border shows an open side
)

// borders are the merged ruling lines of a page.
type borders struct{ horizontal, vertical []grid.Segment }

// mergeRules joins the pieces and doubles of the rules of a page.
func (w *Workspace) mergeRules(rules []extract.Rule) borders {
	across := 0
	for i := range rules {
		if rules[i].Horizontal() {
			across++
		}
	}
	all := w.borders.take(len(rules))
	b := borders{all[:0:across], all[across:across]}
	for _, r := range rules {
		if r.Horizontal() {
			b.horizontal = append(b.horizontal, grid.Segment{At: r.Y0, From: r.X0, To: r.X1})
		} else {
			b.vertical = append(b.vertical, grid.Segment{At: r.X0, From: r.Y0, To: r.Y1})
		}
	}
	return borders{mergeSegments(b.horizontal), mergeSegments(b.vertical)}
}

// mergeSegments sorts segments by position, gives those of one border the same
// position and joins what touches.
func mergeSegments(s []grid.Segment) []grid.Segment {
	slices.SortFunc(s, func(a, b grid.Segment) int { return cmp.Compare(a.At, b.At) })
	out := s[:0]
	for i := 0; i < len(s); {
		j, sum := i, 0.0
		for j < len(s) && (j == i || s[j].At-s[j-1].At <= SameBorder && s[j].At-s[i].At <= borderWidth) {
			sum += s[j].At
			j++
		}
		out = joinSegments(out, s[i:j], sum/float64(j-i))
		i = j
	}
	return out
}

// joinSegments appends the segments of one border, which may share memory with
// out behind its end, joined where they touch.
func joinSegments(out, s []grid.Segment, at float64) []grid.Segment {
	if len(s) > 1 {
		slices.SortFunc(s, func(a, b grid.Segment) int { return cmp.Compare(a.From, b.From) })
	}
	first := len(out)
	for _, g := range s {
		if n := len(out); n > first && g.From <= out[n-1].To+ruleGap {
			out[n-1].To = max(out[n-1].To, g.To)
			continue
		}
		out = append(out, grid.Segment{At: at, From: g.From, To: g.To})
	}
	return out
}

// component is a set of borders that touch: the frame of one table.
type component struct{ horizontal, vertical []grid.Segment }

// components parts the borders of a page into those that touch each other.
func (w *Workspace) components(b borders) []component {
	nh := len(b.horizontal)
	parent := w.numbers.take(nh + len(b.vertical))
	for i := range parent {
		parent[i] = int32(i)
	}
	sets := len(parent)
	for i, h := range b.horizontal {
		root := find(parent, int32(i))
		for j := firstFrom(b.vertical, h.From-ruleGap); j < len(b.vertical) && b.vertical[j].At <= h.To+ruleGap; j++ {
			if sets == nh-i {
				break // of the lines so far all touch
			}
			v := &b.vertical[j]
			if h.At < v.From-ruleGap || h.At > v.To+ruleGap {
				continue
			}
			if of := find(parent, int32(nh+j)); of != root { // the first of a set is its root
				parent[max(of, root)] = min(of, root)
				root, sets = min(of, root), sets-1
			}
		}
	}
	return adopt(w.gather(b, parent))
}

// adopt gives lines of columns that touch no line across to the table they stand in, where they
// go on with a border of it: below a cell that spans columns, above a page break.
func adopt(parts []component) []component {
	for i := range parts {
		for _, v := range parts[i].vertical {
			if len(parts[i].horizontal) > 0 {
				break // it is a table itself
			}
			for k := range parts {
				if c := &parts[k]; len(c.horizontal) > 0 && c.goesOnIn(v) {
					c.vertical = insertSorted(c.vertical, v)
					break
				}
			}
		}
	}
	return parts
}

// goesOnIn reports a segment between the ends of the borders of a table, in line with one.
func (c *component) goesOnIn(v grid.Segment) bool {
	inLine := slices.ContainsFunc(c.vertical, func(o grid.Segment) bool { return o.At == v.At })
	if !inLine {
		return false
	}
	from, to := reach(c.vertical)
	return v.From >= from && v.To <= to+ruleGap
}

// insertSorted puts a segment behind those that stand before it, in memory of its own.
func insertSorted(s []grid.Segment, v grid.Segment) []grid.Segment {
	i := firstFrom(s, v.At)
	for i < len(s) && s[i].At == v.At && s[i].From < v.From {
		i++
	}
	return slices.Insert(slices.Clip(s), i, v)
}

// firstFrom is the place of the first of some sorted segments at x or behind it.
func firstFrom(s []grid.Segment, x float64) int {
	from, to := 0, len(s)
	for from < to {
		if m := int(uint(from+to) / 2); s[m].At < x {
			from = m + 1
		} else {
			to = m
		}
	}
	return from
}

// gather makes a component of the borders with each root, in the order of their
// first ones.
func (w *Workspace) gather(b borders, parent []int32) []component {
	var sizes []int32
	of := w.numbers.take(len(parent)) // the component of each border
	for i := range parent {
		root := find(parent, int32(i)) // never behind i
		if root == int32(i) {
			of[i] = int32(len(sizes))
			sizes = append(sizes, 0)
		}
		of[i] = of[root]
		sizes[of[i]]++
	}
	out := make([]component, len(sizes))
	all := w.borders.take(len(parent))
	for c, n := range sizes {
		out[c].horizontal, all = all[:0:n], all[n:]
	}
	for i, h := range b.horizontal {
		c := &out[of[i]]
		c.horizontal = append(c.horizontal, h)
	}
	for c := range out {
		h := out[c].horizontal
		out[c].horizontal, out[c].vertical = h[:len(h):len(h)], h[len(h):cap(h)][:0]
	}
	for i, v := range b.vertical {
		c := &out[of[len(b.horizontal)+i]]
		c.vertical = append(c.vertical, v)
	}
	return out
}

func find(parent []int32, i int32) int32 {
	for parent[i] != i {
		parent[i] = parent[parent[i]]
		i = parent[i]
	}
	return i
}
