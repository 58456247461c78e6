package layout

// Region is a run of lines that make a table without a drawn grid: header
// lines, lines that number the columns, body lines.
type Region struct {
	Title             string // above it; empty where no line is one
	Head, Index, Body []Line
}

// HeadWords counts the words of the header.
func (r *Region) HeadWords() int {
	n := 0
	for i := range r.Head {
		n += len(r.Head[i].Tokens)
	}
	return n
}
