package browsertest

import (
	"testing"

	"github.com/chromedp/chromedp"
)

// contrasts gives the texts in view that stand out from their background by
// less than 4.5 to 1, which is the least that WCAG 2 AA asks for.
const contrasts = `(() => {
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgb = (colour) => { pen.clearRect(0, 0, 1, 1); pen.fillStyle = colour; pen.fillRect(0, 0, 1, 1); const [r, g, b, a] = pen.getImageData(0, 0, 1, 1).data; return [r, g, b, a / 255]; };
  const over = (top, under) => [0, 1, 2].map((i) => top[i] * top[3] + under[i] * (1 - top[3])).concat(1);
  const light = (c) => { const [r, g, b] = c.map((v) => (v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4)); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const ground = (el) => { const all = []; for (let e = el; e; e = e.parentElement) all.unshift(rgb(getComputedStyle(e).backgroundColor)); return all.reduce((under, top) => over(top, under), [255, 255, 255, 1]); };
  const out = new Set();
  for (const el of document.querySelectorAll("body *:not(script):not(svg *):not(option)")) {
    const text = [...el.childNodes].filter((n) => n.nodeType === 3).map((n) => n.data.trim()).join("");
    if (!text || !el.checkVisibility({ opacityProperty: true }) || el.disabled || el.closest("[disabled], [aria-hidden=true]")) continue;
    const under = ground(el);
    const [a, b] = [light(over(rgb(getComputedStyle(el).color), under)), light(under)];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) out.add(ratio.toFixed(2) + " " + el.tagName + "." + el.className + " " + text.slice(0, 20));
  }
  return [...out];
})()`

// unnamed gives the controls that a screen reader has no name for.
const unnamed = `[...document.querySelectorAll("button, input:not([hidden]), select, a, [role=region], dialog")]
  .filter((el) => !(el.getAttribute("aria-label") || el.getAttribute("aria-labelledby") || el.innerText?.trim() || el.textContent.trim() || el.title) && !el.hidden).map((el) => el.outerHTML.slice(0, 90))`

// Text stands out from its background in both themes, and every control has a
// name, wherever the page is looked at.
func TestContrastAndNames(t *testing.T) {
	_, page := reviewOf(t, "bad.pdf", pdfOf("甲县教育局", "33.00"))
	x := open(t, page, wide, height)
	for range 2 {
		for _, do := range []string{`1`, `document.querySelector(".issue").click()`, `document.querySelector("#helper").click()`, `document.querySelector("#help").close()`} {
			x.run(chromedp.Evaluate(do, nil))
			for _, c := range eval[[]string](x, contrasts) {
				t.Errorf("after %s: too little contrast: %s", do, c)
			}
			for _, u := range eval[[]string](x, unnamed) {
				t.Errorf("after %s: no name: %s", do, u)
			}
		}
		x.click("#theme")
	}
	x.quiet()
}
