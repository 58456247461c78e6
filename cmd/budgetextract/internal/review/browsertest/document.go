package browsertest

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf16"
)

// table is a ruled table on a page of its own.
type table struct {
	title string
	rows  [][]string // the first is the header
	note  string
}

// budgetOf are the eight standard tables of an entity, which add up. total
// takes the place of 合计 in 支出总表: anything but 30.00 is a misprint.
func budgetOf(total string) []table {
	classes := func(rest ...string) [][]string {
		return [][]string{
			append([]string{"201", "一般公共服务支出", "20.00"}, rest[0:2]...), append([]string{"20103", "政府办公厅（室）\n及相关机构事务", "20.00"}, rest[0:2]...),
			append([]string{"2010301", "行政运行", "20.00"}, rest[0:2]...), append([]string{"205", "教育支出", "10.00"}, rest[2:4]...),
			append([]string{"20508", "进修及培训", "10.00"}, rest[2:4]...), append([]string{"2050803", "培训支出", "10.00"}, rest[2:4]...),
		}
	}
	uses := classes("15.00", "5.00", "3.00", "7.00")
	with := func(header, sum []string, rows [][]string) [][]string {
		return append([][]string{header, sum}, rows...)
	}
	return []table{
		{"部门收支总表", [][]string{
			{"收入项目", "预算数", "支出项目", "预算数"},
			{"一、一般公共预算拨款收入", "30.00", "一、一般公共服务支出", "20.00"}, {"二、政府性基金预算拨款收入", "", "二、教育支出", "10.00"},
			{"本年收入合计", "30.00", "本年支出合计", "30.00"}, {"上年结转", "", "结转下年", ""}, {"收入总计", "30.00", "支出总计", "30.00"},
		}, ""},
		{"部门收入总表", with([]string{"科目编码", "科目名称", "合计", "一般公共预算", "政府性基金预算"}, []string{"", "合计", "30.00", "30.00", ""}, classes("20.00", "", "10.00", "")), ""},
		{"部门支出总表", with([]string{"科目编码", "科目名称", "合计", "基本支出", "项目支出"}, []string{"", "合计", total, "18.00", "12.00"}, uses), ""},
		{"财政拨款收支总表", [][]string{
			{"收入项目", "预算数", "支出项目", "合计", "一般公共\n预算", "政府性\n基金预算", "国有资本\n经营预算"},
			{"一、一般公共\n预算拨款", "30.00", "一、一般公共\n服务支出", "20.00", "20.00", "", ""}, {"二、政府性\n基金预算拨款", "", "二、教育支出", "10.00", "10.00", "", ""},
			{"本年收入合计", "30.00", "本年支出合计", "30.00", "30.00", "", ""}, {"收入总计", "30.00", "支出总计", "30.00", "30.00", "", ""},
		}, ""},
		{"一般公共预算支出表", with([]string{"科目编码", "科目名称", "合计", "基本支出", "项目支出"}, []string{"", "合计", "30.00", "18.00", "12.00"}, uses), ""},
		{"一般公共预算基本支出表", [][]string{
			{"科目编码", "科目名称", "合计", "人员经费", "公用经费"}, {"", "合计", "18.00", "14.00", "4.00"}, {"301", "工资福利支出", "14.00", "14.00", ""},
			{"30101", "基本工资", "14.00", "14.00", ""}, {"302", "商品和服务支出", "4.00", "", "4.00"}, {"30201", "办公费", "4.00", "", "4.00"},
		}, ""},
		{"政府性基金预算支出表", [][]string{{"科目编码", "科目名称", "合计", "基本支出", "项目支出"}, {"", "", "", "", ""}}, "注：本部门无政府性基金预算支出，空表列示。"},
		{"“三公”经费支出表", [][]string{
			{"项目", "合计"}, {"“三公”经费小计", "3.00"}, {"一、因公出国（境）费", "0.00"}, {"二、公务用车购置及运行费", "2.00"},
			{"其中：公务用车购置费", "0.00"}, {"公务用车运行费", "2.00"}, {"三、公务接待费", "1.00"},
		}, ""},
	}
}

