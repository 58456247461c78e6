package place

import (
	"fmt"
	"slices"
	"strings"

	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/problem"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// Publishers misprint a sum here and there. A table in which sum after sum fails was not
// misprinted but misread: its columns or rows moved together in the dump, or no line is drawn
// between them. Where spaces between words are all that told its columns, its amounts lose
// their places: they go to Unplaced, and a problem says so. The same holds for a single amount
// whose identities fail more often than they hold.

// misreadFails is how many identities inside one table fail at least where it
// was read wrong; and they are more than those that hold.
const misreadFails = 3

// UnplaceMisread takes the places from amounts of text that keeps the layout: all of a table
// that was misread, those of rows that lost their code or name, and those for which no more
// identities hold than fail. The problems say which.
func UnplaceMisread(b *schema.Budget) []schema.Problem {
	return unplaceRefuted(b, misprinted(b), false) // before a sum that fails loses an amount
}

// UnplaceUntold is UnplaceMisread for text that is not in the order of its rows. There no
// failure is taken for a misprint, and a sum within a row does not say whose row it is. Where
// some amounts of a table have no place, one that stands in no identity loses its place too.
func UnplaceUntold(b *schema.Budget) []schema.Problem {
	problems := unplaceRefuted(b, nil, true)
	of, _ := votesOf(b)
	for _, t := range b.Tables.All() {
		if UnplacedIn(t) > 0 {
			problems = append(problems, unplace(t, "no identity speaks for the columns that the order of the text shows", func(_ schema.List, _ int, a *schema.Amount) bool {
				_, said := of[a]
				return !said
			})...)
		}
	}
	return problems
}

// unplaceRefuted takes the places from the amounts that were read wrong. Failures in
// misprinted tables say nothing of places; anyRow: the order of the text does not say which
// row an amount is of.
func unplaceRefuted(b *schema.Budget, misprinted map[schema.Kind]bool, anyRow bool) []schema.Problem {
	cut := cutAmounts(b) // before amounts lose the places by which sums fail
	problems := unplaceTables(b, func(schema.Table) bool { return true }, misread)
	outvoted := outvoted(b, misprinted, anyRow)
	for _, t := range b.Tables.All() {
		problems = append(problems, unplace(t, "the identities do not speak for the columns in which the text shows them", func(_ schema.List, _ int, a *schema.Amount) bool {
			return outvoted[a]
		})...)
		problems = append(problems, unplace(t, "they lack the decimals that all others have: halves of amounts that the text breaks", func(_ schema.List, _ int, a *schema.Amount) bool {
			return cut(a)
		})...)
	}
	return problems
}

// unplaceTables takes the places from the amounts of those tables of some that are
// wrong, and of their rows that lost whose they are.
func unplaceTables(b *schema.Budget, some, wrong func(schema.Table) bool) []schema.Problem {
	var problems []schema.Problem
	for _, t := range b.Tables.All() {
		switch {
		case !some(t):
		case wrong(t):
			problems = append(problems, unplace(t, "most sums of the table fail where the text shows its columns", anyAmount)...)
		default:
			problems = append(problems, unplace(t, "their rows have lost their codes or names", func(l schema.List, i int, _ *schema.Amount) bool {
				return nobodys(l, i) || l.Form().Item && halfItem(t.Kind(), l, i)
			})...)
		}
	}
	return problems
}

// UnplaceAligned takes the places from the amounts of those tables of a PDF that have no lines
// between their columns (aligned reports them) and whose sums fail. What stands between drawn
// lines is printed there, whatever its sums say.
func UnplaceAligned(b *schema.Budget, aligned func(schema.Table) bool) []schema.Problem {
	return unplaceTables(b, aligned, sumsFail)
}

// unplace takes the places from amounts of a table. The problem, if any, says why.
func unplace(t schema.Table, why string, which func(l schema.List, row int, a *schema.Amount) bool) []schema.Problem {
	n := 0
	for _, l := range t.Lists() {
		for i := range l.Len() {
			n += unplaceRow(l, l.Row(i), func(a *schema.Amount) bool { return which(l, i, a) })
		}
	}
	if n == 0 {
		return nil
	}
	return []schema.Problem{{
		Severity: schema.Warning, Code: problem.AmbiguousColumn, Page: t.Head().Pages[0], Table: string(t.Kind()),
		Message: fmt.Sprintf("unplaced %d amounts: %s", n, why),
	}}
}

func anyAmount(schema.List, int, *schema.Amount) bool { return true }

// votes are how many identities with an amount of a kind of table hold and fail.
type votes struct {
	kind         schema.Kind
	held, failed int
	inRow        int // that hold within one row: they do not say whose it is
}

// votesOf are those of the amounts of a budget, and how many identities fail of each kind.
func votesOf(b *schema.Budget) (of map[*schema.Amount]votes, failed map[schema.Kind]int) {
	of, failed = map[*schema.Amount]votes{}, map[schema.Kind]int{}
	for _, q := range schema.Equations(b) {
		holds, told := q.Holds()
		fails := map[schema.Kind]bool{}
		for _, t := range q.Terms {
			v := of[t.Amount]
			switch v.kind = t.In.Kind; {
			case told && holds:
				v.held++
				if withinRow(q) {
					v.inRow++
				}
			case told:
				v.failed++
				fails[v.kind] = true
			}
			of[t.Amount] = v
		}
		for k := range fails {
			failed[k]++
		}
	}
	return of, failed
}

// withinRow reports an identity of the amounts of one row.
func withinRow(q schema.Equation) bool {
	first := &q.Terms[0]
	return !slices.ContainsFunc(q.Terms, func(t schema.Term) bool { return t.In != first.In || t.Row() != first.Row() })
}

// misprinted are the tables of a budget whose failures one amount explains.
func misprinted(b *schema.Budget) map[schema.Kind]bool {
	of, failed := votesOf(b)
	out := map[schema.Kind]bool{}
	for _, v := range of {
		out[v.kind] = out[v.kind] || v.failed == failed[v.kind]
	}
	return out
}

// outvoted are the amounts of a budget that stand in identities of which none is told,
// or more fail than hold; where an amount may be of any row, of those in which other
// rows stand too. Failures in a table that is misprinted say nothing of places.
func outvoted(b *schema.Budget, misprinted map[schema.Kind]bool, anyRow bool) map[*schema.Amount]bool {
	of, _ := votesOf(b)
	out := map[*schema.Amount]bool{}
	for a, v := range of {
		out[a] = v.held+v.failed == 0 || (v.failed > v.held || anyRow && v.failed > v.held-v.inRow) && !misprinted[v.kind]
	}
	return out
}

// rowsOfOwn is how many rows a form without codes and names has at most.
const rowsOfOwn = 3

// nobodys reports a row that says nobody's amounts, where the list has others with
// codes or many rows: without code and name, or with a piece of a code, of which the end
// may stand below and look like one.
func nobodys(l schema.List, row int) bool {
	h := l.Row(row).Head()
	if h.Name != "" && h.Code == "" || wholeCode(h.Code) && !endsCode(l, row) {
		return false
	}
	return codedRows(l) > 1 || l.Len() > rowsOfOwn
}

// codedRows is how many rows of a list have a whole code.
func codedRows(l schema.List) (n int) {
	for i := range l.Len() {
		if wholeCode(l.Row(i).Head().Code) {
			n++
		}
	}
	return n
}

// halfItem reports a row whose item lost its end, or is the end that the item above lost.
func halfItem(k schema.Kind, l schema.List, row int) bool {
	name := l.Row(row).Head().Name
	return wording.ItemCut(k, name) || row > 0 && wording.ItemEnd(l.Row(row-1).Head().Name, name)
}

// endsCode reports a row whose code ends that of the row above, a piece: 505 below 2080.
func endsCode(l schema.List, row int) bool {
	if row == 0 {
		return false
	}
	begun := l.Row(row - 1).Head().Code
	return begun != "" && !wholeCode(begun) && cell.CodeLength(len(begun+l.Row(row).Head().Code))
}

// wholeCode reports a code of a length that codes have.
func wholeCode(s string) bool { return len(s) >= 3 && len(s) != 4 && len(s) != 6 }

// misread reports a table most of whose own identities fail, or whose codes
// were taken for amounts.
func misread(t schema.Table) bool {
	return codesAsAmounts(t) >= misreadFails || sumsFail(t)
}

// sumsFail reports a table most of whose own identities fail.
func sumsFail(t schema.Table) bool {
	var alone schema.Budget
	alone.Tables.Put(t)
	schema.Verify(&alone)
	c := &alone.Checks
	return c.Failed >= misreadFails && c.Failed > c.Passed
}

// unplaceRow moves amounts of a row to those without a column, in the order of its
// columns, and counts them.
func unplaceRow(l schema.List, row schema.Row, which func(*schema.Amount) bool) int {
	head, n := row.Head(), 0
	take := func(a *schema.Amount) {
		if !a.IsNull() && which(a) {
			head.Unplaced = append(head.Unplaced, *a)
			*a = schema.Amount{}
			n++
		}
	}
	for i := range l.Keys() {
		take(row.At(i))
	}
	for i := range head.Extra {
		take(&head.Extra[i].Amount)
	}
	return n
}

// codesAsAmounts counts the rows of a list of codes that have no code but the
// digits of one, alone or before an amount, in a column that is not known.
func codesAsAmounts(t schema.Table) int {
	if t.Head().Prints("name") && !t.Head().Prints("code") {
		return 0 // names alone: digits of its columns are amounts
	}
	n := 0
	for _, l := range t.Lists() {
		if l.Form().Item {
			continue
		}
		for i := range l.Len() {
			head := l.Row(i).Head()
			if head.Code != "" || head.EntityCode != "" {
				continue
			}
			if slices.ContainsFunc(head.Extra, func(e schema.ExtraAmount) bool { return classDigits(e.Amount.String()) }) {
				n++
			}
		}
	}
	return n
}

// classDigits reports digits that begin with a class, or an amount behind a code.
func classDigits(s string) bool {
	whole, _, broken := strings.Cut(s, ".")
	return cell.ClassCode(word.FirstRunes(s, 3)) && (cell.CodeLength(len(whole)) || broken && len(whole) > 7)
}
