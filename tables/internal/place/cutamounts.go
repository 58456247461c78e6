package place

import "budgetextract/schema"

// A dump breaks an amount that is too wide for its cell, and where the halves are not
// joined each looks like an amount: 33.8 and 4. Where all others have their decimals,
// one that lacks some, and that an identity speaks against, is such a half.

const (
	leastUsual = 20 // amounts with the usual decimals from which one says that all have them
	rareCut    = 20 // of them, for each one that has fewer
)

// cutAmounts reports the amounts of a budget that are halves of printed ones.
func cutAmounts(b *schema.Budget) func(a *schema.Amount) bool {
	usual, ok := usualDecimals(b)
	if !ok {
		return func(*schema.Amount) bool { return false }
	}
	of, _ := votesOf(b)
	return func(a *schema.Amount) bool {
		return a.Decimals() < usual && !a.IsZero() && of[a].failed > 0
	}
}

// usualDecimals are the decimals that all amounts of a budget but for a few have.
func usualDecimals(b *schema.Budget) (usual int, ok bool) {
	count := map[int]int{}
	for _, t := range b.Tables.All() {
		for _, l := range t.Lists() {
			for i := range l.Len() {
				for k := range l.Keys() {
					if a := l.Row(i).At(k); !a.IsNull() && !a.IsZero() {
						count[a.Decimals()]++
					}
				}
			}
		}
	}
	for d, n := range count {
		if n > count[usual] || n == count[usual] && d > usual {
			usual = d
		}
	}
	fewer := 0
	for d, n := range count {
		if d < usual {
			fewer += n
		}
	}
	return usual, usual > 0 && count[usual] >= leastUsual && fewer*rareCut <= count[usual]
}
