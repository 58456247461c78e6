package content

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"budgetextract/extract/internal/object"
)

// tokens writes what the tokenizer makes of a content stream: operands, then
// their operator, one line for each.
func tokens(data string) string {
	var t tokenizer
	t.reset([]byte(data))
	var lines []string
	for {
		o := t.next()
		var line []string
		for _, a := range t.operands {
			line = append(line, show(&t, a))
		}
		if o == 0 {
			if len(line) > 0 {
				lines = append(lines, strings.Join(line, " "))
			}
			return strings.Join(lines, "\n")
		}
		name := "?"
		if o != opUnknown {
			name = strings.TrimRight(string([]byte{byte(o), byte(o >> 8), byte(o >> 16)}), "\x00")
		}
		lines = append(lines, strings.Join(append(line, name), " "))
	}
}

func show(t *tokenizer, a operand) string {
	switch a.kind {
	case kindNumber:
		return fmt.Sprint(a.num)
	case kindString:
		return fmt.Sprintf("%q", t.bytes(a))
	case kindName:
		return "/" + string(t.bytes(a))
	}
	return [...]string{kindNull: "null", kindOpen: "[", kindClose: "]", kindDict: "<<", kindEnd: ">>"}[a.kind]
}

func TestTokens(t *testing.T) {
	for in, want := range map[string]string{
		"1 0 0 1 .5 -3. cm":              "1 0 0 1 0.5 -3 cm",
		"+1 --2 1.2-3 1.2.3 - .":         "1 -2 1.23 1.2 0.3 -0 0",
		"0.000001 123456789012345678901": "1e-06 1e+18",
		"(a(b)c) Tj":                     `"a(b)c" Tj`,
		`(a\)\\\n\101\7x\q) Tj`:          `"a)\\\nA\axq" Tj`,
		"(a\\\nb\\\r\nc\rd\r\ne) Tj":     `"abc\nd\ne" Tj`,
		"<48 65\n6C6> Tj":                `"Hel` + "`" + `" Tj`,
		"<4x8> Tj":                       `"H" Tj`,
		"[(a)-1(b)]TJ":                   `[ "a" -1 "b" ] TJ`,
		"/F1 9 Tf":                       "/F1 9 Tf",
		"/A#20B /#zz / gs":               "/A B /#zz / gs",
		"BT/F1 9 Tf(x)' ET":              "BT\n/F1 9 Tf\n\"x\" '\nET",
		"/P<</MCID 1/A true>>BDC":        "/P << /MCID 1 /A null >> BDC",
		"q % comment ) \nQ":              "q\nQ",
		"longer q":                       "?\nq",
		") > ] } q":                      "] q",
		"(open":                          `"open"`,
		"<4142":                          `"AB"`,
		"(open \\":                       `"open "`,
		"":                               "",
	} {
		if got := tokens(in); got != want {
			t.Errorf("%q:\n got %s\nwant %s", in, got, want)
		}
	}
}

// Every operator is found by its name as the tokenizer packs it: no two share a
// place in the table.
func TestOperatorsAreFoundByName(t *testing.T) {
	for _, want := range actions {
		var z tokenizer
		z.reset([]byte(want.operator))
		if got := z.next().action(); got != want.action {
			t.Errorf("%s: action %d, want %d", want.operator, got, want.action)
		}
	}
	for _, name := range []string{"ET", "qq", "longer"} {
		var z tokenizer
		z.reset([]byte(name))
		if got := z.next().action(); got != doNothing {
			t.Errorf("%s: action %d, want none", name, got)
		}
	}
}

func FuzzTokenizer(f *testing.F) {
	f.Add([]byte("BT /F1 9 Tf [(a\\)b) -1.5 <414>] TJ ET % x\n<</A#20 [true]>> BDC"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var z tokenizer
		z.reset(data)
		for last := -1; z.next() != 0; last = z.pos {
			if z.pos <= last || z.pos > len(data) {
				t.Fatalf("position %d after %d of %d", z.pos, last, len(data))
			}
		}
	})
}

func FuzzInterpreter(f *testing.F) {
	f.Add([]byte("q 1 0 0 1 5 5 cm BT /F1 9 Tf 1 Tc (abc) Tj T* [(a) 9 (b)] TJ ET Q 1 0 0 RG 10 10 50 50 re B*"))
	f.Add([]byte("BI /W 2 /H 2 /CS /G ID abcd EI /Span <</ActualText (x)>> BDC (y) Tj EMC 1 1 m 2 2 l 3 3 4 4 5 5 c s W n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		in := New(object.Value{})
		in.Page(object.Page{CropBox: [4]float64{0, 0, 600, 800}})
		in.interpret(data, &resources{}, 0)
		end := int32(0)
		for _, r := range in.page.Runs {
			if r.Y != r.Y || r.First != end || r.End <= end {
				t.Fatalf("run %+v behind %d glyphs", r, end)
			}
			end = r.End
			for _, g := range in.page.Of(&r) {
				if g.X != g.X {
					t.Fatalf("glyph %+v of %+v", g, r)
				}
			}
		}
		for _, l := range in.page.Lines {
			if !(l.X0 <= l.X1 && l.Y0 <= l.Y1) {
				t.Fatalf("line %+v", l)
			}
		}
		in.page.Upright()
	})
}

// TestNumbersAsDigitByDigit reads numbers of any shape, with what may follow
// them or the end of the data near, by eight bytes and digit by digit.
func TestNumbersAsDigitByDigit(t *testing.T) {
	const bytes = "0123456789012345678901234567890123456789...--+ xT\n"
	random := rand.New(rand.NewPCG(1, 2))
	for range 100_000 {
		data := []byte{bytes[random.IntN(47)]}
		if classes[data[0]] != numeric {
			continue
		}
		for range random.IntN(20) {
			data = append(data, bytes[random.IntN(len(bytes))])
		}
		data = append(data, strings.Repeat(" ", random.IntN(20))...)
		v, end := number(data, 0)
		if want, wantEnd := plainNumber(data, 0); v != want || end != wantEnd {
			t.Fatalf("%q: %v up to %d, want %v up to %d", data, v, end, want, wantEnd)
		}
	}
}
