package object

// predictor holds the parameters of PDF 32000-1, 7.4.4.3.
type predictor struct {
	kind, colors, bits, columns int
}

// predictorOf reads the parameters.
func predictorOf(v Value) predictor {
	number := func(key string, standard int) int {
		if v := v.Key(key); v.Kind() == Integer || v.Kind() == Real {
			return int(max(-1, min(v.Int(), 1<<30)))
		}
		return standard
	}
	return predictor{number("Predictor", 1), number("Colors", 1), number("BitsPerComponent", 8), number("Columns", 1)}
}

// active reports whether there is a predictor to take off.
func (p predictor) active() bool { return p.kind > 1 }

// sane reports whether the parameters make sense.
func (p predictor) sane() bool {
	return p.bits >= 1 && p.bits <= 16 && p.bits&(p.bits-1) == 0 &&
		p.colors >= 1 && p.colors <= 64 && p.columns >= 1 && p.columns <= 1<<24
}

// unpredict takes the predictor off data and appends the result to dst.
func (p predictor) unpredict(dst, data []byte) ([]byte, error) {
	switch {
	case !p.active():
		return append(dst, data...), nil
	case !p.sane():
		return append(dst, data...), errCorrupt
	case p.kind == 2:
		return p.tiff(dst, data), nil
	}
	return p.png(dst, data)
}

// rowBytes is the length of a row, pixelBytes of a pixel, at least 1.
func (p predictor) rowBytes() int   { return (p.colors*p.bits*p.columns + 7) / 8 }
func (p predictor) pixelBytes() int { return max(1, p.colors*p.bits/8) }

// png takes off the filters of PNG (RFC 2083, 6): each row names its own, the
// predictor number says only that there are some.
func (p predictor) png(dst, data []byte) ([]byte, error) {
	row, pixel := p.rowBytes(), p.pixelBytes()
	prior := make([]byte, row)
	for len(data) > 0 {
		kind := data[0]
		n := min(row, len(data)-1)
		start := len(dst)
		dst = append(dst, data[1:1+n]...)
		line := dst[start:]
		if !unfilter(kind, line, prior, pixel) {
			return dst, errCorrupt
		}
		data = data[1+n:]
		prior = line
		if n < row {
			break // a last row cut short
		}
	}
	return dst, nil
}

// unfilter takes the filter of one row off in place.
func unfilter(kind byte, line, prior []byte, pixel int) bool {
	left := func(i int) byte {
		if i < pixel {
			return 0
		}
		return line[i-pixel]
	}
	switch kind {
	case 0:
	case 1:
		for i := pixel; i < len(line); i++ {
			line[i] += line[i-pixel]
		}
	case 2:
		for i := range line {
			line[i] += prior[i]
		}
	case 3:
		for i := range line {
			line[i] += byte((int(left(i)) + int(prior[i])) / 2)
		}
	case 4:
		for i := range line {
			var upperLeft byte
			if i >= pixel {
				upperLeft = prior[i-pixel]
			}
			line[i] += paeth(left(i), prior[i], upperLeft)
		}
	default:
		return false
	}
	return true
}

// paeth returns whichever of left, up and upper left is nearest to
// left + up - upper left.
func paeth(a, b, c byte) byte {
	pa, pb := int(b)-int(c), int(a)-int(c)
	pc := max(pa+pb, -pa-pb)
	pa, pb = max(pa, -pa), max(pb, -pb)
	switch {
	case pa <= pb && pa <= pc:
		return a
	case pb <= pc:
		return b
	}
	return c
}

// tiff takes off TIFF's predictor 2: each sample is the difference to the same
// colour of the pixel before.
func (p predictor) tiff(dst, data []byte) []byte {
	row := p.rowBytes()
	for len(data) > 0 {
		n := min(row, len(data))
		start := len(dst)
		dst = append(dst, data[:n]...)
		p.undiff(dst[start:])
		data = data[n:]
	}
	return dst
}

func (p predictor) undiff(line []byte) {
	switch p.bits {
	case 8:
		for i := p.colors; i < len(line); i++ {
			line[i] += line[i-p.colors]
		}
	case 16:
		for i := 2 * p.colors; i+1 < len(line); i += 2 {
			j := i - 2*p.colors
			sum := uint16(line[i])<<8 + uint16(line[i+1]) + uint16(line[j])<<8 + uint16(line[j+1])
			line[i], line[i+1] = byte(sum>>8), byte(sum)
		}
	default:
		p.undiffBits(line)
	}
}

// undiffBits is undiff for samples of 1, 2 or 4 bits.
func (p predictor) undiffBits(line []byte) {
	mask := byte(1<<p.bits - 1)
	at := func(sample int) (index, shift int) {
		bit := sample * p.bits
		return bit / 8, 8 - p.bits - bit%8
	}
	for s := p.colors; s < len(line)*8/p.bits; s++ {
		i, shift := at(s)
		j, before := at(s - p.colors)
		sum := (line[i]>>shift + line[j]>>before) & mask
		line[i] = line[i]&^(mask<<shift) | sum<<shift
	}
}
