package normalize

import (
	"testing"

	"budgetextract/extract"
	"budgetextract/normalize/grid"
	"budgetextract/normalize/internal/paint"
)

func TestHeadingBelowANoteIsNoNote(t *testing.T) {
	note := Text{Text: "注：本表为空，", Piece: grid.Piece{Page: 3, Box: extract.Box{X0: 40, Y0: 100, X1: 200, Y1: 109}}}
	goesOn := Text{Text: "无此项支出。", Piece: grid.Piece{Page: 3, Box: extract.Box{X0: 40, Y0: 111, X1: 200, Y1: 120}}}
	heading := Text{Text: "第二部分 某局本级2024年单位预算", Piece: grid.Piece{Page: 3, Box: extract.Box{X0: 100, Y0: 124, X1: 400, Y1: 146}}}
	after, rest := splitAfter([]Text{note, goesOn, heading}, 3, paint.Lexicon{})
	if len(after) != 2 || len(rest) != 1 {
		t.Errorf("%d lines of notes and %d others, not 2 and 1", len(after), len(rest))
	}
}
