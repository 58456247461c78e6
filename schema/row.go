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
	Line       int    `json:"line" jsonschema:"title=序号"`                    // the printed 序号, else the place in the list from 1
	EntityCode string `json:"entity_code,omitempty" jsonschema:"title=单位代码"` // only where the form's rows are entities
	Code       string `json:"code" jsonschema:"title=科目编码"`                  // classification code, digits only; null on rows that carry none
	Name       string `json:"name" jsonschema:"title=科目名称"`                  // as published, without inner white space; in a list of items the item

	Extra    Extra            `json:"extra,omitempty" jsonschema:"title=其他栏目"`     // amounts of published columns without a key, by header path
	Unplaced []Amount         `json:"unplaced,omitempty" jsonschema:"title=未定栏金额"` // amounts whose column is not told, in printed order
	Cells    map[string]*Cell `json:"cells,omitempty" jsonschema:"title=出处"`       // provenance by key (code, name, total …) or extra header; only on request
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
	Page     int          `json:"page" jsonschema:"title=页"`                // page of its first piece, counted from 1
	Boxes    [][4]float64 `json:"boxes,omitempty" jsonschema:"title=位置"`    // x0, y0, x1, y1 in points from the top left of the page as displayed
	Lines    []int        `json:"lines,omitempty" jsonschema:"title=行"`     // for text: lines of the source, counted from 1
	Pages    []int        `json:"pages,omitempty" jsonschema:"title=各处所在页"` // page of each box or line, only where they stand on different pages
	Raw      []string     `json:"raw" jsonschema:"title=原文"`                // the pieces as printed
	Verified bool         `json:"verified" jsonschema:"title=已验证"`          // an identity that holds involves the amount, and none that fails
}

// pick finds the cell of a key by the list of keys it belongs to.
func pick(r interface{ At(int) *Amount }, keys []string, key string) *Amount {
	if i := slices.Index(keys, key); i >= 0 {
		return r.At(i)
	}
	return nil
}
