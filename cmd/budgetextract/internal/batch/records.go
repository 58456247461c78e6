package batch

import (
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
func ReadRecords(folder string) ([]*Record, error) {
	data, err := os.ReadFile(filepath.Join(folder, manifestName))
	if err != nil {
		return nil, err
	}
	last := map[key]*Record{}
	lines := bufio.NewReader(bytes.NewReader(data))
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			break // what is left was cut
		}
		rec := new(Record)
		if json.Unmarshal(line, rec) == nil {
			last[rec.key()] = rec
		}
	}
	records := make([]*Record, 0, len(last))
	for _, rec := range last {
		records = append(records, rec)
	}
	slices.SortFunc(records, func(a, b *Record) int {
		return strings.Compare(a.Name+"\x00"+a.SHA256, b.Name+"\x00"+b.SHA256)
	})
	return records, nil
}
