package ui

import (
	"sort"
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Keys choose words as a drag does: whole ones. While a paper has the keys a word of it is chosen; arrows go on to another one, and
// with Shift to a stretch from that word on. There is no cursor between letters.

var (
	_ fyne.Focusable    = (*Paper)(nil)
	_ fyne.Shortcutable = (*Paper)(nil)
)

// FocusGained implements fyne.Focusable: when no words are chosen the one is where the keys were, or the first in view.
func (p *Paper) FocusGained() {
	p.focused = true
	if top, end := p.scroll.Offset.Y, p.scroll.Offset.Y+p.scroll.Size().Height; p.chosen == (Extent{}) && len(p.lines) > 0 {
		word, y := p.far, p.lines[p.lineOf(p.far.From)].y
		if word == (Extent{}) || y < top || y > end {
			i := sort.Search(len(p.lines)-1, func(i int) bool { return p.lines[i].y >= top })
			word = p.wordFrom(p.lines[i].From)
		}
		p.choose(word, false)
	}
	p.sheet.Refresh()
}

// FocusLost implements fyne.Focusable.
func (p *Paper) FocusLost() {
	p.focused = false
	p.sheet.Refresh()
}

// Focused reports whether the paper has the keys.
func (p *Paper) Focused() bool { return p.focused }

// Focus gives the paper the keys.
func (p *Paper) Focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(p)
	}
}

// leave lets go of the words and the keys.
func (p *Paper) leave() {
	p.Select(Extent{})
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Unfocus()
	}
}

// TypedRune implements fyne.Focusable: characters are commands of the window, but for the space.
func (p *Paper) TypedRune(r rune) {
	if r == ' ' {
		p.ask()
		return
	}
	forwardRune(p, r)
}

// TypedKey implements fyne.Focusable.
func (p *Paper) TypedKey(e *fyne.KeyEvent) {
	if len(p.lines) == 0 || !p.pressed(e.Name, Modifiers()) {
		forward(p, e)
	}
}

// pressed does what a key is for and reports whether it is for something.
func (p *Paper) pressed(key fyne.KeyName, held fyne.KeyModifier) bool {
	if asksMenu(key, held) {
		p.ask()
		return true
	}
	more := held&fyne.KeyModifierShift != 0
	line := p.lineOf(p.far.From)
	screen := max(1, int(p.Size().Height/p.pitch())-2) // lines
	switch key {
	case fyne.KeyRight:
		p.choose(p.wordFrom(p.far.To), more)
	case fyne.KeyLeft:
		p.choose(p.wordBefore(p.far.From), more)
	case fyne.KeyDown:
		p.choose(p.wordAcross(line+1), more)
	case fyne.KeyUp:
		p.choose(p.wordAcross(line-1), more)
	case fyne.KeyPageDown:
		p.choose(p.wordAcross(line+screen), more)
	case fyne.KeyPageUp:
		p.choose(p.wordAcross(line-screen), more)
	case fyne.KeyHome:
		p.choose(p.wordFrom(p.lines[line].From), more)
	case fyne.KeyEnd:
		p.choose(p.wordBefore(p.lines[line].To), more)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		p.ask()
	case fyne.KeyEscape:
		p.leave()
	default:
		return false
	}
	return true
}

// TypedShortcut implements fyne.Shortcutable: but for copying, shortcuts are commands of the window.
func (p *Paper) TypedShortcut(s fyne.Shortcut) {
	if _, is := s.(*fyne.ShortcutCopy); is {
		fyne.CurrentApp().Clipboard().SetContent(p.text[p.chosen.From:p.chosen.To])
		return
	}
	if h, ok := fyne.CurrentApp().Driver().CanvasForObject(p).(fyne.Shortcutable); ok {
		h.TypedShortcut(s)
	}
}

// choose goes to a word; with more what lies between it and the word where the stretch began is chosen. An empty one changes nothing.
func (p *Paper) choose(word Extent, more bool) {
	if word == (Extent{}) {
		return
	}
	began := p.began
	if !more {
		began = word
	}
	p.Select(Extent{min(began.From, word.From), max(began.To, word.To)})
	p.began, p.far = began, word
	p.nudge(word)
}

// nudge scrolls as little as it takes to see words.
func (p *Paper) nudge(x Extent) {
	const room = 8
	h, l := p.Size().Height, &p.lines[p.lineOf(x.From)]
	y := min(p.scroll.Offset.Y, l.y-room)
	y = max(y, l.end()+room-h)
	if y = max(0, min(y, p.height()-h)); y != p.scroll.Offset.Y {
		p.scroll.ScrollToOffset(fyne.NewPos(0, y))
		p.sheet.Refresh()
	}
}

// ask asks what the chosen words are to become, below the one that the keys are at.
func (p *Paper) ask() {
	if p.chosen.From >= p.chosen.To || p.OnSelect == nil {
		return
	}
	l := p.lines[p.lineOf(p.far.From)]
	left, _ := p.column(p.width)
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(p.sheet)
	p.OnSelect(p.chosen, at.AddXY(left+p.letters(&l, p.text[l.From:p.far.From]), l.end()))
}

// wordAcross returns the word of a line that stands nearest to where the keys are, of the first or last line when it is beyond.
func (p *Paper) wordAcross(line int) Extent {
	l := p.lines[max(0, min(line, len(p.lines)-1))]
	now := p.lines[p.lineOf(p.far.From)]
	left, _ := p.column(p.width)
	x := p.letters(&now, p.text[now.From:p.far.From]) + p.letters(&now, p.text[p.far.From:p.far.To])/2
	at := p.at(fyne.NewPos(left+x, l.y+1), true)
	if w := p.wordBefore(at); w.From >= l.From && w.To >= at {
		return w
	}
	if w := p.wordFrom(at); w.From < l.To && w != (Extent{}) {
		return w
	}
	return p.wordBefore(l.To)
}

func isLetter(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }

// wordFrom returns the word at a byte or the first one after it; an empty one at the end.
func (p *Paper) wordFrom(at int) Extent {
	n := strings.IndexFunc(p.text[at:], isLetter)
	if n < 0 {
		return Extent{}
	}
	_, size := utf8.DecodeRuneInString(p.text[at+n:])
	return p.wordsIn(at+n, at+n+size)
}

// wordBefore returns the word that ends at a byte, or holds it, or the last one before it; an empty one at the beginning.
func (p *Paper) wordBefore(at int) Extent {
	n := strings.LastIndexFunc(p.text[:at], isLetter)
	if n < 0 {
		return Extent{}
	}
	_, size := utf8.DecodeRuneInString(p.text[n:])
	return p.wordsIn(n, n+size)
}

// keysBar is a line at the left edge of the view: the paper has the keys.
func (p *Paper) keysBar() fyne.CanvasObject {
	b := box(theme.Color(theme.ColorNamePrimary), 0)
	put(b, 0, p.scroll.Offset.Y, 3, p.scroll.Size().Height)
	return b
}
