package tables

import (
	"unicode"

	"budgetextract/normalize/text"
	"budgetextract/schema"
	"budgetextract/tables/internal/problem"
)

// fewestLetters of a document's tables are read before they are called garbled.
const fewestLetters = 20

// garbled says that the text of a document is another than it shows: its tables have letters,
// and not a single Chinese character. A producer that rewrites a file may lose what the glyphs of its
// fonts stand for; their codes come out as letters then.
func garbled(budgets []*schema.Budget) []schema.Problem {
	letters := 0
	for _, b := range budgets {
		if len(b.Tables.All()) > 0 {
			return nil
		}
		for i := range b.OtherTables {
			for _, s := range textsOf(&b.OtherTables[i]) {
				for _, r := range s {
					switch {
					case text.IsHan(r):
						return nil
					case unicode.IsLetter(r):
						letters++
					}
				}
			}
		}
	}
	if letters < fewestLetters {
		return nil
	}
	return []schema.Problem{{Severity: schema.Error, Code: problem.TextGarbled, Message: "no table has a Chinese character: the file has lost what the glyphs of its fonts stand for; it needs text recognition, or the file it was made from"}}
}

// textsOf are the texts of a table that is none of the nine kinds.
func textsOf(t *schema.OtherTable) []string {
	texts := []string{t.Title}
	for _, c := range t.Columns {
		texts = append(texts, c.Header)
	}
	for _, row := range t.Rows {
		for _, v := range row {
			texts = append(texts, v.Text)
		}
	}
	return texts
}
