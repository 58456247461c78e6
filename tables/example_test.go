package tables_test

import (
	"fmt"

	"budgetextract/extract"
	"budgetextract/tables"
)

// A document is read in three lines: open, read the budgets, encode. Here the
// third one looks into the typed tables instead; [schema.Document.Encode]
// writes them as JSON.
func Example() {
	doc, err := extract.Open("../fixtures/qiaoxi-2024/doc.txt", extract.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	budgets, err := tables.Read(doc, tables.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	b := budgets.Budgets[0]
	row := b.Tables.ExpenditureSummary.Rows[3]
	fmt.Println(b.Entity.Name, b.FiscalYear, b.Status)
	fmt.Println(row.Code, row.Name, row.Total, row.Basic)
	// Output:
	// 石家庄市桥西区人民政府办公室 2024 verified
	// 2010301 行政运行 507.41 507.41
}
