package normalize

// The limits of finding tables on pages. The words and rules of a page are
// bounded where they are read; these bound what is done with each pair of them.
const (
	// maxEntityWords is the number of words on a line that may be an entity line or
	// its rest, and maxEntityText how long one grows, in bytes: every part of a line
	// is held against every part of the next.
	maxEntityWords = 100
	maxEntityText  = 1000
)
