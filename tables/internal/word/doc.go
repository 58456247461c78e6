// Package word looks for words in printed text: lists of words made ready to be
// looked for (list.go), the patterns that the vocabulary is written in
// (patterns.go), and the numbers that items begin with (numbering.go). It
// knows strings, and nothing of budgets.
package word
