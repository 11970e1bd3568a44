package panel

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/widget"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk/review"
)

// ReviewCalls is what clicks in the review do. Items are given by their position.
type ReviewCalls struct {
	Close, Undo, AcceptAll, NextArticle, PreviousArticle func()
	Date                                                 func()                        // asks for the article's date
	SetDate                                              func(i int)                   // takes the i-th of the days that fit
	Threshold                                            func(below fyne.CanvasObject) // offers the thresholds
	Look                                                 func(i int)
	Accept, Reject, Edit, PutBack                        func(i int)
	Tie                                                  func(i int, below fyne.CanvasObject)
	Untie                                                func(i, takeaway int)
	// Words is called when words of the text have been selected; at is a position of the window.
	Words func(x timeline.Range, at fyne.Position)
}

// ReviewState is what the review shows beside the article itself.
type ReviewState struct {
	Current   int // item that is looked at, -1 for none
	At, Of    int // place of the article in the queue
	Elsewhere int // articles beside this one that wait for decisions
	Threshold float32
	Said      string // what was undone just now, "" for nothing
	Undo      string // the step that undo takes back, "" for none
	ReadOnly  bool
}

// Review shows an article with everything that was found in it, and beside it what a person has to decide.
type Review struct {
	widget.BaseWidget
	calls ReviewCalls
	tips  *ui.Tips

	top    *reviewTop
	paper  *ui.Paper
	legend *reviewLegend
	notice *ui.Column // above the cards
	cards  *ui.Long
	high   map[cardKey]float32 // heights of cards that were measured

	x      *review.Page
	headOf *timeline.Article // that the head was made for
	state  ReviewState
	hinted int // find whose words are shown as a tip, -1 for none
}

// cardKey tells cards of different height apart.
type cardKey struct {
	said  string // all that the card says
	width float32
}

// mostHigh bounds the heights that are kept.
const mostHigh = 1 << 14

// NewReview returns the page, empty.
func NewReview(tips *ui.Tips, calls ReviewCalls) *Review {
	r := &Review{calls: calls, tips: tips, paper: ui.NewPaper(), notice: ui.NewColumn(), x: &review.Page{}, high: map[cardKey]float32{}, hinted: -1}
	r.top = newReviewTop(tips, &r.calls)
	r.legend = newReviewLegend()
	r.notice.Left, r.notice.Right, r.notice.Top = cardPad, cardPad, 12
	r.cards = ui.NewLong(r.cardHeight, r.card)
	r.cards.Pad, r.cards.Top = cardPad, cardPad
	r.paper.OnTap = r.tapped
	r.paper.OnHover = r.hovered
	r.paper.OnSelect = func(x ui.Extent, at fyne.Position) { r.calls.Words(timeline.Range{Start: x.From, End: x.To}, at) }
	r.ExtendBaseWidget(r)
	return r
}

// Update shows an article. It stays where it is scrolled to unless it is another article or another item is looked at.
func (r *Review) Update(x *review.Page, s ReviewState) {
	if x == r.x && s == r.state {
		return
	}
	other := r.x.Article == nil || x.Article.ID != r.x.Article.ID || x.Text != r.x.Text
	looked := other || s.Current != r.state.Current
	same := !other && len(x.Items) == len(r.x.Items)
	r.x, r.state = x, s
	if len(r.high) > mostHigh {
		clear(r.high)
	}
	r.top.update(x, s)
	r.legend.say(s.Said)
	r.fillNotice()
	if other || r.headOf != x.Article {
		r.headOf = x.Article
		paras := paragraphs(x.Text)
		title := titleAmong(paras, x.Text, x.Article.Title)
		r.paper.SetHead(reviewHead(x, title == ui.Extent{}))
		if other {
			r.paper.SetText(x.Text, extents(paras), title)
		}
	}
	r.paper.SetMarks(reviewMarks(x, s.Current))
	if same {
		r.cards.Renew()
	} else {
		r.cards.SetCount(len(x.Items))
	}
	r.Refresh()
	if looked || !same {
		r.look()
	}
}

