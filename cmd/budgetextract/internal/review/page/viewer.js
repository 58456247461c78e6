// The pages: drawn as they come into view, and forgotten when they are far.

const viewer = { zoom: 1, width: 1, leaves: [], seen: null, near: null, inks: new Map(), at: 0 };

// showDocument lays out the leaves of the open document; nothing is drawn yet.
function showDocument() {
  const doc = documentOf();
  viewer.leaves = doc.leaves.map((leaf, i) => ({ leaf, i, el: null, drawn: null }));
  viewer.inks.clear();
  viewer.near?.disconnect();
  viewer.near = new IntersectionObserver(nearLeaves, { root: $("paper"), rootMargin: "900px 0px" });
  const pane = $("leaves");
  pane.replaceChildren();
  for (const x of viewer.leaves) {
    const caption = x.leaf.from ? t("linesOf", x.leaf.from, x.leaf.to) : t("page", x.leaf.page);
    x.el = h("section", { class: "leaf", data: { leaf: x.i }, "aria-label": caption }, h("p", { class: "caption", "aria-hidden": "true" }, caption));
    pane.append(x.el);
  }
  if (!viewer.leaves.length) pane.append(h("p", { class: "empty" }, t(doc.notice === "pages_gone" ? "pagesGone" : "noPages")));
  sizeLeaves();
  for (const x of viewer.leaves) viewer.near.observe(x.el);
  fillPageList();
}

// scaleOf is pixels a point at the zoom, where 1 fits the width of the pane.
const scaleOf = (leaf) => (viewer.zoom * viewer.width) / leaf.w;

function sizeLeaves() {
  viewer.width = Math.max(80, $("paper").clientWidth - 28); // read once: each reading after a change lays the page out
  for (const { leaf, el } of viewer.leaves) {
    if (leaf.from) {
      el.style.height = `${(leaf.to - leaf.from + 1) * lineHeight * viewer.zoom + 28}px`;
      el.style.fontSize = `${12.5 * viewer.zoom}px`;
      el.style.setProperty("--line", `${lineHeight * viewer.zoom}px`);
    } else {
      el.style.width = `${leaf.w * scaleOf(leaf)}px`;
      el.style.height = `${leaf.h * scaleOf(leaf) + 28}px`;
    }
  }
}

function zoomTo(zoom) {
  const pane = $("paper");
  const at = (pane.scrollTop + pane.clientHeight / 2) / Math.max(1, pane.scrollHeight);
  viewer.zoom = Math.min(6, Math.max(0.4, zoom));
  sizeLeaves();
  pane.scrollTop = at * pane.scrollHeight - pane.clientHeight / 2;
}

// nearLeaves draws what comes near and forgets what is gone.
function nearLeaves(changes) {
  for (const change of changes) {
    const x = viewer.leaves[Number(change.target.dataset.leaf)];
    if (!x) continue;
    x.near = change.isIntersecting;
    if (x.near) drawLeaf(x);
    else if (x.drawn) {
      x.drawn.remove();
      x.drawn = null;
    }
  }
}

// inkOf opens the block of leaves that a leaf is in.
function inkOf(i) {
  const n = Math.floor(i / index.leaves_per_block);
  if (!viewer.inks.has(n)) viewer.inks.set(n, textOf(`d${app.doc}p${n}`).then(JSON.parse));
  return viewer.inks.get(n).then((inks) => inks[i % index.leaves_per_block]);
}

async function drawLeaf(x) {
  const doc = app.doc;
  const ink = await inkOf(x.i);
  if (doc !== app.doc || !x.near || x.drawn) return;
  const pieces = piecesOn(x.leaf.page);
  if (x.leaf.from) {
    x.drawn = drawLines(x.leaf, ink, pieces.lines);
  } else {
    x.drawn = drawPage(x.leaf, ink);
    drawPieces(x.drawn, pieces.boxes.length ? pieces.boxes : boxesByWords(ink, pieces.lines));
  }
  x.el.append(x.drawn);
  light();
}

