// A sum spelled out: its operands, each a link to its cell, and the difference.

// nameOf is what an operand's row is called.
const nameOf = (term) => [term.code, term.name].filter(Boolean).join(" ");

function operandLink(term, sum) {
  const ref = asRef(term);
  const table = app.data.budget.tables[ref.kind];
  const apart = new Set(sum.terms.map((x) => x.kind)).size > 1;
  const label = [apart && tableName(app.data.budget, ref.kind), nameOf(term), columnName(table, ref.key)].filter(Boolean).join(" · ");
  return h("button", { class: "operand", title: t("operand"), on: { click: () => select(ref, { keepIssue: true }) } }, label);
}

const amountWithUnit = (term, units) => (term.amount === null ? "—" : grouped(term.amount) + (units > 1 && term.unit ? ` ${term.unit}` : ""));

// spelledOut is a sum as a column of figures, as it is added by hand.
function spelledOut(sum) {
  const units = new Set(sum.terms.map((x) => x.unit)).size;
  const [whole, ...parts] = sum.terms;
  const printed = parts.filter((x) => x.amount !== null);
  const shown = printed.length ? printed : parts.slice(0, 12); // of nothing but empty cells, they are the news
  const rows = shown.map((term, i) => sumRow(term.sign === "-1" ? "−" : i ? "+" : "", operandLink(term, sum), amountWithUnit(term, units), ""));
  const body = h("tbody", null, ...rows);
  if (sum.expected !== null) body.append(sumRow("=", t("expected"), grouped(sum.expected), "total"));
  if (whole) body.append(sumRow("", [operandLink(whole, sum), h("em", null, t("actual"))], amountWithUnit(whole, units), "whole"));
  if (sum.difference !== null) body.append(sumRow("Δ", t("difference"), signed(sum.difference), "difference"));
  return h("div", { class: "sumbox" },
    h("p", { class: "doc" }, h("b", null, t(sum.check)), identityName(sum) && ` — ${identityName(sum)}`),
    sum.missing && h("p", { class: "doc" }, `${t("lacks")}${sayIn(sum.missing)}`), sum.message && h("p", { class: "doc" }, sayIn(sum.message)),
    h("table", { class: "sumtable" }, body));
}

function sumRow(sign, what, figure, cls) {
  return h("tr", { class: cls }, h("td", { class: "op" }, sign), h("td", null, what), h("td", { class: "num" }, figure));
}

const resultSigns = { pass: "✓", rounded: "≈", fail: "≠", unknown: "∅" };

// inOneLine is a sum on one line: 合计 = 基本支出 + 项目支出.
function inOneLine(sum) {
  const out = [h("span", { class: `sign r-${sum.result}`, title: t(sum.check) }, resultSigns[sum.result] || "")];
  sum.terms.filter((x, i) => i === 0 || x.amount !== null).forEach((term, i) => {
    if (i) out.push(i === 1 ? " = " : term.sign === "-1" ? " − " : " + ");
    out.push(operandLink(term, sum), " ", h("span", { class: "n" }, term.amount === null ? "—" : grouped(term.amount)));
  });
  if (sum.difference !== null) out.push(h("span", { class: "n off" }, ` (${signed(sum.difference)})`));
  if (sum.missing) out.push(` ${t("lacks")}${sayIn(sum.missing)}`);
  return h("li", null, out);
}
