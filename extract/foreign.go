package extract

import (
	"encoding/json"
	"errors"
	"strings"
)

// Errors of Read and Open for text that is something else than the text of a
// PDF, for errors.Is.
var (
	ErrMarkup = errors.New("an HTML or XML file, not a PDF or the text of one")
	ErrJSON   = errors.New("a JSON file, not a PDF or the text of one")
)

// markupStarts begin files of markup, in lower case. Web sites send a page that
// says "not found" under the name of a PDF.
var markupStarts = []string{"<!doctype", "<html", "<?xml"}

// foreign tells text that no extractor has printed.
func foreign(text string) error {
	text = strings.TrimSpace(text)
	head := strings.ToLower(text[:min(len(text), 16)])
	for _, start := range markupStarts {
		if strings.HasPrefix(head, start) {
			return ErrMarkup
		}
	}
	if strings.HasPrefix(head, "{") && json.Valid([]byte(text)) {
		return ErrJSON
	}
	return nil
}
