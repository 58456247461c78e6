// Package beyond reads what a document holds besides its tables: the narrative and
// the figures in its sentences (Prose), and forms: performance targets, procurement,
// fixed assets, institutions. A form comes as a sheet (Parts.FormGrid, TargetSheet)
// or as lines (FormReader finds them, Parts.Flow reads them). All of it becomes the
// Beyond of the budget (Prose.Finish).
package beyond
