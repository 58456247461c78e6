package cmap

import (
	"encoding/binary"
	"strings"
	"sync"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// Predefined is a CMap of PDF 32000-1, table 118, or one of its kin. Its
// characters come from the character set its codes belong to, not from its
// CIDs: so they are known without the font.
type Predefined struct {
	*CMap
	Collection Collection
	decode     func(code uint32, n int) rune
}

// Rune returns the character of a code of n bytes, utf8.RuneError where the
// character set has none.
func (p *Predefined) Rune(code uint32, n int) rune { return p.decode(code, n) }

// charset is what the codes of a family of CMaps are.
type charset struct {
	spaces []space
	decode func(code uint32, n int) rune
}

func span(n int, lo, hi uint32) space {
	s := space{n: n}
	for i := range n {
		s.lo[i] = byte(lo >> (8 * (n - 1 - i)))
		s.hi[i] = byte(hi >> (8 * (n - 1 - i)))
	}
	return s
}

// family is one predefined CMap without -H or -V: its set, its collection and
// the CIDs of the characters 0x20…0x7e, on which widths of digits hang. Halves
// of the collections: proportional from CID 1, half width further on.
type family struct {
	set        charset
	collection Collection
	space      uint32 // the CID of 0x20
	ascii      uint32 // the CID of 0x21, to 0x7e
}

const (
	gbHalfSpace, gbHalf = 7716, 814
	cnsHalf             = 13648
	japanHalf           = 231
	koreaHalf           = 8094
)

// families are the predefined CMaps by name, made when a font first names one.
var families = sync.OnceValue(func() map[string]family {
	// The character sets. The ranges are those of the CMap resources; single bytes
	// reach to 0x80 in most of them.
	var (
		gbkSet   = charset{[]space{span(1, 0, 0x80), span(2, 0x8140, 0xfefe)}, multibyte(simplifiedchinese.GB18030)}
		gbSet    = charset{[]space{span(1, 0, 0x80), span(2, 0xa1a1, 0xfefe)}, multibyte(simplifiedchinese.GB18030)}
		gb18030  = charset{[]space{span(1, 0, 0x7f), span(4, 0x81308130, 0xfe39fe39), span(2, 0x8140, 0xfefe)}, multibyte(simplifiedchinese.GB18030)}
		gbMac    = charset{[]space{span(1, 0, 0x80), span(2, 0xa1a1, 0xfcfe), span(1, 0xfd, 0xff)}, macBytes(simplifiedchinese.GB18030)}
		gb7      = charset{[]space{span(2, 0x2121, 0x7e7e)}, sevenBit(simplifiedchinese.GB18030)}
		big5Set  = charset{[]space{span(1, 0, 0x80), span(2, 0x8740, 0xfefe)}, multibyte(traditionalchinese.Big5)}
		big5Mac  = charset{[]space{span(1, 0, 0x80), span(2, 0xa140, 0xfcfe), span(1, 0xfd, 0xff)}, macBytes(traditionalchinese.Big5)}
		sjisSet  = charset{[]space{span(1, 0, 0x80), span(2, 0x8140, 0x9ffc), span(1, 0xa0, 0xdf), span(2, 0xe040, 0xfcfc), span(1, 0xfd, 0xff)}, multibyte(japanese.ShiftJIS)}
		eucjpSet = charset{[]space{span(1, 0, 0x80), span(2, 0x8ea0, 0x8edf), span(2, 0xa1a1, 0xfefe)}, multibyte(japanese.EUCJP)}
		jis7     = charset{[]space{span(2, 0x2121, 0x7e7e)}, sevenBit(japanese.EUCJP)}
		uhcSet   = charset{[]space{span(1, 0, 0x80), span(2, 0x8141, 0xfefe)}, multibyte(korean.EUCKR)}
		kscMac   = charset{[]space{span(1, 0, 0x84), span(2, 0xa141, 0xfdfe), span(1, 0xfe, 0xff)}, macBytes(korean.EUCKR)}
		ksc7     = charset{[]space{span(2, 0x2121, 0x7e7e)}, sevenBit(korean.EUCKR)}
		ucs2     = charset{[]space{twoBytes}, utf16Code}
		utf16Set = charset{[]space{span(2, 0x0000, 0xd7ff), span(4, 0xd800dc00, 0xdbffdfff), span(2, 0xe000, 0xffff)}, utf16Code}
		utf32Set = charset{[]space{span(4, 0, 0x0010ffff)}, func(code uint32, _ int) rune { return valid(rune(code)) }}
		utf8Set  = charset{[]space{span(1, 0, 0x7f), span(2, 0xc280, 0xdfbf), span(3, 0xe08080, 0xefbfbf), span(4, 0xf0808080, 0xf4bfbfbf)}, utf8Code}
	)
	return map[string]family{
		"GB":           {gb7, GB1, 0, 0},
		"GB-EUC":       {gbSet, GB1, gbHalfSpace, gbHalf},
		"GBpc-EUC":     {gbMac, GB1, 1, 2},
		"GBK-EUC":      {gbkSet, GB1, gbHalfSpace, gbHalf},
		"GBKp-EUC":     {gbkSet, GB1, 1, 2},
		"GBK2K":        {gb18030, GB1, 1, 2},
		"UniGB-UCS2":   {ucs2, GB1, 1, 2},
		"UniGB-UTF8":   {utf8Set, GB1, 1, 2},
		"UniGB-UTF16":  {utf16Set, GB1, 1, 2},
		"UniGB-UTF32":  {utf32Set, GB1, 1, 2},
		"B5":           {big5Set, CNS1, cnsHalf, cnsHalf + 1},
		"B5pc":         {big5Mac, CNS1, 1, 2},
		"ETen-B5":      {big5Set, CNS1, cnsHalf, cnsHalf + 1},
		"ETenms-B5":    {big5Set, CNS1, 1, 2},
		"HKscs-B5":     {big5Set, CNS1, 1, 2},
		"UniCNS-UCS2":  {ucs2, CNS1, 1, 2},
		"UniCNS-UTF8":  {utf8Set, CNS1, 1, 2},
		"UniCNS-UTF16": {utf16Set, CNS1, 1, 2},
		"UniCNS-UTF32": {utf32Set, CNS1, 1, 2},

		"":                 {jis7, Japan1, 0, 0}, // the CMaps named H and V
		"Ext":              {jis7, Japan1, 0, 0},
		"EUC":              {eucjpSet, Japan1, japanHalf, japanHalf + 1},
		"RKSJ":             {sjisSet, Japan1, japanHalf, japanHalf + 1},
		"Ext-RKSJ":         {sjisSet, Japan1, japanHalf, japanHalf + 1},
		"Add-RKSJ":         {sjisSet, Japan1, japanHalf, japanHalf + 1},
		"83pv-RKSJ":        {sjisSet, Japan1, 1, 2},
		"90pv-RKSJ":        {sjisSet, Japan1, 1, 2},
		"90ms-RKSJ":        {sjisSet, Japan1, japanHalf, japanHalf + 1},
		"90msp-RKSJ":       {sjisSet, Japan1, 1, 2},
		"UniJIS-UCS2":      {ucs2, Japan1, 1, 2},
		"UniJIS-UCS2-HW":   {ucs2, Japan1, japanHalf, japanHalf + 1},
		"UniJIS-UTF8":      {utf8Set, Japan1, 1, 2},
		"UniJIS-UTF16":     {utf16Set, Japan1, 1, 2},
		"UniJIS-UTF32":     {utf32Set, Japan1, 1, 2},
		"UniJIS2004-UTF8":  {utf8Set, Japan1, 1, 2},
		"UniJIS2004-UTF16": {utf16Set, Japan1, 1, 2},
		"UniJIS2004-UTF32": {utf32Set, Japan1, 1, 2},

		"KSC":          {ksc7, Korea1, 0, 0},
		"KSC-EUC":      {uhcSet, Korea1, koreaHalf, koreaHalf + 1},
		"KSCms-UHC":    {uhcSet, Korea1, 1, 2},
		"KSCms-UHC-HW": {uhcSet, Korea1, koreaHalf, koreaHalf + 1},
		"KSCpc-EUC":    {kscMac, Korea1, 1, 2},
		"UniKS-UCS2":   {ucs2, Korea1, 1, 2},
		"UniKS-UTF8":   {utf8Set, Korea1, 1, 2},
		"UniKS-UTF16":  {utf16Set, Korea1, 1, 2},
		"UniKS-UTF32":  {utf32Set, Korea1, 1, 2},
	}
})

// ByName returns the predefined CMap of a name, nil where there is none.
// Identity-H and Identity-V are no Predefined; see Identity.
func ByName(name string) *Predefined {
	base, vertical := name, false
	switch {
	case name == "H" || name == "V":
		base, vertical = "", name == "V"
	case strings.HasSuffix(name, "-H"):
		base = name[:len(name)-2]
	case strings.HasSuffix(name, "-V"):
		base, vertical = name[:len(name)-2], true
	default:
		return nil
	}
	f, ok := families()[base]
	if !ok {
		return nil
	}
	c := &CMap{Vertical: vertical, spaces: f.set.spaces}
	if f.ascii > 0 {
		n := c.spaces[0].n
		c.cids = new([5][]cidRange)
		c.cids[n] = []cidRange{{0x20, 0x20, f.space}, {0x21, 0x7e, f.ascii}}
	}
	p := &Predefined{CMap: c, Collection: f.collection, decode: f.set.decode}
	c.via = p.byRune
	return p
}

// byRune finds the CID of a code by way of its character.
func (p *Predefined) byRune(code uint32, n int) (uint32, bool) {
	r := p.decode(code, n)
	if r == utf8.RuneError {
		return 0, false
	}
	return p.Collection.CID(r)
}

// multibyte decodes codes of a character set of x/text.
func multibyte(e encoding.Encoding) func(uint32, int) rune {
	return func(code uint32, n int) rune {
		var in [4]byte
		binary.BigEndian.PutUint32(in[:], code)
		out, err := e.NewDecoder().Bytes(in[4-n:])
		if err != nil {
			return utf8.RuneError
		}
		r, size := utf8.DecodeRune(out)
		if size != len(out) {
			return utf8.RuneError
		}
		return r
	}
}

// macExtras are the single bytes that the CMaps of the Macintosh have beyond
// ASCII (Apple's tables for Chinese and Korean).
var macExtras = map[uint32]rune{0x80: '\\', 0xfd: '©', 0xfe: '™', 0xff: '…'}

func macBytes(e encoding.Encoding) func(uint32, int) rune {
	decode := multibyte(e)
	return func(code uint32, n int) rune {
		if r := macExtras[code]; n == 1 && r != 0 {
			return r
		}
		return decode(code, n)
	}
}

// sevenBit decodes the codes of ISO 2022: those of the EUC without the high
// bits.
func sevenBit(e encoding.Encoding) func(uint32, int) rune {
	decode := multibyte(e)
	return func(code uint32, n int) rune { return decode(code|0x8080, n) }
}

func utf16Code(code uint32, n int) rune {
	if n == 4 {
		return utf16.DecodeRune(rune(code>>16), rune(code&0xffff))
	}
	return valid(rune(code))
}

func utf8Code(code uint32, n int) rune {
	var in [4]byte
	binary.BigEndian.PutUint32(in[:], code)
	r, size := utf8.DecodeRune(in[4-n:])
	if size != n {
		return utf8.RuneError
	}
	return r
}

func valid(r rune) rune {
	if !utf8.ValidRune(r) {
		return utf8.RuneError
	}
	return r
}
