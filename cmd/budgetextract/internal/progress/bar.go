package progress

import (
	"fmt"
	"io"
	"strings"
	"time"
	"unicode/utf8"

	"budgetextract/internal/record"
)

// Bar draws a bar on a terminal.
type Bar struct {
	W        io.Writer
	Complain Complain
	counter
	drawn time.Time
	wide  int // characters of the bar that stands there
}

const (
	drawnEvery = 100 * time.Millisecond
	barWidth   = 24
)

// Begin implements [batch.Watcher].
func (b *Bar) Begin(total int) {
	b.begin(total)
	b.draw()
}

// Document implements [batch.Watcher].
func (b *Bar) Document(rec *record.Record, known bool) {
	b.count(rec, known)
	if rec.Status == record.Failed && !known {
		b.clear()
		b.Complain(rec.Name, rec.Reason)
	}
	switch {
	case b.done == b.total:
		b.clear()
	case b.wide == 0 || time.Since(b.drawn) >= drawnEvery:
		b.draw()
	}
}

// Phase implements [batch.Watcher].
func (b *Bar) Phase(what string) {
	b.clear()
	fmt.Fprintln(b.W, what)
}

// draw draws the bar in place of the one before.
func (b *Bar) draw() {
	full := barWidth * b.done / max(b.total, 1)
	bar := fmt.Sprintf("|%s%s| %d/%d, %.1f pages/s, %d failed, %v left", strings.Repeat("█", full), strings.Repeat(" ", barWidth-full),
		b.done, b.total, b.pagesPerSecond(), b.failed, b.left())
	b.clear()
	fmt.Fprint(b.W, bar)
	b.drawn, b.wide = time.Now(), utf8.RuneCountInString(bar)
}

// clear takes the bar away, with blanks: not every terminal knows more.
func (b *Bar) clear() {
	fmt.Fprint(b.W, "\r", strings.Repeat(" ", b.wide), "\r")
	b.wide = 0
}
