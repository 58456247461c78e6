package object

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// list writes n words.
func list(n int, word string) string { return strings.TrimSpace(strings.Repeat(word+" ", n)) }

// TestLongPartsReadAsShortOnes: whether an array or dictionary was cut out shows
// nowhere.
func TestLongPartsReadAsShortOnes(t *testing.T) {
	long := list(200, "1 0 R")
	tests := []string{
		"<</A [" + long + "] /B 1>>",
		"<</A <</B [" + long + "] /C [" + list(200, "/N") + "]>> /D [1 2]>>",
		"[[" + list(200, "(s)") + "] <</A /p0>> [[" + list(200, "[-0.5]") + "]]]",
	}
	for _, text := range tests {
		v, res := parseText(t, text)
		if got := show(v); got != text || res.damaged || v.parts == nil {
			t.Errorf("%s\n got %s, %+v, cut out: %t", text, got, res, v.parts != nil)
		}
	}
}

// TestUnaskedPartsAreNotParsed: that is what cutting them out is for.
func TestUnaskedPartsAreNotParsed(t *testing.T) {
	v, _ := parseText(t, "<</CharProcs <<"+list(200, "/g 5 0 R")+">> /Widths ["+list(200, "500")+"]>>")
	if kind := v.Key("CharProcs").Kind(); kind != Dict {
		t.Errorf("kind %d", kind)
	}
	if widths := v.Key("Widths").AppendFloats(nil); len(widths) != 200 {
		t.Errorf("%d widths", len(widths))
	}
	for i := range v.parts.list {
		if v.parts.list[i].text == nil {
			t.Errorf("part %d was parsed", i)
		}
	}
}

// TestNumbersOfLongArrays: they are what they are in a short array.
func TestNumbersOfLongArrays(t *testing.T) {
	numbers := []string{"0", "7", "-3", "500.25", "-.5", "4.", "123456789012345", "1234567890123456", "999999999999999999", "0.1234567890123456789"}
	filling := strings.Repeat("1 ", partFrom)
	for _, element := range append(numbers, "2 0 R", "(x)", "[5]", "null") {
		short, _ := parseText(t, fmt.Sprintf("<</W [%s 8]>>", element))
		long, _ := parseText(t, fmt.Sprintf("<</W [%s 8 %s]>>", element, filling))
		want, got := short.Key("W").AppendFloats(nil), long.Key("W").AppendFloats(nil)
		if !slices.Equal(got[:len(want)], want) || len(got) != len(want)+partFrom {
			t.Errorf("%s: got %v, want %v", element, got[:len(want)], want)
		}
	}
}

// TestNamesLikeMarks: a document cannot name a part.
func TestNamesLikeMarks(t *testing.T) {
	v, _ := parseText(t, "[["+list(200, "1 0 R")+"] /\x01p0 /#01p0]")
	if v.Index(1).Name() != "?\x01p0" || v.Index(2).Name() != "?\x01p0" {
		t.Errorf("got %s", show(v))
	}
}
