// The typed table.

const marksShown = { p: "✓", r: "≈", u: "○", f: "≠" };

// showView shows a table, the other tables, the charts or everything else.
function showView(view) {
  app.view = view;
  const box = $("table");
  box.replaceChildren();
  box.scrollTop = 0;
  const budget = app.data?.budget;
  if (!budget) box.append(h("p", { class: "empty" }, t("noTables")));
  else if (view === "charts") showCharts(box);
  else if (view.startsWith("other:")) box.append(otherTable(budget, Number(view.slice(6))));
  else if (view === "more") box.append(...everythingElse(budget));
  else if (budget.tables[view]) box.append(...typedTable(budget, view));
  else box.append(h("p", { class: "empty" }, t("noTables")));
  $("detail").hidden = view === "charts";
  showNav();
  light();
}

function tableHead(title, table) {
  const pages = table.pages ? [...new Set(table.pages)].join("–") : "";
  return h("header", { class: "tablehead" },
    h("h2", null, title),
    h("p", { class: "sub" }, [table.unit && t("unit", table.unit), pages && t("page", pages)].filter(Boolean).join(" · ")),
    table.note && h("p", { class: "note" }, table.note));
}

function typedTable(budget, kind) {
  const table = budget.tables[kind];
  const lists = forms.get(kind).lists.filter((l) => (table[l.name] || []).length);
  const out = [tableHead(tableName(budget, kind), table)];
  if (!lists.length) out.push(h("p", { class: "empty" }, t("emptyTable")));
  for (const list of lists) {
    if (forms.get(kind).lists.length > 1) out.push(h("h3", null, t(list.name)));
    out.push(listTable(table, list));
  }
  return out;
}

// columnsOf are the columns of a list that hold anything, or are published.
function columnsOf(table, list, rows) {
  const published = new Set((table.columns || []).map((c) => c.key));
  const heads = list.item ? ["item"] : ["code", "name"];
  if (rows.some((r) => r.entity_code)) heads.unshift("entity_code");
  const keys = list.keys.filter((k) => published.has(k) || rows.some((r) => r[k] !== null));
  return { heads: heads.filter((k) => k !== "code" || rows.some((r) => r.code)), keys, extras: extrasOf(table, rows) };
}

function listTable(table, list) {
  const rows = table[list.name];
  const { heads, keys, extras } = columnsOf(table, list, rows);
  const unplaced = rows.some((r) => r.unplaced);
  const th = (key, cls) => h("th", { scope: "col", class: cls }, ...breakable(columnName(table, key)));
  const head = h("tr", null, h("th", { scope: "col", class: "no" }, t("line_")), ...heads.map((k) => th(k, k)),
    ...[...keys, ...extras].map((k) => th(k, "num")), unplaced && h("th", { scope: "col" }, t("unplaced")));
  const body = h("tbody");
  rows.forEach((row, i) => {
    const ref = (key) => ({ kind: table.kind, list: list.name, row: i, key });
    body.append(h("tr", { class: rowClass(row, list) }, h("td", { class: "no" }, row.line),
      ...heads.map((k) => textCell(row[k], ref(k))), ...[...keys, ...extras].map((k) => amountCell(row[k] !== undefined ? row[k] : row.extra?.[k] ?? null, ref(k))),
      unplaced && h("td", { class: "unplaced" }, (row.unplaced || []).map((a) => h("span", { class: "chip" }, grouped(a))))));
  });
  return h("div", { class: "scroller" }, h("table", { class: "grid", role: "grid", "aria-label": `${tableName(app.data.budget, table.kind)} ${t(list.name)}` }, h("thead", null, head), body));
}

// breakable lets a header path wrap behind its slashes.
function breakable(text) {
  return text.split("/").flatMap((part, i, all) => (i < all.length - 1 ? [`${part}/`, h("wbr")] : [part]));
}

function rowClass(row, list) {
  const name = row.name || row.item || "";
  if (/^(合计|总计|.*[入出]总计|.*本年[收支]入?出?合计)$/.test(name)) return "sum";
  if (list.item) return "";
  const level = { 3: "lv1", 5: "lv2", 7: "lv3" }[(row.code || "").length];
  return level || "";
}

function textCell(text, ref) {
  const entry = entryOf(ref);
  return h("td", { class: `${ref.key}${entry ? " edited" : ""}`, role: "gridcell", tabindex: -1, data: { id: idOf(ref) } }, text || "");
}

function amountCell(amount, ref) {
  const mark = markOf(ref);
  const entry = entryOf(ref);
  const shown = entry?.action === "confirm" && mark === "u" ? "☑" : marksShown[mark] || "";
  const cls = `num m-${mark === "." ? "t" : mark}${entry && entry.action !== "confirm" ? " edited" : ""}`;
  return h("td", { class: cls, role: "gridcell", tabindex: -1, data: { id: idOf(ref) }, "aria-description": t(`mark${mark}`) },
    amount === null ? "" : grouped(amount), h("span", { class: "mark", "aria-hidden": "true" }, shown));
}
