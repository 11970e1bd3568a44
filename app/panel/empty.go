package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"entente/app/ui"
)

// Empty stands in the place of the chart while a library holds nothing: three ways to begin.
type Empty struct {
	widget.BaseWidget
	title  *ui.Flow
	sub    *ui.Flow
	choice [3]*ui.Choice
}

// NewEmpty returns it.
func NewEmpty(sample, files, paste func()) *Empty {
	e := &Empty{
		title: ui.NewFlow(theme.SizeNameHeadingText, ui.Span{Text: "Nothing here yet", Bold: true}),
		sub:   ui.NewFlow(theme.SizeNameText, dim("Entente turns news articles into a timeline of who did what with whom, when.")),
	}
	e.choice[0] = ui.NewChoice(theme.HistoryIcon(), "Open the sample library", "Thirty-four centuries of diplomacy and some articles, to look around in", sample)
	e.choice[1] = ui.NewChoice(theme.DownloadIcon(), "Import files", "Drop them anywhere in this window, or choose them here", files)
	e.choice[2] = ui.NewChoice(theme.ContentPasteIcon(), "Paste an article", "Copy its text and press Ctrl+V", paste)
	e.ExtendBaseWidget(e)
	return e
}

// CreateRenderer implements fyne.Widget.
func (e *Empty) CreateRenderer() fyne.WidgetRenderer { return &emptyRenderer{e} }

type emptyRenderer struct{ e *Empty }

func (r *emptyRenderer) MinSize() fyne.Size { return fyne.NewSize(280, 200) }
func (r *emptyRenderer) Destroy()           {}

func (r *emptyRenderer) Objects() []fyne.CanvasObject {
	e := r.e
	return []fyne.CanvasObject{e.title, e.sub, e.choice[0], e.choice[1], e.choice[2]}
}

func (r *emptyRenderer) Layout(z fyne.Size) {
	e := r.e
	const gap = 14
	width := min(z.Width-48, 760)
	across := width >= 560
	card := fyne.NewSize(width, 84)
	if across {
		card = fyne.NewSize((width-2*gap)/3, 168)
	}
	total := 2*gap + 3*card.Height
	if across {
		total = card.Height
	}
	th, sh := e.title.HeightFor(width), e.sub.HeightFor(width)
	x, y := (z.Width-width)/2, max(20, (z.Height-total-th-sh-30)/2)
	put := func(o fyne.CanvasObject, x, y, w, h float32) {
		o.Move(fyne.NewPos(x, y))
		o.Resize(fyne.NewSize(w, h))
	}
	put(e.title, x, y, width, th)
	put(e.sub, x, y+th+4, width, sh)
	y += th + sh + 26
	for i, c := range e.choice {
		if across {
			put(c, x+float32(i)*(card.Width+gap), y, card.Width, card.Height)
		} else {
			put(c, x, y+float32(i)*(card.Height+gap), card.Width, card.Height)
		}
	}
}

func (r *emptyRenderer) Refresh() {
	r.Layout(r.e.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
}
