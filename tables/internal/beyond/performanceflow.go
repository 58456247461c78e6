package beyond

import (
	"strings"

	"budgetextract/schema"
	"budgetextract/tables/internal/problem"
	"budgetextract/tables/internal/vocabulary"
)

// targetFlow reads a 绩效目标表 from words in the order printed.
type targetFlow struct {
	targetTable
	words []formWord
	at    int
	field vocabulary.TargetField
	named bool     // a label for the name of the project came
	left  []string // amounts that no label has a place for
}

// readTargetFlow reads the lines of a 绩效目标表.
func readTargetFlow(f *FormLines) (schema.PerformanceTarget, []schema.Problem) {
	r := &targetFlow{words: wordsOf(f.Lines[1:])}
	r.Out.Title, r.Out.Pages = f.title, pagesOf(f.Lines)
	r.page, r.problems.Table = f.Lines[0].Page, f.title
	for r.at < len(r.words) && !r.indicatorsBegin() {
		if field, n := r.label(); n > 0 {
			r.head(field, n)
			r.at += n
			continue
		}
		r.word(r.words[r.at].text)
		r.at++
	}
	if r.named && r.Out.ProjectName == "" && r.Out.ProjectCode == "" {
		return r.Out, nil // the projects stand in a column: a list of many
	}
	if len(r.left) > 0 {
		r.problems.Add(schema.Warning, problem.UnplacedAmount, r.page, 0, "amounts that the form has no place for: %s", strings.Join(r.left, " "))
	}
	r.indicators(levelRuns(r.words[r.at:]))
	return r.finish(), r.problems.All
}

// maxLabelPieces is into how many words a label may be broken.
const maxLabelPieces = 4

// label reads the label that begins at the current word; n is the number of
// words it takes.
func (r *targetFlow) label() (field vocabulary.TargetField, n int) {
	joined := ""
	for i := 0; i < maxLabelPieces && r.at+i < len(r.words); i++ {
		joined += r.words[r.at+i].text
		if f, ok := targetLabel(joined); ok {
			field, n = f, i+1
		} else if _, ok := planMonth(joined); ok {
			field, n = vocabulary.TargetPlan, i+1
		}
	}
	return field, n
}

// head takes a label of n words.
func (r *targetFlow) head(f vocabulary.TargetField, n int) {
	text := ""
	for _, w := range r.words[r.at : r.at+n] {
		text += w.text
	}
	month, isMonth := planMonth(text)
	switch {
	case isMonth && (len(r.months) > 0 || r.field == vocabulary.TargetPlan):
		r.months = append(r.months, month)
		r.field = vocabulary.TargetPlan
	case isMonth:
		r.word(text)
	case f == vocabulary.TargetPlan:
		r.Out.SpendingPlanHeader, r.field = schema.Text(text), f
	case f >= vocabulary.TargetLevel1:
		r.columns, r.field = append(r.columns, f), vocabulary.NoTarget
	default:
		r.field = f
		r.named = r.named || f == vocabulary.TargetName || f == vocabulary.TargetCode
	}
}

// word takes a word that is no label. A label may touch its value.
func (r *targetFlow) word(s string) {
	if head, value, ok := strings.Cut(s, "："); ok {
		if f, known := targetLabel(head); known && f < vocabulary.TargetLevel1 {
			r.field, s = f, value
		}
	}
	if _, err := schema.ParseAmount(s); !r.set(r.field, s) && err == nil {
		r.left = append(r.left, s)
	}
}

// indicatorsBegin reports that the header of the indicators is complete, or
// that the first of them comes without one.
func (r *targetFlow) indicatorsBegin() bool {
	if _, n := r.label(); n > 0 {
		return false
	}
	if len(r.columns) >= 3 {
		return true
	}
	if _, n := levelAt(r.words[r.at:]); n == 0 || !r.words[r.at].first || r.field == vocabulary.TargetGoals {
		return false
	}
	r.columns = usualColumns
	return true
}

// levelRun is a level of the indicators with the words behind it.
type levelRun struct {
	name  string
	words []formWord
}

// levelRuns cuts the words behind the header at the names of levels, which
// begin a line or follow one another. A name may be broken over lines.
func levelRuns(words []formWord) []levelRun {
	runs := []levelRun{{}}
	for i := 0; i < len(words); {
		last := &runs[len(runs)-1]
		if name, n := levelAt(words[i:]); n > 0 && (words[i].first || last.name != "" && len(last.words) == 0) {
			runs = append(runs, levelRun{name: name})
			i += n
			continue
		}
		last.words = append(last.words, words[i])
		i++
	}
	return runs
}

// levelAt reads the name of a level at the first word; n is the number of
// words it takes.
func levelAt(words []formWord) (name string, n int) {
	joined := ""
	for i := 0; i < 3 && i < len(words); i++ {
		if i > 0 && !(words[i-1].last && words[i].first) {
			break
		}
		joined += words[i].text
		if first, second := indicatorLevel(joined); first || second {
			return joined, i + 1
		}
	}
	return "", 0
}

// indicators reads the rows: each second level with its cells. A name of both
// levels is a first one where another name follows it.
func (r *targetFlow) indicators(runs []levelRun) {
	for i, run := range runs {
		if run.name == "" {
			continue
		}
		first, second := indicatorLevel(run.name)
		followed := i+1 < len(runs) && len(run.words) == 0
		if first && (followed || !second) {
			r.level1 = run.name
			if len(run.words) > 0 {
				r.row("", run.words)
			}
			continue
		}
		r.place(run.name)
		r.row(run.name, run.words)
	}
}

// place settles the first level of a second one where none was printed before
// it.
func (r *targetFlow) place(level2 string) {
	if r.level1 == "" {
		r.level1 = indicatorLevelSet()[strings.TrimSuffix(level2, vocabulary.IndicatorEnd)].parent
	}
}

// row reads the cells of one level.
func (r *targetFlow) row(level2 string, words []formWord) {
	rows := fitRows(words, r.detail())
	for _, cells := range rows {
		r.indicator(level2, cells)
	}
	if len(rows) == 0 {
		r.indicator(level2, make([]string, len(r.detail())))
		r.problems.Add(schema.Warning, problem.AmbiguousColumn, r.page, len(r.Out.Indicators), "the columns of %q are not told: %s", level2, spellWords(words))
	}
}

func spellWords(words []formWord) string {
	var list []string
	for _, w := range words {
		list = append(list, w.text)
	}
	return strings.Join(list, " ")
}
