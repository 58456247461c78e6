package export

import (
	"math/big"

	"budgetextract/internal/parquet"
	"budgetextract/schema"
)

// Cell is the value of a column in a row; which field counts, the column's
// type says.
type Cell struct {
	Text   string // Text, JSON
	Int    int64  // Integer; Boolean as 0 or 1
	Amount schema.Amount
	Null   bool
}

// Row is a row of a table.
type Row struct {
	Cells    []Cell           // one for each column of the Spec
	Findings []schema.Finding // checks that do not hold exactly
}

func textCell(s string) Cell { return Cell{Text: s, Null: s == ""} }

func intCell(n int) Cell { return Cell{Int: int64(n), Null: n == 0} }

func amountCell(a schema.Amount) Cell { return Cell{Amount: a, Null: a.IsNull()} }

func boolCell(b bool) Cell {
	if b {
		return Cell{Int: 1}
	}
	return Cell{}
}

// Decimals of the exact numbers in Parquet, and their digits in all. Six
// decimals are a hundredth of a 分 in 元, and 分 in 万元.
const (
	decimalScale     = 6
	decimalPrecision = 38
	decimalBytes     = parquet.DecimalBytes
)

// scaled is the amount times 10^decimalScale as a two's complement big-endian
// integer. ok is false if the amount has more digits than that holds.
func scaled(a schema.Amount) (b [decimalBytes]byte, ok bool) {
	d := a.Decimal()
	shift := int64(d.Exponent()) + decimalScale
	if n := d.Coefficient(); n.IsInt64() && shift >= 0 && shift <= decimalScale {
		if v, fits := mulPow10(n.Int64(), int(shift)); fits {
			return bigEndian(v), true
		}
	}
	return scaledBig(d.Coefficient(), shift)
}

// mulPow10 is v * 10^n, unless that is more than an int64 holds.
func mulPow10(v int64, n int) (int64, bool) {
	for range n {
		if v > 1<<59 || v < -1<<59 {
			return 0, false
		}
		v *= 10
	}
	return v, true
}

func bigEndian(v int64) (b [decimalBytes]byte) {
	for i := range b {
		b[i] = byte(v >> 63)
	}
	for i := range 8 {
		b[decimalBytes-1-i] = byte(v >> (8 * i))
	}
	return b
}

func scaledBig(n *big.Int, shift int64) (b [decimalBytes]byte, ok bool) {
	ten := big.NewInt(10)
	switch {
	case shift >= 0:
		n.Mul(n, ten.Exp(ten, big.NewInt(shift), nil))
	default:
		var rest big.Int
		n.QuoRem(n, ten.Exp(ten, big.NewInt(-shift), nil), &rest)
		if rest.Sign() != 0 {
			return b, false
		}
	}
	if n.CmpAbs(limitOfPrecision()) >= 0 {
		return b, false
	}
	if n.Sign() < 0 {
		n.Add(n, new(big.Int).Lsh(big.NewInt(1), 8*decimalBytes))
	}
	n.FillBytes(b[:])
	return b, true
}

// limitOfPrecision is the first number with more digits than decimalPrecision.
func limitOfPrecision() *big.Int {
	return new(big.Int).Exp(big.NewInt(10), big.NewInt(decimalPrecision), nil)
}
