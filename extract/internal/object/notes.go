package object

import "budgetextract/extract/internal/limits"

// The codes of notes.
const (
	NoteRepaired = "repaired"       // something was wrong and has been set right
	NoteLimit    = "limit_exceeded" // something passed a limit and was cut off
	NotePage     = "page_failed"    // a page cannot be read
)

// Note is something a user should know about a file that could be read.
type Note struct {
	Code    string
	Page    int // counted from 1; 0: the whole file
	Message string
}

// Notes returns what was repaired or cut off so far, in the order it was met.
// Streams are decoded and objects read when they are asked for, so the list
// grows while a document is read.
func (f *File) Notes() []Note { return f.notes }

// note keeps a note once, with the page being read.
func (f *File) note(code, message string) { f.noteOn(code, f.page, message) }

func (f *File) noteOn(code string, page int, message string) {
	n := Note{Code: code, Page: page, Message: message}
	if f.noted[n] || len(f.notes) >= limits.Notes {
		return
	}
	if f.noted == nil {
		f.noted = map[Note]bool{}
	}
	f.noted[n] = true
	f.notes = append(f.notes, n)
}
