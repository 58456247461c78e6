package convert

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"budgetextract/internal/export"
)

// Options say what a pipeline makes. They travel to the workers as JSON.
type Options struct {
	Output  string // folder, or prefix of an object store, without a slash at its end
	Shards  int    // files of each table
	Formats []export.Format
	Export  export.Options

	Provenance bool   // say where on the page each value stands
	Tool       string // version that goes into the manifest

	Workers   int           // children of a process of the runner; 0 means one a core
	Timeout   time.Duration // for one document
	MaxMemory int64         // bytes for one child; 0 means no cap
}

// maxShards is what the five digits of a file's name hold.
const maxShards = 99_999

// Check reports options that no pipeline can follow.
func (o *Options) Check() error {
	switch {
	case strings.TrimRight(o.Output, "/") == "":
		return errors.New("--output: there must be one")
	case o.Shards < 1 || o.Shards > maxShards:
		return fmt.Errorf("--shards %d: from 1 to %d", o.Shards, maxShards)
	case o.Workers < 0:
		return fmt.Errorf("--workers %d: it must not be negative", o.Workers)
	case o.Timeout <= 0:
		return fmt.Errorf("--timeout %v: it must be longer than nothing", o.Timeout)
	case o.MaxMemory != 0 && o.MaxMemory < 32<<20:
		return errors.New("--max-memory: no document can be read with less than 32MiB")
	case slices.Contains(o.Formats, export.XLSX):
		return errors.New("--to xlsx: a workbook has no shards; there are csv, ndjson and parquet")
	}
	return nil
}

// words are what of them changes the JSON, for the manifest.
func (o *Options) words() string {
	if o.Provenance {
		return "provenance"
	}
	return ""
}
