package convert

import (
	"context"
	"crypto/rand"
	"io"
	"os"
	"path"
	"strings"
	"sync"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/gcs" // gs://
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/local"
	_ "github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem/s3" // s3://
)

// partPrefix begins the names of files that are being written.
const partPrefix = ".part-"

// clients are the file systems in use, by scheme. Making one anew for each
// document would read the configuration and set up connections each time.
var clients struct {
	sync.Mutex
	byScheme map[string]filesystem.Interface
}

// storage is the file system that a name belongs to.
func storage(name string) (filesystem.Interface, error) {
	clients.Lock()
	defer clients.Unlock()
	scheme := schemeOf(name)
	if fs, ok := clients.byScheme[scheme]; ok {
		return fs, nil
	}
	fs, err := filesystem.New(context.Background(), name) // it outlives the bundle that asks first
	if err != nil {
		return nil, err
	}
	if objectSchemes[scheme] {
		fs = objectStore{fs}
	}
	if clients.byScheme == nil {
		clients.byScheme = map[string]filesystem.Interface{}
	}
	clients.byScheme[scheme] = fs
	return fs, nil
}

// schemeOf is what stands before ://, empty for a local name.
func schemeOf(name string) string {
	scheme, _, found := strings.Cut(name, "://")
	if !found {
		return ""
	}
	return scheme
}

// upload copies a local file to a name that appears whole or not at all: a
// file system that can rename gets it under another name first, an object
// store shows an object only when it has been closed.
func upload(ctx context.Context, local, name string) error {
	fs, err := storage(name)
	if err != nil {
		return err
	}
	renamer, ok := fs.(filesystem.Renamer)
	if !ok {
		return write(ctx, fs, local, name)
	}
	folder, base := path.Split(name)
	part := folder + partPrefix + rand.Text() + "-" + base
	if err := write(ctx, fs, local, part); err != nil {
		if r, ok := fs.(filesystem.Remover); ok {
			_ = r.Remove(ctx, part)
		}
		return err
	}
	return renamer.Rename(ctx, part, name)
}

// write copies a local file. Where that fails the context ends, and with it
// what an object store has received so far.
func write(ctx context.Context, fs filesystem.Interface, local, name string) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	from, err := os.Open(local)
	if err != nil {
		return err
	}
	defer from.Close()
	to, err := fs.OpenWrite(ctx, name)
	if err != nil {
		return err
	}
	if _, err := io.Copy(to, from); err != nil {
		cancel()
		_ = to.Close()
		return err
	}
	return to.Close()
}

// literal keeps a name from being a pattern.
func literal(name string) string {
	var b strings.Builder
	for _, r := range name {
		if strings.ContainsRune(`*?[`, r) {
			b.WriteString("[" + string(r) + "]")
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}
