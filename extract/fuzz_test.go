package extract

import (
	"os"
	"path/filepath"
	"testing"
)

// FuzzRead reads any bytes to the last word. Small shared documents are seeds
// where they are present.
func FuzzRead(f *testing.F) {
	f.Add(pdfPage{content: text(100, 200, heji) + "10 10 50 50 re S", resources: gbkFont}.bytes())
	f.Add(pdfPage{content: text(50, 200, "0001"), resources: cidFont("/Identity-H", "/ToUnicode 10 0 R", ident),
		objects: []string{cmapOf("1 beginbfchar <0001> <5408> endbfchar")}}.bytes())
	f.Add([]byte("表一\n科目编码  科目名称  合计\n201  一般公共服务支出  12.50\n"))
	files, _ := filepath.Glob(filepath.Join(sharedDir, "pdfs/*.pdf"))
	for _, file := range files {
		const small = 10 << 10
		if data, err := os.ReadFile(file); err == nil && len(data) < small {
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		d, err := Read("fuzz", data, Options{})
		if err != nil {
			return
		}
		for p, err := range d.Pages() {
			if err != nil {
				return
			}
			for _, w := range p.Words {
				if n := len([]rune(w.Text)); w.Edges != nil && len(w.Edges) != n+1 {
					t.Fatalf("%d edges of %d characters", len(w.Edges), n)
				}
			}
		}
		d.Problems()
	})
}
