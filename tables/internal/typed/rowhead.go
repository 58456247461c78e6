package typed

import (
	"strings"

	"budgetextract/normalize/text"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// lineOf is the printed 序号, else the place of the row.
func (b *builder) lineOf(cells cell.Row) int {
	if n := cells.Text(b.line); text.IsDigits(n) && len(n) <= 6 {
		return word.Atoi(n)
	}
	return b.last
}

// codeAndName reads who the row is about. In a form of entities the name is
// the entity's; a 合计 that stands in the place of the code is a name.
func (b *builder) codeAndName(cells cell.Row) (code, name string, ok bool) {
	code, rest, ok := b.codes.Read(cells)
	name = b.nameOf(cells)
	switch {
	case rest == "" || placeholder(rest):
	case name == "" || placeholder(name):
		name = rest
	case rest != name:
		name = rest + name
	}
	if name == "" && code == "" {
		_, name = b.entityOf(cells)
	}
	if name == "" && code == "" && b.entityCode >= 0 && !text.IsDigits(cells.Text(b.entityCode)) {
		name = cells.Text(b.entityCode)
	}
	if name == "" && code == "" {
		name = b.totalBeside(cells)
	}
	return code, name, ok
}

// totalBeside is a 合计 in a column of words: one of a second classification stands in front of
// the names.
func (b *builder) totalBeside(cells cell.Row) string {
	for i := range b.cols {
		if text := cells.Text(b.cols[i].At); b.cols[i].Role == vocabulary.ColumnText && wording.IsTotal(text) {
			return text
		}
	}
	return ""
}

// entityCodeOf is the entity's code, from a column of its own or from the front of
// the name.
func (b *builder) entityCodeOf(cells cell.Row) string {
	if code := cells.Text(b.entityCode); text.IsDigits(code) {
		return code
	}
	code, _ := b.entityOf(cells)
	return code
}

// entityOf takes the code off the name of an entity: 405 某局, [405]某局, 405-某局.
func (b *builder) entityOf(cells cell.Row) (code, name string) {
	text := cells.Text(b.entity)
	if text == "" {
		return "", ""
	}
	if code, name = wording.SplitEntity(text); code == "" || !wording.EntityCode(code, name) {
		return "", text
	}
	return code, name
}

// nameOf joins the name from its columns. Several are an outline: a group on
// the left holds until the next one (财政拨款/一般公共预算).
func (b *builder) nameOf(cells cell.Row) string {
	if len(b.names) == 0 {
		return ""
	}
	if len(b.names) == 1 {
		return cells.Text(b.names[0])
	}
	deepest := -1
	for i, at := range b.names {
		if t := cells.Text(at); t != "" {
			b.outline[i] = t
			clear(b.outline[i+1:])
			deepest = i
		}
	}
	if deepest < 0 {
		return ""
	}
	return joinNonEmpty(b.outline[:deepest+1])
}

func joinNonEmpty(parts []string) string {
	kept := make([]string, 0, len(parts))
	for _, p := range parts {
		if p != "" {
			kept = append(kept, p)
		}
	}
	return strings.Join(kept, "/")
}
