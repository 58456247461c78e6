// Package text tells what a text is by its characters. It folds what was printed (Fold; Label,
// without white space: fold.go) and knows amounts, codes, years and the marks of empty cells
// (shape.go), with what stands around an amount in its cell (marks.go), numbered items (item.go,
// numerals.go), sums (sums.go), the numbers of columns (columnnumber.go) and of pages
// (pagenumber.go), the titles of tables that go on (continued.go), whether two texts are one that
// was broken (joint.go), and which decimals are usual (decimals.go). What words mean it asks a
// Lexicon, once about each text (memo.go).
package text
