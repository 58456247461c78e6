package content

// action is what an operator does here. Several operators may do the same. They
// are numbered group by group without gaps, so that a switch over them jumps.
type action uint8

// The actions.
const (
	doNothing action = iota // of all operators that change nothing of what is read

	doShow
	doShowArray
	doNextShow
	doSpaceNextShow
	doSetTextMatrix
	doOffset
	doOffsetLeading
	doNextLine
	doSetFont
	doBeginText
	doSetCharSpace
	doSetWordSpace
	doSetStretch
	doSetLeading
	doSetRender
	doSetRise

	doMoveTo
	doLineTo
	doCurveTo
	doClosePath
	doRectangle
	doStrokePath
	doCloseStroke
	doFillPath
	doFillStroke
	doCloseFillStroke
	doEndPath
	doClipPath
	doShading

	doFillGray
	doStrokeGray
	doFillRGB
	doStrokeRGB
	doFillCMYK
	doStrokeCMYK
	doFillSpace
	doStrokeSpace
	doFillColor
	doStrokeColor

	doSave
	doRestore
	doConcat
	doLineWidth
	doGraphicsState
	doPaintObject
	doInlineImage
	doBeginMark
	doBeginMarkWith
	doEndMark
)

// The last actions of their groups.
const (
	lastOfText  = doSetRise
	lastOfPath  = doShading
	lastOfColor = doStrokeColor
)

// actions are the operators that matter here (annex A).
var actions = []struct {
	operator string
	action   action
}{
	{"Tj", doShow}, {"TJ", doShowArray}, {"'", doNextShow}, {"\"", doSpaceNextShow},
	{"Tm", doSetTextMatrix}, {"Td", doOffset}, {"TD", doOffsetLeading}, {"T*", doNextLine}, {"BT", doBeginText},
	{"Tf", doSetFont}, {"Tc", doSetCharSpace}, {"Tw", doSetWordSpace}, {"Tz", doSetStretch}, {"TL", doSetLeading}, {"Tr", doSetRender}, {"Ts", doSetRise},

	{"m", doMoveTo}, {"l", doLineTo}, {"c", doCurveTo}, {"v", doCurveTo}, {"y", doCurveTo}, {"h", doClosePath}, {"re", doRectangle},
	{"S", doStrokePath}, {"s", doCloseStroke}, {"f", doFillPath}, {"F", doFillPath}, {"f*", doFillPath},
	{"B", doFillStroke}, {"B*", doFillStroke}, {"b", doCloseFillStroke}, {"b*", doCloseFillStroke},
	{"n", doEndPath}, {"W", doClipPath}, {"W*", doClipPath}, {"sh", doShading},

	{"g", doFillGray}, {"G", doStrokeGray}, {"rg", doFillRGB}, {"RG", doStrokeRGB}, {"k", doFillCMYK}, {"K", doStrokeCMYK},
	{"cs", doFillSpace}, {"CS", doStrokeSpace}, {"sc", doFillColor}, {"scn", doFillColor}, {"SC", doStrokeColor}, {"SCN", doStrokeColor},

	{"q", doSave}, {"Q", doRestore}, {"cm", doConcat}, {"w", doLineWidth}, {"gs", doGraphicsState}, {"Do", doPaintObject}, {"ID", doInlineImage},
	{"BMC", doBeginMark}, {"BDC", doBeginMarkWith}, {"EMC", doEndMark},
}

// operatorBits and operatorFactor spread the operators over a table so that no two
// share a place; the test of the actions shows it.
const (
	operatorBits   = 7
	operatorFactor = 0x2ceaebed
)

// byOperator are the actions once more, by the place of their operator: they are
// asked for some thousand times a page.
var byOperator = func() (table [1 << operatorBits]struct {
	operator operator
	action   action
}) {
	for _, a := range actions {
		o := pack(a.operator)
		at := &table[o.place()]
		at.operator, at.action = o, a.action
	}
	return table
}()

// pack returns the operator of a name, packed as the tokenizer does.
func pack(name string) (o operator) {
	for i := range len(name) {
		o |= operator(name[i]) << (8 * i)
	}
	return o
}

func (o operator) place() uint32 { return uint32(o) * operatorFactor >> (32 - operatorBits) }

// action returns what an operator does.
func (o operator) action() action {
	if at := &byOperator[o.place()]; at.operator == o {
		return at.action
	}
	return doNothing
}
