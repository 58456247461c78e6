package typed

import (
	"slices"
	"strings"

	"budgetextract/normalize/grid"
	"budgetextract/tables/internal/cell"
	"budgetextract/tables/internal/columns"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// Where no line is drawn, a label is centred over its own columns and may be taken to
// reach over those beside them. What the columns of a “三公” table hold tells it.

// itemPaths are the header paths of a “三公” table whose items stand side by side,
// each without the labels that head other columns.
func itemPaths(columns []grid.Column) [][]string {
	paths := make([][]string, len(columns))
	for i := range columns {
		paths[i] = withoutStrangers(columns[i].Path)
	}
	partVehicles(paths)
	for i := range paths {
		if wording.IsTotal(leafOf(paths[i])) && !vehicleSum(paths, i) {
			paths[i] = slices.DeleteFunc(slices.Clone(paths[i]), ofVehicles)
		}
	}
	for i := range len(paths) - 1 {
		if p := paths[i]; twoSums(p, paths[i+1]) && itemBeyond(paths, p[len(p)-2]) {
			paths[i] = slices.Delete(slices.Clone(p), len(p)-2, len(p)-1)
		}
	}
	return paths
}

// partVehicles parts the label of vehicles from the sum below it that it was read with, and
// puts it above the parts beside:
//
//	公务用车购置及运行费小计  公务用车购置费  公务用车运行费
func partVehicles(paths [][]string) {
	for i, p := range paths {
		n := len(p) - 1
		group, sum, ok := cutSum(leafOf(p))
		if !ok || !ofVehicles(group) {
			continue
		}
		paths[i] = append(slices.Clone(p[:n]), group, sum)
		for k := i + 1; k < len(paths) && len(paths[k]) == n+1 && ofVehicles(leafOf(paths[k])) && slices.Equal(paths[k][:n], p[:n]); k++ {
			paths[k] = slices.Insert(slices.Clone(paths[k]), n, group)
		}
	}
}

// cutSum parts a label that ends with 小计.
func cutSum(label string) (group, sum string, ok bool) {
	group, ok = strings.CutSuffix(label, vocabulary.SubtotalLabel)
	return group, vocabulary.SubtotalLabel, ok && group != ""
}

// withoutStrangers is a header path without the labels of vehicles above an item
// that is none of theirs.
func withoutStrangers(path []string) []string {
	leaf := leafOf(path)
	if !word.ContainsAny(leaf, vocabulary.ApartItems) {
		return path
	}
	return slices.DeleteFunc(slices.Clone(path), func(l string) bool { return l != leaf && ofVehicles(l) })
}

// vehicleSum reports a sum beside an item of vehicles, or where no such item has a
// column: the sum of vehicles. One that only others stand beside is theirs.
func vehicleSum(paths [][]string, sum int) bool {
	vehicle := func(p []string) bool { return !wording.IsTotal(leafOf(p)) && slices.ContainsFunc(p, ofVehicles) }
	beside := slices.Concat(paths[max(0, sum-1):sum], paths[sum+1:min(len(paths), sum+2)])
	return slices.ContainsFunc(beside, vehicle) || !slices.ContainsFunc(paths, vehicle)
}

// twoSums reports two sums beside each other under one label, which has but one: the
// first is that of all.
func twoSums(p, next []string) bool {
	return len(p) > 1 && len(p) == len(next) && wording.IsTotal(leafOf(p)) && wording.IsTotal(leafOf(next)) && slices.Equal(p[:len(p)-1], next[:len(next)-1])
}

// itemBeyond reports an item that a label does not stand above.
func itemBeyond(paths [][]string, label string) bool {
	return slices.ContainsFunc(paths, func(p []string) bool {
		return !slices.Contains(p, label) && word.ContainsAny(leafOf(p), vocabulary.ApartItems)
	})
}

// untold are the columns of amounts that a text may have moved: of the two parts of
// vehicles one is printed, not in the middle of its column, and the other left empty. The
// sum of both is the same in either.
func untold(cells cell.Row, cols []columns.Column, drawn []grid.Column) map[int]bool {
	found := map[int]bool{}
	for i := range len(cols) - 1 {
		a, b := &cols[i], &cols[i+1]
		if !vehiclePart(a) || !vehiclePart(b) || i+2 < len(cols) && vehiclePart(&cols[i+2]) || i > 0 && vehiclePart(&cols[i-1]) {
			continue
		}
		switch first, second := cells.Text(a.At), cells.Text(b.At); {
		case first != "" && second == "":
			found[a.At] = offColumn(cells.At(a.At), drawn[a.At])
		case first == "" && second != "":
			found[b.At] = offColumn(cells.At(b.At), drawn[b.At])
		}
	}
	return found
}

// vehiclePart reports the column of a part of vehicles.
func vehiclePart(c *columns.Column) bool {
	leaf := wording.LeafLabel(c.Header)
	return c.Amounts() && ofVehicles(leaf) && !wording.IsTotal(leaf)
}

// offColumn reports a cell of a text, which has lines, whose middle is not that of its
// column.
func offColumn(c *grid.Cell, column grid.Column) bool {
	if c == nil || len(c.Pieces) == 0 || c.Pieces[0].Line == 0 {
		return false
	}
	middle := (c.Pieces[0].Box.X0 + c.Pieces[0].Box.X1) / 2
	return middle <= column.X0 || middle >= column.X1
}

func leafOf(path []string) string {
	if len(path) == 0 {
		return ""
	}
	return path[len(path)-1]
}

// ofVehicles reports a label of vehicles alone.
func ofVehicles(label string) bool {
	return word.ContainsAny(label, vocabulary.VehicleItems) && !word.ContainsAny(label, vocabulary.ApartItems)
}
