// Putting it right: corrections, kept for each document, and their file.

async function correct(ref, typed, note, who) {
  let value = typed.trim();
  if (isAmount(ref)) {
    try {
      await proof();
      const parsed = call("parse", value);
      value = parsed.null ? null : parsed.amount;
    } catch {
      return say(t("notAmount", typed), true);
    }
  } else if (value === "") value = null;
  const published = valueOf(app.data.original, ref);
  if (value === published) return withdraw(ref);
  await put(ref, "edit", value, note, who);
}

async function confirmCell(ref, note, who) {
  await put(ref, "confirm", valueOf(app.data.budget, ref), note, who);
}

async function placeAmount(ref, amount) {
  await put(ref, "place", amount, "", kept.get("by") || "");
}

async function withdraw(ref) {
  const list = app.entries[app.doc];
  const at = list.indexOf(entryOf(ref));
  if (at < 0) return;
  list.splice(at, 1);
  await recheck();
}

// put takes a correction of a cell in the place of an earlier one.
async function put(ref, action, corrected, note, who) {
  const list = app.entries[app.doc];
  const at = list.indexOf(entryOf(ref));
  const entry = {
    budget: app.budget + 1, entity: app.data.original.entity.name, action, table: ref.kind, list: ref.list,
    row: ref.row + 1, line: isOther(ref) ? ref.row + 1 : Number(rowOf(app.data.original, ref).line), column: ref.key, amounts: isAmount(ref),
    published: valueOf(app.data.original, ref), corrected, by: who || null, at: new Date().toISOString().replace(/\.\d+Z/, "Z"),
  };
  if (note) entry.note = note;
  if (at >= 0) list.splice(at, 1, entry);
  else list.push(entry);
  await recheck();
}

// recheck shows everything anew after the corrections changed.
async function recheck() {
  app.unsaved = true;
  await revise();
  const { state } = app.data;
  showState();
  const ref = app.ref;
  const top = $("table").scrollTop;
  showView(app.view);
  $("table").scrollTop = top;
  if (app.issue >= issues().length) app.issue = -1;
  if (ref) bringRow(ref);
  redraw();
  showDetail();
  showIssues();
  showSave();
  say(t("nowSays", t(state.status), state.failed));
}

function showSave() {
  const count = app.entries[app.doc].length;
  const button = $("save");
  button.disabled = !count;
  button.replaceChildren(t("saveFile"), count ? h("span", { class: "count" }, String(count)) : "");
}

// saveCorrections writes FILE.corrections.json.
async function saveCorrections() {
  const { source } = documentOf();
  const file = { corrections_version: "1.0", source: { name: source.name, sha256: source.sha256 }, corrections: app.entries[app.doc] };
  try {
    await proof();
    const answer = JSON.parse(globalThis.budgetextract.encode(JSON.stringify(file)));
    if (answer.error) throw new Error(answer.error);
    const name = `${source.name.split(/[\\/!]/).pop()}.corrections.json`;
    download(name, new Blob([answer], { type: "application/json" }));
    app.unsaved = false;
    say(t("saved", name));
  } catch (err) {
    say(t("noProof", err.message), true);
  }
}

// loadCorrections goes on from a file that was saved.
async function loadCorrections(file) {
  try {
    const saved = entriesIn(await file.text());
    const doc = index.documents.findIndex((d) => d.source.sha256 === saved.source.sha256);
    if (doc < 0) return say(t("wrongFile"), true);
    app.entries[doc] = saved.corrections;
    if (doc !== app.doc) await showBudget(doc, 0);
    await recheck();
    app.unsaved = false;
  } catch (err) {
    say(t("badFile", err.message), true);
  }
}
