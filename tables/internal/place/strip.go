package place

import (
	"slices"

	"budgetextract/schema"
)

// Where a text shows that amounts of several rows stand in one column and not in
// which, one of them that the identities place places all: also zeros, which fit
// anywhere.

// stripRef names what stands in one column of a list.
type stripRef struct {
	kind  schema.Kind
	list  string
	strip int
}

// narrow leaves the open amounts the column alone that all placed ones of the same
// strip stand in, and says whether that leaves any fewer.
func narrow(all, left []*openState) bool {
	found, torn := map[stripRef]string{}, map[stripRef]bool{}
	for _, s := range all {
		for n, strip := range s.Strips {
			ref := stripRef{s.Table, s.List, strip}
			if strip == 0 || !s.placed[n] || s.Amounts[n].IsNull() {
				continue
			}
			if c, ok := found[ref]; ok && c != s.at[n] {
				torn[ref] = true
			}
			found[ref] = s.at[n]
		}
	}
	fewer := false
	for _, s := range left {
		for n, strip := range s.Strips {
			ref := stripRef{s.Table, s.List, strip}
			c := slices.Index(s.Columns, found[ref])
			if s.placed[n] || c < 0 || torn[ref] || !s.mayStand(n, c) || s.Within[n] == [2]int{c, c + 1} {
				continue
			}
			s.Within[n], fewer = [2]int{c, c + 1}, true
		}
	}
	return fewer
}
