// The index of a folder: its documents, worst first.

const { entries } = JSON.parse($("index").textContent);
const statusSigns = { verified: "✓", rounded: "≈", inconsistent: "≠", partial: "◐", failed: "✕", none: "—" };
const statusOf = (e) => (e.outcome === "failed" ? "failed_" : e.status || "none_");
const chosen = { status: "", query: "", column: "", down: true };

const columns = [
  ["status", () => ""], ["entity", (e) => e.entity || e.name], ["year", (e) => e.year || ""], ["failed", (e) => e.failed], ["unplacedN", (e) => e.unplaced],
  ["unknown", (e) => e.unknown], ["unproven", (e) => e.unproven], ["roundedN", (e) => e.rounded], ["problems", (e) => e.problems], ["correctionsN", (e) => e.corrections],
];

function shown() {
  const query = folded(chosen.query);
  const list = entries.filter((e) => (!chosen.status || statusOf(e) === chosen.status) && (!query || folded(`${e.name} ${e.entity} ${e.year} ${e.reason || ""}`).includes(query)));
  const column = columns.find(([name]) => name === chosen.column);
  if (!column || column[0] === "status") return chosen.down ? list : list.reverse();
  const sign = chosen.down ? -1 : 1;
  return list.sort((a, b) => sign * (typeof column[1](a) === "number" ? column[1](a) - column[1](b) : String(column[1](a)).localeCompare(String(column[1](b)), "zh")));
}

function showRows() {
  const list = shown();
  $("rows").replaceChildren(...list.map(rowOf));
  $("nothing").hidden = list.length > 0;
}

function rowOf(e) {
  const status = statusOf(e);
  const name = e.page ? h("a", { href: e.page }, e.entity || e.name) : h("span", null, e.name);
  const cells = columns.slice(2).map(([key, value]) => h("td", { class: key === "failed" && value(e) ? "num r-fail" : "num" }, value(e) === 0 ? "" : String(value(e))));
  return h("tr", null, h("td", null, h("span", { class: `status s-${status}` }, `${statusSigns[status.replace("_", "")] || ""} ${t(status)}`)),
    h("td", { class: "name" }, name, h("small", null, [e.entity && e.name, e.budgets > 1 && t("budgetsN", e.budgets), sayIn(e.reason)].filter(Boolean).join(" · "))), ...cells);
}

function showHeads() {
  $("heads").replaceChildren(...columns.map(([name], i) => h("th", { scope: "col", class: i > 1 ? "num" : "", "aria-sort": chosen.column === name ? (chosen.down ? "descending" : "ascending") : null },
    h("button", { class: "operand", on: { click: () => sortBy(name) } }, t(name), chosen.column === name ? (chosen.down ? " ↓" : " ↑") : ""))));
}

function sortBy(name) {
  Object.assign(chosen, chosen.column === name ? { down: !chosen.down } : { column: name, down: true });
  showHeads();
  showRows();
}

// showSummary counts the verdicts; each is a filter.
function showSummary() {
  const order = ["failed_", "none_", "inconsistent", "partial", "rounded", "verified"];
  const count = (status) => entries.filter((e) => statusOf(e) === status).length;
  const chip = (status, text, n) => h("button", { class: `filter s-${status}`, "aria-pressed": String(chosen.status === status), on: { click: () => { chosen.status = status; showSummary(); showRows(); } } }, text, h("span", { class: "count" }, String(n)));
  $("summary").replaceChildren(chip("", t("all"), entries.length), ...order.filter(count).map((s) => chip(s, `${statusSigns[s.replace("_", "")]} ${t(s)}`, count(s))));
}

function showAll() {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  for (const el of document.querySelectorAll("[data-t]")) el.textContent = t(el.dataset.t);
  for (const el of document.querySelectorAll("[data-label]")) el.setAttribute("aria-label", t(el.dataset.label));
  $("search").placeholder = t("searchIndex");
  showHeads();
  showSummary();
  showRows();
}

if (kept.get("theme")) document.documentElement.dataset.theme = kept.get("theme");
$("language").addEventListener("click", () => { language = language === "zh" ? "en" : "zh"; kept.set("language", language); showAll(); });
$("theme").addEventListener("click", () => {
  const dark = (document.documentElement.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light")) === "dark";
  document.documentElement.dataset.theme = dark ? "light" : "dark";
  kept.set("theme", document.documentElement.dataset.theme);
});
$("search").addEventListener("input", (e) => { chosen.query = e.target.value; showRows(); });
showAll();
document.body.dataset.ready = "true";
