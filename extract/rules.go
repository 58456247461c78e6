package extract

import (
	"cmp"
	"math"
	"slices"

	"budgetextract/extract/internal/content"
)

// Distances in points within which drawn lines are one ruling line.
const (
	sameTrack   = 1.0 // across: pieces of one line
	sameDouble  = 3.0 // across: the two strokes of a double line
	touching    = 1.0 // along: pieces that meet
	shortPiece  = 8.0 // pieces up to this length are dashes
	shortestOne = 3.0 // shorter lines are no rules
	dotGap      = 3.0 // dots may stand this far apart
)

// mostPieces bounds the pieces of lines beside each other that are compared.
const mostPieces = 512

// ruler merges the lines painted on a page into ruling lines. It keeps its
// memory from page to page.
type ruler struct {
	across, down tracks
	painted      []track
	sorted       []track
	merged       []track
	keys, spare  []uint64
}

// track is a line along an axis: at is its place across, from and to along.
type track struct{ at, from, to float64 }

// tracks are lines of one direction.
type tracks struct {
	list []track
	last [1 << lastBits]int32 // by a hash of the place across: the line added last there, counted from 1; 0: none
}

const (
	lastBits   = 8
	lastFactor = 0x9e3779b97f4a7c15
)

func (t *tracks) reset() {
	t.list = t.list[:0]
	clear(t.last[:])
}

// add adds a line, to the last one at its place where it goes on from the end of that or
// lies within it: the cells of a table are framed one after another, and have borders in
// common.
func (t *tracks) add(l track) {
	last := &t.last[math.Float64bits(l.at)*lastFactor>>(64-lastBits)]
	if *last > 0 {
		before := &t.list[*last-1]
		if before.at == l.at && min(before.to-before.from, l.to-l.from) > shortPiece {
			switch {
			case before.to == l.from:
				before.to = l.to
				return
			case before.from <= l.from && before.to >= l.to:
				return
			}
		}
	}
	t.list = append(t.list, l)
	*last = int32(len(t.list))
}

// rules merges lines into rules: the horizontal ones first, from the top; then
// the vertical ones, from the left. Where none is vertical, the pieces of the
// horizontal ones may tell what they were drawn around.
func (r *ruler) rules(lines []content.Line) (rules, pieces []Rule) {
	r.across.reset()
	r.down.reset()
	for _, l := range lines {
		if l.X1-l.X0 >= l.Y1-l.Y0 {
			r.across.add(horizontal(l))
		}
		if l.X1-l.X0 <= l.Y1-l.Y0 {
			r.down.add(vertical(l))
		}
	}
	r.merged = r.merged[:0]
	r.merge(r.sortAcross(lines))
	flat := len(r.merged)
	r.merge(r.sortDown(lines))
	if len(r.merged) == 0 {
		return nil, nil
	}
	rules = make([]Rule, len(r.merged))
	for i, t := range r.merged {
		if i < flat {
			rules[i] = Rule{t.from, t.at, t.to, t.at}
		} else {
			rules[i] = Rule{t.at, t.from, t.at, t.to}
		}
	}
	if len(rules) == flat {
		if all := r.pieces(lines); len(all) > flat {
			pieces = all
		}
	}
	return rules, pieces
}

func horizontal(l content.Line) track { return track{(l.Y0 + l.Y1) / 2, l.X0, l.X1} }

func vertical(l content.Line) track { return track{(l.X0 + l.X1) / 2, l.Y0, l.Y1} }

// sortAcross returns the horizontal lines in order: as they were painted where some stand
// so near each other that each of them weighs in the place of the line they make.
func (r *ruler) sortAcross(lines []content.Line) []track {
	if sorted := r.sort(r.across.list); wellApart(sorted) {
		return sorted
	}
	r.painted = r.painted[:0]
	for _, l := range lines {
		if l.X1-l.X0 >= l.Y1-l.Y0 {
			r.painted = lengthen(r.painted, horizontal(l))
		}
	}
	return r.sort(r.painted)
}

// sortDown is sortAcross of the vertical lines.
func (r *ruler) sortDown(lines []content.Line) []track {
	if sorted := r.sort(r.down.list); wellApart(sorted) {
		return sorted
	}
	r.painted = r.painted[:0]
	for _, l := range lines {
		if l.X1-l.X0 <= l.Y1-l.Y0 {
			r.painted = append(r.painted, vertical(l))
		}
	}
	return r.sort(r.painted)
}

// wellApart reports that no two lines beside each other are taken for one.
func wellApart(sorted []track) bool {
	for i := 1; i < len(sorted); i++ {
		if at := sorted[i].at; at != sorted[i-1].at && at-sorted[i-1].at <= sameTrack {
			return false
		}
	}
	return true
}

