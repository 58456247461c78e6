package schema

import (
	"maps"
	"slices"
	"strings"
)

// concept is what a row of the “三公” table is about.
type concept uint8

const (
	conceptOther     concept = iota
	conceptAll               // 合计
	conceptThree             // “三公”经费小计
	conceptAbroad            // 因公出国（境）费
	conceptVehicles          // 公务用车购置及运行维护费
	conceptPurchase          // 公务用车购置费
	conceptRunning           // 公务用车运行维护费
	conceptReception         // 公务接待费
	conceptMeeting           // 会议费
	conceptTraining          // 培训费
	conceptNoMoney           // 机关运行经费, 批次, 人数 …: no part of any sum
)

// conceptLabels tells a concept by what an item holds; the first line that
// fits counts.
var conceptLabels = []struct {
	concept  concept
	all, any words
}{
	{conceptNoMoney, words{}, wordsOf(
		"机关运行", "行政经费", "保有量", "批次", "人次", "人数", "团组", "辆数", "(辆)", "（辆）", "(人)", "（人）", "(个)", "（个）", "(批)", "（批）",
	)},
	{conceptVehicles, wordsOf("车", "购置"), wordsOf("运行", "运维", "维护")},
	{conceptRunning, words{}, wordsOf("运行", "运维", "维护")},
	{conceptPurchase, words{}, wordsOf("购置")},
	{conceptVehicles, words{}, wordsOf("公务用车", "公车")},
	{conceptReception, words{}, wordsOf("接待")},
	{conceptAbroad, words{}, wordsOf("出国", "出境", "因公")},
	{conceptMeeting, words{}, wordsOf("会议")},
	{conceptTraining, words{}, wordsOf("培训")},
	{conceptThree, words{}, wordsOf("三公")},
	{conceptAll, words{}, wordsOf("合计", "总计", "共计")},
}

// threeSums are the sums of the table. A part that a group has no row for is
// replaced by its own parts.
var threeSums = []struct {
	whole concept
	parts []concept
	all   bool // says nothing unless every part is there
}{
	{conceptVehicles, []concept{conceptPurchase, conceptRunning}, true},
	{conceptThree, []concept{conceptAbroad, conceptVehicles, conceptReception}, false},
	{conceptAll, []concept{conceptThree, conceptMeeting, conceptTraining}, false},
}

// threeGroup is a set of “三公” rows that belong to one year.
type threeGroup struct {
	name string
	rows map[concept]int
}

// drawThreePublic draws the sums of every group of rows, per column, and the
// parts that 其中 introduces.
func drawThreePublic(d *drawer) {
	g := d.ledger(KindThreePublicExpenditure, ListRows)
	if g == nil {
		return
	}
	for _, group := range threeGroups(d, g) {
		for _, c := range g.printed {
			d.drawThree(g, group, c)
		}
		d.missingThree(g, group)
	}
	d.drawTold(g)
}

func (d *drawer) drawThree(g *ledger, group *threeGroup, column int) {
	for _, s := range threeSums {
		whole, ok := group.rows[s.whole]
		parts := group.expand(s.parts)
		if !ok || s.all && len(parts) < len(s.parts) {
			continue
		}
		if s.whole == conceptAll && d.threeAlone(g, whole, group.expand(s.parts[:1])) {
			parts = group.expand(s.parts[:1])
		}
		d.sum(g, whole, parts, column)
	}
}

// threeAlone reports that 合计 is the sum of the three alone, 会议费 and 培训费
// being printed beside it.
func (d *drawer) threeAlone(g *ledger, whole int, three []int) bool {
	d.whole(g, whole, wholeColumn)
	for _, i := range three {
		d.part(g, i, wholeColumn)
	}
	return d.holds()
}

// expand gives the rows that stand for the parts.
func (t *threeGroup) expand(parts []concept) (rows []int) {
	for _, c := range parts {
		if row, ok := t.rows[c]; ok {
			rows = append(rows, row)
			continue
		}
		for _, s := range threeSums {
			if s.whole == c {
				rows = append(rows, t.expand(s.parts)...)
			}
		}
	}
	return rows
}

