package schema

// identities are all that is asked of the sums of a budget. Each is drawn as equations
// over the cells that it speaks of.
var identities = []*Identity{
	{
		Check: "row_sum", ID: "row_sum.parts", draw: drawRowSums,
		Doc: "The whole of a row is the sum of its parts: 合计 = 基本支出 + 项目支出 + …, 本年收入小计 = its sources.",
	},
	{
		Check: "children", ID: "children.codes", draw: drawChildren,
		Doc: "The amount of a code is the sum of its direct children, per column.",
	},
	{
		Check: "top", ID: "top.classes", draw: drawTops,
		Doc: "合计 is the sum of the 类 rows, per column.",
	},
	{
		Check: "balance", ID: "balance.subtotals", draw: drawSubtotals,
		Doc: "An item with parts is their sum; 本年收入合计 is the sum of the top-level items above it.",
	},
	{
		Check: "balance", ID: "balance.totals", draw: drawTotals,
		Doc: "收入总计 is 本年收入合计 + 上年结转, 支出总计 is 本年支出合计 + 结转下年.",
	},
	{
		Check: "balance", ID: "balance.sides", draw: drawSides,
		Doc: "收入总计 = 支出总计.",
	},
	{
		Check: "balance", ID: "balance.uses", draw: drawUses,
		Doc: "The expenditure of the year is the sum of its uses.",
	},
	{
		Check: "balance", ID: "balance.budgets", draw: drawBudgets,
		Doc: "What 财政拨款收支总表 has from one of the three budgets, it spends from that budget.",
	},
	{
		Check: "cross_table", ID: "cross_table.three_public", draw: drawThreePublic,
		Doc: "“三公”经费小计 is 出国 + 公务用车 + 接待, 公务用车 is 购置 + 运行, 合计 is 小计 + 会议费 + 培训费, per column.",
	},
	{
		Check: "cross_table", ID: "cross_table.totals", draw: drawCrossTotals, tables: true,
		Doc: "The totals of 收支总表 are those of 收入总表 and 支出总表; 基本支出 of 一般公共预算支出表 is 合计 of its 基本支出表.",
	},
	{
		Check: "cross_table", ID: "cross_table.sources", draw: drawCrossSources, tables: true,
		Doc: "A source of revenue in 收支总表 is the column of 收入总表 that holds it, and the item of 财政拨款收支总表.",
	},
	{
		Check: "cross_table", ID: "cross_table.uses", draw: drawCrossUses, tables: true,
		Doc: "A use in 收支总表 or 财政拨款收支总表 is the column of 支出总表, or the total of 基本支出表, that holds it.",
	},
	{
		Check: "cross_table", ID: "cross_table.functions", draw: drawFunctions, tables: true,
		Doc: "A function in 收支总表 and 财政拨款收支总表 is the 类 row of the same name.",
	},
	{
		Check: "cross_table", ID: "cross_table.budgets", draw: drawCrossBudgets, tables: true,
		Doc: "A column of 财政拨款收支总表 sums to 合计 of that budget's expenditure table.",
	},
	{
		Check: "cross_table", ID: "cross_table.codes", draw: drawCodes, tables: true,
		Doc: "Where the totals of two tables agree, so do the rows of the same code, per column.",
	},
}
