package panel

import (
	"fmt"
	"image/color"
	"strings"
	"testing"
	"time"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/container"
	"fyne.io/fyne/v2/test"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/assets"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/cast"
	"entente/timeline/desk/facet"
	"entente/timeline/when"
)

func tips() *ui.Tips { return ui.NewTips(nil) }

// rows lists the rows of a column.
func rows(c *ui.Column) []*ui.Row {
	var list []*ui.Row
	for _, o := range c.Objects() {
		if r, ok := o.(*ui.Row); ok {
			list = append(list, r)
		}
	}
	return list
}

// Ensure that the list shows what the desk counts and that a click gives the filter back.
func TestFacets(t *testing.T) {
	dressed(t)
	f := NewFacets(tips())
	var filtered, layer string
	f.OnFilter = func(field, value string) { filtered = field + ":" + value }
	f.OnLayer = func(_ timeline.LayerID, show bool) { layer = map[bool]string{true: "show", false: "hide"}[show] }
	f.Update(desk.Facets{
		Lists: []facet.List{
			{Title: "Actors", Field: "actor", All: 30, Rows: []facet.Value{{Label: "China", Count: 1234, Field: "actor", Value: "China", Active: true}}},
			{Title: "Type", Field: "type", All: 2, Dots: true, Rows: []facet.Value{{Label: "Statement", Count: 3, Field: "type", Value: "statement"}, {Label: "Visit", Field: "type", Value: "visit", Without: true}}}},
		Layers: []desk.LayerLine{{ID: 1, Name: "mine", Count: 2, Hidden: true}},
	})
	list := rows(f.column)
	if len(list) != 5 {
		t.Fatalf("%d rows, want 5", len(list))
	}
	if r := list[0]; r.Text != "China" || r.Count != "1\u00a0234" || !r.On || r.Lead != ui.CheckBox {
		t.Errorf("the actor's row is %+v", r)
	}
	if r := list[1]; r.Text != "More…" || r.Count != "30" {
		t.Errorf("the row of those that have no room is %+v", r)
	}
	var more, out string
	f.OnMore = func(l facet.List) { more = l.Field }
	f.OnLeaveOut = func(field, value string) { out = field + ":" + value }
	for _, r := range list {
		test.Tap(r)
	}
	if filtered != "type:statement" || layer != "show" || more != "actor" || out != "type:visit" {
		t.Errorf("clicks: %q, %q, %q, %q", filtered, layer, more, out)
	}
	var closed []string
	f.OnFold = func(list []string) { closed = list }
	f.fold("Type")
	if n := len(rows(f.column)); n != 3 || len(closed) != 1 || closed[0] != "Type" {
		t.Errorf("with the types closed there are %d rows, closed %v", n, closed)
	}
	f.fold("Type")
	if n := len(rows(f.column)); n != 5 || len(closed) != 0 {
		t.Errorf("opened again there are %d rows, closed %v", n, closed)
	}
}

// Ensure that a long tray shows its beginning and all of it when asked.
func TestFacets_Tray(t *testing.T) {
	dressed(t)
	f := NewFacets(tips())
	var x desk.Facets
	for i := range 20 {
		x.Undated = append(x.Undated, desk.UndatedLine{ID: timeline.EventID(i + 1), Title: "Talks"})
	}
	x.UndatedCount = 20
	f.Update(x)
	list := rows(f.column)
	if len(list) != shortTray+1 || list[shortTray].Text != "Show 14 more" {
		t.Fatalf("%d rows, the last %q", len(list), list[len(list)-1].Text)
	}
	test.Tap(list[shortTray])
	if n := len(rows(f.column)); n != 20 {
		t.Errorf("%d rows after the click, want 20", n)
	}
}

