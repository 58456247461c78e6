package normalize

import (
	"strings"
	"unicode/utf8"

	"budgetextract/extract"
	"budgetextract/normalize/text"
)

// Some extractors give every letter of a widely set font a line of its own. The
// letters of a block make one line again; a number stays on its own, and the
// number of an item begins a word.
//
//	二
//	、
//	外        二、外交支出
//	交        185.45
//	支
//	出
//	185.45

// A page of letters: many lines, and most of those of words, hold one; so do marks,
// which the letters of a narrow header have not among them.
const (
	leastLetters = 20
	letterShare  = 2 // lines of words to each letter, at most
	maxNumeral   = 6 // letters of the number of an item: （二十一）
)

// gatherLetters rejoins the lines of a page of letters; those of other pages are
// given back.
func gatherLetters(lines []extract.Line) []extract.Line {
	letters, words, marks := 0, 0, 0
	for _, l := range lines {
		text := strings.TrimSpace(l.Text)
		if first, _ := utf8.DecodeRuneInString(text); isLetter(first) {
			words++
			if text == "：" || text == "、" {
				marks++
			}
			if utf8.RuneCountInString(text) == 1 {
				letters++
			}
		}
	}
	if marks == 0 || letters < leastLetters || letters*letterShare < words {
		return lines
	}
	out := make([]extract.Line, 0, len(lines))
	for i, l := range lines {
		if i == 0 || !goesOnInLetters(lines[i-1].Text, l.Text) {
			out = append(out, l)
			continue
		}
		last := &out[len(out)-1]
		if beginsItem(lines[i:]) {
			last.Text += " "
		}
		last.Text += strings.TrimSpace(l.Text)
	}
	return out
}

// goesOnInLetters reports two lines of letters.
func goesOnInLetters(before, text string) bool {
	a, _ := utf8.DecodeLastRuneInString(strings.TrimSpace(before))
	b, _ := utf8.DecodeRuneInString(strings.TrimSpace(text))
	return isLetter(a) && isLetter(b)
}

// isLetter reports what stands in words, not in numbers or marks.
func isLetter(r rune) bool { return text.IsHan(r) || strings.ContainsRune("（）()、：“”", r) }

// beginsItem reports the number of an item: 二 、, or （ 二 ）.
func beginsItem(lines []extract.Line) bool {
	printed := ""
	for _, l := range lines[:min(len(lines), maxNumeral)] {
		printed += strings.TrimSpace(l.Text)
	}
	inner, bracket := strings.CutPrefix(printed, "（")
	rest := strings.TrimLeft(inner, text.Numerals)
	end := "、"
	if bracket {
		end = "）"
	}
	return rest != inner && strings.HasPrefix(rest, end)
}
