package schema

// What stands beside the tables, in the member order of its types. It is
// written by hand like the tables: what encoding/json does at first sight of a
// type takes longer than the JSON of a short document.

// beyond writes what a budget holds besides the nine tables, where present.
func (e *encoder) beyond(b *Budget) {
	if len(b.OtherTables) > 0 {
		e.key(',', "other_tables")
		each(e, b.OtherTables, (*encoder).otherTable)
	}
	if len(b.Institutions) > 0 {
		e.key(',', "institutions")
		each(e, b.Institutions, (*encoder).institution)
	}
	if len(b.PerformanceTargets) > 0 {
		e.key(',', "performance_targets")
		each(e, b.PerformanceTargets, (*encoder).target)
	}
	if b.Procurement != nil {
		e.key(',', "government_procurement").procurement(b.Procurement)
	}
	if b.FixedAssets != nil {
		e.key(',', "fixed_assets").fixedAssets(b.FixedAssets)
	}
	if len(b.Statements) > 0 {
		e.key(',', "statements")
		each(e, b.Statements, (*encoder).statement)
	}
	if len(b.PerformanceFigures) > 0 {
		e.key(',', "performance_figures")
		each(e, b.PerformanceFigures, (*encoder).performanceFigure)
	}
}

func (e *encoder) institution(x Institution) {
	e.key('{', "name").text(x.Name)
	e.key(',', "nature").nullable(string(x.Nature))
	e.key(',', "level").nullable(string(x.Level))
	e.key(',', "funding").nullable(string(x.Funding))
	e.close()
}

func (e *encoder) target(t PerformanceTarget) {
	e.key('{', "number").number(t.Number)
	e.key(',', "title").text(t.Title)
	e.key(',', "project_code").nullable(string(t.ProjectCode))
	e.key(',', "project_name").nullable(string(t.ProjectName))
	e.key(',', "budget").amount(t.Budget)
	e.key(',', "fiscal_funds").amount(t.FiscalFunds)
	e.key(',', "other_funds").amount(t.OtherFunds)
	e.key(',', "purpose").nullable(string(t.Purpose))
	e.key(',', "goals")
	each(e, t.Goals, (*encoder).text)
	e.key(',', "indicators")
	each(e, t.Indicators, (*encoder).indicator)
	e.key(',', "spending_plan").spendingPlan(t.SpendingPlan)
	e.key(',', "spending_plan_header").nullable(string(t.SpendingPlanHeader))
	e.optionalPages(t.Pages)
	e.close()
}

func (e *encoder) indicator(x Indicator) {
	e.key('{', "level1").nullable(string(x.Level1))
	e.key(',', "level2").nullable(string(x.Level2))
	e.key(',', "level3").nullable(string(x.Level3))
	e.key(',', "description").nullable(string(x.Description))
	e.key(',', "value").nullable(string(x.Value))
	e.key(',', "basis").nullable(string(x.Basis))
	e.close()
}

func (e *encoder) spendingPlan(p SpendingPlan) {
	e.key('{', "march").amount(p.March)
	e.key(',', "june").amount(p.June)
	e.key(',', "october").amount(p.October)
	e.key(',', "december").amount(p.December)
	e.optionalAmounts("unplaced", p.Unplaced)
	e.close()
}

func (e *encoder) procurement(p *Procurement) {
	e.key('{', "title").text(p.Title)
	e.key(',', "entity").entity(p.Entity)
	e.key(',', "unit").nullable(string(p.Unit))
	e.key(',', "columns")
	each(e, p.Columns, (*encoder).text)
	e.key(',', "rows")
	each(e, p.Rows, func(e *encoder, row []Value) { eachOrNull(e, row, (*encoder).value) })
	if len(p.Unplaced) > 0 {
		e.key(',', "unplaced")
		each(e, p.Unplaced, func(e *encoder, row []Amount) { eachOrNull(e, row, (*encoder).amount) })
	}
	e.key(',', "note").nullable(string(p.Note))
	if len(p.Notes) > 0 {
		e.key(',', "notes")
		each(e, p.Notes, (*encoder).text)
	}
	e.optionalPages(p.Pages)
	e.close()
}

