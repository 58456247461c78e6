// What is shown: document, budget, table, selected cell, corrections.

const index = JSON.parse($("index").textContent);
for (const f of index.forms) forms.set(f.kind, f);

const app = {
  doc: 0, // document
  budget: 0, // of the document
  data: null, // the open budget: {text, original, budget, state, problems, opened}
  view: "", // kind of the table, other:N, charts, more
  ref: null, // selected cell
  issue: -1, // selected issue
  entries: index.documents.map((d) => (d.corrections ? entriesIn(d.corrections).corrections : [])),
  unsaved: false,
};

// entriesIn reads a file of corrections; amounts stay strings of digits.
function entriesIn(text) {
  const file = exact(text);
  const plain = JSON.parse(text).corrections; // what is a number there is an amount
  file.corrections.forEach((x, i) => {
    for (const k of ["budget", "row", "line"]) x[k] = Number(x[k]);
    x.amounts = [plain[i].published, plain[i].corrected].some((v) => typeof v === "number");
  });
  return file;
}

const documentOf = () => index.documents[app.doc];

// A cell is named by kind, list, row from 0 and key.
const idOf = (r) => [r.kind, r.list, r.row, r.key].join("|");
const same = (a, b) => Boolean(a && b) && idOf(a) === idOf(b);

const rowOf = (budget, ref) => (isOther(ref) ? tableOf(budget, ref)?.rows[ref.row] : budget.tables[ref.kind]?.[ref.list]?.[ref.row]);

// valueOf is a cell's text: an amount with its digits, a name; null if empty.
function valueOf(budget, ref) {
  const row = rowOf(budget, ref);
  if (!row) return null;
  if (isOther(ref)) return row[Number(ref.key) - 1] ?? null;
  return row[ref.key] !== undefined ? row[ref.key] : row.extra?.[ref.key] ?? null;
}

const isText = (key) => ["code", "name", "item", "entity_code", "line"].includes(key);

// markOf is what is known of a cell: p, r, u, f, or . for an empty one.
function markOf(ref) {
  if (isOther(ref)) return isAmount(ref) && valueOf(app.data.budget, ref) !== null ? "u" : ".";
  const list = app.data.marks.get(`${ref.kind}|${ref.list}`);
  const keys = forms.get(ref.kind).lists.find((l) => l.name === ref.list).keys;
  const at = keys.indexOf(ref.key);
  if (at >= 0) return list?.rows[ref.row]?.[at] || ".";
  return list?.extra?.[ref.row]?.[ref.key] || ".";
}

// entryOf is the correction of a cell, if there is one.
const entryOf = (ref) => app.entries[app.doc].find((x) => x.budget === app.budget + 1 && same(refOf(x), ref));
const refOf = (x) => ({ kind: x.table, list: x.list, row: x.row - 1, key: x.column });

const cache = new Map();

// openBudget loads a budget and makes it the shown one.
async function openBudget(doc, budget) {
  const id = `d${doc}b${budget}`;
  let data = cache.get(id);
  if (!data) {
    const text = await textOf(id);
    const { budget: original, state } = exact(text);
    nameTables(original);
    data = { id, text, original, stated: state, problems: index.documents[doc].problems };
    take(data, original, state);
    cache.set(id, data);
  }
  if (app.data !== data) Object.assign(app, { doc, budget, data, ref: null, issue: -1, view: "" });
  if (!data.opened && app.entries[doc].some((x) => x.budget === budget + 1)) await revise();
}

// take sets what is shown of a budget.
function take(data, budget, state) {
  data.budget = budget;
  data.state = state;
  data.marks = new Map(state.marks.map((m) => [`${m.kind}|${m.list}`, m]));
}

function nameTables(budget) {
  for (const [kind, table] of Object.entries(budget.tables)) table.kind = kind;
}

// kindsOf are the tables of a budget, in the order of the contract.
const kindsOf = (budget) => index.forms.map((f) => f.kind).filter((k) => budget.tables[k]);

// eachCell calls f with the reference and provenance of every cell of a budget.
function eachCell(budget, f) {
  for (const kind of kindsOf(budget)) {
    for (const { name } of forms.get(kind).lists) {
      (budget.tables[kind][name] || []).forEach((row, i) => {
        for (const [key, cell] of Object.entries(row.cells || {})) f({ kind, list: name, row: i, key }, cell);
      });
    }
  }
}
