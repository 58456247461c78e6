// The verifier: package schema as WebAssembly, loaded when it is first needed.

let verifier = null;

// proof gives the verifier with the shown budget in it.
async function proof() {
  verifier ||= startVerifier();
  await verifier;
  const data = app.data;
  if (data.opened && proof.holds === data) return;
  const { state } = call("open", data.text, JSON.stringify(data.problems));
  data.doubtful = JSON.stringify(state) !== JSON.stringify(data.stated);
  data.opened = true;
  if (data.doubtful) showState();
  proof.holds = data;
  const own = ownEntries();
  if (own.length) adopt(data, call("revise", JSON.stringify(own)));
}

async function startVerifier() {
  const go = new Go();
  const { instance } = await WebAssembly.instantiate(await bytesOf("verify"), go.importObject);
  go.run(instance); // runs until the page is closed
}

// call asks the verifier; all numbers of its answer are strings of digits.
function call(name, ...args) {
  const answer = exact(globalThis.budgetextract[name](...args));
  if (answer && answer.error) throw new Error(answer.error);
  return answer;
}

const ownEntries = () => app.entries[app.doc].filter((x) => x.budget === app.budget + 1);

// revise applies the corrections of the shown budget to what was read and
// shows what follows.
async function revise() {
  const data = app.data;
  try {
    await proof();
    adopt(data, call("revise", JSON.stringify(ownEntries())));
  } catch (err) {
    say(t("noProof", err.message), true);
  }
}

function adopt(data, answer) {
  nameTables(answer.budget);
  take(data, answer.budget, answer.state);
  data.problems = answer.problems;
  if (answer.errors.length) say(t("notFit", answer.errors.join(" · ")), true);
}

// identitiesOf are the sums that a cell stands in.
async function identitiesOf(ref) {
  await proof();
  return call("about", JSON.stringify({ Kind: ref.kind, List: ref.list, Row: ref.row, Key: ref.key }));
}
