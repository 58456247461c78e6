package worker

import (
	"fmt"
	"regexp"
	"strings"
	"sync"
	"time"
)

// Cause says in one word why a document could not be converted.
type Cause string

// The causes of a failure.
const (
	Refused Cause = "error"   // the converter said why
	Timeout Cause = "timeout" // no answer within the time given
	Memory  Cause = "memory"  // it grew past its cap
	Crash   Cause = "crash"   // the child died
)

// Failure is the error of one document. Where the child died of it, a fresh
// child may do better.
type Failure struct {
	Cause   Cause
	Message string
}

func (f *Failure) Error() string { return f.Message }

// Died reports whether the document took its child with it.
func (f *Failure) Died() bool { return f.Cause != Refused }

func timeoutFailure(after time.Duration) *Failure {
	return &Failure{Timeout, fmt.Sprintf("timeout: no result within %v", after)}
}

func memoryFailure(maxMemory int64) *Failure {
	return &Failure{Memory, fmt.Sprintf("out of memory: needs more than %s", Bytes(maxMemory))}
}

// lastWords finds the line in which the Go runtime says what it dies of.
var lastWords = sync.OnceValue(func() *regexp.Regexp {
	return regexp.MustCompile(`(?m)^(?:panic: |fatal error: |runtime: goroutine stack exceeds |budgetextract: ).*`)
})

// deathFailure tells from what a child left on standard error, and from how it
// ended, why it died.
func deathFailure(stderr, state string, maxMemory int64) *Failure {
	if strings.Contains(stderr, "out of memory") || strings.Contains(stderr, "cannot allocate memory") {
		return memoryFailure(maxMemory)
	}
	words := lastWords().FindString(stderr)
	if words == "" {
		words = state
	}
	return &Failure{Crash, "crashed: " + words}
}
