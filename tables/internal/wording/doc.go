// Package wording says what printed words mean, a line or a label at a time: the
// title of a table and the kind it names, its heading with entity, year and unit,
// the header of a column, a cover, the number of a page. It takes text, most of it
// without white space (Label), and gives what the vocabulary knows of it; Reader
// remembers what lines said. Lexicon is what package normalize may ask.
package wording
