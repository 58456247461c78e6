package collect

import "testing"

// The heap grows to the floor and not beyond, however little of it lives: the
// heap at which the runtime begins to collect grows with the percent as well.
func TestTheHeapGrowsToTheFloorAndNotBeyond(t *testing.T) {
	const roots = 300 << 10
	for _, test := range []struct{ live, most int64 }{
		{0, ManyInTurn}, {1 << 20, ManyInTurn}, {8 << 20, ManyInTurn}, {30 << 20, ManyInTurn},
		{45 << 20, 45<<20 + (45<<20+roots)/2}, {100 << 20, 100<<20 + (100<<20+roots)/2},
	} {
		p := percent(ManyInTurn, test.live, test.live+roots)
		goal := max(runtimeFloor*p/100, test.live+(test.live+roots)*p/100)
		if goal > test.most || goal < test.most*9/10 {
			t.Errorf("with %d MB alive the heap grows to %d MB, not to %d", test.live>>20, goal>>20, test.most>>20)
		}
	}
}
