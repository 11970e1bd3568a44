package panel

import (
	"errors"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline/desk/say"
	"entente/timeline/desk/suggest"
	"entente/timeline/query"
)

// Search is the field in the top bar: the filter as chips, and room to type more.
type Search struct {
	widget.BaseWidget

	// OnApply is given what was typed; its error, when it is a *query.Error, is underlined.
	OnApply func(text string) error
	// OnSuggest completes what was typed; nil for no help.
	OnSuggest func(text string) []suggest.Suggestion
	// OnDrop takes the i-th chip away, OnClear all of them.
	OnDrop  func(i int)
	OnClear func()
	// OnLeave is called when the field has no more use for the keys.
	OnLeave func()

	tips  *ui.Tips
	field *ui.Field
	chips []*ui.Chip
	more  *ui.Chip // stands for those that have no room
	clear *ui.Button
	under *canvas.Line
	wrong *query.Error
	keys  bool // it has the keys

	hidden int // chips that have no room

	offers []suggest.Suggestion
	chosen int // of offers, -1 for none
}

const (
	searchHeight = 32
	searchHint   = "Search events, actors, takeaways, notes…"
	leastTyping  = 120 // room that is kept for typing
	leastIdle    = 40  // room that is kept to click into while the keys are elsewhere
	chipGap      = 6
)

// newSearch returns an empty field.
func newSearch(tips *ui.Tips) *Search {
	s := &Search{tips: tips, field: ui.NewField(searchHint), under: canvas.NewLine(theme.Color(theme.ColorNameError))}
	s.under.StrokeWidth = 2
	s.field.OnSubmitted = func(string) { s.apply() }
	s.field.OnChanged = func(string) {
		s.blame(nil)
		s.suggest()
	}
	s.field.OnFocus = func() { s.ring(true) }
	s.field.OnBlur = func() {
		s.offers = nil
		s.ring(false)
	}
	s.field.OnEscape = func() {
		s.field.SetText("")
		s.blame(nil)
		s.OnLeave()
	}
	s.field.OnKey = s.key
	s.clear = ui.NewIconButton(theme.CancelIcon(), "Clear the filter", tips, func() { s.OnClear() })
	s.clear.Bare = true
	s.more = ui.NewChip("", func() { s.showMore() })
	s.more.Tip, s.more.Tips = "Show the other parts of the filter", tips
	s.ExtendBaseWidget(s)
	return s
}

// Update shows the filter that is in force.
func (s *Search) Update(q query.Query) {
	s.chips = nil
	for i, c := range q.Chips() {
		chip := ui.NewChip(c.Text, nil)
		chip.Bold = c.Field != ""
		chip.OnRemove = func() { s.OnDrop(i) }
		s.chips = append(s.chips, chip)
	}
	s.Refresh()
}

// Focus puts the cursor into the field.
func (s *Search) Focus() {
	if c := fyne.CurrentApp().Driver().CanvasForObject(s); c != nil {
		c.Focus(s.field)
	}
}

// ring shows whether the field has the keys.
func (s *Search) ring(on bool) {
	s.keys = on
	s.Refresh()
}

// Type puts text into the field, as if it had been typed.
func (s *Search) Type(text string) { s.field.SetText(text) }

// Wrong returns what is wrong with what was typed, nil for nothing.
func (s *Search) Wrong() *query.Error { return s.wrong }

func (s *Search) key(e *fyne.KeyEvent) bool {
	if n := len(s.offers); n > 0 && (e.Name == fyne.KeyDown || e.Name == fyne.KeyUp) {
		s.chosen = min(s.chosen+1, n-1)
		if e.Name == fyne.KeyUp {
			s.chosen = max(s.chosen-2, -1)
		}
		s.drop()
		return true
	}
	if e.Name == fyne.KeyBackspace && s.field.Text == "" && len(s.chips) > 0 {
		s.OnDrop(len(s.chips) - 1)
		return true
	}
	return false
}

func (s *Search) apply() {
	if s.chosen >= 0 && s.chosen < len(s.offers) {
		s.take(s.offers[s.chosen])
		return
	}
	s.offers = nil
	if s.field.Text == "" {
		s.OnLeave()
		return
	}
	err := s.OnApply(s.field.Text)
	if err == nil {
		s.field.SetText("")
	}
	s.blame(err)
	if err == nil { // the keys of the chart are at hand again
		s.OnLeave()
	}
}

// blame underlines what is wrong and says below the field what should stand there.
func (s *Search) blame(err error) {
	s.wrong = nil
	var q *query.Error
	if errors.As(err, &q) {
		s.wrong = q
	}
	s.Refresh()
	if err == nil {
		s.tips.Hide()
		return
	}
	words := err.Error()
	if q != nil {
		words = ui.Sentence(errors.New(q.Expected))
	}
	at := fyne.CurrentApp().Driver().AbsolutePositionForObject(s.field)
	s.tips.Show(ui.NewFlow(own.SizeSmall, ui.Span{Text: words}), at.AddXY(s.underFrom(), searchHeight), 360)
}

