package beyond

import (
	"github.com/shopspring/decimal"

	"budgetextract/normalize/text"
	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// purchaseColumns tells the columns of a table by their headers.
func purchaseColumns(headers []string) []vocabulary.PurchaseColumn {
	out := make([]vocabulary.PurchaseColumn, len(headers))
	for i, h := range headers {
		out[i] = readPurchaseColumn(wording.LeafLabel(h))
	}
	return out
}

func readPurchaseColumn(h string) vocabulary.PurchaseColumn {
	for _, c := range vocabulary.PurchaseWordsOf {
		if word.ContainsAny(h, c.Words) {
			return c.Column
		}
	}
	return vocabulary.PurchaseWords
}

// purchasePlacer finds all ways to put the words of a row, in the order
// printed, into its columns.
type purchasePlacer struct {
	columns []vocabulary.PurchaseColumn
	words   []string
	amounts []schema.Amount // null where the word is none
	number  []bool
	at      []int // column of each word
	ways    int
	common  []int // column of each word in all ways; -1 where they differ
}

// maxPlacements bounds the ways that are tried.
const maxPlacements = 20000

// placePurchase puts the words of a row into its columns; what may stand in
// more than one of them is unplaced. It reports no row where no way holds.
func placePurchase(words, headers []string) (row []schema.Value, unplaced []schema.Amount, ok bool) {
	p := &purchasePlacer{columns: purchaseColumns(headers), words: words, at: make([]int, len(words)), common: make([]int, len(words))}
	for _, w := range words {
		a, err := schema.ParseAmount(w)
		p.amounts, p.number = append(p.amounts, a), append(p.number, err == nil && !word.LeadingZeros(w))
	}
	if p.place(0, 0, new(int)); p.ways == 0 {
		return nil, nil, false
	}
	row = make([]schema.Value, len(headers))
	for i, c := range p.common {
		switch {
		case c >= 0 && p.number[i]:
			row[c].Amount = p.amounts[i]
		case c >= 0:
			row[c].Text = wording.Label(words[i])
		case p.number[i]:
			unplaced = append(unplaced, p.amounts[i])
		default:
			return nil, nil, false
		}
	}
	return row, unplaced, true
}

// place tries the columns from one on for the words from i on.
func (p *purchasePlacer) place(i, from int, tried *int) {
	if *tried++; *tried > maxPlacements {
		return
	}
	if i == len(p.words) {
		if p.holds() {
			p.keep()
		}
		return
	}
	for c := from; c+len(p.words)-i <= len(p.columns); c++ {
		if p.fits(i, p.columns[c]) {
			p.at[i] = c
			p.place(i+1, c+1, tried)
		}
	}
}

// fits reports that a word can stand in a column.
func (p *purchasePlacer) fits(i int, c vocabulary.PurchaseColumn) bool {
	w := p.words[i]
	switch c {
	case vocabulary.PurchaseWords:
		return !p.number[i] && !catalogCode(w)
	case vocabulary.PurchaseCode:
		return catalogCode(w) || text.IsDigits(w)
	case vocabulary.PurchaseUnit:
		return !p.number[i] && len([]rune(w)) <= 3
	}
	return p.number[i]
}

// catalogCode reports a number of the catalogue: A02010105.
func catalogCode(s string) bool {
	return len(s) > 1 && s[0] >= 'A' && s[0] <= 'C' && text.IsDigits(s[1:])
}

// holds reports that a way agrees with what the columns say of each other:
// there is a total, quantity times price is the total, and its parts add up to
// it.
func (p *purchasePlacer) holds() bool {
	var total, count, price, parts decimal.Decimal
	var has [vocabulary.PurchaseAmount + 1]bool
	for i, c := range p.at {
		kind := p.columns[c]
		if has[kind] = true; p.amounts[i].IsNull() {
			continue
		}
		switch a := p.amounts[i].Decimal(); kind {
		case vocabulary.PurchaseTotal:
			total = a
		case vocabulary.PurchaseCount:
			count = a
		case vocabulary.PurchasePrice:
			price = a
		case vocabulary.PurchaseFund:
			parts = parts.Add(a)
		}
	}
	switch {
	case p.heads(vocabulary.PurchaseTotal) && !has[vocabulary.PurchaseTotal]:
		return false
	case has[vocabulary.PurchaseTotal] && has[vocabulary.PurchaseCount] && has[vocabulary.PurchasePrice] && !nearProduct(count, price, total):
		return false
	}
	return !has[vocabulary.PurchaseTotal] || !p.heads(vocabulary.PurchaseFund) || parts.Equal(total)
}

// nearProduct reports that count times price is a total, but for the rounding
// of the price.
func nearProduct(count, price, total decimal.Decimal) bool {
	half := decimal.New(5, min(price.Exponent(), 0)-1).Mul(count.Abs().Add(decimal.NewFromInt(1)))
	return count.Mul(price).Sub(total).Abs().LessThanOrEqual(half)
}

// heads reports that the table has a column of a kind.
func (p *purchasePlacer) heads(kind vocabulary.PurchaseColumn) bool {
	for _, c := range p.columns {
		if c == kind {
			return true
		}
	}
	return false
}

// keep remembers where all ways agree.
func (p *purchasePlacer) keep() {
	for i, c := range p.at {
		if p.ways == 0 {
			p.common[i] = c
		} else if p.common[i] != c {
			p.common[i] = -1
		}
	}
	p.ways++
}
