package schema

import (
	"math/rand/v2"
	"testing"

	"github.com/shopspring/decimal"
)

// TestWeighAgreesWithFigures: summing scaled integers gives the result that
// the exact decimals give, also where the integers would overflow.
func TestWeighAgreesWithFigures(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	count := map[result]int{}
	for range 20000 {
		q := &Equation{Terms: randomTerms(r)}
		got, want := weigh(q), figures(q.Terms).result
		if got != want {
			t.Fatalf("weigh %s, figures %s: %v", resultNames[got], resultNames[want], q.Terms)
		}
		count[got]++
	}
	for _, want := range []result{pass, rounded, fail} {
		if count[want] == 0 {
			t.Errorf("no equation was %s", resultNames[want])
		}
	}
}

// randomTerms are a whole and its parts, each printed with decimals of its own
// and some of other tables; the whole is off by little, by nothing or by much.
func randomTerms(r *rand.Rand) []Term {
	terms := make([]Term, 2+r.IntN(5))
	sum := decimal.Decimal{}
	huge := int64(1)
	if r.IntN(10) == 0 {
		huge = 1e14
	}
	for i := range terms[1:] {
		d := decimal.New((r.Int64N(20000)-5000)*huge, -int32(r.IntN(4)))
		kind := []Kind{KindExpenditureSummary, KindRevenueSummary}[r.IntN(2)]
		part := AmountOf(d)
		terms[i+1] = Term{Sign: 1, In: &ListRef{Kind: kind}, Amount: &part, Unit: []int8{0, 4}[r.IntN(2)]}
		sum = sum.Add(d.Shift(int32(terms[i+1].Unit)))
	}
	off := decimal.New(r.Int64N(21)-10, []int32{-4, -2, 0, 3}[r.IntN(4)])
	whole := sum.Add(off).Shift(-4).Round(int32(r.IntN(9)))
	if r.IntN(3) == 0 {
		whole = sum.Shift(-4)
	}
	a := AmountOf(whole)
	terms[0] = Term{Sign: -1, In: &ListRef{Kind: KindExpenditureSummary}, Amount: &a, Unit: 4}
	return terms
}
