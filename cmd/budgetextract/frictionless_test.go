package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// What datapackage.json says of the tables is valid, and true of each row. The
// test is skipped where Python has no frictionless.
func TestDataPackageIsValid(t *testing.T) {
	if err := exec.Command("python3", "-c", "import frictionless").Run(); err != nil {
		t.Skip("python3 has no module frictionless (pip install frictionless): ", err)
	}
	dir := many(t, 10)
	if err := os.CopyFS(filepath.Join(dir, "in", "fixtures"), os.DirFS("../../fixtures")); err != nil {
		t.Fatal(err)
	}
	runToEnd(t, dir, "batch", "in", "-o", "out", "--to", "csv")
	const program = `
import frictionless
report = frictionless.validate("datapackage.json")
print("valid" if report.valid else report.flatten(["title", "type", "note"]), len(report.tasks) > 9)
`
	c := exec.Command("python3", "-c", program)
	c.Dir = filepath.Join(dir, "out")
	out, err := c.CombinedOutput()
	if got := strings.TrimSpace(string(out)); err != nil || got != "valid True" {
		t.Errorf("%v: %s", err, got)
	}
}
