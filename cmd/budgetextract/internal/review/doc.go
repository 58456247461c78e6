// Package review makes the review page: one HTML file that shows the pages of
// a document beside its tables, what does not add up, and charts, and in which
// figures are put right. It needs no network and no server.
//
//	part, err := review.Pack(doc, out)               // a document, ready for a page
//	err = review.Write(w, &review.Page{Parts: []*review.Part{part}})
//
// The page is a template with its style, its scripts and blocks of data
// (compressed, in base64), which it opens as they are looked at. What a
// document says is data in it, never markup; its Content-Security-Policy runs
// no script but its own. The identities run in the page as WebAssembly of
// package schema (wasm/), so that what the page says of an edit is what
// `budgetextract apply` says.
//
// The WebAssembly is checked in, so that a fresh clone needs no second build.
// It need not be made anew for every change of package schema: the browser
// tests hold what it says of every fixture, as published and under random
// corrections, against the command of this build, and fail where go generate
// is due; and each page compares its verdict on the published figures with
// the command's, and says so if they differ.
package review

//go:generate go run ./gen
