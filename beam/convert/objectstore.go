package convert

import (
	"context"
	"io"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

// objectStore is a file system of the SDK that takes its names for URLs, as
// those of S3 and GCS do: what follows a # or a ? in them would be lost, and
// %25 be read as %. It speaks of objects by the keys they have. It renames
// nothing, since an object shows only when it has been written whole.
type objectStore struct {
	filesystem.Interface
}

// objectSchemes are those of the file systems that objectStore is for.
var objectSchemes = map[string]bool{"gs": true, "s3": true}

// keyEscapes are the characters that mean something in the path of a URL.
var keyEscapes = strings.NewReplacer("%", "%25", "?", "%3F", "#", "%23")

func (s objectStore) List(ctx context.Context, glob string) ([]string, error) {
	return s.Interface.List(ctx, keyEscapes.Replace(glob))
}

func (s objectStore) OpenRead(ctx context.Context, name string) (io.ReadCloser, error) {
	return s.Interface.OpenRead(ctx, keyEscapes.Replace(name))
}

func (s objectStore) OpenWrite(ctx context.Context, name string) (io.WriteCloser, error) {
	return s.Interface.OpenWrite(ctx, keyEscapes.Replace(name))
}

func (s objectStore) Size(ctx context.Context, name string) (int64, error) {
	return s.Interface.Size(ctx, keyEscapes.Replace(name))
}

func (s objectStore) Remove(ctx context.Context, name string) error {
	return s.Interface.(filesystem.Remover).Remove(ctx, keyEscapes.Replace(name))
}
