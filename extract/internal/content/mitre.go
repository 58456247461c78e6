package content

import "math"

// mitred reports a side of a frame that ends aslant where the next side begins, as browsers
// and their like paint the borders of a cell:
//
//	______________
//	\____________/
//
// It has four corners, two sides along an axis, and its ends stand off a right angle by no
// more than it is thick.
func mitred(points []point) bool {
	if n := len(points); n > 1 && points[0] == points[n-1] {
		points = points[:n-1]
	}
	if len(points) != 4 {
		return false
	}
	b := boxOf(points)
	thick, long := b.Y1-b.Y0, b.X1-b.X0
	along, across := func(p point) float64 { return p.x }, func(p point) float64 { return p.y }
	if thick > long {
		thick, long, along, across = long, thick, across, along
	}
	if thick > thin || long < longMitre*thick {
		return false
	}
	if math.Abs(across(points[0])-across(points[1])) > straight {
		points = []point{points[1], points[2], points[3], points[0]}
	}
	return !points[0].curve && !points[1].curve && !points[2].curve && !points[3].curve &&
		math.Abs(across(points[0])-across(points[1])) < straight && math.Abs(across(points[2])-across(points[3])) < straight &&
		mitredEnd(along(points[0])-along(points[3]), thick) && mitredEnd(along(points[1])-along(points[2]), thick)
}

// longMitre is how much longer than thick a side is: short ones are strokes of a character.
const longMitre = 5

// mitredEnd reports an end cut at half a right angle, or not cut.
func mitredEnd(off, thick float64) bool {
	off = math.Abs(off)
	return off < straight/2 || math.Abs(off-thick) < straight/2
}
