package panel

import (
	"reflect"
	"slices"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
)

// Side is the panel at the right: the selected event, what several have in common, or a summary of the period; and the
// text of an article.
type Side struct {
	widget.BaseWidget
	Calls    Calls
	ReadOnly bool

	words   []string // of the filter, which are marked
	column  *ui.Column
	pane    *ui.Pane
	detail  *detail
	tips    *ui.Tips
	reader  *Reader
	tabs    [2]*ui.Tab
	event   timeline.EventID // shown now, 0 for none
	page    any              // what a page of something else was made from, nil for none
	article bool             // the text is shown and not the event
	view    view
	error   string
	turns   int        // how often something else was shown
	back    *ui.Button // to what was shown before; nil for nothing
}

// NewSide returns the panel, empty.
func NewSide(tips *ui.Tips) *Side {
	s := &Side{column: ui.NewColumn(), tips: tips}
	s.column.Left, s.column.Right, s.column.Top, s.column.Bottom = padX, padX, 16, 24
	s.pane = ui.NewPane(s.column)
	s.pane.OnScroll(tips.Hide)
	s.detail = &detail{calls: &s.Calls, tips: tips, c: s.column}
	s.detail.resized = s.pane.Refresh
	s.reader = newReader(&s.Calls)
	s.tabs[0] = ui.NewTab("Details", true, s.ShowDetails)
	s.tabs[1] = ui.NewTab("Article", false, func() {
		if x, is := s.page.(desk.ArticlePage); is && !s.reader.open() {
			s.Calls.Read(x.Article.ID, "", nil)
			return
		}
		s.showArticle(true)
	})
	s.ExtendBaseWidget(s)
	return s
}

// Flush saves what has been typed into the note.
func (s *Side) Flush() { s.detail.flush() }

// Forget drops what was kept of a library that is closed: numbers mean other things in the next one.
func (s *Side) Forget() {
	s.detail.note, s.detail.unsaved, s.reader.article = nil, nil, nil
	s.other(func(*ui.Column) {})
}

// HasKeys reports whether something in the panel has the keys.
func (s *Side) HasKeys() bool {
	return ui.HasKeys(s.column) || s.tabs[0].Focused() || s.tabs[1].Focused()
}

// KeysBack returns what gives the keys back to the thing in the panel that has them now, or to the first one when the panel shows
// something else by then; nil when nothing in it has them. What it returns reports whether there was something.
func (s *Side) KeysBack() func() bool {
	back, was := ui.KeysBack(s.column), s.turns
	if back == nil {
		return nil
	}
	return func() bool {
		if s.turns != was || s.article {
			return s.TakeKeys()
		}
		return back()
	}
}

// TakeKeys gives the keys to the panel and reports whether something in it takes them.
func (s *Side) TakeKeys() bool {
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); s.article && c != nil {
		c.Focus(s.tabs[1])
		return true
	}
	return ui.TakeKeys(s.column)
}

// StepKeys moves the keys in the panel as a list does, and scrolls it with Page up and Page down. It reports whether it did.
func (s *Side) StepKeys(key fyne.KeyName) bool { return !s.article && stepIn(s.pane, key) }

// stepIn moves the keys in a pane.
func stepIn(p *ui.Pane, key fyne.KeyName) bool {
	switch {
	case !ui.HasKeys(p.Column):
		return false
	case key == fyne.KeyPageUp, key == fyne.KeyPageDown:
		return p.ScrollBy(key)
	}
	return ui.StepKeys(p.Column, key)
}

// FocusNote puts the cursor into the note. It reports false when there is none.
func (s *Side) FocusNote() bool {
	n := s.detail.note
	if n == nil {
		return false
	}
	s.ShowDetails()
	n.write(true)
	s.pane.Reveal(n)
	n.focus()
	return true
}

// ShowEvent shows one event.
func (s *Side) ShowEvent(x desk.Detail) {
	s.turn(func() bool { return s.showEvent(x) })
}

