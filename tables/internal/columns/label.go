package columns

import (
	"strings"

	"budgetextract/normalize/grid"
	"budgetextract/tables/internal/limits"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// Labels reads header labels, each once: the tables of a document print the same
// ones again and again. The zero value has read none.
type Labels struct {
	read map[string]*label
	room []label // for the next ones
}

// label is a header label and all that is asked of it.
type label struct {
	wording.HeaderLabel                      // what it says as it stands
	part                wording.HeaderLabel  // what the label says that it is a part of, where it is not known itself
	begins              []vocabulary.Concept // … where that is not told: what labels say that begin with it
	text                string
	year                int            // the first that it names, 0 for none
	by                  classification // of the codes and names below it
	compares            bool           // it may be that of a change over another year
	wide                bool           // it marks an item of a wide “三公” table
	parted              bool           // its two labels were sought
	above, below        string
}

// of reads a label.
func (l *Labels) of(text string) *label {
	if known := l.read[text]; known != nil {
		return known
	}
	const usual = 16
	if len(l.room) == 0 {
		l.room = make([]label, usual)
	}
	x := &l.room[0]
	l.room = l.room[1:]
	*x = label{HeaderLabel: wording.ReadHeader(text), text: text, year: wording.YearIn(text)}
	if !x.Known {
		if x.part = wording.PartOfHeader(text); !x.part.Known {
			x.begins = wording.Beginning(text)
		}
	}
	x.by = classificationOf(text)
	x.compares, x.wide = strings.Contains(text, vocabulary.Compared), vocabulary.WideItemsList.StandIn(text)
	if l.read == nil {
		l.read = map[string]*label{}
	}
	if len(l.read) < limits.MaxLabels {
		l.read[text] = x
	}
	return x
}

// Header is the header of a sheet, or of some columns of one, read label by label.
type Header struct {
	Columns []grid.Column
	paths   [][]*label // of each column
	from    int        // the place of the first column in the sheet

	sides      []Side
	sided      bool                 // its sides were sought
	roles      []vocabulary.Concept // see itemRoles; nil until they are asked for
	of         []classification     // see classifications
	codes      [classifiedWays]bool // the same
	classified bool                 // they were sought
}

// Header reads the labels of a header.
func (l *Labels) Header(columns []grid.Column) *Header {
	n := 0
	for _, c := range columns {
		n += len(c.Path)
	}
	h := &Header{Columns: columns, paths: make([][]*label, len(columns))}
	all := make([]*label, 0, n)
	for i, c := range columns {
		begun := len(all)
		for k, text := range c.Path {
			if i > 0 && k < len(columns[i-1].Path) && columns[i-1].Path[k] == text {
				all = append(all, h.paths[i-1][k]) // one label over both
			} else {
				all = append(all, l.of(text))
			}
		}
		h.paths[i] = all[begun:len(all):len(all)]
	}
	return h
}

// Part is the header of some of the columns.
func (h *Header) Part(from, to int) *Header {
	return &Header{Columns: h.Columns[from:to], paths: h.paths[from:to], from: h.from + from}
}

// LatestYear is the last year that the header names, 0 if it names none.
func (h *Header) LatestYear() int {
	year := 0
	for _, path := range h.paths {
		for _, l := range path {
			year = max(year, l.year)
		}
	}
	return year
}
