package text

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Fold gives the plain form of printed text: full-width digits and letters
// half-width, CJK radicals and compatibility forms the plain character, every
// kind of space an ASCII space, invisible characters out. Chinese punctuation
// and full-width brackets stay as published, except inside a number
// (`１３，２９７．１１`, `－1.20`). A code at the front loses the dashes between its levels.
// Fold(Fold(s)) == Fold(s).
func Fold(s string) string {
	if plain(s, true) {
		return JoinCode(s)
	}
	return JoinCode(foldNumbers(foldRunes(s, true)))
}

// Label is Fold without any white space: the form in which names, headers and
// titles are compared and kept.
func Label(s string) string {
	switch {
	case plain(s, false):
		return JoinCode(s)
	case plain(s, true):
		return JoinCode(foldNumbers(strings.ReplaceAll(s, " ", "")))
	}
	return JoinCode(foldNumbers(foldRunes(s, false)))
}

// JoinCode takes out the dashes between the levels of a code of expenditure that the
// text begins with: 201-03-01行政运行.
func JoinCode(s string) string {
	const class, level = len("201"), len("-03")
	if len(s) < class+level || s[class] != '-' || !strings.Contains("235", s[:1]) || !IsDigits(s[:class]) {
		return s
	}
	code, rest := s[:class], s[class:]
	for len(rest) >= level && rest[0] == '-' && IsDigits(rest[1:level]) {
		code, rest = code+rest[1:level], rest[level:]
	}
	if !IsCode(code) || rest != "" && strings.Contains("0123456789-.,%", rest[:1]) {
		return s
	}
	return code + rest
}

// plain reports that folding would change nothing in s.
func plain(s string, spaces bool) bool {
	for i := 0; i < len(s); {
		for len(s)-i > 3 && ideograph(s[i:i+4]) {
			i += 3
		}
		if len(s)-i == 3 && lastIdeograph(s[i:]) {
			return true // so most names end
		}
		if c := s[i]; c < utf8.RuneSelf {
			if c < ' ' || c == 0x7f || c == ' ' && !spaces {
				return false
			}
			i++
			continue
		}
		r, n := utf8.DecodeRuneInString(s[i:])
		i += n
		if plainRune(r) {
			continue
		}
		if !plainWidth(r) || i < len(s) && s[i] >= '0' && s[i] <= '9' || i == len(s) && (r == '．' || r == '，') {
			return false // before a digit it may be the punctuation of a number
		}
	}
	return true
}

// ideograph reports a character from U+4000 to U+CFFF, which most Chinese ones are, at
// the beginning of four bytes: those of each character are looked at together.
func ideograph(s string) bool {
	first4 := uint32(s[3])<<24 | uint32(s[2])<<16 | uint32(s[1])<<8 | uint32(s[0])
	return first4&0xC0C000 == 0x808000 && first4&0xFF >= 0xE4 && first4&0xFF <= 0xEC
}

// lastIdeograph is the same for the last three bytes.
func lastIdeograph(s string) bool {
	return s[0] >= 0xE4 && s[0] <= 0xEC && s[1]&0xC0 == 0x80 && s[2]&0xC0 == 0x80
}

// plainRune reports that r is its own plain form in any surroundings; it may
// say no to a rune that is.
func plainRune(r rune) bool {
	switch {
	case r >= 0x3001 && r < 0xE000: // CJK punctuation and unified ideographs
		return true
	case r == '（' || r == '）' || r == '：':
		return true
	case r >= 0x2010 && r <= 0x2027: // dashes and quotation marks
		return true
	}
	return r >= 0xA1 && r < 0x2000 && r != 0xAD && !unicode.IsSpace(r)
}

// plainWidth reports full-width punctuation, which is Chinese typography.
func plainWidth(r rune) bool { return r >= 0xFF01 && r <= 0xFF5E && foldWidth(r) == r }

func foldRunes(s string, spaces bool) string {
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		switch {
		case unicode.IsSpace(r) || r == 0x2800: // U+2800: the blank Braille cell, drawn as a space
			if spaces {
				b.WriteByte(' ')
			}
		case invisible(r):
		default:
			foldRune(&b, r)
		}
	}
	return b.String()
}

