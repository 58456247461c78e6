// Package limits holds every limit of reading a document, each with its
// reason. A limit bounds work or memory on crafted and damaged input; no
// published budget comes near one. Past a limit the reader keeps what it has
// and says so in a limit_exceeded problem.
package limits

import "time"

// The file as a whole.
const (
	// FileSize is the largest file read, in bytes. Offsets fit 32 bits below it;
	// the largest budget seen, full of scans, had 90 MB.
	FileSize = 256 << 20

	// Objects is the highest object number kept; a cross-reference may promise
	// billions. No object takes less than ObjectBytes bytes of its file, so a
	// small file has a lower limit, but never below ObjectsFloor: numbers may
	// have gaps.
	Objects      = 8 << 20
	ObjectBytes  = 8
	ObjectsFloor = 1 << 16

	// ObjectsFound is the number of page nodes, catalogs and the like kept when a
	// file without cross-reference is searched for them.
	ObjectsFound = 1 << 20

	// XrefSections is the number of cross-reference sections followed over Prev
	// and XRefStm: one for each time a file was saved on top of itself.
	XrefSections = 1024

	// XrefEntries is the number of entries read in all sections: sections can be
	// made to share their bytes.
	XrefEntries = 16 << 20

	// HeaderSearch is how far from the start of a file its header is looked for,
	// in bytes: mail and web servers leave their own lines before it.
	HeaderSearch = 64 << 10

	// Notes is the number of different notes kept on one file: a person reads
	// the first few.
	Notes = 200
)

// One object.
const (
	// Nesting is the depth of arrays and dictionaries within each other. Real
	// files stay under 10; parsers call themselves once a level.
	Nesting = 100

	// ObjectText is the length of one object without its stream, in bytes: an
	// unterminated string reaches to the end of the file.
	ObjectText = 8 << 20

	// ObjectTokens is the number of values in one object; each costs some 40 bytes
	// in memory, a dictionary as much as DictTokens more. The widths of a full CJK
	// font are 70,000.
	ObjectTokens = 300_000
	DictTokens   = 8

	// ParsedFactor and ParsedFloor bound the object text parsed in one file, as
	// a multiple of its size plus a constant in bytes: overlapping objects can
	// be read again and again.
	ParsedFactor = 4
	ParsedFloor  = 32 << 20

	// CachedTokens is the number of values kept parsed; beyond it the cache
	// starts anew.
	CachedTokens = 1_000_000

	// RefHops is the number of references that lead to references.
	RefHops = 16
)

// Streams.
const (
	// Stream is the largest stream after each of its filters, in bytes. A page
	// of a wide table has 0.3 MB, a map as vector drawing 30 MB.
	Stream = 64 << 20

	// StreamRatio is how many times a filter may multiply its input once past
	// StreamRatioFrom bytes. Deflate ends at 1,032:1, which only a bomb needs;
	// short runs of blanks come near it honestly.
	StreamRatio     = 1000
	StreamRatioFrom = 1 << 20

	// Filters is the number of filters on one stream; two are seen.
	Filters = 8

	// Decoded bounds all that is decoded in one document, in bytes, DecodedFloor
	// and DecodedFactor times its size what a smaller file may have of it: a
	// small file cannot keep a reader busy by naming one bomb on many pages.
	Decoded       = 1 << 30
	DecodedFloor  = 192 << 20
	DecodedFactor = 40

	// PackItems is the number of objects in one object stream; writers put 100 to
	// 200 in each.
	PackItems = 1 << 20

	// ObjectStreamCache is how much of decoded object streams is kept, in bytes;
	// neighbours are read together.
	ObjectStreamCache = 32 << 20

	// RepairSearch is how many bytes are searched for the true ends of streams
	// whose Length is wrong: without it a hundred thousand of them each search
	// to the end of the file.
	RepairSearch = 256 << 20
)

// Text dumps. 46 budgets in one dump have 0.8 MB, 135,000 lines, most of them
// blank, and 80,000 words and numbers.
const (
	// Text is how much of a text is read, in bytes of UTF-8, TextLines the number
	// of its lines and TextParts that of its words and numbers: each of these
	// takes some 300 bytes until its table is read.
	Text      = 8 << 20
	TextLines = 1 << 20
	TextParts = 300_000

	// LineLength is the length of one line of text, in bytes; what an extractor
	// prints of a page has under 10,000. A longer line is read as several: much of
	// what is asked of a line takes time with the square of its length.
	LineLength = 16 << 10
)

// Pages.
const (
	// Pages is the number of pages read of one document. The longest final
	// account seen has 1,400.
	Pages = 5000

	// PageTreeDepth is the depth of the page tree; balanced trees of 5,000 pages
	// need 4.
	PageTreeDepth = 40

	// PageTreeNodes is the number of nodes visited in the page tree.
	PageTreeNodes = 50_000

	// ContentStreams is the number of content streams of one page; some tools
	// write one per line of text.
	ContentStreams = 10_000
)

// The content of a page.
const (
	// FormDepth is how deep Form XObjects are followed within each other, and
	// FormsPerPage how many are painted on a page: forms that paint each other
	// twice grow as 2^depth.
	FormDepth    = 12
	FormsPerPage = 10_000

	// StateDepth is the depth of the q/Q stack; 28 is what old readers allowed.
	StateDepth = 512

	// Operators and Glyphs on one page: a full page of 5-point text has 20,000
	// glyphs, a detailed map 1 M operators.
	Operators = 5_000_000
	Glyphs    = 1_000_000

	// Annotations looked at on one page, and FieldDepth how many fields of a form
	// stand in each other: a table of 50 rows and 10 columns has 500 fields, two deep.
	Annotations = 10_000
	FieldDepth  = 8

	// Words is the number of words on one page; each takes some 800 bytes until the
	// page is read. A large sheet has 10,000.
	Words = 200_000

	// CMapEntries is the number of mappings in one CMap: one for each code of two
	// bytes, four times over.
	CMapEntries = 256 << 10

	// CMapDepth is how many CMaps may build on each other with usecmap.
	CMapDepth = 8

	// PageTime is the longest work on one page.
	PageTime = 10 * time.Second
)