// Ensure that a quote is cut round the words that matter, with those marked.
func TestQuoted(t *testing.T) {
	long := strings.Repeat("before ", 60) + "on Tuesday for a three-day visit" + strings.Repeat(" after", 60)
	at := strings.Index(long, "Tuesday")
	spans := quoted(long, []timeline.Range{{Start: at, End: at + 7}})
	var all, mark string
	for _, s := range spans {
		all += s.Text
		if s.Back == own.ColorMark {
			mark += s.Text
		}
	}
	if mark != "Tuesday" {
		t.Errorf("marked %q", mark)
	}
	if !strings.HasPrefix(all, "“…before") || !strings.HasSuffix(all, "…”") || len(all) > longestQuote+40 {
		t.Errorf("quote %q", all)
	}
	if short := quoted("said Sunday", nil); short[0].Text != "“" || short[len(short)-1].Text != "”" {
		t.Errorf("short quote %v", short)
	}
}

// Ensure that paragraphs cover the text without empty lines and that none is too long for a widget.
func TestParagraphs(t *testing.T) {
	body := "One.\r\n\r\n  \nTwo.\n" + strings.Repeat("word ", 1000) + "\n" + strings.Repeat("é", 3000)
	var got strings.Builder
	for _, p := range paragraphs(body) {
		if p.End-p.Start > longestPara+4 {
			t.Errorf("a paragraph of %d bytes", p.End-p.Start)
		}
		if s := body[p.Start:p.End]; !strings.Contains(body, s) || strings.ToValidUTF8(s, "?") != s {
			t.Errorf("a character is cut in %.20q", s)
		}
		got.WriteString(body[p.Start:p.End])
	}
	strip := func(s string) string { return strings.Join(strings.Fields(s), "") }
	if strip(got.String()) != strip(body) {
		t.Error("text is lost")
	}
}

// Ensure that words in a passage stand out of it, and that nothing of the text is lost.
func TestLayered(t *testing.T) {
	const s = "He arrives on Tuesday for talks."
	got := layered(s, []timeline.Range{{Start: 3, End: 21}}, []timeline.Range{{Start: 14, End: 21}}, nil)
	var all string
	var backs []string
	for _, sp := range got {
		all += sp.Text
		backs = append(backs, string(sp.Back))
	}
	want := []string{"", string(own.ColorEvidence), string(own.ColorMark), ""}
	if all != s || strings.Join(backs, ",") != strings.Join(want, ",") {
		t.Errorf("layered = %q, %q; want %q", all, backs, want)
	}
}

// Ensure that the words of a search are marked in a title and in takeaways, in the letters of the text, and that other
// words change what is shown although the event is the same.
func TestSide_Seek(t *testing.T) {
	dressed(t)
	s := NewSide(tips())
	x := detailOfVisit()
	x.Title = "Élysée talks on grain"
	marked := func() string {
		var list []string
		var walk func(o fyne.CanvasObject)
		walk = func(o fyne.CanvasObject) {
			switch f := o.(type) {
			case *ui.Flow:
				for _, p := range f.Spans() {
					if p.Back == own.ColorMarkBelow {
						list = append(list, p.Text)
					}
				}
			case fyne.Widget:
				for _, c := range test.WidgetRenderer(f).Objects() {
					walk(c)
				}
			}
		}
		walk(s.column)
		return strings.Join(list, ",")
	}
	s.ShowEvent(x)
	if got := marked(); got != "" {
		t.Errorf("without a search %q is marked", got)
	}
	s.Seek([]string{"elysee", "grain"})
	s.ShowEvent(x)
	if got := marked(); got != "Élysée,grain" {
		t.Errorf("marked is %q", got)
	}
	s.Seek(nil)
	s.ShowEvent(x)
	if got := marked(); got != "" {
		t.Errorf("after the search %q is marked", got)
	}
}

