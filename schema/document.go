package schema

// Version is the schema_version written by this package.
const Version = "1.0"

// Document is what budgetextract writes for one document.
type Document struct {
	SchemaVersion string
	Source        Source
	Budgets       []*Budget
	Problems      []Problem
}

// Source says what was read.
type Source struct {
	Name   string `json:"name"`
	SHA256 string `json:"sha256"`
	Bytes  int64  `json:"bytes"`
	Format string `json:"format"` // pdf or text
	Pages  int    `json:"pages"`
}

// Budget is the budget of one reporting entity.
type Budget struct {
	Entity     Entity
	Scope      string // department, unit, or empty for null
	FiscalYear int    // 0 for null
	Tables     Tables

	OtherTables []OtherTable // ruled tables with amounts that are none of the nine kinds
	Beyond                   // everything else in the document

	Checks Checks
	Status Status
}

// Entity is a department or unit.
type Entity struct {
	Code Text   `json:"code"` // null where none is printed
	Name string `json:"name"`
}

// Text is a string whose empty value is null in JSON.
type Text string

// Severities of a problem.
const (
	Warning = "warning" // worth a look
	Error   = "error"   // something is missing or wrong in the output
)

// Problem is something a user should know. It stops nothing.
type Problem struct {
	Severity string `json:"severity"`
	Code     string `json:"code"`
	Page     int    `json:"page,omitempty"`
	Entity   string `json:"entity,omitempty"` // name of the budget's entity, in a document of several
	Table    string `json:"table,omitempty"`  // kind, or title of a table without one
	Line     int    `json:"line,omitempty"`
	Message  string `json:"message"`
}
