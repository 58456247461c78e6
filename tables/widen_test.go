package tables

import (
	"fmt"
	"strings"
	"testing"

	"budgetextract/extract"
	"budgetextract/normalize"
	"budgetextract/normalize/grid"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/problem"
)

// paper makes blocks of pages, each a title or nothing, a header and rows that
// are told by their heights: `100: 201 | 教育支出`.
func paper(pages ...string) []normalize.Block {
	var blocks []normalize.Block
	for i, page := range pages {
		lines := strings.Split(strings.TrimSpace(page), "\n")
		s := &normalize.Sheet{Pages: [2]int{i + 1, i + 1}, Ruled: true}
		for _, line := range lines {
			line = strings.TrimSpace(line)
			switch at, cells, _ := strings.Cut(line, ": "); {
			case strings.HasPrefix(line, "= "):
				for _, h := range strings.Split(line[2:], " | ") {
					s.Columns = append(s.Columns, grid.Column{Path: strings.Split(h, "/")})
				}
			case cells == "":
				s.Before = append(s.Before, normalize.Text{Text: line, Piece: grid.Piece{Page: i + 1}})
			default:
				var y float64
				fmt.Sscan(at, &y)
				r := drawRow(cells, i+1)
				for k := range r.Cells {
					for n := range r.Cells[k].Pieces {
						r.Cells[k].Pieces[n].Box = extract.Box{Y0: y, Y1: y + 9}
					}
				}
				s.Rows = append(s.Rows, r)
			}
		}
		number := normalize.Text{Text: fmt.Sprint(i + 1), Piece: grid.Piece{Page: i + 1}}
		blocks = append(blocks, normalize.Block{Sheet: s}, normalize.Block{Text: &number})
	}
	return blocks
}

const leftPart = `
	部门支出总表
	部门：某市财政局 预算年度：2024 单位：万元
	= 科目编码 | 科目名称 | 合计
	100:  | 合计 | 7.00
	120: 205 | 教育支出 | 7.00
	140: 20501 | 教育管理事务 | 7.00`

// A table wider than the paper goes on on the next sheet, its rows at the same
// heights. What stands beside no row is no part of it, and nothing is proven.
func TestColumnsOnTheNextSheet(t *testing.T) {
	tests := []struct {
		name  string
		right string
		basic string // of the second row
		told  bool
	}{
		{"beside", `= 基本支出 | 项目支出
			100: 3.00 | 4.00
			120: 3.00 | 4.00
			140: 3.00 | 4.00`, "3.00", false},
		{"a row without amounts", `= 基本支出 | 项目支出
			120: 3.00 | 4.00
			140: 3.00 | 4.00`, "3.00", false},
		{"all moved up where no title stands above", `= 基本支出 | 项目支出
			60: 3.00 | 4.00
			80: 3.00 | 4.00
			100: 3.00 | 4.00`, "3.00", false},
		{"other rows", `= 基本支出 | 项目支出
			100: 3.00 | 4.00
			132: 3.00 | 4.00`, "", true},
		{"a table of its own", `= 科目编码 | 基本支出 | 项目支出
			100: 205 | 3.00 | 4.00
			120: 20501 | 3.00 | 4.00
			140: 20502 | 3.00 | 4.00`, "", false},
		{"words", `= 采购内容 | 金额
			100: 计算机 | 3.00
			120: 打印机 | 3.00
			140: 复印纸 | 3.00`, "", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a := &assembler{effort: *limits.NewEffort()}
			for _, b := range paper(leftPart, tt.right) {
				a.block(b)
			}
			a.end()
			budgets, problems := a.budgets()
			rows := budgets[0].Tables.ExpenditureSummary.Rows
			if got := rows[1].Basic.String(); got != tt.basic {
				t.Errorf("basic is %s, want %s", got, tt.basic)
			}
			told := false
			for _, p := range problems {
				told = told || p.Code == problem.UnknownTable && p.Severity == "error"
			}
			if told != tt.told {
				t.Errorf("an error told: %v, want %v: %v", told, tt.told, problems)
			}
		})
	}
}

// The same over two pages: first all rows of the left columns, then all of the
// right ones.
func TestColumnsOnTheNextSheetOverPages(t *testing.T) {
	a := &assembler{effort: *limits.NewEffort()}
	for _, b := range paper(leftPart,
		`= 科目编码 | 科目名称 | 合计
		60: 2050101 | 行政运行 | 7.00`,
		`= 基本支出 | 项目支出
		100: 3.00 | 4.00
		120: 3.00 | 4.00
		140: 3.00 | 4.00`,
		`= 基本支出 | 项目支出
		60: 3.50 | 3.50`) {
		a.block(b)
	}
	a.end()
	budgets, _ := a.budgets()
	rows := budgets[0].Tables.ExpenditureSummary.Rows
	if len(rows) != 4 || rows[3].Basic.String() != "3.50" || rows[0].Project.String() != "4.00" {
		t.Errorf("rows %+v", rows)
	}
}

