package content

// execute carries out one operator. Operators with too few operands do
// nothing. The switches here are long as the list of operators is: a jump table,
// passed some thousand times a page.
func (in *Interpreter) execute(s *stream, a action) {
	switch {
	case a <= lastOfText:
		in.executeText(s, a)
	case a <= lastOfPath:
		in.executePath(s.operands, a)
	case a <= lastOfColor:
		in.executeColor(s, a)
	default:
		in.executeState(s, a)
	}
}

// executeState carries out what neither shows text nor draws nor colours.
func (in *Interpreter) executeState(s *stream, a action) {
	args := s.operands
	switch a {
	case doSave:
		in.save()
	case doRestore:
		in.restore(s.floor)
	case doConcat:
		if m, ok := matrixOf(args); ok {
			in.ctm = m.mul(in.ctm)
		}
	case doLineWidth:
		in.width = last(args)
	case doGraphicsState:
		in.setState(s.res.gstate(in, s.name()))
	case doPaintObject:
		in.paint(s.res.xobject(in, s.name()), s.res, s.depth)
	case doInlineImage:
		in.inlineImage(&s.tokenizer)
	case doBeginMark:
		in.beginMark(mark{})
	case doBeginMarkWith:
		in.beginMarkWith(&s.tokenizer, s.res)
	case doEndMark:
		in.endMark()
	}
}

func (in *Interpreter) executePath(args []operand, a action) {
	n := len(args)
	switch a {
	case doMoveTo:
		if n >= 2 {
			in.path.move(in.ctm.apply(args[n-2].num, args[n-1].num))
		}
	case doLineTo:
		if n >= 2 {
			in.path.line(in.ctm.apply(args[n-2].num, args[n-1].num))
		}
	case doCurveTo:
		in.curve(args)
	case doClosePath:
		in.path.close()
	case doRectangle:
		if n >= 4 {
			in.path.rectangle(&in.ctm, args[n-4].num, args[n-3].num, args[n-2].num, args[n-1].num)
		}
	case doStrokePath:
		in.endPath(false, true, false)
	case doCloseStroke:
		in.endPath(false, true, true)
	case doFillPath:
		in.endPath(true, false, false)
	case doFillStroke:
		in.endPath(true, true, false)
	case doCloseFillStroke:
		in.endPath(true, true, true)
	case doEndPath:
		in.endPath(false, false, false)
	case doClipPath:
		in.path.clips = true
	case doShading:
		in.cover(in.clip, true)
	}
}

func (in *Interpreter) executeText(s *stream, a action) {
	args := s.operands
	n := len(args)
	switch a {
	case doShow:
		in.showOne(s)
	case doShowArray:
		in.showArray(s, args)
	case doNextShow:
		in.nextLine(0, -in.leading)
		in.showOne(s)
	case doSpaceNextShow:
		if n >= 3 {
			in.wordSpace, in.charSpace = args[n-3].num, args[n-2].num
		}
		in.nextLine(0, -in.leading)
		in.showOne(s)
	case doSetTextMatrix:
		if m, ok := matrixOf(args); ok {
			in.textMatrix, in.lineMatrix = m, m
		}
	case doOffset, doOffsetLeading:
		if n >= 2 {
			if a == doOffsetLeading {
				in.leading = -args[n-1].num
			}
			in.nextLine(args[n-2].num, args[n-1].num)
		}
	case doNextLine:
		in.nextLine(0, -in.leading)
	case doSetFont:
		if n >= 2 && args[n-2].kind == kindName {
			in.font, in.size = s.res.font(in, s.bytes(args[n-2])), args[n-1].num
		}
	case doBeginText:
		in.textMatrix, in.lineMatrix = identity, identity
	case doSetCharSpace:
		in.charSpace = last(args)
	case doSetWordSpace:
		in.wordSpace = last(args)
	case doSetStretch:
		in.stretch = last(args) / 100
	case doSetLeading:
		in.leading = last(args)
	case doSetRender:
		in.render = int(last(args))
		in.ragged = in.ragged || in.render >= addsToClip
	case doSetRise:
		in.rise = last(args)
	}
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
