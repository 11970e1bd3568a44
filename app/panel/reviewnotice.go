package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "entente/app/theme"
	"entente/app/ui"
)

// Notice is a calm line below the top bar that says that something waits. It takes no room while it is empty.
type Notice struct {
	widget.BaseWidget
	words    *canvas.Text
	open     *ui.Button
	later    *ui.Button
	OnResize func() // after it came or went
}

// NoticeHeight is the height of the line while it says something.
const NoticeHeight = 40

// NewNotice returns an empty line.
func NewNotice(tips *ui.Tips, open func()) *Notice {
	n := &Notice{words: &canvas.Text{}}
	n.open = ui.NewButton("Review", open)
	n.open.Tips, n.open.Tip = tips, "Look at what waits (R)"
	n.later = ui.NewIconButton(theme.CancelIcon(), "Not now; it waits in the list at the left", tips, func() { n.Say("") })
	n.later.Bare = true
	n.ExtendBaseWidget(n)
	return n
}

// Say shows words, or goes away.
func (n *Notice) Say(words string) {
	if n.words.Text == words {
		return
	}
	moved := (n.words.Text == "") != (words == "")
	n.words.Text = words
	n.Refresh()
	if moved && n.OnResize != nil {
		n.OnResize()
	}
}

// Words returns what the line says.
func (n *Notice) Words() string { return n.words.Text }

// Height is the room that the line takes now.
func (n *Notice) Height() float32 {
	if n.words.Text == "" {
		return 0
	}
	return NoticeHeight
}

// CreateRenderer implements fyne.Widget.
func (n *Notice) CreateRenderer() fyne.WidgetRenderer {
	return &noticeRenderer{n: n, ground: &canvas.Rectangle{}, line: &canvas.Rectangle{}}
}

type noticeRenderer struct {
	n            *Notice
	ground, line *canvas.Rectangle
}

func (r *noticeRenderer) Objects() []fyne.CanvasObject {
	if r.n.words.Text == "" {
		return nil
	}
	return []fyne.CanvasObject{r.ground, r.line, r.n.words, r.n.open, r.n.later}
}

func (r *noticeRenderer) Layout(z fyne.Size) {
	n := r.n
	at := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	}
	r.ground.FillColor, r.line.FillColor = theme.Color(own.ColorSoft), theme.Color(own.ColorRule)
	at(r.ground, 0, 0, z.Width, z.Height)
	at(r.line, 0, z.Height-1, z.Width, 1)
	n.words.TextSize, n.words.Color = theme.Size(theme.SizeNameText), theme.Color(theme.ColorNameForeground)
	m := n.words.MinSize()
	at(n.words, 16, (z.Height-m.Height)/2, m.Width, m.Height)
	b := n.open.MinSize()
	at(n.open, 16+m.Width+16, (z.Height-b.Height)/2, b.Width, b.Height)
	at(n.later, z.Width-12-30, (z.Height-28)/2, 30, 28)
}

func (r *noticeRenderer) MinSize() fyne.Size { return fyne.NewSize(200, r.n.Height()) }
func (r *noticeRenderer) Destroy()           {}
func (r *noticeRenderer) Refresh() {
	r.Layout(r.n.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
	canvasRefresh(r.n)
}
