package content

// The operators that matter here (annex A), packed as operator says.
const (
	opSave      = operator('q')
	opRestore   = operator('Q')
	opConcat    = operator('c') | 'm'<<8
	opLineWidth = operator('w')
	opGState    = operator('g') | 's'<<8

	opMove      = operator('m')
	opLineTo    = operator('l')
	opCurve     = operator('c')
	opCurveV    = operator('v')
	opCurveY    = operator('y')
	opClose     = operator('h')
	opRectangle = operator('r') | 'e'<<8

	opStroke        = operator('S')
	opCloseStroke   = operator('s')
	opFill          = operator('f')
	opFillOld       = operator('F')
	opFillEO        = operator('f') | '*'<<8
	opBoth          = operator('B')
	opBothEO        = operator('B') | '*'<<8
	opCloseBoth     = operator('b')
	opCloseBothEO   = operator('b') | '*'<<8
	opEndPath       = operator('n')
	opClip          = operator('W')
	opClipEO        = operator('W') | '*'<<8
	opShading       = operator('s') | 'h'<<8
	opFillGray      = operator('g')
	opStrokeGray    = operator('G')
	opFillRGB       = operator('r') | 'g'<<8
	opStrokeRGB     = operator('R') | 'G'<<8
	opFillCMYK      = operator('k')
	opStrokeCMYK    = operator('K')
	opFillSpace     = operator('c') | 's'<<8
	opStrokeSpace   = operator('C') | 'S'<<8
	opFillColor     = operator('s') | 'c'<<8
	opStrokeColor   = operator('S') | 'C'<<8
	opFillColorN    = operator('s') | 'c'<<8 | 'n'<<16
	opStrokeColorN  = operator('S') | 'C'<<8 | 'N'<<16
	opBeginText     = operator('B') | 'T'<<8
	opCharSpace     = operator('T') | 'c'<<8
	opWordSpace     = operator('T') | 'w'<<8
	opStretch       = operator('T') | 'z'<<8
	opLeading       = operator('T') | 'L'<<8
	opFont          = operator('T') | 'f'<<8
	opRender        = operator('T') | 'r'<<8
	opRise          = operator('T') | 's'<<8
	opOffset        = operator('T') | 'd'<<8
	opOffsetLeading = operator('T') | 'D'<<8
	opTextMatrix    = operator('T') | 'm'<<8
	opNextLine      = operator('T') | '*'<<8
	opShow          = operator('T') | 'j'<<8
	opShowArray     = operator('T') | 'J'<<8
	opNextShow      = operator('\'')
	opSpaceNextShow = operator('"')

	opDo          = operator('D') | 'o'<<8
	opInlineImage = operator('I') | 'D'<<8
	opBeginMark   = operator('B') | 'M'<<8 | 'C'<<16
	opBeginMarkD  = operator('B') | 'D'<<8 | 'C'<<16
	opEndMark     = operator('E') | 'M'<<8 | 'C'<<16
)

// execute carries out one operator. Operators with too few operands do
// nothing. The switches here are long as the list of operators is: a jump table,
// passed some thousand times a page.
func (in *Interpreter) execute(t *tokenizer, o operator, res *resources, depth, floor int) {
	if byte(o) == 'T' { // most are: no need to look among the others first
		in.executeText(t, o, res)
		return
	}
	args := t.operands
	switch o {
	case opSave:
		in.save()
	case opRestore:
		in.restore(floor)
	case opConcat:
		if m, ok := matrixOf(args); ok {
			in.ctm = m.mul(in.ctm)
		}
	case opLineWidth:
		in.width = last(args)
	case opGState:
		in.setState(res.gstate(in, t.name()))
	case opDo:
		in.paint(res.xobject(in, t.name()), res, depth)
	case opInlineImage:
		in.inlineImage(t)
	case opBeginMark:
		in.beginMark(mark{})
	case opBeginMarkD:
		in.beginMarkWith(t, res)
	case opEndMark:
		in.endMark()
	default:
		if !in.executePath(o, args) && !in.executeText(t, o, res) {
			in.executeColor(t, o, res)
		}
	}
}

func (in *Interpreter) executePath(o operator, args []operand) bool {
	n := len(args)
	switch o {
	case opMove:
		if n >= 2 {
			in.path.move(in.ctm.apply(args[n-2].num, args[n-1].num))
		}
	case opLineTo:
		if n >= 2 {
			in.path.line(in.ctm.apply(args[n-2].num, args[n-1].num))
		}
	case opCurve, opCurveV, opCurveY:
		in.curve(args)
	case opClose:
		in.path.close()
	case opRectangle:
		if n >= 4 {
			in.path.rectangle(&in.ctm, args[n-4].num, args[n-3].num, args[n-2].num, args[n-1].num)
		}
	case opStroke:
		in.endPath(false, true, false)
	case opCloseStroke:
		in.endPath(false, true, true)
	case opFill, opFillOld, opFillEO:
		in.endPath(true, false, false)
	case opBoth, opBothEO:
		in.endPath(true, true, false)
	case opCloseBoth, opCloseBothEO:
		in.endPath(true, true, true)
	case opEndPath:
		in.endPath(false, false, false)
	case opClip, opClipEO:
		in.path.clips = true
	case opShading:
		in.cover(in.clip, true)
	default:
		return false
	}
	return true
}

func (in *Interpreter) executeText(t *tokenizer, o operator, res *resources) bool {
	args := t.operands
	n := len(args)
	switch o {
	case opShow:
		in.showOne(t)
	case opShowArray:
		in.showArray(t)
	case opNextShow:
		in.nextLine(0, -in.leading)
		in.showOne(t)
	case opSpaceNextShow:
		if n >= 3 {
			in.wordSpace, in.charSpace = args[n-3].num, args[n-2].num
		}
		in.nextLine(0, -in.leading)
		in.showOne(t)
	case opTextMatrix:
		if m, ok := matrixOf(args); ok {
			in.textMatrix, in.lineMatrix = m, m
		}
	case opOffset, opOffsetLeading:
		if n >= 2 {
			if o == opOffsetLeading {
				in.leading = -args[n-1].num
			}
			in.nextLine(args[n-2].num, args[n-1].num)
		}
	case opNextLine:
		in.nextLine(0, -in.leading)
	case opFont:
		if n >= 2 && args[n-2].kind == kindName {
			in.font, in.size = res.font(in, t.bytes(args[n-2])), args[n-1].num
		}
	case opBeginText:
		in.textMatrix, in.lineMatrix = identity, identity
	case opCharSpace:
		in.charSpace = last(args)
	case opWordSpace:
		in.wordSpace = last(args)
	case opStretch:
		in.stretch = last(args) / 100
	case opLeading:
		in.leading = last(args)
	case opRender:
		in.render = int(last(args))
	case opRise:
		in.rise = last(args)
	default:
		return false
	}
	return true
}

// last returns the last operand as a number.
func last(args []operand) float64 {
	if len(args) == 0 {
		return 0
	}
	return args[len(args)-1].num
}

func matrixOf(args []operand) (matrix, bool) {
	n := len(args)
	if n < 6 {
		return identity, false
	}
	v := args[n-6:]
	return matrix{v[0].num, v[1].num, v[2].num, v[3].num, v[4].num, v[5].num}, true
}
