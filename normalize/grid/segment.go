package grid

// Segment is a piece of a border: where it stands (At) and from where to where
// it reaches.
type Segment struct{ At, From, To float64 }
