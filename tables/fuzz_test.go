package tables

import (
	"encoding/json"
	"os"
	"path/filepath"
	"testing"

	"budgetextract/extract"
)

// FuzzRead reads any bytes to the last byte of their JSON. Small shared
// documents are seeds where they are present.
func FuzzRead(f *testing.F) {
	f.Add([]byte("部门预算支出总表\n单位名称：测试局 预算年度：2024 单位：万元\n序号 科目编码 科目名称 合计 基本支出 项目支出\n1 合计 1.00 1.00\n2 201 一般公共服务支出 1.00 1.00\n"))
	f.Add([]byte("            部门支出总表\n科目编码     科目名称             合计     基本支出\n201          一般公共服务支出     12.50    12.50\n"))
	f.Add([]byte("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj " +
		"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj " +
		"4 0 obj<</Length 80>>stream\nBT /F 9 Tf 50 700 Td <5408 8BA1> Tj ET 40 690 200 20 re S 40 690 100 20 re S     \nendstream endobj " +
		"5 0 obj<</Type/Font/Subtype/Type0/BaseFont/A/Encoding/UniGB-UCS2-H/DescendantFonts[6 0 R]>>endobj 6 0 obj<</Subtype/CIDFontType0/BaseFont/A>>endobj trailer<</Root 1 0 R>>"))
	const small = 10 << 10
	files, _ := filepath.Glob("../../shared/pdfs/*.pdf")
	for _, file := range files {
		if data, err := os.ReadFile(file); err == nil && len(data) < small {
			f.Add(data)
		}
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		doc, err := extract.Read("fuzz", data, extract.Options{})
		if err != nil {
			return
		}
		d, err := Read(doc, Options{Provenance: true})
		if err != nil {
			t.Fatal(err)
		}
		text, err := d.AppendJSON(nil)
		if err != nil || !json.Valid(text) {
			t.Fatalf("no valid JSON: %v", err)
		}
	})
}
