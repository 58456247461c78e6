// Small tools that every other file uses.

const $ = (id) => document.getElementById(id);

const svgNames = "http://www.w3.org/2000/svg";

// fill sets attributes, listeners (on: {click: …}) and children. Text is text:
// nothing of a document ever becomes markup.
function fill(el, props, kids) {
  for (const [name, value] of Object.entries(props || {})) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "on") for (const [event, f] of Object.entries(value)) el.addEventListener(event, f);
    else if (name === "data") Object.assign(el.dataset, value);
    else if (name === "value") el.value = value;
    else el.setAttribute(name, value === true ? "" : value);
  }
  for (const kid of kids.flat(2)) if (kid !== null && kid !== undefined && kid !== false) el.append(kid);
  return el;
}

// h makes an HTML element, s an SVG one.
const h = (tag, props, ...kids) => fill(document.createElement(tag), props, kids);
const s = (tag, props, ...kids) => fill(document.createElementNS(svgNames, tag), props, kids);

// bytesOf opens a compressed block of the page.
async function bytesOf(id) {
  const packed = Uint8Array.from(atob($(id).textContent), (c) => c.charCodeAt(0));
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

const textOf = async (id) => new TextDecoder().decode(await bytesOf(id));

// exact reads JSON with every number as a string of its digits: 18.00 stays
// 18.00, which a number of JavaScript would not.
function exact(text) {
  return JSON.parse(text.replace(/"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g, (x) => (x[0] === '"' ? x : `"${x}"`)));
}

// grouped writes an amount with separators: 1234567.80 as 1,234,567.80.
function grouped(amount) {
  const [whole, fraction] = amount.split(".");
  const digits = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  return (fraction === undefined ? digits : `${digits}.${fraction}`).replace("-", "−");
}

// folded is text as it is searched: width, case and white space do not matter.
const folded = (text) => text.normalize("NFKC").toLowerCase().replace(/[\s,]/g, "");

// kept remembers a setting where the browser lets it.
const kept = {
  get(name) {
    try { return localStorage.getItem(`budgetextract.${name}`); } catch { return null; }
  },
  set(name, value) {
    try { localStorage.setItem(`budgetextract.${name}`, value); } catch { /* a page opened from a file may not keep anything */ }
  },
};

// say tells something to everybody, also to who does not see it.
let sayTimer = 0;
function say(text, bad) {
  const box = $("say");
  box.textContent = text;
  box.classList.toggle("bad", Boolean(bad));
  box.classList.add("on");
  clearTimeout(sayTimer);
  sayTimer = setTimeout(() => box.classList.remove("on"), bad ? 9000 : 4000);
}

// download hands a file to the user.
function download(name, blob) {
  const url = URL.createObjectURL(blob);
  const a = h("a", { href: url, download: name });
  document.body.append(a);
  a.click();
  a.remove();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
