// What the page itself says, in Chinese and English.

const words = {
  verified: ["全部验证", "Verified"], rounded: ["舍入内相符", "Rounded"],
  inconsistent: ["存在不符", "Inconsistent"], partial: ["部分验证", "Partial"],
  verifiedSays: ["八张表齐全，每一项勾稽关系都精确成立。", "All eight tables are there and every identity holds exactly."],
  roundedSays: ["勾稽关系成立，个别项目有尾数舍入差。", "Every identity holds, some only within rounding of the last digit."],
  inconsistentSays: ["有勾稽关系不成立：原件有误，或读取有误。", "An identity does not hold: a misprint in the document, or a misreading."],
  partialSays: ["没有发现不符，但有内容缺失或无法验证。", "Nothing contradicts, but something is missing or cannot be proven."],
  passed: ["相符", "hold"], failed: ["不符", "fail"], roundedN: ["舍入", "rounded"], unknown: ["无法判断", "unknown"],
  unproven: ["未验证", "unproven"], confirmed: ["已人工确认", "confirmed"],
  proves: ["由什么证明", "What proves it"], missingKinds: ["缺少的表", "Tables that are missing"],
  row_sum: ["行内合计", "Row sums"], children: ["下级合计", "Children"], top: ["类级合计", "Totals of classes"],
  balance: ["收支平衡", "Balances"], cross_table: ["表间一致", "Across tables"], prose: ["文字说明", "Prose"],
  issues: ["待核对事项", "To look at"], noIssues: ["没有待核对的事项", "Nothing to look at"],
  tables: ["预算表", "Tables"], others: ["其他表", "Other tables"], charts: ["图表", "Charts"], pages: ["原件", "Pages"],
  chartsOf: ["图表", "Pictures"], more: ["其余内容", "Everything else"],
  page: ["第 {} 页", "page {}"], pagesOf: ["第 {} 页 / 共 {} 页", "page {} of {}"], linesOf: ["第 {}–{} 行", "lines {}–{}"],
  line: ["第 {} 行", "line {}"], serial: ["序号 {}", "row {}"], unit: ["单位：{}", "Unit: {}"],
  sumFail: ["合计不符", "Sum fails"], sumRounded: ["尾数舍入差", "Off by rounding"], unplaced: ["未定栏金额", "Amount without a column"],
  missing: ["缺少数据，无法判断", "Cannot be checked: something is missing"], unprovenIn: ["{} 个金额未验证", "{} amounts unproven"],
  proseFail: ["文字与表不符", "Prose differs from table"],
  expected: ["应为", "Expected"], actual: ["实为", "Printed"], difference: ["差额", "Difference"],
  markp: ["已验证：在成立的勾稽关系中", "Proven: stands in identities that hold"], markr: ["仅在舍入范围内成立", "Holds only within rounding"],
  marku: ["未验证：没有勾稽关系涉及", "Unproven: no identity involves it"], markf: ["与勾稽关系矛盾", "Contradicted by an identity"],
  "mark.": ["空格", "Empty"],
  short_p: ["已验证", "proven"], short_r: ["舍入", "rounded"], short_u: ["未验证", "unproven"], short_f: ["矛盾", "contradicted"],
  short_e: ["已更正", "corrected"], short_c: ["已确认", "confirmed"],
  printed: ["原件", "As printed"], joined: ["由 {} 处拼接", "joined from {} pieces"], overPages: ["跨页", "over pages"],
  nowhere: ["原件位置未知", "Where it was printed is not known"], about: ["涉及的勾稽关系", "Identities it stands in"],
  noneAbout: ["没有勾稽关系涉及这一格。", "No identity involves this cell."], loading: ["正在载入…", "Loading…"],
  edit: ["更正", "Correct"], save: ["更正", "Correct"], confirm: ["确认无误", "Confirm"], undo: ["撤销", "Undo"],
  place: ["归入本栏", "Place here"], placeWhich: ["归入哪一栏", "Into which column"], value: ["更正为", "Corrected value"],
  by: ["更正人", "By"], note: ["说明", "Note"], published: ["原公布", "Published"], corrected: ["更正为", "Corrected"],
  changed: ["已更正 · 原公布 {}", "Corrected · published {}"], confirmedBy: ["已确认", "Confirmed"],
  saveFile: ["保存更正", "Save corrections"], loadFile: ["载入更正…", "Load corrections…"], saved: ["已保存 {}", "Saved {}"],
  wrongFile: ["这份更正属于另一个文件。", "These corrections belong to another file."], badFile: ["无法读取这份更正：{}", "These corrections cannot be read: {}"],
  notAmount: ["“{}”不是金额", "“{}” is no amount"], notFit: ["有更正不适用：{}", "A correction does not fit: {}"],
  nowSays: ["重新核对：{}，不符 {}", "Checked again: {}, {} fail"], noProof: ["这个浏览器不能运行核对程序：{}", "This browser cannot run the verifier: {}"],
  search: ["搜索名称、编码、金额、原文", "Search names, codes, amounts, text"], found: ["{} 处", "{} found"], notFound: ["没有找到", "Nothing found"],
  inTables: ["表中", "In tables"], inPages: ["原件中", "On pages"],
  zoomIn: ["放大", "Zoom in"], zoomOut: ["缩小", "Zoom out"], fit: ["适合宽度", "Fit width"], theme: ["明暗", "Light or dark"],
  language: ["English", "中文"], help: ["快捷键", "Keys"], close: ["关闭", "Close"], print: ["打印", "Print"], index: ["全部文件", "All documents"],
  next: ["下一项 (n)", "Next (n)"], previous: ["上一项 (p)", "Previous (p)"],
  pagesGone: ["找不到原件，只能显示读取的表。", "The document is gone; only its tables can be shown."], noPages: ["没有可显示的页。", "There are no pages to show."],
  noTables: ["这份文件里没有读到预算表。", "No budget table was found in this document."],
  rows: ["明细", "Rows"], revenue: ["收入", "Revenue"], expenditure: ["支出", "Expenditure"], expenditure_by_use: ["支出（按用途）", "Expenditure by use"],
  department: ["部门", "department"], unitScope: ["单位", "unit"], emptyTable: ["空表", "Empty table"],
  byFunction: ["支出按功能分类", "Expenditure by function"], byEconomic: ["基本支出按经济分类", "Basic expenditure by economic class"],
  flow: ["资金来源与去向", "Where the money comes from and goes"], uses: ["基本支出与项目支出", "Basic and project expenditure"],
  official: ["“三公”经费", "“Three public” expenses"], years: ["年度对比", "Years side by side"], drill: ["点击下钻：类 → 款 → 项", "Click to drill down: 类 → 款 → 项"],
  figures: ["数据", "Figures"], noCharts: ["没有可画的数据。", "There is nothing to draw."], total: ["合计", "Total"],
  basic: ["基本支出", "Basic"], project: ["项目支出", "Project"], inout: ["收支", "Budget"],
  keys: ["n / p 下一项、上一项 · / 搜索 · 方向键 移动 · Enter 更正 · Esc 取消 · + − 0 缩放 · g 在原件与表之间切换 · ? 帮助",
    "n / p next, previous · / search · arrows move · Enter correct · Esc leave · + − 0 zoom · g between page and table · ? help"],
  licences: ["本页内含 Apache ECharts（Apache-2.0）、zrender（BSD-3）与 Go 运行库（BSD-3）。", "This page bundles Apache ECharts (Apache-2.0), zrender (BSD-3) and the Go runtime (BSD-3)."],
  operand: ["查看这一格", "Show this cell"], holds: ["成立", "holds"], unplacedOf: ["未定栏：{}", "No column told: {}"],
  line_: ["序号", "No."], code: ["编码", "Code"], name: ["名称", "Name"], item: ["项目", "Item"], entity_code: ["单位代码", "Entity code"],
};

let language = kept.get("language") || "zh";

// t is a phrase in the language of the reader, with its blanks filled.
function t(key, ...blanks) {
  const phrase = words[key];
  if (!phrase) return key;
  return blanks.reduce((text, blank) => text.replace("{}", () => String(blank)), phrase[language === "zh" ? 0 : 1]);
}
