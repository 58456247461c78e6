package object

import "fmt"

// scan is what searching the file for its objects has found.
type scan struct{ entries []entry }

func (s *scan) entry(num uint32) entry {
	if int(num) < len(s.entries) {
		return s.entries[num]
	}
	return entry{}
}

func (f *File) search() *scan {
	if f.scan == nil {
		f.scan = &scan{}
	}
	return f.scan
}

func (f *File) rebuild() error { return fmt.Errorf("%w: no objects", ErrDamaged) }
