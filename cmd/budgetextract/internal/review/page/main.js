// Start, layout, keys.

const narrow = () => matchMedia("(max-width: 900px)").matches;

const statusSigns = { verified: "✓", rounded: "≈", inconsistent: "≠", partial: "◐" };

function headline() {
  const b = app.data?.budget;
  return b ? [b.entity.name || documentOf().source.name, b.fiscal_year].filter(Boolean).join(" · ") : documentOf().source.name;
}

function counts(state) {
  return [["passed", state.passed], ["roundedN", state.rounded], ["failed", state.failed], ["unknown", state.unknown], ["unproven", state.unproven]]
    .filter(([k, n]) => n !== "0" || k === "passed" || k === "failed").map(([k, n]) => `${n} ${t(k)}`).join(" · ");
}

// showState shows the verdict on the shown budget.
function showState() {
  const box = $("verdict");
  box.replaceChildren();
  $("title").textContent = headline();
  if (!app.data) return;
  const { state } = app.data;
  box.className = `verdict ${state.status}`;
  box.append(h("p", { class: "status" }, h("span", { class: "sign", "aria-hidden": "true" }, statusSigns[state.status]), t(state.status)),
    h("p", { class: "says" }, t(`${state.status}Says`)), h("p", { class: "counts" }, counts(state)),
    h("details", null, h("summary", null, t("proves")), families(state)));
  if (app.data.doubtful) box.append(h("p", { class: "doubt", role: "alert" }, t("otherVerdict")));
  if (state.missing_kinds.length) box.append(h("p", { class: "counts" }, `${t("missingKinds")}: ${state.missing_kinds.map(kindName).join("、")}`));
}

function families(state) {
  const row = (f) => h("tr", null, h("td", null, t(f.check)), h("td", { class: "num" }, `✓ ${f.passed}`), h("td", { class: "num" }, f.rounded === "0" ? "" : `≈ ${f.rounded}`), h("td", { class: "num" }, f.failed === "0" ? "" : `≠ ${f.failed}`));
  return h("table", { class: "families" }, h("tbody", null, ...(state.families || []).map(row)));
}

// showNav lists the tables and what else there is to look at.
function showNav() {
  const { budget } = app.data || {};
  const item = (view, text, note) => h("li", null, h("button", { class: view === app.view ? "on" : "", "aria-current": view === app.view ? "page" : null, on: { click: () => { showView(view); goToTable(view); if (narrow()) showPane("work"); } } }, h("span", null, text), note && h("span", { class: "badge bad" }, note)));
  const fails = (kind) => app.data.state.findings.filter((x) => x.result === "fail" && x.terms[0]?.kind === kind).length;
  const items = budget ? kindsOf(budget).map((k) => item(k, tableName(budget, k), fails(k) ? `≠ ${fails(k)}` : "")) : [];
  if (budget) items.push(item("charts", `▦ ${t("chartsOf")}`, ""));
  (budget?.other_tables || []).forEach((x, i) => items.push(item(`other:${i}`, x.title || t("others"), "")));
  if (budget && beyondKeys.some((k) => budget[k])) items.push(item("more", t("more"), ""));
  $("tables").replaceChildren(...items);
}

// goToTable brings the first page of a table into view.
function goToTable(view) {
  const table = view.startsWith("other:") ? app.data.budget.other_tables[Number(view.slice(6))] : app.data.budget.tables[view];
  if (!table?.pages) return;
  const row = forms.get(view)?.lists.map((l) => table[l.name]?.[0]).find((r) => r?.cells);
  const cell = row && Object.values(row.cells)[0];
  goToPage(Number(table.pages[0]), cell?.lines ? { line: Number(cell.lines[0]) } : {});
}

async function showBudget(doc, budget, { keepPage = false } = {}) {
  const changed = doc !== app.doc || !viewer.leaves.length;
  app.doc = doc;
  if (changed) showDocument();
  if (documentOf().budgets.length) await openBudget(doc, budget);
  else Object.assign(app, { data: null, budget: 0 });
  $("budget").value = `${doc} ${budget}`;
  showState();
  showView(app.data ? kindsOf(app.data.budget)[0] || "charts" : "");
  showIssues();
  showDetail();
  showSave();
  redraw();
  if (!keepPage && app.data && app.view) goToTable(app.view);
}

// fillBudgets lists the budgets of all documents.
function fillBudgets() {
  const list = $("budget");
  list.replaceChildren();
  index.documents.forEach((d, i) => {
    const options = d.budgets.map((b, j) => h("option", { value: `${i} ${j}` }, `${statusSigns[b.status]} ${[b.entity || d.source.name, b.year || ""].filter(Boolean).join(" · ")}`));
    if (!options.length) options.push(h("option", { value: `${i} 0` }, d.source.name));
    if (index.documents.length > 1) list.append(h("optgroup", { label: d.source.name }, ...options));
    else list.append(...options);
  });
  $("budgetbox").hidden = list.querySelectorAll("option").length < 2;
  list.value = `${app.doc} ${app.budget}`;
}