func (s *Search) measure(text string) float32 {
	return fyne.MeasureText(text, theme.TextSize(), fyne.TextStyle{}).Width
}

func (s *Search) underFrom() float32 {
	if s.wrong == nil {
		return 0
	}
	return theme.InnerPadding() + s.measure(s.field.Text[:min(s.wrong.Start, len(s.field.Text))])
}

// showMore lists the parts of the filter that have no room, to take them away.
func (s *Search) showMore() {
	var items []ui.MenuItem
	for i, c := range s.chips[:s.hidden] {
		items = append(items, ui.MenuItem{Name: "Take away “" + ui.Cut(c.Text, 44) + "”", Run: func() { s.OnDrop(i) }})
	}
	ui.MenuBelow(s.more, items...)
}

// fit returns how many chips, from the first on, have no room in a width: the last is the one just added.
func (s *Search) fit(width float32) int {
	least := float32(leastIdle)
	if s.keys || s.field.Text != "" {
		least = leastTyping
	}
	room := max(width-least, 0)
	total := float32(0)
	for _, c := range s.chips {
		total += c.MinSize().Width + chipGap
	}
	n := 0
	for n < len(s.chips)-1 && total > room {
		if n == 0 {
			s.more.Text = "+" + say.Count(len(s.chips)-1) // the widest that it can be
			s.more.Refresh()
			room = max(room-s.more.MinSize().Width-chipGap, 0)
		}
		total -= s.chips[n].MinSize().Width + chipGap
		n++
	}
	if n == len(s.chips)-1 && total > room && width < 2*leastTyping { // not even the last one
		n++
	}
	return n
}

// MinSize implements fyne.CanvasObject.
func (s *Search) MinSize() fyne.Size { return fyne.NewSize(leastTyping+40, searchHeight) }

// Tapped implements fyne.Tappable.
func (s *Search) Tapped(*fyne.PointEvent) { s.Focus() }

// CreateRenderer implements fyne.Widget.
func (s *Search) CreateRenderer() fyne.WidgetRenderer {
	return &searchRenderer{s: s, ground: &canvas.Rectangle{CornerRadius: 7, StrokeWidth: 1},
		entry: ui.NewBareEntry(s.field)}
}

type searchRenderer struct {
	s      *Search
	ground *canvas.Rectangle
	entry  fyne.CanvasObject
}

func (r *searchRenderer) Objects() []fyne.CanvasObject {
	list := []fyne.CanvasObject{r.ground}
	if r.s.hidden > 0 {
		list = append(list, r.s.more)
	}
	for _, c := range r.s.chips[min(r.s.hidden, len(r.s.chips)):] {
		list = append(list, c)
	}
	list = append(list, r.entry, r.s.under)
	if len(r.s.chips) > 0 {
		list = append(list, r.s.clear)
	}
	return list
}

func (r *searchRenderer) Layout(z fyne.Size) {
	s := r.s
	r.ground.FillColor, r.ground.StrokeColor = theme.Color(own.ColorField), theme.Color(own.ColorRule)
	if s.keys {
		r.ground.StrokeColor = theme.Color(theme.ColorNamePrimary)
	}
	r.ground.Resize(z)
	end := z.Width
	if len(s.chips) > 0 {
		end -= 30
		s.clear.Move(fyne.NewPos(end, 1))
		s.clear.Resize(fyne.NewSize(29, z.Height-2))
	}
	s.hidden = s.fit(end)
	x := float32(8)
	put := func(c *ui.Chip) {
		m := c.MinSize()
		c.Move(fyne.NewPos(x, (z.Height-m.Height)/2))
		c.Resize(m)
		x += m.Width + chipGap
	}
	if s.hidden > 0 {
		s.more.Text = "+" + say.Count(s.hidden)
		s.more.Refresh()
		put(s.more)
	}
	for _, c := range s.chips[s.hidden:] {
		put(c)
	}
	r.entry.Move(fyne.NewPos(x-4, 1))
	r.entry.Resize(fyne.NewSize(max(end-x, leastIdle), z.Height-2))
	s.under.Hidden = s.wrong == nil
	if s.wrong != nil {
		from := x - 4 + s.underFrom()
		word := s.field.Text[min(s.wrong.Start, len(s.field.Text)):min(max(s.wrong.End, s.wrong.Start), len(s.field.Text))]
		to := min(from+max(s.measure(word), 8), end-4)
		s.under.StrokeColor = theme.Color(theme.ColorNameError)
		s.under.Position1, s.under.Position2 = fyne.NewPos(from, z.Height-6), fyne.NewPos(to, z.Height-6)
	}
}

func (r *searchRenderer) MinSize() fyne.Size { return r.s.MinSize() }
func (r *searchRenderer) Destroy()           {}

func (r *searchRenderer) Refresh() {
	r.Layout(r.s.Size())
	for _, o := range r.Objects() {
		o.Refresh()
	}
	canvasRefresh(r.s)
}