func invisible(r rune) bool {
	return r < ' ' || r >= 0x7f && r < 0xA0 || r == 0xAD || r >= 0x200B && r <= 0x200F ||
		r >= 0x202A && r <= 0x202E || r >= 0x2060 && r <= 0x2064 || r >= 0xFE00 && r <= 0xFE0F || r == 0xFEFF
}

// foldRune writes the plain form of one rune.
func foldRune(b *strings.Builder, r rune) {
	switch {
	case r < 0x2E80:
		b.WriteRune(r)
	case r <= 0x2FDF:
		foldRadical(b, r)
	case r >= 0xFF01 && r <= 0xFF5E:
		b.WriteRune(foldWidth(r))
	case r >= 0xFE10 && r <= 0xFE19 || r >= 0xFE30 && r <= 0xFE4F:
		foldVertical(b, r)
	case r >= 0xF900 && r <= 0xFB06, r >= 0xFE50 && r <= 0xFE6F, r >= 0xFF61 && r <= 0xFF64, r == '￥', r >= 0x2F800 && r <= 0x2FA1F:
		b.WriteString(norm.NFKC.String(string(r)))
	default:
		b.WriteRune(r)
	}
}

// foldWidth makes digits, letters and signs half-width; punctuation and
// brackets are Chinese typography and stay.
func foldWidth(r rune) rune {
	half := r - 0xFEE0
	switch {
	case half >= '0' && half <= '9', half >= 'a' && half <= 'z', half >= 'A' && half <= 'Z':
		return half
	case strings.ContainsRune("+=*/#&@$_", half):
		return half
	}
	return r
}

func foldRadical(b *strings.Builder, r rune) {
	if i := r - '⺀'; i < rune(len(radicals)) && radicals[i] != 0 {
		b.WriteRune(radicals[i])
		return
	}
	switch r { // modern Chinese fonts draw these for the simplified character
	case '⼾':
		r = '户'
	case '⾭':
		r = '青'
	case '⿈':
		r = '黄'
	}
	b.WriteString(norm.NFKC.String(string(r)))
}

// radicals gives the plain character for the runes of the CJK Radicals
// Supplement: Unicode itself has a compatibility mapping for two of them only.
var radicals = [...]rune{
	'⺁' - '⺀': '厂', '⺃' - '⺀': '乛', '⺄' - '⺀': '乙', '⺅' - '⺀': '亻', '⺇' - '⺀': '几', '⺈' - '⺀': '刀', '⺉' - '⺀': '刂',
	'⺊' - '⺀': '卜', '⺋' - '⺀': '卩', '⺌' - '⺀': '小', '⺍' - '⺀': '小', '⺎' - '⺀': '兀', '⺏' - '⺀': '尣', '⺐' - '⺀': '尢',
	'⺒' - '⺀': '巳', '⺓' - '⺀': '幺', '⺔' - '⺀': '彑', '⺕' - '⺀': '彐', '⺖' - '⺀': '忄', '⺗' - '⺀': '心', '⺘' - '⺀': '扌',
	'⺙' - '⺀': '攵', '⺛' - '⺀': '旡', '⺜' - '⺀': '日', '⺝' - '⺀': '月', '⺞' - '⺀': '歺', '⺟' - '⺀': '母', '⺠' - '⺀': '民',
	'⺡' - '⺀': '氵', '⺢' - '⺀': '氺', '⺣' - '⺀': '灬', '⺤' - '⺀': '爫', '⺥' - '⺀': '爫', '⺦' - '⺀': '丬', '⺧' - '⺀': '牛',
	'⺨' - '⺀': '犭', '⺩' - '⺀': '王', '⺪' - '⺀': '疋', '⺫' - '⺀': '罒', '⺬' - '⺀': '示', '⺭' - '⺀': '礻', '⺮' - '⺀': '竹',
	'⺯' - '⺀': '糹', '⺰' - '⺀': '纟', '⺱' - '⺀': '罓', '⺲' - '⺀': '罒', '⺳' - '⺀': '羊', '⺴' - '⺀': '羊', '⺵' - '⺀': '羊',
	'⺶' - '⺀': '羊', '⺷' - '⺀': '羊', '⺸' - '⺀': '羊', '⺹' - '⺀': '耂', '⺺' - '⺀': '肀', '⺻' - '⺀': '聿', '⺼' - '⺀': '肉',
	'⺽' - '⺀': '臼', '⺾' - '⺀': '艹', '⺿' - '⺀': '艹', '⻀' - '⺀': '艹', '⻁' - '⺀': '虎', '⻂' - '⺀': '衤', '⻃' - '⺀': '覀',
	'⻄' - '⺀': '西', '⻅' - '⺀': '见', '⻆' - '⺀': '角', '⻇' - '⺀': '角', '⻈' - '⺀': '讠', '⻉' - '⺀': '贝', '⻊' - '⺀': '足',
	'⻋' - '⺀': '车', '⻌' - '⺀': '辶', '⻍' - '⺀': '辶', '⻎' - '⺀': '辶', '⻏' - '⺀': '阝', '⻐' - '⺀': '钅', '⻑' - '⺀': '長',
	'⻒' - '⺀': '镸', '⻓' - '⺀': '长', '⻔' - '⺀': '门', '⻕' - '⺀': '阜', '⻖' - '⺀': '阝', '⻗' - '⺀': '雨', '⻘' - '⺀': '青',
	'⻙' - '⺀': '韦', '⻚' - '⺀': '页', '⻛' - '⺀': '风', '⻜' - '⺀': '飞', '⻝' - '⺀': '食', '⻞' - '⺀': '食', '⻟' - '⺀': '飠',
	'⻠' - '⺀': '饣', '⻡' - '⺀': '首', '⻢' - '⺀': '马', '⻣' - '⺀': '骨', '⻤' - '⺀': '鬼', '⻥' - '⺀': '鱼', '⻦' - '⺀': '鸟',
	'⻧' - '⺀': '卤', '⻨' - '⺀': '麦', '⻩' - '⺀': '黄', '⻪' - '⺀': '黾', '⻫' - '⺀': '斉', '⻬' - '⺀': '齐', '⻭' - '⺀': '歯',
	'⻮' - '⺀': '齿', '⻯' - '⺀': '竜', '⻰' - '⺀': '龙', '⻱' - '⺀': '龜', '⻲' - '⺀': '亀', '⻳' - '⺀': '龟',
}

