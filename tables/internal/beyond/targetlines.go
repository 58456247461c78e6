package beyond

import (
	"slices"
	"strings"

	"budgetextract/normalize"
	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// ReadTargetLines reads a 绩效目标表 from lines that keep the layout. A cell that spans
// lines prints its words in the middle of them, so what stands on a line alone belongs
// to the label beside it that has no value, and an indicator to the first level that
// holds its second. It reads nothing where a word is left that no column takes.
func ReadTargetLines(f *FormLines) (schema.PerformanceTarget, bool) {
	r := &targetLines{}
	if f.kind != vocabulary.TargetForm {
		return r.Out, false
	}
	r.Out.Title, r.Out.Pages = f.title, pagesOf(f.Lines)
	lines := linesOfForm(f.Lines[1:])
	header := slices.IndexFunc(lines, r.indicatorHeader)
	if header < 0 || !r.project(lines[:header]) || !r.indicators(lines[header+1:]) {
		return r.Out, false
	}
	return r.finish(), true
}

// Target keeps a 绩效目标表 that was read.
func (b *Parts) Target(t schema.PerformanceTarget) { b.target(t) }

// leastIndicatorColumns make a header: a level, an indicator and its value.
const leastIndicatorColumns = 3

type targetLines struct{ targetTable }

// linesOfForm are the words of each line.
func linesOfForm(texts []normalize.Text) [][]string {
	var lines [][]string
	for _, w := range wordsOf(texts) {
		if w.first {
			lines = append(lines, nil)
		}
		lines[len(lines)-1] = append(lines[len(lines)-1], w.text)
	}
	return lines
}

// indicatorHeader reads the header of the indicators.
func (r *targetLines) indicatorHeader(line []string) bool {
	var columns []vocabulary.TargetField
	for _, w := range line {
		f, ok := targetLabel(w)
		if !ok || f < vocabulary.TargetLevel1 && f != vocabulary.TargetSet {
			return false
		}
		if f != vocabulary.TargetSet {
			columns = append(columns, f)
		}
	}
	if len(columns) < leastIndicatorColumns {
		return false
	}
	r.columns = columns
	return true
}

// labelled is a line of the project's fields: its labels, those of words that have no
// value, and the last that has one.
type labelled struct {
	bare []vocabulary.TargetField
	last vocabulary.TargetField
	any  bool
}

// project reads the fields of the project.
func (r *targetLines) project(lines [][]string) bool {
	said := make([]labelled, len(lines))
	for i, line := range lines {
		said[i] = readLabels(line)
	}
	above := vocabulary.NoTarget // the field that a line without labels goes on with
	for i, line := range lines {
		if said[i].any {
			if !r.line(line) {
				return false
			}
			if above = said[i].last; len(said[i].bare) == 1 {
				above = said[i].bare[0]
			}
			continue
		}
		if i == 0 && wording.YearIn(strings.Join(line, "")) > 0 {
			continue // （2024年度）
		}
		field := above
		if next := nextLabelled(said[i:]); len(next.bare) == 1 {
			field = next.bare[0]
		}
		if !wordField(field) || !r.set(field, strings.Join(line, "")) {
			return false
		}
	}
	return true
}

// readLabels finds the labels of a line.
func readLabels(line []string) labelled {
	var l labelled
	field, filled := vocabulary.NoTarget, true
	end := func() {
		if !filled && wordField(field) {
			l.bare = append(l.bare, field)
		}
	}
	for _, w := range line {
		f, _, ok := cutTargetLabel(w)
		if !ok {
			filled, l.last = true, field
			continue
		}
		end()
		field, filled, l.any = f, false, true
	}
	end()
	return l
}

func nextLabelled(said []labelled) labelled {
	if i := slices.IndexFunc(said, func(l labelled) bool { return l.any }); i >= 0 {
		return said[i]
	}
	return labelled{}
}

// wordField reports a field whose value is words.
func wordField(f vocabulary.TargetField) bool {
	switch f {
	case vocabulary.TargetCode, vocabulary.TargetName, vocabulary.TargetPurpose, vocabulary.TargetGoals, vocabulary.TargetSet:
		return true
	}
	return false
}

// line reads the labels of a line and their values.
func (r *targetLines) line(line []string) bool {
	field := vocabulary.NoTarget
	for _, w := range line {
		if f, value, ok := cutTargetLabel(w); ok {
			field, w = f, value
		}
		_, err := schema.ParseAmount(w)
		if f := r.amount(field); w != "" && (f != nil && err != nil || field >= vocabulary.TargetPlan && field != vocabulary.TargetSet || !r.set(field, w)) {
			return false
		}
	}
	return true
}

// indicators reads the rows below the header, each on a line.
func (r *targetLines) indicators(lines [][]string) bool {
	printed := firstLevels(lines)
	for _, line := range lines {
		for len(line) > 0 && isSetLabel(line[0]) {
			line = line[1:]
		}
		level1, level2, cells := cutLevels(line)
		if len(cells) == 0 && level2 == "" {
			continue // the name of a first level, in the middle of its rows
		}
		if level1 == "" {
			level1 = parentAmong(level2, printed)
		}
		if r.level1 = level1; level1 == "" || level2 == "" || len(cells) != len(r.detail()) {
			return false
		}
		r.indicator(level2, cells)
	}
	return len(r.Out.Indicators) > 0
}

func isSetLabel(s string) bool {
	f, ok := targetLabel(s)
	return ok && f == vocabulary.TargetSet
}

// cutLevels takes the levels off the front of a line. A name of both levels is a first
// one where a second follows, or nothing.
func cutLevels(line []string) (level1, level2 string, cells []string) {
	if len(line) == 0 {
		return "", "", nil
	}
	first, second := indicatorLevel(line[0])
	if len(line) == 1 && first {
		return line[0], "", nil
	}
	if len(line) > 1 && first {
		if _, next := indicatorLevel(line[1]); next {
			return line[0], line[1], line[2:]
		}
	}
	if second {
		return "", line[0], line[1:]
	}
	return "", "", line
}

// firstLevels are the first levels that lines print.
func firstLevels(lines [][]string) []string {
	var names []string
	for _, line := range lines {
		for len(line) > 0 && isSetLabel(line[0]) {
			line = line[1:]
		}
		if level1, _, _ := cutLevels(line); level1 != "" {
			names = append(names, level1)
		}
	}
	return names
}

// parentAmong is the only first level among those printed that holds a second one.
func parentAmong(level2 string, printed []string) string {
	parent := ""
	for _, l := range vocabulary.IndicatorLevels {
		if !slices.Contains(strings.Fields(l.Second), strings.TrimSuffix(level2, vocabulary.IndicatorEnd)) || !slices.Contains(printed, l.First+vocabulary.IndicatorEnd) {
			continue
		}
		if parent != "" {
			return ""
		}
		parent = l.First + vocabulary.IndicatorEnd
	}
	return parent
}
