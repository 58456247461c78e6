package tables

import "budgetextract/normalize"

// flowFragment is a fragment in its place in the body of a table.
type flowFragment struct {
	normalize.Fragment
	first      bool        // first of its line
	breaks     bool        // a page ended, or a repeated header was set aside, before it
	pageNumber bool        // digits alone beside a page's end
	tail       bool        // no number comes after it on its page
	gap        bool        // a blank line stands before its line
	moved      bool        // a piece of the header, printed behind the rows
	joined     *flowAmount // its pieces, where they stood on several lines
}
