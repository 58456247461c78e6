package batch

import (
	"budgetextract/internal/record"
	"crypto/sha256"
	"encoding/hex"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"
)

// documentsDir is where the documents stand, below the folder.
const documentsDir = "documents"

// maxBaseName leaves room in the 255 bytes of a file name for the hashes and
// what a temporary name adds.
const maxBaseName = 160

// documentPath names the JSON of a document: the first quarter of its hash, and
// its name without folders; where folders or more were left out, a hash of the
// whole name, so that copies in different folders do not meet.
func documentPath(k key) string {
	base := safeName(path.Base(strings.ReplaceAll(k.name, "!", "/")))
	file := hex.EncodeToString(k.hash[:8]) + "-" + base
	if base != k.name {
		sum := sha256.Sum256([]byte(k.name))
		file += "-" + hex.EncodeToString(sum[:4])
	}
	return documentsDir + "/" + file + ".json"
}

// document is the path of the entry's JSON; empty where it failed.
func (e *entry) document() string {
	if e.status == record.Failed {
		return ""
	}
	return documentPath(e.key)
}

// safeName takes out what a file system or a terminal might not bear.
func safeName(s string) string {
	s = strings.Map(func(r rune) rune {
		if strings.ContainsRune(`<>:"/\|?*`, r) || !unicode.IsPrint(r) || r == utf8.RuneError {
			return '_'
		}
		return r
	}, s)
	if len(s) > maxBaseName {
		cut := maxBaseName
		for !utf8.RuneStart(s[cut]) {
			cut--
		}
		s = s[:cut]
	}
	return strings.TrimRight(s, ". ")
}

// isDocumentName tells the files that documentPath names from others that
// somebody may have put beside them.
func isDocumentName(file string) bool {
	if len(file) < 17 || file[16] != '-' || !strings.HasSuffix(file, ".json") {
		return false
	}
	_, err := hex.DecodeString(file[:16])
	return err == nil
}