// missingThree asks for the total of a group, and for the other part of the
// vehicles where 购置 or 运行 stands alone and is not all of them.
func (d *drawer) missingThree(g *ledger, group *threeGroup) {
	_, all := group.rows[conceptAll]
	_, three := group.rows[conceptThree]
	for _, row := range slices.Sorted(maps.Values(group.rows)) {
		if !all && !three && !g.empty(row) {
			d.missing(g, row, wholeColumn, "合计")
			break
		}
	}
	vehicles, ok := group.rows[conceptVehicles]
	purchase, p := group.rows[conceptPurchase]
	running, r := group.rows[conceptRunning]
	if !ok || p == r {
		return
	}
	one := running
	if p {
		one = purchase
	}
	for _, c := range g.printed {
		d.whole(g, vehicles, c)
		d.part(g, one, c)
		if d.try() == fail {
			d.missing(g, vehicles, c, "公务用车购置费 or 公务用车运行维护费")
		}
	}
}

// threeGroups tells the concept of every row and groups the rows by the year
// that their header path names. A row that repeats a concept of its group is
// left out; what stands under 其中 becomes part of the row above it, but for 购置
// and 运行, which are the vehicles' own, and for what the row above is the sum of.
func threeGroups(d *drawer, g *ledger) (groups []*threeGroup) {
	above := -1 // the row that 其中 breaks down
	plain := -1 // the last row outside any 其中
	for i := range g.rows {
		e := &g.rows[i]
		c := conceptOf(e.label)
		e.concept, e.role = c, roleItem
		own := c == conceptPurchase || c == conceptRunning || plain >= 0 && addsTo(c, g.rows[plain].concept)
		if strings.Contains(e.label, "其中") && !own {
			above = plain
		} else if own || e.level == 1 || e.level == 2 || above >= 0 && c != g.rows[above].concept {
			above = -1
		}
		switch {
		case c == conceptNoMoney:
			e.role = roleMemo
		case above >= 0:
			if e.parent = above; strings.Contains(e.label, "其中") {
				e.role = roleMemo
			} else {
				e.role = roleLoose
			}
		default:
			plain = i
			groups = addConcept(groups, yearOf(e.label), c, i)
		}
	}
	g.relate(g.rows, d.space)
	for _, t := range groups {
		t.setApart(g)
	}
	return groups
}

// setApart takes 会议费 and 培训费 out of the sums where no 合计 adds them to the
// three: nothing in the form involves them.
func (t *threeGroup) setApart(g *ledger) {
	if _, ok := t.rows[conceptAll]; ok {
		return
	}
	for _, c := range []concept{conceptMeeting, conceptTraining} {
		if row, ok := t.rows[c]; ok {
			g.rows[row].role = roleMemo
		}
	}
}

// addsTo reports that a concept is a part of another, or a part of a part.
func addsTo(part, whole concept) bool {
	for _, s := range threeSums {
		if s.whole == whole {
			return slices.ContainsFunc(s.parts, func(c concept) bool { return c == part || addsTo(part, c) })
		}
	}
	return false
}

func addConcept(groups []*threeGroup, name string, c concept, row int) []*threeGroup {
	for _, t := range groups {
		if t.name == name {
			if _, taken := t.rows[c]; !taken {
				t.rows[c] = row
			}
			return groups
		}
	}
	return append(groups, &threeGroup{name, map[concept]int{c: row}})
}

// conceptOf tells the concept of an item or header path. The last label
// decides; where it is 小计, the one before it.
func conceptOf(path string) concept {
	group, leaf, nested := cutLast(path)
	if nested && isSubtotal(leaf) {
		if c := conceptOf(group); c != conceptOther {
			return c
		}
		return conceptAll
	}
	bytes := bytesOf(leaf)
	for i := range conceptLabels {
		if l := &conceptLabels[i]; l.all.allIn(leaf, bytes) && (l.any.list == nil || l.any.anyIn(leaf, bytes)) {
			return l.concept
		}
	}
	return conceptOther
}

// yearOf is the year a header path names: four digits, or 上年.
func yearOf(path string) string {
	run := 0
	for i := range len(path) {
		if run++; path[i] < '0' || path[i] > '9' {
			run = 0
		}
		if run == 4 {
			return path[i-3 : i+1]
		}
	}
	if strings.Contains(path, "上年") {
		return "上年"
	}
	return ""
}
