package panel

import (
	"cmp"
	"reflect"
	"strconv"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/cast"
	"entente/timeline/desk/reason"
	"entente/timeline/desk/say"
	"entente/timeline/when"
)

// Calls is what clicks in the panel at the right do.
type Calls struct {
	Filter      func(field, value string)
	ClearFilter func()
	Light       func(id timeline.ActorID) // 0 for none
	Select      func(ids ...timeline.EventID)
	Star        func(id timeline.EventID, on bool)
	Edit        func()                                             // the form of what is selected
	Menu        func(id timeline.EventID, below fyne.CanvasObject) // what else can be done with it
	Link        func(id timeline.LinkID)                           // opens a link to be changed
	Note        func(on timeline.Ref, text string) bool            // saves it, and reports whether it could
	Tag         func(id timeline.EventID)
	Untag       func(id timeline.EventID, tag string)
	SetDate     func(id timeline.EventID)
	Split       func(id timeline.EventID, says timeline.ArticleID) // makes what an article says of it another event
	SetArticle  func(id timeline.ArticleID)                        // sets its publication date
	Review      func(id timeline.ArticleID)                        // opens an article in the review
	// Read shows the article's text where it says quote, with ranges of bytes of the quote marked.
	Read        func(id timeline.ArticleID, quote string, words []timeline.Range)
	OpenAddress func(address string)
	Copy        func(text string)
	// Menus of a part of the panel.
	ActorMenu    func(id timeline.ActorID, over fyne.CanvasObject, at fyne.Position)
	TakeawayMenu func(t desk.TakeawayLine, over fyne.CanvasObject, at fyne.Position)
	TagMenu      func(tag string, over fyne.CanvasObject, at fyne.Position)
	// NoteOn writes the note on a date or lanes, SpotMenu offers what else can be put there.
	NoteOn   func(s timeline.Spot)
	ReadNote func(n desk.NoteLine) // one that is too long to be shown whole
	SpotMenu func(s timeline.Spot, over fyne.CanvasObject, at fyne.Position)
	// Mark changes the marks on something that is not an event, TagOn asks for a tag on it.
	Mark  func(m desk.Marks, ref timeline.Ref)
	TagOn func(ref timeline.Ref)

	Several SeveralCalls
	Actor   ActorCalls
	Article ArticleCalls
	Brief   BriefCalls
	Files   FileCalls
}

// detail shows one event.
type detail struct {
	calls    *Calls
	tips     *ui.Tips
	readOnly bool
	c        *ui.Column
	note     *noteField
	unsaved  map[timeline.Ref]string // notes that could not be saved, until they are
	resized  func()                  // after the note has another height
	shown    desk.Detail
	words    []string // of the filter, which are marked
	stale    bool     // shown with other words
}

// show fills the column with an event. It reports false when it was there already, unchanged.
func (d *detail) show(x desk.Detail) bool {
	if d.c.Len() > 0 && !d.stale && reflect.DeepEqual(x, d.shown) {
		return false
	}
	d.flush()
	d.shown, d.stale = x, false
	d.c.Clear()
	d.top(x)
	d.takeaways(x)
	d.actors(x)
	d.accounts(x)
	d.reasons(x)
	d.sources(x)
	d.links(x)
	d.notes(x)
	d.tags(x)
	d.extra(x)
	return true
}

// noteOn returns the field for the note on something, with what could not be saved of it before.
func (d *detail) noteOn(on timeline.Ref, text string) *noteField {
	n := newNoteField(text, func(words string) bool {
		if !d.calls.Note(on, words) {
			if d.unsaved == nil {
				d.unsaved = map[timeline.Ref]string{}
			}
			d.unsaved[on] = words
			return false
		}
		delete(d.unsaved, on)
		return true
	}, d.calls.OpenAddress, d.resized, func() { d.calls.NoteOn(timeline.SpotOf(on)) })
	if words, is := d.unsaved[on]; is {
		n.write(true)
		n.field.SetText(words)
	}
	return n
}

// flush saves what has been typed and not saved yet.
func (d *detail) flush() {
	if d.note != nil {
		d.note.save()
	}
}

func (d *detail) head(title string) { d.c.Add(sectionGap+2, ui.NewHead(title, nil)) }