// writer makes a PDF of ruled tables with a font that every reader knows and
// nobody embeds, so that the text stands in the file as UCS-2.
type writer struct {
	pages []string // content streams
}

const pageWidth, pageHeight, left, rowHeight = 595.0, 842.0, 50.0, 22.0

func (w *writer) table(entity string, t table) {
	var b strings.Builder
	text := func(x, y, size float64, s string) {
		if s == "" {
			return
		}
		fmt.Fprintf(&b, "BT /F %.1f Tf %.2f %.2f Td <%s> Tj ET\n", size, x, pageHeight-y, ucs2(s))
	}
	text(220, 80, 16, t.title)
	text(left, 105, 9, "单位名称："+entity)
	text(470, 105, 9, "单位：万元")
	columns := len(t.rows[0])
	width := (pageWidth - 2*left) / float64(columns)
	bottom := 115 + rowHeight*float64(len(t.rows))
	for i := range len(t.rows) + 1 {
		y := pageHeight - 115 - rowHeight*float64(i)
		fmt.Fprintf(&b, "%.2f %.2f m %.2f %.2f l S\n", left, y, pageWidth-left, y)
	}
	for i := range columns + 1 {
		x := left + width*float64(i)
		fmt.Fprintf(&b, "%.2f %.2f m %.2f %.2f l S\n", x, pageHeight-115, x, pageHeight-bottom)
	}
	for i, row := range t.rows {
		for j, s := range row {
			lines := strings.Split(s, "\n")
			for k, line := range lines {
				y := 115 + rowHeight*float64(i) + 14 + 9*float64(k) - 4.5*float64(len(lines)-1)
				text(left+width*float64(j)+3, y, 7, line)
			}
		}
	}
	if t.note != "" {
		text(left, bottom+18, 9, t.note)
	}
	w.pages = append(w.pages, b.String())
}

func ucs2(s string) string {
	var b strings.Builder
	for _, u := range utf16.Encode([]rune(s)) {
		fmt.Fprintf(&b, "%04X", u)
	}
	return b.String()
}

// bytes is the file.
func (w *writer) bytes() []byte {
	var b bytes.Buffer
	var at []int
	object := func(format string, args ...any) {
		at = append(at, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n"+format+"\nendobj\n", append([]any{len(at)}, args...)...)
	}
	b.WriteString("%PDF-1.4\n")
	var kids strings.Builder
	for i := range w.pages {
		fmt.Fprintf(&kids, "%d 0 R ", 5+2*i)
	}
	object("<</Type/Catalog/Pages 2 0 R>>")
	object("<</Type/Pages/Count %d/MediaBox[0 0 %g %g]/Resources<</Font<</F 3 0 R>>>>/Kids[%s]>>", len(w.pages), pageWidth, pageHeight, kids.String())
	object("<</Type/Font/Subtype/Type0/BaseFont/STSong-Light/Encoding/UniGB-UCS2-H/DescendantFonts[4 0 R]>>")
	object("<</Type/Font/Subtype/CIDFontType0/BaseFont/STSong-Light/CIDSystemInfo<</Registry(Adobe)/Ordering(GB1)/Supplement 4>>/DW 1000/W[1 95 500 814 939 500]/FontDescriptor<</Type/FontDescriptor/FontName/STSong-Light/Flags 6/Ascent 880/Descent -120/CapHeight 880/ItalicAngle 0/StemV 93/FontBBox[-25 -254 1000 880]>>>>")
	for i, content := range w.pages {
		object("<</Type/Page/Parent 2 0 R/Contents %d 0 R>>", 6+2*i)
		object("<</Length %d>>\nstream\n%s\nendstream", len(content), content)
	}
	xref := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(at)+1)
	for _, x := range at {
		fmt.Fprintf(&b, "%010d 00000 n \n", x)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(at)+1, xref)
	return b.Bytes()
}
