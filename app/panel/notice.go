package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "entente/app/theme"
	"entente/app/ui"
)

// Notice is a calm line below the top bar that says what an import has brought that a person may want to deal with. It
// takes no room while it is empty.
type Notice struct {
	widget.BaseWidget
	words    *canvas.Text
	offers   []*ui.Button
	later    *ui.Button
	tips     *ui.Tips
	OnResize func() // after it came or went
}

// Message is what a notice says and what can be done about it.
type Message struct {
	Words  string
	Offers []Offer
	Later  string // what becomes of it when it is sent away
}

// Offer is a button of a notice.
type Offer struct {
	Name, Tip string
	Do        func()
}

// noticeHeight is the height of the line while it says something.
const noticeHeight = 40

// NewNotice returns an empty line. end is called when a person sends it away.
func NewNotice(tips *ui.Tips, end func()) *Notice {
	n := &Notice{words: &canvas.Text{}, tips: tips}
	n.later = ui.NewIconButton(theme.CancelIcon(), "", tips, end)
	n.later.Bare = true
	n.ExtendBaseWidget(n)
	return n
}

// Say shows a message, or goes away when that has no words.
func (n *Notice) Say(m Message) {
	if n.words.Text == m.Words {
		return
	}
	moved := (n.words.Text == "") != (m.Words == "")
	n.words.Text, n.later.Tip, n.offers = m.Words, m.Later, nil
	for _, o := range m.Offers {
		b := ui.NewButton(o.Name, o.Do)
		b.Tips, b.Tip = n.tips, o.Tip
		n.offers = append(n.offers, b)
	}
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
	return noticeHeight
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
	list := []fyne.CanvasObject{r.ground, r.line, r.n.words}
	for _, b := range r.n.offers {
		list = append(list, b)
	}
	return append(list, r.n.later)
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
	x := 16 + m.Width + 16
	for _, o := range n.offers {
		b := o.MinSize()
		at(o, x, (z.Height-b.Height)/2, b.Width, b.Height)
		x += b.Width + 8
	}
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
