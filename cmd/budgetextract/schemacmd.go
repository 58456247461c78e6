package main

import (
	"github.com/spf13/cobra"

	"budgetextract/schema"
)

func newSchemaCommand(s streams) *cobra.Command {
	return &cobra.Command{
		Use:   "schema",
		Short: "print the JSON Schema (2020-12) of the output",
		Args:  cobra.NoArgs,
		RunE: func(*cobra.Command, []string) error {
			_, err := s.out.Write(schema.JSONSchema())
			return err
		},
	}
}
