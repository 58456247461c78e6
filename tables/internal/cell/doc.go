// Package cell reads the cells of one row of a sheet: amounts (ParseAmount), classification
// codes that are printed in one column or in three, 类 款 项 (CodeColumns), and where a cell was
// printed (Provenance). A cell of flow text may have no column: then its Column is OpenInOrder
// or one of the constants beside it, and package place looks for the column.
package cell
