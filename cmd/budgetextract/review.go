package main

import (
	"context"
	"strings"

	"github.com/spf13/cobra"

	"budgetextract/cmd/budgetextract/internal/corrections"
	"budgetextract/cmd/budgetextract/internal/review"
	"budgetextract/extract"
	"budgetextract/internal/atomicfile"
	"budgetextract/internal/version"
	"budgetextract/tables"
)

const reviewHelp = `Writes a page to look at a document with: its pages beside its tables, every
value pointing to its printed cell and back; first what does not add up, spelled
out; charts. Values are put right in the page, which checks every sum at once
and saves FILE.corrections.json for 'budgetextract apply'. The page is one file
that needs no network and no server.

Several documents make one page that compares their years. A folder that
'budgetextract batch' wrote makes a folder: an index, worst first, and one page
for each document; the documents are read again from where the batch found them.`

const reviewExample = `  budgetextract review budget.pdf -o review.html
  budgetextract review 2023.pdf 2024.pdf -o years.html
  budgetextract review budget.pdf --corrections budget.pdf.corrections.json -o review.html
  budgetextract review out/ -o review/`

// reviewOptions are the flags of review.
type reviewOptions struct {
	poolOptions
	out, passwordFile string
	corrections       []string
}

func newReviewCommand(s streams) *cobra.Command {
	var o reviewOptions
	c := &cobra.Command{
		Use:     "review FILE… -o review.html | review OUT/ -o review/",
		Short:   "a page to look at, check and correct a document",
		Long:    reviewHelp,
		Example: reviewExample,
		Args:    takes(1, 0),
		RunE: func(cmd *cobra.Command, args []string) error {
			return runReview(cmd.Context(), s, o, args)
		},
	}
	f := c.Flags()
	f.StringVarP(&o.out, "out", "o", "", "`FILE` to write, '-' for standard output, or folder for a folder")
	_ = c.MarkFlagRequired("out")
	f.StringVar(&o.passwordFile, "password-file", "", "`FILE` whose first line opens locked PDFs")
	f.StringArrayVar(&o.corrections, "corrections", nil, "go on from the corrections in `FILE`")
	o.poolOptions.addFlags(f)
	return c
}

func runReview(ctx context.Context, s streams, o reviewOptions, names []string) error {
	if err := o.poolOptions.check(); err != nil {
		return err
	}
	password, err := readPassword(o.passwordFile)
	if err != nil {
		return err
	}
	if len(names) == 1 && isDirectory(names[0]) {
		return reviewFolder(ctx, s, o, password, names[0])
	}
	known, err := correctionsByHash(s, o.corrections)
	if err != nil {
		return failure{err}
	}
	page := &review.Page{Tool: version.Tool()}
	for _, name := range names {
		part, err := reviewPart(s, name, password)
		if err != nil {
			return failure{err}
		}
		if err := part.Carry(known[part.Source.SHA256]); err != nil {
			return failure{err}
		}
		page.Parts = append(page.Parts, part)
	}
	put := atomicfile.WriteNamed
	if o.out == stdoutName {
		put = func(_ string, data []byte) error {
			_, err := s.out.Write(data)
			return err
		}
	}
	if err = writeWhole(o.out, put, func(b *strings.Builder) error { return review.Write(b, page) }); err != nil {
		return failure{err}
	}
	return nil
}

// reviewPart reads one document in this process.
func reviewPart(s streams, name, password string) (*review.Part, error) {
	doc, err := openDocument(s, name, extract.Options{Password: password})
	if err != nil {
		return nil, err
	}
	d, err := tables.Read(doc, tables.Options{Provenance: true})
	if err != nil {
		return nil, err
	}
	return review.Pack(doc, d)
}

// writeWhole puts a file under a name when all of it is made, and nothing where it cannot be.
func writeWhole(name string, put func(path string, data []byte) error, write func(*strings.Builder) error) error {
	var b strings.Builder
	if err := write(&b); err != nil {
		return err
	}
	return withoutOp(put(name, []byte(b.String())))
}

// correctionsByHash reads files of corrections; those of one document are
// joined.
func correctionsByHash(s streams, names []string) (map[string]*corrections.File, error) {
	known := map[string]*corrections.File{}
	for _, name := range names {
		f, err := readCorrections(s, name)
		if err != nil {
			return nil, err
		}
		if before := known[f.Source.SHA256]; before != nil {
			f.Corrections = append(before.Corrections, f.Corrections...)
		}
		known[f.Source.SHA256] = f
	}
	return known, nil
}