// Ensure that a tip goes when what it belongs to is scrolled away.
func TestFacets_ScrollHidesTips(t *testing.T) {
	dressed(t)
	tips := ui.NewTips(func(_ time.Duration, fn func()) func() { fn(); return func() {} })
	f := NewFacets(tips)
	var rows []facet.Value
	for i := range 40 {
		rows = append(rows, facet.Value{Label: fmt.Sprint("Actor ", i), Count: 1})
	}
	f.Update(desk.Facets{Lists: []facet.List{{Title: "Actors", Field: "actor", Rows: rows, All: len(rows)}}})
	w := test.NewTempWindow(t, container.NewStack(f, tips.Layer))
	w.Resize(fyne.NewSize(240, 300))
	tips.Offer(f, "Shows only these")
	if len(tips.Layer.Objects) == 0 {
		t.Fatal("the tip is not shown")
	}
	test.Scroll(w.Canvas(), fyne.NewPos(60, 150), 0, -80)
	if len(tips.Layer.Objects) != 0 {
		t.Error("the tip stays where it was")
	}
}

// Ensure that what is cut says so, and that no character is cut in two.
func TestCutRunes(t *testing.T) {
	for _, tt := range []struct {
		text string
		n    int
		want string
	}{{"Zagreb", 6, "Zagreb"}, {"Zagreb", 3, "Zag…"}, {"éé", 3, "é…"}, {"", 0, ""}} {
		if got := cutRunes(tt.text, tt.n); got != tt.want {
			t.Errorf("cutRunes(%q, %d) = %q, want %q", tt.text, tt.n, got, tt.want)
		}
	}
}

// Ensure that what a narrow bar leaves out follows the theme when there is room for it again.
func TestBar_WideAgainInAnotherTheme(t *testing.T) {
	dressed(t)
	b := NewBar(tips(), BarCalls{})
	w := test.NewTempWindow(t, b)
	ground := func(x fyne.Widget) color.Color {
		return test.WidgetRenderer(x).Objects()[0].(*canvas.Rectangle).FillColor
	}
	w.Resize(fyne.NewSize(narrow+100, BarHeight))
	w.Resize(fyne.NewSize(narrow-100, BarHeight))
	th, err := own.New(assets.Fonts(), own.Dark, 1)
	if err != nil {
		t.Fatal(err)
	}
	test.ApplyTheme(t, th)
	w.Resize(fyne.NewSize(narrow+100, BarHeight))
	if got, want := ground(b.date), ground(b.fit); got != want {
		t.Errorf("its ground is %v, that of the others %v", got, want)
	}
}

// Ensure that a note which cannot be saved stays in the field, also when another event was shown meanwhile, and is tried again.
func TestSide_NoteNotSaved(t *testing.T) {
	dressed(t)
	s := NewSide(tips())
	full, saved := true, ""
	s.Calls.Note = func(on timeline.Ref, text string) bool {
		if !full {
			saved = on.String() + " " + text
		}
		return !full
	}
	x, y := detailOfVisit(), detailOfVisit()
	x.ID, y.ID = 1, 2
	x.Notes, y.Notes = nil, nil
	s.ShowEvent(x)
	s.detail.note.field.SetText("Compare with Samarkand.")
	s.detail.note.field.OnBlur()
	if !s.detail.note.writing || s.detail.note.field.Text != "Compare with Samarkand." {
		t.Error("what could not be saved is gone from the field")
	}
	s.ShowEvent(y)
	if got := s.detail.note.field.Text; got != "" {
		t.Errorf("the other event has the note %q", got)
	}
	s.ShowEvent(x)
	if got := s.detail.note.field.Text; got != "Compare with Samarkand." {
		t.Errorf("shown again, the field holds %q", got)
	}
	full = false
	if s.Flush(); saved != "e1 Compare with Samarkand." {
		t.Errorf("saved %q", saved)
	}
	s.ShowEvent(y)
	s.ShowEvent(x)
	if s.detail.note.field.Text == "Compare with Samarkand." {
		t.Error("a note that was saved is still held as one that was not")
	}
}

