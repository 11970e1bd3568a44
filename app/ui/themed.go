package ui

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"
)

// themed hands a theme down to what it holds, once. The toolkit's own container does so anew at each refresh, and with each
// new theme all texts below load their fonts again, which then stay in memory for good: ten megabytes and tens of
// milliseconds a time.
type themed struct {
	widget.BaseWidget
	inner *container.ThemeOverride
	probe *probe // nil when nothing of the content is hidden for long
}

func newThemed(o fyne.CanvasObject, t fyne.Theme) *themed {
	w := &themed{inner: container.NewThemeOverride(o, t)}
	w.ExtendBaseWidget(w)
	return w
}

// CreateRenderer implements fyne.Widget. It comes a second time when the object was hidden for a minute: the toolkit has
// forgotten its theme by then, so that what has been made anew of the content is dressed in that of the window.
func (t *themed) CreateRenderer() fyne.WidgetRenderer {
	if !t.Size().IsZero() {
		t.inner.MinSize() // hands the theme down
		t.inner.Content.Refresh()
	}
	return widget.NewSimpleRenderer(t.inner)
}

// renew hands the theme down again when the toolkit has forgotten it, as it does of what is hidden for a minute: shadows of a
// scroller that has nothing to scroll by then. It costs a look.
func (t *themed) renew() {
	if t.probe != nil && theme.CurrentForWidget(t.probe) == fyne.CurrentApp().Settings().Theme() {
		t.inner.Refresh()
	}
}

// probe is a hidden object. Its theme is forgotten no later than that of what else is hidden.
type probe struct{ widget.BaseWidget }

func newProbe() *probe {
	p := &probe{}
	p.Hidden = true
	p.ExtendBaseWidget(p)
	return p
}

// CreateRenderer implements fyne.Widget.
func (p *probe) CreateRenderer() fyne.WidgetRenderer {
	return widget.NewSimpleRenderer(&fyne.Container{})
}

// Refresh implements fyne.CanvasObject.
func (t *themed) Refresh() { t.inner.Content.Refresh() }

// ownTheme is for what is inside a themed object and yet keeps the theme of the window, with its fonts.
type ownTheme struct{}

// SetDeviceIsMobile is what the toolkit knows a themed object by: it hands no other theme down to one.
func (ownTheme) SetDeviceIsMobile(bool) {}
