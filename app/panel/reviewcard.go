package panel

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/cast"
	"entente/timeline/desk/reason"
	"entente/timeline/desk/review"
	"entente/timeline/desk/say"
	"entente/timeline/when"
)

// reviewHead is what stands above the text of an article, with its title where the text itself does not begin with that.
func reviewHead(x *review.Page, titled bool) *ui.Column {
	c := ui.NewColumn()
	if titled {
		c.Add(0, ui.NewFlow(theme.SizeNameHeadingText, ui.Span{Text: cmp.Or(x.Article.Title, "An article without a title"), Bold: true}))
	}
	if line := strings.Join(slices.DeleteFunc([]string{x.Article.Outlet, x.Article.Author, x.Article.Published.Words(ui.Dates(when.Style{Weekday: true})), x.Article.File},
		func(s string) bool { return s == "" }), " · "); line != "" {
		c.Add(gapAt(c.Len(), 0, 4), small(line))
	}
	return c
}

// fillNotice says above the cards what else there is to know: that the article has no date, or that all is decided.
func (r *Review) fillNotice() {
	n, x, s := r.notice, r.x, r.state
	n.Clear()
	if x.Article.Published.IsZero() && !s.ReadOnly {
		n.Add(0, r.dateNotice())
	}
	if x.Waiting > 0 {
		return
	}
	body := ui.NewColumn()
	words := "Everything in this article is decided."
	switch {
	case len(x.Items) == 0:
		words = "Nothing was found in this article. Select words in the text to make an event of them."
	case s.Elsewhere == 0:
		words = "All done: nothing waits any more."
	}
	body.Add(0, text(ui.Span{Text: words, Bold: true}))
	row := ui.NewWrap()
	if s.Elsewhere > 0 {
		b := ui.NewButton("Next article", func() { r.calls.NextArticle() })
		b.Primary, b.Tips, b.Tip = true, r.tips, "Next article with something to decide (N or Enter)"
		row.Objects = append(row.Objects, b)
		body.Add(3, small(say.Plural(s.Elsewhere, "article")+" more to look at"))
	}
	row.Objects = append(row.Objects, ui.NewButton("Back to the timeline", func() { r.calls.Close() }))
	body.Add(9, row)
	n.Add(gapAt(n.Len(), 0, 8), ui.NewCard(body))
}

// mostDays is the number of days that are offered as buttons.
const mostDays = 4

func (r *Review) dateNotice() fyne.CanvasObject {
	body := ui.NewColumn()
	body.Add(0, text(ui.Span{Text: "When was this published?", Bold: true}))
	words := "Days such as “Tuesday” can be placed once that is known."
	switch len(r.x.Candidates) {
	case 0:
	case 1:
		words += " This day fits: " + reason.Plain(r.x.Candidates[0].Why) + "."
	default:
		words += " These days fit: " + reason.Plain(r.x.Candidates[0].Why) + "."
	}
	body.Add(3, small(words))
	row := ui.NewWrap()
	for i, c := range r.x.Candidates[:min(mostDays, len(r.x.Candidates))] {
		row.Objects = append(row.Objects, ui.NewButton(c.Day.Words(ui.Dates(when.Style{Weekday: true})), func() { r.calls.SetDate(i) }))
	}
	other := ui.NewButton("Another day…", func() { r.calls.Date() })
	other.Tips, other.Tip = r.tips, "Type the publication date (D)"
	row.Objects = append(row.Objects, other)
	body.Add(9, row)
	return ui.NewCard(body)
}

func (r *Review) cardHeight(i int, width float32) float32 {
	it := r.x.Items[i]
	it.Evidence, it.Words = nil, nil // not on the card
	key := cardKey{fmt.Sprint(i == r.state.Current, r.state.ReadOnly, len(r.x.Article.Takeaways), it), width}
	h, ok := r.high[key]
	if !ok {
		h = r.tile(i).HeightFor(width) + cardGap
		r.high[key] = h
	}
	return h
}

// card is the tile of an item with the gap below it.
func (r *Review) card(i int) fyne.CanvasObject {
	c := ui.NewColumn()
	c.Bottom = cardGap
	return c.Add(0, r.tile(i))
}