// lengthen adds a line, to one of the last two where it goes on from its end: the
// cells of a row are framed one after another, above and below in turn.
func lengthen(tracks []track, t track) []track {
	for i := len(tracks) - 1; i >= max(0, len(tracks)-2); i-- {
		last := &tracks[i]
		if last.at == t.at && last.to == t.from && min(last.to-last.from, t.to-t.from) > shortPiece {
			last.to = t.to
			return tracks
		}
	}
	return append(tracks, t)
}

// pieces are the horizontal lines as they were painted, from the top.
func (r *ruler) pieces(lines []content.Line) []Rule {
	all := r.painted[:0]
	for _, l := range lines {
		if l.X1-l.X0 >= l.Y1-l.Y0 {
			all = append(all, horizontal(l))
		}
	}
	r.painted = all
	pieces := make([]Rule, 0, len(all))
	for _, t := range r.sort(all) {
		pieces = append(pieces, Rule{t.from, t.at, t.to, t.at})
	}
	return pieces
}

// merge appends the merged lines of one direction, which are in order, to r.merged.
func (r *ruler) merge(tracks []track) {
	first := len(r.merged)
	for len(tracks) > 0 {
		n := 1
		for n < len(tracks) && tracks[n].at-tracks[0].at <= sameTrack {
			n++
		}
		r.join(tracks[:n])
		tracks = tracks[n:]
	}
	r.merged = append(r.merged[:first], joinDoubles(r.merged[first:])...)
}

// sort returns the lines by their place across, then along, each to the 64th
// of a point: numbers sort faster than lines.
func (r *ruler) sort(tracks []track) []track {
	const bits, index = 20, 24
	coarse := func(v float64) uint64 {
		const most = 1<<bits - 1
		if v *= 64; v >= most {
			return most
		}
		return uint64(max(int64(v), 0))
	}
	r.keys = r.keys[:0]
	for i, t := range tracks {
		r.keys = append(r.keys, coarse(t.at)<<(bits+index)|coarse(t.from)<<index|uint64(i))
	}
	r.keys, r.spare = sortKeys(r.keys, r.spare, index)
	r.sorted = r.sorted[:0]
	for _, k := range r.keys {
		r.sorted = append(r.sorted, tracks[k&(1<<index-1)])
	}
	return r.sorted
}

// join joins pieces of one line and puts them on one place across, the mean of
// all weighted by length.
func (r *ruler) join(pieces []track) {
	at := pieces[0].at
	if at != pieces[len(pieces)-1].at {
		at = meanPlace(pieces)
		slices.SortFunc(pieces, func(a, b track) int { return cmp.Compare(a.from, b.from) })
	}
	current, last := pieces[0], pieces[0].to-pieces[0].from
	for _, p := range pieces[1:] {
		length := p.to - p.from
		if p.from-current.to <= reach(last, length) {
			current.to = max(current.to, p.to)
		} else {
			r.keep(at, current)
			current = p
		}
		last = length
	}
	r.keep(at, current)
}

func meanPlace(pieces []track) float64 {
	sum, weight := 0.0, 0.0
	for _, p := range pieces {
		length := p.to - p.from + 0.01
		sum += p.at * length
		weight += length
	}
	return sum / weight
}

// reach is how far apart two pieces of a line may lie: dashes leave gaps of about
// their own length, dots of up to four times theirs.
func reach(a, b float64) float64 {
	if a > shortPiece || b > shortPiece {
		return touching
	}
	short := min(a, b)
	return max(touching, 1.5*short, min(4*short, dotGap))
}

func (r *ruler) keep(at float64, t track) {
	if t.to-t.from >= shortestOne {
		r.merged = append(r.merged, track{at, t.from, t.to})
	}
}

// joinDoubles makes one line of two that run close beside each other over most
// of the shorter one's length. The lines are sorted by place across.
func joinDoubles(lines []track) []track {
	kept := lines[:0]
next:
	for _, l := range lines {
		for i := len(kept) - 1; i >= max(0, len(kept)-mostPieces) && l.at-kept[i].at <= sameDouble; i-- {
			k := &kept[i]
			shared := min(l.to, k.to) - max(l.from, k.from)
			if shared >= 0.8*min(l.to-l.from, k.to-k.from) {
				k.at = (k.at + l.at) / 2
				k.from, k.to = min(k.from, l.from), max(k.to, l.to)
				continue next
			}
		}
		kept = append(kept, l)
	}
	return kept
}
