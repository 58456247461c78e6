// Printing: the verdict, what is wrong, and all tables of the shown budget.

function preparePrint() {
  const box = $("print");
  box.replaceChildren();
  if (!app.data) return;
  const { budget, state } = app.data;
  box.append(h("h1", null, headline()), h("p", null, `${t(state.status)} · ${counts(state)}`), h("p", { class: "sub" }, `${documentOf().source.name} · SHA-256 ${documentOf().source.sha256}`));
  const list = issues();
  if (list.length) box.append(h("h2", null, t("issues")), h("ol", null, ...list.map((x) => h("li", null, issueText(x).filter(Boolean).join(" · ")))));
  for (const kind of kindsOf(budget)) box.append(h("section", { class: "printtable" }, ...typedTable(budget, kind)));
  box.append(legend());
}
