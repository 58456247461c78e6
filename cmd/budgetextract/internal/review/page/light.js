// Value and printed cell point to each other: what is lit on both sides.

let hovered = null; // id of the cell under the pointer

// light lights the selected and the hovered cell wherever they are drawn.
function light() {
  for (const [id, name] of [[app.ref && idOf(app.ref), "lit"], [hovered, "hot"]]) {
    for (const el of document.querySelectorAll(`.${name}`)) if (el.dataset.id !== id) el.classList.remove(name);
    if (!id) continue;
    for (const el of document.querySelectorAll(`[data-id="${CSS.escape(id)}"]`)) el.classList.add(name);
  }
  lightOperands();
}

// lightOperands lights the operands of the selected sum.
function lightOperands() {
  for (const el of document.querySelectorAll(".operand-lit")) el.classList.remove("operand-lit");
  for (const ref of operandsOf(issues()[app.issue])) {
    for (const el of document.querySelectorAll(`[data-id="${CSS.escape(idOf(ref))}"]`)) el.classList.add("operand-lit");
  }
}

// operandsOf are the cells an issue is about: those of its sum, or its row.
function operandsOf(issue) {
  if (issue?.sum) return issue.sum.terms.filter((term) => term.amount !== null).map(asRef);
  if (issue?.kind === "unplaced") return Object.keys(issue.row.cells || {}).map((key) => ({ ...issue.ref, key }));
  return [];
}

const asRef = (term) => ({ kind: term.kind, list: term.list, row: Number(term.row), key: term.key });

function refOfId(id) {
  const [kind, list, row, ...key] = id.split("|");
  return { kind, list, row: Number(row), key: key.join("|") };
}

// hover lights what the pointer is over, and its counterpart.
function hover(event) {
  const id = event.target.closest?.("[data-id]")?.dataset.id || null;
  if (id === hovered) return;
  hovered = id;
  light();
}

// select makes a cell the shown one: in the table, on the page, in the detail.
function select(ref, { keepIssue = false, page = true, table = true } = {}) {
  app.ref = ref;
  if (!keepIssue) app.issue = -1;
  if (ref && table && app.view !== viewOf(ref)) showView(viewOf(ref));
  if (ref && page) bringPage(ref);
  light();
  showDetail();
  if (ref && table) bringRow(ref); // what the detail leaves of the table
  showIssues();
}

// bringPage brings the printed cell into view.
function bringPage(ref) {
  const cell = rowOf(app.data.original, ref)?.cells?.[ref.key];
  const row = rowOf(app.data.original, ref)?.cells || {};
  const there = cell || row.name || row.item || row.code || Object.values(row)[0];
  if (!there) {
    const first = tableOf(app.data.budget, ref)?.pages?.[0];
    if (first) goToPage(Number(first));
    return;
  }
  const page = Number(there.pages ? there.pages[0] : there.page);
  if (there.boxes?.length) {
    const [x0, y0, , y1] = there.boxes[0].map(Number);
    goToPage(page, { x: x0, y: y0, height: y1 - y0 });
  } else {
    goToPage(page, { line: Number(there.lines?.[0] || 0) });
  }
}

// clickPage selects the cell under the pointer; on the page of another budget
// that budget is opened first.
async function clickPage(event) {
  const id = event.target.closest?.("[data-id]")?.dataset.id;
  if (id) {
    select(refOfId(id), { page: false });
    if (narrow()) showPane("work");
    return;
  }
  const leaf = event.target.closest?.(".leaf");
  if (!leaf) return;
  const page = viewer.leaves[Number(leaf.dataset.leaf)].leaf.page;
  const budgets = documentOf().budgets;
  const inside = (b) => b.pages[0] <= page && page <= b.pages[1];
  if (inside(budgets[app.budget] || { pages: [0, 0] })) return;
  const other = budgets.findIndex(inside);
  if (other >= 0) await showBudget(app.doc, other, { keepPage: true });
}
