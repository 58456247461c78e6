package batch

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
	"time"

	"budgetextract/internal/record"
	"budgetextract/schema"
)

// Summary sums up the documents that a run found, those of earlier runs too.
type Summary struct {
	Documents int                   `json:"documents"`
	Done      int                   `json:"done"`   // by this run
	Known     int                   `json:"known"`  // by an earlier one
	Left      int                   `json:"left"`   // not reached before the run was stopped
	Statuses  map[record.Status]int `json:"status"` // of those done or known
	Pages     int                   `json:"pages"`
	PagesNow  int                   `json:"pages_now"` // of those done by this run
	Tables    int                   `json:"tables"`
	Checks    record.Checks         `json:"checks"`
	Budgets   map[schema.Status]int `json:"budgets"`
	Reasons   []Reason              `json:"failures"` // by reason, most frequent first
	Worst     []Worst               `json:"worst"`    // documents with most findings
	Seconds   float64               `json:"seconds"`
	Rows      int                   `json:"rows"` // written to tables
	Inexact   int                   `json:"inexact_decimals,omitempty"`
}

// Reason counts failures that have one reason.
type Reason struct {
	Reason string `json:"reason"`
	Count  int    `json:"count"`
}

// Worst is a document with findings.
type Worst struct {
	Name     string `json:"name"`
	Findings int    `json:"findings"`
}

// worstShown is how many documents a summary names.
const worstShown = 10

// sum sums up from the manifest.
func (r *run) sum() (*Summary, error) {
	s := &Summary{
		Documents: len(r.Sources), Statuses: map[record.Status]int{}, Budgets: map[schema.Status]int{},
		Seconds: time.Since(r.began).Seconds(), Rows: r.report.Rows, Inexact: r.report.Inexact,
		Done: r.doneNow, Known: r.known, PagesNow: r.pagesNow,
	}
	reasons := map[string]int{}
	for _, e := range r.manifest.sorted() {
		if !e.seen || !e.current {
			continue
		}
		rec, err := r.manifest.record(e)
		if err != nil {
			return nil, err
		}
		s.add(rec, reasons)
	}
	s.Left = s.Documents - s.Done - s.Known
	s.close(reasons)
	return s, nil
}

func (s *Summary) add(rec *record.Record, reasons map[string]int) {
	s.Statuses[rec.Status]++
	s.Pages += rec.Pages
	s.Checks.Add(rec.Checks)
	for _, n := range rec.Tables {
		s.Tables += n
	}
	for status, n := range rec.Budgets {
		s.Budgets[status] += n
	}
	if rec.Status == record.Failed {
		reasons[reasonClass(rec.Reason)]++
	}
	if rec.Checks.Findings == 0 {
		return
	}
	s.Worst = append(s.Worst, Worst{rec.Name, rec.Checks.Findings})
	if len(s.Worst) > 10*worstShown {
		s.keepWorst()
	}
}

func (s *Summary) keepWorst() {
	slices.SortFunc(s.Worst, func(a, b Worst) int {
		return cmp.Or(b.Findings-a.Findings, strings.Compare(a.Name, b.Name))
	})
	s.Worst = s.Worst[:min(len(s.Worst), worstShown)]
}

func (s *Summary) close(reasons map[string]int) {
	s.keepWorst()
	for reason, n := range reasons {
		s.Reasons = append(s.Reasons, Reason{reason, n})
	}
	slices.SortFunc(s.Reasons, func(a, b Reason) int {
		return cmp.Or(b.Count-a.Count, strings.Compare(a.Reason, b.Reason))
	})
}

// WriteTo writes the summary for people.
func (s *Summary) WriteTo(w io.Writer) (int64, error) {
	var b strings.Builder
	fmt.Fprintf(&b, "documents  %d: %d ok, %d partial, %d failed", s.Documents, s.Statuses[record.OK], s.Statuses[record.Partial], s.Statuses[record.Failed])
	if s.Known > 0 {
		fmt.Fprintf(&b, "; %d done before", s.Known)
	}
	if s.Left > 0 {
		fmt.Fprintf(&b, "; %d left", s.Left)
	}
	fmt.Fprintf(&b, "\npages      %d", s.Pages)
	if s.Done > 0 {
		fmt.Fprintf(&b, "; %d in %s, %.1f a second", s.PagesNow, seconds(s.Seconds), float64(s.PagesNow)/max(s.Seconds, 0.001))
	}
	fmt.Fprintf(&b, "\ntables     %d", s.Tables)
	if s.Rows > 0 {
		fmt.Fprintf(&b, "; %d rows written", s.Rows)
	}
	b.WriteByte('\n')
	fmt.Fprintf(&b, "checks     %d passed, %d rounded, %d failed, %d unknown; %d amounts unproven\n",
		s.Checks.Passed, s.Checks.Rounded, s.Checks.Failed, s.Checks.Unknown, s.Checks.Unproven)
	fmt.Fprintf(&b, "budgets    %s\n", counts(s.Budgets))
	for i, r := range s.Reasons {
		fmt.Fprintf(&b, "%s%6d  %s\n", heading(i, "failures"), r.Count, r.Reason)
	}
	for i, x := range s.Worst {
		fmt.Fprintf(&b, "%s%6d  %s\n", heading(i, "findings"), x.Findings, x.Name)
	}
	if s.Inexact > 0 {
		fmt.Fprintf(&b, "%d amounts have more digits than DECIMAL holds; they are null in Parquet, and whole in 'printed' of facts\n", s.Inexact)
	}
	n, err := io.WriteString(w, b.String())
	return int64(n), err
}

// heading stands before the first line of a list.
func heading(i int, s string) string {
	if i > 0 {
		s = ""
	}
	return fmt.Sprintf("%-9s", s)
}

func counts(budgets map[schema.Status]int) string {
	if len(budgets) == 0 {
		return "none"
	}
	var parts []string
	for _, k := range slices.Sorted(maps.Keys(budgets)) {
		parts = append(parts, fmt.Sprintf("%d %s", budgets[k], k))
	}
	return strings.Join(parts, ", ")
}

func seconds(s float64) string {
	return time.Duration(s * float64(time.Second)).Round(100 * time.Millisecond).String()
}
