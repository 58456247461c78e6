package ruled

import (
	"math/rand/v2"
	"strings"
	"testing"

	"budgetextract/normalize/internal/token"
	"budgetextract/normalize/text"
)

// The text of words one over another is that of all together, wherever a number breaks.
func TestTextOfWordsIsFoldedAsOne(t *testing.T) {
	marks := strings.Split("1 2 34 567 201 . , ． ， － − - -03 % ％ ( （ 一 支出 、 a ①", " ")
	r := rand.New(rand.NewPCG(1, 1))
	word := func() string {
		s := ""
		for range 1 + r.IntN(4) {
			s += marks[r.IntN(len(marks))]
		}
		return s
	}
	var j joiner
	kept := 0
	for range 20000 {
		j.begin()
		printed := ""
		for range 2 + r.IntN(3) {
			w := token.Token{Text: word()}
			w.SetLabel(text.Label(w.Text))
			j.add(&w)
			printed += w.Text
		}
		switch got, ok := j.end(); {
		case !ok:
		case got == text.Label(printed):
			kept++
		default:
			t.Fatalf("%q is joined to %q, folded to %q", printed, got, text.Label(printed))
		}
	}
	if kept < 1000 {
		t.Errorf("only %d texts were joined by their labels", kept)
	}
}
