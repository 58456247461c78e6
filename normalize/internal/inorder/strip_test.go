package inorder

import (
	"testing"

	"budgetextract/normalize/internal/layout"
)

// An amount and a dash on two lines of one row stand in two columns; two lines of one
// name, one moved beside the other, stand in one.
func TestStripsOfOneRowStandInColumnsOfTheirOwn(t *testing.T) {
	p := &Page{lanes: []lane{{holds: holdsAmounts}, {holds: holdsNames}}}
	first := pageStrip{x0: 0, x1: 36, lines: layout.OneLine(0), rows: layout.OneLine(0)}
	second := pageStrip{x0: 40, x1: 46, lines: layout.OneLine(1), rows: layout.OneLine(0)}
	if c := p.twoStrips(&first, &second, 0); c < costCrowd {
		t.Errorf("two amounts of one row in one column cost %g", c)
	}
	if c := p.twoStrips(&first, &second, 1); c >= costCrowd {
		t.Errorf("two lines of a name in one column cost %g", c)
	}
}
