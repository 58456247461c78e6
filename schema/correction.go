package schema

// Actions of a correction.
const (
	ActionEdit    = "edit"    // a value takes the place of the published one
	ActionPlace   = "place"   // an unplaced amount gets its column
	ActionConfirm = "confirm" // somebody looked, and the value stands
)

// OtherTables stands for the kind in a correction of a cell of a budget's other
// tables: List is the place of the table, and Column that of the column, both
// counted from 1.
const OtherTables Kind = "other_tables"

// Correction is what a person changed or confirmed after the document was
// read, beside what was published. It proves nothing: the identities judge the
// corrected figures like published ones.
type Correction struct {
	Action    string `json:"action" jsonschema:"title=操作,enum=edit,enum=place,enum=confirm"` // edit, place or confirm
	Table     Kind   `json:"table" jsonschema:"title=表"`                                     // kind of the table
	List      string `json:"list" jsonschema:"title=列表"`                                     // rows, revenue, expenditure, expenditure_by_use
	Row       int    `json:"row" jsonschema:"title=行"`                                       // place of the row in its list, counted from 1
	Line      int    `json:"line" jsonschema:"title=序号"`                                     // line of the row
	Column    string `json:"column" jsonschema:"title=栏目"`                                   // key (also code, name), or header of an extra column
	Published Value  `json:"published" jsonschema:"title=原公布"`                               // what the document says
	Corrected Value  `json:"corrected" jsonschema:"title=更正为"`                               // what it should say; of a confirmation the same
	By        Text   `json:"by" jsonschema:"title=更正人"`                                      // who, as given
	At        Text   `json:"at" jsonschema:"title=更正时间"`                                     // when, as given
	Note      string `json:"note,omitempty" jsonschema:"title=说明"`                           // why, as given
}

// Ref is the cell that the correction is about.
func (c *Correction) Ref() CellRef { return CellRef{c.Table, c.List, c.Row - 1, c.Column} }
