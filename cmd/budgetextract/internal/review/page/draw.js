// Drawing a leaf: a page with its words and ruling lines, or lines of text.

const lineHeight = 20; // of a line of text, as in the style

// drawPage draws a page as SVG. Lengths in the data are tenths of a point.
function drawPage(leaf, ink) {
  const svg = s("svg", { viewBox: `0 0 ${leaf.w} ${leaf.h}`, class: "paper", role: "img", "aria-label": t("page", leaf.page) });
  const rules = (ink.r || []).map(([x0, y0, x1, y1]) => `M${x0 / 10} ${y0 / 10}L${x1 / 10} ${y1 / 10}`).join("");
  if (rules) svg.append(s("path", { d: rules, class: "rule" }));
  const under = s("g", { class: "under" });
  const text = s("g", { class: "ink" });
  for (const word of ink.w || []) text.append(drawWord(word));
  const over = s("g", { class: "over" });
  svg.append(under, text, over);
  return svg;
}

function drawWord([text, x0, y0, x1, y1, size, flags]) {
  const [vertical, aside] = [flags & 1, flags & 2];
  const props = { "font-size": size / 10 || 9, class: aside ? "aside" : null };
  if (vertical) {
    Object.assign(props, { x: (x0 + x1) / 20, y: y0 / 10, "writing-mode": "vertical-rl" });
  } else {
    Object.assign(props, { x: x0 / 10, y: (y1 - 0.17 * (y1 - y0)) / 10 });
    if (text.length > 1) Object.assign(props, { textLength: Math.max(1, x1 - x0) / 10, lengthAdjust: "spacingAndGlyphs" });
  }
  return s("text", props, text);
}

// drawLines draws lines of text; pieces are what cells took from them, by line.
function drawLines(leaf, ink, pieces) {
  const box = h("div", { class: "paper lines", "aria-label": t("linesOf", leaf.from, leaf.to) });
  (ink.l || []).forEach((text, i) => {
    const number = leaf.from + i;
    box.append(h("div", { class: "line", data: { line: number } }, h("span", { class: "no", "aria-hidden": "true" }, String(number)), h("span", { class: "tx" }, ...cut(text, pieces.get(number) || []))));
  });
  return box;
}

// cut marks the pieces of cells in a line, in their order from left to right.
function cut(text, pieces) {
  const out = [];
  let at = 0;
  for (const piece of pieces) {
    let begin = text.indexOf(piece.raw, at);
    if (begin < 0 || !piece.raw) continue;
    if (begin > at) out.push(text.slice(at, begin));
    out.push(h("span", { class: `piece ${pieceClass(piece)}`, data: { id: idOf(piece.ref) } }, piece.raw));
    at = begin + piece.raw.length;
  }
  out.push(text.slice(at));
  return out;
}

// pieceClass marks what is known of the cell a piece belongs to.
function pieceClass(piece) {
  return isText(piece.ref.key) ? "m-t" : `m-${markOf(piece.ref).replace(".", "t")}`;
}

// drawPieces draws the frames of cells over a page that can be pointed at.
function drawPieces(svg, pieces) {
  const over = svg.querySelector(".over");
  over.replaceChildren();
  for (const p of pieces) {
    const [x0, y0, x1, y1] = p.box;
    over.append(s("rect", { class: `piece ${pieceClass(p)}`, x: x0 - 1.2, y: y0 - 0.8, width: Math.max(2, x1 - x0) + 2.4, height: Math.max(2, y1 - y0) + 1.6, rx: 1, "data-id": idOf(p.ref) }));
  }
}

// boxesByWords finds the words of a laid-out text that cells name by line.
function boxesByWords(ink, pieces) {
  const words = new Map();
  for (const w of ink.w || []) {
    if (!words.has(w[7])) words.set(w[7], []);
    words.get(w[7]).push({ raw: w[0], box: w.slice(1, 5).map((x) => x / 10) });
  }
  const out = [];
  for (const [line, list] of pieces) {
    const free = (words.get(line) || []).slice();
    for (const p of list) {
      const plain = p.raw.replace(/\s/g, "");
      const hit = free.filter((w) => w.raw === p.raw).slice(0, 1);
      const found = hit.length ? hit : free.filter((w) => plain.includes(w.raw.replace(/\s/g, "")));
      for (const w of found) {
        out.push({ ...p, box: w.box });
        free.splice(free.indexOf(w), 1);
      }
    }
  }
  return out;
}
