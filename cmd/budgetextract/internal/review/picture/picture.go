// Package picture makes of a budget what the charts of the review page draw.
// The command and the page, as WebAssembly, run the same code; figures keep
// their printed digits.
package picture

import (
	"strings"

	"budgetextract/schema"
)

// Pictures are the charts of one budget; one without data is empty.
type Pictures struct {
	Unit     string   `json:"unit"`     // of the trees, the flow and the bars, which come from tables of one unit
	Function *Tree    `json:"function"` // expenditure by function
	Economic *Tree    `json:"economic"` // basic expenditure by economic class
	Flow     *Flow    `json:"flow"`     // where the money comes from and goes
	Uses     *Bars    `json:"uses"`     // basic against project, by class
	Official *Bars    `json:"official"` // “三公”
	Year     Headline `json:"year"`     // figures to compare years by
}

// Node is a code with its amount and what it divides into.
type Node struct {
	Code   string        `json:"code"`
	Name   string        `json:"name"`
	Amount schema.Amount `json:"amount"`
	Row    int           `json:"row"` // in the table, counted from 0
	Kids   []*Node       `json:"kids,omitempty"`
}

// Tree is a table by codes.
type Tree struct {
	Table schema.Kind `json:"table"`
	Unit  string      `json:"unit"`
	Key   string      `json:"key"` // column of the amounts
	Roots []*Node     `json:"roots"`
}

// Flow is money from sources to uses.
type Flow struct {
	Unit    string `json:"unit"`
	Sources []Item `json:"sources"`
	Targets []Item `json:"targets"`
}

// Item is a name with an amount.
type Item struct {
	Name   string        `json:"name"`
	Amount schema.Amount `json:"amount"`
}

// Bars are rows of amounts under the keys.
type Bars struct {
	Table schema.Kind `json:"table"`
	Unit  string      `json:"unit"`
	Keys  []string    `json:"keys"`
	Rows  []Bar       `json:"rows"`
}

// Bar is a row of a bar chart.
type Bar struct {
	Name    string          `json:"name"`
	Amounts []schema.Amount `json:"amounts"` // in the order of the keys
}

// Of makes the pictures of a budget.
func Of(b *schema.Budget) *Pictures {
	p := &Pictures{
		Function: treeOf(b, schema.KindExpenditureSummary, schema.KindGeneralPublicExpenditure),
		Economic: treeOf(b, schema.KindGeneralPublicBasicExpenditure),
		Flow:     flowOf(b),
		Uses:     usesOf(b),
		Official: officialOf(b),
		Year:     HeadlineOf(b),
	}
	return p
}

// treeOf is the first of the tables that has codes with amounts.
func treeOf(b *schema.Budget, kinds ...schema.Kind) *Tree {
	for _, k := range kinds {
		t := b.Tables.Get(k)
		if t == nil {
			continue
		}
		tree := &Tree{Table: k, Unit: t.Head().Unit, Key: "total", Roots: nodes(t.Lists()[0])}
		if len(tree.Roots) > 0 {
			return tree
		}
	}
	return nil
}

// nodes nests the rows of a list by their codes: the parent of a code is the
// nearest row above whose code it begins with.
func nodes(l schema.List) (roots []*Node) {
	var path []*Node
	for i := range l.Len() {
		h, a := l.Row(i).Head(), l.Row(i).Amount("total")
		if h.Code == "" || a == nil || a.IsNull() || !a.Decimal().IsPositive() {
			continue
		}
		n := &Node{Code: h.Code, Name: h.Name, Amount: *a, Row: i}
		for len(path) > 0 && (!strings.HasPrefix(n.Code, path[len(path)-1].Code) || n.Code == path[len(path)-1].Code) {
			path = path[:len(path)-1]
		}
		if len(path) == 0 {
			roots = append(roots, n)
		} else {
			up := path[len(path)-1]
			up.Kids = append(up.Kids, n)
		}
		path = append(path, n)
	}
	return roots
}

// flowOf takes the sources and the uses from 收支总表.
func flowOf(b *schema.Budget) *Flow {
	t := b.Tables.RevenueExpenditureSummary
	if t == nil {
		return nil
	}
	f := &Flow{Unit: t.Unit, Sources: items(t.Lists()[0]), Targets: items(t.Lists()[1])}
	if len(f.Sources) == 0 || len(f.Targets) == 0 {
		return nil
	}
	return f
}

// sums are words of the items that total others; what they total is there
// itself.
var sums = []string{"合计", "总计", "小计", "本年收入", "本年支出", "本年预算"}

// items are the items of a side that are part of nothing but its total.
func items(l schema.List) (list []Item) {
	deepest := numbered(l)
	for i := range l.Len() {
		h, a := l.Row(i).Head(), l.Row(i).Amount("amount")
		if a == nil || a.IsNull() || !a.Decimal().IsPositive() || isSum(h.Name) || levelOf(h.Name) > 1 {
			continue
		}
		if deepest && levelOf(h.Name) == 0 && !carried(h.Name) {
			continue // 其中 and the like, under a numbered item
		}
		list = append(list, Item{h.Name, *a})
	}
	return list
}

func isSum(name string) bool {
	for _, s := range sums {
		if strings.Contains(name, s) {
			return true
		}
	}
	return false
}

func carried(name string) bool {
	return strings.Contains(name, "结转") || strings.Contains(name, "结余")
}

func numbered(l schema.List) bool {
	for i := range l.Len() {
		if levelOf(l.Row(i).Head().Name) == 1 {
			return true
		}
	}
	return false
}

// levelOf is 1 for 一、, 2 for anything numbered below it, 0 for no number.
func levelOf(name string) int {
	rest := strings.TrimLeft(name, "一二三四五六七八九十")
	switch {
	case rest != name && (strings.HasPrefix(rest, "、") || strings.HasPrefix(rest, ".") || strings.HasPrefix(rest, "．")):
		return 1
	case strings.HasPrefix(name, "("), strings.HasPrefix(name, "（"), strings.TrimLeft(name, "0123456789") != name, strings.Contains(name, "其中"):
		return 2
	}
	return 0
}

// usesOf sets basic beside project for the classes of 支出总表.
func usesOf(b *schema.Budget) *Bars {
	for _, k := range []schema.Kind{schema.KindExpenditureSummary, schema.KindGeneralPublicExpenditure} {
		t := b.Tables.Get(k)
		if t == nil {
			continue
		}
		bars := &Bars{Table: k, Unit: t.Head().Unit, Keys: []string{"basic", "project"}}
		for _, n := range nodes(t.Lists()[0]) {
			bars.add(t.Lists()[0].Row(n.Row), n.Name)
		}
		if len(bars.Rows) > 0 {
			return bars
		}
	}
	return nil
}

func officialOf(b *schema.Budget) *Bars {
	t := b.Tables.ThreePublicExpenditure
	if t == nil {
		return nil
	}
	bars := &Bars{Table: t.Kind(), Unit: t.Unit, Keys: []string{"total"}}
	for _, r := range t.Rows {
		if !r.Total.IsNull() {
			bars.add(r, r.Name)
		}
	}
	if len(bars.Rows) == 0 {
		return nil
	}
	return bars
}

func (b *Bars) add(r schema.Row, name string) {
	bar := Bar{Name: name}
	for _, k := range b.Keys {
		bar.Amounts = append(bar.Amounts, *r.Amount(k))
	}
	b.Rows = append(b.Rows, bar)
}
