package schema

// Version is the schema_version written by this package.
const Version = "1.0"

// Document is what budgetextract writes for one document.
type Document struct {
	SchemaVersion string    `json:"schema_version" jsonschema:"title=格式版本"` // 1.0
	Source        Source    `json:"source" jsonschema:"title=来源文件"`         // what was read
	Budgets       []*Budget `json:"budgets" jsonschema:"title=预算"`          // one per reporting entity
	Problems      []Problem `json:"problems" jsonschema:"title=问题"`         // everything a user should know
}

// Source says what was read.
type Source struct {
	Name   string `json:"name" jsonschema:"title=文件名"`                     // name of the file
	SHA256 string `json:"sha256" jsonschema:"title=校验和"`                   // SHA-256 of the file, in hexadecimal
	Bytes  int64  `json:"bytes" jsonschema:"title=字节数"`                    // size of the file
	Format string `json:"format" jsonschema:"title=格式,enum=pdf,enum=text"` // pdf or text
	Pages  int    `json:"pages" jsonschema:"title=页数"`                     // number of pages
}

// Budget is the budget of one reporting entity.
type Budget struct {
	Entity     Entity `json:"entity" jsonschema:"title=单位"`        // department or unit
	Scope      string `json:"scope" jsonschema:"title=口径"`         // department or unit, as the titles say; empty (null) where they do not
	FiscalYear int    `json:"fiscal_year" jsonschema:"title=预算年度"` // 0 (null) where not told
	Tables     Tables `json:"tables" jsonschema:"title=预算表"`       // by kind; a kind the document does not hold is absent

	OtherTables []OtherTable `json:"other_tables,omitempty" jsonschema:"title=其他表"` // ruled tables with amounts that are none of the nine kinds
	Beyond                   // everything else in the document

	Corrections []Correction `json:"corrections,omitempty" jsonschema:"title=更正"` // what people changed or confirmed

	Checks Checks `json:"checks" jsonschema:"title=勾稽核对"`                                                           // accounting identities
	Status Status `json:"status" jsonschema:"title=核对结论,enum=verified,enum=rounded,enum=inconsistent,enum=partial"` // the verdict
}

// Entity is a department or unit.
type Entity struct {
	Code Text   `json:"code" jsonschema:"title=单位代码"` // null where none is printed
	Name string `json:"name" jsonschema:"title=单位名称"` // as published
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
	Severity string `json:"severity" jsonschema:"title=级别,enum=warning,enum=error"` // warning or error
	Code     string `json:"code" jsonschema:"title=代码"`                             // what sort of problem: unknown_table, bad_number …
	Page     int    `json:"page,omitempty" jsonschema:"title=页"`                    // counted from 1
	Entity   string `json:"entity,omitempty" jsonschema:"title=单位"`                 // name of the budget's entity, in a document of several
	Table    string `json:"table,omitempty" jsonschema:"title=表"`                   // kind, or title of a table without one
	Line     int    `json:"line,omitempty" jsonschema:"title=序号"`                   // line of the row
	Message  string `json:"message" jsonschema:"title=说明"`                          // for the user, in a sentence
}