// verticalForms are the brackets and marks of vertical writing, U+FE10–19 and
// U+FE30–4F, by their horizontal full-width form.
const verticalForms = "，、。：；！？〖〗…" + "‥—–__（）｛｝〔〕【】《》〈〉「」『』﹅﹆［］"

func foldVertical(b *strings.Builder, r rune) {
	i := int(r - 0xFE10)
	if r >= 0xFE30 {
		i = int(r-0xFE30) + 10
	}
	n := 0
	for _, f := range verticalForms {
		if n == i {
			b.WriteRune(f)
			return
		}
		n++
	}
	b.WriteRune(r)
}

// widePunctuation reports a full-width point, comma or minus before a digit, or
// a point or a comma behind all.
func widePunctuation(s string) bool {
	const width = len("．")
	if strings.HasSuffix(s, "．") || strings.HasSuffix(s, "，") {
		return true
	}
	for i := 0; i+width < len(s); i++ {
		if s[i] < 0xE2 || s[i+width] < '0' || s[i+width] > '9' {
			continue
		}
		switch s[i : i+width] {
		case "．", "，", "－", "−":
			return true
		}
	}
	return false
}

// lastDigits reports the end of a text in two digits or less: a group of thousands
// whose other digits stand on the next line.
func lastDigits(rs []rune) bool {
	return len(rs) < 3 && !slices.ContainsFunc(rs, func(r rune) bool { return r < '0' || r > '9' })
}

// foldNumbers makes the punctuation inside numbers half-width.
func foldNumbers(s string) string {
	if !widePunctuation(s) {
		return s
	}
	rs := []rune(s)
	digit := func(i int) bool { return i >= 0 && i < len(rs) && rs[i] >= '0' && rs[i] <= '9' }
	for i, r := range rs {
		switch {
		case r == '．' && digit(i-1) && (digit(i+1) || i+1 == len(rs)): // the digits behind it may stand on the next line
			rs[i] = '.'
		case r == '，' && digit(i-1) && (digit(i+1) && digit(i+2) && digit(i+3) || !digit(i-4) && lastDigits(rs[i+1:])):
			rs[i] = ','
		case (r == '－' || r == '−') && digit(i+1):
			rs[i] = '-'
		}
	}
	return string(rs)
}
