package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "entente/app/theme"
	"entente/app/ui"
)

// BarCalls is what the buttons of the top bar do.
type BarCalls struct {
	OpenMenu, LanesMenu, MoreMenu func(below fyne.CanvasObject)
	Import, Undo, Redo            func()
	Fit, GoTo, Export             func()
}

// Bar is the bar at the top.
type Bar struct {
	widget.BaseWidget
	Search *Search

	name       *canvas.Text
	open, imp  *ui.Button
	undo, redo *ui.Button
	lanes, fit *ui.Button
	date, exp  *ui.Button
	more       *ui.Button
}

// BarHeight is the height of the bar.
const BarHeight = 48

// NewBar returns the bar.
func NewBar(tips *ui.Tips, do BarCalls) *Bar {
	b := &Bar{Search: newSearch(tips), name: &canvas.Text{Text: "Entente", TextStyle: fyne.TextStyle{Bold: true}}}
	button := func(text string, icon fyne.Resource, tip string, tapped func()) *ui.Button {
		x := ui.NewButton(text, tapped)
		x.Tips, x.Tip, x.Icon = tips, tip, icon
		return x
	}
	menu := func(text, tip string, open func(fyne.CanvasObject)) *ui.Button {
		x := button(text, nil, tip, nil)
		x.OnTapped, x.Arrow = func() { open(x) }, true
		return x
	}
	b.open = menu("Open", "Open a library, or make a new one", do.OpenMenu)
	b.imp = button("Import…", nil, "Import articles and other files (Ctrl+I)", do.Import)
	b.undo = button("", theme.ContentUndoIcon(), "", do.Undo)
	b.redo = button("", theme.ContentRedoIcon(), "", do.Redo)
	b.lanes = menu("Lanes: Actor", "What makes a lane", do.LanesMenu)
	b.fit = button("Fit", nil, "Show the selection; again: everything (F)", do.Fit)
	b.date = button("Go to date", nil, "Go to a date (G)", do.GoTo)
	b.exp = button("Export", nil, "Save the timeline as a picture, document or data (Ctrl+E)", do.Export)
	b.exp.Primary = true
	b.more = button("", theme.MoreVerticalIcon(), "Everything else", nil)
	b.more.OnTapped = func() { do.MoreMenu(b.more) }
	b.ExtendBaseWidget(b)
	return b
}

// Steps names what undo and redo would do; "" when there is nothing.
func (b *Bar) Steps(undo, redo string) {
	set := func(x *ui.Button, word, step, keys string) {
		x.Tip = word + " (" + keys + ")"
		if step == "" {
			x.Disable()
			x.Tip = "Nothing to " + word
		} else {
			x.Enable()
			x.Tip = capital(word) + ": " + step + " (" + keys + ")"
		}
	}
	set(b.undo, "undo", undo, "Ctrl+Z")
	set(b.redo, "redo", redo, "Ctrl+Shift+Z")
}

// ReadOnly turns off what changes the library.
func (b *Bar) ReadOnly(on bool) {
	if on {
		b.imp.Disable()
	} else {
		b.imp.Enable()
	}
}

// Lanes names what makes a lane.
func (b *Bar) Lanes(name string) {
	b.lanes.SetText("Lanes: " + name)
	b.Refresh()
}

// narrow is the width below which the bar leaves out what the menu at its end has as well.
const narrow = 1160

// CreateRenderer implements fyne.Widget.
func (b *Bar) CreateRenderer() fyne.WidgetRenderer { return &barRenderer{b: b} }

type barRenderer struct {
	b     *Bar
	left  []fyne.CanvasObject
	right []fyne.CanvasObject

	narrow bool // something is left out
}

func (r *barRenderer) MinSize() fyne.Size { return fyne.NewSize(640, BarHeight) }
func (r *barRenderer) Destroy()           {}

func (r *barRenderer) Objects() []fyne.CanvasObject {
	return append(append([]fyne.CanvasObject{r.b.name, r.b.Search}, r.left...), r.right...)
}

func (r *barRenderer) Layout(z fyne.Size) {
	b := r.b
	b.name.TextSize, b.name.Color = theme.Size(own.SizeBrand), theme.Color(theme.ColorNameForeground)
	r.left = []fyne.CanvasObject{b.open, b.imp, b.undo, b.redo}
	leftOut := r.narrow
	if r.narrow = z.Width < narrow; r.narrow {
		r.right = []fyne.CanvasObject{b.lanes, b.fit, b.exp, b.more}
	} else {
		r.right = []fyne.CanvasObject{b.lanes, b.fit, b.date, b.exp, b.more}
	}
	if leftOut && !r.narrow { // the theme may have changed meanwhile
		b.date.Refresh()
	}
	const gap = 8
	at := func(o fyne.CanvasObject, x float32) float32 {
		m := o.MinSize()
		o.Move(fyne.NewPos(x, (z.Height-m.Height)/2))
		o.Resize(m)
		return m.Width
	}
	x := float32(14)
	x += at(b.name, x) + 14
	for _, o := range r.left {
		x += at(o, x) + gap
	}
	end := z.Width - 10
	for i := len(r.right) - 1; i >= 0; i-- {
		end -= r.right[i].MinSize().Width
		at(r.right[i], end)
		end -= gap
	}
	b.Search.Move(fyne.NewPos(x+2, (z.Height-searchHeight)/2))
	b.Search.Resize(fyne.NewSize(max(end-x-4, 60), searchHeight))
}

func (r *barRenderer) Refresh() {
	r.Layout(r.b.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
	canvasRefresh(r.b)
}
