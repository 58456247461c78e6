package tables

import (
	"strings"

	"budgetextract/normalize"
	"budgetextract/schema"
)

// readAssetFlow reads the lines of a table of assets.
func readAssetFlow(f *formLines) (*schema.FixedAssets, []schema.Problem) {
	t := &assetTable{page: f.lines[0].Page}
	t.out.Title, t.out.Pages, t.problems.table = f.title, pagesOf(f.lines), f.title
	var columns []assetField
	for _, l := range f.lines[1:] {
		s := label(l.Text)
		switch {
		case pageNumberLine(s):
		case formHead(assetForm, s):
			t.note(l.Text)
			columns = assetHeader(l)
		case (lexicon{}).Note(s):
			t.out.Note += schema.Text(trimNote(s))
		case columns == nil || (lexicon{}).Entity(l.Text) || containsAny(s, asOfLabels):
			t.note(l.Text)
		default:
			t.line(strings.Fields(l.Text), columns)
		}
	}
	t.settle()
	if len(t.out.Rows) == 0 && t.out.Note == "" {
		return nil, nil
	}
	return &t.out, t.problems.list
}

// assetHeader are the columns in the order printed.
func assetHeader(l normalize.Text) []assetField {
	var columns []assetField
	rest := ""
	for _, w := range strings.Fields(l.Text) {
		rest += label(w)
		if f := assetColumn(label(w)); f != noAsset {
			rest = label(w)
		}
		if f := assetColumn(rest); f != noAsset {
			columns, rest = append(columns, f), ""
		}
	}
	return columns
}

// line reads a row: its item, then its amounts. A line without amounts that
// begins no row goes on with the item before.
func (t *assetTable) line(fields []string, columns []assetField) {
	var amounts []schema.Amount
	n := len(fields)
	for n > 0 && len(amounts) < len(columns)-1 {
		a, err := schema.ParseAmount(fields[n-1])
		if err != nil {
			break
		}
		amounts = append([]schema.Amount{a}, amounts...)
		n--
	}
	item := label(strings.Join(fields[:n], ""))
	rows := &t.out.Rows
	if last := len(*rows) - 1; last >= 0 && !assetRowBegins(item) && (item == "" || t.bare(last)) {
		(*rows)[last].Item += item
	} else {
		*rows = append(*rows, schema.AssetRow{Item: item})
	}
	t.amounts(len(*rows)-1, amounts, columns)
}

// bare reports a row without amounts.
func (t *assetTable) bare(i int) bool {
	row := t.out.Rows[i]
	return row.Quantity.IsNull() && row.Value.IsNull() && (len(t.open) == 0 || t.open[len(t.open)-1].row != i)
}

// amounts gives a row its amounts: all of them, or one of which the column is
// not told.
func (t *assetTable) amounts(i int, amounts []schema.Amount, columns []assetField) {
	if len(amounts) == 1 && len(columns) > 2 {
		t.open = append(t.open, openAsset{i, amounts[0]})
		return
	}
	k := 0
	for _, f := range columns {
		if f != assetItem && k < len(amounts) {
			t.set(i, f, amounts[k])
			k++
		}
	}
}

func (t *assetTable) set(i int, f assetField, a schema.Amount) {
	switch row := &t.out.Rows[i]; f {
	case assetQuantity:
		row.Quantity = a
	case assetValue:
		row.Value = a
	}
}

// trimNote is a note without its mark.
func trimNote(s string) string {
	for _, m := range []string{"注：", "注:", "备注：", "备注:", "说明：", "说明:"} {
		if rest, ok := strings.CutPrefix(s, m); ok {
			return rest
		}
	}
	return s
}
