package extract

// source is a document of one format, read page by page.
type source interface {
	numPages() int
	page(n int) (*Page, error) // counted from 1
	problems() []Problem       // what concerns the whole file
}
