// Package columns tells what the columns of a sheet hold. It takes the header of each column,
// as the path of labels above it, and gives each column of amounts its key in the JSON, each
// other its role: code, name, 序号 … (Header.Read). 本年支出 over 基本支出 is the key basic. What is
// doubtful about them becomes problems (Labels.TellColumns).
//
//	columns.go    a header to columns, label by label (label.go, remembered); sides.go, of two-sided tables;
//	              classification.go, codes and names by two classifications
//	kind.go       which kind of table a heading and a header make
//	content.go    what the cells say of a column that the header leaves open
//	headless.go   a header that was read as rows, given back; swallowed.go, rows that were read as header
//	narrow.go     labels read over too many columns; regroup.go, over too few; levels.go, over codes in parts
//	tell.go       what is doubtful; misheaded.go, labels over columns of others
//	published.go  columns as the contract names them
package columns
