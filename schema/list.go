package schema

import "slices"

// listOf shows the rows of a typed table as a [List].
type listOf[T any, P interface {
	*T
	Row
}] struct {
	form *ListForm
	rows *[]*T
	room []T // see Reserve
}

func newList[T any, P interface {
	*T
	Row
}](form *ListForm, rows *[]*T) List {
	return &listOf[T, P]{form: form, rows: rows}
}

// onlyList is the list of a table that has one. Tables are asked for their lists again and
// again: it takes one piece of memory.
func onlyList[T any, P interface {
	*T
	Row
}](form *ListForm, rows *[]*T) []List {
	x := &struct {
		list listOf[T, P]
		all  [1]List
	}{list: listOf[T, P]{form: form, rows: rows}}
	x.all[0] = &x.list
	return x.all[:]
}

func (l *listOf[T, P]) Name() string    { return l.form.Name }
func (l *listOf[T, P]) Form() *ListForm { return l.form }
func (l *listOf[T, P]) Keys() []string  { return l.form.Keys }
func (l *listOf[T, P]) Len() int        { return len(*l.rows) }
func (l *listOf[T, P]) Row(i int) Row   { return P((*l.rows)[i]) }
func (l *listOf[T, P]) Delete(i int)    { *l.rows = slices.Delete(*l.rows, i, i+1) }

func (l *listOf[T, P]) Append() Row {
	if len(l.room) == 0 {
		l.room = make([]T, 1)
	}
	r := &l.room[0]
	l.room = l.room[1:]
	*l.rows = append(*l.rows, r)
	return P(r)
}

func (l *listOf[T, P]) Reserve(rows int) {
	l.room = make([]T, rows)
	*l.rows = slices.Grow(*l.rows, rows)
}
