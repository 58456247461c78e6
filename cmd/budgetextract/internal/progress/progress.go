// Package progress tells people, or their log, how a batch goes on.
package progress

import (
	"budgetextract/internal/record"
	"fmt"
	"io"
	"log/slog"
	"time"

	"github.com/schollz/progressbar/v3"
)

// counter counts what all reports have in common.
type counter struct {
	total, done, failed, pages int
	began                      time.Time
}

func (c *counter) begin(total int) { *c = counter{total: total, began: time.Now()} }

func (c *counter) count(rec *record.Record, known bool) {
	c.done++
	if rec.Status == record.Failed {
		c.failed++
	}
	if !known {
		c.pages += rec.Pages
	}
}

func (c *counter) pagesPerSecond() float64 {
	return float64(c.pages) / max(time.Since(c.began).Seconds(), 0.001)
}

// left is the time the rest will take if it is like what is done.
func (c *counter) left() time.Duration {
	if c.done == 0 {
		return 0
	}
	each := time.Since(c.began) / time.Duration(c.done)
	return (each * time.Duration(c.total-c.done)).Round(time.Second)
}

// Complain writes one line about a document.
type Complain func(name, what string)

// Quiet reports failures only.
type Quiet struct{ Complain Complain }

// Begin implements [batch.Watcher].
func (q *Quiet) Begin(int) {}

// Document implements [batch.Watcher].
func (q *Quiet) Document(rec *record.Record, known bool) {
	if rec.Status == record.Failed && !known {
		q.Complain(rec.Name, rec.Reason)
	}
}

// Phase implements [batch.Watcher].
func (q *Quiet) Phase(string) {}

// linesEvery is how often Lines says something.
const linesEvery = 10 * time.Second

// Lines writes a line now and then.
type Lines struct {
	W        io.Writer
	Complain Complain
	counter
	last time.Time
}

// Begin implements [batch.Watcher].
func (l *Lines) Begin(total int) {
	l.begin(total)
	l.last = l.began
}

// Document implements [batch.Watcher].
func (l *Lines) Document(rec *record.Record, known bool) {
	l.count(rec, known)
	if rec.Status == record.Failed && !known {
		l.Complain(rec.Name, rec.Reason)
	}
	if now := time.Now(); now.Sub(l.last) >= linesEvery {
		l.last = now
		fmt.Fprintf(l.W, "%d of %d documents, %.1f pages/s, %d failed, %v left\n", l.done, l.total, l.pagesPerSecond(), l.failed, l.left())
	}
}

// Phase implements [batch.Watcher].
func (l *Lines) Phase(what string) { fmt.Fprintln(l.W, what) }

// Bar draws a bar on a terminal.
type Bar struct {
	W        io.Writer
	Complain Complain
	counter
	bar *progressbar.ProgressBar
}

// Begin implements [batch.Watcher].
func (b *Bar) Begin(total int) {
	b.begin(total)
	b.bar = progressbar.NewOptions(total,
		progressbar.OptionSetWriter(b.W),
		progressbar.OptionThrottle(100*time.Millisecond),
		progressbar.OptionSetWidth(24),
		progressbar.OptionShowCount(),
		progressbar.OptionClearOnFinish(),
	)
}

// Document implements [batch.Watcher].
func (b *Bar) Document(rec *record.Record, known bool) {
	b.count(rec, known)
	if rec.Status == record.Failed && !known {
		_ = b.bar.Clear()
		b.Complain(rec.Name, rec.Reason)
	}
	b.bar.Describe(fmt.Sprintf("%.1f pages/s, %d failed", b.pagesPerSecond(), b.failed))
	_ = b.bar.Add(1)
}

// Phase implements [batch.Watcher].
func (b *Bar) Phase(what string) {
	_ = b.bar.Clear()
	fmt.Fprintln(b.W, what)
}

// Log writes structured lines.
type Log struct {
	Logger *slog.Logger
	counter
	last time.Time
}

// Begin implements [batch.Watcher].
func (l *Log) Begin(total int) {
	l.begin(total)
	l.last = l.began
	l.Logger.Info("begin", "documents", total)
}

// Document implements [batch.Watcher].
func (l *Log) Document(rec *record.Record, known bool) {
	l.count(rec, known)
	if rec.Status == record.Failed && !known {
		l.Logger.Error("document failed", "name", rec.Name, "sha256", rec.SHA256, "reason", rec.Reason)
	}
	if now := time.Now(); now.Sub(l.last) >= linesEvery {
		l.last = now
		l.Logger.Info("progress", "done", l.done, "total", l.total, "failed", l.failed,
			"pages_per_second", l.pagesPerSecond(), "seconds_left", int(l.left().Seconds()))
	}
}

// Phase implements [batch.Watcher].
func (l *Log) Phase(what string) { l.Logger.Info(what) }