// turn shows something by fill, which reports whether it is what was shown before. Keys that were in the panel stay there.
func (s *Side) turn(fill func() (same bool)) {
	ui.KeepKeys(s.column, func() bool {
		same := fill()
		if !same {
			s.turns++
			s.unlight()
		}
		return same
	})
}

// unlight tells that the pointer rests on no actor any more: the line that it was on is gone, and will not say so.
func (s *Side) unlight() {
	if s.Calls.Light != nil {
		s.Calls.Light(0)
	}
}

// showEvent shows one event and reports whether it is the one that was shown before.
func (s *Side) showEvent(x desk.Detail) (same bool) {
	s.detail.readOnly = s.ReadOnly
	other := s.event != x.ID
	if !s.detail.show(x) && !other && s.error == "" {
		return true
	}
	s.event, s.page, s.error, s.view = x.ID, nil, "", ofEvent
	if other {
		s.pane.Top()
		if !s.reader.serves(x) {
			s.article = false
		}
	}
	s.reader.follow(x)
	s.reader.evidence(x)
	s.pane.Refresh()
	s.Refresh()
	return !other
}

// other shows something that is not one event.
func (s *Side) other(fill func(c *ui.Column)) { s.anew(false, fill) }

// anew shows something that is not one event; same says that it is what was shown before.
func (s *Side) anew(same bool, fill func(c *ui.Column)) {
	s.turn(func() bool {
		s.fill(fill)
		return same
	})
}

func (s *Side) fill(fill func(c *ui.Column)) {
	s.detail.flush()
	s.detail.note = nil
	s.event, s.page, s.article, s.error, s.view = 0, nil, false, "", ofEvent
	s.column.Clear()
	s.detail.shown = desk.Detail{}
	fill(s.column)
	s.pane.Refresh()
	s.Refresh()
}

// A view is what is shown when that is neither one event nor a page.
type view uint8

const (
	ofEvent view = iota // or a page
	ofSeveral
	ofPeriod
	ofNothing
)

// look shows a view. It stays where it is scrolled to when it was shown before, of another period or other events.
func (s *Side) look(v view, fill func(c *ui.Column)) {
	stays := s.view == v
	s.anew(stays, fill)
	if s.view = v; !stays {
		s.pane.Top()
	}
}

// ShowShared shows what several events have in common.
func (s *Side) ShowShared(x desk.Shared) {
	s.look(ofSeveral, func(c *ui.Column) { s.several(c, x) })
}

// ShowSummary shows what the window of time holds.
func (s *Side) ShowSummary(x desk.Summary) {
	s.look(ofPeriod, func(c *ui.Column) { summary(c, x, &s.Calls, s.ReadOnly) })
}

// ShowError says why there is nothing to show.
func (s *Side) ShowError(message string) { s.ShowNotice("Cannot be shown", message) }

// ShowNotice says something in the place of what was shown, below a head.
func (s *Side) ShowNotice(head, message string) {
	s.look(ofNothing, func(c *ui.Column) {
		c.Add(0, ui.NewHead(head, nil))
		c.Add(8, text(ui.Plain(message)...))
	})
	s.error = message
}

// ShowActor shows the page of an actor.
func (s *Side) ShowActor(x desk.ActorPage) {
	s.showPage(x, func(old any) bool { o, is := old.(desk.ActorPage); return is && o.Actor.ID == x.Actor.ID },
		func(c *ui.Column) { s.actor(c, x) })
}

// showPage shows a page unless it is there already, unchanged. When it is that of the same thing as before it stays where
// it is scrolled to.
func (s *Side) showPage(x any, same func(old any) bool, fill func(c *ui.Column)) {
	was := s.page
	if was != nil && reflect.DeepEqual(was, x) {
		return
	}
	stays := was != nil && same(was)
	s.anew(stays, fill)
	if s.page = x; !stays {
		s.pane.Top()
	}
}

