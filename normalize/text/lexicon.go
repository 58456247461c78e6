package text

// Lexicon is what normalize must know about words without knowing what a
// budget is. Package tables implements it from its vocabulary; all arguments
// are folded and without white space.
type Lexicon interface {
	Title(s string) bool       // s is the title of a table, with or without its number, year and prefix
	Header(s string) bool      // s is a column header label or a whole part of one
	Label(s string) bool       // s is a whole column header label, word for word
	Codes(s string) bool       // s heads a column of codes or of line numbers
	Total(s string) bool       // s heads a column of totals, which no row of amounts leaves empty
	Sum(s string) bool         // s heads a column of sums: of all, or of what stands beside under the same label
	Names(s string) bool       // s heads a column of names or items
	Entity(s string) bool      // s is an entity, year or unit line above a table (部门名称：…, 单位：万元)
	ColumnIndex(s string) bool // s heads the row of column numbers (栏次)
	Note(s string) bool        // s begins a note under a table (注：…)

	// Spelled are the headers of a table with a title whose labels use up some letters,
	// given in any order, as the header paths of their columns, as many as one of some
	// numbers says.
	Spelled(title, letters string, columns []int) [][][]string
}
