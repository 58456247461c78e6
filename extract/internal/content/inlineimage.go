package content

import "bytes"

// inlineImage takes note of an image that stands in the content and skips its
// data (8.9.7). Its dictionary has just been read as the operands of ID.
func (in *Interpreter) inlineImage(t *tokenizer) {
	data := t.data[t.pos:]
	skip := 0
	if len(data) > 0 && classes[data[0]] == blank {
		skip = 1
	}
	size := rawSize(t)
	t.pos += skip + imageEnd(data[skip:], size)
	if in.hidden == 0 {
		in.image()
	}
}

// imageEnd returns where the data after an EI starts. size is the length of the
// data when it can be told, else below 0.
func imageEnd(data []byte, size int) int {
	if size >= 0 && size <= len(data) {
		if n, ok := endsImage(data[size:]); ok {
			return size + n
		}
	}
	for at := 0; ; {
		i := bytes.Index(data[at:], []byte("EI"))
		if i < 0 {
			return len(data)
		}
		at += i
		if at == 0 || classes[data[at-1]] == blank || data[at-1] == '>' {
			if n, ok := endsImage(data[at:]); ok && looksLikeContent(data[at+n:]) {
				return at + n
			}
		}
		at += 2
	}
}

// endsImage reports whether data starts with EI, after white space, and where
// it ends.
func endsImage(data []byte) (int, bool) {
	i := 0
	for i < len(data) && i < 4 && classes[data[i]] == blank {
		i++
	}
	if len(data) < i+2 || data[i] != 'E' || data[i+1] != 'I' {
		return 0, false
	}
	return i + 2, len(data) == i+2 || classes[data[i+2]] >= blank
}

// looksLikeContent tells operators from image data that holds the letters EI.
func looksLikeContent(data []byte) bool {
	const enough = 16
	for _, b := range data[:min(len(data), enough)] {
		if b > '~' || b < ' ' && classes[b] != blank || b == 0 {
			return false
		}
	}
	return true
}

// componentsOf are the values a pixel has in the colour spaces that inline
// images may name.
var componentsOf = map[string]int{
	"G": 1, "DeviceGray": 1, "RGB": 3, "DeviceRGB": 3, "CMYK": 4, "DeviceCMYK": 4, "I": 1, "Indexed": 1,
}

// rawSize returns the length of unfiltered image data, -1 where it cannot be
// told.
func rawSize(t *tokenizer) int {
	args := t.operands
	width, height, bits, components := -1.0, -1.0, 8.0, 1
	for i := 0; i+1 < len(args); i++ {
		if args[i].kind != kindName {
			continue
		}
		switch v := args[i+1]; string(t.bytes(args[i])) {
		case "W", "Width":
			width = v.num
		case "H", "Height":
			height = v.num
		case "BPC", "BitsPerComponent":
			bits = v.num
		case "IM", "ImageMask":
			bits = 1
		case "CS", "ColorSpace":
			if v.kind == kindOpen && i+2 < len(args) {
				v = args[i+2]
			}
			components = componentsOf[string(t.bytes(v))]
		case "F", "Filter":
			return -1
		}
	}
	const most = 1 << 16
	if !(width >= 0 && height >= 0 && width < most && height < most) || components == 0 || bits > 16 {
		return -1
	}
	return (int(width)*int(bits)*components + 7) / 8 * int(height)
}
