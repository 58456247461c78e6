package beyond

import (
	"slices"

	"budgetextract/normalize/text"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
)

// fitRows puts words in the order printed into the cells of rows with the
// columns given: words that a line break parts are rejoined until they fill a
// row. It gives no rows where more than one way would do.
func fitRows(words []formWord, columns []vocabulary.TargetField) [][]string {
	words = joinMeasures(words)
	n := len(columns)
	if n == 0 || len(words) == 0 {
		return nil
	}
	if rows := wholeLines(words, n); rows != nil {
		return rows
	}
	switch {
	case len(words) > n:
		words = joinBroken(words, len(words)-n)
	case len(words) < n:
		return aroundValue(words, columns)
	}
	if words == nil {
		return nil
	}
	return [][]string{textsOf(words)}
}

func textsOf(words []formWord) []string {
	cells := make([]string, len(words))
	for i, w := range words {
		cells[i] = w.text
	}
	return cells
}

// wholeLines gives a row for each line where every line fills one.
func wholeLines(words []formWord, n int) [][]string {
	var rows [][]string
	for from := 0; from < len(words); from += n {
		if from+n > len(words) || !words[from].first && from > 0 || !words[from+n-1].last {
			return nil
		}
		line := words[from : from+n]
		if line[0].line != line[n-1].line {
			return nil
		}
		rows = append(rows, textsOf(line))
	}
	return rows
}

// joinMeasures rejoins a number and its unit or its sign on one line: ≤17.67 ·
// 万元.
func joinMeasures(words []formWord) []formWord {
	var out []formWord
	for _, w := range words {
		if k := len(out) - 1; k >= 0 && !w.first && (endsInDigit(out[k].text) && word.OneOf(w.text, vocabulary.MeasureWords) || word.OneOf(out[k].text, vocabulary.SignWords)) {
			out[k].text += w.text
			out[k].last = w.last
			continue
		}
		out = append(out, w)
	}
	return out
}

func endsInDigit(s string) bool { return s != "" && text.IsDigit(s[len(s)-1]) }

// joinBroken rejoins words over n line breaks. Two words that each have a line
// for themselves, no blank line between them, are the likeliest pieces of one.
func joinBroken(words []formWord, n int) []formWord {
	var alone, others []int
	for i := 1; i < len(words); i++ {
		a, b := words[i-1], words[i]
		switch {
		case !a.last || !b.first || b.gap:
		case a.first && b.last:
			alone = append(alone, i)
		default:
			others = append(others, i)
		}
	}
	breaks := alone
	if len(alone) < n {
		breaks = append(slices.Clone(alone), others...)
	}
	if len(breaks) != n {
		return nil
	}
	var out []formWord
	for i, w := range words {
		if slices.Contains(breaks, i) {
			out[len(out)-1].text += w.text
			continue
		}
		out = append(out, w)
	}
	return out
}

// aroundValue fills a row that has empty cells: the target value is known by
// its shape, what stands before it begins with the indicator, and what stands
// behind it must be all there or not at all.
func aroundValue(words []formWord, columns []vocabulary.TargetField) [][]string {
	at := slices.Index(columns, vocabulary.TargetValue)
	value := -1
	for i, w := range words {
		if i > 0 && valueShaped(w.text) {
			if value >= 0 {
				return nil
			}
			value = i
		}
	}
	if at < 0 || value < 0 || value > at {
		return nil
	}
	behind := len(words) - value - 1
	if behind != 0 && behind != len(columns)-at-1 {
		return nil
	}
	cells := make([]string, len(columns))
	for i, w := range words {
		switch {
		case i < value:
			cells[i] = w.text
		default:
			cells[at+i-value] = w.text
		}
	}
	return [][]string{cells}
}

// valueShaped reports a target value: ≥90%, 2台, 100%.
func valueShaped(s string) bool {
	s = word.TrimLeft(s, "≥≤><=")
	return s != "" && text.IsDigit(s[0])
}
