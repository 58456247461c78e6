// The charts: each makes of the pictures what ECharts draws, and its figures.

const chartForms = [
  { name: "flow", make: flowChart },
  { name: "byFunction", make: (p, c) => treeChart(p.function, c) },
  { name: "byEconomic", make: (p, c) => treeChart(p.economic, c) },
  { name: "uses", make: (p, c) => barChart(p.uses, c) },
  { name: "official", make: (p, c) => barChart(p.official, c) },
  { name: "years", make: (p, c) => yearChart(p.year, c) },
];

const plainName = (name) => name.replace(/^[一二三四五六七八九十]+[、.．]\s*/, "");

// tip is a tooltip drawn as text in the picture: no markup, whatever a name says.
const tip = (colours, formatter) => ({ renderMode: "richText", confine: true, formatter, backgroundColor: colours.panel, borderColor: colours.line, textStyle: { color: colours.ink, fontSize: 12 } });

function treeChart(tree, colours) {
  if (!tree) return null;
  const rows = [];
  const node = (n, depth, colour) => {
    rows.push([`${"　".repeat(depth)}${n.code} ${n.name}`, grouped(n.amount)]);
    return { name: n.name || n.code, code: n.code, exact: n.amount, value: Number(n.amount), itemStyle: colour && { color: colour },
      children: (n.kids || []).map((k) => node(k, depth + 1)) };
  };
  const data = tree.roots.map((n, i) => node(n, 0, colours.series[i % colours.series.length]));
  const text = (p) => `${p.data.name}\n${grouped(p.data.exact)}`;
  return {
    unit: tree.unit, hint: t("drill"), figures: { head: [t("name"), t("total")], rows },
    option: {
      tooltip: tip(colours, (p) => (p.data?.exact ? `${p.data.code} ${p.data.name}\n${grouped(p.data.exact)} ${tree.unit}` : "")),
      series: [{ type: "treemap", name: t("total"), data, leafDepth: 1, roam: false, top: 4, left: 4, right: 4, bottom: 36, nodeClick: "zoomToNode",
        breadcrumb: { bottom: 4, height: 24, itemStyle: { color: colours.panel, borderColor: colours.line, textStyle: { color: colours.ink } } },
        drillDownIcon: "", label: { formatter: text, fontSize: 12, lineHeight: 17, overflow: "truncate", color: "#fff" }, itemStyle: { borderColor: colours.panel, borderWidth: 1, gapWidth: 2 },
        levels: [{}, { colorSaturation: null }, { colorSaturation: [0.35, 0.6] }, { colorSaturation: [0.3, 0.55] }] }],
    },
  };
}

function flowChart({ flow }, colours) {
  if (!flow) return null;
  const nodes = [{ name: "m", shown: t("inout"), itemStyle: { color: colours.series[4] } }];
  const links = [];
  const rows = [];
  const side = (items, letter, position, colour, link) => items.forEach((x, i) => {
    nodes.push({ name: `${letter}${i}`, shown: plainName(x.name), exact: x.amount, label: { position }, itemStyle: { color: colour } });
    links.push({ ...link(`${letter}${i}`), value: Number(x.amount), exact: x.amount, shown: plainName(x.name) });
    rows.push([`${letter === "s" ? "→ " : "← "}${plainName(x.name)}`, grouped(x.amount)]);
  });
  side(flow.sources, "s", "right", colours.series[0], (name) => ({ source: name, target: "m" }));
  side(flow.targets, "t", "left", colours.series[1], (name) => ({ source: "m", target: name }));
  return {
    unit: flow.unit, height: Math.max(280, 60 + 34 * Math.max(flow.sources.length, flow.targets.length)), figures: { head: [t("name"), t("total")], rows },
    option: {
      tooltip: tip(colours, (p) => (p.data.exact ? `${p.data.shown}\n${grouped(p.data.exact)} ${flow.unit}` : p.data.shown)),
      series: [{ type: "sankey", data: nodes, links, draggable: false, left: 8, right: 8, top: 12, bottom: 12, nodeWidth: 14, nodeGap: 14, layoutIterations: 0,
        lineStyle: { color: "gradient", opacity: 0.32, curveness: 0.5 }, emphasis: { focus: "adjacency" },
        label: { color: colours.ink, fontSize: 12, formatter: (p) => (p.data.exact ? `${p.data.shown}  ${grouped(p.data.exact)}` : p.data.shown) } }],
    },
  };
}

