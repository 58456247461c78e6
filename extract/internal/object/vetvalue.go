package object

import "bytes"

// How the vetter writes single values: strings, numbers and names.

// longestNumber is how many digits fit an int64.
const longestNumber = 18

// emitString writes string bytes in hexadecimal.
func (v *vetter) emitString(s []byte) {
	const digits = "0123456789ABCDEF"
	if v.decrypt != nil {
		s = v.decrypt(s)
	}
	v.out = append(v.out, '<')
	for _, c := range s {
		v.out = append(v.out, digits[c>>4], digits[c&15])
	}
	v.out = append(v.out, '>', ' ')
}

// number writes a number as digits with at most one point. Producers are known
// to write "--5", "1.2-3", "." and exponents: read what a viewer reads.
func (v *vetter) number(word []byte) {
	start := len(v.out)
	i := 0
	for i < len(word) && (word[i] == '-' || word[i] == '+') {
		i++
	}
	if i > 0 && word[i-1] == '-' {
		v.out = append(v.out, '-')
	}
	digits, point := 0, -1
	for ; i < len(word); i++ {
		switch {
		case isDigit(word[i]) && digits < longestNumber:
			digits++
			v.out = append(v.out, word[i])
		case isDigit(word[i]):
			if point < 0 { // too large for any use: keep it large
				v.res.damaged = true
			}
		case word[i] == '.' && point < 0:
			point = digits
			v.out = append(v.out, '.')
		default:
			v.res.damaged = true
			i = len(word)
		}
	}
	if digits == 0 {
		v.res.damaged = true
		v.out = append(v.out[:start], '0')
	}
	v.out = append(v.out, ' ')
}

// name writes a name with its escapes checked, as a key or as a value.
func (v *vetter) name() {
	n := len(v.open)
	key := n > 0 && v.open[n-1].kind == 'k'
	v.res.tokens++
	end := plainNameEnd(v.src, v.pos+1)
	if end < len(v.src) && class[v.src[end]] != regular { // nearly all are plain
		v.out = append(append(v.out, v.src[v.pos:end]...), ' ')
	} else {
		end = v.strangeName()
	}
	v.pos = end
	if key {
		v.open[n-1].kind = 'v'
	} else {
		v.endValue()
	}
}

// strangeName writes a name whose characters may not all stand for themselves, and
// returns its end.
func (v *vetter) strangeName() (end int) {
	end = regularEnd(v.src, v.pos+1)
	word := v.src[v.pos+1 : end]
	v.out = append(v.out, '/')
	if len(word) > 0 && (word[0] == mark || len(word) > 2 && string(word[:3]) == "#01") {
		v.out = append(v.out, '?') // only our own names start like marks
	}
	for i := bytes.IndexByte(word, '#'); i >= 0; i = bytes.IndexByte(word, '#') {
		v.out = append(v.out, word[:i+1]...)
		if word = word[i+1:]; len(word) < 2 || unhex(word[0]) < 0 || unhex(word[1]) < 0 {
			v.out = append(v.out, "23"...) // no escape: what stands for # itself
		}
	}
	v.out = append(append(v.out, word...), ' ')
	return end
}
