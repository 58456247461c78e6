package normalize

import (
	"reflect"
	"strings"
	"testing"

	"budgetextract/normalize/grid"
)

// The last digit of a code that stands alone on the next page, a column beside, goes
// under its beginning.
func TestLastDigitOfACodeOnTheNextPage(t *testing.T) {
	cells := func(texts ...string) grid.Row {
		var r grid.Row
		for i, s := range texts {
			c := grid.Cell{Column: i, Span: 1}
			c.SetText(s)
			r.Cells = append(r.Cells, c)
		}
		return r
	}
	a := &assembly{sheet: &Sheet{Columns: make([]grid.Column, 4), Rows: []grid.Row{cells("13", "2120101", "行政运行", "7.00"), cells("14", "212010", "城管", "8.00")}}}
	first := cells("4", "", "执法", "")
	a.codeEnd(&first)
	if got := first.At(1); got != "4" {
		t.Errorf("under the beginning of the code stands %q", got)
	}
	whole := cells("4", "", "执法", "9.00")
	a.codeEnd(&whole)
	if got := whole.At(0); got != "4" {
		t.Errorf("the number of a row of its own is gone: %q", got)
	}
}

// Whole numbers that fill their narrow cells end on the next page, where a row holds
// nothing but fewer digits, moved by the dump, or the rest of an item; a row with a name
// of its own ends none.
func TestEndsOfWholeNumbersOnTheNextPage(t *testing.T) {
	cells := func(texts ...string) grid.Row {
		var r grid.Row
		for i, s := range texts {
			if s != "" {
				c := grid.Cell{Column: i, Span: 1, Pieces: []grid.Piece{{Raw: s}}}
				c.SetText(s)
				r.Cells = append(r.Cells, c)
			}
		}
		return r
	}
	columns := make([]grid.Column, 5)
	for i := range columns {
		columns[i] = grid.Column{X0: 100 * float64(i), X1: 100 * float64(i+1)}
	}
	for _, c := range []struct {
		name string
		last grid.Row
		next []grid.Row
		want []grid.Row
	}{
		{"digits alone", cells("229", "其他支出", "5952", "", "5952"), []grid.Row{cells("", "", "3", "3", "")},
			[]grid.Row{cells("229", "其他支出", "59523", "", "59523")}},
		{"the end of the code and of the name with them", cells("2296", "彩票公益金安排", "3180", "", "3180"), []grid.Row{cells("0", "的支出", "2", "2", "")},
			[]grid.Row{cells("22960", "彩票公益金安排的支出", "31802", "", "31802")}},
		{"a row with a name", cells("229", "其他支出", "5952", "", "5952"), []grid.Row{cells("", "某局", "3", "3", "")},
			[]grid.Row{cells("229", "其他支出", "5952", "", "5952"), cells("", "某局", "3", "3", "")}},
		{"a row with a code", cells("229", "其他支出", "5952", "", "5952"), []grid.Row{cells("230", "转移支付", "3", "3", "")},
			[]grid.Row{cells("229", "其他支出", "5952", "", "5952"), cells("230", "转移支付", "3", "3", "")}},
		{"numbers that leave room", cells("229", "其他支出", "595", "", "595"), []grid.Row{cells("", "", "3", "3", "")},
			[]grid.Row{cells("229", "其他支出", "595", "", "595"), cells("", "", "3", "3", "")}},
		{"the rest of an item before the next", cells("（十）卫生健康支", "", "1277", "", "1277"), []grid.Row{cells("出", "", "46", "46", ""), cells("（十一）节能环保", "", "", "", "")},
			[]grid.Row{cells("（十）卫生健康支出", "", "127746", "", "127746"), cells("（十一）节能环保", "", "", "", "")}},
		{"an item of its own before the next but one", cells("（十）卫生健康支", "", "1277", "", "1277"), []grid.Row{cells("出", "", "46", "46", ""), cells("（十二）城乡社区", "", "", "", "")},
			[]grid.Row{cells("（十）卫生健康支", "", "1277", "", "1277"), cells("出", "", "46", "46", ""), cells("（十二）城乡社区", "", "", "", "")}},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := &assembly{sheet: &Sheet{Columns: columns, Rows: []grid.Row{cells("208", "社会保障", "8292", "8076", "2160"), c.last}, Pages: [2]int{1, 1}}}
			a.add(part{page: 2, columns: columns, rows: c.next}, nil)
			texts := func(rows []grid.Row) (out [][]string) {
				for i := range rows {
					var r []string
					for col := range columns {
						r = append(r, rows[i].At(col))
					}
					out = append(out, r)
				}
				return out
			}
			if got, want := texts(a.sheet.Rows[1:]), texts(c.want); !reflect.DeepEqual(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

// In a drawn grid a whole number goes on with the digits on the next page where its column
// breaks another after as many; the margins of the cells are not known.
func TestEndsOfWholeNumbersInADrawnGrid(t *testing.T) {
	row := func(texts ...string) grid.Row {
		var r grid.Row
		for i, s := range texts {
			c := grid.Cell{Column: i, Span: 1}
			for _, line := range strings.Fields(s) {
				c.Pieces = append(c.Pieces, grid.Piece{Raw: line})
			}
			c.SetText(strings.ReplaceAll(s, " ", ""))
			r.Cells = append(r.Cells, c)
		}
		return r
	}
	columns := make([]grid.Column, 3)
	for i := range columns {
		columns[i] = grid.Column{X0: 100 * float64(i), X1: 100 * float64(i+1)}
	}
	for _, c := range []struct {
		name, above, last string
		want              []string
	}{
		{"broken after as many", "8292 1", "5952", []string{"59523"}},
		{"none is broken", "8292", "5952", []string{"5952", "3"}},
		{"broken after more", "8292 1", "595", []string{"595", "3"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := &assembly{sheet: &Sheet{Ruled: true, Columns: columns, Rows: []grid.Row{row("208", "社会保障", c.above), row("229", "其他支出", c.last)}, Pages: [2]int{1, 1}}}
			a.add(part{page: 2, columns: columns, rows: []grid.Row{row("", "", "3")}}, nil)
			var got []string
			for i := range a.sheet.Rows[1:] {
				got = append(got, a.sheet.Rows[i+1].At(2))
			}
			if !reflect.DeepEqual(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}