// tile shows an item: all of it while it waits or is looked at, otherwise its title and what was decided.
func (r *Review) tile(i int) *ui.Tile {
	it, current := &r.x.Items[i], i == r.state.Current
	body := ui.NewColumn()
	open := it.State == review.Waits || current
	if open {
		body.Add(0, r.cardTop(it))
	}
	title := ui.Span{Text: it.Title, Bold: open, Strike: it.State == review.Rejected || it.Marks&timeline.Cancelled != 0}
	if !open {
		title.Color = own.ColorDim
		sign := ui.Span{Text: "✓  ", Bold: true, Color: theme.ColorNameSuccess}
		if it.State == review.Rejected {
			sign = ui.Span{Text: "✕  ", Bold: true, Color: own.ColorDim}
		}
		body.Add(0, text(sign, title, dim("   "+shortDate(it))))
	} else {
		body.Add(7, text(title))
		r.cardFacts(body, it)
	}
	if current && !r.state.ReadOnly {
		r.cardButtons(body, i, it)
	}
	t := ui.NewTile(body, own.ColorQuad(it.Quad), func() { r.calls.Look(i) })
	t.Chosen, t.Quiet = current, !open
	return t
}

// shortDate is the date of an item that is settled; it does not break.
func shortDate(it *review.Item) string {
	words := it.When.Words(ui.Dates(when.Style{}))
	if words == "" && it.WhenText != "" {
		words = say.Quote(it.WhenText)
	}
	const hard = "\u00a0"
	return strings.ReplaceAll(words, " ", hard)
}

// cardTop is the kind of event at the left, and at the right how sure the reading is or what was decided.
func (r *Review) cardTop(it *review.Item) fyne.CanvasObject {
	kind := ui.NewChip(it.Word, nil)
	kind.Fill = own.ColorQuad(it.Quad)
	kind.Fore = onQuad(kind.Fill)
	row := ui.NewWrap(kind)
	for _, m := range marks(desk.Detail{Marks: it.Marks}) {
		c := ui.NewChip(m.word, nil)
		c.Tips, c.Tip = r.tips, m.help
		row.Objects = append(row.Objects, c)
	}
	if it.Sources > 1 {
		row.Objects = append(row.Objects, ui.NewChip(say.Plural(it.Sources, "article"), nil))
	}
	words := map[review.Decision]string{review.Added: "on the timeline", review.Rejected: "rejected"}[it.State]
	if it.State == review.Waits {
		words = fmt.Sprintf("%s · %.0f %%", reason.Sureness(it.Confidence), it.Confidence*100)
	}
	return newSureLine(row, words, it.Confidence, it.State == review.Waits)
}

// cardFacts is when, who and why.
func (r *Review) cardFacts(body *ui.Column, it *review.Item) {
	date := it.When.Words(ui.Dates(when.Style{Weekday: true}))
	switch {
	case date != "":
		date += " · " + it.When.Precision()
		if it.Fixed {
			date += ", set by hand"
		}
	case it.WhenText != "":
		date = say.Quote(it.WhenText) + " · no date yet"
	case it.State != review.Rejected:
		date = "No date"
	}
	if it.Place != "" {
		date += " · " + it.Place
	}
	if date != "" {
		body.Add(2, text(dim(date)))
	}
	if who := whoSpans(it.Actors); len(who) > 0 {
		body.Add(5, ui.NewFlow(own.SizeSmall, who...))
	}
	if it.Why != "" {
		body.Add(5, ui.NewFlow(own.SizeSmall, dim(cutRunes(it.Why, 400))))
	}
	if len(it.Doubts) > 0 && it.State == review.Waits {
		words := strings.Join(it.Doubts, "; ")
		body.Add(4, ui.NewFlow(own.SizeSmall, ui.Span{Text: capital(words) + ".", Italic: true, Color: own.ColorDim}))
	}
}

// mostWho is the number of actors that a card names; those who are only mentioned are counted.
const mostWho = 6

func whoSpans(list []cast.Line) []ui.Span {
	var spans []ui.Span
	rest := 0
	for _, a := range list {
		if a.As == timeline.Mentioned || len(spans) >= 2*mostWho {
			rest++
			continue
		}
		sep := ""
		if len(spans) > 0 {
			sep = " · "
		}
		spans = append(spans, ui.Span{Text: sep + a.Name}, dim(" "+string(a.As)))
	}
	if rest > 0 && len(spans) > 0 {
		spans = append(spans, dim(" · "+strconv.Itoa(rest)+" mentioned"))
	} else if rest > 0 {
		spans = append(spans, dim(strconv.Itoa(rest)+" mentioned"))
	}
	return spans
}

