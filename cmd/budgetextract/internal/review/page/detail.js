// The detail under the table: the selected cell, or the selected issue.

function showDetail() {
  const box = $("detail");
  const issue = issues()[app.issue];
  box.replaceChildren();
  box.classList.toggle("on", Boolean(app.ref || issue));
  if (!app.ref && !issue) return box.append(legend());
  box.append(h("button", { class: "close", "aria-label": t("close"), on: { click: () => select(null, { page: false, table: false }) } }, "×"));
  if (issue) box.append(issueDetail(issue));
  if (app.ref && app.data) box.append(cellDetail(app.ref));
}

// legend says what the marks mean.
function legend() {
  const sign = { ...marksShown, e: "✎", c: "☑" };
  return h("p", { class: "legend" }, ...Object.keys(sign).map((m) => h("span", null, h("i", { class: `mark m-${m}` }, sign[m]), ` ${t(`short_${m}`)}`)));
}

function issueDetail(x) {
  if (x.sum) return h("section", { class: `issuebox ${issueClass[x.kind]}` }, spelledOut(x.sum));
  if (x.problem) return h("section", { class: `issuebox ${issueClass[x.kind]}` }, h("p", null, h("b", null, problemName(x.problem.code)), ` ${sayIn(x.problem.message)}`));
  if (x.kind === "unplaced") return h("section", { class: "issuebox warn" }, h("p", null, h("b", null, t("unplaced")), ` ${t("placeHow")}`), whyUnplaced(x));
  if (x.kind === "unproven") return h("section", { class: "issuebox soft" }, h("p", null, t("unprovenIn", x.refs.length)), refChips(x.refs));
  return "";
}

// whyUnplaced says why the amounts of a row have no column.
function whyUnplaced({ ref, row }) {
  const told = app.data.problems.filter((p) => toldByRow(p) && concerns(p) && p.table === ref.kind && String(p.line) === row.line);
  return told.map((p) => h("p", { class: "sub" }, sayIn(p.message)));
}

function refChips(refs) {
  return h("p", { class: "chips" }, ...refs.slice(0, 200).map((ref) => h("button", { class: "chip", on: { click: () => select(ref, { keepIssue: true }) } }, grouped(valueOf(app.data.budget, ref) || ""))));
}

function cellDetail(ref) {
  const { budget, original } = app.data;
  const row = rowOf(budget, ref);
  if (!row) return h("p", null, t("nowhere"));
  const value = valueOf(budget, ref);
  const amount = isAmount(ref);
  const mark = amount ? markOf(ref) : "";
  const title = isOther(ref) ? `${tableTitle(budget, ref)} · ${t("line", ref.row + 1)}` : [row.code, row.name || row.item].filter(Boolean).join(" ");
  const entry = entryOf(ref);
  return h("section", { class: "cellbox" },
    h("h3", null, h("span", null, title), h("span", { class: "column" }, headerOf(budget, ref))),
    h("p", { class: "value" }, h("strong", null, value === null ? "—" : amount ? grouped(value) : value),
      mark && h("span", { class: `badge m-${mark === "." ? "t" : mark}` }, `${marksShown[mark] || ""} ${t(`mark${mark}`)}`),
      entry && h("span", { class: "badge edit" }, entry.action === "confirm" ? t("confirmedBy") : t("changed", entry.published === null ? "—" : amount ? grouped(entry.published) : entry.published), by(entry))),
    provenance(rowOf(original, ref)?.cells?.[ref.key]),
    editor(ref, row, value, entry), unplacedBox(ref, row), mark && mark !== "." && !isOther(ref) && identities(ref));
}

const by = (entry) => [entry.by, entry.at && entry.at.slice(0, 10), entry.note].filter(Boolean).map((x) => ` · ${x}`).join("");

// provenance says what was printed and where, and what was joined.
function provenance(cell) {
  if (!cell) return "";
  const pages = [...new Set(cell.pages || [cell.page])];
  const where = cell.lines ? t("line", [...new Set(cell.lines)].join("、")) : t("page", pages.join("–"));
  const parts = cell.raw.flatMap((raw, i) => [i ? h("i", { "aria-hidden": "true" }, "+") : "", h("q", null, raw)]);
  const joined = cell.raw.length > 1 ? `${t("joined", cell.raw.length)}${pages.length > 1 ? ` · ${t("overPages")}` : ""}` : "";
  return h("p", { class: "raw" }, h("span", { class: "lab" }, t("printed")), where, " ", ...parts, joined && h("span", { class: "badge" }, joined));
}

// editor is where a value is put right or confirmed.
function editor(ref, row, value, entry) {
  if (ref.key === "line" || ref.key === "entity_code") return "";
  const input = h("input", { id: "value", value: value ?? "", autocomplete: "off", inputmode: isAmount(ref) ? "decimal" : "text", "aria-label": t("value"), class: isAmount(ref) ? "num" : "" });
  const who = h("input", { id: "by", value: kept.get("by") || "", placeholder: t("by"), "aria-label": t("by"), autocomplete: "off" });
  const note = h("input", { id: "note", value: entry?.note || "", placeholder: t("note"), "aria-label": t("note"), autocomplete: "off" });
  const submit = (event) => {
    event.preventDefault();
    kept.set("by", who.value);
    correct(ref, input.value, note.value, who.value);
  };
  const ok = () => {
    kept.set("by", who.value);
    confirmCell(ref, note.value, who.value);
  };
  return h("form", { class: "editor", on: { submit } }, input, who, note, h("button", { class: "primary" }, t("save")),
    isAmount(ref) && value !== null && !entry && h("button", { type: "button", on: { click: ok } }, t("confirm")),
    entry && h("button", { type: "button", on: { click: () => withdraw(ref) } }, t("undo")));
}

// unplacedBox offers the amounts of the row that have no column yet.
function unplacedBox(ref, row) {
  if (!row.unplaced || isText(ref.key)) return "";
  if (valueOf(app.data.budget, ref) !== null) return h("p", { class: "raw" }, t("unplacedOf", row.unplaced.map(grouped).join("  ")));
  return h("p", { class: "raw" }, h("span", { class: "lab" }, t("place")),
    ...row.unplaced.map((amount) => h("button", { class: "chip", on: { click: () => placeAmount(ref, amount) } }, grouped(amount))));
}

// identities lists the sums that a cell stands in; they come from the verifier.
function identities(ref) {
  const list = h("ul", { class: "identities" }, h("li", { class: "none" }, t("loading")));
  const box = h("details", { open: true }, h("summary", null, t("about")), list);
  identitiesOf(ref).then((sums) => {
    if (same(ref, app.ref)) list.replaceChildren(...(sums.length ? sums.map(inOneLine) : [h("li", { class: "none" }, t("noneAbout"))]));
  }, (err) => list.replaceChildren(h("li", { class: "none" }, t("noProof", err.message))));
  return box;
}
