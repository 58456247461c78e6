package convert

import (
	"crypto/sha256"
	"encoding/binary"
	"fmt"
)

// Result is what became of a document. The empty one stands for no document.
type Result struct {
	Name   string
	SHA256 string // empty where the document cannot be read
	Record []byte // its line of the manifest
	JSON   []byte // the document made, on one line; empty where it failed
}

// Shard is what was written of one shard.
type Shard struct {
	Number    int
	Resources []byte   // JSON: descriptions of its tables, as in datapackage.json
	Files     []string // their names below the output, with slashes
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
