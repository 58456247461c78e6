// Package beyond reads what a document holds besides its tables: the narrative and
// the figures in its sentences (Prose), and forms: performance targets, procurement,
// fixed assets, institutions. A form comes as a sheet (Parts.FormGrid, TargetSheet)
// or as lines (FormReader finds them, Parts.Flow reads them). All of it becomes the
// Beyond of the budget (Prose.Finish).
//
//	beyond.go        what of a document is kept here
//	prose.go         lines to paragraphs; figure.go, the figures in them (figurescan.go, concept.go)
//	form.go          which lines are a form; formsheet.go, which sheet; formtext.go, words without a grid
//	performance.go   绩效目标表, by grid (performancesheet.go), by words in order
//	                 (performanceflow.go), by lines (targetlines.go); target.go, what a target measures
//	procurement.go   政府采购, by words in order (procurementflow.go); fitrow.go and purchase.go put
//	                 these into columns
//	assets.go        固定资产 (assetsflow.go)
//	institutions.go  the units of a department
package beyond
