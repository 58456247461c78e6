package beyond

import (
	"strconv"
	"strings"
	"sync"

	"budgetextract/normalize/text"
	"budgetextract/schema"
	"budgetextract/tables/internal/problem"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
)

// targetTable is a project's 绩效目标表 in the making.
type targetTable struct {
	Out      schema.PerformanceTarget
	goals    string
	months   []int
	planned  []schema.Amount          // as printed below the months
	columns  []vocabulary.TargetField // of the indicators
	level1   string                   // of the indicators that follow
	problems problem.List
	page     int
}

// set keeps a word behind a label of the project's fields. It reports whether the
// word has a place.
func (t *targetTable) set(f vocabulary.TargetField, text string) bool {
	if text == "" {
		return true
	}
	a, err := schema.ParseAmount(text)
	number := err == nil && !a.IsNull()
	switch f {
	case vocabulary.NoTarget:
		return false
	case vocabulary.TargetCode:
		t.Out.ProjectCode += schema.Text(text)
	case vocabulary.TargetName:
		t.Out.ProjectName += schema.Text(text)
	case vocabulary.TargetGoals:
		t.goals += text
	case vocabulary.TargetPlan:
		if number {
			t.planned = append(t.planned, a)
		}
	case vocabulary.TargetPurpose, vocabulary.TargetBudget, vocabulary.TargetFiscal, vocabulary.TargetOther:
		if at := t.amount(f); number && at != nil && at.IsNull() {
			*at = a
		} else if number && at != nil && at.Decimal().Equal(a.Decimal()) {
			return true // 项目资金总额 and 年度资金总额 of a project of one year
		} else if err != nil {
			t.Out.Purpose += schema.Text(text)
		} else {
			return !number // a dash is none
		}
	}
	return true
}

// amount is the amount that a label heads; nil where it heads words.
func (t *targetTable) amount(f vocabulary.TargetField) *schema.Amount {
	switch f {
	case vocabulary.TargetBudget:
		return &t.Out.Budget
	case vocabulary.TargetFiscal:
		return &t.Out.FiscalFunds
	case vocabulary.TargetOther:
		return &t.Out.OtherFunds
	}
	return nil
}

// finish settles what the whole table tells: the goals apart, the amounts of
// the spending plan under their months.
func (t *targetTable) finish() schema.PerformanceTarget {
	t.Out.Goals = splitGoals(t.goals)
	t.plan()
	return t.Out
}

// plan puts the amounts of the spending plan under their months. Fewer amounts
// than months leave open which month has none.
func (t *targetTable) plan() {
	p := &t.Out.SpendingPlan
	known := len(t.months) == len(t.planned)
	for _, m := range t.months {
		known = known && planCell(p, m) != nil
	}
	if known {
		for i, m := range t.months {
			*planCell(p, m) = t.planned[i]
		}
		return
	}
	p.Unplaced = t.planned
	if len(t.planned) > 0 {
		t.problems.Add(schema.Warning, problem.UnplacedAmount, t.page, 0,
			"%d amounts of the spending plan stand below %d months: which month has none is not told", len(t.planned), len(t.months))
	}
}

// planCell is the cell of a month, nil where the plan has none.
func planCell(p *schema.SpendingPlan, month int) *schema.Amount {
	switch month {
	case 3:
		return &p.March
	case 6:
		return &p.June
	case 10:
		return &p.October
	case 12:
		return &p.December
	}
	return nil
}

// splitGoals parts goals that are numbered 1. 2. 3., 1、2、3、 or 目标1：目标2：.
func splitGoals(s string) []string {
	var goals []string
	word := ""
	if strings.HasPrefix(s, vocabulary.GoalWord) {
		word = vocabulary.GoalWord
	}
	from := 0
	for n := 2; ; n++ {
		at := -1
		for _, mark := range []string{".", "、", "．", "：", ":"} {
			number := word + strconv.Itoa(n) + mark
			if i := strings.Index(s[from:], number); i > 0 && (at < 0 || i < at) && goalEnds(s[from:from+i]) && !isDigitAt(s, from+i+len(number)) {
				at = i
			}
		}
		if at < 0 || !strings.HasPrefix(s[from:], word+strconv.Itoa(n-1)) {
			break
		}
		goals, from = append(goals, s[from:from+at]), from+at
	}
	if s[from:] != "" {
		goals = append(goals, s[from:])
	}
	return goals
}

// goalEnds reports that a number may begin behind s.
func goalEnds(s string) bool { return s == "" || !text.IsDigit(s[len(s)-1]) && s[len(s)-1] != '.' }

