package batch

import (
	"budgetextract/internal/record"
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// ReadRecords reads the manifest of a folder: the last line about each version
// of a document, sorted by name.
func ReadRecords(folder string) ([]*record.Record, error) {
	data, err := os.ReadFile(filepath.Join(folder, manifestName))
	if err != nil {
		return nil, err
	}
	last := map[key]*record.Record{}
	lines := bufio.NewReader(bytes.NewReader(data))
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			break // what is left was cut
		}
		rec := new(record.Record)
		if json.Unmarshal(line, rec) == nil {
			last[keyOfRecord(rec)] = rec
		}
	}
	records := make([]*record.Record, 0, len(last))
	for _, rec := range last {
		records = append(records, rec)
	}
	slices.SortFunc(records, func(a, b *record.Record) int {
		return strings.Compare(a.Name+"\x00"+a.SHA256, b.Name+"\x00"+b.SHA256)
	})
	return records, nil
}
