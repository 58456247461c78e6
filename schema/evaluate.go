package schema

import (
	"math"
	"math/big"

	"github.com/shopspring/decimal"
)

// result is what evaluating an equation gives.
type result uint8

const (
	silent  result = iota // all operands null: it says nothing
	unknown               // an operand is missing or not published
	pass
	rounded // off by no more than half a last printed digit per operand
	fail
)

// verdict is a result with its figures, in the unit of the whole.
type verdict struct {
	result
	expected, actual, difference decimal.Decimal
}

// evaluate sums an equation exactly. The figures are only worked out where it
// does not hold.
func evaluate(q *Equation) verdict {
	r := weigh(q)
	if r > pass {
		return figures(q.Terms)
	}
	return verdict{result: r}
}

// weigh is the result of an equation, without its figures.
func weigh(q *Equation) result {
	if q.Missing != "" {
		return unknown
	}
	s, ok := measure(q.Terms)
	switch {
	case s.operands == 0:
		return silent
	case !ok, s.parts == 0 && q.PartsOptional, s.parts == s.operands && q.WholeOptional:
		return unknown
	}
	sum, exact := s.total(q.Terms)
	if exact && sum == 0 {
		return pass
	}
	slack, told := s.slack(q.Terms)
	switch {
	case !exact || !told || sum != sum*10/10:
		return figures(q.Terms).result
	case max(sum, -sum)*10 <= slack:
		return rounded
	}
	return fail
}

// holds reports operands that sum to nothing, exactly. What they may be off by is
// not worked out.
func holds(terms []Term) bool {
	s, ok := measure(terms)
	if s.operands == 0 || !ok {
		return false
	}
	if sum, exact := s.total(terms); exact {
		return sum == 0
	}
	return figures(terms).result == pass
}

// scale is what an equation's operands have in common.
type scale struct {
	operands int    // non-null operands
	parts    int    // those behind the whole
	exponent int    // least power of ten over 元 of a last printed digit
	same     bool   // all have that exponent
	sum      int64  // of their digits as they are
	bits     uint64 // all bits that any of their digits has
	large    bool   // the digits of one do not fit
}

// measure finds the scale; false where amounts of a told and an untold unit
// meet.
func measure(terms []Term) (s scale, ok bool) {
	unit := 0
	s.same, ok = true, true
	for i := range terms {
		t := &terms[i]
		a := t.Amount
		if !a.valid {
			continue
		}
		x := int(a.exponent) + int(t.Unit)
		if s.operands == 0 {
			unit, s.exponent = int(t.Unit), x
		}
		s.operands++
		if x != s.exponent {
			s.same, s.exponent = false, min(x, s.exponent)
		}
		if (unit < 0) != (t.Unit < 0) {
			ok = false
		}
		s.large = s.large || a.large != nil
		s.bits |= uint64(max(a.value, -a.value))
		s.sum += int64(t.Sign) * a.value
	}
	s.parts = s.operands
	if len(terms) > 0 && terms[0].Amount.valid {
		s.parts--
	}
	return s, ok
}

// shift is the power of ten that brings an operand's coefficient to the scale.
func (s *scale) shift(t *Term) int { return int(t.Amount.exponent) + int(t.Unit) - s.exponent }

var powersOfTen = [...]int64{
	1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18,
}

// So many operands of fewer bits than roomy has fit, one added to the other.
const (
	roomy         = 1 << 50
	roomyOperands = 1 << 10
)

// roomy reports digits of which many add up to no more than fit.
func (a *Amount) roomy() bool { return a.large == nil && max(a.value, -a.value) < roomy }

// total adds the operands as scaled integers; not exact where they could
// overflow.
func (s *scale) total(terms []Term) (sum int64, exact bool) {
	if s.large || s.bits >= roomy || s.operands > roomyOperands {
		return 0, false
	}
	if s.same {
		return s.sum, true
	}
	for i := range terms {
		t := &terms[i]
		if !t.Amount.valid {
			continue
		}
		shift := s.shift(t)
		if shift >= len(powersOfTen) || max(t.Amount.value, -t.Amount.value) >= roomy/powersOfTen[shift] {
			return 0, false
		}
		sum += int64(t.Sign) * t.Amount.value * powersOfTen[shift]
	}
	return sum, true
}

// slack is half a last printed digit per operand, in tenths of the scale; not
// told where it could overflow.
func (s *scale) slack(terms []Term) (slack int64, told bool) {
	exponent := 0
	for i := range terms {
		t := &terms[i]
		if i == 0 || t.In.Kind != terms[i-1].In.Kind {
			exponent = finest(terms, t.In.Kind)
		}
		if !t.Amount.valid {
			continue
		}
		shift := exponent + int(t.Unit) - s.exponent
		if shift < 0 || shift > 12 {
			return 0, false
		}
		slack += 5 * powersOfTen[shift]
	}
	return slack, true
}

// finest is the power of ten of the last digit that any operand of a table
// prints: 80 among 2542.60 is 80.00.
func finest(terms []Term, kind Kind) int {
	exponent := math.MaxInt
	for i := range terms {
		if t := &terms[i]; t.Amount.valid && t.In.Kind == kind {
			exponent = min(exponent, int(t.Amount.exponent))
		}
	}
	return exponent
}

// figures sums the slow way, in any size, and judges the difference.
func figures(terms []Term) verdict {
	unit := int32(terms[0].Unit)
	var v verdict
	for i := range terms {
		t := &terms[i]
		if !t.Amount.valid {
			continue
		}
		x := t.Amount.Decimal().Shift(int32(t.Unit) - unit)
		if i == 0 {
			v.actual = x
		} else {
			v.expected = v.expected.Add(x.Mul(decimal.NewFromInt(int64(t.Sign))))
		}
	}
	v.difference = v.actual.Sub(v.expected)
	switch slack := slackOf(terms).Shift(-unit); {
	case v.difference.IsZero():
		v.result = pass
	case v.difference.Abs().LessThanOrEqual(slack):
		v.result = rounded
	default:
		v.result = fail
	}
	return v
}

// slackOf is half a last printed digit per operand, in 元. The operands of one
// table share the finest digit any of them prints.
func slackOf(terms []Term) decimal.Decimal {
	slack := decimal.Decimal{}
	exponent := 0
	for i := range terms {
		t := &terms[i]
		if i == 0 || t.In.Kind != terms[i-1].In.Kind {
			exponent = finest(terms, t.In.Kind)
		}
		if t.Amount.valid {
			slack = slack.Add(decimal.NewFromBigInt(big.NewInt(5), int32(exponent-1+int(t.Unit))))
		}
	}
	return slack
}
