package convert

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"time"

	"budgetextract/extract"
)

// maxHeld is the largest document held in memory, in bytes; a larger one waits
// for its child on the local disk.
const maxHeld = 4 << 20

// waits are the pauses before a document that could not be read is read again:
// object stores refuse requests when there are many.
var waits = []time.Duration{time.Second, 4 * time.Second}

var errNotRegular = errors.New("is no regular file")

// fetched is a document as it was read.
type fetched struct {
	sha256 string
	size   int64
	data   []byte
	file   string // where it lies if it is not in data
}

// fetch reads a document, and tries again where that may help.
func fetch(ctx context.Context, name string) (*fetched, error) {
	for i := 0; ; i++ {
		d, err := fetchOnce(ctx, name)
		if err == nil || i == len(waits) || !mayPass(err) {
			return d, err
		}
		select {
		case <-time.After(waits[i]):
		case <-ctx.Done():
			return nil, context.Cause(ctx)
		}
	}
}

var errTooLarge = fmt.Errorf("limit_exceeded: more than the %d bytes a document may have", int64(extract.MaxFileSize))

// mayPass reports whether an error may be gone a moment later.
func mayPass(err error) bool {
	for _, lasting := range []error{fs.ErrNotExist, fs.ErrPermission, errNotRegular, errTooLarge, context.Canceled} {
		if errors.Is(err, lasting) {
			return false
		}
	}
	return true
}

func fetchOnce(ctx context.Context, name string) (*fetched, error) {
	if schemeOf(name) == "" {
		// A pipe or a device may never end.
		info, err := os.Stat(name)
		if err != nil {
			return nil, withoutPath(err)
		}
		if !info.Mode().IsRegular() {
			return nil, errNotRegular
		}
	}
	files, err := storage(name)
	if err != nil {
		return nil, err
	}
	r, err := files.OpenRead(ctx, name)
	if err != nil {
		return nil, withoutPath(err)
	}
	defer r.Close()
	d, err := hold(io.LimitReader(r, extract.MaxFileSize+1))
	if err == nil && d.size > extract.MaxFileSize {
		err = errTooLarge
	}
	if err != nil {
		d.drop()
		return nil, withoutPath(err)
	}
	return d, nil
}

// hold reads to the end. What it gives must be dropped, even with an error.
func hold(r io.Reader) (*fetched, error) {
	d := &fetched{}
	hash := sha256.New()
	var held bytes.Buffer
	n, err := io.Copy(io.MultiWriter(hash, &held), io.LimitReader(r, maxHeld))
	d.size, d.data = n, held.Bytes()
	if err == nil && n == maxHeld {
		err = d.spill(io.TeeReader(r, hash))
	}
	d.sha256 = hex.EncodeToString(hash.Sum(nil))
	return d, err
}

// spill moves what is held to the disk, and the rest after it.
func (d *fetched) spill(rest io.Reader) error {
	f, err := os.CreateTemp("", "budgetextract-*")
	if err != nil {
		return err
	}
	d.file = f.Name()
	n, err := io.Copy(f, io.MultiReader(bytes.NewReader(d.data), rest))
	d.size, d.data = n, nil
	return errors.Join(err, f.Close())
}

// open gives the bytes; each call begins anew.
func (d *fetched) open() (io.ReadCloser, error) {
	if d.file != "" {
		return os.Open(d.file)
	}
	return io.NopCloser(bytes.NewReader(d.data)), nil
}

// drop lets go of what is on the disk.
func (d *fetched) drop() {
	if d.file != "" {
		_ = os.Remove(d.file)
	}
}

// withoutPath takes the operation and the path off an error: the line of the
// manifest has the name.
func withoutPath(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}
