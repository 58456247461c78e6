package review

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"strings"

	"budgetextract/cmd/budgetextract/internal/corrections"
	"budgetextract/cmd/budgetextract/internal/review/picture"
	"budgetextract/cmd/budgetextract/internal/review/verdict"
	"budgetextract/extract"
	"budgetextract/schema"
)

// Part is a document ready for a page. It goes through JSON between a worker
// and its parent.
type Part struct {
	Source      schema.Source      `json:"source"`
	Problems    []schema.Problem   `json:"problems"`
	Budgets     []Summary          `json:"budgets"`
	Leaves      []Leaf             `json:"leaves"`
	Headlines   []picture.Headline `json:"headlines"`
	Corrections string             `json:"corrections,omitempty"` // file of corrections made before; text, for its digits
	Notice      string             `json:"notice,omitempty"`      // why there are no pages: pages_gone

	BudgetBlocks []string `json:"budget_blocks,omitempty"` // a block for each budget
	LeafBlocks   []string `json:"leaf_blocks,omitempty"`   // a block for each leavesPerBlock leaves
}

// Summary is what the page shows of a budget before its block is opened.
type Summary struct {
	Entity   string        `json:"entity"`
	Code     schema.Text   `json:"code"`
	Scope    string        `json:"scope"`
	Year     int           `json:"year"`
	Status   schema.Status `json:"status"`
	Findings int           `json:"findings"`
	Unproven int           `json:"unproven"`
	Pages    [2]int        `json:"pages"`  // first and last page of its tables
	Tables   []TableRef    `json:"tables"` // where they stand
}

// TableRef names a table for the list of pages.
type TableRef struct {
	Kind  schema.Kind `json:"kind"`
	Title string      `json:"title"`
	Pages [2]int      `json:"pages"`
}

// Pack reads the pages of a document again and packs them with its tables.
// doc may be nil where the document itself is gone.
func Pack(doc *extract.Document, d *schema.Document) (*Part, error) {
	p := &Part{Source: d.Source, Problems: append([]schema.Problem{}, d.Problems...), Budgets: []Summary{}, Leaves: []Leaf{}, Headlines: []picture.Headline{}}
	for _, b := range d.Budgets {
		if err := p.budget(b); err != nil {
			return nil, err
		}
	}
	if doc == nil {
		p.Notice = "pages_gone"
		return p, nil
	}
	return p, p.pages(doc)
}

// Carry gives the page corrections to go on from; nil is none.
func (p *Part) Carry(f *corrections.File) error {
	if f == nil {
		return nil
	}
	var text strings.Builder
	err := f.Write(&text)
	p.Corrections = text.String()
	return err
}

func (p *Part) budget(b *schema.Budget) error {
	text, err := (&schema.Document{Budgets: []*schema.Budget{b}}).AppendJSON(nil)
	if err != nil {
		return err
	}
	var alone struct {
		Budgets []json.RawMessage `json:"budgets"`
	}
	if err := json.Unmarshal(text, &alone); err != nil {
		return err
	}
	block, err := packJSON(struct {
		Budget json.RawMessage `json:"budget"`
		State  *verdict.State  `json:"state"`
	}{alone.Budgets[0], verdict.Of(b)})
	if err != nil {
		return fmt.Errorf("%s: %w", b.Entity.Name, err)
	}
	h := picture.HeadlineOf(b)
	h.Source = p.Source.Name
	p.BudgetBlocks, p.Headlines = append(p.BudgetBlocks, block), append(p.Headlines, h)
	p.Budgets = append(p.Budgets, summaryOf(b))
	return nil
}

func summaryOf(b *schema.Budget) Summary {
	s := Summary{
		Entity: b.Entity.Name, Code: b.Entity.Code, Scope: b.Scope, Year: b.FiscalYear, Status: b.Status,
		Findings: len(b.Checks.Findings), Unproven: b.Checks.Unproven, Tables: []TableRef{},
	}
	add := func(k schema.Kind, h *schema.TableHead) {
		s.Tables = append(s.Tables, TableRef{k, h.Title, h.Pages})
		if h.Pages[0] > 0 && (s.Pages[0] == 0 || h.Pages[0] < s.Pages[0]) {
			s.Pages[0] = h.Pages[0]
		}
		s.Pages[1] = max(s.Pages[1], h.Pages[1])
	}
	for _, t := range b.Tables.All() {
		add(t.Kind(), t.Head())
	}
	for i := range b.OtherTables {
		add("", &b.OtherTables[i].TableHead)
	}
	return s
}

// packJSON compresses a value as JSON into base64.
func packJSON(v any) (string, error) {
	text, err := json.Marshal(v)
	if err != nil {
		return "", err
	}
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	if _, err := w.Write(text); err != nil {
		return "", err
	}
	if err := w.Close(); err != nil {
		return "", err
	}
	return base64.StdEncoding.EncodeToString(b.Bytes()), nil
}