// showPane chooses what a narrow screen shows.
function showPane(name) {
  document.body.dataset.pane = name;
  for (const b of document.querySelectorAll("#panes button")) b.setAttribute("aria-pressed", String(b.dataset.pane === name));
  if (name === "pagepane") { sizeLeaves(); if (app.ref) bringPage(app.ref); }
  if (name === "work" && app.ref) bringRow(app.ref);
}

// phrases puts the language into everything that stands in the page itself.
function phrases() {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  for (const el of document.querySelectorAll("[data-t]")) el.textContent = t(el.dataset.t);
  for (const el of document.querySelectorAll("[data-label]")) {
    el.setAttribute("aria-label", t(el.dataset.label));
    el.title = t(el.dataset.label);
  }
  $("search").placeholder = t("search");
  $("back").hidden = !index.index;
  if (index.index) $("back").href = index.index;
}

function switchLanguage() {
  language = language === "zh" ? "en" : "zh";
  kept.set("language", language);
  phrases();
  fillBudgets();
  showState();
  showView(app.view);
  showIssues();
  showDetail();
  showSave();
  fillPageList();
  followPage();
}

function setTheme(theme) {
  if (theme) document.documentElement.dataset.theme = theme;
  kept.set("theme", theme || "");
  if (app.view === "charts") showView("charts");
}

const dark = () => (document.documentElement.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";

const keys = {
  n: () => stepIssue(1), p: () => stepIssue(-1), "/": () => $("search").focus(), "?": () => $("help").showModal(),
  "+": () => zoomTo(viewer.zoom * 1.2), "=": () => zoomTo(viewer.zoom * 1.2), "-": () => zoomTo(viewer.zoom / 1.2), 0: () => zoomTo(1),
  g: () => ($("paper").contains(document.activeElement) ? document.querySelector('#table [tabindex="0"]')?.focus() : $("paper").focus()),
};

function press(event) {
  if (event.key === "Escape") {
    $("found").hidden = true;
    if (event.target.closest("input")) event.target.blur();
    else if (!$("help").open) select(null, { page: false, table: false });
    return;
  }
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input, select, textarea, dialog")) return;
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
}

// movePieces goes from cell to cell on the page by arrow keys.
function movePieces(event) {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (!step || !app.data) return;
  event.preventDefault();
  const all = [...$("leaves").querySelectorAll("[data-id]")];
  const at = all.findIndex((el) => app.ref && el.dataset.id === idOf(app.ref));
  const to = all[at < 0 ? 0 : Math.min(all.length - 1, Math.max(0, at + step))];
  if (to) select(refOfId(to.dataset.id));
}

function listen() {
  const on = (id, event, f) => $(id).addEventListener(event, f);
  on("language", "click", switchLanguage);
  on("theme", "click", () => setTheme(dark() ? "light" : "dark"));
  on("save", "click", saveCorrections);
  on("load", "click", () => $("file").click());
  on("file", "change", (e) => { if (e.target.files[0]) loadCorrections(e.target.files[0]); e.target.value = ""; });
  on("printer", "click", () => print());
  on("helper", "click", () => $("help").showModal());
  on("next", "click", () => stepIssue(1));
  on("previous", "click", () => stepIssue(-1));
  on("zoomin", "click", () => zoomTo(viewer.zoom * 1.25));
  on("zoomout", "click", () => zoomTo(viewer.zoom / 1.25));
  on("fit", "click", () => zoomTo(1));
  on("budget", "change", (e) => showBudget(...e.target.value.split(" ").map(Number)));
  on("pagelist", "change", (e) => { $("paper").scrollTop = viewer.leaves[Number(e.target.value)].el.offsetTop; });
  on("paper", "scroll", () => requestAnimationFrame(followPage));
  on("paper", "keydown", movePieces);
  on("leaves", "click", clickPage);
  on("leaves", "pointerover", hover);
  on("table", "pointerover", hover);
  on("table", "click", clickTable);
  on("table", "keydown", moveInTable);
  on("search", "input", (e) => search(e.target.value));
  for (const b of document.querySelectorAll("#panes button")) b.addEventListener("click", () => showPane(b.dataset.pane));
  document.addEventListener("keydown", press);
  document.addEventListener("click", (e) => { if (!e.target.closest("#searchbox")) $("found").hidden = true; });
  addEventListener("beforeprint", preparePrint);
  addEventListener("resize", () => sizeLeaves());
  addEventListener("beforeunload", (e) => { if (app.unsaved) e.preventDefault(); });
}

async function start() {
  if (kept.get("theme")) document.documentElement.dataset.theme = kept.get("theme");
  phrases();
  listen();
  fillBudgets();
  showPane("nav");
  await showBudget(0, 0);
  document.body.dataset.ready = "true";
}

start();