// Ensure that the row that has the keys keeps them when the list is made anew, as it is after each choice.
func TestFacets_Keys(t *testing.T) {
	dressed(t)
	f := NewFacets(tips())
	facets := func(on bool) desk.Facets {
		return desk.Facets{Lists: []facet.List{{Title: "Type", Field: "type", All: 2, Rows: []facet.Value{
			{Label: "Statement", Count: 3, Field: "type", Value: "statement"}, {Label: "Visit", Count: 1, Field: "type", Value: "visit", Active: on}}}}}
	}
	w := test.NewTempWindow(t, f)
	w.Resize(fyne.NewSize(300, 400))
	f.Update(facets(false))
	f.OnFilter = func(string, string) { f.Update(facets(true)) }
	w.Canvas().Focus(rows(f.column)[1])
	w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
	if r := rows(f.column)[1]; !r.On || w.Canvas().Focused() != fyne.Focusable(r) || !r.Focused() {
		t.Errorf("the keys are at %v", w.Canvas().Focused())
	}
	head := f.column.Objects()[0].(*ui.Head)
	w.Canvas().Focus(head)
	for _, open := range []bool{false, true} {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
		if now := f.column.Objects()[0].(*ui.Head); now.Closed == open || w.Canvas().Focused() != fyne.Focusable(now) {
			t.Errorf("closed is %v, the keys are at %v", now.Closed, w.Canvas().Focused())
		}
	}
}

// Ensure that the keys stay on the star of an event that is starred by them, go on to what another event shows, and from a page of
// two actors to their events and back.
func TestSide_Keys(t *testing.T) {
	dressed(t)
	s := NewSide(tips())
	w := test.NewTempWindow(t, s)
	w.Resize(fyne.NewSize(400, 800))
	x := detailOfVisit()
	s.Calls.Star = func(id timeline.EventID, on bool) {
		x.Starred = on
		s.ShowEvent(x)
	}
	s.ShowEvent(x)
	star := func() *ui.Chip {
		for _, o := range s.column.Objects()[0].(*ui.Wrap).Objects {
			if c := o.(*ui.Chip); strings.Contains(c.Tip, "(*)") {
				return c
			}
		}
		return nil
	}
	w.Canvas().Focus(star())
	for range 2 {
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeySpace})
		if w.Canvas().Focused() != fyne.Focusable(star()) {
			t.Errorf("starred is %v, the keys are at %v", x.Starred, w.Canvas().Focused())
		}
	}
	a, b := &timeline.Actor{ID: 1, Name: "Ruritania"}, &timeline.Actor{ID: 2, Name: "Syldavia"}
	var asked []string
	s.Calls.Filter = func(field, value string) { asked = append(asked, field+":"+value) }
	s.Calls.Actor.Both = func(a, b timeline.ActorID) { asked = append(asked, "both") }
	for _, only := range []bool{false, true} {
		s.ShowPair(desk.PairPage{A: a, B: b, Events: 3, Only: only})
		w.Canvas().Focused().TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	}
	if got := strings.Join(asked, ", "); got != "both, actor:Ruritania, actor:Syldavia" {
		t.Errorf("asked for %s", got)
	}
}

