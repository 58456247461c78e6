package columns

import (
	"strings"

	"budgetextract/normalize"
	"budgetextract/normalize/text"
	"budgetextract/schema"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// SchemaColumns are the columns as the contract lists them.
func SchemaColumns(list []Column) []schema.Column {
	out := make([]schema.Column, 0, len(list))
	keys := make([]string, 0, len(list)) // in one piece of memory
	for i := range list {
		c := &list[i]
		if i > 0 && c.Role == vocabulary.ColumnName && list[i-1].Role == vocabulary.ColumnName && c.Header == list[i-1].Header {
			continue // one header over the columns of an outline
		}
		key, ok := c.published()
		if !ok {
			continue
		}
		var k *string
		if key != "" {
			keys = append(keys, key)
			k = &keys[len(keys)-1]
		}
		headers := c.parts
		if headers == nil {
			headers = []string{c.Header}
		}
		for _, header := range headers {
			out = append(out, schema.Column{Key: k, Header: header})
		}
	}
	return out
}

// published is the column's key, empty for none; ok false for a column that the
// contract leaves out (序号, and what has no header).
func (c *Column) published() (key string, ok bool) {
	if c.Role == vocabulary.ColumnLine || c.Role == vocabulary.ColumnText && c.Header == "" {
		return "", false
	}
	if c.Role != "" {
		return roleKeys[c.Role], true
	}
	return c.Key, true
}

// WithoutHeader takes the end of the column's header off a cell that it fell
// into: 入0.00 below 性基金预算拨款收.
func (c Column) WithoutHeader(s string) string {
	if c.partly == "" {
		return s
	}
	rest := strings.TrimRightFunc(strings.TrimLeftFunc(s, text.IsHan), text.IsHan)
	if strings.ContainsFunc(rest, text.IsHan) {
		return s
	}
	fallen := strings.Replace(s, rest, "", 1)
	if wording.PartOfHeader(c.partly + fallen).Known {
		return rest
	}
	return s
}

// CellKey is the key of the column in the provenance of a row.
func (c Column) CellKey(item bool) string {
	switch {
	case c.Key != "":
		return c.Key
	case c.Amounts():
		return c.Header
	case c.Role == vocabulary.ColumnItem || c.Role == vocabulary.ColumnName:
		if item {
			return "item"
		}
		return "name"
	}
	return roleKeys[c.Role]
}

// SpellHeader spells the first headers of a sheet out for a message.
func SpellHeader(sheet *normalize.Sheet) string {
	var words []string
	for _, c := range sheet.Columns {
		if len(c.Path) > 0 && len(words) < 8 {
			words = append(words, strings.Join(c.Path, "/"))
		}
	}
	return strings.Join(words, " | ")
}
