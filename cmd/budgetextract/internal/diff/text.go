package diff

import (
	"fmt"
	"io"
	"strings"
	"unicode"

	"golang.org/x/text/width"

	"budgetextract/schema"
)

// WriteText writes a comparison for people: for each table its changes in
// columns, aligned as a terminal shows Chinese.
func (c *Comparison) WriteText(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%s: %s → %s\n", title(c), c.Before.label(), c.After.label())
	for i := range c.Tables {
		c.Tables[i].text(&b)
	}
	fmt.Fprintf(&b, "%d amounts unchanged\n", c.Unchanged)
	_, err := io.WriteString(w, b.String())
	return err
}

func title(c *Comparison) string {
	s := plain(c.Entity.Name)
	if c.Entity.Code != "" {
		s = plain(string(c.Entity.Code)) + " " + s
	}
	if c.Scope != "" {
		s += " (" + c.Scope + ")"
	}
	return s
}

func (s Side) label() string {
	switch {
	case s == Side{}:
		return "none"
	case s.FiscalYear == 0:
		return plain(s.Source)
	}
	return fmt.Sprintf("%s %d", plain(s.Source), s.FiscalYear)
}

var heads = []string{"code", "name", "column", "before", "after", "difference", "percent"}

// firstNumber is the first column that is set to the right.
const firstNumber = 3

func (t *Table) text(b *strings.Builder) {
	label := schema.FormOf(t.Kind).Label
	fmt.Fprintf(b, "\n%s %s (%s)", t.Kind, label, plain(t.Unit))
	if t.Only != "" {
		fmt.Fprintf(b, ", only %s", t.Only)
	}
	b.WriteByte('\n')
	lines := [][]string{heads}
	for _, c := range t.Changes {
		lines = append(lines, c.cells())
	}
	writeColumns(b, lines)
}

func (c *Change) cells() []string {
	name := plain(c.Name)
	switch c.Row {
	case before:
		name = "- " + name
	case after:
		name = "+ " + name
	}
	difference, percent := signed(c.Difference), signed(c.Percent)
	if percent != "" {
		percent += "%"
	}
	code := plain(string(c.Code))
	if c.EntityCode != "" {
		code = plain(c.EntityCode) + " " + code
	}
	return []string{code, name, plain(c.Column), c.Before.String(), c.After.String(), difference, percent}
}

func signed(a schema.Amount) string {
	s := a.String()
	if a.Decimal().IsPositive() {
		s = "+" + s
	}
	return s
}

// writeColumns aligns cells, text to the left and numbers to the right.
func writeColumns(b *strings.Builder, lines [][]string) {
	widths := make([]int, len(heads))
	for _, line := range lines {
		for i, s := range line {
			widths[i] = max(widths[i], columns(s))
		}
	}
	for _, line := range lines {
		var text strings.Builder
		for i, s := range line {
			space := strings.Repeat(" ", widths[i]-columns(s))
			if i >= firstNumber {
				text.WriteString(space + s + "  ")
			} else {
				text.WriteString(s + space + "  ")
			}
		}
		b.WriteString(strings.TrimRight(text.String(), " ") + "\n")
	}
}

// columns is how many columns of a terminal a text takes.
func columns(s string) (n int) {
	for _, r := range s {
		switch width.LookupRune(r).Kind() {
		case width.EastAsianWide, width.EastAsianFullwidth:
			n += 2
		default:
			n++
		}
	}
	return n
}

// plain keeps a terminal safe from what a document may hold.
func plain(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsPrint(r) {
			return r
		}
		return '\ufffd'
	}, s)
}
