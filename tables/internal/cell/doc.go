// Package cell reads the cells of one row of a sheet: amounts, classification codes
// printed in one column or in 类 款 项, and where a cell was printed. Flow text does
// not tell the column of every amount; what it tells then stands in place of the
// column (OpenInOrder and its neighbours).
package cell
