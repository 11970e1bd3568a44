package dialog

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "entente/app/theme"
	"entente/app/ui"
)

// Group is a part of the cheat sheet.
type Group struct {
	Title string
	Lines []CheatLine
}

// CheatLine is a line of the cheat sheet: keys or gestures of which each does the same.
type CheatLine struct {
	Keys []string
	Does string
}

// Cheat shows the keys and gestures in two columns.
func Cheat(s *ui.Sheets, groups []Group) {
	columns := [2]*ui.Column{ui.NewColumn(), ui.NewColumn()}
	lines := [2]int{}
	var all []*keyLine
	room := float32(0) // of the keys of all lines
	for _, g := range groups {
		to := 0
		if lines[1] < lines[0] {
			to = 1
		}
		gap := float32(16)
		if lines[to] == 0 {
			gap = 0
		}
		columns[to].Add(gap, ui.NewHead(g.Title, nil))
		for _, l := range g.Lines {
			k := newKeyLine(l)
			columns[to].Add(0, k)
			room, all = max(room, k.right()), append(all, k)
		}
		lines[to] += len(g.Lines) + 2
	}
	for _, k := range all {
		k.room = min(room, keyRoom)
	}
	both := newBeside(columns)
	sheet := &ui.Sheet{Title: "Keys and gestures", Width: 820}
	pane := ui.NewPane(ui.NewColumn().Add(0, both))
	sheet.Keys = func(key fyne.KeyName) { pane.ScrollBy(key) }
	sheet.Body = newTallBox(pane, min(s.Room().Height-190, both.HeightFor(760)+6))
	sheet.Buttons = []*ui.Button{primary("Close", sheet.Close)}
	s.Show(sheet)
}

// keyLine is a line of the cheat sheet.
type keyLine struct {
	widget.BaseWidget
	caps []keyCap
	does *ui.Flow
	room float32 // least room of the keys: words stand below one another
}

// keyCap is a key, as its name on a ground of its own: "W" and "+" side by side are not pressed together.
type keyCap struct {
	name   *canvas.Text
	ground *canvas.Rectangle
}

func (k keyCap) width() float32 { return k.name.MinSize().Width + 12 }

const (
	keyRoom = 150 // px that the keys of other lines may move words to the right by
	keyTop  = 4
	keyGap  = 4 // between two keys
)

func newKeyLine(l CheatLine) *keyLine {
	k := &keyLine{does: ui.NewFlow(theme.SizeNameText, ui.Span{Text: l.Does})}
	for _, name := range l.Keys {
		k.caps = append(k.caps, keyCap{
			name:   &canvas.Text{Text: name, TextSize: theme.Size(own.SizeSmall), Color: theme.Color(theme.ColorNameForeground)},
			ground: &canvas.Rectangle{FillColor: theme.Color(own.ColorChip), CornerRadius: 4}})
	}
	k.ExtendBaseWidget(k)
	return k
}

// right is where the words begin.
func (k *keyLine) right() float32 {
	room := float32(8)
	for _, c := range k.caps {
		room += c.width() + keyGap
	}
	return max(k.room, room)
}

// HeightFor implements ui.Tall.
func (k *keyLine) HeightFor(width float32) float32 {
	return max(25, k.does.HeightFor(width-k.right())+2*keyTop)
}

// MinSize implements fyne.CanvasObject.
func (k *keyLine) MinSize() fyne.Size { return fyne.NewSize(200, 25) }

// CreateRenderer implements fyne.Widget.
func (k *keyLine) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{k.does}
	for _, x := range k.caps {
		objects = append(objects, x.ground, x.name)
	}
	return ui.Laid(k, keyLineLayout{k}, objects...)
}

type keyLineLayout struct{ k *keyLine }

func (l keyLineLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (l keyLineLayout) Layout(_ []fyne.CanvasObject, s fyne.Size) {
	k, x, at := l.k, l.k.right(), float32(0)
	for _, c := range k.caps {
		m := c.name.MinSize()
		c.ground.Move(fyne.NewPos(at, 3))
		c.ground.Resize(fyne.NewSize(c.width(), 19))
		c.name.Move(fyne.NewPos(at+6, 3+(19-m.Height)/2))
		c.name.Resize(m)
		at += c.width() + keyGap
	}
	k.does.Move(fyne.NewPos(x, keyTop))
	k.does.Resize(fyne.NewSize(s.Width-x, s.Height-keyTop))
}

// beside sets two columns side by side.
type beside struct {
	widget.BaseWidget
	columns [2]*ui.Column
}

func newBeside(columns [2]*ui.Column) *beside {
	b := &beside{columns: columns}
	b.ExtendBaseWidget(b)
	return b
}

const besideGap = 28

// HeightFor implements ui.Tall.
func (b *beside) HeightFor(width float32) float32 {
	w := (width - besideGap) / 2
	return max(b.columns[0].HeightFor(w), b.columns[1].HeightFor(w))
}

// MinSize implements fyne.CanvasObject.
func (b *beside) MinSize() fyne.Size { return fyne.NewSize(300, b.HeightFor(max(b.Size().Width, 300))) }

// CreateRenderer implements fyne.Widget.
func (b *beside) CreateRenderer() fyne.WidgetRenderer {
	return ui.Laid(b, besideLayout{}, b.columns[0], b.columns[1])
}

type besideLayout struct{}

func (besideLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (besideLayout) Layout(objects []fyne.CanvasObject, s fyne.Size) {
	w := (s.Width - besideGap) / 2
	for i, o := range objects {
		o.Move(fyne.NewPos(float32(i)*(w+besideGap), 0))
		o.Resize(fyne.NewSize(w, s.Height))
	}
}
