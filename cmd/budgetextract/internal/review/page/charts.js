// Pictures: what the verifier makes of the budget, drawn by ECharts.

let charting = null;
let drawn = []; // charts on the page

// loadCharts runs the bundled library, whose hash the page's policy names.
async function loadCharts() {
  const text = await textOf("echarts");
  document.head.append(h("script", null, text));
}

async function showCharts(box) {
  for (const c of drawn) c.dispose();
  drawn = [];
  const wait = h("p", { class: "empty" }, t("loading"));
  box.append(h("header", { class: "tablehead" }, h("h2", null, t("chartsOf")), h("p", { class: "sub" }, headline())), wait);
  try {
    charting ||= loadCharts();
    await charting;
    await proof();
  } catch (err) {
    wait.textContent = t("noProof", err.message);
    return;
  }
  if (app.view !== "charts") return;
  wait.remove();
  const pictures = call("pictures");
  const colours = palette();
  const charts = chartForms.map((f) => ({ f, made: f.make(pictures, colours) })).filter((x) => x.made);
  if (!charts.length) box.append(h("p", { class: "empty" }, t("noCharts")));
  for (const { f, made } of charts) box.append(chartBox(f, made));
}

function chartBox(form, made) {
  const canvas = h("div", { class: "canvas", role: "img", "aria-label": `${t(form.name)}: ${made.figures.rows.slice(0, 12).map((r) => r.join(" ")).join("; ")}` });
  canvas.style.height = `${made.height || 340}px`;
  const box = h("section", { class: "chart" },
    h("header", null, h("h3", null, t(form.name)), h("p", { class: "sub" }, [made.unit && t("unit", made.unit), made.hint].filter(Boolean).join(" · ")),
      h("span", { class: "exports" }, ...["SVG", "PNG"].map((kind) => h("button", { on: { click: () => exportChart(canvas, form, kind) } }, kind)))),
    canvas,
    h("details", null, h("summary", null, t("figures")), plainFigures(made.figures)));
  requestAnimationFrame(() => {
    const chart = globalThis.echarts.init(canvas, null, { renderer: "svg", locale: "EN" });
    chart.setOption({ animation: false, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily.replaceAll('"', "'") }, aria: { enabled: false }, ...made.option });
    canvas.chart = chart;
    drawn.push(chart);
    new ResizeObserver(() => chart.isDisposed() || chart.resize()).observe(canvas);
  });
  return box;
}

function plainFigures({ head, rows }) {
  return h("table", { class: "grid figures" }, h("thead", null, h("tr", null, ...head.map((x, i) => h("th", { scope: "col", class: i ? "num" : "" }, x)))),
    h("tbody", null, ...rows.map((r) => h("tr", null, ...r.map((x, i) => h("td", { class: i ? "num" : "" }, x))))));
}

// exportChart gives the chart as it is drawn, as SVG or twice as large as PNG.
async function exportChart(canvas, form, kind) {
  const background = getComputedStyle($("work")).backgroundColor;
  const text = canvas.chart.renderToSVGString().replace(/<svg /, `<svg style="background:${background}" `);
  const name = `${headline()} ${t(form.name)}`.replace(/[\\/:*?"<>|]/g, "_");
  const svg = new Blob([text], { type: "image/svg+xml" });
  if (kind === "SVG") return download(`${name}.svg`, svg);
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const sheet = h("canvas", { width: 2 * canvas.clientWidth, height: 2 * canvas.clientHeight });
  const pen = sheet.getContext("2d");
  pen.fillStyle = background;
  pen.fillRect(0, 0, sheet.width, sheet.height);
  pen.drawImage(image, 0, 0, sheet.width, sheet.height);
  sheet.toBlob((png) => download(`${name}.png`, png), "image/png");
}

// palette are colours that people who see few still tell apart, in both themes.
function palette() {
  const style = getComputedStyle(document.documentElement);
  const v = (name) => style.getPropertyValue(name).trim();
  return { ink: v("--ink"), soft: v("--soft"), line: v("--line"), panel: v("--panel"),
    series: dark() ? ["#6ea8dc", "#e0a458", "#7fbf9b", "#c58fb8", "#9aa7b4", "#d9c36a"] : ["#2f6ea5", "#c97b1e", "#3d8c67", "#94548a", "#6b7a88", "#a38a1f"] };
}
