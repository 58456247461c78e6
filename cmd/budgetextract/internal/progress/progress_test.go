package progress

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"testing"

	"budgetextract/cmd/budgetextract/internal/batch"
	"budgetextract/internal/record"
)

// watch runs three documents past a watcher: one good, one known to have
// failed, one that fails.
func watch(w batch.Watcher) {
	w.Begin(3)
	w.Document(&record.Record{Name: "a.pdf", Status: record.OK, Pages: 7}, false)
	w.Document(&record.Record{Name: "b.pdf", Status: record.Failed, Reason: "old"}, true)
	w.Document(&record.Record{Name: "c.pdf", Status: record.Failed, Reason: "bad"}, false)
	w.Phase("writing tables")
}

// Whatever the form, a failure of this run is told once.
func TestFailuresAreTold(t *testing.T) {
	for _, form := range []string{"quiet", "lines", "bar"} {
		var out bytes.Buffer
		complain := func(name, what string) { fmt.Fprintf(&out, "budgetextract: %s: %s\n", name, what) }
		watch(map[string]batch.Watcher{
			"quiet": &Quiet{complain}, "lines": &Lines{W: &out, Complain: complain}, "bar": &Bar{W: &out, Complain: complain},
		}[form])
		if n := strings.Count(out.String(), "budgetextract: "); n != 1 || !strings.Contains(out.String(), "budgetextract: c.pdf: bad\n") {
			t.Errorf("%s: %q", form, out.String())
		}
		if told := strings.Contains(out.String(), "writing tables"); told == (form == "quiet") {
			t.Errorf("%s: %q", form, out.String())
		}
	}
}

func TestLogIsJSON(t *testing.T) {
	var out bytes.Buffer
	watch(&Log{Logger: slog.New(slog.NewJSONHandler(&out, nil))})
	var messages []string
	for line := range bytes.Lines(out.Bytes()) {
		var m map[string]any
		if err := json.Unmarshal(line, &m); err != nil {
			t.Fatal(err)
		}
		messages = append(messages, fmt.Sprint(m["msg"], " ", m["name"]))
	}
	if got, want := strings.Join(messages, ", "), "begin <nil>, document failed c.pdf, writing tables <nil>"; got != want {
		t.Errorf("got %s", got)
	}
}
