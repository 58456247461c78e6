package object

import (
	"fmt"
	"strings"
	"testing"

	"budgetextract/extract/internal/limits"
)

// show writes a value as PDF, references followed by "R".
func show(v Value) string {
	switch v.Kind() {
	case Bool:
		return fmt.Sprint(v.Bool())
	case Integer:
		return fmt.Sprint(v.Int())
	case Real:
		return fmt.Sprint(v.Float())
	case String:
		return fmt.Sprintf("(%s)", v.Text())
	case Name:
		return "/" + v.Name()
	case Array:
		var parts []string
		for i := range v.Len() {
			part := show(v.Index(i))
			if id := v.IndexRef(i); id != (ID{}) {
				part = id.String() + " R"
			}
			parts = append(parts, part)
		}
		return "[" + strings.Join(parts, " ") + "]"
	case Dict, Stream:
		var parts []string
		for _, k := range v.Keys() {
			part := show(v.Key(k))
			if id := v.Ref(k); id != (ID{}) {
				part = id.String() + " R"
			}
			parts = append(parts, "/"+k+" "+part)
		}
		return "<<" + strings.Join(parts, " ") + ">>"
	}
	return "null"
}

// parseText vets and parses object text as it would in a file.
func parseText(t testing.TB, text string) (Value, vetted) {
	t.Helper()
	p, err := newParser()
	if err != nil {
		t.Fatal(err)
	}
	f := &File{parser: p, data: []byte(text)}
	return f.parseAt([]byte(text), 0, nil)
}

func TestObjects(t *testing.T) {
	tests := []struct{ text, want string }{
		{"true", "true"}, {"null", "null"}, {"12", "12"}, {"-0.5", "-0.5"}, {"+3", "3"}, {".5", "0.5"}, {"4.", "4"},
		{"/A#20B", "/A B"}, {"/", "/"}, {"/宋体", "/宋体"}, {"(a(b)c)", "(a(b)c)"}, {`(\)\(\\\n\101\7z)`, "()(\\\nA\az)"},
		{"(a\\\r\nb\rc\r\nd)", "(ab\nc\nd)"}, {"<48 65\n6C>", "(Hel)"}, {"<486>", "(H`)"}, {"<>", "()"},
		{"[1 2 0 R 3 4 R% comment\n5]", "[1 2 0 R 3 4 R 5]"}, {"[2%a\n0%b\nR 1/R 2 3(R)]", "[2 0 R 1 /R 2 3 (R)]"}, {"[1 0 0 1 72 720]", "[1 0 0 1 72 720]"},
		{"<</A[<</B(x)>>]/C null/D/E>>", "<</A [<</B (x)>>] /C null /D /E>>"},
		{"[/A/B(c)<64>]", "[/A /B (c) (d)]"},
	}
	for _, tt := range tests {
		v, res := parseText(t, tt.text+" endobj")
		if got := show(v); got != tt.want || res.damaged || res.cut {
			t.Errorf("%s\n got %s, %+v\nwant %s", tt.text, got, res, tt.want)
		}
	}
}

// TestMalformedObjects reads what can be read of objects that make parsers
// panic, loop or give up.
func TestMalformedObjects(t *testing.T) {
	tests := []struct{ text, want string }{
		{"", "null"}, {"endobj", "null"}, {"--5", "-5"}, {"1.2-3", "1.2"}, {"1.2.3", "1.2"}, {".", "0"}, {"-", "0"},
		{"99999999999999999999999", "999999999999999999"}, {"0.0000000000000000000000001", "0"}, {"bogus", "null"},
		{"/A#zz", "/A#zz"}, {"/A#4", "/A#4"}, {`(\x)`, "(x)"}, {`(\777)`, "(\xff)"}, {"(open", "(open)"}, {`(a\`, "(a)"},
		{"<4x8>", "(H)"}, {"<48", "(H)"}, {"[1 2", "[1 2]"}, {"[1 (a", "[1 (a)]"}, {"<</A", "<</A null>>"}, {"<</A>>", "<</A null>>"},
		{"<</A 1/B>>", "<</A 1 /B null>>"}, {"<</A[1 2>>", "<</A [1 2]>>"}, {"[<</A 1]", "[<</A 1>>]"}, {"[1 ) } > 2]", "[1 2]"},
		{"<</A 1 2/B 3>>", "<</? 2 /A 1 /B 3>>"}, {"<<1/B 3>>", "<</? 1 /B 3>>"}, {"<</A 1 oops/B 3>>", "<</A 1 /B 3>>"},
		{"<</A 1 2 0 obj<</B 1>>", "<</A 1>>"}, {"]]", "null"}, {">>", "null"}, {"/\x01" + "9_0", "/?\x019_0"},
		{"[1 99999999999 0 R]", "[1 99999999999 0 null]"}, {"[8589934592 0 R]", "[null]"},
	}
	for _, tt := range tests {
		v, _ := parseText(t, tt.text)
		if got := show(v); got != tt.want {
			t.Errorf("%s\n got %s\nwant %s", tt.text, got, tt.want)
		}
	}
}

func TestObjectLimits(t *testing.T) {
	deep := strings.Repeat("[", 5000) + "(deep)" + strings.Repeat("]", 5000)
	v, res := parseText(t, "<</A "+deep+"/B 2>>")
	depth := 0
	for a := v.Key("A"); a.Kind() == Array; a = a.Index(0) {
		depth++
	}
	if depth != limits.Nesting-1 || v.Key("B").Int() != 2 || !res.cut || res.damaged {
		t.Errorf("depth %d, then %s, %+v", depth, show(v.Key("B")), res)
	}
	v, res = parseText(t, "["+strings.Repeat("1 ", limits.ObjectTokens+9))
	if !res.cut || v.Len() != limits.ObjectTokens {
		t.Errorf("%d elements, %+v", v.Len(), res)
	}
	v, res = parseText(t, "("+strings.Repeat("x", limits.ObjectText+9))
	if !res.cut || len(v.Text()) != limits.ObjectText-1 {
		t.Errorf("string of %d bytes, %+v", len(v.Text()), res)
	}
}

// FuzzObject parses any object text, and the same again from what it shows.
func FuzzObject(f *testing.F) {
	for _, text := range []string{"<</A[1 2 0 R(x\\)y)<4a>]/B/C#20/D null>>", "1.2-3", "(\\777", "<</A<</B[", "[1 ) } > 2", "1 0 obj"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		v, res := parseText(t, text)
		if res.end > len(text) {
			t.Fatalf("ends at %d of %d", res.end, len(text))
		}
		if v.raw.IsNull() && len(v.Keys()) > 0 {
			t.Fatal("null with keys")
		}
		show(v)
	})
}
