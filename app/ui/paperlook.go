package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// paperLook is how a paragraph of a paper looks: its title, or all others.
type paperLook struct {
	size, pitch float32 // of the letters, and from one line to the next
	style       fyne.TextStyle
}

const (
	titleLead = 1.35 // height of a line of the title as a factor of its size
	titleGap  = 6    // more below the title than between other paragraphs
)

// look returns how a paragraph looks.
func (p *Paper) look(para Extent) paperLook {
	if para == p.title && para.From < para.To {
		s := size(theme.SizeNameHeadingText)
		return paperLook{s, float32(int(s*titleLead + 0.5)), fyne.TextStyle{Bold: true}}
	}
	return paperLook{p.size, p.pitch(), fyne.TextStyle{}}
}

// breaker returns one that measures by letters, whose widths are known by style: each style has one size.
func (k paperLook) breaker(known map[measureKey]float32) breaker {
	return breaker{rough: true, size: k.size, spans: []Span{{Bold: k.style.Bold}}, known: known}
}

// letters returns the width of a piece of a line as the breaker counts it.
func (p *Paper) letters(l *paperLine, s string) float32 {
	b := l.look.breaker(p.known)
	return b.measure(0, s)
}

// end is where the next line of the paragraph begins.
func (l *paperLine) end() float32 { return l.y + l.look.pitch }
