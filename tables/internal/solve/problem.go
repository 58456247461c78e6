package solve

// Unbounded as Hi, or -Unbounded as Lo, leaves an equation open on that side.
const Unbounded int64 = 1 << 61

// Row is a row with numbers whose columns are open.
type Row struct {
	Values   []int64 // the numbers in printed order
	Columns  int     // the columns they may stand in
	AnyOrder bool    // the printed order does not follow the columns

	// May says which column a number may stand in; nil: any.
	May func(number, column int) bool
}

// Term is Coef times the cell of a row in a column.
type Term struct {
	Row, Column int
	Coef        int64
}

// Equation says that Const and the terms add up to something from Lo to Hi,
// ends included; Lo and Hi are zero for an exact identity. Slack is what
// rounding in print may add on either side: it is granted only where the exact
// equations contradict each other.
type Equation struct {
	Terms  []Term
	Const  int64
	Lo, Hi int64
	Slack  int64

	// Optional: the equation holds as well if the cells of all terms but the
	// first are empty. It serves equations over a single row; another one is
	// not used.
	Optional bool
}

// Problem is a set of rows and the equations over their cells. Work bounds the
// search; zero means defaultWork.
type Problem struct {
	Rows      []Row
	Equations []Equation
	Work      int
}

// defaultWork is the number of elementary steps (a candidate looked at, a
// partial sum formed) after which a search gives up: some tens of
// milliseconds.
const defaultWork = 1 << 22

// Verdict says what the equations tell about a row.
type Verdict int

const (
	Told          Verdict = iota // every assignment puts every number in the same column
	Ambiguous                    // several assignments differ in some cell
	Contradictory                // no assignment satisfies the row's equations
	Exhausted                    // the search ran into a bound
)

// Nothing marks a cell that is empty or not told.
const Nothing = -1

// Answer is what is known of one row: for each column the index of the number
// that stands there, or Nothing. A cell is filled only if it is the same in
// every assignment, so a row that is not Told may still be told in part.
type Answer struct {
	Verdict Verdict
	Cells   []int
	Broken  bool // the row's own equations do not hold anyhow, and were not used
}

// Result is the answer for each row of the problem, and the work done.
type Result struct {
	Rows []Answer
	Work int
}
