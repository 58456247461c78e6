package schema

import (
	"slices"
	"strings"
)

// itemsMisplaced are errors, item_misplaced, for items that stand where none of their name can: on
// the side of the revenue one that names a function, on which money is spent; below an item of
// “三公” the sum of all. Texts whose columns run into each other read so, with all sums holding.
func itemsMisplaced(lists []*listing) (problems []Problem) {
	for _, g := range lists {
		revenue, travel := g.form.Item && g.form.Name == ListRevenue, g.kind == KindThreePublicExpenditure
		for i := range g.rows {
			switch r := &g.rows[i]; {
			case revenue && namesClass(r.label):
				problems = append(problems, g.problem(r.Line, "item_misplaced", r.Name+" is a function of expenditure and stands among the revenue"))
			case travel && sumBelowItem(r.label):
				problems = append(problems, g.problem(r.Line, "item_misplaced", r.Name+" is the sum of all items and stands below one of them"))
			}
		}
	}
	return problems
}

// sumBelowItem reports a path that leads to the sum of “三公” through one of its items:
// 公务用车购置及运行费/“三公”经费合计.
func sumBelowItem(label string) bool {
	upper, leaf, _ := cutLast(label)
	if !strings.Contains(leaf, "三公") {
		return false
	}
	return slices.ContainsFunc(strings.Split(upper, "/"), func(l string) bool {
		return slices.ContainsFunc(travelItems, func(w string) bool { return strings.HasPrefix(l, w) })
	})
}

// namesClass reports the name of a class of the functional classification, also where it lost
// its end; 国有资本经营预算 is a source as well, without it.
func namesClass(label string) bool {
	plain, classes := plainName(label), classCodes()
	return classes[plain] != "" || sourceOf(label) == "" && classes[plain+"支出"] != ""
}
