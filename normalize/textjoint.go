package normalize

import "strings"

// jointKind is how two pieces of print may fit together.
type jointKind uint8

const (
	open     jointKind = iota // may be one text
	half                      // one value broken in two
	separate                  // two values
)

// joint tells how two amounts of one column fit together.
func joint(a, b string, digits int) jointKind {
	switch {
	case a == "":
		return open
	case brokenGroup(a) && finishesGroup(a, b):
		return half
	case !isAmount(a) || !isAmount(b):
		return separate
	case digits == 0:
		if isDigits(a) && isDigits(b) {
			return open
		}
		return separate
	}
	have, got := decimals(a), decimals(b)
	switch {
	case have >= 0 && have < digits && isDigits(b) && have+len(b) == digits, // 507.4 and 1
		have < 0 && got == digits && !strings.Contains(b, ",") && (a != "0" || b[0] == '.'), // 1103 and .89, 132 and 97.11; no number begins with 097
		strings.HasSuffix(a, ",") && got == digits:
		return half
	}
	return separate
}

// twoAmounts reports two amounts of one column that are none broken in two, whatever
// decimals are usual: the first has its point, and the second is more than digits.
func twoAmounts(a, b string) bool {
	return !isDigits(b) && decimals(a) >= 0 && isAmount(a) && isAmount(b)
}

// finishesGroup reports digits that make the last group of an amount whole:
// `27,09` and `1`, `14,779,` and `943.38`.
func finishesGroup(a, b string) bool {
	n := 0
	for n < len(b) && b[n] >= '0' && b[n] <= '9' {
		n++
	}
	return len(a)-strings.LastIndexByte(a, ',')-1+n == 3 && (n == len(b) || b[n] == ',' || b[n] == '.')
}

// digitJoint tells a broken code (`2010`, `301`) from two codes or two line
// numbers.
func digitJoint(a, b string) jointKind {
	if len(a) >= 3 && isCode(a+b) && !(isCode(a) && isCode(b)) {
		return half
	}
	return separate
}

// endOf reports the end of an amount that has begun.
func endOf(begun, end string, digits int) bool {
	if digits == 0 {
		return isDigits(begun) && isDigits(end) && len(end) < len(begun)
	}
	return joint(begun, end, digits) == half
}

// restOfCode is how long the rest of a code is whose class stands on the page
// before: 020 and 6 of 2080206; beginOfCode how long the beginning is of one whose last
// digit stands on the next.
const (
	restOfCode  = 4
	beginOfCode = 6
)

// brokenGroup reports an amount whose last group of digits is not whole:
// `1,251,66`.
func brokenGroup(s string) bool {
	i := strings.LastIndexByte(s, ',')
	return i >= 0 && decimals(s) < 0 && len(s)-i-1 != 3
}
