package beyond

import (
	"strings"
	"sync"

	"budgetextract/normalize/text"
	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

var institutionColumnSet = sync.OnceValue(func() map[string]vocabulary.InstitutionField {
	set := map[string]vocabulary.InstitutionField{}
	for _, c := range vocabulary.InstitutionColumns {
		for w := range strings.FieldsSeq(c.Words) {
			set[w] = c.Field
		}
	}
	return set
})

// setInstitution gives a unit the value of a column.
func setInstitution(x *schema.Institution, f vocabulary.InstitutionField, s string) {
	switch f {
	case vocabulary.InstitutionName:
		x.Name += s
	case vocabulary.InstitutionNature:
		x.Nature += schema.Text(s)
	case vocabulary.InstitutionLevel:
		x.Level += schema.Text(s)
	case vocabulary.InstitutionFunding:
		x.Funding += schema.Text(s)
	}
}

// institutionValue reports that a word can be a value of a column.
func institutionValue(f vocabulary.InstitutionField, s string) bool {
	return word.ContainsAny(s, vocabulary.InstitutionValues[f])
}

// readInstitutionFlow reads the lines of a list of units: a name that may be
// broken, then its values in the order of the columns.
func readInstitutionFlow(f *FormLines) []schema.Institution {
	r := &institutionFlow{}
	for _, l := range f.Lines[1:] {
		words := strings.Fields(l.Text)
		for i := range words {
			words[i] = wording.Label(words[i])
		}
		if len(r.columns) < 2 {
			r.header(words)
			continue
		}
		if s := wording.Label(l.Text); !wording.PageNumberLine(s) && !wording.FormHead(vocabulary.InstitutionForm, s) {
			r.line(words)
		}
	}
	return r.list
}

type institutionFlow struct {
	columns []vocabulary.InstitutionField
	name    string
	list    []schema.Institution
}

// header reads the columns; 序号 and whatever else is none is left out.
func (r *institutionFlow) header(words []string) {
	var columns []vocabulary.InstitutionField
	joined := ""
	for i, w := range words {
		if i == 0 {
			w = strings.TrimLeft(w, "0123456789") // a page number before it
		}
		joined += w
		if f := institutionColumnSet()[joined]; f != vocabulary.NoInstitution {
			columns, joined = append(columns, f), ""
		} else if joined == vocabulary.SerialHeader {
			joined = ""
		}
	}
	if len(columns) >= 2 && columns[0] == vocabulary.InstitutionName && joined == "" {
		r.columns = columns
	}
}

// line takes a line: pieces of a name, then its values.
func (r *institutionFlow) line(words []string) {
	n := len(words)
	values := r.columns[1:]
	k := n - len(values)
	if k < 0 || !r.valued(words[k:]) {
		r.name += strings.Join(words, "")
		return
	}
	if k > 0 && text.IsDigits(words[0]) {
		words, k = words[1:], k-1
	}
	x := schema.Institution{Name: r.name + strings.Join(words[:k], "")}
	r.name = ""
	for i, f := range values {
		setInstitution(&x, f, words[k+i])
	}
	if x.Name == "" && len(r.list) > 0 {
		return
	}
	r.list = append(r.list, x)
}

// valued reports that words are values of the columns.
func (r *institutionFlow) valued(words []string) bool {
	for i, f := range r.columns[1:] {
		if !institutionValue(f, words[i]) {
			return false
		}
	}
	return true
}
