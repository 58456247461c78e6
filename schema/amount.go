package schema

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// Amount is an exact decimal that keeps the digits printed: 18.00 stays
// 18.00. The zero value is null, an empty cell; a printed 0.00 is not null.
// It has no unit: that stands in the head of its table.
type Amount struct {
	value    int64            // its digits, where they fit
	exponent int32            // power of ten of the last of them
	valid    bool             // no null
	large    *decimal.Decimal // the number itself, where they do not
}

// ErrAmount says that a cell's text is no amount.
var ErrAmount = errors.New("not an amount")

// Limits of an amount. A budget has 15 digits at most; the rest is garbage or
// an attack (1e999999999 would need a gigabyte to scale).
const (
	maxAmountDigits   = 30
	maxAmountExponent = 12
)

// AmountOf makes an amount of d, with the digits after the point that d has.
func AmountOf(d decimal.Decimal) Amount {
	if d.NumDigits() > exact {
		return Amount{exponent: d.Exponent(), valid: true, large: &d}
	}
	return Amount{value: d.CoefficientInt64(), exponent: d.Exponent(), valid: true}
}

// IsNull reports an empty cell.
func (a Amount) IsNull() bool { return !a.valid }

// IsZero reports a printed zero; null is none. It does not serve omitzero.
func (a Amount) IsZero() bool { return a.valid && a.value == 0 && (a.large == nil || a.large.IsZero()) }

// Decimal is the number; zero for null.
func (a Amount) Decimal() decimal.Decimal {
	switch {
	case !a.valid:
		return decimal.Decimal{}
	case a.large != nil:
		return *a.large
	}
	return decimal.New(a.value, a.exponent)
}

// Decimals counts the digits printed after the point.
func (a Amount) Decimals() int { return max(0, -int(a.exponent)) }

// Scaled is the number times 10^places, zero for null; ok is false where that is
// no whole number or has more than 18 digits.
func (a Amount) Scaled(places int) (n int64, ok bool) {
	shift := places + int(a.exponent)
	switch {
	case a.large != nil:
		return 0, false
	case a.value == 0:
		return 0, true
	case shift < 0 || a.digits()+shift > exact:
		return 0, false
	}
	n = a.value
	for range shift {
		n *= 10
	}
	return n, true
}

// digits counts the digits of an amount, those behind the point too.
func (a *Amount) digits() int {
	if a.large != nil {
		return a.large.NumDigits()
	}
	n := 1
	for v := a.value / 10; v != 0; v /= 10 {
		n++
	}
	return n
}

// Equal reports whether a and b are printed alike: 18.0 differs from 18.00,
// null from zero.
func (a Amount) Equal(b Amount) bool { return a.exponent == b.exponent && a.Same(b) }

// Same reports whether a and b are the same number, or both null.
func (a Amount) Same(b Amount) bool {
	if a.exponent == b.exponent && a.large == nil && b.large == nil {
		return a.valid == b.valid && a.value == b.value
	}
	return a.valid == b.valid && a.Decimal().Equal(b.Decimal())
}

// String is the amount with the digits printed, without separators; empty for
// null.
func (a Amount) String() string {
	if !a.valid {
		return ""
	}
	return string(a.appendDigits(nil))
}

// appendDigits writes the coefficient with its point. Decimal.String would
// drop the trailing zeros.
func (a Amount) appendDigits(b []byte) []byte {
	switch {
	case a.large != nil || a.exponent > 0 || a.exponent < -maxAmountDigits:
		return append(b, a.Decimal().StringFixed(max(0, -a.exponent))...)
	case a.exponent == 0:
		return strconv.AppendInt(b, a.value, 10)
	}
	return appendFixed(b, a.value, -int(a.exponent))
}

// appendFixed writes n / 10^places with exactly that many decimals, 30 at most.
func appendFixed(b []byte, n int64, places int) []byte {
	if n < 0 {
		b = append(b, '-')
	}
	whole, rest := uint64(0), uint64(max(n, -n))
	if places < len(powersOfTen) {
		unit := uint64(powersOfTen[places])
		whole, rest = rest/unit, rest%unit
	}
	b = append(strconv.AppendUint(b, whole, 10), '.')
	if places == 2 { // so most amounts are printed
		return append(b, byte('0'+rest/10), byte('0'+rest%10))
	}
	var decimals [maxAmountDigits]byte
	for i := places - 1; i >= 0; i-- {
		decimals[i] = byte('0' + rest%10)
		rest /= 10
	}
	return append(b, decimals[:places]...)
}

// ParseAmount reads the text of an amount cell: digits with thousands
// separators of either width, a sign as printed (-1.20, −1.20, (1.20),
// △1.20, 1.20-). Nothing, or a dash alone (-, --, —, －), is null. A percentage, a
// code with letters, misplaced separators are [ErrAmount].
func ParseAmount(s string) (Amount, error) {
	if n, ok := readNumber(s); ok && n.digits <= exact { // so most are printed
		return Amount{value: n.value, exponent: -int32(n.decimals), valid: true}, nil
	}
	n, null, ok := readAmount(s)
	switch {
	case !ok:
		return Amount{}, notAmount(s)
	case null:
		return Amount{}, nil
	}
	a, ok := n.amount()
	if !ok {
		return Amount{}, notAmount(s)
	}
	return a, nil
}

// IsAmount reports whether [ParseAmount] reads a text, and whether that is null.
// It makes no amount.
func IsAmount(s string) (null, ok bool) {
	_, null, ok = readAmount(s)
	return null, ok
}