// Ensure that the text of an article stays where one reads when its event changes, that its head follows the article, and that
// nothing of it is shown once its library is closed.
func TestSide_Text(t *testing.T) {
	dressed(t)
	s := NewSide(tips())
	w := test.NewTempWindow(t, s)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(360, 300))
	text := ""
	for i := range 100 {
		text += fmt.Sprintf("Paragraph %d of an article.\n", i)
	}
	a := &timeline.Article{ID: 1, Title: "Notes", Published: when.Point(when.Date(2023, 2, 27), when.ToDay)}
	x := desk.Detail{ID: 1, Title: "Talks", Sources: []desk.SourceLine{{Article: 1, Title: a.Title, Published: a.Published}}}
	s.ShowEvent(x)
	s.ShowArticle(a, text, "", nil)
	s.reader.long.ShowLine(60)
	first := func() string { return textOf(s.reader) }
	was := first()
	x.Starred = true
	s.ShowEvent(x)
	if got := first(); got != was || !s.article {
		t.Errorf("with a star the text is at\n%.200s, want\n%.200s", got, was)
	}
	x.Sources = []desk.SourceLine{{Article: 1, Title: "Other notes", Published: when.Point(when.Date(2023, 2, 20), when.ToDay)}}
	s.ShowEvent(x)
	if got := textOf(s.reader.head); got != "Other notes 20 Feb 2023" {
		t.Errorf("the head says %q", got)
	}
	b := *a
	b.Published = when.Point(when.Date(2023, 2, 21), when.ToDay)
	s.ShowArticle(&b, text, "", nil)
	if got := textOf(s.reader.head); got != "Notes 21 Feb 2023" {
		t.Errorf("the head says %q", got)
	}
	s.detail.unsaved = map[timeline.Ref]string{{Kind: timeline.KindEvent, ID: 1}: "of the other library"}
	s.Forget()
	s.ShowEvent(x)
	if s.hasText() || strings.Contains(s.detail.note.field.Text, "other library") {
		t.Error("what belongs to a library that is closed is still there")
	}
}

// textOf returns all text that is shown below o.
func textOf(o fyne.CanvasObject) string {
	var list []string
	walk(o, func(o fyne.CanvasObject) {
		if x, is := o.(*canvas.Text); is {
			list = append(list, strings.ReplaceAll(x.Text, "\u200a", ""))
		}
	})
	return strings.Join(strings.Fields(strings.Join(list, " ")), " ")
}

// walk calls fn for every object that is shown below o.
func walk(o fyne.CanvasObject, fn func(fyne.CanvasObject)) {
	if !o.Visible() {
		return
	}
	fn(o)
	switch x := o.(type) {
	case *fyne.Container:
		for _, c := range x.Objects {
			walk(c, fn)
		}
	case fyne.Widget:
		for _, c := range test.WidgetRenderer(x).Objects() {
			walk(c, fn)
		}
	}
}

// Ensure that in the text of an article the passages are marked that speak of the event there, and not those of another text.
func TestSide_OtherText(t *testing.T) {
	dressed(t)
	s := NewSide(tips())
	told := func(a timeline.ArticleID, from int) desk.Evidence {
		return desk.Evidence{Article: a, Range: timeline.Range{Start: from, End: from + 3}}
	}
	s.ShowEvent(desk.Detail{ID: 1, Title: "Talks", Sources: []desk.SourceLine{{Article: 1}, {Article: 2}}, Evidence: []desk.Evidence{told(1, 0), told(2, 8)}})
	for _, tt := range []struct {
		article timeline.ArticleID
		quote   string
		want    string
	}{{1, "", "[{0 3}]"}, {2, "", "[{8 11}]"}, {2, "def", "[{8 11} {4 7}]"}, {1, "", "[{0 3}]"}} {
		s.ShowArticle(&timeline.Article{ID: tt.article}, "abc def ghi jkl", tt.quote, nil)
		if got := fmt.Sprint(s.reader.marks); got != tt.want {
			t.Errorf("in %s marked are %s, want %s", tt.article, got, tt.want)
		}
	}
}

