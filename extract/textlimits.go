package extract

import (
	"fmt"
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"

	"budgetextract/extract/internal/limits"
)

// boundText cuts a text where it passes a limit, and says so.
func boundText(text string) (string, []Problem) {
	var problems []Problem
	add := func(format string, args ...any) {
		problems = append(problems, Problem{Code: "limit_exceeded", Message: fmt.Sprintf(format, args...)})
	}
	end, why := endOfText(text)
	if why != "" {
		add("the text is read up to its byte %d only: it has more than %s", end, why)
		text = text[:end]
	}
	if n := longLines(text); n > 0 {
		add("%d lines are longer than %d bytes: each is read as several", n, limits.LineLength)
	}
	return text, problems
}

// endOfText is where a text passes a limit, and which; else its length.
func endOfText(text string) (end int, why string) {
	lines, pages, parts := 1, 1, 0
	last := blank
	for i, r := range text {
		switch r {
		case '\n':
			lines++
		case '\f':
			pages++
		}
		c := classOf(r)
		if c != blank && c != last {
			parts++
		}
		last = c
		switch {
		case i > limits.Text:
			return i, fmt.Sprintf("%d bytes", limits.Text)
		case lines > limits.TextLines:
			return i, fmt.Sprintf("%d lines", limits.TextLines)
		case pages > limits.Pages:
			return i, fmt.Sprintf("%d pages", limits.Pages)
		case parts > limits.TextParts:
			return i, fmt.Sprintf("%d words and numbers", limits.TextParts)
		}
	}
	return len(text), ""
}

// class is what characters are taken together for.
type class uint8

const (
	blank class = iota
	number
	word
)

func classOf(r rune) class {
	switch {
	case r >= '0' && r <= '9', r == '.', r == ',':
		return number
	case unicode.IsSpace(r):
		return blank
	}
	return word
}

// longLines counts the lines that are read as several.
func longLines(text string) int {
	n := 0
	for l := range strings.SplitSeq(text, "\n") {
		if len(l) > limits.LineLength {
			n++
		}
	}
	return n
}

// partsOfLine is a line, in several parts where it is too long: cut at its last
// space before the limit, if it has one.
func partsOfLine(line string) iter.Seq[string] {
	return func(yield func(string) bool) {
		for len(line) > limits.LineLength {
			n := limits.LineLength
			for !utf8.RuneStart(line[n]) {
				n--
			}
			if i := strings.LastIndexByte(line[:n], ' '); i > 0 {
				n = i
			}
			if !yield(line[:n]) {
				return
			}
			line = line[n:]
		}
		yield(line)
	}
}
