// Package limits has every limit of reading tables, with its reason, and the
// effort that the searches of one document may spend.
package limits

// The limits of reading tables. They bound time and memory on crafted text;
// no published budget comes near one. What is past a limit is kept as text
// around the tables, or said in a limit_exceeded problem.
const (
	// MaxHeadPieces is the number of words in the head of a table of flow text; the
	// widest form has some 60. What a page repeats is compared with them line by
	// line, and labels are sought among them in any order.
	MaxHeadPieces = 600

	// MaxPieceWork is the work of making labels of the pieces of one header that stand among
	// each other, in labels looked at; a header of 20 pieces takes some 10,000.
	MaxPieceWork = 1 << 22

	// MaxLabel is the length of a header label in whose parts another label is
	// sought, in bytes; the longest, with its year and a remark, has some 120. A
	// longer one is more than one label.
	MaxLabel = 300

	// MinLabel is the length of the shortest label sought in another, in bytes: four
	// characters. Shorter ones stand in many words.
	MinLabel = 12

	// MaxLabels is how many header labels of a document are remembered; a long one has
	// some hundred.
	MaxLabels = 1 << 12

	// MaxLinesSaid is the same for the lines of text around its tables; 750 pages have
	// some 5,000 different ones.
	MaxLinesSaid = 1 << 14

	// MaxNamePieces is the number of pieces of one name in flow text; a long one
	// in a narrow column has 20. Every further piece reads the whole name again.
	MaxNamePieces = 200

	// MaxAmountDigits is the length of an amount in flow text that pieces are
	// still added to: ten trillion to the cent, with separators, has 20.
	MaxAmountDigits = 40

	// MaxLookahead is how many fragments on the next row is looked for, and how
	// many rows back the last 序号.
	MaxLookahead = 1000

	// MaxNameSearch is the number of rows times words in which names printed
	// behind the rows of a page are sought; a full page has 40 times 200.
	MaxNameSearch = 1 << 20

	// MaxLevelRows is the number of rows of one class whose levels are sought; a
	// class has some twenty, a large department 60.
	MaxLevelRows = 200

	// MaxBudgets is the number of budgets in one document; a county's departments
	// with their units are 400. Each table is compared with all of them.
	MaxBudgets = 2000

	// MaxNotes is the number of lines below a table that are taken for its notes.
	MaxNotes = 200

	// MaxContent is what the tables of one document may hold: bytes of text, and
	// CellCost for each cell besides, which is about what the cell takes. 46 budgets
	// on 750 pages have 30 MB.
	MaxContent = 256 << 20
	CellCost   = 64

	// maxPlaceWork is the work of placing open amounts in one document, in steps
	// of some ten nanoseconds. A budget of 300 open rows may take 5 M a pass.
	maxPlaceWork = 1 << 29

	// maxLevelWork and maxBagWork are the same for the levels of codes and for
	// headers in any order: a class takes some 100, a header some 100,000.
	maxLevelWork = 4 << 20
	maxBagWork   = 1 << 28

	// MaxTotalsWork and MaxPartsWork bound the searches for the totals and for the
	// parts of one list that is printed column by column, in amounts tried for a row;
	// MaxPartsTry is what one sequence of totals may take of them. A list of 60 rows
	// takes some 20,000. The others are the same for one document.
	MaxTotalsWork  = 1 << 20
	MaxPartsWork   = 1 << 21
	MaxPartsTry    = 1 << 18
	maxColumnWork  = 1 << 24
	maxColumnParts = 1 << 25

	// MaxPartColumns is how many columns such a list fills beside its total: one
	// with more has too many ways to make its 合计.
	MaxPartColumns = 4

	// MaxPartsFound is how many ways to share the parts of a list out are compared.
	MaxPartsFound = 8

	// MaxCodeSteps is the work of joining the codes of one such list from their pieces
	// in one way, in rows tried; a list of 60 rows takes some hundreds. maxCodeWork is
	// the same for one document.
	MaxCodeSteps = 1 << 12
	maxCodeWork  = 1 << 18

	// MaxCodePieces is how many pieces of codes, and how many words of names, such a
	// list may have: 100 rows of three levels have 300. The search keeps which of them
	// are taken at each of its steps.
	MaxCodePieces = 1000

	// MaxSideSteps is the work of parting the cells of a two-sided table into its columns, in
	// cells tried; one whose lists of codes are told takes some hundreds. maxSideWork is the
	// same for one document.
	MaxSideSteps = 1 << 12
	maxSideWork  = 1 << 20

	// MaxRowSteps is the work of joining the pieces of one row's amounts so that they add
	// up, in columns tried; a row of 14 columns and 22 pieces takes some thousands.
	// maxRowWork is the same for one document.
	MaxRowSteps = 1 << 16
	maxRowWork  = 1 << 22

	// MaxNameLines is how many pieces a name is sought in that is broken in a list
	// printed column by column, MaxEntityLines the same for the name of an entity.
	MaxNameLines   = 8
	MaxEntityLines = 3

	// MaxNameless is how many tables of a budget without a title are told by its sums: each is
	// tried as four kinds, and one that is told lets the others be tried again.
	MaxNameless = 12
)

// Effort is what searches may still do in a document.
type Effort struct{ Levels, Bags, Place, Totals, Parts, Codes, Sides, Rows int }

// NewEffort is the effort of a whole document.
func NewEffort() *Effort {
	return &Effort{maxLevelWork, maxBagWork, maxPlaceWork, maxColumnWork, maxColumnParts, maxCodeWork, maxSideWork, maxRowWork}
}
