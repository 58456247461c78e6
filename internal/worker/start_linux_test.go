package worker

import (
	"bytes"
	"os"
	"testing"
	"time"
)

// A pipe takes a document of 256 KB at once, though nobody reads.
func TestPipesAreWide(t *testing.T) {
	out, in, err := os.Pipe()
	if err != nil {
		t.Fatal(err)
	}
	defer out.Close()
	defer in.Close()
	widen(in)
	in.SetWriteDeadline(time.Now().Add(patience / 10))
	if n, err := in.Write(bytes.Repeat([]byte("x"), pipeSize)); err != nil {
		t.Errorf("it took %d bytes: %v", n, err)
	}
}
