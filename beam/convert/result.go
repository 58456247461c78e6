package convert

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/json"
	"fmt"
	"slices"
)

// A result is what became of a document: its line of the manifest, and after it
// the document made, on one line; nothing where it failed. An empty result
// stands for no document.
//
// It is plain bytes, and so is what was written of a shard: a runner in another
// language passes bytes through as they are.
func newResult(record, document []byte) []byte { return slices.Concat(record, document) }

// splitResult gives the two lines of a result.
func splitResult(result []byte) (record, document []byte) {
	end := bytes.IndexByte(result, '\n') + 1
	return result[:end], result[end:]
}

// written is what finish is told: of a shard that was written, or how many
// documents there are in all.
type written struct {
	Number    int
	Resources []json.RawMessage // descriptions of its tables, as in datapackage.json
	Files     []string          // their names below the output, with slashes
	Documents int               // in the shard

	Total *int `json:",omitempty"` // documents in all; then this is no shard
}

// shardOf is the shard a document falls into. It follows from the name alone,
// so that a document that is converted again falls into the same.
func shardOf(name string, shards int) int {
	sum := sha256.Sum256([]byte(name))
	return int(binary.BigEndian.Uint64(sum[:8]) % uint64(shards))
}

// shardFile is the name of a shard's file below the output.
func shardFile(folder, table string, number, shards int, extension string) string {
	return fmt.Sprintf("%s/%s-%05d-of-%05d.%s", folder, table, number, shards, extension)
}