func isDigitAt(s string, i int) bool { return i < len(s) && text.IsDigit(s[i]) }

// indicator adds a row of the indicators; cells follow the columns behind the
// levels.
func (t *targetTable) indicator(level2 string, cells []string) {
	row := schema.Indicator{Level1: schema.Text(t.level1), Level2: schema.Text(level2)}
	value := [3]string{}
	for i, f := range t.detail() {
		text := schema.Text(cells[i])
		switch f {
		case vocabulary.TargetLevel3:
			row.Level3 = text
		case vocabulary.TargetDescription:
			row.Description = text
		case vocabulary.TargetBasis:
			row.Basis = text
		case vocabulary.TargetSign, vocabulary.TargetValue, vocabulary.TargetMeasure:
			value[f-vocabulary.TargetSign] = cells[i]
		}
	}
	row.Value = schema.Text(strings.Join(value[:], ""))
	t.Out.Indicators = append(t.Out.Indicators, row)
}

// usualColumns are the columns of indicators that are printed without a header.
var usualColumns = []vocabulary.TargetField{vocabulary.TargetLevel1, vocabulary.TargetLevel2, vocabulary.TargetLevel3, vocabulary.TargetDescription, vocabulary.TargetValue, vocabulary.TargetBasis}

// detail are the columns behind the levels.
func (t *targetTable) detail() []vocabulary.TargetField {
	var list []vocabulary.TargetField
	for _, f := range t.columns {
		if f != vocabulary.TargetLevel1 && f != vocabulary.TargetLevel2 {
			list = append(list, f)
		}
	}
	return list
}

// targetLabel reads a label without white space. A label may carry a unit, 资金支出计划（%）,
// or say more in brackets: 指标值（包含数字及文字描述）.
func targetLabel(s string) (vocabulary.TargetField, bool) {
	s = word.TrimRight(s, "：:")
	if rest, ok := strings.CutPrefix(s, vocabulary.PlanLabel); ok && (rest == "" || word.StartsWithAny(rest, "（", "(") && word.IndexAny(rest, "）)") == len(word.TrimRight(rest, "）)"))) {
		return vocabulary.TargetPlan, true
	}
	s = strings.ReplaceAll(s, "：", ":")
	f, ok := knownTarget(s)
	if closed := len(s) - len(word.TrimRight(s, "）)")); !ok && closed > 0 && word.IndexAny(s, "）)") == len(s)-closed {
		f, ok = knownTarget(cutBracket(s))
	}
	return f, ok
}

// cutTargetLabel reads a word as a label, with an amount that touches it or without:
// 其他资金0.00. Other words are none.
func cutTargetLabel(s string) (f vocabulary.TargetField, value string, ok bool) {
	if f, ok = targetLabel(s); ok {
		return f, "", true
	}
	digits := strings.TrimRight(s, "0123456789.,-")
	if f, ok = targetLabel(digits); ok && len(digits) < len(s) {
		return f, s[len(digits):], true
	}
	return vocabulary.NoTarget, "", false
}

// knownTarget looks a label up as it stands.
func knownTarget(s string) (vocabulary.TargetField, bool) {
	i := vocabulary.TargetLabelsList.Index(s)
	if i < 0 {
		return vocabulary.NoTarget, false
	}
	return vocabulary.TargetLabels[vocabulary.TargetSays[i]].Field, true
}

// planMonth reads the head of an amount of the spending plan: 3月底.
func planMonth(s string) (int, bool) {
	n := text.LeadingDigits(s)
	if n == 0 || n > 2 || !word.OneOf(s[n:], vocabulary.MonthWords) {
		return 0, false
	}
	return word.Atoi(s[:n]), true
}

// indicatorLevel reads the name of a level: which one it may be.
func indicatorLevel(s string) (first, second bool) {
	name, ok := strings.CutSuffix(s, vocabulary.IndicatorEnd)
	if !ok {
		return false, false
	}
	l := indicatorLevelSet()[name]
	return l.first, l.second
}

// levelUse says which levels a name is used for.
type levelUse struct {
	first, second bool
	parent        string // the first level above a second one
}

var indicatorLevelSet = sync.OnceValue(func() map[string]levelUse {
	set := map[string]levelUse{}
	for _, l := range vocabulary.IndicatorLevels {
		u := set[l.First]
		u.first = true
		set[l.First] = u
		for w := range strings.FieldsSeq(l.Second) {
			u := set[w]
			u.second = true
			if u.parent == "" {
				u.parent = l.First + vocabulary.IndicatorEnd
			}
			set[w] = u
		}
	}
	return set
})
