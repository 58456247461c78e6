package content

import "budgetextract/extract/internal/object"

// space is a colour space as far as it tells white from other colours.
type space uint8

const (
	spaceGray  space = iota
	spaceRGB         // also calibrated
	spaceCMYK        // 0 is white
	spaceTint        // Separation and DeviceN: 0 is white
	spaceOther       // patterns, indexed, Lab: never taken as white
)

var deviceSpaces = map[string]space{
	"DeviceGray": spaceGray, "CalGray": spaceGray, "G": spaceGray,
	"DeviceRGB": spaceRGB, "CalRGB": spaceRGB, "RGB": spaceRGB,
	"DeviceCMYK": spaceCMYK, "CMYK": spaceCMYK,
	"Separation": spaceTint, "DeviceN": spaceTint,
}

// spaceOf reads a colour space: a name or an array that starts with one (8.6).
func spaceOf(v object.Value) space {
	name := v.Name()
	if v.Kind() == object.Array {
		name = v.Index(0).Name()
	}
	if name == "ICCBased" {
		switch v.Index(1).Key("N").Int() {
		case 1:
			return spaceGray
		case 3:
			return spaceRGB
		case 4:
			return spaceCMYK
		}
	}
	if s, ok := deviceSpaces[name]; ok {
		return s
	}
	return spaceOther
}

func (in *Interpreter) executeColor(s *stream, a action) {
	args := s.operands
	switch a {
	case doFillGray:
		in.fill.set(spaceGray, args)
	case doStrokeGray:
		in.stroke.set(spaceGray, args)
	case doFillRGB:
		in.fill.set(spaceRGB, args)
	case doStrokeRGB:
		in.stroke.set(spaceRGB, args)
	case doFillCMYK:
		in.fill.set(spaceCMYK, args)
	case doStrokeCMYK:
		in.stroke.set(spaceCMYK, args)
	case doFillSpace:
		in.fill.space, in.fill.white, in.fill.light, in.fill.red = s.res.space(s.name()), false, 0, false
	case doStrokeSpace:
		in.stroke.space, in.stroke.white, in.stroke.light = s.res.space(s.name()), false, 0
	case doFillColor:
		in.fill.set(in.fill.space, args)
	case doStrokeColor:
		in.stroke.set(in.stroke.space, args)
	}
}

// set takes a colour. Nearly white counts as white.
func (k *ink) set(s space, args []operand) {
	const nearly = 0.01
	k.space = s
	k.white, k.light, k.red = len(args) > 0 && s != spaceOther, s.light(args), s.red(args)
	for i := range args {
		v := args[i].num
		if args[i].kind != kindNumber {
			k.white = false
		}
		if s == spaceGray || s == spaceRGB {
			v = 1 - v
		}
		if v > nearly {
			k.white = false
		}
	}
}

// light is how bright a colour is: 0 for black, 1 for white.
func (s space) light(args []operand) float32 {
	v := func(i int) float64 { return clamped(args[i].num) }
	switch {
	case s == spaceGray && len(args) == 1:
		return float32(v(0))
	case s == spaceRGB && len(args) == 3:
		return float32(0.3*v(0) + 0.59*v(1) + 0.11*v(2))
	case s == spaceCMYK && len(args) == 4:
		return float32(max(0, 1-v(3)-0.3*v(0)-0.59*v(1)-0.11*v(2)))
	case s == spaceTint && len(args) == 1:
		return float32(1 - v(0))
	}
	return 0
}

// clamped brings a component of a colour to 0 … 1.
func clamped(v float64) float64 {
	switch {
	case v < 0:
		return 0
	case v > 1:
		return 1
	}
	return v
}

// red reports a colour that nobody takes for black or grey but for red.
func (s space) red(args []operand) bool {
	switch {
	case s == spaceRGB && len(args) == 3:
		return args[0].num >= 0.5 && args[1].num <= 0.5*args[0].num && args[2].num <= 0.5*args[0].num
	case s == spaceCMYK && len(args) == 4:
		return args[0].num <= 0.3 && args[1].num >= 0.5 && args[2].num >= 0.5 && args[3].num <= 0.5
	}
	return false
}

// maxUnder bounds the areas remembered, and how many are looked through.
const maxUnder = 1024

// cover remembers an area that was filled.
func (in *Interpreter) cover(b Box, dark bool) {
	in.page.Painted = in.page.Painted || dark
	if in.hidden > 0 {
		return
	}
	if len(in.under) >= maxUnder {
		in.under = append(in.under[:0], in.under[maxUnder/2:]...)
	}
	a := area{b.intersect(in.clip), dark}
	in.under = append(in.under, a)
	if len(in.page.areas) < maxAreas {
		in.page.areas = append(in.page.areas, a)
	}
}

// overInk reports whether white can be seen at a point: the last area painted
// there is not white.
func (in *Interpreter) overInk(x, y float64) bool {
	for i := len(in.under) - 1; i >= 0; i-- {
		if in.under[i].holds(x, y) {
			return in.under[i].dark
		}
	}
	return false
}
