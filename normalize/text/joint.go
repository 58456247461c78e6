package text

import "strings"

// JointKind is how two pieces of print may fit together.
type JointKind uint8

const (
	Open     JointKind = iota // may be one text
	Half                      // one value broken in two
	Separate                  // two values
)

// Joint tells how two amounts of one column fit together.
func Joint(a, b string, digits int) JointKind {
	switch {
	case a == "":
		return Open
	case BrokenGroup(a) && FinishesGroup(a, b):
		return Half
	case !IsAmount(a) || !IsAmount(b):
		return Separate
	case digits == 0:
		if IsDigits(a) && IsDigits(b) {
			return Open
		}
		return Separate
	}
	have, got := Decimals(a), Decimals(b)
	switch {
	case have >= 0 && have < digits && IsDigits(b) && have+len(b) == digits, // 507.4 and 1
		have < 0 && got == digits && !strings.Contains(b, ",") && (a != "0" || b[0] == '.'), // 1103 and .89, 132 and 97.11; no number begins with 097
		strings.HasSuffix(a, ",") && got == digits:
		return Half
	}
	return Separate
}

// AreTwoAmounts reports two amounts of one column that are none broken in two, whatever
// decimals are usual: the first has its point, and the second is more than digits.
func AreTwoAmounts(a, b string) bool {
	return !IsDigits(b) && Decimals(a) >= 0 && IsAmount(a) && IsAmount(b)
}

// FinishesGroup reports digits that make the last group of an amount whole:
// `27,09` and `1`, `14,779,` and `943.38`.
func FinishesGroup(a, b string) bool {
	n := LeadingDigits(b)
	return len(a)-strings.LastIndexByte(a, ',')-1+n == 3 && (n == len(b) || b[n] == ',' || b[n] == '.')
}

// DigitJoint tells a broken code (`2010`, `301`) from two codes or two line
// numbers.
func DigitJoint(a, b string) JointKind {
	if len(a) >= 3 && IsCode(a+b) && !(IsCode(a) && IsCode(b)) {
		return Half
	}
	return Separate
}

// IsEndOf reports the end of an amount that has begun.
func IsEndOf(begun, end string, digits int) bool {
	if digits == 0 {
		return IsDigits(begun) && IsDigits(end) && len(end) < len(begun)
	}
	return Joint(begun, end, digits) == Half
}

// RestOfCode is how long the rest of a code is whose class stands on the page
// before: 020 and 6 of 2080206; BeginOfCode how long the beginning is of one whose last
// digit stands on the next.
const (
	RestOfCode  = 4
	BeginOfCode = 6
)

// BrokenGroup reports an amount whose last group of digits is not whole:
// `1,251,66`.
func BrokenGroup(s string) bool {
	i := strings.LastIndexByte(s, ',')
	return i >= 0 && Decimals(s) < 0 && len(s)-i-1 != 3
}
