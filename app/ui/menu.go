package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
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
}

// Menu is a list of things to do that floats over the window. The toolkit's own shows keys too pale to be read.
type Menu struct {
	widget.BaseWidget
	items  []MenuItem
	active int // the line under the pointer or chosen by keys, -1 for none
	popup  *widget.PopUp
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
)

// MenuBelow opens a menu below an object.
func MenuBelow(o fyne.CanvasObject, items ...MenuItem) {
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(o)
	MenuAt(o, at.AddXY(0, o.Size().Height+4), items...)
}

// MenuAt opens a menu at a position of the window that holds an object, moved so that all of it can be seen.
func MenuAt(o fyne.CanvasObject, at fyne.Position, items ...MenuItem) {
	c := fyne.CurrentApp().Driver().CanvasForObject(o)
	if c == nil || len(items) == 0 {
		return
	}
	m := &Menu{items: items, active: -1}
	m.ExtendBaseWidget(m)
	m.popup = widget.NewPopUp(m, c)
	z, room := m.MinSize(), c.Size()
	m.popup.ShowAtPosition(fyne.NewPos(max(4, min(at.X, room.Width-z.Width-6)), max(4, min(at.Y, room.Height-z.Height-6))))
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

func (m *Menu) lead() float32 {
	for _, it := range m.items {
		if it.Checked {
			return menuTick
		}
	}
	return 10
}

// MinSize implements fyne.CanvasObject.
func (m *Menu) MinSize() fyne.Size {
	w, h := float32(0), float32(2*menuPad)
	for _, it := range m.items {
		x := fyne.MeasureText(it.Name, size(theme.SizeNameText), fyne.TextStyle{}).Width
		if it.Key != "" {
			x += 34 + fyne.MeasureText(it.Key, size(own.SizeSmall), fyne.TextStyle{}).Width
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

// step lights the next line that can be chosen, in a direction.
func (m *Menu) step(by int) {
	i := m.active
	if i < 0 && by < 0 {
		i = 0
	}
	for range m.items {
		i = (i + by + len(m.items)) % len(m.items)
		if m.items[i].Name != "" && !m.items[i].Off {
			m.set(i)
			return
		}
	}
}

func (m *Menu) choose(i int) {
	if i < 0 || m.items[i].Off || m.items[i].Run == nil {
		return
	}
	m.popup.Hide()
	m.items[i].Run()
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

// TypedRune implements fyne.Focusable.
func (m *Menu) TypedRune(rune) {}

// TypedKey implements fyne.Focusable.
func (m *Menu) TypedKey(e *fyne.KeyEvent) {
	switch e.Name {
	case fyne.KeyEscape:
		m.popup.Hide()
	case fyne.KeyDown:
		m.step(1)
	case fyne.KeyUp:
		m.step(-1)
	case fyne.KeyReturn, fyne.KeyEnter, fyne.KeySpace:
		m.choose(m.active)
	}
}

// CreateRenderer implements fyne.Widget.
func (m *Menu) CreateRenderer() fyne.WidgetRenderer {
	ground := &canvas.Rectangle{CornerRadius: 8, StrokeWidth: 1}
	light := box(theme.Color(theme.ColorNameHover), 5)
	r := &drawn{w: m, objects: []fyne.CanvasObject{ground, light}, min: m.MinSize}
	lead := m.lead()
	var lines []func(y, width float32)
	for _, it := range m.items {
		if it.Name == "" {
			rule := box(theme.Color(own.ColorRule), 0)
			r.objects = append(r.objects, rule)
			lines = append(lines, func(y, width float32) { put(rule, 10, y+4, width-20, 1) })
			continue
		}
		fg := theme.ColorNameForeground
		if it.Off {
			fg = theme.ColorNameDisabled
		}
		name, key := label(it.Name, theme.SizeNameText, fg, fyne.TextStyle{}), label(it.Key, own.SizeSmall, own.ColorDim, fyne.TextStyle{})
		tick := canvas.NewImageFromResource(theme.NewColoredResource(theme.ConfirmIcon(), theme.ColorNamePrimary))
		tick.Hidden = !it.Checked
		r.objects = append(r.objects, name, key, tick)
		lines = append(lines, func(y, width float32) {
			put(tick, 8, y+(menuLine-15)/2, 15, 15)
			middle(name, lead+menuPad-4, y, menuLine)
			k := key.MinSize()
			middle(key, width-k.Width-12, y, menuLine)
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
		ground.FillColor, ground.StrokeColor = theme.Color(theme.ColorNameMenuBackground), theme.Color(own.ColorRule)
	}
	r.dress()
	return r
}
