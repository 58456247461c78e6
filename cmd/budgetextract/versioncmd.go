package main

import (
	"fmt"
	"runtime"

	"github.com/spf13/cobra"

	"budgetextract/internal/version"
	"budgetextract/schema"
)

func newVersionCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "version",
		Short: "print the versions of the tool and of its output",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := fmt.Fprintf(s.out, "budgetextract %s\nschema %s\n%s %s/%s\n",
				version.Tool(), schema.Version, runtime.Version(), runtime.GOOS, runtime.GOARCH)
			return err
		},
	}
}
