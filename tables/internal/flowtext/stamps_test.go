package flowtext

import (
	"slices"
	"strings"
	"testing"

	"budgetextract/normalize"
)

// stampedText is a cover and a page for each table, a word a line, the same words on all.
func stampedText(seal ...string) []normalize.FlowLine {
	pages := [][]string{{"某某市统计局"}}
	for _, title := range []string{"收支总表", "收入总表", "支出总表", "财政拨款收支总表"} {
		pages = append(pages, []string{title, "科目编", "码", "科目名称", "合计"})
	}
	var lines []normalize.FlowLine
	for i, p := range pages {
		for _, w := range append(p, seal...) {
			f := normalize.Fragment{Kind: normalize.TextFragment, Text: w, Page: i + 1, Line: len(lines) + 1}
			lines = append(lines, normalize.FlowLine{Text: w, Label: w, Fragments: []normalize.Fragment{f}, Page: i + 1, Number: len(lines) + 1})
		}
	}
	return lines
}

func words(lines []normalize.FlowLine) []string {
	var out []string
	for _, l := range lines {
		out = append(out, l.Label)
	}
	return out
}

// 财 is the beginning of labels too: but it stands on every page, beside words of the seal.
func TestWordsOfASealAreTakenOut(t *testing.T) {
	rest := WithoutStamps(stampedText("专用", "章", "财"))
	if got, want := words(rest), words(stampedText()); !slices.Equal(got, want) {
		t.Errorf("got %s, want %s", strings.Join(got, " "), strings.Join(want, " "))
	}
}

// What every page prints for a purpose is no seal: totals, labels and their halves, the
// row of column numbers, the name of the department, whole or broken.
func TestWordsWithAMeaningAreNoSeal(t *testing.T) {
	text := stampedText("栏次", "某某市统计局", "某某市", "教育局")
	if rest := WithoutStamps(text); !slices.Equal(words(rest), words(text)) {
		t.Errorf("left %s", strings.Join(words(rest), " "))
	}
}

// The line below a stamp that stood on top of a page is then its first.
func TestThePageBeginsBelowAStamp(t *testing.T) {
	text := stampedText("专用", "章", "财")
	slices.SortStableFunc(text, func(a, b normalize.FlowLine) int {
		if a.Page != b.Page {
			return a.Page - b.Page
		}
		return slices.Index([]string{"专用"}, b.Label) - slices.Index([]string{"专用"}, a.Label)
	})
	for i := range text {
		text[i].Top = i == 0 || text[i].Page != text[i-1].Page
	}
	for i, l := range WithoutStamps(text) {
		if want := l.Label == "某某市统计局" || strings.HasSuffix(l.Label, "总表"); l.Top != want {
			t.Errorf("line %d, %s: on top %v, want %v", i, l.Label, l.Top, want)
		}
	}
}
