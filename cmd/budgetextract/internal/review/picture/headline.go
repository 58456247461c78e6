package picture

import (
	"strings"

	"github.com/shopspring/decimal"

	"budgetextract/schema"
)

// Headline are the figures that years are compared by, in 元.
type Headline struct {
	Source  string            `json:"source,omitempty"` // name of the document
	Entity  string            `json:"entity"`
	Year    int               `json:"year"` // 0 where not told
	Scope   string            `json:"scope"`
	Figures map[string]string `json:"figures"` // exact, by revenue, expenditure, basic, project, official
}

// HeadlineOf takes the headline figures of a budget; those it does not state,
// or states in an untold unit, are absent.
func HeadlineOf(b *schema.Budget) Headline {
	h := Headline{Entity: b.Entity.Name, Year: b.FiscalYear, Scope: b.Scope, Figures: map[string]string{}}
	if t := b.Tables.RevenueSummary; t != nil {
		h.total("revenue", &t.TableHead, t.Lists()[0], "total")
	}
	if t := b.Tables.ExpenditureSummary; t != nil {
		for figure, key := range map[string]string{"expenditure": "total", "basic": "basic", "project": "project"} {
			h.total(figure, &t.TableHead, t.Lists()[0], key)
		}
	}
	if t := b.Tables.ThreePublicExpenditure; t != nil {
		h.official(t)
	}
	return h
}

// total takes the 合计 row.
func (h *Headline) total(figure string, head *schema.TableHead, l schema.List, key string) {
	for i := range l.Len() {
		row := l.Row(i)
		if name := row.Head().Name; row.Head().Code == "" && (name == "合计" || name == "总计") {
			h.set(figure, head.Unit, *row.Amount(key))
			return
		}
	}
}

// official takes “三公”经费小计, or the first row that is called so.
func (h *Headline) official(t *schema.ThreePublicExpenditure) {
	for _, r := range t.Rows {
		if strings.Contains(r.Name, "三公") {
			h.set("official", t.Unit, r.Total)
			return
		}
	}
}

func (h *Headline) set(figure, unit string, a schema.Amount) {
	if exponent, ok := schema.UnitExponent(unit); ok && !a.IsNull() {
		h.Figures[figure] = a.Decimal().Mul(decimal.New(1, int32(exponent))).String()
	}
}
