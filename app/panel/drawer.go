package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"entente/app/ui"
)

// Drawer holds the lists below the chart, one of them shown at a time.
type Drawer struct {
	widget.BaseWidget
	OnTurn  func(i int) // after another list was chosen by a click
	OnClose func()

	pages []Page
	tabs  []*ui.Tab
	shut  *ui.Button
	now   int
}

// Page is a list of the drawer.
type Page struct {
	Title string
	Body  fyne.CanvasObject
	Field fyne.CanvasObject   // to search in it, nil for none
	Tools []fyne.CanvasObject // at the right, from the left
}

const (
	drawerHead  = 40
	drawerField = 240
	leastField  = 110
)

// NewDrawer returns a drawer of lists.
func NewDrawer(tips *ui.Tips, pages ...Page) *Drawer {
	d := &Drawer{pages: pages}
	for i, p := range pages {
		d.tabs = append(d.tabs, ui.NewTab(p.Title, i == 0, func() {
			d.Turn(i)
			if d.OnTurn != nil {
				d.OnTurn(i)
			}
		}))
	}
	d.shut = ui.NewIconButton(theme.CancelIcon(), "Close the lists (Esc)", tips, func() { d.OnClose() })
	d.shut.Bare = true
	d.ExtendBaseWidget(d)
	return d
}

// Turn shows a list.
func (d *Drawer) Turn(i int) {
	d.now = i
	for n, t := range d.tabs {
		t.On = n == i
	}
	d.Refresh()
}

// Name gives the tab of a list another name.
func (d *Drawer) Name(i int, title string) {
	if t := d.tabs[i]; t.Text != title {
		t.Text = title
		d.Refresh()
	}
}

// Now is the list that is shown.
func (d *Drawer) Now() int { return d.now }

// MinSize implements fyne.CanvasObject.
func (d *Drawer) MinSize() fyne.Size { return fyne.NewSize(200, 100) }

// CreateRenderer implements fyne.Widget.
func (d *Drawer) CreateRenderer() fyne.WidgetRenderer { return &drawerRenderer{d} }

type drawerRenderer struct{ d *Drawer }

func (r *drawerRenderer) MinSize() fyne.Size { return r.d.MinSize() }
func (r *drawerRenderer) Destroy()           {}

func (r *drawerRenderer) Objects() []fyne.CanvasObject {
	p := r.d.pages[r.d.now]
	var list []fyne.CanvasObject
	for _, t := range r.d.tabs {
		list = append(list, t)
	}
	list = append(list, p.Body)
	if p.Field != nil {
		list = append(list, p.Field)
	}
	return append(append(list, p.Tools...), r.d.shut)
}

func (r *drawerRenderer) Layout(z fyne.Size) {
	p := r.d.pages[r.d.now]
	place := func(o fyne.CanvasObject, x, width, height float32) {
		o.Move(fyne.NewPos(x, (drawerHead-height)/2))
		o.Resize(fyne.NewSize(width, height))
	}
	x := float32(padX - 8)
	for _, t := range r.d.tabs {
		m := t.MinSize()
		place(t, x, m.Width, m.Height)
		x += m.Width
	}
	end := z.Width - 6
	tools := append(append([]fyne.CanvasObject{}, p.Tools...), r.d.shut)
	for i := len(tools) - 1; i >= 0; i-- {
		m := tools[i].MinSize()
		end -= m.Width
		place(tools[i], end, m.Width, m.Height)
		end -= 6
	}
	if p.Field != nil {
		width := min(drawerField, end-x-12)
		if width < leastField { // there is no room for both: the words give way to the list
			width = 0
		}
		place(p.Field, end-width, width, searchHeight)
	}
	p.Body.Move(fyne.NewPos(0, drawerHead))
	p.Body.Resize(fyne.NewSize(z.Width, max(z.Height-drawerHead, 0)))
}

func (r *drawerRenderer) Refresh() {
	r.Layout(r.d.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
	canvasRefresh(r.d)
}
