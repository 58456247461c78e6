// Printing: the verdict, what is wrong with every failed sum spelled out, what
// people corrected, and all tables of the shown budget.

const sumsPrinted = 40; // spelled out; the rest in a line each
const acrossFrom = 8; // columns from which a table is printed across

function preparePrint() {
  const box = $("print");
  box.replaceChildren();
  if (!app.data) return;
  const { budget, state } = app.data;
  const { source } = documentOf();
  box.append(h("h1", null, headline()),
    h("section", { class: `verdict ${state.status}` }, h("p", { class: "status" }, h("span", { class: "sign" }, statusSigns[state.status]), t(state.status)),
      h("p", { class: "says" }, t(`${state.status}Says`)), h("p", { class: "counts" }, counts(state)), families(state)),
    h("p", { class: "sub hash" }, `${source.name} · SHA-256 ${source.sha256}`),
    ...printedIssues(), ...printedCorrections(budget));
  for (const kind of kindsOf(budget)) box.append(printedTable(typedTable(budget, kind)));
  (budget.other_tables || []).forEach((_, i) => box.append(printedTable([otherTable(budget, i)])));
  box.append(h("div", { class: "printed-legend" }, legend()));
}

function printedTable(parts) {
  const wide = parts.some((el) => [...el.querySelectorAll("thead tr")].some((tr) => tr.children.length >= acrossFrom));
  return h("section", { class: `printtable${wide ? " across" : ""}` }, ...parts);
}

function printedIssues() {
  const list = issues();
  if (!list.length) return [];
  const item = (x, i) => h("li", null, issueText(x).filter(Boolean).join(" · "), x.sum && i < sumsPrinted ? spelledOut(x.sum) : "", x.problem ? h("p", { class: "sub" }, sayIn(x.problem.message)) : "");
  return [h("h2", null, `${t("issues")} (${list.length})`), h("ol", null, ...list.map(item))];
}

// printedCorrections says what was published, what takes its place, who, when
// and why.
function printedCorrections(budget) {
  const own = ownEntries();
  if (!own.length) return [];
  const row = (x) => {
    const ref = refOf(x);
    const shown = (v) => (v === null ? "—" : x.amounts ? grouped(v) : v);
    const r = rowOf(budget, ref);
    const where = [tableTitle(budget, ref), isOther(ref) ? t("line", x.row) : r?.name || r?.item, headerOf(budget, ref)].filter(Boolean).join(" · ");
    return [where, shown(x.published), x.action === "confirm" ? t("confirmedBy") : shown(x.corrected), x.by || "", (x.at || "").slice(0, 10), x.note || ""];
  };
  return [h("h2", null, t("correctionsN")), plainTable([t("item"), t("published"), t("corrected"), t("by"), t("when"), t("note")], own.map(row))];
}
