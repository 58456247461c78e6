package export

import (
	"io"
	"testing"
)

func BenchmarkWrite(b *testing.B) {
	for _, f := range Formats {
		for _, table := range []string{"expenditure_summary", Facts} {
			b.Run(string(f)+"/"+table, func(b *testing.B) {
				b.ReportAllocs()
				if err := Write(io.Discard, documents(b, b.N), f, table, Options{}); err != nil {
					b.Fatal(err)
				}
			})
		}
	}
}
