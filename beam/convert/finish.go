package convert

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"

	"budgetextract/internal/export"
)

// finishFn runs once, when all shards are written.
type finishFn struct {
	Options
}

// ProcessElement describes the shards in datapackage.json and removes what an
// earlier run has left that is not among them. It fails where anything has been
// lost on the way.
func (f *finishFn) ProcessElement(ctx context.Context, _ int, messages func(*[]byte) bool) error {
	var all []written
	total := -1
	var m []byte
	for messages(&m) {
		var w written
		switch err := json.Unmarshal(m, &w); {
		case err != nil:
			return err
		case w.Total != nil:
			total = *w.Total
		default:
			all = append(all, w)
		}
	}
	slices.SortFunc(all, func(a, b written) int { return cmp.Compare(a.Number, b.Number) })
	if err := f.complete(all, total); err != nil {
		return err
	}
	if err := f.sweep(ctx, all); err != nil {
		return err
	}
	data, err := f.describe(all)
	if err != nil {
		return err
	}
	dir, err := os.MkdirTemp("", "budgetextract-package-*")
	if err != nil {
		return err
	}
	defer os.RemoveAll(dir)
	local := filepath.Join(dir, export.PackageFile)
	if err := os.WriteFile(local, data, 0o666); err != nil {
		return err
	}
	return upload(ctx, local, f.Output+"/"+export.PackageFile)
}

// resource describes a table, as in datapackage.json.
type resource = map[string]any

// complete reports shards that are missing or were written twice, and documents
// that are in none.
func (f *finishFn) complete(all []written, total int) error {
	documents := 0
	for i, w := range all {
		if w.Number != i {
			return fmt.Errorf("the runner has lost or doubled a shard: the one after %d is %d", i-1, w.Number)
		}
		documents += w.Documents
	}
	if len(all) != f.Shards || documents != total {
		return fmt.Errorf("the runner has lost or doubled something: %d of %d shards, %d of %d documents", len(all), f.Shards, documents, total)
	}
	return nil
}

// describe joins the descriptions of the shards: a table has a list of paths,
// in the order of the shards. Sizes and hashes are those of one file, so they
// go.
func (f *finishFn) describe(all []written) ([]byte, error) {
	tables := map[string]resource{}
	var names []string
	for _, s := range all {
		for _, text := range s.Resources {
			var r resource
			if err := json.Unmarshal(text, &r); err != nil {
				return nil, fmt.Errorf("shard %d: %w", s.Number, err)
			}
			name, _ := r["name"].(string)
			known, ok := tables[name]
			if !ok {
				known = maps.Clone(r)
				known["path"] = []any{}
				delete(known, "bytes")
				delete(known, "hash")
				tables[name] = known
				names = append(names, name)
			}
			known["path"] = append(known["path"].([]any), r["path"])
		}
	}
	slices.Sort(names)
	joined := make([]resource, 0, len(names))
	for _, name := range names {
		joined = append(joined, tables[name])
	}
	data, err := json.MarshalIndent(map[string]any{
		"profile": "data-package", "name": "budgets", "title": "部门预算 (department budgets)",
		"budgetextract": map[string]any{"shards": f.Shards, "formats": f.Formats, "tool": f.Tool},
		"resources":     joined,
	}, "", "  ")
	return append(data, '\n'), err
}

// ours tells files of a pipeline from others that somebody may have put beside
// them: shards, and what a worker that died has left half written.
var ours = regexp.MustCompile(`^(?:` + regexp.QuoteMeta(partPrefix) + `.*|.*-\d{5}-of-\d{5}\.(?:ndjson|jsonl|csv|parquet))$`)

// sweep removes files of ours that no shard names. They would be taken for a
// part of the output.
func (f *finishFn) sweep(ctx context.Context, all []written) error {
	fs, err := storage(f.Output)
	if err != nil {
		return err
	}
	remover, ok := fs.(filesystem.Remover)
	if !ok {
		return nil
	}
	kept := map[string]bool{}
	for _, s := range all {
		for _, file := range s.Files {
			kept[file] = true
		}
	}
	for _, folder := range []string{documentsFolder, tablesFolder, manifestFolder, failedFolder} {
		for _, pattern := range []string{"*", partPrefix + "*"} { // not every system's * matches a point
			found, err := fs.List(ctx, literal(f.Output)+"/"+folder+"/"+pattern)
			if err != nil {
				return err
			}
			for _, name := range found {
				base := path.Base(filepath.ToSlash(name))
				if !ours.MatchString(base) || kept[folder+"/"+base] {
					continue
				}
				if err := remover.Remove(ctx, name); err != nil && !os.IsNotExist(err) {
					return err
				}
			}
		}
	}
	return nil
}
