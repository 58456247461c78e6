// Package font decodes the fonts of a PDF: it cuts the strings that text
// operators show into glyphs, and knows the character and the advance of each
// (PDF 32000-1, 9.5 to 9.10).
//
//	simple.go     fonts of one-byte codes, by their encoding (encoding.go, tables.go,
//	              glyphnames.go); type3.go, whose glyphs are streams; gbk.go, old Chinese ones
//	type0.go      composite fonts, by the CMaps of package cmap; widths.go, their widths
//	tounicode.go  what a font says of its characters; disagree.go, where it says two things
//	program.go    embedded programs, where nothing else does: sfnt.go, cff.go, type1.go
package font
