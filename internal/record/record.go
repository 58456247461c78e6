// Package record says what became of a document: a line of the manifest, and
// what a worker tells of the document it has made.
package record

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"

	"budgetextract/schema"
)

// Status says what became of a document.
type Status string

// The statuses.
const (
	OK      Status = "ok"      // read as far as we know
	Partial Status = "partial" // written, but the reason says what is missing
	Failed  Status = "failed"  // nothing written
)

// Record is a line of the manifest.
type Record struct {
	Name     string    `json:"name"`
	SHA256   string    `json:"sha256"` // empty where the document cannot be read
	Size     int64     `json:"size"`
	Pages    int       `json:"pages"`
	Tool     string    `json:"tool"`              // version that made it
	Options  string    `json:"options,omitempty"` // options that change the JSON
	Started  time.Time `json:"started"`
	Seconds  float64   `json:"seconds"`
	Peak     int64     `json:"peak_memory"` // bytes its worker held at most; 0 where that cannot be told
	Status   Status    `json:"status"`
	Reason   string    `json:"reason,omitempty"`
	Document string    `json:"document,omitempty"` // path of the JSON below the folder

	Corrections string `json:"corrections,omitempty"` // tells the corrections that were applied from others
	Info
}

// Line is the record as a line of the manifest, with its line end.
func (r *Record) Line() ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	err := enc.Encode(r)
	return b.Bytes(), err
}

// Info is what the manifest tells of the contents of a document.
type Info struct {
	Tables  map[schema.Kind]int   `json:"tables"` // how many of each kind
	Checks  Checks                `json:"checks"`
	Budgets map[schema.Status]int `json:"budgets"` // how many of each verdict
}

// Checks counts identities over all budgets of a document.
type Checks struct {
	Passed   int `json:"passed"`
	Rounded  int `json:"rounded"`
	Failed   int `json:"failed"`
	Unknown  int `json:"unknown"`
	Unproven int `json:"unproven"`
	Findings int `json:"findings"`
}

// Add counts those of another document too.
func (c *Checks) Add(o Checks) {
	c.Passed += o.Passed
	c.Rounded += o.Rounded
	c.Failed += o.Failed
	c.Unknown += o.Unknown
	c.Unproven += o.Unproven
	c.Findings += o.Findings
}

// Brief is what a worker says of the document it has made.
type Brief struct {
	SHA256 string `json:"sha256"`
	Pages  int    `json:"pages"`
	Error  string `json:"error,omitempty"` // what is missing: the first problem that is an error, and how many there are
	Info
}

// BriefOf sums a document up.
func BriefOf(d *schema.Document) Brief {
	b := Brief{SHA256: d.Source.SHA256, Pages: d.Source.Pages, Error: firstError(d.Problems)}
	b.Tables, b.Budgets = map[schema.Kind]int{}, map[schema.Status]int{}
	for _, budget := range d.Budgets {
		b.Budgets[budget.Status]++
		for _, t := range budget.Tables.All() {
			b.Tables[t.Kind()]++
		}
		c := budget.Checks
		b.Checks.Add(Checks{c.Passed, c.Rounded, c.Failed, c.Unknown, c.Unproven, len(c.Findings)})
	}
	if b.Error == "" && len(b.Tables) == 0 {
		b.Error = "no budget table in it"
	}
	return b
}

func firstError(problems []schema.Problem) string {
	var first *schema.Problem
	more := -1
	for i := range problems {
		if p := &problems[i]; p.Severity == schema.Error {
			if first == nil {
				first = p
			}
			more++
		}
	}
	switch {
	case first == nil:
		return ""
	case more == 0:
		return problemText(first)
	}
	return fmt.Sprintf("%s (and %d more)", problemText(first), more)
}

func problemText(p *schema.Problem) string {
	if p.Page > 0 {
		return fmt.Sprintf("page %d: %s: %s", p.Page, p.Code, p.Message)
	}
	return p.Code + ": " + p.Message
}
