// Package inputs finds the documents that the arguments of a command name:
// files, folders with all below them, globs, lists on standard input, and
// what lies in ZIP archives.
//
//	found, err := inputs.Find([]string{"2024/", "rest.zip", "@list.txt"}, inputs.Options{})
//	for _, s := range found.Sources {
//		r, err := s.Open()
//		…
//		s.Done()
//	}
//
// Folders are walked without following symbolic links; whoever names a link
// means what it points to.
package inputs
