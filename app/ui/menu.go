package ui

import (
	"image/color"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "entente/app/theme"
)

// MenuItem is a line of a menu. One without a name is a rule between others.
type MenuItem struct {
	Name, Key string
	Run       func()
	Off       bool // cannot be chosen now
	Checked   bool
	Dot       fyne.ThemeColorName // of a swatch before the name, "" for none
	More      []MenuItem          // what the line leads to, in a menu that takes the place of this one
}

// aside is what stands at the right of a line: its key, or the sign that it leads on.
func (it MenuItem) aside() string {
	if len(it.More) > 0 {
		return "›"
	}
	return it.Key
}

// Menu is a list of things to do that floats over the window. The toolkit's own shows keys too pale to be read.
type Menu struct {
	widget.BaseWidget
	items  []MenuItem
	from   fyne.CanvasObject // what it was opened for
	at     fyne.Position
	back   func() // opens the menu that led to it, nil where none did
	active int    // the line under the pointer or chosen by keys, -1 for none
	popup  *widget.PopUp
	scroll *container.Scroll // nil where the window is high enough for all lines
}

var (
	_ fyne.Tappable     = (*Menu)(nil)
	_ fyne.Focusable    = (*Menu)(nil)
	_ desktop.Hoverable = (*Menu)(nil)
)

const (
	menuLine = 28
	menuRule = 9
	menuPad  = 6
	menuTick = 24 // room before the names, where there are ticks
	menuDot  = 18 // room more, where there are swatches
	menuEdge = 5  // from the edges of the window
)

// MenuBelow opens a menu below an object.
func MenuBelow(o fyne.CanvasObject, items ...MenuItem) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	MenuAt(o, at.AddXY(0, o.Size().Height+4), items...)
}

// MenuAt opens a menu at a position of the window that holds an object, moved so that all of it can be seen.
func MenuAt(o fyne.CanvasObject, at fyne.Position, items ...MenuItem) { openMenu(o, at, nil, items) }

func openMenu(o fyne.CanvasObject, at fyne.Position, back func(), items []MenuItem) {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil || len(items) == 0 {
		return
	}
	m := &Menu{items: items, from: o, back: back, active: -1}
	m.ExtendBaseWidget(m)
	z, room := m.MinSize(), c.Size()
	var content fyne.CanvasObject = m
	if most := room.Height - 2*menuEdge; z.Height > most {
		z.Height = most
		m.scroll = container.NewVScroll(m)
		m.scroll.SetMinSize(z)
		content = m.scroll
	}
	m.popup = widget.NewPopUp(content, c)
	m.at = fyne.NewPos(max(menuEdge, min(at.X, room.Width-z.Width-menuEdge)), max(menuEdge, min(at.Y, room.Height-z.Height-menuEdge)))
	m.popup.ShowAtPosition(m.at)
	c.Focus(m)
}

// lineAt returns the item at a height, -1 for none.
func (m *Menu) lineAt(y float32) int {
	top := float32(menuPad)
	for i, it := range m.items {
		h := m.height(it)
		if y >= top && y < top+h && it.Name != "" {
			return i
		}
		top += h
	}
	return -1
}

func (m *Menu) height(it MenuItem) float32 {
	if it.Name == "" {
		return menuRule
	}
	return menuLine
}

// lead is the room before the names.
func (m *Menu) lead() float32 {
	tick, dot := float32(10), float32(0)
	for _, it := range m.items {
		if it.Checked {
			tick = menuTick
		}
		if it.Dot != "" {
			dot = menuDot
		}
	}
	return tick + dot
}

// MinSize implements fyne.CanvasObject.
func (m *Menu) MinSize() fyne.Size {
	w, h := float32(0), float32(2*menuPad)
	for _, it := range m.items {
		x := fyne.MeasureText(it.Name, size(theme.SizeNameText), fyne.TextStyle{}).Width
		if aside := it.aside(); aside != "" {
			x += 34 + fyne.MeasureText(aside, size(own.SizeSmall), fyne.TextStyle{}).Width
		}
		w = max(w, x)
		h += m.height(it)
	}
	return fyne.NewSize(max(w+m.lead()+20+menuPad, 150), h)
}

// set lights a line.
func (m *Menu) set(i int) {
	if i != m.active {
		m.active = i
		m.Refresh()
	}
}

// step lights the next line from i on, in a direction, that can be chosen and of which want holds.
func (m *Menu) step(i, by int, want func(MenuItem) bool) {
	for range m.items {
		i = (i + by + len(m.items)) % len(m.items)
		if it := m.items[i]; it.Name != "" && !it.Off && want(it) {
			m.set(i)
			m.reveal(i)
			return
		}
	}
}

// top is the height at which a line begins.
func (m *Menu) top(i int) float32 {
	y := float32(menuPad)
	for _, it := range m.items[:i] {
		y += m.height(it)
	}
	return y
}

// scrolled is how far the menu is scrolled.
func (m *Menu) scrolled() float32 {
	if m.scroll == nil {
		return 0
	}
	return m.scroll.Offset.Y
}

// reveal scrolls to a line.
func (m *Menu) reveal(i int) {
	if m.scroll == nil {
		return
	}
	top, height := m.top(i), m.scroll.Size().Height
	y := min(m.scroll.Offset.Y, top-menuPad)
	m.scroll.ScrollToOffset(fyne.NewPos(0, max(y, top+menuLine+menuPad-height)))
}

