package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
)

const rootHelp = `Turns the published budgets of Chinese government departments into typed JSON.

FILE is a PDF, or the text of one (UTF-8, UTF-16 or GB18030); '-' is standard
input. One document gives one JSON object; several, or a directory, give one
object a line (NDJSON) in the order given. Every sum the document states is
checked, and a budget is 'verified' only when all of them hold.`

const rootExample = `  budgetextract budget.pdf > budget.json
  pdftotext -layout budget.pdf - | budgetextract -
  budgetextract --provenance --pretty budget.pdf
  budgetextract 2024/*.pdf > budgets.ndjson
  budgetextract budget.pdf --to csv --table expenditure_summary | xsv table
  budgetextract batch 2024/ -o out --to csv,parquet
  budgetextract check budget.json`

// otherCommands are those besides the main job, by their names.
var otherCommands = map[string]func(streams) *cobra.Command{
	"stages":      newStagesCommand,
	"check":       newCheckCommand,
	"batch":       newBatchCommand,
	"export":      newExportCommand,
	"diff":        newDiffCommand,
	"review":      newReviewCommand,
	"apply":       newApplyCommand,
	workerCommand: newWorkerCommand,
	"schema":      newSchemaCommand,
	"version":     newVersionCommand,
}

// askForCommands are the words of cobra that show or complete commands.
var askForCommands = []string{"help", "-h", "--help", "completion", cobra.ShellCompRequestCmd, cobra.ShellCompNoDescRequestCmd}

// newRootCommand makes the main job, and the other commands where an argument may
// ask for one: to make them takes as long as to read a page.
func newRootCommand(s streams, args []string) *cobra.Command {
	var o convertOptions
	root := &cobra.Command{
		Use:           "budgetextract [flags] FILE…",
		Short:         "budget PDFs to typed JSON that has checked its own sums",
		Long:          rootHelp,
		Example:       rootExample,
		Args:          takes(1, 0),
		SilenceUsage:  true,
		SilenceErrors: true,
		RunE: func(cmd *cobra.Command, args []string) error {
			return convert(cmd.Context(), s, o, args)
		},
	}
	o.addFlags(root.Flags())
	if slices.ContainsFunc(args, mayNameCommand) {
		for _, make := range otherCommands { // cobra sorts them
			root.AddCommand(make(s))
		}
		root.InitDefaultHelpCmd()
		if help, _, err := root.Find([]string{"help"}); err == nil {
			help.Args = namesCommand
		}
	}
	return root
}

// namesCommand allows the names of a command, as help takes them.
func namesCommand(c *cobra.Command, args []string) error {
	if _, rest, err := c.Root().Find(args); err != nil || len(rest) > 0 {
		return fmt.Errorf("no command is called %q; use: %s", strings.Join(args, " "), c.UseLine())
	}
	return nil
}

// mayNameCommand reports an argument that may be the name of a command or ask for them.
func mayNameCommand(arg string) bool {
	word, _, _ := strings.Cut(arg, "=") // --help=true
	return otherCommands[word] != nil || slices.Contains(askForCommands, word)
}
