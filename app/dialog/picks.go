package dialog

import (
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline/desk/say"
)

// Pick is one of several things that a field holds: an actor, a tag, an article.
type Pick struct {
	Label string // on the chip
	Value string
	Part  string // of an actor; "" for other things
}

// picks is a field of several things: a chip for each, an entry for more, and what completes what is being typed.
type picks struct {
	widget.BaseWidget

	// configuration
	offer    func(words string) []Pick // completions; nil: none
	read     func(words string) []Pick // what words that nobody offered stand for; nil: only offers are taken
	parts    []string                  // to choose from on a click of a chip; nil: none
	onResize func()
	onEnter  func() // Enter in the empty entry

	// current state
	list   []Pick
	chips  *ui.Wrap
	entry  *ui.Field
	offers *ui.Wrap
	column *ui.Column
	found  []Pick
}

var _ ui.Tall = (*picks)(nil)

func newPicks(placeholder string, list []Pick) *picks {
	p := &picks{list: slices.Clone(list), chips: ui.NewWrap(), entry: ui.NewField(placeholder), offers: ui.NewWrap(), column: ui.NewColumn()}
	p.entry.OnChanged = func(words string) { p.typed(words) }
	p.entry.OnSubmitted = func(string) {
		if !p.take() && p.onEnter != nil {
			p.onEnter()
		}
	}
	p.entry.OnKey = func(e *fyne.KeyEvent) bool {
		if e.Name == fyne.KeyBackspace && p.entry.Text == "" && len(p.list) > 0 {
			p.drop(len(p.list) - 1)
			return true
		}
		return false
	}
	p.ExtendBaseWidget(p)
	p.show()
	return p
}

// typed completes what is being typed; a comma ends it.
func (p *picks) typed(words string) {
	if p.read != nil && strings.HasSuffix(words, ",") {
		p.take()
		return
	}
	p.found = nil
	if words = strings.TrimSpace(words); words != "" && p.offer != nil {
		p.found = p.offer(words)
	}
	p.show()
}

// take adds what was typed, or the only thing that completes it. It reports whether there was any.
func (p *picks) take() bool {
	words := strings.Trim(strings.TrimSpace(p.entry.Text), ",")
	switch {
	case words == "":
		return false
	case p.read != nil:
		p.add(p.read(words)...)
	case len(p.found) > 0:
		p.add(p.found[0])
	default:
		return true // nothing is known by these words: they stay to be corrected
	}
	return true
}

func (p *picks) add(more ...Pick) {
	for _, x := range more {
		if !slices.Contains(p.list, x) {
			p.list = append(p.list, x)
		}
	}
	p.found = nil
	p.entry.SetText("")
	p.show()
}

func (p *picks) drop(i int) {
	p.list = slices.Delete(slices.Clone(p.list), i, i+1)
	p.show()
	if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
		c.Focus(p.entry)
	}
}

// says is what the field holds, and what is typed and not added yet.
func (p *picks) says() string { return fmt.Sprint(p.list, p.entry.Text) }

// all returns what the field holds, with what is typed and not added yet.
func (p *picks) all() []Pick {
	p.take()
	return p.list
}

// show brings chips and offers in line with what there is.
func (p *picks) show() {
	p.chips.Objects, p.offers.Objects = nil, nil
	first := max(0, len(p.list)-ui.MostChips) // what was added last is seen
	if first > 0 {
		p.chips.Objects = append(p.chips.Objects, ui.NewChip(say.Count(first)+" more, and", nil))
	}
	for i, x := range p.list[first:] {
		i += first
		words := x.Label
		if x.Part != "" {
			words += " · " + x.Part
		}
		c := ui.NewChip(words, nil)
		c.OnRemove = func() { p.drop(i) }
		if len(p.parts) > 0 {
			c.OnTapped = func() { p.choosePart(i, c) }
		}
		p.chips.Objects = append(p.chips.Objects, c)
	}
	for _, x := range p.found {
		c := ui.NewChip(x.Label, func() {
			p.add(x)
			if c := fyne.CurrentApp().Driver().CanvasForObject(p); c != nil {
				c.Focus(p.entry)
			}
		})
		c.Icon, c.Fill, c.Fore = theme.ContentAddIcon(), own.ColorSoft, theme.ColorNamePrimary
		p.offers.Objects = append(p.offers.Objects, c)
	}
	p.column.Clear()
	gap := float32(0) // above what is not the first
	for _, x := range []struct {
		o     fyne.CanvasObject
		there bool
	}{{p.chips, len(p.list) > 0}, {p.entry, true}, {p.offers, len(p.found) > 0}} {
		if x.there {
			p.column.Add(gap, x.o)
			gap = 5
		}
	}
	p.column.Refresh()
	if p.onResize != nil {
		p.onResize()
	}
}

// choosePart offers the parts that the i-th can have.
func (p *picks) choosePart(i int, below fyne.CanvasObject) {
	var items []ui.MenuItem
	for _, part := range p.parts {
		items = append(items, ui.MenuItem{Name: part, Checked: p.list[i].Part == part, Run: func() {
			p.list[i].Part = part
			p.show()
		}})
	}
	ui.MenuBelow(below, items...)
}

// FirstLine is the height of the first line of chips, else of the entry.
func (p *picks) FirstLine() float32 {
	if len(p.list) > 0 {
		return p.chips.FirstLine()
	}
	return p.entry.MinSize().Height
}

// HeightFor implements ui.Tall.
func (p *picks) HeightFor(width float32) float32 { return p.column.HeightFor(width) }

// MinSize implements fyne.CanvasObject.
func (p *picks) MinSize() fyne.Size { return fyne.NewSize(120, p.HeightFor(max(p.Size().Width, 200))) }

// CreateRenderer implements fyne.Widget.
func (p *picks) CreateRenderer() fyne.WidgetRenderer { return widget.NewSimpleRenderer(p.column) }

// switches is a row of chips that are on or off.
type switches struct {
	*ui.Wrap
	on []bool
}

func newSwitches(names []string, on func(i int) bool) *switches {
	s := &switches{Wrap: ui.NewWrap(), on: make([]bool, len(names))}
	for i, n := range names {
		s.on[i] = on(i)
		c := ui.NewChip(n, nil)
		dress := func() {
			c.Fill, c.Fore = "", ""
			if s.on[i] {
				c.Fill, c.Fore = theme.ColorNamePrimary, theme.ColorNameForegroundOnPrimary
			}
		}
		dress()
		c.OnTapped = func() {
			s.on[i] = !s.on[i]
			dress()
			c.Refresh()
		}
		s.Objects = append(s.Objects, c)
	}
	return s
}