// look scrolls to the item that is looked at.
func (r *Review) look() {
	i := r.state.Current
	if i < 0 || i >= len(r.x.Items) {
		return
	}
	r.cards.Reveal(i)
	if e := r.x.Items[i].Evidence; len(e) > 0 {
		at := e[0]
		// The passage that carries the date says most, where it is not the first.
		for _, v := range e {
			if w := r.x.Items[i].Words; len(w) > 0 && v.Start <= w[0].Start && w[0].End <= v.End {
				at = v
			}
		}
		r.paper.ShowWords(ui.Extent{From: at.Start, To: at.End})
	}
}

// Turn scrolls the text by so many windows full of it.
func (r *Review) Turn(pages float32) { r.paper.Turn(pages) }

// Text is what takes the keys to choose words with.
func (r *Review) Text() *ui.Paper { return r.paper }

// Selected returns the words that are selected in the text; false when there are none.
func (r *Review) Selected() (timeline.Range, bool) {
	x := r.paper.Selected()
	return timeline.Range{Start: x.From, End: x.To}, x.From < x.To
}

// Select selects words of the text.
func (r *Review) Select(x timeline.Range) { r.paper.Select(ui.Extent{From: x.Start, To: x.End}) }

// Deselect drops the selection of words.
func (r *Review) Deselect() { r.paper.Select(ui.Extent{}) }

func extents(list []timeline.Range) []ui.Extent {
	out := make([]ui.Extent, len(list))
	for i, x := range list {
		out[i] = ui.Extent{From: x.Start, To: x.End}
	}
	return out
}

// MinSize implements fyne.CanvasObject.
func (r *Review) MinSize() fyne.Size { return fyne.NewSize(640, 320) }

// CreateRenderer implements fyne.Widget.
func (r *Review) CreateRenderer() fyne.WidgetRenderer {
	x := &reviewRenderer{r: r}
	for i, o := range []fyne.CanvasObject{r.top, r.paper, ui.NewColumn(), r.legend} {
		fill := own.ColorPanel
		if i == 2 {
			fill = own.ColorField
		}
		x.grounds[i] = ui.NewGround(o, fill)
	}
	x.grounds[0].Line = own.ColorRule
	x.grounds[3].Line, x.grounds[3].LineTop = own.ColorRule, true
	return x
}

// Sizes of the page.
const (
	reviewBar   = 52
	legendRow   = StatusHeight
	cardPad     = 16
	cardsLeast  = 330
	cardsMost   = 520
	cardsShare  = 0.37 // of the window
	cardGap     = 9
	noticeBelow = 4
)

// CardsWidth is the width of the list at the right in a window of a width.
func CardsWidth(width float32) float32 {
	return float32(int(max(cardsLeast, min(cardsMost, width*cardsShare))))
}

type reviewRenderer struct {
	r       *Review
	grounds [4]*ui.Ground
}

func (x *reviewRenderer) Objects() []fyne.CanvasObject {
	list := []fyne.CanvasObject{x.grounds[0], x.grounds[1], x.grounds[2], x.grounds[3], x.r.cards}
	if x.r.notice.Len() > 0 {
		list = append(list, x.r.notice)
	}
	return list
}

func (x *reviewRenderer) Layout(z fyne.Size) {
	at := func(o fyne.CanvasObject, left, top, w, h float32) {
		o.Move(fyne.NewPos(left, top))
		o.Resize(fyne.NewSize(w, h))
	}
	right := CardsWidth(z.Width)
	body := z.Height - reviewBar - legendRow
	at(x.grounds[0], 0, 0, z.Width, reviewBar)
	at(x.grounds[1], 0, reviewBar, z.Width-right, body)
	at(x.grounds[2], z.Width-right, reviewBar, right, body)
	at(x.grounds[3], 0, z.Height-legendRow, z.Width, legendRow)
	h := float32(0)
	if x.r.notice.Len() > 0 {
		h = min(x.r.notice.HeightFor(right)+noticeBelow, body/2)
		at(x.r.notice, z.Width-right, reviewBar, right, h)
	}
	at(x.r.cards, z.Width-right, reviewBar+h, right, body-h)
}

func (x *reviewRenderer) MinSize() fyne.Size { return x.r.MinSize() }
func (x *reviewRenderer) Destroy()           {}

func (x *reviewRenderer) Refresh() {
	x.Layout(x.r.Size())
	for _, o := range x.Objects() {
		o.Refresh()
	}
	canvasRefresh(x.r)
}
