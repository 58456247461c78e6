package flow

import (
	"strings"

	"budgetextract/normalize"
	"budgetextract/tables/internal/flowtext"
)

// Some texts print amounts without the zeros at their end: 1532.3 and 6060 among
// 112002.79. An amount with few decimals is whole there, and digits alone may be
// an amount.

// looseZeros reports a text that prints 0 where others print 0.00.
// A 0 behind an amount that lacks decimals is the rest of that amount; where cells
// cut their last digits off, other digits stand alone more often.
func (r *flowReader) looseZeros() bool {
	zeros, others := 0, 0
	for _, s := range r.sections {
		for i, f := range s.body {
			if f.Kind != normalize.DigitsFragment || len(f.Text) > 1 || i == 0 {
				continue
			}
			before := &flowtext.Amount{Text: s.body[i-1].Text}
			switch {
			case f.Text != "0":
				others++
			case s.body[i-1].Kind == normalize.TextFragment && !f.First || before.Whole(s.decimals):
				zeros++
			}
		}
	}
	return zeros > 2 && zeros*otherDigits > others
}

// otherDigits is how many digits but 0 stand alone to each 0 where a 0 is an amount,
// at most: line numbers, amounts below ten.
const otherDigits = 5

// How a text without zeros is told from one whose cells cut their amounts: there
// nearly every amount that lacks a digit has it a few pieces further on.
const (
	leastTrimmed = 4  // amounts without the rest of theirs
	trimmedShare = 4  // to each that may have it
	restWithin   = 40 // pieces in which the rest comes: a row has no more
)

// trimsZeros reports a text whose amounts lack decimals that come nowhere.
func (r *flowReader) trimsZeros() bool {
	trimmed, cut := 0, 0
	for _, s := range r.sections {
		for i, f := range s.body {
			_, fraction, point := strings.Cut(strings.TrimRight(f.Text, flowtext.AmountEnds), ".")
			switch {
			case f.Kind != normalize.NumberFragment || !point || len(fraction) >= s.decimals:
			case fraction == "" || digitsFollow(s.body[i+1:], s.decimals-len(fraction)):
				cut++
			default:
				trimmed++
			}
		}
	}
	return trimmed > leastTrimmed && trimmed > trimmedShare*cut
}

// digitsFollow reports as many digits, in one piece, soon.
func digitsFollow(next []flowtext.Fragment, n int) bool {
	for _, f := range next[:min(len(next), restWithin)] {
		if f.Kind == normalize.DigitsFragment && len(f.Text) == n {
			return true
		}
	}
	return false
}
