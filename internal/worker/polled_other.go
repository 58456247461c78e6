//go:build !unix

package worker

import "io"

// polled has nothing to offer here.
func polled(in io.Reader) io.Reader { return in }