func (m *Menu) choose(i int) {
	if i < 0 || m.items[i].Off {
		return
	}
	switch it := m.items[i]; {
	case len(it.More) > 0:
		m.popup.Hide()
		openMenu(m.from, m.at.AddXY(menuPad, m.top(i)-menuPad-m.scrolled()), func() { openMenu(m.from, m.at, m.back, m.items) }, it.More)
	case it.Run != nil:
		m.popup.Hide()
		it.Run()
	}
}

// Tapped implements fyne.Tappable.
func (m *Menu) Tapped(e *fyne.PointEvent) { m.choose(m.lineAt(e.Position.Y)) }

// MouseIn implements desktop.Hoverable.
func (m *Menu) MouseIn(e *desktop.MouseEvent) { m.set(m.lineAt(e.Position.Y)) }

// MouseMoved implements desktop.Hoverable.
func (m *Menu) MouseMoved(e *desktop.MouseEvent) { m.set(m.lineAt(e.Position.Y)) }

// MouseOut implements desktop.Hoverable.
func (m *Menu) MouseOut() { m.set(-1) }

// FocusGained implements fyne.Focusable.
func (m *Menu) FocusGained() {}

// FocusLost implements fyne.Focusable.
func (m *Menu) FocusLost() {}

// TypedRune implements fyne.Focusable: a key that stands beside a line chooses it, another letter goes to the next line
// that begins with it.
func (m *Menu) TypedRune(r rune) {
	typed := strings.ToLower(string(r))
	if i := slices.IndexFunc(m.items, func(it MenuItem) bool { return !it.Off && strings.ToLower(it.Key) == typed }); i >= 0 {
		m.choose(i)
		return
	}
	m.step(m.active, 1, func(it MenuItem) bool { return strings.HasPrefix(strings.ToLower(it.Name), typed) })
}

// TypedKey implements fyne.Focusable.
func (m *Menu) TypedKey(e *fyne.KeyEvent) {
	all := func(MenuItem) bool { return true }
	switch e.Name {
	case fyne.KeyEscape, fyne.KeyTab, desktop.KeyMenu:
		m.popup.Hide()
	case fyne.KeyDown:
		m.step(m.active, 1, all)
	case fyne.KeyUp:
		m.step(max(m.active, 0), -1, all)
	case fyne.KeyHome, fyne.KeyPageUp:
		m.step(-1, 1, all)
	case fyne.KeyEnd, fyne.KeyPageDown:
		m.step(0, -1, all)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		m.choose(m.active)
	case fyne.KeyRight:
		if m.active >= 0 && len(m.items[m.active].More) > 0 {
			m.choose(m.active)
		}
	case fyne.KeyLeft:
		if m.back != nil {
			m.popup.Hide()
			m.back()
		}
	}
}

// menuText is what of a line is dressed in the colours of the theme.
type menuText struct {
	item      *MenuItem
	name, key *canvas.Text
	dot       *canvas.Circle
}

// CreateRenderer implements fyne.Widget.
func (m *Menu) CreateRenderer() fyne.WidgetRenderer {
	ground, light := &canvas.Rectangle{CornerRadius: 8, StrokeWidth: 1}, box(color.Transparent, 5)
	r := &drawn{w: m, objects: []fyne.CanvasObject{ground, light}, min: m.MinSize}
	lead := m.lead()
	var lines []func(y, width float32)
	var texts []menuText
	var rules []*canvas.Rectangle
	for i := range m.items {
		it := &m.items[i]
		if it.Name == "" {
			rule := box(color.Transparent, 0)
			r.objects, rules = append(r.objects, rule), append(rules, rule)
			lines = append(lines, func(y, width float32) { put(rule, 10, y+4, width-20, 1) })
			continue
		}
		t := menuText{it, label(it.Name, theme.SizeNameText, theme.ColorNameForeground, fyne.TextStyle{}),
			label(it.aside(), own.SizeSmall, own.ColorDim, fyne.TextStyle{}), &canvas.Circle{Hidden: it.Dot == ""}}
		tick := canvas.NewImageFromResource(theme.NewColoredResource(theme.ConfirmIcon(), theme.ColorNamePrimary))
		tick.Hidden = !it.Checked
		r.objects, texts = append(r.objects, t.name, t.key, t.dot, tick), append(texts, t)
		lines = append(lines, func(y, width float32) {
			put(tick, 8, y+(menuLine-15)/2, 15, 15)
			put(t.dot, lead+menuPad-menuDot-4, y+(menuLine-12)/2, 12, 12)
			middle(t.name, lead+menuPad-4, y, menuLine)
			k := t.key.MinSize()
			middle(t.key, width-k.Width-12, y, menuLine)
		})
	}
	r.place = func(s fyne.Size) {
		put(ground, 0, 0, s.Width, s.Height)
		y := float32(menuPad)
		light.Hidden = true
		for i, place := range lines {
			place(y, s.Width)
			if i == m.active && !m.items[i].Off {
				light.Hidden = false
				put(light, 5, y+1, s.Width-10, menuLine-2)
			}
			y += m.height(m.items[i])
		}
	}
	r.dress = func() {
		ground.FillColor, ground.StrokeColor, light.FillColor = theme.Color(theme.ColorNameMenuBackground), theme.Color(own.ColorRule), theme.Color(theme.ColorNameHover)
		for _, x := range rules {
			x.FillColor = theme.Color(own.ColorRule)
		}
		for _, t := range texts {
			t.name.Color, t.key.Color = theme.Color(theme.ColorNameForeground), theme.Color(own.ColorDim)
			if t.item.Off {
				t.name.Color = theme.Color(theme.ColorNameDisabled)
			}
			if t.item.Dot != "" {
				t.dot.FillColor = theme.Color(t.item.Dot)
			}
		}
	}
	r.dress()
	return r
}
