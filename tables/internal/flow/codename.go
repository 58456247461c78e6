package flow

import (
	"budgetextract/normalize"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/flowtext"
	"budgetextract/tables/internal/word"
)

// Some places print the code of a row in the cell of its name, with brackets or
// without:
//
//	2010301 行政运行 80.98 47.23
//	[2010301]行政运行 80.98 47.23

// cutCodes parts the codes in brackets from the names behind them. coded says
// that rows of the body begin with a code and none with the number of an item.
func cutCodes(body []flowtext.Fragment) (out []flowtext.Fragment, coded bool) {
	numbered := false
	for i, f := range body {
		if code, name, ok := bracketedCode(f); ok {
			coded = true
			out = append(out, code, name)
			continue
		}
		numbered = numbered || f.First && f.Kind == normalize.TextFragment && word.ItemNumber(f.Text) != (word.Numbering{})
		coded = coded || codeBeforeName(body[i:])
		out = append(out, f)
	}
	return out, coded && !numbered
}

// codeBeforeName reports a code with its name behind it on the line.
func codeBeforeName(f []flowtext.Fragment) bool {
	return f[0].Kind == normalize.DigitsFragment && cell.IsCode(f[0].Text) &&
		len(f) > 1 && f[1].Kind == normalize.TextFragment && f[1].Line == f[0].Line
}

// bracketedCode cuts a word that begins with a code in brackets behind these.
func bracketedCode(f flowtext.Fragment) (code, name flowtext.Fragment, ok bool) {
	digits, rest, ok := cell.CutBrackets(f.Text)
	if !ok || f.Kind != normalize.TextFragment {
		return f, f, false
	}
	code, name = f, f
	code.Kind, code.Text = normalize.DigitsFragment, digits
	name.Text, name.First, name.Glued, name.Gap, name.Breaks = rest, false, true, false, false
	return code, name, true
}
