package schema

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// drawn builds a budget from a drawing: a line per table (kind, unit), one per
// list (its name and keys, extra headers among them), one per row.
//
//	expenditure_summary 万元
//	rows total basic project
//	- 合计 | 3 | 1 | 2
//	201 一般公共服务支出 | 3 | 1 | 2
//	@434 某部门 | 3 | 1 | 2
func drawn(t testing.TB, drawing string) *Budget {
	t.Helper()
	b := new(Budget)
	var table Table
	var l List
	var keys []string
	for line := range strings.Lines(drawing) {
		f := strings.Fields(line)
		switch {
		case len(f) == 0:
		case FormOf(Kind(f[0])) != nil:
			table = b.Tables.New(Kind(f[0]))
			table.Head().Unit = strings.Join(f[1:], "")
		case listNamed(table, f[0]) != nil:
			l, keys = listNamed(table, f[0]), f[1:]
			setColumns(table, l, keys)
		default:
			drawRow(t, l, keys, line)
		}
	}
	return b
}

func listNamed(t Table, name string) List {
	if t == nil {
		return nil
	}
	for _, l := range t.Lists() {
		if l.Name() == name {
			return l
		}
	}
	return nil
}

// setColumns publishes keys; what is no key of the list is an extra header.
func setColumns(t Table, l List, keys []string) {
	for _, k := range keys {
		c := Column{Header: k}
		if key, header, ok := strings.Cut(k, "="); ok {
			c = Column{Key: &key, Header: header}
		} else if slices.Contains(l.Keys(), k) {
			c.Key = &k
		}
		t.Head().Columns = append(t.Head().Columns, c)
	}
}

func drawRow(t testing.TB, l List, keys []string, line string) {
	t.Helper()
	cells := strings.Split(line, "|")
	r := l.Append()
	h := r.Head()
	h.Line, h.Name = l.Len(), strings.TrimSpace(cells[0])
	if entity, rest, ok := strings.Cut(strings.TrimPrefix(h.Name, "@"), " "); ok && h.Name[0] == '@' {
		h.EntityCode, h.Name = entity, rest
		if rest[0] > '9' {
			h.Name = "- " + rest
		}
	}
	if !l.Form().Item {
		h.Code, h.Name, _ = strings.Cut(h.Name, " ")
		if h.Code == "-" {
			h.Code = ""
		}
	}
	for i, c := range cells[1:] {
		a, err := ParseAmount(c)
		if err != nil {
			t.Fatal(err)
		}
		key, _, _ := strings.Cut(keys[i], "=")
		if cell := r.Amount(key); cell != nil {
			*cell = a
		} else {
			h.Extra.Set(key, a)
		}
	}
}

// verdicts are the results of one identity in a budget, all-null ones left
// out: "pass 3, fail 1".
func verdicts(b *Budget, id string) string {
	count := map[result]int{}
	for _, q := range Equations(b) {
		if q.Identity.ID == id {
			count[evaluate(&q).result]++
		}
	}
	var all []string
	for r, name := range []string{unknown: "unknown", pass: "pass", rounded: "rounded", fail: "fail"} {
		if n := count[result(r)]; name != "" && n > 0 {
			all = append(all, fmt.Sprintf("%s %d", name, n))
		}
	}
	return strings.Join(all, ", ")
}

// sameCounts compares verdicts in any order.
func sameCounts(a, b string) bool {
	x, y := strings.Split(a, ", "), strings.Split(b, ", ")
	slices.Sort(x)
	slices.Sort(y)
	return slices.Equal(x, y)
}
