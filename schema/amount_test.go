package schema

import (
	"encoding/json"
	"testing"
)

func TestParseAmount(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"18.00", "18.00"},
		{"0", "0"},
		{"0.00", "0.00"},
		{".50", "0.50"},
		{"1,103.89", "1103.89"},
		{"１，１０３．８９", "1103.89"},
		{"189，767，551", "189767551"},
		{"-1.20", "-1.20"},
		{"−1.20", "-1.20"},
		{"(1.20)", "-1.20"},
		{"（1.20）", "-1.20"},
		{"△1.20", "-1.20"},
		{"1.20-", "-1.20"},
		{"1.20－", "-1.20"},
		{" 758.4 5 ", "758.45"},
		{"505041.111283", "505041.111283"},
		{"12345678901234567890.12", "12345678901234567890.12"},
	} {
		a, err := ParseAmount(c.in)
		if err != nil || a.String() != c.want || a.IsNull() {
			t.Errorf("%q: %q, %v; want %q", c.in, a, err, c.want)
		}
	}
}

func TestParseAmountEmpty(t *testing.T) {
	for _, s := range []string{"", " ", "-", "--", "—", "－", "——", "–"} {
		if a, err := ParseAmount(s); err != nil || !a.IsNull() {
			t.Errorf("%q: %q, %v; want null", s, a, err)
		}
	}
}

func TestParseAmountRefuses(t *testing.T) {
	for _, s := range []string{
		"12%", "12.3％", "1.2.3", "1,10.5", "1,1034", ",123", "12.", "一", "3辆", "1e5", "0x1f", "--3", "(-3)", "()", "+5", "12-", "1.20—", "-1.20-",
		"1234567890123456789012345678901234567890",
	} {
		if a, err := ParseAmount(s); err == nil {
			t.Errorf("%q: %q; want an error", s, a)
		}
	}
}

// A number scales to a whole one of at most 18 digits.
func TestAmountScaled(t *testing.T) {
	for _, c := range []struct {
		in     string
		places int
		want   int64
		ok     bool
	}{
		{"18.00", 2, 1800, true},
		{"-18.5", 3, -18500, true},
		{"0.00", 1, 0, true},
		{"-", 2, 0, true},
		{"18.05", 1, 0, false},
		{"123456789012345678", 0, 123456789012345678, true},
		{"123456789012345678", 1, 0, false},
		{"12345678901234567890.12", 2, 0, false},
	} {
		if got, ok := amount(c.in).Scaled(c.places); got != c.want || ok != c.ok {
			t.Errorf("%s times 10^%d: %d, %v; want %d, %v", c.in, c.places, got, ok, c.want, c.ok)
		}
	}
}

// A number keeps its digits through JSON.
func TestAmountJSON(t *testing.T) {
	for _, s := range []string{"18.00", "0", "0.00", "-1.20", "null", "505041.111283", "12345678901234567890.12", "-0.05"} {
		var a Amount
		if err := json.Unmarshal([]byte(s), &a); err != nil {
			t.Fatal(err)
		}
		if got := string(a.AppendJSON(nil)); got != s {
			t.Errorf("%s became %s", s, got)
		}
	}
	for _, s := range []string{`"18.00"`, "true", "1e999999999", "{}"} {
		if err := json.Unmarshal([]byte(s), new(Amount)); err == nil {
			t.Errorf("%s is an amount", s)
		}
	}
}

// Null is not zero, 18.0 is not printed like 18.00, but is the same number.
func TestAmountCompares(t *testing.T) {
	zero, null := amount("0.00"), Amount{}
	if zero.IsNull() || !zero.IsZero() || !null.IsNull() || null.IsZero() || zero.Same(null) || zero.Equal(null) {
		t.Error("null and zero are confused")
	}
	if a, b := amount("18.0"), amount("18.00"); a.Equal(b) || !a.Same(b) || a.Decimals() != 1 {
		t.Error("18.0 and 18.00 are printed unlike and are the same number")
	}
}

// Whatever is taken for an amount is written as it is read again.
func FuzzParseAmount(f *testing.F) {
	for _, s := range []string{"1,103.89", "（1.20）", "△0.00", "-", "１２"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, err := ParseAmount(s)
		if err != nil {
			return
		}
		var back Amount
		if err := json.Unmarshal(a.AppendJSON(nil), &back); err != nil || !back.Equal(a) {
			t.Errorf("%q: %q became %q (%v)", s, a, back, err)
		}
		if again, err := ParseAmount(a.String()); err != nil || !again.Equal(a) {
			t.Errorf("%q: %q read again is %q (%v)", s, a, again, err)
		}
	})
}
