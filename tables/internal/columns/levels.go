package columns

import (
	"slices"
	"strings"

	"budgetextract/normalize/grid"
	"budgetextract/tables/internal/vocabulary"
	"budgetextract/tables/internal/wording"
)

// The label over the columns of codes in parts stands in the middle, broken anywhere:
//
//	支出功能分类科          支出功能分类科/目编码/类 | 目编码款 | 项
//	   目编码
//	类   款   项

// groupLevels gives the columns of codes in parts the label over them that they print
// together. It returns the columns themselves where there is nothing to do.
func groupLevels(columns []grid.Column) []grid.Column {
	for i := range columns {
		n := levelsAt(columns[i:])
		if n < 2 {
			continue
		}
		group := ""
		for _, c := range columns[i : i+n] {
			if above := aboveLevel(c); len(above) > len(group) {
				group = above
			}
		}
		if !wording.WholeHeader(group) || wording.ReadHeader(group).As != vocabulary.ColumnCode {
			return columns
		}
		out := slices.Clone(columns)
		for k := range n {
			if above := aboveLevel(out[i+k]); !strings.HasPrefix(group, above) && !strings.HasSuffix(group, above) {
				return columns
			}
			out[i+k].Path = []string{group, vocabulary.LevelLabels[k]}
		}
		return out
	}
	return columns
}

// levelsAt counts the columns from the first on whose lowest labels end in 类, 款, 项.
func levelsAt(columns []grid.Column) int {
	for k, mark := range vocabulary.LevelLabels {
		if k == len(columns) || len(columns[k].Path) == 0 || !strings.HasSuffix(columns[k].Path[len(columns[k].Path)-1], mark) {
			return k
		}
	}
	return len(vocabulary.LevelLabels)
}

// aboveLevel is what a column of a level prints above 类, 款 or 项.
func aboveLevel(c grid.Column) string {
	joined := strings.Join(c.Path, "")
	for _, mark := range vocabulary.LevelLabels {
		joined = strings.TrimSuffix(joined, mark)
	}
	return joined
}

// cutLabel is a label over a column of codes that is none: of 目编码款 the beginning is
// lost.
func (l *Labels) cutLabel(header string) string {
	for label := range strings.SplitSeq(header, "/") {
		above := aboveLevel(grid.Column{Path: []string{label}})
		if above != "" && !l.of(label).Known && !wording.ReadHeader(above).Known {
			return label
		}
	}
	return ""
}
