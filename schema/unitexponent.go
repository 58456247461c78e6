package schema

// UnitExponent is a unit of amounts as a power of ten over 元: 元 0, 千元 3,
// 万元 4, 亿元 8. ok is false for one that is not known.
func UnitExponent(unit string) (exponent int, ok bool) {
	exponent, ok = units[unit]
	return exponent, ok
}
