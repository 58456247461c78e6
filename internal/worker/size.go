package worker

import (
	"fmt"
	"strconv"
	"strings"
)

// Bytes is a number of bytes as people write it: 1GiB, 300MiB. It serves as
// the value of a flag.
type Bytes int64

var byteUnits = []struct {
	suffix string
	factor int64
}{
	{"GiB", 1 << 30}, {"MiB", 1 << 20}, {"KiB", 1 << 10},
	{"GB", 1e9}, {"MB", 1e6}, {"KB", 1e3}, {"kB", 1e3},
	{"G", 1 << 30}, {"M", 1 << 20}, {"K", 1 << 10},
	{"B", 1}, {"", 1},
}

// String is the number in the largest binary unit that divides it.
func (b Bytes) String() string {
	for _, u := range byteUnits[:3] {
		if b != 0 && int64(b)%u.factor == 0 {
			return fmt.Sprintf("%d%s", int64(b)/u.factor, u.suffix)
		}
	}
	return fmt.Sprintf("%dB", int64(b))
}

// Set reads a number with or without a unit.
func (b *Bytes) Set(s string) error {
	for _, u := range byteUnits {
		number, ok := strings.CutSuffix(s, u.suffix)
		if !ok {
			continue
		}
		n, err := strconv.ParseFloat(strings.TrimSpace(number), 64)
		if err != nil || n < 0 || n*float64(u.factor) > 1<<62 {
			break
		}
		*b = Bytes(n * float64(u.factor))
		return nil
	}
	return fmt.Errorf("%q is no size such as 512MiB or 1GiB", s)
}

// Type names the value in help.
func (*Bytes) Type() string { return "size" }