function barChart(bars, colours) {
  if (!bars) return null;
  const rows = bars.rows.slice().reverse();
  const series = bars.keys.map((key, i) => ({
    type: "bar", name: pick2(columnNames[key], key), stack: bars.keys.length > 1 ? "all" : undefined, barMaxWidth: 18, itemStyle: { color: colours.series[i] },
    data: rows.map((r) => (r.amounts[i] === null ? null : { value: Number(r.amounts[i]), exact: r.amounts[i] })),
  }));
  const figures = { head: [t("name"), ...series.map((x) => x.name)], rows: bars.rows.map((r) => [plainName(r.name), ...r.amounts.map((a) => (a === null ? "" : grouped(a)))]) };
  return { unit: bars.unit, height: Math.max(180, 70 + 30 * rows.length), figures, option: barOption(rows.map((r) => plainName(r.name)), series, bars.unit, colours, true) };
}

// barOption is a bar chart; level ones have their names at the left.
function barOption(names, series, unit, colours, level) {
  const category = { type: "category", data: names, axisTick: { show: false }, axisLine: { lineStyle: { color: colours.line } }, axisLabel: { color: colours.ink, width: level ? 150 : 90, overflow: level ? "truncate" : "break" } };
  const value = { type: "value", splitLine: { lineStyle: { color: colours.line } }, axisLabel: { color: colours.soft, hideOverlap: true } };
  return {
    grid: { left: 8, right: 24, top: series.length > 1 ? 34 : 10, bottom: 8, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
    legend: { show: series.length > 1, top: 0, left: 0, itemWidth: 12, itemHeight: 12, textStyle: { color: colours.ink } },
    tooltip: tip(colours, (p) => `${p.name}\n${p.seriesName} ${grouped(p.data.exact)} ${unit}`),
    xAxis: level ? value : category, yAxis: level ? category : value, series,
  };
}

const yearFigures = ["revenue", "expenditure", "basic", "project", "official"];

// yearChart sets the years of the shown entity side by side, where several
// documents are given.
function yearChart(own, colours) {
  const all = [...index.documents.flatMap((d) => d.headlines), ...index.years].filter((x) => x.entity === own.entity && x.scope === own.scope && x.year);
  const years = new Map();
  for (const x of [...all, { ...own, year: Number(own.year) }]) years.set(Number(x.year), x); // the shown one, with its corrections, last
  if (years.size < 2) return null;
  const sorted = [...years.values()].sort((a, b) => a.year - b.year);
  const keys = yearFigures.filter((k) => sorted.some((x) => x.figures[k]));
  const series = keys.map((key, i) => ({
    type: "bar", name: t(key), barMaxWidth: 26, itemStyle: { color: colours.series[i] },
    data: sorted.map((x) => (x.figures[key] ? { value: Number(x.figures[key]) / 1e4, exact: inWan(x.figures[key]) } : null)),
  }));
  const rows = sorted.map((x) => [String(x.year), ...keys.map((k) => (x.figures[k] ? grouped(inWan(x.figures[k])) : ""))]);
  return { unit: "万元", height: 320, figures: { head: ["", ...series.map((x) => x.name)], rows }, option: barOption(sorted.map((x) => String(x.year)), series, "万元", colours, false) };
}

// inWan turns an exact amount in 元 into 万元, exactly.
function inWan(yuan) {
  const sign = yuan.startsWith("-") ? "-" : "";
  const [whole, fraction = ""] = yuan.replace("-", "").split(".");
  const digits = whole.padStart(5, "0");
  const rest = `${digits.slice(-4)}${fraction}`.replace(/0+$/, "");
  return `${sign}${digits.slice(0, -4)}${rest ? `.${rest}` : ""}`;
}
