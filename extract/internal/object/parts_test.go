package object

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// list writes n words.
func list(n int, word string) string { return strings.TrimSpace(strings.Repeat(word+" ", n)) }

// TestLongPartsReadAsShortOnes: whether an array or dictionary was taken out
// shows nowhere.
func TestLongPartsReadAsShortOnes(t *testing.T) {
	long := list(200, "1 0 R")
	tests := []string{
		"<</A [" + long + "] /B 1>>",
		"<</A <</B [" + long + "] /C [" + list(200, "/N") + "]>> /D [1 2]>>",
		"[[" + list(200, "(s)") + "] <</A /p0>> [[" + list(200, "[-0.5]") + "]]]",
	}
	for _, text := range tests {
		v, res := parseText(t, text)
		if got := show(v); got != text || res.damaged || v.parts == nil || len(v.parts.list) == 0 {
			t.Errorf("%s\n got %s, %+v, %+v", text, got, res, v.parts)
		}
	}
}

// TestUnaskedPartsAreNotParsed: that is what they are taken out for.
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
	numbers := []string{"0", "7", "-3", "500.25", "-.5", "4.", "123456789012345", "1234567890123456", "999999999999999999", "0.1234567890123456789", "0  1 \n 2\n3 "}
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

// TestObjectsOfAKind: objects that differ in what is taken out are parsed once,
// and keep what is their own.
func TestObjectsOfAKind(t *testing.T) {
	v, _ := parseText(t, "<</Length 5 /Next 7 0 R /Box [0 0 -1.5 4]>>")
	f := v.f
	text := "<</Length 600 /Next 8 1 R /Box [9 8 7 6]>>"
	w, _ := f.parseAt([]byte(text), 0, nil)
	if len(f.parser.known) != 1 {
		t.Errorf("%d texts parsed", len(f.parser.known))
	}
	if got := show(w); w.Key("Length").Int() != 600 || w.Ref("Next") != (ID{8, 1}) || got != "<</Box [9 8 7 6] /Length 600 /Next 8 1 R>>" {
		t.Errorf("got %s", got)
	}
	if got := show(v); v.Key("Length").Float() != 5 || v.Key("Box").Index(2).Float() != -1.5 || got != "<</Box [0 0 -1.5 4] /Length 5 /Next 7 0 R>>" {
		t.Errorf("got %s", got)
	}
}

// TestDictionariesKeepWhatIsTheirOwn: how much was taken out of a dictionary
// within an object changes nothing of the object's own text.
func TestDictionariesKeepWhatIsTheirOwn(t *testing.T) {
	few, many := "<</R <</A 1 0 R>> /N 4 /S 9 0 R>>", "<</R <</A 1 0 R /B [2 0 R <</C 3 0 R /D 5>>]>> /N 6 /S 8 0 R>>"
	v, _ := parseText(t, few)
	f := v.f
	w, _ := f.parseAt([]byte(many), 0, nil)
	if len(f.parser.known) != 1 {
		t.Errorf("%d texts parsed", len(f.parser.known))
	}
	if inner := w.Key("R").Key("B"); w.Ref("S") != (ID{8, 0}) || inner.IndexRef(0) != (ID{2, 0}) || inner.Index(1).Ref("C") != (ID{3, 0}) || inner.Index(1).Key("D").Int() != 5 {
		t.Errorf("got %s", show(w))
	}
	if v.Ref("S") != (ID{9, 0}) || v.Key("R").Ref("A") != (ID{1, 0}) || v.Key("N").Int() != 4 {
		t.Errorf("got %s", show(v))
	}
}

// TestPlainElementsReadAsOthers: an array of names and whole numbers is what it
// is when something else stands in it.
func TestPlainElementsReadAsOthers(t *testing.T) {
	for _, elements := range []string{
		"0 /g0 /g1", "/A/B 7/C", "/ /", "1 0 R /R", "/#41 5", "12 /\x01r0", "3[4]/x", "-1 .5 4. -0.25", "1 - 2 3", "1 --2 3 4", "1 2e3 4 5", "1234567890123456789 1 2 3",
		list(40, "/g0") + " /g1", list(9, "/abc/de") + "f", "/abc/def/abc/def5 6", list(30, "0") + " 00 1", list(12, "10 20 /A") + "B", list(20, "1000000") + "1",
	} {
		alone, _ := parseText(t, "["+elements+"]")
		other, _ := parseText(t, "["+elements+" (s)]")
		if got, want := show(alone), strings.TrimSuffix(show(other), " (s)]")+"]"; got != want {
			t.Errorf("[%s]: got %s, want %s", elements, got, want)
		}
	}
}

// TestDictionariesOfReferencesReadAsOthers: one of nothing but references is what it
// is when something else stands in it, whether it is asked for its keys first or not.
func TestDictionariesOfReferencesReadAsOthers(t *testing.T) {
	for _, entries := range []string{"/A 1 0 R /B 2 1 R", "/A 1 0 R/A 3 0 R", "/ 4 0 R /a/b 5 0 R", "/A 1 0 R % end\n", "/#41 1 0 R", "/A 12345678901 0 R", "/A 1 0 R 2 0 R", "/A5 0 R", "/A 1 0 R /\x01r0 2 0 R"} {
		alone, _ := parseText(t, "<</D <<"+entries+">>>>")
		other, _ := parseText(t, "<</D <<"+entries+" /Z 0>>>>")
		want := other.Key("D")
		for _, key := range []string{"A", "B", "C", "", "A5"} {
			if got := alone.Key("D").Ref(key); got != want.Ref(key) {
				t.Errorf("<<%s>>: key %s is %v, want %v", entries, key, got, want.Ref(key))
			}
		}
		fresh, _ := parseText(t, "<</D <<"+entries+">>>>")
		if got, want := show(fresh.Key("D")), strings.Replace(show(want), " /Z 0", "", 1); got != want {
			t.Errorf("<<%s>>: got %s, want %s", entries, got, want)
		}
	}
}

// TestNamesLikeMarks: a document cannot name what was taken out.
func TestNamesLikeMarks(t *testing.T) {
	for _, kind := range []string{"p", "r", "i"} {
		v, _ := parseText(t, "[[1 2 3 4] 1 0 R <</A 5>> /\x01"+kind+"0 /#01"+kind+"0]")
		if v.Index(3).Name() != "?\x01"+kind+"0" || v.Index(4).Name() != "?\x01"+kind+"0" {
			t.Errorf("got %s", show(v))
		}
	}
}
