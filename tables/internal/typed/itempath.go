package typed

import (
	"slices"

	"budgetextract/normalize"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/word"
	"budgetextract/tables/internal/wording"
)

// Where no line is drawn, a label is centred over its own columns and may be taken to
// reach over those beside them. What the columns of a “三公” table hold tells it.

// itemPaths are the header paths of a “三公” table whose items stand side by side,
// each without the labels that head other columns.
func itemPaths(columns []normalize.Column) [][]string {
	paths := make([][]string, len(columns))
	for i := range columns {
		paths[i] = withoutStrangers(columns[i].Path)
	}
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
