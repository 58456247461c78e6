package main

import (
	"math"
	"slices"
	"testing"
	"time"
)

func TestCompare(t *testing.T) {
	truth := []row{{cells: []string{"2010301", "行政运行", "1507.4", "0"}}, {cells: []string{"合计", "12.5"}}}
	for name, c := range map[string]struct {
		rows []row
		want score
	}{
		"as printed":         {[]row{{cells: []string{"2010301", "行政运行", "1,507.40", "0.00"}}, {cells: []string{"合计", "12.50"}}}, score{cells: 6, raw: 6, squeezed: 6}},
		"wrapped":            {[]row{{cells: []string{"2010\n301", "行政\n运行", "1,507.\n40", "0.00"}}, {cells: []string{"合 计", "12.50"}}}, score{cells: 6, raw: 2, squeezed: 6}},
		"wrapped in zeros":   {[]row{{cells: []string{"2010301", "行政运行", "1,507.4\n0", "0.\n00"}}, {cells: []string{"合计", "12.5\n0"}}}, score{cells: 6, raw: 3, squeezed: 6}},
		"levels of a code":   {[]row{{cells: []string{"201", "03", "01", "行政运行", "1507.40", "0.00"}}}, score{cells: 6, raw: 4, squeezed: 4}},
		"a wrong amount":     {[]row{{cells: []string{"2010301", "行政运行", "507.40", "0.00"}}}, score{cells: 6, raw: 3, squeezed: 3, silent: 1}},
		"and a warning":      {[]row{{cells: []string{"2010301", "行政运行", "507.40", "0.00"}, flagged: true}}, score{cells: 6, raw: 3, squeezed: 3, flagged: 1}},
		"a cell serves once": {[]row{{cells: []string{"2010301", "行政运行", "1507.40"}}}, score{cells: 6, raw: 3, squeezed: 3}},
		"half an amount":     {[]row{{cells: []string{"2010301", "行政运行", "15", "07.40", "0.00"}}}, score{cells: 6, raw: 3, squeezed: 3, silent: 1}},
		"of another table":   {[]row{{cells: []string{"2010301", "3.00", "4.00"}}}, score{cells: 6, raw: 1, squeezed: 1}},
		"whole thousands":    {[]row{{cells: []string{"2010301", "行政运行", "1,507.4", "0"}}, {cells: []string{"合计", "12,500"}}}, score{cells: 6, raw: 5, squeezed: 5, silent: 1}},
		"nothing":            {nil, score{cells: 6}},
	} {
		if got := compare(truth, c.rows, nil); got != c.want {
			t.Errorf("%s: got %+v, want %+v", name, got, c.want)
		}
	}
}

func TestLineRows(t *testing.T) {
	rows, err := lineRows([]byte("  2010301   行政 运行    1,507.40\n\n合计  12.50\n"))
	if err != nil || len(rows) != 2 || !slices.Equal(rows[0].cells, []string{"2010301", "行政 运行", "1,507.40"}) || !slices.Equal(rows[1].cells, []string{"合计", "12.50"}) {
		t.Errorf("got %v, %v", rows, err)
	}
}

func TestWorstCases(t *testing.T) {
	got := worstCases("goos: linux\nBenchmarkSparse/numbers=3/rows=60-2   \t 5\t  13521206 ns/op\t    661918 steps\t   9.000 told\t  311368 B/op\nPASS\n")
	if want := []worstCase{{numbers: "3", rows: "60", ns: "13521206", steps: "661918", told: "9.000"}}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestExponent(t *testing.T) {
	start := cost{cpu: 5 * time.Millisecond}
	for want := 1.0; want <= 2; want++ {
		var all []growth
		for _, pages := range []int{10, 20, 40, 80} {
			took := time.Duration(math.Pow(float64(pages), want)) * time.Millisecond
			all = append(all, growth{pages, cost{cpu: start.cpu + took}})
		}
		if got := exponent(all, start); math.Abs(got-want) > 0.01 {
			t.Errorf("got exponent %v, want %v", got, want)
		}
	}
}
