package progress

import (
	"fmt"
	"io"
	"strings"
	"time"

	"budgetextract/internal/record"
)

const (
	barWidth  = 24                     // characters
	barEvery  = 100 * time.Millisecond // between two drawings
	clearLine = "\r\x1b[K"
)

// Bar draws a bar on the last line of a terminal.
type Bar struct {
	W        io.Writer
	Complain Complain
	counter
	drawn time.Time
}

// Begin implements [batch.Watcher].
func (b *Bar) Begin(total int) { b.begin(total) }

// Document implements [batch.Watcher].
func (b *Bar) Document(rec *record.Record, known bool) {
	b.count(rec, known)
	if rec.Status == record.Failed && !known {
		fmt.Fprint(b.W, clearLine)
		b.Complain(rec.Name, rec.Reason)
		b.drawn = time.Time{}
	}
	now := time.Now()
	switch {
	case b.done >= b.total:
		fmt.Fprint(b.W, clearLine)
	case now.Sub(b.drawn) >= barEvery:
		b.drawn = now
		b.draw()
	}
}

func (b *Bar) draw() {
	full := barWidth * b.done / max(b.total, 1)
	fmt.Fprintf(b.W, "%s%3d%% [%-*s] (%d/%d) %.1f pages/s, %d failed, %v left", clearLine,
		100*b.done/max(b.total, 1), barWidth, strings.Repeat("=", full), b.done, b.total, b.pagesPerSecond(), b.failed, b.left())
}

// Phase implements [batch.Watcher].
func (b *Bar) Phase(what string) { fmt.Fprint(b.W, clearLine, what, "\n") }
