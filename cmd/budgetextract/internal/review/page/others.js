// Cells of the other tables, which have no typed columns: each is an amount, a
// text or empty. A reference names them by places counted from 1, as a
// correction does; only the row counts from 0, as everywhere in the page.

const others = "other_tables";

const isOther = (ref) => ref.kind === others;

const otherRef = (table, row, column) => ({ kind: others, list: String(table + 1), row, key: String(column + 1) });

// tableOf is the table that a cell stands in.
const tableOf = (budget, ref) => (isOther(ref) ? budget.other_tables?.[Number(ref.list) - 1] : budget.tables[ref.kind]);

// tableTitle is what the table of a cell is called.
const tableTitle = (budget, ref) => (isOther(ref) ? tableOf(budget, ref).title || t("others") : tableName(budget, ref.kind));

// viewOf is the view that shows a cell.
const viewOf = (ref) => (isOther(ref) ? `other:${Number(ref.list) - 1}` : ref.kind);

// headerOf is the header of a cell's column.
function headerOf(budget, ref) {
  if (!isOther(ref)) return columnName(tableOf(budget, ref), ref.key);
  return tableOf(budget, ref).columns?.[Number(ref.key) - 1]?.header || t("columnN", ref.key);
}

// isAmount tells whether a cell takes an amount. An empty one of the other
// tables does where its column holds no text.
function isAmount(ref) {
  if (!isOther(ref)) return !isText(ref.key);
  const at = Number(ref.key) - 1;
  const { rows } = typesOf(app.data)[Number(ref.list) - 1];
  const here = rows[ref.row][at];
  if (here !== null) return typeof here === "number";
  const column = rows.map((r) => r[at]);
  return column.some((v) => typeof v === "number") && !column.some((v) => typeof v === "string");
}

// typesOf are the other tables with numbers as numbers, for their types alone:
// they are not exact.
function typesOf(data) {
  data.types ||= JSON.parse(data.text).budget.other_tables || [];
  return data.types;
}

// unprovenOthers are the amounts of the other tables, which no identity
// involves and nobody has confirmed.
function unprovenOthers(budget) {
  return (budget.other_tables || []).map((table, i) => {
    const refs = table.rows.flatMap((row, r) => row.map((_, c) => otherRef(i, r, c)));
    return refs.filter((ref) => markOf(ref) === "u" && entryOf(ref)?.action !== "confirm");
  }).filter((refs) => refs.length).map((refs) => ({ kind: "unproven", refs, ref: refs[0] }));
}

// otherTable shows one of the other tables.
function otherTable(budget, at) {
  const table = budget.other_tables[at];
  const head = h("tr", null, ...(table.columns || []).map((c) => h("th", { scope: "col" }, ...breakable(c.header))));
  const body = table.rows.map((row, i) => h("tr", null, ...row.map((v, j) => {
    const ref = otherRef(at, i, j);
    return isAmount(ref) ? amountCell(v, ref) : textCell(v, ref);
  })));
  return h("div", null, tableHead(table.title || t("others"), table), h("div", { class: "scroller" },
    h("table", { class: "grid", role: "grid", "aria-label": table.title || t("others") }, h("thead", null, head), h("tbody", null, ...body))));
}