// SetBack offers a way back to what was shown before, "" for none.
func (s *Side) SetBack(words string, back func()) {
	if words == "" {
		if s.back != nil {
			s.back = nil
			s.Refresh()
		}
		return
	}
	if s.back != nil && s.back.Text == words {
		s.back.OnTapped = back
		return
	}
	s.back = ui.NewButton(words, back)
	s.back.Icon, s.back.Bare, s.back.Tips, s.back.Tip = theme.NavigateBackIcon(), true, s.tips, "Back to what was shown here before (Esc)"
	s.Refresh()
}

// Seek marks the folded words of a search in what is shown from now on.
func (s *Side) Seek(words []string) {
	if slices.Equal(words, s.words) {
		return
	}
	s.words = words
	s.reader.seek(words)
	s.detail.words = words
	s.detail.stale, s.page = true, nil
}

// ShowDetails turns from the article to the event.
func (s *Side) ShowDetails() { s.showArticle(false) }

func (s *Side) showArticle(on bool) {
	if on && !s.reader.open() {
		return
	}
	s.article = on
	s.Refresh()
}

// ShowArticle shows an article's text where it says quote, with ranges of bytes of the quote marked.
func (s *Side) ShowArticle(a *timeline.Article, body, quote string, words []timeline.Range) {
	s.reader.show(a, body)
	if x, is := s.page.(desk.ArticlePage); is && x.Article.ID == a.ID {
		s.reader.cited(x.Evidence)
	} else if s.event != 0 {
		s.reader.evidence(s.detail.shown)
	}
	if at := strings.Index(body, quote); quote != "" && at >= 0 {
		s.reader.mark(timeline.Range{Start: at, End: at + len(quote)}, words)
	} else {
		s.reader.showFound()
	}
	s.showArticle(true)
}

// hasText reports whether there is the text of an article beside what is shown.
func (s *Side) hasText() bool {
	_, page := s.page.(desk.ArticlePage)
	return page || s.reader.open() && s.event != 0
}

// MinSize implements fyne.CanvasObject.
func (s *Side) MinSize() fyne.Size { return fyne.NewSize(120, 100) }

// CreateRenderer implements fyne.Widget.
func (s *Side) CreateRenderer() fyne.WidgetRenderer { return &sideRenderer{s: s} }

type sideRenderer struct{ s *Side }

func (r *sideRenderer) Objects() []fyne.CanvasObject {
	s := r.s
	var list []fyne.CanvasObject
	if s.back != nil {
		list = append(list, s.back)
	}
	if s.hasText() {
		list = append(list, s.tabs[0], s.tabs[1])
	}
	if s.article {
		return append(list, s.reader)
	}
	return append(list, s.pane)
}

func (r *sideRenderer) Layout(z fyne.Size) {
	s := r.s
	top, x := float32(0), float32(padX-8)
	if s.back != nil {
		m := s.back.MinSize()
		s.back.Move(fyne.NewPos(x, 6))
		s.back.Resize(fyne.NewSize(min(m.Width, z.Width-2*x), m.Height))
		top = m.Height + 4
	}
	if s.hasText() {
		row := top + 4
		for _, t := range s.tabs {
			m := t.MinSize()
			t.Move(fyne.NewPos(x, row))
			t.Resize(m)
			x += m.Width
			top = row + m.Height
		}
	}
	body := fyne.CanvasObject(s.pane)
	if s.article {
		body = s.reader
	}
	body.Move(fyne.NewPos(0, top))
	body.Resize(fyne.NewSize(z.Width, z.Height-top))
}

func (r *sideRenderer) MinSize() fyne.Size { return r.s.MinSize() }
func (r *sideRenderer) Destroy()           {}

func (r *sideRenderer) Refresh() {
	s := r.s
	s.tabs[0].On, s.tabs[1].On = !s.article, s.article
	r.Layout(s.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
	canvasRefresh(s)
}