// cardButtons is what can be done with the item that is looked at.
func (r *Review) cardButtons(body *ui.Column, i int, it *review.Item) {
	button := func(words, tip string, do func(int)) *ui.Button {
		b := ui.NewButton(words, func() { do(i) })
		b.Tips, b.Tip = r.tips, tip
		return b
	}
	row := ui.NewWrap()
	switch it.State {
	case review.Rejected:
		row.Objects = append(row.Objects, button("Put back", "It waits again (A)", r.calls.PutBack))
		body.Add(10, row)
		return
	case review.Waits:
		accept := button("Accept", "Make it an event (A)", r.calls.Accept)
		accept.Primary = true
		row.Objects = append(row.Objects, accept)
	}
	row.Objects = append(row.Objects, button("Edit…", "Correct it (E)", r.calls.Edit), button("Reject", "The article does not tell this (X)", r.calls.Reject))
	body.Add(10, row)
	if len(r.x.Article.Takeaways) == 0 {
		return
	}
	ties := ui.NewWrap()
	for _, n := range it.Takeaways {
		c := ui.NewChip("Takeaway "+strconv.Itoa(n+1), nil)
		c.Tips, c.Tip = r.tips, r.takeawayText(n)
		c.OnRemove = func() { r.calls.Untie(i, n) }
		ties.Objects = append(ties.Objects, c)
	}
	if len(it.Takeaways) < len(r.x.Article.Takeaways) {
		var add *ui.Chip
		add = ui.NewChip("Tie a takeaway", func() { r.calls.Tie(i, add) })
		add.Icon, add.Tips, add.Tip = theme.ContentAddIcon(), r.tips, "Say that a takeaway speaks of this event (T)"
		ties.Objects = append(ties.Objects, add)
	}
	body.Add(9, ties)
}

func (r *Review) takeawayText(n int) string {
	if list := r.x.Article.Takeaways; n >= 0 && n < len(list) {
		return cutRunes(list[n].Text, 300)
	}
	return ""
}

// sureLine is a row of chips with a word and a small meter at its right.
type sureLine struct {
	widget.BaseWidget
	row   *ui.Wrap
	words *canvas.Text
	meter *ui.Meter // nil for none
}

func newSureLine(row *ui.Wrap, words string, part float32, metered bool) *sureLine {
	l := &sureLine{row: row, words: &canvas.Text{Text: words}}
	if metered {
		l.meter = ui.NewMeter()
		l.meter.Set(part)
	}
	l.ExtendBaseWidget(l)
	return l
}

const sureMeter = 44 // px, small: the words say it

// side is the room of the words and the meter.
func (l *sureLine) side() float32 {
	w := fyne.MeasureText(l.words.Text, theme.Size(own.SizeSmall), fyne.TextStyle{}).Width
	if l.meter != nil {
		w += sureMeter + 7
	}
	return w
}

// HeightFor implements ui.Tall.
func (l *sureLine) HeightFor(width float32) float32 { return l.row.HeightFor(width - l.side() - 10) }

// MinSize implements fyne.CanvasObject.
func (l *sureLine) MinSize() fyne.Size {
	return fyne.NewSize(120, l.HeightFor(max(l.Size().Width, 260)))
}

// CreateRenderer implements fyne.Widget.
func (l *sureLine) CreateRenderer() fyne.WidgetRenderer {
	objects := []fyne.CanvasObject{l.row, l.words}
	if l.meter != nil {
		objects = append(objects, l.meter)
	}
	return ui.Laid(l, sureLayout{l}, objects...)
}

type sureLayout struct{ l *sureLine }

func (x sureLayout) MinSize([]fyne.CanvasObject) fyne.Size { return fyne.Size{} }

func (x sureLayout) Layout(_ []fyne.CanvasObject, z fyne.Size) {
	l := x.l
	side := l.side()
	l.row.Resize(fyne.NewSize(z.Width-side-10, z.Height))
	l.words.TextSize, l.words.Color = theme.Size(own.SizeSmall), theme.Color(own.ColorDim)
	m := l.words.MinSize()
	left, mid := z.Width-side, float32(11)
	if l.meter != nil {
		l.meter.Move(fyne.NewPos(left, mid-2))
		l.meter.Resize(fyne.NewSize(sureMeter, 4))
		left += sureMeter + 7
	}
	l.words.Move(fyne.NewPos(left, mid-m.Height/2))
	l.words.Resize(m)
}
