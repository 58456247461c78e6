// What a document holds besides tables: lists of records as tables, the rest as
// names with values. Names are those of the JSON Schema.

const beyondKeys = ["institutions", "performance_targets", "government_procurement", "fixed_assets", "statements", "performance_figures"];

// fieldName is what a field is called.
const fieldName = (key) => (language === "zh" && index.labels[key]) || key.replaceAll("_", " ").replace(/^./, (c) => c.toUpperCase());

const everythingElse = (budget) => beyondKeys.filter((k) => budget[k]).map((k) => h("section", { class: "more" }, h("h2", null, fieldName(k)), shownValue(budget[k])));

const isRecord = (v) => v !== null && typeof v === "object" && !Array.isArray(v);

const isPlain = (v) => v === null || typeof v !== "object";

// shownValue shows any value of the contract.
function shownValue(value) {
  if (isPlain(value)) return h("span", null, value ?? "—");
  if (Array.isArray(value)) return shownList(value);
  if (Array.isArray(value.columns) && Array.isArray(value.rows)) {
    const { columns, rows, ...rest } = value;
    return h("div", null, shownRecord(rest), plainTable(columns, rows));
  }
  return shownRecord(value);
}

function shownList(list) {
  if (list.every(isPlain)) return h("span", null, ...list.flatMap((v, i) => [i ? h("br") : "", v ?? "—"]));
  const flat = list.length > 0 && list.every((x) => isRecord(x) && Object.values(x).every((v) => isPlain(v) || Array.isArray(v) && v.every(isPlain)));
  if (!flat) return h("ol", null, ...list.map((x) => h("li", null, shownValue(x))));
  const keys = [...new Set(list.flatMap(Object.keys))];
  return plainTable(keys.map(fieldName), list.map((x) => keys.map((k) => (Array.isArray(x[k]) ? x[k].join("、") : x[k] ?? null))));
}

// shownRecord leaves out what is empty.
function shownRecord(record) {
  const there = Object.entries(record).filter(([, v]) => v !== null && !(Array.isArray(v) && v.length === 0));
  return h("dl", null, ...there.flatMap(([k, v]) => [h("dt", null, fieldName(k)), h("dd", { class: Array.isArray(v) && v.some(isRecord) ? "whole" : null }, k === "pages" ? t("page", [...new Set(v)].join("–")) : shownValue(v))]));
}

function plainTable(head, rows) {
  const cell = (v) => h("td", { class: v !== null && /^-?\d+(\.\d+)?$/.test(v) ? "num" : "" }, v ?? "");
  return h("div", { class: "scroller inner" }, h("table", { class: "grid" }, h("thead", null, h("tr", null, ...head.map((x) => h("th", { scope: "col" }, ...breakable(x))))),
    h("tbody", null, ...rows.map((r) => h("tr", null, ...r.map(cell))))));
}
