package word

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// What a list of words says of a text is what asking each of its words says.
func TestWordListAgreesWithItsWords(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	text := func(longest int) string {
		s := ""
		for range r.IntN(longest) {
			s += string([]rune("收支出入表预z")[r.IntN(7)])
		}
		return s
	}
	yes := map[string]int{}
	for range 4000 {
		words := []string{text(4) + "收"}
		for range r.IntN(12) {
			words = append(words, text(5)+"支")
		}
		l, s := NewList(slices.Clone(words)), text(9)
		if r.IntN(8) == 0 {
			s = words[r.IntN(len(words))]
		}
		var begun []string
		for i := l.Longest(s); i >= 0; i = l.Within[i] {
			begun = append(begun, l.Words[i])
		}
		any := func(is func(w string) bool) bool { return slices.ContainsFunc(words, is) }
		for _, c := range []struct {
			name      string
			got, want bool
		}{
			{"begin", l.Begin(s), any(func(w string) bool { return strings.HasPrefix(s, w) })},
			{"standIn", l.StandIn(s), any(func(w string) bool { return strings.Contains(s, w) })},
			{"end", l.End(s), any(func(w string) bool { return strings.HasSuffix(s, w) })},
			{"goOn", l.GoOn(s), any(func(w string) bool { return strings.HasPrefix(w, s) && w != s })},
			{"has", l.Has(s), slices.Contains(words, s)},
			{"begun", l.Begun(s), s != "" && any(func(w string) bool { return strings.HasPrefix(w, s) })},
			{"longest", true, !any(func(w string) bool { return strings.HasPrefix(s, w) != slices.Contains(begun, w) })},
		} {
			if c.got != c.want {
				t.Fatalf("%s of %q in %q: %v", c.name, s, words, c.got)
			}
			if c.want {
				yes[c.name]++
			}
		}
	}
	for _, name := range []string{"begin", "standIn", "end", "goOn", "has", "begun"} {
		if yes[name] < 100 {
			t.Errorf("%s was true %d times", name, yes[name])
		}
	}
}
