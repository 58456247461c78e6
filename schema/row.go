package schema

import "slices"

// Row is one row of any list: its head and its amounts by key.
type Row interface {
	// Head is the part every row has; change it in place.
	Head() *RowHead
	// Amount is the cell of a key, nil if the row's list has no such key.
	Amount(key string) *Amount
	// At is the cell of the i-th key of the row's list.
	At(i int) *Amount
}

// RowHead is what every row has besides its amounts.
type RowHead struct {
	Line       int    // the printed 序号, else the place in the list from 1
	EntityCode string // only where the form's rows are entities
	Code       string // classification code, digits only; empty for null
	Name       string // the name; in a list of items, the item

	Extra    Extra            // amounts of published columns without a key, in column order
	Unplaced []Amount         // amounts whose column is not told, in printed order
	Cells    map[string]*Cell // provenance by key (code, name, total …) or extra header; nil unless asked for
}

// Head makes *RowHead serve the [Row] interface of whatever embeds it.
func (h *RowHead) Head() *RowHead { return h }

// Extra is an ordered map from the full header path of a column to its amount.
type Extra []ExtraAmount

// ExtraAmount is the amount of one column that v1 has no key for.
type ExtraAmount struct {
	Header string // header path joined by /
	Amount Amount
}

// Get is the amount under a header, nil if the row has no such column.
func (e Extra) Get(header string) *Amount {
	for i := range e {
		if e[i].Header == header {
			return &e[i].Amount
		}
	}
	return nil
}

// Set puts an amount under a header, at the end if it is new.
func (e *Extra) Set(header string, a Amount) {
	if p := e.Get(header); p != nil {
		*p = a
		return
	}
	*e = append(*e, ExtraAmount{header, a})
}

// Cell says where a cell was printed, and whether an identity proves it.
type Cell struct {
	Page     int          `json:"page"`               // page of its first piece, counted from 1
	Boxes    [][4]float64 `json:"boxes,omitempty"`    // x0, y0, x1, y1 in points from the top left of the page as displayed
	Pages    []int        `json:"pages,omitempty"`    // page of each box or line, only where the pieces stand on different pages
	Lines    []int        `json:"lines,omitempty"`    // for text: lines of the source, counted from 1
	Raw      []string     `json:"raw"`                // the pieces as printed
	Verified bool         `json:"verified,omitempty"` // set by Verify: a passing identity involves the amount
}

// pick finds the cell of a key by the list of keys it belongs to.
func pick(r interface{ At(int) *Amount }, keys []string, key string) *Amount {
	if i := slices.Index(keys, key); i >= 0 {
		return r.At(i)
	}
	return nil
}
