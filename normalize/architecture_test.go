package normalize_test

import (
	"testing"

	"budgetextract/internal/oneway"
)

// A package below normalize imports none that stands above it. They are named from the
// top down, as in ARCHITECTURE.md.
func TestPackagesImportOneWay(t *testing.T) {
	layers := []string{"internal/ruled", "internal/aligned", "internal/inorder", "internal/header", "internal/rows", "internal/layout", "internal/token", "grid", "text", "internal/limits"}
	oneway.Expect(t, "budgetextract/normalize", layers, "internal/paint", "internal/sheettest")
}
