package extract

import (
	"encoding/binary"
	"strings"
	"testing"
)

// cidFont gives a composite font with a name for its encoding, more entries,
// and those of its descendant.
func cidFont(encoding, entries, descendant string) string {
	return "/Font <</F1 <</Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Song /Encoding " + encoding + " " + entries +
		" /DescendantFonts [<</Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Song " + descendant + ">>]>>>>"
}

func simpleFont(entries string) string {
	return "/Font <</F1 <</Type /Font " + entries + ">>>>"
}

const (
	gb1   = "/CIDSystemInfo <</Registry (Adobe) /Ordering (GB1) /Supplement 2>>"
	ident = "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>>"
)

// cmapOf gives a ToUnicode CMap stream of some sections.
func cmapOf(sections string) string {
	return stream("", "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /X def\n"+
		"1 begincodespacerange <0000> <FFFF> endcodespacerange\n"+sections+"\nendcmap end end")
}

// TestFonts shows codes of a font; what cannot be told is U+FFFD and a problem.
func TestFonts(t *testing.T) {
	tests := map[string]struct {
		font    string
		objects []string
		hex     string
		want    string
	}{
		"ToUnicode bfchar":         {cidFont("/Identity-H", "/ToUnicode 10 0 R", ident), []string{cmapOf("2 beginbfchar <0001> <5408> <0002> <8BA1> endbfchar")}, "00010002", "合计"},
		"ToUnicode bfrange":        {cidFont("/Identity-H", "/ToUnicode 10 0 R", ident), []string{cmapOf("1 beginbfrange <0010> <0019> <0030> endbfrange")}, "00110019", "19"},
		"over a low byte":          {cidFont("/Identity-H", "/ToUnicode 10 0 R", ident), []string{cmapOf("1 beginbfrange <00fe> <0102> <4e00> endbfrange")}, "00ff0101", "丁七"},
		"ToUnicode array":          {cidFont("/Identity-H", "/ToUnicode 10 0 R", ident), []string{cmapOf("1 beginbfrange <0001> <0002> [<5408> <8BA1>] endbfrange")}, "00010002", "合计"},
		"ligature":                 {cidFont("/Identity-H", "/ToUnicode 10 0 R", ident), []string{cmapOf("1 beginbfchar <0001> <006600660069> endbfchar")}, "0001", "ffi"},
		"surrogates":               {cidFont("/Identity-H", "/ToUnicode 10 0 R", ident), []string{cmapOf("1 beginbfchar <0001> <D842DFB7> endbfchar")}, "0001", "𠮷"},
		"ToUnicode over encoding":  {cidFont("/GBK-EUC-H", "/ToUnicode 10 0 R", gb1), []string{cmapOf("1 beginbfchar <bacf> <7532> endbfchar")}, "bacfbcc6", "甲计"},
		"ToUnicode without a code": {cidFont("/Identity-H", "/ToUnicode 10 0 R", ident), []string{cmapOf("1 beginbfchar <0001> <5408> endbfchar")}, "00010002", "合\uFFFD"},
		"ToUnicode to nothing":     {cidFont("/Identity-H", "/ToUnicode 10 0 R", gb1), []string{cmapOf("1 beginbfchar <0012> <0000> endbfchar")}, "0012", "1"},
		"ToUnicode to a tab":       {cidFont("/Identity-H", "/ToUnicode 10 0 R", ident), []string{cmapOf("2 beginbfchar <0001> <0009> <0002> <0031> endbfchar")}, "000200010002", "1 1"},
		"ToUnicode Identity-H":     {cidFont("/Identity-H", "/ToUnicode /Identity-H", ident), nil, "54088ba1", "合计"},
		"nothing at all":           {cidFont("/Identity-H", "", ident), nil, "00010002", "\uFFFD\uFFFD"},

		"GBK-EUC-H":          {cidFont("/GBK-EUC-H", "", gb1), nil, "bacfbcc631", "合计1"},
		"GBKp-EUC-H":         {cidFont("/GBKp-EUC-H", "", gb1), nil, "bacfbcc631", "合计1"},
		"GB-EUC-H":           {cidFont("/GB-EUC-H", "", gb1), nil, "bacfbcc631", "合计1"},
		"GBpc-EUC-H":         {cidFont("/GBpc-EUC-H", "", gb1), nil, "bacfbcc631fd", "合计1©"},
		"GBK2K-H":            {cidFont("/GBK2K-H", "", gb1), nil, "bacfbcc6318139ee39", "合计1㐀"},
		"GBK character":      {cidFont("/GBK-EUC-H", "", gb1), nil, "8140", "丂"},
		"UniGB-UCS2-H":       {cidFont("/UniGB-UCS2-H", "", gb1), nil, "54088ba10031", "合计1"},
		"UniGB-UTF16-H":      {cidFont("/UniGB-UTF16-H", "", gb1), nil, "5408d842dfb70031", "合𠮷1"},
		"UniGB-UTF8-H":       {cidFont("/UniGB-UTF8-H", "", gb1), nil, "e59088e8aea131", "合计1"},
		"GBK without a code": {cidFont("/GBK-EUC-H", "", gb1), nil, "bacfff", "合\uFFFD"},
		"90ms-RKSJ-H":        {cidFont("/90ms-RKSJ-H", "", ""), nil, "8d878c7631", "合計1"},
		"EUC-H":              {cidFont("/EUC-H", "", ""), nil, "b9e7b7d7", "合計"},
		"H":                  {cidFont("/H", "", ""), nil, "39673757", "合計"},
		"ETen-B5-H":          {cidFont("/ETen-B5-H", "", ""), nil, "a658ad70", "合計"},
		"KSCms-UHC-H":        {cidFont("/KSCms-UHC-H", "", ""), nil, "c7d5b0e8", "합계"},
		"Adobe-GB1 CIDs":     {cidFont("/Identity-H", "", gb1), nil, "0012001303e7", "12败"},

		"embedded CMap": {cidFont("10 0 R", "", gb1), []string{stream("/Type /CMap /CMapName /X",
			"begincmap 2 begincodespacerange <00> <7f> <8000> <ffff> endcodespacerange 1 begincidrange <8001> <8002> 18 endcidrange 1 begincidchar <41> 20 endcidchar endcmap")}, "8001800241", "123"},
		"embedded on a predefined one": {cidFont("10 0 R", "", gb1), []string{stream("/Type /CMap /UseCMap /GBK-EUC-H",
			"begincmap 1 begincidchar <41> 20 endcidchar endcmap")}, "bacf41", "合3"},
		"usecmap of a stream": {cidFont("10 0 R", "", gb1), []string{
			stream("/UseCMap 11 0 R", "begincmap endcmap"),
			stream("", "begincmap 1 begincodespacerange <00> <ff> endcodespacerange 1 begincidrange <30> <39> 17 endcidrange endcmap")}, "3132", "12"},
		"usecmap of itself": {cidFont("10 0 R", "", gb1), []string{stream("/UseCMap 10 0 R", "begincmap endcmap")}, "3132", "\uFFFD"},

		"standard font":            {simpleFont("/Subtype /Type1 /BaseFont /Helvetica"), nil, "31322e27", "12.’"},
		"WinAnsi":                  {simpleFont("/Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding"), nil, "313285", "12…"},
		"MacRoman":                 {simpleFont("/Subtype /Type1 /BaseFont /Helvetica /Encoding /MacRomanEncoding"), nil, "3132a9", "12©"},
		"Differences":              {simpleFont("/Subtype /Type1 /BaseFont /X /Encoding <</Differences [1 /one /two 65 /uni5408 /u8BA1 /f_i /Adieresis.alt]>>"), nil, "010241424344", "12合计fiÄ"},
		"names that say nothing":   {simpleFont("/Subtype /Type1 /BaseFont /X /Encoding <</Differences [1 /g12 /G01 /c65]>>"), nil, "010203", "\uFFFD\uFFFD\uFFFD"},
		"Symbol":                   {simpleFont("/Subtype /Type1 /BaseFont /Symbol"), nil, "6162", "αβ"},
		"ZapfDingbats":             {simpleFont("/Subtype /Type1 /BaseFont /ZapfDingbats"), nil, "34", "✔"},
		"simple with ToUnicode":    {simpleFont("/Subtype /TrueType /BaseFont /X /ToUnicode 10 0 R"), []string{cmapOf("1 beginbfrange <01> <03> <4e00> endbfrange")}, "01", "一"},
		"GBK under WinAnsi":        {simpleFont("/Subtype /TrueType /BaseFont /#CB#CE#CC#E5 /Encoding /WinAnsiEncoding"), nil, "bacfbcc631", "合计1"},
		"GBK by a font of Windows": {simpleFont("/Subtype /TrueType /BaseFont /SimSun,Bold /Encoding /WinAnsiEncoding"), nil, "bacfbcc631", "合计1"},
		"Latin font of Windows":    {simpleFont("/Subtype /TrueType /BaseFont /Arial /Encoding /WinAnsiEncoding"), nil, "c9e9", "Éé"},
		"Type 3 by name": {simpleFont("/Subtype /Type3 /FontMatrix [0.001 0 0 0.001 0 0] /FontBBox [0 0 1000 1000] /CharProcs <<>> /FirstChar 1 /LastChar 2 /Widths [500 500] /Encoding <</Differences [1 /one /two]>>"),
			nil, "0102", "12"},
		"Type 3 by ToUnicode": {simpleFont("/Subtype /Type3 /FontMatrix [1 0 0 1 0 0] /FontBBox [0 0 1 1] /CharProcs <<>> /FirstChar 1 /LastChar 2 /Widths [1 1] /Encoding <</Differences [1 /a1 /a2]>> /ToUnicode 10 0 R"),
			[]string{cmapOf("1 beginbfchar <01> <5408> endbfchar")}, "01", "合"},
		"Type 3 without a glyph": {simpleFont("/Subtype /Type3 /FontMatrix [1 0 0 1 0 0] /FontBBox [0 0 1 1] /CharProcs <<>> /FirstChar 1 /LastChar 2 /Widths [1 1] /Encoding <</Differences [1 /one]>>"),
			nil, "010201", "1 1"},
		"a line end in a string":   {simpleFont("/Subtype /Type1 /BaseFont /Helvetica"), nil, "310d32", "1 2"},
		"glyphs called CIDs":       {cidFont("/Identity-H", "/ToUnicode 10 0 R", gb1), []string{cmapOf("2 beginbfchar <0005> <5408> <0006> <8BA1> endbfchar")}, "000500060012", "合计\uFFFD"},
		"CIDs, some in ToUnicode":  {cidFont("/Identity-H", "/ToUnicode 10 0 R", gb1), []string{cmapOf("2 beginbfchar <0011> <0030> <0012> <0031> endbfchar")}, "001100120013", "012"},
		"no font dictionary":       {"", nil, "3132", "\uFFFD\uFFFD"},
		"its encoding is missing":  {simpleFont("/Subtype /Type1 /BaseFont /X /Encoding 99 0 R"), nil, "3132", "\uFFFD\uFFFD"},
		"its ToUnicode is missing": {simpleFont("/Subtype /Type1 /BaseFont /X /ToUnicode 99 0 R"), nil, "3132", "\uFFFD\uFFFD"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := pdfPage{content: text(50, 200, test.hex), resources: test.font, objects: test.objects}.read(t)
			if got := texts(p); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// ttf is a TrueType program that names glyphs 5 and 6 合 and 计, and says that
// glyph 3 has no outline.
func ttf() string {
	cmap := []uint16{0, 1, 3, 10, 0, 12, 12, 0, 0, 40, 0, 0, 0, 2, 0, 0x5408, 0, 0x5408, 0, 5, 0, 0x8ba1, 0, 0x8ba1, 0, 6}
	loca := []uint16{0, 8, 16, 24, 24, 32, 40, 48}
	var tables []byte
	for _, w := range append(cmap, loca...) {
		tables = binary.BigEndian.AppendUint16(tables, w)
	}
	head := make([]byte, 54)
	file := []byte("\x00\x01\x00\x00\x00\x03\x00\x00\x00\x00\x00\x00")
	at := uint32(len(file) + 3*16)
	for _, table := range []struct {
		name string
		size int
	}{{"cmap", 2 * len(cmap)}, {"loca", 2 * len(loca)}, {"head", len(head)}} {
		file = append(file, table.name...)
		file = binary.BigEndian.AppendUint32(file, 0)
		file = binary.BigEndian.AppendUint32(file, at)
		file = binary.BigEndian.AppendUint32(file, uint32(table.size))
		at += uint32(table.size)
	}
	return string(append(append(file, tables...), head...))
}

// TestEmbeddedProgramsNameGlyphs reads fonts that say nothing of their codes.
func TestEmbeddedProgramsNameGlyphs(t *testing.T) {
	descriptor := "/FontDescriptor <</Type /FontDescriptor /Flags 4 /FontFile2 10 0 R>> "
	tests := map[string]struct{ font, hex, want string }{
		"CIDs are glyphs":      {cidFont("/Identity-H", "", ident+descriptor), "000500060003000500ff", "合计 合\uFFFD"},
		"CIDToGIDMap":          {cidFont("/Identity-H", "", ident+descriptor+"/CIDToGIDMap 11 0 R"), "00010000", "计合"},
		"names number glyphs":  {simpleFont("/Subtype /TrueType /BaseFont /X " + descriptor + "/Encoding <</Differences [1 /g5 /glyph6 /index9]>>"), "010203", "合计\uFFFD"},
		"Adobe-GB1 is trusted": {cidFont("/Identity-H", "", gb1+descriptor), "0012", "1"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := pdfPage{content: text(50, 200, test.hex), resources: test.font,
				objects: []string{stream("", ttf()), stream("", "\x00\x05\x00\x06")}}.read(t)
			if got := texts(p); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

func TestUnmappedGlyphsAreAProblem(t *testing.T) {
	p := pdfPage{content: text(50, 200, "00010002"), resources: cidFont("/Identity-H", "", ident)}.read(t)
	want := Problem{Code: "unmapped_glyphs", Page: 1, Message: "2 glyphs of font Song stand for no known character"}
	if len(p.Problems) != 1 || p.Problems[0] != want {
		t.Errorf("problems %+v", p.Problems)
	}
}

// Windows names a font 宋体 in GBK bytes; a message is UTF-8.
func TestFontNamesAreReadable(t *testing.T) {
	font := simpleFont("/Subtype /Type1 /BaseFont /#cb#ce#cc#e5 /FontDescriptor <</FontFile 10 0 R>> /Encoding <</Differences [1 /nothing]>>")
	p := pdfPage{content: text(50, 200, "01"), resources: font, objects: []string{stream("", "")}}.read(t)
	if len(p.Problems) != 1 || !strings.Contains(p.Problems[0].Message, "font 宋体") {
		t.Errorf("problems %+v", p.Problems)
	}
}

// TestWidths shows two glyphs and looks where the second starts.
func TestWidths(t *testing.T) {
	tests := map[string]struct {
		font, hex string
		want      float32 // in ten-point type
	}{
		"DW":                      {cidFont("/UniGB-UCS2-H", "", gb1+" /DW 800"), "54088ba1", 8},
		"no DW":                   {cidFont("/UniGB-UCS2-H", "", gb1), "54088ba1", 10},
		"W list":                  {cidFont("/Identity-H", "", gb1+" /W [17 [510 520]]"), "00120012", 5.2},
		"W range":                 {cidFont("/Identity-H", "", gb1+" /W [1 95 500 96 200 600]"), "00120012", 5},
		"GBK-EUC digits":          {cidFont("/GBK-EUC-H", "", gb1+" /W [814 939 500]"), "3131", 5},
		"GBKp-EUC digits":         {cidFont("/GBKp-EUC-H", "", gb1+" /W [1 95 450]"), "3131", 4.5},
		"by way of the character": {cidFont("/GBK-EUC-H", "", gb1+" /W [999 [700]]"), "b0dcb0dc", 7},
		"Widths":                  {simpleFont("/Subtype /TrueType /BaseFont /X /FirstChar 49 /LastChar 50 /Widths [530 540] /Encoding /WinAnsiEncoding"), "3131", 5.3},
		"MissingWidth":            {simpleFont("/Subtype /TrueType /BaseFont /X /FirstChar 50 /LastChar 50 /Widths [540] /FontDescriptor <</MissingWidth 400>> /Encoding /WinAnsiEncoding"), "3131", 4},
		"standard font":           {simpleFont("/Subtype /Type1 /BaseFont /Times-Roman"), "3131", 5},
		"Courier":                 {simpleFont("/Subtype /Type1 /BaseFont /Courier"), "3131", 6},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			p := pdfPage{content: text(50, 200, test.hex), resources: test.font}.read(t)
			if len(p.Words) != 1 || len(p.Words[0].Edges) != 3 {
				t.Fatalf("words %+v", p.Words)
			}
			if got := p.Words[0].Edges[1] - 50; got < test.want-0.01 || got > test.want+0.01 {
				t.Errorf("advance %v, want %v", got, test.want)
			}
		})
	}
}
