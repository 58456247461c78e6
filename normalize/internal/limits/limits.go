// Package limits has every limit of finding tables on pages, with its reason.
package limits

// The limits of finding tables on pages. The words and rules of a page are
// bounded where they are read; these bound what is done with each pair of them.
// All are far above any published table: what lies beyond is an attack or a
// drawing, and its words are kept as text.
const (
	Rules     = 20_000  // ruling lines; those that touch are found pair by pair
	Cells     = 200_000 // elementary cells of a frame
	HeadWords = 600     // words of an inferred header; its readings compare them pair by pair
	Strips    = 400     // inferred columns
	BodyLines = 2_000   // lines of an inferred table on one page
	CellWords = 200     // words of a cell in which a missing border is looked for

	// EntityWords is the number of words on a line that may be an entity line or
	// its rest, and EntityText how long one grows, in bytes: every part of a line
	// is held against every part of the next.
	EntityWords = 100
	EntityText  = 1000

	// Reading by the order of words follows many readings of a header, and holds
	// each word of a row against each pair of columns.
	OrderWords  = 200        // words of a header
	OrderLabels = 1_000_000  // labels tried in a header, each counted by its words: they are kept
	OrderWork   = 30_000_000 // the same, in all headers of a document; some seconds
	OrderLanes  = 60         // columns
	OrderLine   = 200        // words of a line
)
