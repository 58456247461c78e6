package main

import (
	"flag"
	"os"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
)

var update = flag.Bool("update", false, "write what the scripts give into them")

// TestMain lets the test binary be the command, for the scripts and for the
// children that the command starts.
func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"budgetextract": main})
}

func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:           "testdata",
		UpdateScripts: *update,
		Setup: func(env *testscript.Env) error {
			// Not every system has a temporary folder where scripts look for it.
			env.Setenv("TMPDIR", os.TempDir())
			return nil
		},
	})
}