// readAmount reads the text of an amount cell; ok is false where it is none.
func readAmount(s string) (n printedNumber, null, ok bool) {
	if s != "" && s[0] >= '0' && s[0] <= '9' { // most are printed plainly
		if n, ok := readNumber(s); ok {
			return n, false, true
		}
	}
	if hasIdeograph(s) {
		return printedNumber{}, false, false
	}
	text := foldAmount(s)
	if strings.Trim(text, "-") == "" {
		return printedNumber{}, true, true
	}
	body, negative := cutSign(text)
	if rest, ok := strings.CutSuffix(body, "-"); ok && !negative && signsBehind(s) {
		body, negative = rest, true
	}
	n, ok = readNumber(body)
	n.negative = negative
	return n, false, ok
}

// notAmount is an [ErrAmount] that words its message only when asked: many a
// cell is tried that is none.
type notAmount string

func (e notAmount) Error() string { return fmt.Sprintf("%q: %v", string(e), ErrAmount) }
func (notAmount) Unwrap() error   { return ErrAmount }

// hasIdeograph reports a character from U+4000 to U+DFFF by the first byte of
// its UTF-8: no amount has one, and names are tried as amounts too.
func hasIdeograph(s string) bool {
	for i := range len(s) {
		if s[i] >= 0xE4 && s[i] <= 0xED {
			return true
		}
	}
	return false
}

// foldAmount drops white space and gives every published form of a digit,
// separator, point, bracket and minus its ASCII character.
func foldAmount(s string) string {
	for i := range len(s) {
		if s[i] >= 0x80 || s[i] <= ' ' {
			return strings.Map(foldAmountRune, s)
		}
	}
	return s
}

func foldAmountRune(r rune) rune {
	switch {
	case r <= ' ', r == '\u00a0', r == '\u3000', r == '\u200b', r == '\ufeff', r >= '\u2000' && r <= '\u200a', r == '\u202f':
		return -1
	case r >= '！' && r <= '～': // full-width forms; － becomes -
		return r - '！' + '!'
	case strings.ContainsRune("−–—―‒‐‑﹣", r):
		return '-'
	case r == '▲':
		return '△'
	}
	return r
}

// cutSign takes off one sign: a leading - or △, or brackets around all of it.
func cutSign(s string) (body string, negative bool) {
	if rest, ok := strings.CutPrefix(s, "-"); ok {
		return rest, true
	}
	if rest, ok := strings.CutPrefix(s, "△"); ok {
		return rest, true
	}
	if len(s) > 2 && s[0] == '(' && s[len(s)-1] == ')' {
		return s[1 : len(s)-1], true
	}
	return s, false
}

// signsBehind reports that the minus at the end of a text is the sign of the decimals before
// it: 1.20-. A long dash is the mark of an empty cell that ran into the one before.
func signsBehind(s string) bool {
	return strings.Contains(s, ".") && !strings.HasSuffix(s, "—") && !strings.HasSuffix(s, "―")
}

// printedNumber is a number as printed.
type printedNumber struct {
	text     string // digits, commas and point
	value    int64  // its digits, where they are no more than fit
	digits   int
	decimals int
	negative bool
}

// exact is how many digits fit 64 bits.
const exact = 18

// readNumber reads digits with at most one point, which digits stand behind,
// and with commas only before groups of three digits in front of it.
func readNumber(s string) (printedNumber, bool) {
	var value int64
	commas, mark, point := 0, -1, -1 // mark: where the last comma stands
	for i := range len(s) {
		c := s[i]
		if c >= '0' && c <= '9' {
			value = value*10 + int64(c-'0')
			continue
		}
		switch group := i - mark - 1; {
		case point >= 0:
			return printedNumber{}, false
		case c == ',' && group >= 1 && group <= 3 && (commas == 0 || group == 3):
			commas++
			mark = i
		case c == '.' && (commas == 0 || group == 3):
			point = i
		default:
			return printedNumber{}, false
		}
	}
	n := printedNumber{text: s, value: value, digits: len(s) - commas}
	if point >= 0 {
		n.digits--
		n.decimals = len(s) - point - 1
	}
	switch {
	case n.digits == 0, point >= 0 && n.decimals == 0, point < 0 && commas > 0 && len(s)-mark-1 != 3, n.digits > maxAmountDigits, point >= 0 && n.digits == maxAmountDigits:
		return printedNumber{}, false
	}
	return n, true
}

// amount is the number itself.
func (n *printedNumber) amount() (Amount, bool) {
	if n.digits <= exact {
		value := n.value
		if n.negative {
			value = -value
		}
		return Amount{value: value, exponent: -int32(n.decimals), valid: true}, true
	}
	d, err := decimal.NewFromString(strings.ReplaceAll(n.text, ",", ""))
	if n.negative {
		d = d.Neg()
	}
	return AmountOf(d), err == nil
}

// AppendJSON writes the amount as a JSON number with the digits printed, or
// null.
func (a Amount) AppendJSON(b []byte) []byte {
	if !a.valid {
		return append(b, "null"...)
	}
	return a.appendDigits(b)
}

// MarshalJSON implements [json.Marshaler].
func (a Amount) MarshalJSON() ([]byte, error) { return a.AppendJSON(nil), nil }

// UnmarshalJSON reads a JSON number, digit for digit, or null.
func (a *Amount) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		*a = Amount{}
		return nil
	}
	if len(data) == 0 || len(data) > maxAmountDigits || data[0] == '"' {
		return fmt.Errorf("%.40q: %w", data, ErrAmount)
	}
	d, err := decimal.NewFromString(string(data))
	if err != nil || d.Exponent() < -maxAmountDigits || d.Exponent() > maxAmountExponent {
		return fmt.Errorf("%.40q: %w", data, ErrAmount)
	}
	*a = AmountOf(d)
	return nil
}
