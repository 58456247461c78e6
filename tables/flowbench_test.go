package tables

import (
	"os"
	"testing"

	"budgetextract/extract"
)

// BenchmarkFlow reads the flow text of the fixture from bytes to budgets.
func BenchmarkFlow(b *testing.B) {
	data, err := os.ReadFile("../fixtures/qiaoxi-2024/doc.txt")
	if err != nil {
		b.Skip(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		doc, err := extract.Read("doc.txt", data, extract.Options{})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := Read(doc, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
