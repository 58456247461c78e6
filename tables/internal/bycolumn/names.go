package bycolumn

import (
	"slices"

	"budgetextract/schema"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/limits"
)

// giveNames gives rows the names that the list of codes knows for them and that
// their page prints: a name that several codes share goes to their rows in order.
// A row of another name keeps none: it cannot be told from those beside it.
func (b *columnBag) giveNames() {
	for i := 0; i < len(b.words); {
		n := b.nameAt(i)
		if n == 0 {
			i++
			continue
		}
		pieces := b.words[i : i+n]
		if r := b.unnamedRow(joinPieces(pieces), pieces[0].Page); r != nil {
			r.name = pieces
		}
		i += n
	}
}

// takeNames takes the words of the names of rows out of the words.
func (b *columnBag) takeNames() {
	for _, r := range b.rows {
		b.words = slices.DeleteFunc(b.words, func(w columnPiece) bool { return slices.Contains(r.name, w) })
	}
}

// unnamedRow is the first row of a page without a name whose code has this one.
func (b *columnBag) unnamedRow(name string, page int) *columnRow {
	for i := range b.rows {
		if r := &b.rows[i]; r.code != "" && r.page == page && len(r.name) == 0 && knownName(r.code, name) {
			return r
		}
	}
	return nil
}

func joinPieces(words []columnPiece) string {
	text := ""
	for _, w := range words {
		text += w.Text
	}
	return text
}

// nameAt is the number of words from the i-th on that make the name of a code of
// the list, 0 where they make none. Of two names the longer counts.
func (b *columnBag) nameAt(i int) int {
	text, found := "", 0
	for n := 1; n <= limits.MaxNameLines && i+n <= len(b.words) && b.words[i+n-1].Page == b.words[i].Page; n++ {
		if text += b.words[i+n-1].Text; b.namesRow(text) {
			found = n
		}
	}
	return found
}

// namesRow reports the known name of a code of the list. Most words are the name of no
// code: only where one is are the rows asked.
func (b *columnBag) namesRow(s string) bool {
	return schema.NamesCode(s) && slices.ContainsFunc(b.rows, func(r columnRow) bool { return r.code != "" && knownName(r.code, s) })
}

// knownName reports that a code has or had a name.
func knownName(code, name string) bool {
	return schema.HasName(cell.ClassificationOf(code), code, name)
}
