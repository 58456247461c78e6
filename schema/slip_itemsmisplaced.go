package schema

// itemsMisplaced are errors, item_misplaced, for the items of the revenue side that name a function:
// money is spent on it and never comes from it. A text whose sides run into each other reads so,
// with all sums holding.
func itemsMisplaced(lists []*listing) (problems []Problem) {
	for _, g := range lists {
		if !g.form.Item || g.form.Name != ListRevenue {
			continue
		}
		for i := range g.rows {
			if r := &g.rows[i]; namesClass(r.label) {
				problems = append(problems, g.problem(r.Line, "item_misplaced", r.Name+" is a function of expenditure and stands among the revenue"))
			}
		}
	}
	return problems
}

// namesClass reports the name of a class of the functional classification, also where it lost
// its end; 国有资本经营预算 is a source as well, without it.
func namesClass(label string) bool {
	plain, classes := plainName(label), classCodes()
	return classes[plain] != "" || sourceOf(label) == "" && classes[plain+"支出"] != ""
}