func (e *encoder) fixedAssets(f *FixedAssets) {
	e.key('{', "title").text(f.Title)
	e.key(',', "entity").entity(f.Entity)
	e.key(',', "as_of").nullable(string(f.AsOf))
	e.key(',', "unit").nullable(string(f.Unit))
	e.key(',', "rows")
	each(e, f.Rows, (*encoder).assetRow)
	e.optionalText("note", string(f.Note))
	e.optionalPages(f.Pages)
	e.close()
}

func (e *encoder) assetRow(r AssetRow) {
	e.key('{', "item").text(r.Item)
	e.key(',', "quantity").amount(r.Quantity)
	e.key(',', "value").amount(r.Value)
	e.optionalAmounts("unplaced", r.Unplaced)
	e.close()
}

func (e *encoder) statement(s Statement) {
	e.key('{', "quote").text(s.Quote)
	e.key(',', "concept").text(s.Concept)
	e.key(',', "amount").amount(s.Amount)
	e.key(',', "unit").text(s.Unit)
	e.quoted(s.Year, s.Page, s.Lines)
	e.close()
}

func (e *encoder) performanceFigure(f PerformanceFigure) {
	e.key('{', "quote").text(f.Quote)
	e.key(',', "concept").text(f.Concept)
	e.key(',', "value").text(f.Value)
	e.key(',', "unit").nullable(string(f.Unit))
	e.quoted(f.Year, f.Page, f.Lines)
	e.close()
}

// quoted ends a figure of the prose: its year and where it stands.
func (e *encoder) quoted(year, page int, lines []int) {
	e.optionalNumber("year", year)
	e.optionalNumber("page", page)
	if len(lines) > 0 {
		e.key(',', "lines")
		each(e, lines, (*encoder).number)
	}
}

func (e *encoder) source(s Source) {
	e.key('{', "name").text(s.Name)
	e.key(',', "sha256").text(s.SHA256)
	e.key(',', "bytes").number(int(s.Bytes))
	e.key(',', "format").text(s.Format)
	e.key(',', "pages").number(s.Pages)
	e.close()
}

func (e *encoder) entity(x Entity) {
	e.key('{', "code").nullable(string(x.Code))
	e.key(',', "name").text(x.Name)
	e.close()
}

func (e *encoder) problem(p Problem) {
	e.key('{', "severity").text(p.Severity)
	e.key(',', "code").text(p.Code)
	e.optionalNumber("page", p.Page)
	e.optionalText("entity", p.Entity)
	e.optionalText("table", p.Table)
	e.optionalNumber("line", p.Line)
	e.key(',', "message").text(p.Message)
	e.close()
}

func (e *encoder) checks(c Checks) {
	e.key('{', "passed").number(c.Passed)
	e.key(',', "rounded").number(c.Rounded)
	e.key(',', "failed").number(c.Failed)
	e.key(',', "unknown").number(c.Unknown)
	e.key(',', "unproven").number(c.Unproven)
	e.key(',', "findings")
	each(e, c.Findings, (*encoder).finding)
	e.close()
}

func (e *encoder) finding(f Finding) {
	e.key('{', "check").text(f.Check)
	e.key(',', "result").text(f.Result)
	e.key(',', "table").text(string(f.Table))
	e.optionalText("list", f.List)
	e.key(',', "line").number(f.Line)
	e.key(',', "column").text(f.Column)
	e.key(',', "expected").amount(f.Expected)
	e.key(',', "actual").amount(f.Actual)
	e.key(',', "difference").amount(f.Difference)
	e.key(',', "message").text(f.Message)
	e.close()
}
