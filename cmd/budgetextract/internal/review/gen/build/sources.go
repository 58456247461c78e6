package build

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// listed gives a line for each package that is built in: its files where it is
// of this module, its version where it is of another. The standard library is
// told by the version of Go.
const listed = `{{if .Standard}}{{else if .Module.Main}}{{.Dir}}{{range .GoFiles}}|{{.}}{{end}}{{range .EmbedFiles}}|{{.}}{{end}}{{else}}={{.ImportPath}}@{{.Module.Version}}{{end}}`

// hashSources is the hash of everything that a package is built from.
func hashSources(dir string) (string, error) {
	cmd := exec.Command("go", "list", "-deps", "-f", listed, dir)
	cmd.Env = environment()
	out, err := cmd.Output()
	if err != nil {
		return "", fmt.Errorf("go list: %w", err)
	}
	sum := sha256.New()
	for line := range strings.Lines(string(out)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '=' {
			fmt.Fprintln(sum, line)
			continue
		}
		files := strings.Split(line, "|")
		for _, name := range files[1:] {
			text, err := os.ReadFile(filepath.Join(files[0], name))
			if err != nil {
				return "", err
			}
			fmt.Fprintf(sum, "%s %d\n%s\n", name, len(text), text)
		}
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}
