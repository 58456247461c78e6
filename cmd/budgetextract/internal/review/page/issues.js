// What is wrong, first: the list that n and p go through.

// issues lists what to look at, worst first. It is made once for each state.
function issues() {
  const data = app.data;
  if (!data) return documentProblems(null);
  if (data.issuesOf === data.state) return data.issues;
  const found = data.state.findings.map((sum) => ({ kind: sumKind(sum), sum, ref: firstRef(sum) }));
  data.issues = [
    ...found.filter((x) => x.kind === "sumFail"),
    ...documentProblems("error"),
    ...unplacedRows(data.budget),
    ...found.filter((x) => x.kind === "proseFail"),
    ...documentProblems("warning"),
    ...found.filter((x) => x.kind === "sumRounded"),
    ...data.state.missing.map((sum) => ({ kind: "missing", sum, ref: firstRef(sum) })),
    ...unprovenCells(data.budget),
    ...unprovenOthers(data.budget),
  ];
  data.issuesOf = data.state;
  return data.issues;
}

const issueClass = { sumFail: "bad", proseFail: "warn", sumRounded: "soft", missing: "soft", unplaced: "warn", unproven: "soft", error: "bad", warning: "warn" };
const issueSign = { sumFail: "≠", proseFail: "¶", sumRounded: "≈", missing: "∅", unplaced: "⇢", unproven: "○", error: "!", warning: "!" };

function sumKind(sum) {
  if (sum.check === "prose") return "proseFail";
  return sum.result === "rounded" ? "sumRounded" : "sumFail";
}

const firstRef = (sum) => (sum.terms.length ? asRef(sum.terms[0]) : null);

// documentProblems are those of the shown budget, or of no budget.
function documentProblems(severity) {
  const problems = app.data ? app.data.problems : documentOf().problems;
  return problems.filter((p) => (!severity || p.severity === severity) && concerns(p) && !toldByRow(p))
    .map((problem) => ({ kind: problem.severity, problem, ref: app.data && refOfProblem(problem) }));
}

const concerns = (p) => !p.entity || !app.data || p.entity === app.data.budget.entity.name;

// toldByRow leaves out problems that the rows with unplaced amounts tell.
function toldByRow(p) {
  if (!["unplaced_amount", "ambiguous_column"].includes(p.code) || !p.line || !app.data) return false;
  const table = app.data.budget.tables[p.table];
  return Boolean(table) && forms.get(p.table).lists.some((l) => (table[l.name] || []).some((r) => r.line === String(p.line) && r.unplaced));
}

function refOfProblem(p) {
  const table = app.data.budget.tables[p.table];
  if (!table) return null;
  for (const l of forms.get(p.table).lists) {
    const row = (table[l.name] || []).findIndex((r) => p.line && r.line === String(p.line));
    if (row >= 0) return { kind: p.table, list: l.name, row, key: l.item ? "item" : "name" };
  }
  return null;
}

function unplacedRows(budget) {
  const out = [];
  for (const kind of kindsOf(budget)) {
    for (const l of forms.get(kind).lists) {
      (budget.tables[kind][l.name] || []).forEach((row, i) => {
        if (row.unplaced) out.push({ kind: "unplaced", row, ref: { kind, list: l.name, row: i, key: firstEmpty(budget.tables[kind], l, row) } });
      });
    }
  }
  return out;
}

// firstEmpty is the first published column that a row leaves empty: where an
// amount without a column may belong.
function firstEmpty(table, list, row) {
  const published = new Set((table.columns || []).map((c) => c.key));
  return list.keys.find((k) => row[k] === null && published.has(k)) || list.keys[0];
}

// unprovenCells sums the unproven amounts of each table up; they are gone
// through one by one in the table.
function unprovenCells(budget) {
  const out = [];
  for (const kind of kindsOf(budget)) {
    const refs = [];
    for (const l of forms.get(kind).lists) {
      (budget.tables[kind][l.name] || []).forEach((row, i) => {
        for (const key of [...l.keys, ...Object.keys(row.extra || {})]) {
          const ref = { kind, list: l.name, row: i, key };
          if (markOf(ref) === "u" && entryOf(ref)?.action !== "confirm") refs.push(ref);
        }
      });
    }
    if (refs.length) out.push({ kind: "unproven", refs, ref: refs[0] });
  }
  return out;
}

function showIssues() {
  const list = issues();
  const box = $("issues");
  $("issuecount").textContent = list.length ? String(list.length) : "";
  box.replaceChildren(...list.map((x, i) => issueItem(x, i)));
  if (!list.length) box.append(h("li", { class: "none" }, t("noIssues")));
  box.querySelector(".on")?.scrollIntoView({ block: "nearest" });
}

function issueItem(x, i) {
  const [title, where, figure] = issueText(x);
  return h("li", null, h("button", { class: `issue ${issueClass[x.kind]}${i === app.issue ? " on" : ""}`, "aria-current": i === app.issue ? "true" : null, on: { click: () => showIssue(i) } },
    h("span", { class: "sign", "aria-hidden": "true" }, issueSign[x.kind]),
    h("span", { class: "what" }, h("b", null, title), h("small", null, where)), figure && h("span", { class: "figure" }, figure)));
}

// issueText is title, place and figure of an issue.
function issueText(x) {
  const budget = app.data?.budget;
  if (x.sum) {
    const where = x.ref ? `${tableName(budget, x.ref.kind)} · ${nameOf(x.sum.terms[0])} · ${columnName(budget.tables[x.ref.kind], x.ref.key)}` : sayIn(x.sum.message);
    const title = x.kind === "sumFail" || x.kind === "sumRounded" ? `${t(x.sum.check)} · ${t(x.kind === "sumFail" ? "failed" : "sumRounded")}` : t(x.kind);
    return [title, where, x.sum.difference && signed(x.sum.difference)];
  }
  if (x.kind === "unplaced") return [t("unplaced"), `${tableName(budget, x.ref.kind)} · ${x.row.name || x.row.item}`, x.row.unplaced.map(grouped).join(" ")];
  if (x.kind === "unproven") return [t("unprovenIn", x.refs.length), tableTitle(budget, x.ref), ""];
  const p = x.problem;
  const place = [p.page && t("page", p.page), p.table && (forms.has(p.table) ? kindName(p.table) : p.table), p.line && t("serial", p.line)];
  return [problemName(p.code), place.filter(Boolean).join(" · ") || sayIn(p.message), ""];
}

const signed = (amount) => (amount.startsWith("-") ? grouped(amount) : `+${grouped(amount)}`);

// showIssue goes to an issue.
function showIssue(i) {
  const x = issues()[i];
  if (!x) return;
  app.issue = i;
  if (x.ref) {
    select(x.ref, { keepIssue: true });
  } else {
    app.ref = null;
    const page = x.problem?.page || documentOf().budgets[app.budget]?.pages[0];
    if (page) goToPage(Number(page));
    light();
    showDetail();
    showIssues();
  }
  if (narrow()) showPane("work");
}

function stepIssue(step) {
  const count = issues().length;
  if (!count) return say(t("noIssues"));
  showIssue((app.issue + step + count + (app.issue < 0 && step < 0 ? 1 : 0)) % count);
}
