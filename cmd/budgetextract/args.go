package main

import (
	"fmt"

	"github.com/spf13/cobra"
)

// takes allows from least to most arguments; other numbers are told how the
// command is used. A most of 0 is any number.
func takes(least, most int) cobra.PositionalArgs {
	return func(c *cobra.Command, args []string) error {
		if len(args) < least || most > 0 && len(args) > most {
			return fmt.Errorf("wrong number of arguments: %d; use: %s", len(args), c.UseLine())
		}
		return nil
	}
}