// Ensure that a summary begins at its top after an event that was scrolled, and stays where it is when the period moves on.
func TestSide_SummaryFromTheTop(t *testing.T) {
	dressed(t)
	s := NewSide(tips())
	w := test.NewTempWindow(t, s)
	w.Resize(fyne.NewSize(300, 200))
	at := func() float32 { return s.column.Position().Y }
	down := func() {
		all := s.column.Objects()
		s.pane.Reveal(all[len(all)-1])
	}
	s.ShowEvent(detailOfVisit())
	if down(); at() == 0 {
		t.Fatal("the event is not scrolled: the test tests nothing")
	}
	period := func(n int) desk.Summary {
		x := desk.Summary{Events: n}
		for i := range 12 {
			x.Actors, x.ActorN = append(x.Actors, cast.Line{ID: timeline.ActorID(i + 1), Name: "Ruritania"}), append(x.ActorN, n)
		}
		return x
	}
	if s.ShowSummary(period(3)); at() != 0 {
		t.Errorf("the summary begins at %v", at())
	}
	down()
	if was := at(); was == 0 {
		t.Error("the summary is not scrolled: the test tests nothing")
	} else if s.ShowSummary(period(4)); at() != was {
		t.Errorf("another period scrolls the summary from %v to %v", was, at())
	}
}

// Ensure that the words of the status line never stand over one another: what is long is cut.
func TestStatus_Cut(t *testing.T) {
	dressed(t)
	s := NewStatus(tips(), func() {})
	w := test.NewTempWindow(t, s)
	w.SetPadded(false)
	s.Update(desk.Status{Events: 123_456, Matching: 1234, Shown: 99, Period: "3 November 2023 – 24 December 2024", Selected: 12})
	for _, width := range []float32{1600, 900, 720, 500} {
		w.Resize(fyne.NewSize(width, StatusHeight))
		for _, words := range []string{"All changes saved", strings.Repeat("Select an event first, please. ", 6)} {
			s.Say(words)
			s.Job("", 0)
			if end := s.left.Position().X + s.left.MinSize().Width; end+statusApart-1 > s.right.Position().X {
				t.Errorf("at %v px %q and %q touch", width, s.left.Text, s.right.Text)
			}
			s.Job("Import "+words, 0.5)
			if end := s.left.Position().X + s.left.MinSize().Width; end+statusApart-1 > s.job.Position().X {
				t.Errorf("at %v px %q and the job %q touch", width, s.left.Text, s.job.Text)
			}
		}
	}
	if left, _, right := s.Words(); !strings.Contains(left, "12 selected") || !strings.HasSuffix(right, "please. ") {
		t.Errorf("it says %q and %q", left, right)
	}
}

// Ensure that of several selected events the panel lists those that it is given, says how many more there are, selects one alone by a
// click, and offers what can be done with all of them, which in a library that cannot be changed is only to look at them.
func TestSide_Several(t *testing.T) {
	dressed(t)
	did := ""
	do := func(what string) func() { return func() { did += what + " " } }
	for _, readOnly := range []bool{false, true} {
		s := NewSide(tips())
		s.ReadOnly = readOnly
		s.Calls.Edit, s.Calls.Several = do("edit"), SeveralCalls{Merge: do("merge"), Tag: do("tag"), Star: do("star"), Fit: do("fit")}
		s.Calls.Select = func(ids ...timeline.EventID) { did += fmt.Sprint(ids, " ") }
		w := test.NewTempWindow(t, s)
		w.Resize(fyne.NewSize(320, 600))
		s.ShowShared(desk.Shared{Events: 9, First: []desk.EventRow{{ID: 4, Title: "Raisi in Beijing", Date: "14 Feb 2023"}}})
		text := textOf(s)
		for _, want := range []string{"9 events selected", "Raisi in Beijing", "14 Feb 2023", "and 8 more"} {
			if !strings.Contains(text, want) {
				t.Errorf("the panel lacks %q: %s", want, text)
			}
		}
		did = ""
		walk(s, func(o fyne.CanvasObject) {
			switch x := o.(type) {
			case *ui.Button:
				x.Tapped(nil)
			case *ui.Row:
				x.Tapped(nil)
			}
		})
		if want := map[bool]string{false: "edit merge tag star fit [e4] ", true: "fit [e4] "}[readOnly]; did != want {
			t.Errorf("read only: %v: it offers %q, want %q", readOnly, did, want)
		}
	}
}
