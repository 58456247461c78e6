package extract

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"
)

const textSample = "部门预算收支总表\r\n单位：万元\r\n\r\n1 一、一般公共预算拨款收入 1103.89\r\n\f储备支出\r\n"

// textPages gives the lines of every page joined by "|", the pages by "‖".
func textPages(t *testing.T, data []byte) string {
	t.Helper()
	src, err := newTextSource("doc.txt", data)
	if err != nil {
		t.Fatal(err)
	}
	var pages []string
	for n := 1; n <= src.numPages(); n++ {
		p, err := src.page(n)
		if err != nil {
			t.Fatal(err)
		}
		var lines []string
		for _, l := range p.Lines {
			lines = append(lines, l.Text)
		}
		pages = append(pages, strings.Join(lines, "|"))
	}
	return strings.Join(pages, "‖")
}

func TestTextEncodings(t *testing.T) {
	encode := func(e interface{ String(string) (string, error) }) string {
		s, err := e.String(textSample)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	want := "部门预算收支总表|单位：万元||1 一、一般公共预算拨款收入 1103.89‖储备支出"
	for name, data := range map[string]string{
		"UTF-8":             textSample,
		"UTF-8 with mark":   "\ufeff" + textSample,
		"UTF-16LE":          encode(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder()),
		"UTF-16BE":          encode(unicode.UTF16(unicode.BigEndian, unicode.UseBOM).NewEncoder()),
		"GB18030":           encode(simplifiedchinese.GB18030.NewEncoder()),
		"unix line endings": strings.ReplaceAll(textSample, "\r\n", "\n"),
		"mac line endings":  strings.ReplaceAll(textSample, "\r\n", "\r"),
		"cut character":     strings.ReplaceAll(textSample, "储备支出\r\n", "储备支出") + "\f",
	} {
		if got := textPages(t, []byte(data)); got != want {
			t.Errorf("%s: got %s", name, got)
		}
	}
}

func TestTextKeepsLineNumbersOverPages(t *testing.T) {
	src, err := newTextSource("doc.txt", []byte(textSample))
	if err != nil {
		t.Fatal(err)
	}
	p, err := src.page(2)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]Line{{Text: "储备支出", Number: 5}}, p.Lines); diff != "" {
		t.Error(diff)
	}
}

func TestTextRefusesWhatIsNoText(t *testing.T) {
	for name, data := range map[string]string{
		"empty":        "",
		"white space":  " \n\f\n",
		"program":      "\x7fELF\x02\x01\x01\x00\x00",
		"picture":      "\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR",
		"noise":        strings.Repeat("\x80\xff\xfe\x81", 100),
		"odd utf-16":   "\xff\xfe\x00\x00\x01",
		"control soup": strings.Repeat("a\x01\x02", 50),
	} {
		if _, err := newTextSource("doc.txt", []byte(data)); !errors.Is(err, ErrNotText) {
			t.Errorf("%s: error %v, want ErrNotText", name, err)
		}
	}
}

func TestTextCutInsideACharacterIsStillText(t *testing.T) {
	data := []byte(strings.Repeat(textSample, 10))
	for cut := len(data) - 20; cut < len(data); cut++ {
		if _, err := newTextSource("doc.txt", data[:cut]); err != nil {
			t.Errorf("cut at %d: %v", cut, err)
		}
	}
}

func TestGridText(t *testing.T) {
	// The same row as pdftotext prints it (a character is a column) and as a
	// terminal would show it (an East Asian character is two).
	layouts := map[string]string{
		"one column": `
科目编码    科目名称     合计     基本支出
201     一般公共服务   758.45   507.41
20103   政府办公厅    758.45   507.41
208     社会保障     197.03   197.03
210     卫生健康      47.57    47.57
`,
		"two columns": `
科目编码    科目名称         合计    基本支出
201     一般公共服务     758.45   507.41
20103   政府办公厅       758.45   507.41
208     社会保障         197.03   197.03
210     卫生健康          47.57    47.57
`,
	}
	for name, text := range layouts {
		src, err := newTextSource("doc.txt", []byte(text))
		if err != nil {
			t.Fatal(err)
		}
		p, err := src.page(1)
		if err != nil {
			t.Fatal(err)
		}
		right := map[float64]int{}
		for _, w := range p.Words {
			if strings.Contains(w.Text, ".") {
				right[w.Box.X1]++
			}
			if len(w.Edges) != len([]rune(w.Text))+1 {
				t.Errorf("%s: word %q has %d edges", name, w.Text, len(w.Edges))
			}
		}
		if len(right) != 2 {
			t.Errorf("%s: amounts end in columns %v, want two", name, right)
		}
	}
}

func TestGridTextWithAnyBlanks(t *testing.T) {
	const text = `
科目编码    科目名称     合计     基本支出
201     一般公共服务   758.45   507.41
20103   政府办公厅    758.45   507.41
208     社会保障     197.03   197.03
210     卫生健康      47.57    47.57
`
	for name, set := range map[string]func(string) string{
		"no-break blanks":   func(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") },
		"full-width blanks": func(s string) string { return strings.ReplaceAll(s, " ", "\u3000") },
		"mixed blanks":      func(s string) string { return strings.ReplaceAll(s, "  ", "\u00a0 ") },
		"blanks of a digit": func(s string) string { return strings.ReplaceAll(s, " ", "\u2007") },
		"full-width digits": func(s string) string {
			return strings.Map(func(r rune) rune {
				if r >= '0' && r <= '9' {
					return r - '0' + '０'
				}
				return r
			}, s)
		},
	} {
		src, err := newTextSource("doc.txt", []byte(set(text)))
		if err != nil {
			t.Fatal(err)
		}
		if s := src.(*textSource); !s.grid || s.wide != 1 {
			t.Errorf("%s: grid %v, a wide character %d columns; want a grid of one", name, s.grid, s.wide)
		}
	}
}

func TestTabsAloneAreNoGrid(t *testing.T) {
	text := strings.Repeat("2010301\t行政运行\t758.45\t507.41\n", 20)
	src, err := newTextSource("doc.txt", []byte(text))
	if err != nil {
		t.Fatal(err)
	}
	if src.(*textSource).grid {
		t.Error("a tab for every gap, wide or narrow, is taken for a layout")
	}
	src, err = newTextSource("doc.txt", []byte(strings.ReplaceAll(text, "\t758", "\t\t758")))
	if err != nil {
		t.Fatal(err)
	}
	if !src.(*textSource).grid {
		t.Error("tabs that leave room as it is needed are not taken for a layout")
	}
}

func FuzzText(f *testing.F) {
	f.Add([]byte(textSample))
	f.Add([]byte("\xff\xfea\x00"))
	f.Add([]byte("a   bb   c\n\td\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		src, err := newTextSource("fuzz", data)
		if err != nil {
			return
		}
		for n := 1; n <= src.numPages(); n++ {
			p, err := src.page(n)
			if err != nil {
				t.Fatal(err)
			}
			for _, w := range p.Words {
				if w.Box.X1 <= w.Box.X0 || w.Box.X1 > p.Width || w.Box.Y1 > p.Height {
					t.Fatalf("word %+v outside the page %vx%v", w, p.Width, p.Height)
				}
			}
		}
	})
}
