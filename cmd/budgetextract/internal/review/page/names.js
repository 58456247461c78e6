// Names of tables, columns and problems.

const columnNames = {
  amount: ["金额", "Amount"], total: ["合计", "Total"], current_year_subtotal: ["本年收入小计", "Current year"],
  fiscal_appropriation: ["财政拨款", "Fiscal appropriation"], general_public_budget: ["一般公共预算", "General public budget"],
  government_fund: ["政府性基金预算", "Government funds"], state_capital: ["国有资本经营预算", "State capital"],
  fiscal_special_account: ["财政专户管理资金", "Special account"], institutional: ["事业收入", "Institutional"],
  operating: ["经营收支", "Operating"], superior_subsidy: ["上级补助收入", "Superior subsidy"],
  affiliated_remittance: ["附属单位上缴收入", "From affiliates"], other: ["其他收入", "Other"], carryover: ["上年结转结余", "Carry-over"],
  basic: ["基本支出", "Basic"], project: ["项目支出", "Project"], remitted_to_superior: ["上缴上级支出", "To superior"],
  subsidy_to_affiliates: ["对附属单位补助支出", "To affiliates"], personnel: ["人员经费", "Personnel"], public_use: ["公用经费", "Public use"],
  item: ["项目", "Item"], code: ["编码", "Code"], name: ["名称", "Name"], line: ["序号", "No."], entity_code: ["单位代码", "Entity code"],
};

const kindNames = {
  revenue_expenditure_summary: "Revenue and expenditure", revenue_summary: "Revenue", expenditure_summary: "Expenditure",
  fiscal_appropriation_summary: "Fiscal appropriation", general_public_expenditure: "General public budget",
  general_public_basic_expenditure: "Basic expenditure", government_fund_expenditure: "Government funds",
  state_capital_expenditure: "State capital", three_public_expenditure: "“Three public” expenses",
};

const problemNames = {
  page_without_text: ["页面没有文字", "Page without text"], invisible_text: ["有不可见文字", "Invisible text"], watermark: ["有水印文字", "Watermark"],
  annotation_text: ["有批注或表单文字", "Text of annotations or forms"], annotation_over_figures: ["批注或表单盖住数字", "Annotations over figures"], text_disagrees: ["文字与字形不符", "Text unlike its glyphs"], figures_cut: ["数字被裁切", "Figures cut off"], unmapped_glyphs: ["有无法识别的字形", "Glyphs without a character"],
  text_garbled: ["文字乱码", "Garbled text"], unknown_table: ["未识别的表", "Unknown table"], unknown_column: ["未识别的栏目", "Unknown column"], ambiguous_column: ["栏目无法确定", "Column cannot be told"],
  unplaced_amount: ["未定栏金额", "Amount without a column"], bad_number: ["金额无法读取", "Number cannot be read"], bad_code: ["编码有误", "Bad code"],
  bad_text: ["文字有误", "Bad text"], page_failed: ["页面读取失败", "Page failed"], limit_exceeded: ["超出限度", "Limit exceeded"],
  unit_missing: ["没有写明单位", "Unit not told"], unit_inferred: ["单位由推断得出", "Unit inferred"], repaired: ["文件经过修复", "File was repaired"],
  correction_not_applied: ["更正不适用", "Correction does not fit"], name_differs: ["名称与编码不一致", "Name differs"],
  codes_lost: ["编码缺失", "Codes are lost"], names_lost: ["名称缺失", "Names are lost"], name_split: ["名称断成两行", "Name in two rows"], names_joined: ["两行连成一行", "Two rows in one"], amount_in_name: ["名称中混入金额", "Figure in a name"], empty_row: ["空行", "Row of nothing"],
  row_doubled: ["行重复", "Row stands twice"], stray_row: ["表外文字成行", "Stray line read as a row"], line_astray: ["序号错乱", "Number of a row is off"], item_cut: ["项目名称残缺", "Item lost its end"], item_misplaced: ["项目错位", "Item stands in the wrong place"], items_lost: ["项目缺失", "Items are missing"],
  unit_unknown: ["单位无法识别", "Unit is not known"], units_differ: ["单位相互矛盾", "Units differ"], sign_unknown: ["正负无法确定", "Sign is not told"], other_form: ["他表代替", "Table of another form"], not_proven: ["未能核实", "Not proven"],
};

const pick2 = (pair, otherwise) => (pair ? pair[language === "zh" ? 0 : 1] : otherwise);

const forms = new Map();

const kindName = (kind) => (language === "zh" ? forms.get(kind)?.label : kindNames[kind]) || kind;
const problemName = (code) => pick2(problemNames[code], code);

// tableName is what a table of the budget calls itself.
const tableName = (budget, kind) => (language === "zh" && budget.tables[kind]?.title) || kindName(kind);

// columnName is the published header of a key where one column has it, else
// the name of the key; an extra column is its header.
function columnName(table, key) {
  if (!columnNames[key]) return key;
  const published = (table.columns || []).filter((c) => c.key === key);
  const sides = forms.get(table.kind)?.lists.length > 1;
  return language === "zh" && published.length === 1 && !sides ? published[0].header : pick2(columnNames[key], key);
}

// extrasOf are the headers of a list's extra columns, in published order.
function extrasOf(table, rows) {
  const there = new Set(rows.flatMap((r) => Object.keys(r.extra || {})));
  const order = (table.columns || []).filter((c) => c.key === null && there.has(c.header)).map((c) => c.header);
  return [...new Set([...order, ...there])];
}