// redraw draws the leaves in view again: other marks, another budget.
function redraw() {
  for (const x of viewer.leaves) {
    if (!x.drawn) continue;
    x.drawn.remove();
    x.drawn = null;
    drawLeaf(x);
  }
}

// piecesOn are what the cells of the shown budget took from a page.
function piecesOn(page) {
  const data = app.data;
  if (!data) return { boxes: [], lines: new Map() };
  data.pieces ||= piecesOf(data.original);
  return data.pieces.get(page) || { boxes: [], lines: new Map() };
}

function piecesOf(budget) {
  const pages = new Map();
  eachCell(budget, (ref, cell) => {
    const places = cell.boxes || cell.lines || [];
    places.forEach((place, i) => {
      const page = Number(cell.pages ? cell.pages[i] : cell.page);
      if (!pages.has(page)) pages.set(page, { boxes: [], lines: new Map() });
      const on = pages.get(page);
      const piece = { ref, raw: cell.raw[i] || "", part: i, parts: places.length };
      if (cell.boxes) return on.boxes.push({ ...piece, box: place.map(Number) });
      const line = Number(place);
      if (!on.lines.has(line)) on.lines.set(line, []);
      on.lines.get(line).push(piece);
    });
  });
  return pages;
}

// leafAt is the leaf of a page, or of a line of text.
function leafAt(page, line) {
  return viewer.leaves.find(({ leaf }) => leaf.page === page && (!leaf.from || !line || (leaf.from <= line && line <= leaf.to)));
}

// goToPage brings a place of a page into view: x and y in points, or a line.
function goToPage(page, { x: across = 0, y = 0, line = 0, height = 0 } = {}) {
  const x = leafAt(page, line);
  if (!x) return;
  const pane = $("paper");
  let top = x.el.offsetTop + 24;
  let size = 24;
  if (x.leaf.from) top += line ? (line - x.leaf.from) * lineHeight * viewer.zoom : 0;
  else [top, size] = [top + y * scaleOf(x.leaf), height * scaleOf(x.leaf)];
  const aside = x.leaf.from ? 0 : across * scaleOf(x.leaf);
  if (aside < pane.scrollLeft || aside > pane.scrollLeft + pane.clientWidth - 60) pane.scrollLeft = Math.max(0, aside - pane.clientWidth / 2);
  const visible = top > pane.scrollTop + 40 && top + size < pane.scrollTop + pane.clientHeight - 40;
  if (!visible) pane.scrollTo({ top: Math.max(0, top - pane.clientHeight / 3), behavior: reducedMotion() ? "auto" : near(top, pane) });
}

const reducedMotion = () => matchMedia("(prefers-reduced-motion: reduce)").matches;
const near = (top, pane) => (Math.abs(top - pane.scrollTop) < 3 * pane.clientHeight ? "smooth" : "auto");

// fillPageList lists the pages with the tables that begin on them.
function fillPageList() {
  const doc = documentOf();
  const begins = new Map();
  for (const b of doc.budgets) {
    for (const table of b.tables) {
      const names = begins.get(table.pages[0]) || [];
      begins.set(table.pages[0], [...names, table.title || kindName(table.kind)]);
    }
  }
  const list = $("pagelist");
  list.replaceChildren();
  for (const { leaf, i } of viewer.leaves) {
    const names = leaf.from ? t("linesOf", leaf.from, leaf.to) : (begins.get(leaf.page) || []).join("、");
    list.append(h("option", { value: i }, `${leaf.page} / ${doc.source.pages}${names ? `　${names}` : ""}`));
  }
}

// followPage shows in the list which leaf is in view.
function followPage() {
  const pane = $("paper");
  const middle = pane.scrollTop + pane.clientHeight / 3;
  let [low, high] = [0, viewer.leaves.length - 1];
  while (low < high) {
    const at = (low + high + 1) >> 1;
    if (viewer.leaves[at].el.offsetTop <= middle) low = at;
    else high = at - 1;
  }
  viewer.at = low;
  $("pagelist").value = String(low);
}