func (d *detail) top(x desk.Detail) {
	kind := ui.NewChip(x.Word, nil)
	kind.Fill = own.ColorQuad(x.Quad)
	kind.Fore = onQuad(kind.Fill)
	pills := ui.NewWrap(kind)
	if n := len(x.Sources); n > 0 {
		pills.Objects = append(pills.Objects, ui.NewChip(say.Plural(n, "article"), nil))
	}
	for _, m := range marks(x) {
		c := ui.NewChip(m.word, nil)
		c.Tips, c.Tip = d.tips, m.help
		pills.Objects = append(pills.Objects, c)
	}
	said := len(pills.Objects)
	pills.Objects = append(pills.Objects, d.star(x))
	if !d.readOnly {
		edit := ui.NewChip("", func() { d.calls.Edit() })
		edit.Icon, edit.Tips, edit.Tip = theme.DocumentCreateIcon(), d.tips, "Edit everything of it (Enter)"
		pills.Objects = append(pills.Objects, edit)
	}
	more := ui.NewChip("", nil)
	more.OnTapped = func() { d.calls.Menu(x.ID, more) }
	more.Icon, more.Tips, more.Tip = theme.MoreHorizontalIcon(), d.tips, "What else can be done with it"
	pills.Objects = append(pills.Objects, more)
	pills.Together = len(pills.Objects) - said // what can be done with it
	d.c.Add(0, pills)
	heading := cutRunes(x.Title, mostHeading)
	title := ui.NewFlow(theme.SizeNameHeadingText, sought(heading, d.words, ui.Span{Text: heading, Bold: true, Strike: x.Marks&timeline.Cancelled != 0})...)
	title.Lead = 1.25
	title.OnMenu = func(at fyne.Position) {
		ui.MenuAt(title, at, ui.MenuItem{Name: "Copy the title", Run: func() { d.calls.Copy(x.Title) }})
	}
	d.c.Add(10, title)
	d.date(x)
	if !x.Known.IsZero() {
		d.c.Add(6, ui.NewCard(ui.NewColumn().Add(0, small("As it stands today. The timeline shows what was known on "+x.Known.Words(ui.Dates(when.Style{}))+"."))))
	}
	if x.Proposed && !d.readOnly && len(x.Sources) > 0 {
		b := ui.NewButton("Review…", func() { d.calls.Review(x.Sources[0].Article) })
		b.Primary, b.Tips, b.Tip = true, d.tips, "Accept, correct or reject it beside its article"
		d.c.Add(8, ui.NewWrap(b))
	}
	if x.Summary != "" && x.Summary != x.Title {
		d.c.Add(8, text(sought(x.Summary, d.words, ui.Span{Text: x.Summary})...))
	}
}

func (d *detail) star(x desk.Detail) *ui.Chip {
	c := ui.NewChip("", func() { d.calls.Star(x.ID, !x.Starred) })
	c.Icon, c.Tips, c.Tip = starIcon(x.Starred), d.tips, "Star (*)"
	if x.Starred {
		c.Fore, c.Tip = own.ColorStar, "Take the star off (*)"
	}
	if d.readOnly {
		c.OnTapped = nil
	}
	return c
}

func (d *detail) date(x desk.Detail) {
	if x.When.IsZero() {
		words := "No date yet"
		if x.WhenText != "" {
			words = say.Quote(x.WhenText) + " · no date yet"
		}
		d.c.Add(5, text(dim(words)))
		if !d.readOnly {
			row := ui.NewWrap()
			if a := undatedSource(x); a != 0 {
				b := ui.NewButton("Set the article's date…", func() { d.calls.SetArticle(a) })
				b.Primary = true
				row.Objects = append(row.Objects, b)
			}
			row.Objects = append(row.Objects, ui.NewButton("Set this date…", func() { d.calls.SetDate(x.ID) }))
			d.c.Add(8, row)
		}
		return
	}
	words := x.When.Words(ui.Dates(when.Style{})) + " · " + x.When.Precision()
	if x.Place != "" {
		words += " · " + x.Place
	}
	line := text(dim(words))
	if !d.readOnly {
		line.OnMenu = func(at fyne.Position) {
			ui.MenuAt(line, at, ui.MenuItem{Name: "Change this date…", Run: func() { d.calls.SetDate(x.ID) }},
				ui.MenuItem{Name: "Copy", Run: func() { d.calls.Copy(words) }})
		}
	}
	d.c.Add(5, line)
}

// undatedSource returns an article without a date, which would place the event; 0 when there is none.
func undatedSource(x desk.Detail) timeline.ArticleID {
	for _, s := range x.Sources {
		if s.Published.IsZero() {
			return s.Article
		}
	}
	return 0
}

