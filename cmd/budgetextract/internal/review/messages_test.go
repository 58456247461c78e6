package review

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"budgetextract/schema"
)

// message is a line of messages.js: what the program says, with {} for blanks.
var message = regexp.MustCompile(`\["([^"]*)", "[^"]*"\]`)

// Every message that the page can say in Chinese is one that the program says:
// what was reworded there is no longer known here.
func TestMessagesAreThoseOfTheProgram(t *testing.T) {
	var sources strings.Builder
	err := filepath.WalkDir("../../../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		text, err := os.ReadFile(path)
		sources.Write(text)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	all := message.FindAllStringSubmatch(read("page/messages.js"), -1)
	if len(all) < 50 {
		t.Fatalf("only %d messages are found", len(all))
	}
	for _, m := range all {
		for part := range strings.SplitSeq(strings.ReplaceAll(m[1], ": ", "{}"), "{}") { // messages of errors are joined by colons
			if part = strings.Trim(part, " :,;"); strings.Contains(part, " ") && !strings.Contains(sources.String(), part) {
				t.Errorf("nothing says %q", part)
			}
		}
	}
}

func TestEveryIdentityHasAChineseName(t *testing.T) {
	known := regexp.MustCompile(`"([a-z_]+\.[a-z_]+)": "`).FindAllStringSubmatch(read("page/messages.js"), -1)
	for _, x := range schema.Identities() {
		if !slices.ContainsFunc(known, func(m []string) bool { return m[1] == x.ID }) {
			t.Errorf("%s has none", x.ID)
		}
	}
}
