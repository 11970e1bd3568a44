package ui

import (
	"sort"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
)

// lettersPerEm is more letters than stand on the width of an em in any script.
const lettersPerEm = 8

// Shorten cuts a text with an ellipsis so that it is at most width wide.
func Shorten(text string, textSize float32, style fyne.TextStyle, width float32) string {
	if most := int(width/textSize*lettersPerEm) + lettersPerEm; len(text) > most { // measuring all of a very long text takes long
		n := 0
		for i := range text {
			if n == most {
				text = text[:i] + "…" // still too wide, so that it is cut
				break
			}
			n++
		}
	}
	if fyne.MeasureText(text, textSize, style).Width <= width {
		return text
	}
	r := []rune(text)
	n := sort.Search(len(r), func(n int) bool {
		return fyne.MeasureText(string(r[:n+1])+"…", textSize, style).Width > width
	})
	for n > 0 && strings.ContainsRune(" ·,;:–—", r[n-1]) { // odd before an ellipsis
		n--
	}
	return string(r[:n]) + "…"
}

// Cut shortens a text to a number of letters, with an ellipsis.
func Cut(text string, most int) string {
	if r := []rune(text); len(r) > most {
		return strings.TrimSpace(string(r[:most-1])) + "…"
	}
	return text
}

// cutText is a line of text that is cut to the width it is given, at its end or before the words with which it ends. It measures only
// when text or width change.
type cutText struct {
	*canvas.Text
	full  string
	tail  string // end of full that is not cut
	width float32
}

func newCut(t *canvas.Text) *cutText { return &cutText{Text: t, full: t.Text, width: -1} }

// set changes the whole text.
func (c *cutText) set(text string) {
	if text != c.full {
		c.full, c.width = text, -1
	}
}

// fit cuts the text to a width.
func (c *cutText) fit(width float32) {
	if width == c.width {
		return
	}
	c.width = width
	short := Shorten(c.full, c.TextSize, c.TextStyle, width)
	if c.tail != "" && short != c.full {
		room := width - fyne.MeasureText(c.tail, c.TextSize, c.TextStyle).Width
		short = Shorten(strings.TrimSuffix(c.full, c.tail), c.TextSize, c.TextStyle, room) + c.tail
	}
	if short != c.Text.Text {
		c.Text.Text = short
		c.Refresh()
	}
}

// isCut reports whether less than all of the text is shown.
func (c *cutText) isCut() bool { return c.Text.Text != c.full }
