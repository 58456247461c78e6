// Search in the tables of the shown budget and on all pages.

const maxFound = 300;
let searching = 0;

async function search(typed) {
  const turn = ++searching;
  const query = folded(typed);
  const box = $("found");
  box.hidden = query === "";
  if (query === "") return;
  const cells = app.data ? findCells(query) : [];
  showFound(cells, [], typed);
  const places = await findPlaces(query, () => turn === searching);
  if (turn === searching) showFound(cells, places, typed);
}

function findCells(query) {
  const out = [];
  const { budget } = app.data;
  for (const kind of kindsOf(budget)) {
    for (const l of forms.get(kind).lists) {
      (budget.tables[kind][l.name] || []).forEach((row, i) => {
        const ref = (key) => ({ kind, list: l.name, row: i, key });
        for (const key of ["code", "name", "item", ...l.keys]) if (row[key] && folded(row[key]).includes(query)) out.push({ ref: ref(key), row });
        for (const [key, v] of Object.entries(row.extra || {})) if (v && v.includes(query)) out.push({ ref: ref(key), row });
      });
    }
  }
  return out.slice(0, maxFound);
}

async function findPlaces(query, wanted) {
  const out = [];
  for (let i = 0; i < viewer.leaves.length && out.length < maxFound; i++) {
    const ink = await inkOf(i);
    if (!wanted()) return out;
    const { leaf } = viewer.leaves[i];
    (ink.l || []).forEach((line, n) => folded(line).includes(query) && out.push({ leaf, line: leaf.from + n, text: line.trim() }));
    for (const w of ink.w || []) if (folded(w[0]).includes(query)) out.push({ leaf, x: w[1] / 10, y: w[2] / 10, height: (w[4] - w[2]) / 10, text: w[0] });
  }
  return out;
}

function showFound(cells, places, typed) {
  const { budget } = app.data || {};
  const head = (text, n) => h("li", { class: "head" }, text, h("span", { class: "count" }, String(n)));
  const item = (text, where, go) => h("li", null, h("button", { on: { click: go } }, h("b", null, text.length > 60 ? `${text.slice(0, 60)}…` : text), h("small", null, where)));
  $("found").replaceChildren(
    ...(cells.length ? [head(t("inTables"), cells.length)] : []),
    ...cells.map(({ ref, row }) => item(isText(ref.key) ? row[ref.key] : grouped(valueOf(budget, ref)), `${tableName(budget, ref.kind)} · ${row.name || row.item || ""}`, () => leaveSearch(() => select(ref)))),
    ...(places.length ? [head(t("inPages"), places.length)] : []),
    ...places.map((p) => item(p.text, p.line ? t("line", p.line) : t("page", p.leaf.page), () => leaveSearch(() => showPlace(p)))),
    ...(!cells.length && !places.length ? [h("li", { class: "none" }, `${t("notFound")}: ${typed}`)] : []));
}

function leaveSearch(go) {
  $("found").hidden = true;
  go();
  if (narrow()) showPane(app.ref ? "work" : "pagepane");
}

function showPlace(p) {
  app.ref = null;
  goToPage(p.leaf.page, p);
  light();
}
