package export

import (
	"cmp"
	"slices"
	"sync"

	"budgetextract/schema"
)

// Type is the type of a column.
type Type int

// The types of columns. A JSON cell holds an object or array: where a format
// has no such thing, its text.
const (
	Text Type = iota
	Integer
	Number // exact decimal
	Boolean
	JSON
)

// Column describes a column of a table.
type Column struct {
	Name  string // English key
	Label string // Chinese header
	Type  Type
	Doc   string // what it holds
}

// Spec describes a table.
type Spec struct {
	Name    string // kind, or facts
	Label   string // Chinese name
	Columns []Column
	keys    []string // amount keys of a kind's table
}

// Facts is the name of the table with one amount a row.
const Facts = "facts"

// documentColumns identify the document and the budget; every table begins
// with them.
var documentColumns = []Column{
	{"sha256", "文件哈希", Text, "SHA-256 of the document"},
	{"source", "文件", Text, "name of the document"},
	{"budget", "预算序号", Integer, "place of the budget in the document, from 1"},
	{"entity_code", "单位编码", Text, "code of the reporting entity"},
	{"entity", "单位名称", Text, "reporting entity"},
	{"scope", "口径", Text, "department or unit"},
	{"fiscal_year", "年度", Integer, "fiscal year"},
	{"status", "核验结论", Text, "verdict on the budget: verified, rounded, inconsistent, partial"},
	{"kind", "表种", Text, "kind of the table"},
}

// rowColumns say which row of a table it is.
var rowColumns = []Column{
	{"list", "栏", Text, "list within the table: rows, revenue, expenditure, expenditure_by_use"},
	{"page", "页", Integer, "page the row stands on, where it is known; else the table's first page"},
	{"row", "行次", Integer, "place of the row in its list, from 1"},
	{"line", "序号", Integer, "printed line number, else the place in the list"},
	{"row_entity_code", "行单位编码", Text, "code of the entity the row stands for, in forms whose rows are entities"},
	{"code", "科目编码", Text, "classification code"},
	{"name", "名称", Text, "name of the classification, or the item"},
}

// headColumns describe the table a row stands in.
var headColumns = []Column{
	{"title", "表名", Text, "title as published, without its number"},
	{"unit", "金额单位", Text, "unit of the amounts as published"},
}

// restColumns close the table of a kind.
var restColumns = []Column{
	{"extra", "其他栏目", JSON, "amounts of published columns without a key, by header"},
	{"unplaced", "未定栏目金额", JSON, "amounts whose column cannot be told, in printed order"},
	{"findings", "核验发现", Text, "checks of this row that fail or hold only within rounding"},
}

// factColumns close the table of facts.
var factColumns = []Column{
	{"column", "栏目", Text, "key of the amount; empty where v1 has none or it cannot be told"},
	{"header", "栏目名称", Text, "header as published"},
	{"amount", "金额", Number, "amount in the unit published"},
	{"unit", "金额单位", Text, "unit of the amount as published"},
	{"amount_yuan", "金额（元）", Number, "amount in 元"},
	{"printed", "原文数字", Text, "digits of the amount as published"},
	{"verified", "已核验", Boolean, "identities prove the amount, and none speaks against it"},
	{"finding", "核验发现", Text, "checks of this amount that fail or hold only within rounding"},
}

// amountLabels are the Chinese headers of the amount keys.
var amountLabels = map[string]string{
	"amount":                 "金额",
	"total":                  "合计",
	"current_year_subtotal":  "本年收入小计",
	"fiscal_appropriation":   "财政拨款",
	"general_public_budget":  "一般公共预算",
	"government_fund":        "政府性基金预算",
	"state_capital":          "国有资本经营预算",
	"fiscal_special_account": "财政专户管理资金",
	"institutional":          "事业收入",
	"operating":              "经营支出",
	"superior_subsidy":       "上级补助收入",
	"affiliated_remittance":  "附属单位上缴收入",
	"other":                  "其他收入",
	"carryover":              "上年结转结余",
	"basic":                  "基本支出",
	"project":                "项目支出",
	"remitted_to_superior":   "上缴上级支出",
	"subsidy_to_affiliates":  "对附属单位补助支出",
	"personnel":              "人员经费",
	"public_use":             "公用经费",
}

// revenueLabels are the headers of keys that mean revenue in 收入总表.
var revenueLabels = map[string]string{"operating": "事业单位经营收入"}

// Specs are all tables: the kinds in the order of the contract, then facts.
var Specs = sync.OnceValue(func() []*Spec {
	var all []*Spec
	for _, f := range schema.Forms {
		all = append(all, kindSpec(f))
	}
	return append(all, &Spec{
		Name: Facts, Label: "金额明细",
		Columns: slices.Concat(documentColumns, headColumns[:1], rowColumns, factColumns),
	})
})

// SpecOf is the table with that name, nil if there is none.
func SpecOf(name string) *Spec {
	for _, s := range Specs() {
		if s.Name == name {
			return s
		}
	}
	return nil
}

// kindSpec is the table of a kind: its amount columns are those of all its
// lists.
func kindSpec(f *schema.Form) *Spec {
	s := &Spec{Name: string(f.Kind), Label: f.Label}
	for _, l := range f.Lists {
		for _, k := range l.Keys {
			if !slices.Contains(s.keys, k) {
				s.keys = append(s.keys, k)
			}
		}
	}
	s.Columns = slices.Concat(documentColumns, headColumns, rowColumns)
	for _, k := range s.keys {
		s.Columns = append(s.Columns, Column{k, amountLabel(f.Kind, k), Number, "amount in the unit published"})
	}
	s.Columns = append(s.Columns, restColumns...)
	return s
}

// amountLabel is the Chinese header of an amount key, the key if it has none.
func amountLabel(k schema.Kind, key string) string {
	if k == schema.KindRevenueSummary && revenueLabels[key] != "" {
		return revenueLabels[key]
	}
	return cmp.Or(amountLabels[key], key)
}

// headers are the names the columns are written with.
func (s *Spec) headers(o Options) []string {
	names := make([]string, len(s.Columns))
	for i, c := range s.Columns {
		names[i] = c.Name
		if o.Chinese {
			names[i] = c.Label
		}
	}
	return names
}

// title is the name people see.
func (s *Spec) title(o Options) string {
	if o.Chinese {
		return s.Label
	}
	return s.Name
}
