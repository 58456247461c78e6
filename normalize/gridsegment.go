package normalize

// segment is a piece of a border: where it stands (at) and from where to where
// it reaches.
type segment struct{ At, From, To float64 }
