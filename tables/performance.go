package tables

import (
	"strconv"
	"strings"
	"sync"

	"budgetextract/schema"
)

// targetTable is a project's 绩效目标表 in the making.
type targetTable struct {
	out      schema.PerformanceTarget
	goals    string
	months   []int
	planned  []schema.Amount // as printed below the months
	columns  []targetField   // of the indicators
	level1   string          // of the indicators that follow
	problems problems
	page     int
}

// set keeps a word behind a label of the project's fields. It reports whether the
// word has a place.
func (t *targetTable) set(f targetField, text string) bool {
	if text == "" {
		return true
	}
	a, err := schema.ParseAmount(text)
	number := err == nil && !a.IsNull()
	switch f {
	case noTarget:
		return false
	case targetCode:
		t.out.ProjectCode += schema.Text(text)
	case targetName:
		t.out.ProjectName += schema.Text(text)
	case targetGoals:
		t.goals += text
	case targetPlan:
		if number {
			t.planned = append(t.planned, a)
		}
	case targetPurpose, targetBudget, targetFiscal, targetOther:
		if at := t.amount(f); number && at != nil && at.IsNull() {
			*at = a
		} else if err != nil {
			t.out.Purpose += schema.Text(text)
		} else {
			return !number // a dash is none
		}
	}
	return true
}

// amount is the amount that a label heads; nil where it heads words.
func (t *targetTable) amount(f targetField) *schema.Amount {
	switch f {
	case targetBudget:
		return &t.out.Budget
	case targetFiscal:
		return &t.out.FiscalFunds
	case targetOther:
		return &t.out.OtherFunds
	}
	return nil
}

// finish settles what the whole table tells: the goals apart, the amounts of
// the spending plan under their months.
func (t *targetTable) finish() schema.PerformanceTarget {
	t.out.Goals = splitGoals(t.goals)
	t.plan()
	return t.out
}

// plan puts the amounts of the spending plan under their months. Fewer amounts
// than months leave open which month has none.
func (t *targetTable) plan() {
	p := &t.out.SpendingPlan
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
		t.problems.add(schema.Warning, codeUnplacedAmount, t.page, 0,
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
	if strings.HasPrefix(s, goalWord) {
		word = goalWord
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
func goalEnds(s string) bool { return s == "" || !isDigit(s[len(s)-1]) && s[len(s)-1] != '.' }

func isDigitAt(s string, i int) bool { return i < len(s) && isDigit(s[i]) }

// indicator adds a row of the indicators; cells follow the columns behind the
// levels.
func (t *targetTable) indicator(level2 string, cells []string) {
	row := schema.Indicator{Level1: schema.Text(t.level1), Level2: schema.Text(level2)}
	value := [3]string{}
	for i, f := range t.detail() {
		text := schema.Text(cells[i])
		switch f {
		case targetLevel3:
			row.Level3 = text
		case targetDescription:
			row.Description = text
		case targetBasis:
			row.Basis = text
		case targetSign, targetValue, targetMeasure:
			value[f-targetSign] = cells[i]
		}
	}
	row.Value = schema.Text(strings.Join(value[:], ""))
	t.out.Indicators = append(t.out.Indicators, row)
}

// usualColumns are the columns of indicators that are printed without a header.
var usualColumns = []targetField{targetLevel1, targetLevel2, targetLevel3, targetDescription, targetValue, targetBasis}

// detail are the columns behind the levels.
func (t *targetTable) detail() []targetField {
	var list []targetField
	for _, f := range t.columns {
		if f != targetLevel1 && f != targetLevel2 {
			list = append(list, f)
		}
	}
	return list
}

// targetLabel reads a label without white space. A label may carry a unit, 资金支出计划（%）,
// or say more in brackets: 指标值（包含数字及文字描述）.
func targetLabel(s string) (targetField, bool) {
	s = strings.TrimRight(s, "：:")
	if rest, ok := strings.CutPrefix(s, planLabel); ok && (rest == "" || startsWithAny(rest, "（", "(") && indexAny(rest, "）)") == len(strings.TrimRight(rest, "）)"))) {
		return targetPlan, true
	}
	s = strings.ReplaceAll(s, "：", ":")
	f, ok := targetLabelSet()[s]
	if !ok {
		f, ok = targetLabelSet()[cutBracket(s)]
	}
	return f, ok
}

var targetLabelSet = sync.OnceValue(func() map[string]targetField {
	set := map[string]targetField{}
	for _, l := range targetLabels {
		for w := range strings.FieldsSeq(l.words) {
			set[w] = l.field
		}
	}
	return set
})

// planMonth reads the head of an amount of the spending plan: 3月底.
func planMonth(s string) (int, bool) {
	n := leadingDigits(s)
	if n == 0 || n > 2 || !oneOf(s[n:], monthWords) {
		return 0, false
	}
	return atoi(s[:n]), true
}

// indicatorLevel reads the name of a level: which one it may be.
func indicatorLevel(s string) (first, second bool) {
	l := indicatorLevelSet()[strings.TrimSuffix(s, "指标")]
	return l.first && s != "" && strings.HasSuffix(s, "指标"), l.second && strings.HasSuffix(s, "指标")
}

// levelUse says which levels a name is used for.
type levelUse struct {
	first, second bool
	parent        string // the first level above a second one
}

var indicatorLevelSet = sync.OnceValue(func() map[string]levelUse {
	set := map[string]levelUse{}
	for _, l := range indicatorLevels {
		u := set[l.first]
		u.first = true
		set[l.first] = u
		for w := range strings.FieldsSeq(l.second) {
			u := set[w]
			u.second = true
			if u.parent == "" {
				u.parent = l.first + "指标"
			}
			set[w] = u
		}
	}
	return set
})
