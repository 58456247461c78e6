package schema

import (
	"slices"
	"strings"
	"testing"
)

func TestWordsAreFoundWhereverTheyStand(t *testing.T) {
	list := []string{"结转", "%", "总计", "其中"}
	w := wordsOf(list...)
	for _, s := range []string{"", "结", "转结", "上年结转和结余", "占比%", "总、计", "收入总计", "其中：结转", "\xe7\xbb\x93结转", "计总", "ab"} {
		want := slices.ContainsFunc(list, func(x string) bool { return strings.Contains(s, x) })
		if got := holdsAny(s, &w); got != want {
			t.Errorf("%q holds one of the words: %v", s, got)
		}
	}
	if s := "其中：上年结转%总计"; !w.allIn(s, bytesOf(s)) || w.allIn(s[3:], bytesOf(s[3:])) {
		t.Error("all words are not told from most")
	}
}