// Where the label over all columns stayed with the left part, the labels below it were taken for
// a row.
func TestColumnsWithoutTheirUpperLabel(t *testing.T) {
	blocks := paper(leftPart, `= - | -
		80: 基本支出 | 项目支出
		100: 3.00 | 4.00
		120: 3.00 | 4.00
		140: 3.00 | 4.00`)
	blocks[2].Sheet.Columns = make([]grid.Column, 2)
	a := &assembler{effort: *limits.NewEffort()}
	for _, b := range blocks {
		a.block(b)
	}
	a.end()
	budgets, _ := a.budgets()
	if got := budgets[0].Tables.ExpenditureSummary.Rows[1]; got.Basic.String() != "3.00" || got.Project.String() != "4.00" {
		t.Errorf("basic is %s, project %s", got.Basic, got.Project)
	}
}

// A column that had no room stands alone, below its label.
func TestColumnAloneOnTheNextSheet(t *testing.T) {
	blocks := paper(leftPart, `= -
		项目支出
		100: 3.00
		120: 3.00
		140: 3.00`)
	blocks[2].Sheet.Columns = make([]grid.Column, 1)
	a := &assembler{effort: *limits.NewEffort()}
	for _, b := range blocks {
		a.block(b)
	}
	a.end()
	budgets, _ := a.budgets()
	if got := budgets[0].Tables.ExpenditureSummary.Rows[1]; got.Project.String() != "3.00" {
		t.Errorf("project %s", got.Project)
	}
}

// The empty half of an empty table belongs to the other: without its columns of amounts
// the title alone would not tell a form.
func TestEmptyColumnsOnTheNextSheet(t *testing.T) {
	a := &assembler{effort: *limits.NewEffort()}
	for _, b := range paper(`
		政府性基金预算支出表
		部门：某市财政局 预算年度：2024 单位：万元
		= 科目编码 | 科目名称
		100:  | 合计`, `= 合计 | 基本支出 | 项目支出`) {
		a.block(b)
	}
	a.end()
	budgets, _ := a.budgets()
	fund := budgets[0].Tables.GovernmentFundExpenditure
	if fund == nil || len(fund.Rows) != 1 || len(fund.Columns) != 5 {
		t.Errorf("fund %+v", fund)
	}
}

// So do the columns of which no row has an amount: no other table prints no rows and no
// title, and columns that this one lacks.
func TestColumnsWithoutAmountsOnTheNextSheet(t *testing.T) {
	for header, columns := range map[string]int{"上缴上级支出 | 对附属单位补助支出": 5, "合计 | 基本支出 | 项目支出": 3, "对附属单位补助支出 | 采购数量": 3} {
		a := &assembler{effort: *limits.NewEffort()}
		for _, b := range paper(leftPart, "= "+header) {
			a.block(b)
		}
		a.end()
		budgets, _ := a.budgets()
		if got := len(budgets[0].Tables.ExpenditureSummary.Columns); got != columns {
			t.Errorf("%s: %d columns, want %d", header, got, columns)
		}
	}
}

// A note of the left part may stand alone on the sheet between.
func TestColumnsBehindANote(t *testing.T) {
	blocks := paper(leftPart, "", `= 基本支出 | 项目支出
		100: 3.00 | 4.00
		120: 3.00 | 4.00
		140: 3.00 | 4.00`)
	blocks[2] = normalize.Block{Text: &normalize.Text{Text: "注：本表合计7.00。", Piece: grid.Piece{Page: 2}}}
	a := &assembler{effort: *limits.NewEffort()}
	for _, b := range blocks {
		a.block(b)
	}
	a.end()
	budgets, _ := a.budgets()
	if got := budgets[0].Tables.ExpenditureSummary.Rows[1].Basic.String(); got != "3.00" {
		t.Errorf("basic is %s", got)
	}
}

// A label over all columns of a part reads like a line above it; it heads the columns,
// also where it is one of a “三公” table.
func TestLabelOverAllColumnsOfAPart(t *testing.T) {
	s := &normalize.Sheet{Before: []normalize.Text{{Text: "“三公”经费"}}, Columns: []grid.Column{{Path: []string{"小计"}}}}
	if got := strings.Join(underLabel(s)[0].Path, "/"); got != "“三公”经费/小计" {
		t.Errorf("path %s", got)
	}
}
