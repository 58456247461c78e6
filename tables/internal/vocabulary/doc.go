// Package vocabulary is the words of published forms, as data: titles and the
// kinds that they name, headers of columns, items, the lines around a table, and
// what is published besides the tables. A form that a new place publishes adds
// words here, and an example in wording/vocabulary_test.go. No other package names
// a title, a header or a place.
//
// Words are written as patterns, which word.ExpandAll spells out: 政府[性]基金[收入|支出]
// stands for six words. The long lists are spelled out in ready.go, for a process that
// reads one document would take longer to do so than to look its words up.
package vocabulary

//go:generate go test -run TestListsAreReady . -write
