package cmap

import (
	"strings"
	"testing"
)

func parse(t testing.TB, source string) *CMap {
	t.Helper()
	c, err := Parse([]byte(source), func(name string) *CMap {
		if p := ByName(name); p != nil {
			return p.CMap
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// TestHeadsAlike: a CMap that begins as the one before reads as it does alone.
func TestHeadsAlike(t *testing.T) {
	const head, list = "/CIDInit begincmap /GBK-EUC-V ", "beginbfchar <30> <2FBC> endbfchar"
	for _, test := range []struct {
		source   string
		vertical bool
		text     rune // of the code 30
	}{
		{head + list, false, 0x2fbc},
		{head + strings.Replace(list, "2FBC", "2FBD", 1), false, 0x2fbd},
		{head + "2 " + list, false, 0x2fbc},
		{head + "/WMode 1 def " + list, true, 0x2fbc},
		{head + "/WMode 1 def beginbfchar <30> <41> endbfchar", true, 'A'},
		{head + list + " /WMode 1", true, 0x2fbc},
		{head + "/WMode 0 def " + list, false, 0x2fbc},
		{head + "/WMode " + list + " 1", true, 0x2fbc},
		{head + "/WMode " + list + " 0", false, 0x2fbc},
		{head + "usecmap " + list, false, 0x2fbc},
	} {
		c := parse(t, test.source)
		if r, _, _ := c.Text(0x30); r != test.text || c.Vertical != test.vertical {
			t.Errorf("%s: %c, vertical %v", test.source, r, c.Vertical)
		}
	}
	for _, source := range []string{head + "usecmap " + list, head + list + " usecmap"} {
		if c := parse(t, source); c.parent == nil || !c.parent.Vertical {
			t.Errorf("%s: builds on %+v", source, c.parent)
		}
	}
}

func TestCodesAreCutByCodespace(t *testing.T) {
	c := parse(t, "3 begincodespacerange <00> <80> <8140> <FEFE> <81308130> <FE39FE39> endcodespacerange")
	for _, test := range []struct {
		in   string
		code uint32
		n    int
	}{
		{"A!", 'A', 1},
		{"\xba\xcfA", 0xbacf, 2},
		{"\x81\x30\x81\x30A", 0x81308130, 4},
		{"\xff\xff", 0xff, 1}, // in no range: the shortest length
		{"\xba", 0xba, 1},     // cut off
		{"", 0, 0},
	} {
		if code, n := c.Next([]byte(test.in)); code != test.code || n != test.n {
			t.Errorf("%q: code %x of %d bytes, want %x of %d", test.in, code, n, test.code, test.n)
		}
	}
}

func TestLaterMappingsCount(t *testing.T) {
	c := parse(t, `1 beginbfrange <0000> <00ff> <4e00> endbfrange
		2 beginbfchar <0005> <0041> <0005> <0042> endbfchar`)
	for code, want := range map[uint32]rune{4: 0x4e04, 5: 'B', 6: 0x4e06} {
		if r, _, ok := c.Text(code); !ok || r != want {
			t.Errorf("code %d: %q, want %q", code, r, want)
		}
	}
}

func TestRangeOfSeveralCharactersCountsTheLast(t *testing.T) {
	c := parse(t, "1 beginbfrange <01> <03> <00660061> endbfrange")
	if _, runes, _ := c.Text(3); string(runes) != "fc" {
		t.Errorf("got %q", string(runes))
	}
	if _, runes, _ := c.Text(1); string(runes) != "fa" {
		t.Errorf("got %q: looking up must change nothing", string(runes))
	}
}

func TestParseIsLenient(t *testing.T) {
	for name, source := range map[string]string{
		"count too high":        "999999999 beginbfchar <01> <0041> endbfchar",
		"no count":              "beginbfchar <01> <0041> endbfchar",
		"no end":                "1 beginbfchar <01> <0041>",
		"comment":               "% x\n1 beginbfchar % y\n <01> <0041> endbfchar",
		"string":                "(beginbfchar \\) ( )) 1 beginbfchar <01> <0041> endbfchar",
		"dictionary":            "/CIDSystemInfo << /Registry (Adobe) >> def 1 beginbfchar <01> <0041> endbfchar",
		"white space in string": "1 beginbfchar < 0 1 > <00\n41> endbfchar",
		"no white space":        "1 beginbfchar<01><0041>endbfchar",
		"one byte":              "1 beginbfchar <01> <41> endbfchar",
	} {
		if r, _, ok := parse(t, source).Text(1); !ok || r != 'A' {
			t.Errorf("%s: %q", name, r)
		}
	}
}

func TestParseStopsAtTheLimit(t *testing.T) {
	source := "beginbfchar " + strings.Repeat("<0001> <0041> ", 300_000)
	if _, err := Parse([]byte(source), nil); err != ErrEntries {
		t.Errorf("error %v", err)
	}
}

func TestUseCMapEnds(t *testing.T) {
	a, b := &CMap{}, &CMap{}
	a.Use(b)
	b.Use(a)
	if _, ok := a.CID(1, 2); ok {
		t.Error("found what is nowhere")
	}
	c := parse(t, "/GBK-EUC-V usecmap")
	if cid, ok := c.CID('1', 1); !ok || cid != 814+'1'-'!' {
		t.Errorf("CID %d", cid)
	}
}

func TestPredefinedCMapsAgreeWithTheCollections(t *testing.T) {
	for name, code := range map[string]uint32{"GBK-EUC-H": 0xb0a1, "UniGB-UCS2-H": 0x554a, "UniGB-UTF16-V": 0x554a, "GBpc-EUC-V": 0xb0a1} {
		p := ByName(name)
		r := p.Rune(code, 2)
		cid, ok := p.CID(code, 2)
		if r != '啊' || !ok || p.Collection.Rune(cid) != '啊' {
			t.Errorf("%s: %q, CID %d is %q", name, r, cid, p.Collection.Rune(cid))
		}
		if p.Vertical != strings.HasSuffix(name, "V") {
			t.Errorf("%s: vertical %v", name, p.Vertical)
		}
	}
}

func TestCollections(t *testing.T) {
	for _, test := range []struct {
		collection Collection
		cid        uint32
		want       rune
	}{
		{GB1, 1, ' '}, {GB1, 18, '1'}, {GB1, 1000, '拜'}, {CNS1, 595, '一'}, {Japan1, 1200, '一'}, {Korea1, 1086, '가'},
		{GB1, 1 << 30, 0}, {NoCollection, 18, 0},
	} {
		if got := test.collection.Rune(test.cid); got != test.want {
			t.Errorf("%v CID %d: %q, want %q", test.collection, test.cid, got, test.want)
		}
	}
}

// TestMend uses numbers of glyphs that grow with the characters, as those of
// subsets do.
func TestMend(t *testing.T) {
	regular := "20 beginbfchar <0010> <4e00> <0012> <4e02> <0014> <4e04> <0016> <4e06> <0018> <4e08> <001a> <4e0a> <001c> <4e0c> <001e> <4e0e>" +
		"<0020> <4e10> <0022> <4e12> <0024> <4e14> <0026> <4e16> <0028> <4e18> <002a> <4e1a> <002c> <4e1c> <0100> <5000> <0200> <ff1a> <0300> <ff40> endbfchar "
	tests := map[string]struct {
		more string
		code uint32
		want rune
	}{
		"between neighbours of one step":  {"1 beginbfchar <0013> <007b> endbfchar", 0x13, 0x4e03},
		"alone":                           {"1 beginbfchar <01f0> <007b> endbfchar", 0x1f0, 0x7b},
		"close to one, proven wrong":      {"1 beginbfchar <0013> <007b> <01f0> <007b> endbfchar", 0x1f0, 0xff0a},
		"far from all, proven wrong":      {"1 beginbfchar <0013> <007b> <0180> <007b> endbfchar", 0x180, 0xfffd},
		"in order":                        {"1 beginbfchar <0013> <4e03> endbfchar", 0x13, 0x4e03},
		"in order with a step of its own": {"1 beginbfchar <0180> <6000> endbfchar", 0x180, 0x6000},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			c := parse(t, regular+test.more)
			c.Mend()
			if r, _, _ := c.Text(test.code); r != test.want {
				t.Errorf("%U, want %U", r, test.want)
			}
		})
	}
}

func FuzzParse(f *testing.F) {
	f.Add([]byte("1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <01> <02> [<0041> <0042>] endbfrange 1 begincidrange <00> <ff> 1 endcidrange"), []byte("AB"))
	f.Add([]byte("/GBK-EUC-H usecmap (x) << /a [1 2] >> beginbfchar <01> <D842DFB7>"), []byte("\xba\xcf"))
	f.Fuzz(func(t *testing.T, source, text []byte) {
		c, _ := Parse(source, func(name string) *CMap {
			if p := ByName(name); p != nil {
				return p.CMap
			}
			return nil
		})
		c.Mend()
		for len(text) > 0 {
			code, n := c.Next(text)
			if n < 1 || n > len(text) {
				t.Fatalf("a code of %d bytes in %d", n, len(text))
			}
			c.CID(code, n)
			c.Text(code)
			text = text[n:]
		}
	})
}
