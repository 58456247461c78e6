package extract

import "testing"

// Red ink is told of a word: some publishers print what is negative in it, without a sign.
func TestRedInk(t *testing.T) {
	for ink, want := range map[string]bool{
		"1 0 0 rg ": true, "0.75 0 0 rg ": true, "0 1 1 0 k ": true, "/DeviceRGB cs 1 0 0 sc ": true,
		"0 0 0 rg ": false, "0 0 1 rg ": false, "0 g ": false, "1 0 0 rg 0 g ": false, "1 0.8 0.8 rg ": false, "1 0 0 rg /DeviceRGB cs ": false,
	} {
		p := pdfPage{content: ink + text(100, 200, ascii("12.34")), resources: gbkFont}.read(t)
		if len(p.Words) != 1 || p.Words[0].Red != want {
			t.Errorf("%s: %+v", ink, p.Words)
		}
	}
}
