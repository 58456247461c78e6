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
// earlier run has left that is not among them.
func (f *finishFn) ProcessElement(ctx context.Context, _ int, shards func(*Shard) bool) error {
	var all []Shard
	var s Shard
	for shards(&s) {
		all = append(all, s)
	}
	slices.SortFunc(all, func(a, b Shard) int { return cmp.Compare(a.Number, b.Number) })
	all = slices.CompactFunc(all, func(a, b Shard) bool { return a.Number == b.Number })
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

// dataPackage is a datapackage.json as far as it matters here.
type dataPackage struct {
	fields    map[string]any
	resources []resource
}

func decodePackage(data []byte) (p dataPackage, err error) {
	if err := json.Unmarshal(data, &p.fields); err != nil {
		return p, err
	}
	list, _ := p.fields["resources"].([]any)
	for _, r := range list {
		if m, ok := r.(map[string]any); ok {
			p.resources = append(p.resources, m)
		}
	}
	return p, nil
}

// describe joins the descriptions of the shards: a table has a list of paths,
// in the order of the shards. Sizes and hashes are those of one file, so they
// go.
func (f *finishFn) describe(all []Shard) ([]byte, error) {
	tables := map[string]resource{}
	var names []string
	for _, s := range all {
		var resources []resource
		if err := json.Unmarshal(s.Resources, &resources); err != nil {
			return nil, fmt.Errorf("shard %d: %w", s.Number, err)
		}
		for _, r := range resources {
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
func (f *finishFn) sweep(ctx context.Context, all []Shard) error {
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
