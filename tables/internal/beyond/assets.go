package beyond

import (
	"strings"
	"sync"

	"github.com/shopspring/decimal"

	"budgetextract/normalize/text"
	"budgetextract/schema"
	"budgetextract/tables/internal/problem"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// assetTable is a table of assets in the making.
type assetTable struct {
	out      schema.FixedAssets
	problems problem.List
	page     int
	open     []openAsset
}

// openAsset is a row with one amount of which the column is not told.
type openAsset struct {
	row    int
	amount schema.Amount
}

var assetColumnSet = sync.OnceValue(func() map[string]vocabulary.AssetField {
	set := map[string]vocabulary.AssetField{}
	for _, c := range vocabulary.AssetColumns {
		for w := range strings.FieldsSeq(c.Words) {
			set[w] = c.Field
		}
	}
	return set
})

// assetColumn reads a header; a unit in brackets is no part of it.
func assetColumn(s string) vocabulary.AssetField {
	if f := assetColumnSet()[s]; f != vocabulary.NoAsset {
		return f
	}
	return assetColumnSet()[cutBracket(s)]
}

// cutBracket is s before its first bracket.
func cutBracket(s string) string {
	if i := word.IndexAny(s, "（("); i > 0 {
		return s[:i]
	}
	return s
}

// assetRowBegins reports words that begin a row.
func assetRowBegins(s string) bool {
	if rest, ok := wording.CutOneNumber(s); ok && rest != "" {
		s = word.TrimLeft(rest, "、.．")
	}
	if word.OneOf(s, vocabulary.AssetTotals) {
		return true
	}
	for w := range strings.FieldsSeq(vocabulary.AssetItems) {
		if strings.HasPrefix(s, w) {
			return true
		}
	}
	return false
}

// note reads a line above the rows: the entity, the date, the unit.
func (t *assetTable) note(s string) {
	l := wording.ParseLine(s)
	if l.Name == "" {
		l.Take(vocabulary.FieldEntity, wording.CutLabel(s, vocabulary.AsOfLabels))
	}
	if l.Name != "" && t.out.Entity.Name == "" {
		t.out.Entity = schema.Entity{Code: schema.Text(l.Code), Name: l.Name}
	}
	if l.Unit != "" {
		t.out.Unit = schema.Text(l.Unit)
	}
	t.unit(wording.Label(s))
	if d := dateIn(wording.Label(s)); d != "" && t.out.AsOf == "" && word.ContainsAny(wording.Label(s), vocabulary.AsOfLabels) {
		t.out.AsOf = schema.Text(d)
	}
}

// unit reads a unit in brackets.
func (t *assetTable) unit(s string) {
	if u := wording.UnitInBrackets(s); u != "" && t.out.Unit == "" {
		t.out.Unit = schema.Text(u)
	}
}

// dateIn is the first date in s as 2023-12-31; a month or a day that is not
// printed is left out.
func dateIn(s string) string {
	for i := 0; i+4 <= len(s); i++ {
		if s[i:i+2] != "20" || !text.IsDigits(s[i:i+4]) || i > 0 && text.IsDigit(s[i-1]) {
			continue
		}
		date, rest := s[i:i+4], s[i+4:]
		for _, marks := range [][]string{{"年", "-", ".", "/"}, {"月", "-", ".", "/"}} {
			rest = cutOneOf(rest, marks)
			n := text.LeadingDigits(rest)
			if n == 0 || n > 2 {
				break
			}
			date += "-" + strings.Repeat("0", 2-n) + rest[:n]
			rest = rest[n:]
		}
		if len(date) > 4 {
			return date
		}
	}
	return ""
}

func cutOneOf(s string, marks []string) string {
	for _, m := range marks {
		if rest, ok := strings.CutPrefix(s, m); ok {
			return rest
		}
	}
	return s
}

// settle places the amounts that stand alone in their rows: of a total it is
// the value; of other rows that for which the values add up to the total.
func (t *assetTable) settle() {
	var left []openAsset
	for _, o := range t.open {
		if row := &t.out.Rows[o.row]; word.OneOf(row.Item, vocabulary.AssetTotals) {
			row.Value = o.amount
		} else {
			left = append(left, o)
		}
	}
	placed, ways := -1, 0
	for try := 0; len(left) > 0 && len(left) <= maxOpenAssets && try < 1<<len(left); try++ {
		t.try(left, try)
		if t.addsUp() {
			placed, ways = try, ways+1
		}
	}
	if ways == 1 {
		t.try(left, placed)
		return
	}
	for _, o := range left {
		row := &t.out.Rows[o.row]
		row.Quantity, row.Value, row.Unplaced = schema.Amount{}, schema.Amount{}, []schema.Amount{o.amount}
		t.problems.Add(schema.Warning, problem.UnplacedAmount, t.page, o.row+1, "%s may be the quantity or the value of %q", o.amount, row.Item)
	}
}

// maxOpenAssets bounds the ways that are tried.
const maxOpenAssets = 8

// try places each open amount as a value, or where the bit of its row is set
// as a quantity.
func (t *assetTable) try(open []openAsset, bits int) {
	for i, o := range open {
		row := &t.out.Rows[o.row]
		row.Quantity, row.Value = schema.Amount{}, o.amount
		if bits>>i&1 == 1 {
			row.Quantity, row.Value = o.amount, schema.Amount{}
		}
	}
}

// addsUp reports that the values of the items add up to the total, without
// those that 其中 takes out of them.
func (t *assetTable) addsUp() bool {
	total, sum := decimal.Zero, decimal.Zero
	found := false
	for i := range t.out.Rows {
		switch row := &t.out.Rows[i]; {
		case word.OneOf(row.Item, vocabulary.AssetTotals):
			found = !row.Value.IsNull()
			total = row.Value.Decimal()
		case !strings.HasPrefix(row.Item, vocabulary.AssetPart):
			sum = sum.Add(row.Value.Decimal())
		}
	}
	return found && total.Equal(sum)
}
