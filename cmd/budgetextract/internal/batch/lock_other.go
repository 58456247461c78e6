//go:build !unix && !windows

package batch

import "os"

// lockFile does nothing: there are no locks here.
func lockFile(*os.File) error { return nil }