func (d *detail) takeaways(x desk.Detail) {
	if x.Total == 0 {
		return
	}
	d.head("Takeaways · " + strconv.Itoa(x.Placed) + " of " + strconv.Itoa(x.Total) + " placed")
	for i, g := range x.Groups {
		if len(x.Groups) > 1 {
			title := small(g.Title)
			d.c.Add(gapAt(i, headGap, 10), title)
		}
		for _, t := range g.Items {
			d.c.Add(2, d.marked(t))
		}
	}
}

// takeaway is one bullet: its number when an event cites it, a dash when none does.
func takeaway(t desk.TakeawayLine, words []string, calls *Calls) *ui.Item {
	var it *ui.Item
	spans := sought(t.Text, words, ui.Span{Text: t.Text})
	if len(t.Events) == 0 {
		why := "no date found"
		if t.Detached {
			why = "taken off by hand"
		}
		it = ui.NewItem("–", theme.ColorNameForeground, nil, append(spans, ui.Span{Text: " " + why, Italic: true, Color: own.ColorDim})...)
		it.MarkBold = false
	} else {
		it = ui.NewItem(strconv.Itoa(t.Ref.N+1), theme.ColorNamePrimary, func() { calls.Select(t.Events...) }, spans...)
	}
	menu := func(at fyne.Position) { calls.TakeawayMenu(t, it, at) }
	it.OnMenu, it.Body.OnMenu = menu, menu
	return it
}

// marked is a takeaway with what people have put on it below.
func (d *detail) marked(t desk.TakeawayLine) fyne.CanvasObject {
	it := takeaway(t, d.words, d.calls)
	if t.Marks.IsZero() {
		return it
	}
	c := ui.NewColumn()
	c.Left = 17
	onSpot(c, t.Marks, d.words, d.calls)
	return ui.NewColumn().Add(0, it).Add(0, c)
}

func (d *detail) actors(x desk.Detail) {
	if len(x.Actors) == 0 {
		return
	}
	d.head("Actors")
	for i, a := range x.Actors {
		p := person(a, d.calls, string(a.As))
		p.Tips, p.Tip = d.tips, p.Second+". Click for the page of "+a.Name+"."
		d.c.Add(gapAt(i, 2, 0), p)
	}
}

// person is the line of an actor. as is the word after the dash.
func person(a cast.Line, calls *Calls, as string) *ui.Person {
	second := a.Office
	if a.Country != "" && a.Country != a.Name {
		if second != "" {
			second += " · "
		}
		second += a.Country
	}
	if second == "" && a.Kind != timeline.UnknownActor {
		second = capital(a.Kind.String())
	}
	if as != "" {
		as = " — " + as
	}
	p := ui.NewPerson(a.Initials, a.Name, second+as)
	p.Last = as
	p.OnTapped = func() { calls.Actor.Open(a.ID) }
	p.OnMenu = func(at fyne.Position) { calls.ActorMenu(a.ID, p, at) }
	p.OnHover = func(in bool) {
		if in {
			calls.Light(a.ID)
		} else {
			calls.Light(0)
		}
	}
	return p
}

// accounts shows what each source says when they disagree.
func (d *detail) accounts(x desk.Detail) {
	if len(x.Accounts) == 0 {
		return
	}
	d.head("The sources disagree")
	for i, a := range x.Accounts {
		body := ui.NewColumn()
		body.Add(0, text(ui.Plain(a.Words())...))
		body.Add(2, small(a.Name()))
		d.c.Add(gapAt(i, 6, 10), ui.NewQuote(body, nil))
	}
}

func (d *detail) reasons(x desk.Detail) {
	if len(x.Reasons) == 0 {
		return
	}
	d.head("Why this date")
	for i, r := range x.Reasons {
		body := ui.NewColumn()
		if r.Quote != "" {
			body.Add(0, text(quoted(r.Quote, r.Words)...))
		}
		body.Add(2, small(because(r, len(x.Reasons) > 1)))
		var open func()
		if r.Article != 0 {
			open = func() { d.calls.Read(r.Article, r.Quote, r.Words) }
		}
		d.c.Add(gapAt(i, 6, 10), ui.NewQuote(body, open))
	}
}

// because words how the date follows: "published 27 Feb 2023 → Tue 28 Feb, 3 days".
func because(r desk.Reason, named bool) string {
	s := reason.Plain(r.Why)
	if s == "" {
		s = cmp.Or(r.When.Words(ui.Dates(when.Style{})), "no date follows")
	}
	if named && r.Source != "" {
		s = r.Source + ": " + s
	}
	return s
}

// capital begins words with a capital, when they begin with a letter.
func capital(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return ""
	}
	return string(unicode.ToUpper(r)) + s[n:]
}
