package inputs

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
)

// Options say where to look.
type Options struct {
	Stdin   io.Reader // names for '-' and '@-'
	Exclude string    // folder to leave out: that of the output
	MaxSize int64     // bytes of a document; 0 means 1 GiB
	Plain   bool      // '-' and '@' begin names like any other
}

// Found are the documents found, by name.
type Found struct {
	Sources []*Source
	Skipped []Skip // what folders hold besides
}

// Skip is a file that was left out, with the reason.
type Skip struct{ Name, Reason string }

var errNoFile = errors.New("is neither a file nor a folder")

// maxLine is the longest name in a list.
const maxLine = 64 << 10

// Find finds the documents that the arguments name, each once, sorted by name.
// The error says which argument is wrong; what cannot be read in a folder or
// archive is a Source with an error.
func Find(args []string, o Options) (*Found, error) {
	if o.MaxSize <= 0 {
		o.MaxSize = 1 << 30
	}
	f := &finder{o: o}
	if o.Exclude != "" {
		f.exclude, _ = os.Stat(o.Exclude)
	}
	for _, a := range args {
		if err := f.argument(a); err != nil {
			return nil, err
		}
	}
	slices.SortStableFunc(f.found.Sources, func(a, b *Source) int { return strings.Compare(a.Name, b.Name) })
	f.found.Sources = once(f.found.Sources)
	return &f.found, nil
}

// once keeps the first of the documents that were named more than once.
func once(sorted []*Source) []*Source {
	kept := sorted[:0]
	for _, s := range sorted {
		if n := len(kept) - 1; n >= 0 && kept[n].Name == s.Name {
			s.Done()
			continue
		}
		kept = append(kept, s)
	}
	return kept
}

type finder struct {
	o       Options
	exclude os.FileInfo
	found   Found
}

func (f *finder) argument(a string) error {
	switch {
	case f.o.Plain:
	case a == "-":
		return f.list("standard input", f.o.Stdin)
	case a == "@-":
		return f.list("standard input", f.o.Stdin)
	case strings.HasPrefix(a, "@"):
		file, err := os.Open(a[1:])
		if err != nil {
			return fmt.Errorf("%s: %w", a[1:], cause(err))
		}
		defer file.Close()
		return f.list(a[1:], file)
	}
	return f.named(a)
}

// list reads names, one a line; empty lines are none.
func (f *finder) list(name string, r io.Reader) error {
	if r == nil {
		return fmt.Errorf("%s: there is none", name)
	}
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, maxLine)
	for n := 1; lines.Scan(); n++ {
		line := strings.TrimSuffix(lines.Text(), "\r")
		if line == "" {
			continue
		}
		if err := f.named(line); err != nil {
			return fmt.Errorf("%s: line %d: %w", name, n, err)
		}
	}
	if err := lines.Err(); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// named takes a path, or a glob if there is no such path.
func (f *finder) named(name string) error {
	info, err := os.Stat(name)
	if err == nil {
		return f.path(name, info)
	}
	if !errors.Is(err, fs.ErrNotExist) || !strings.ContainsAny(name, "*?[") {
		return fmt.Errorf("%s: %w", name, cause(err))
	}
	paths, globErr := filepath.Glob(name)
	if globErr != nil {
		return fmt.Errorf("%s: %w", name, globErr)
	}
	if len(paths) == 0 {
		return fmt.Errorf("%s: nothing matches", name)
	}
	for _, p := range paths {
		if hidden(p) && !hidden(name) {
			continue
		}
		if info, err := os.Stat(p); err != nil {
			f.failed(p, err)
		} else if err := f.path(p, info); err != nil {
			return err
		}
	}
	return nil
}

// hidden reports a path whose last part begins with a point. A shell's glob
// does not match those either.
func hidden(path string) bool { return strings.HasPrefix(filepath.Base(path), ".") }

// path takes a file or folder that the user named.
func (f *finder) path(path string, info os.FileInfo) error {
	switch {
	case info.IsDir():
		return f.folder(path)
	case !info.Mode().IsRegular():
		return fmt.Errorf("%s: %w", path, errNoFile)
	case IsArchive(path):
		f.archive(path)
	default:
		f.add(fileSource(path, info.Size(), f.o.MaxSize))
	}
	return nil
}

// folder takes what lies in a folder and below. The separator has a link that
// the user named followed.
func (f *finder) folder(root string) error {
	root = strings.TrimSuffix(root, string(filepath.Separator)) + string(filepath.Separator)
	return filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			f.failed(path, err)
			return nil
		case path != root && strings.HasPrefix(d.Name(), "."):
			f.skip(path, "hidden")
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir():
			return f.enter(d)
		}
		f.inFolder(path, d)
		return nil
	})
}

// enter leaves out the folder of the output.
func (f *finder) enter(d fs.DirEntry) error {
	if f.exclude == nil {
		return nil
	}
	if info, err := d.Info(); err == nil && os.SameFile(info, f.exclude) {
		return fs.SkipDir
	}
	return nil
}

// inFolder takes a file by what its name says it is.
func (f *finder) inFolder(path string, d fs.DirEntry) {
	switch {
	case d.Type()&fs.ModeSymlink != 0:
		f.skip(path, "symbolic link")
	case !d.Type().IsRegular():
		f.skip(path, "no regular file")
	case IsArchive(path):
		f.archive(path)
	case !isDocument(path):
		f.skip(path, "neither PDF nor text by its name")
	default:
		info, err := d.Info()
		if err != nil {
			f.failed(path, err)
			return
		}
		f.add(fileSource(path, info.Size(), f.o.MaxSize))
	}
}

func (f *finder) add(s *Source) { f.found.Sources = append(f.found.Sources, s) }

func (f *finder) failed(path string, err error) {
	f.add(&Source{Name: nameOf(path), Err: cause(err)})
}

func (f *finder) skip(name, reason string) {
	f.found.Skipped = append(f.found.Skipped, Skip{nameOf(name), reason})
}

// IsArchive tells by the name whether a file is an archive.
func IsArchive(name string) bool { return strings.EqualFold(filepath.Ext(name), ".zip") }

// isDocument tells by the name whether a file in a folder is meant.
func isDocument(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".pdf", ".txt", ".text":
		return true
	}
	return false
}

// cause takes the operation and the path off an error; the name is said
// elsewhere.
func cause(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
