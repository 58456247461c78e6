package beyond

import (
	"strings"

	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// readAssetFlow reads the lines of a table of assets.
func readAssetFlow(f *FormLines) (*schema.FixedAssets, []schema.Problem) {
	t := &assetTable{page: f.Lines[0].Page}
	t.out.Title, t.out.Pages, t.problems.Table = f.title, pagesOf(f.Lines), f.title
	var columns []vocabulary.AssetField
	for _, l := range f.Lines[1:] {
		s := wording.Label(l.Text)
		switch {
		case wording.PageNumberLine(s):
		case wording.FormHead(vocabulary.AssetForm, s):
			t.note(l.Text)
			columns = assetHeader(l)
		case (wording.Lexicon{}).Note(s):
			t.out.Note += schema.Text(trimNote(s))
		case columns == nil || (wording.Lexicon{}).Entity(l.Text) || word.ContainsAny(s, vocabulary.AsOfLabels):
			t.note(l.Text)
		default:
			t.line(strings.Fields(l.Text), columns)
		}
	}
	t.settle()
	if len(t.out.Rows) == 0 && t.out.Note == "" {
		return nil, nil
	}
	return &t.out, t.problems.All
}

// assetHeader are the columns in the order printed.
func assetHeader(l normalize.Text) []vocabulary.AssetField {
	var columns []vocabulary.AssetField
	rest := ""
	for _, w := range strings.Fields(l.Text) {
		rest += wording.Label(w)
		if f := assetColumn(wording.Label(w)); f != vocabulary.NoAsset {
			rest = wording.Label(w)
		}
		if f := assetColumn(rest); f != vocabulary.NoAsset {
			columns, rest = append(columns, f), ""
		}
	}
	return columns
}

// line reads a row: its item, then its amounts. A line without amounts that
// begins no row goes on with the item before.
func (t *assetTable) line(fields []string, columns []vocabulary.AssetField) {
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
	item := wording.Label(strings.Join(fields[:n], ""))
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
func (t *assetTable) amounts(i int, amounts []schema.Amount, columns []vocabulary.AssetField) {
	if len(amounts) == 1 && len(columns) > 2 {
		t.open = append(t.open, openAsset{i, amounts[0]})
		return
	}
	k := 0
	for _, f := range columns {
		if f != vocabulary.AssetItem && k < len(amounts) {
			t.set(i, f, amounts[k])
			k++
		}
	}
}

func (t *assetTable) set(i int, f vocabulary.AssetField, a schema.Amount) {
	switch row := &t.out.Rows[i]; f {
	case vocabulary.AssetQuantity:
		row.Quantity = a
	case vocabulary.AssetValue:
		row.Value = a
	}
}

// trimNote is a note without its mark.
func trimNote(s string) string {
	for m := range word.EachWord(vocabulary.NoteLabels) {
		if rest, ok := strings.CutPrefix(s, m); ok {
			return rest
		}
	}
	return s
}
