package atomicfile

import "os"

// WriteNamed writes a whole file that the user named. What stands under the name and is
// no regular file keeps its place, and the data goes through it: a device, a pipe, or a
// link, /dev/stdout among them. Such a file may be there in part after an error.
func WriteNamed(path string, data []byte) error {
	if info, err := os.Lstat(path); err == nil && !info.Mode().IsRegular() {
		return os.WriteFile(path, data, 0o666)
	}
	return WriteFile(path, data)
}
