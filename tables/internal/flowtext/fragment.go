package flowtext

import "budgetextract/normalize"

// Fragment is a fragment in its place in the body of a table.
type Fragment struct {
	normalize.Fragment
	First      bool    // first of its line
	Breaks     bool    // a page ended, or a repeated header was set aside, before it
	PageNumber bool    // digits alone beside a page's end
	Tail       bool    // no number comes after it on its page
	Gap        bool    // a blank line stands before its line
	Moved      bool    // a piece of the header, printed behind the rows
	Joined     *Amount // its pieces, where they stood on several lines
}
