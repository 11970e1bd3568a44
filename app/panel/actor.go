package panel

import (
	"cmp"
	"strings"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/cast"
	"entente/timeline/desk/rhythm"
	"entente/timeline/desk/say"
	"entente/timeline/when"
)

// ActorCalls is what clicks on the page of an actor do.
type ActorCalls struct {
	Open   func(id timeline.ActorID)   // shows the page of an actor
	Lane   func(id timeline.ActorID)   // scrolls to its lane
	Both   func(a, b timeline.ActorID) // shows only the events of both
	Pair   func(a, b timeline.ActorID) // shows the page of both
	Period func(s rhythm.Spell)        // shows a silence or a burst on the chart
	Merge  func(id timeline.ActorID)
	Rename func(id timeline.ActorID)
	Name   func(id timeline.ActorID)               // adds a name
	Call   func(id timeline.ActorID, alias string) // makes one of its names the main one
	Split  func(id timeline.ActorID, alias string) // "" asks which
}

// actor fills the panel with the page of an actor.
func (s *Side) actor(c *ui.Column, x desk.ActorPage) {
	a := x.Actor
	pills := ui.NewWrap()
	if a.Kind != timeline.UnknownActor {
		pills.Objects = append(pills.Objects, ui.NewChip(capital(a.Kind.String()), nil))
	}
	if x.Country != "" {
		pills.Objects = append(pills.Objects, ui.NewChip(x.Country, func() { s.Calls.Filter("country", cmp.Or(a.Country, x.Country)) }))
	}
	pills.Objects = append(pills.Objects, ui.NewChip(say.Plural(x.Events, "event"), nil), s.starOf(a.Ref(), x.Marks.Starred))
	c.Add(0, pills)
	name := ui.NewFlow(theme.SizeNameHeadingText, ui.Span{Text: a.Name, Bold: true})
	name.Lead = 1.25
	name.OnMenu = func(at fyne.Position) {
		ui.MenuAt(name, at, ui.MenuItem{Name: "Copy the name", Run: func() { s.Calls.Copy(a.Name) }},
			ui.MenuItem{Name: "Rename…", Run: func() { s.Calls.Actor.Rename(a.ID) }, Off: s.ReadOnly})
	}
	c.Add(10, name)
	c.Add(10, s.actorButtons(x))
	if a.Note != "" {
		c.Add(10, text(ui.Plain(cutRunes(a.Note, mostShown))...))
	}
	s.names(c, a)
	s.offices(c, x)
	s.times(c, x)
	s.spells(c, x.Spells)
	s.company(c, x)
	s.latest(c, x)
	s.markSections(c, a.Ref(), x.Marks)
}

func (s *Side) actorButtons(x desk.ActorPage) *ui.Wrap {
	id, name := x.Actor.ID, x.Actor.Name
	button := func(words, tip string, tapped func()) *ui.Button {
		b := ui.NewButton(words, tapped)
		b.Tips, b.Tip = s.tips, tip
		return b
	}
	only := button("Only these events", "Show only events in which "+name+" takes part", func() { s.Calls.Filter("actor", name) })
	only.Primary = true
	if x.Only {
		only.Text, only.Tip = "All events", "Take "+name+" out of the filter"
	}
	row := ui.NewWrap(only)
	if x.Lane {
		row.Objects = append(row.Objects, button("Go to lane", "Scroll to the lane of "+name, func() { s.Calls.Actor.Lane(id) }))
	}
	if s.ReadOnly {
		return row
	}
	row.Objects = append(row.Objects,
		button("Merge…", "Make another actor part of this one, or this one part of another: you see first what changes", func() { s.Calls.Actor.Merge(id) }),
		button("Rename…", "Give it another name; the old one stays known", func() { s.Calls.Actor.Rename(id) }))
	if len(x.Actor.Aliases) > 0 {
		row.Objects = append(row.Objects, button("Split…", "Make one of its names an actor of its own, with the events that call it so", func() { s.Calls.Actor.Split(id, "") }))
	}
	return row
}

// names shows how else an actor is called. Each name has a menu.
func (s *Side) names(c *ui.Column, a *timeline.Actor) {
	if len(a.Aliases) == 0 && s.ReadOnly {
		return
	}
	c.Add(sectionGap+2, ui.NewHead("Also called", nil))
	row := ui.NewWrap()
	for _, n := range a.Aliases {
		chip := ui.NewChip(n, nil)
		chip.OnMenu = func(at fyne.Position) {
			ui.MenuAt(chip, at, ui.MenuItem{Name: "Make it the main name", Run: func() { s.Calls.Actor.Call(a.ID, n) }, Off: s.ReadOnly},
				ui.MenuItem{Name: "Make it an actor of its own…", Run: func() { s.Calls.Actor.Split(a.ID, n) }, Off: s.ReadOnly},
				ui.MenuItem{Name: "Copy", Run: func() { s.Calls.Copy(n) }})
		}
		chip.OnTapped = func() {
			chip.OnMenu(fyne.CurrentApp().Driver().AbsolutePositionForObject(chip).AddXY(0, chip.Size().Height+4))
		}
		row.Objects = append(row.Objects, chip)
	}
	if !s.ReadOnly {
		add := ui.NewChip("Add name", func() { s.Calls.Actor.Name(a.ID) })
		add.Icon = theme.ContentAddIcon()
		row.Objects = append(row.Objects, add)
	}
	c.Add(6, row)
}

func (s *Side) offices(c *ui.Column, x desk.ActorPage) {
	if len(x.Offices) == 0 {
		return
	}
	c.Add(sectionGap+2, ui.NewHead("Offices", nil))
	for i, o := range x.Offices {
		spans := []ui.Span{{Text: o.Title}}
		if o.For != "" {
			who := ui.Span{Text: o.For, Color: own.ColorDim}
			if o.Actor != 0 {
				who.Color = theme.ColorNameHyperlink
			}
			spans = append(spans, dim(" · "), who)
		}
		line := text(spans...)
		if o.Actor != 0 {
			line.OnTapped = func() { s.Calls.Actor.Open(o.Actor) }
		}
		c.Add(gapAt(i, headGap, 5), line)
		if !o.Term.IsZero() {
			c.Add(0, small(o.Term.Words(ui.Dates(when.Style{}))))
		}
	}
}

// times shows when an actor is first and last seen.
func (s *Side) times(c *ui.Column, x desk.ActorPage) {
	if x.First == nil {
		return
	}
	c.Add(sectionGap+2, ui.NewHead("First and last", nil))
	s.eventLine(c, headGap, x.First.ID, x.First.When, x.First.Title)
	if x.Last.ID != x.First.ID {
		s.eventLine(c, 5, x.Last.ID, x.Last.When, x.Last.Title)
	}
}

// eventLine is a line that leads to an event: its date and its title.
func (s *Side) eventLine(c *ui.Column, gap float32, id timeline.EventID, date when.Span, title string) {
	words := date.Words(ui.Dates(when.Style{}))
	if words == "" {
		words = "No date"
	}
	line := text(dim(words+"  "), ui.Span{Text: cutRunes(title, mostHeading), Color: theme.ColorNameHyperlink})
	line.OnTapped = func() { s.Calls.Select(id) }
	c.Add(gap, line)
}

// mostWith is how many partners a page lists.
const mostWith = 6

func (s *Side) company(c *ui.Column, x desk.ActorPage) {
	if len(x.With) == 0 {
		return
	}
	c.Add(sectionGap+2, ui.NewHead("Most often with", nil))
	me := x.Actor
	for i, w := range x.With[:min(len(x.With), mostWith)] {
		p := ui.NewPerson(cast.Initials(w.Actor.Name), w.Actor.Name, say.Plural(w.Events, "event")+" together")
		p.OnTapped = func() { s.Calls.Actor.Open(w.Actor.ID) }
		p.OnHover = func(in bool) { s.Calls.Light(map[bool]timeline.ActorID{true: w.Actor.ID}[in]) }
		p.OnMenu = func(at fyne.Position) {
			ui.MenuAt(p, at, ui.MenuItem{Name: "Open the page", Run: func() { s.Calls.Actor.Open(w.Actor.ID) }},
				ui.MenuItem{Name: "The two together", Run: func() { s.Calls.Actor.Pair(me.ID, w.Actor.ID) }},
				ui.MenuItem{Name: "Only the events of both", Run: func() { s.Calls.Actor.Both(me.ID, w.Actor.ID) }})
		}
		p.Tips, p.Tip = s.tips, "Click for the page of "+w.Actor.Name+"; the menu shows the events of both"
		c.Add(gapAt(i, 2, 0), p)
	}
}

func (s *Side) latest(c *ui.Column, x desk.ActorPage) {
	if len(x.Latest) < 2 {
		return
	}
	c.Add(sectionGap+2, ui.NewHead("Latest events", nil))
	for i, e := range x.Latest {
		s.eventLine(c, gapAt(i, headGap, 5), e.ID, e.When, e.Title)
	}
	if rest := x.Events - len(x.Latest); rest > 0 && !x.Only {
		more := ui.NewFlow(theme.SizeNameText, ui.Span{Text: "Show all " + say.Count(x.Events), Color: theme.ColorNameHyperlink})
		more.OnTapped = func() { s.Calls.Filter("actor", x.Actor.Name) }
		c.Add(6, more)
	}
}

// spells lists silences and bursts. A click shows one on the chart.
func (s *Side) spells(c *ui.Column, list []rhythm.Spell) {
	if len(list) == 0 {
		return
	}
	c.Add(sectionGap+2, ui.NewHead("Silences and bursts", nil))
	for i, x := range list {
		icon := own.ColorDim
		if x.Burst {
			icon = own.ColorStar
		}
		words := strings.ReplaceAll(say.Period(x.From, x.To, ui.Dates(when.Style{})), " ", "\u00a0") // stays on one line
		line := ui.NewItem("■", icon, func() { s.Calls.Actor.Period(x) }, ui.Span{Text: capital(x.Words())}, dim(", "+x.UsualWords()+" · "+words))
		c.Add(gapAt(i, headGap, 0), line)
	}
}

// ShowPair shows the page of two actors.
func (s *Side) ShowPair(x desk.PairPage) {
	s.showPage(x, func(old any) bool { o, is := old.(desk.PairPage); return is && o.A.ID == x.A.ID && o.B.ID == x.B.ID },
		func(c *ui.Column) { s.pair(c, x) })
}

// pair fills the panel with the page of two actors.
func (s *Side) pair(c *ui.Column, x desk.PairPage) {
	c.Add(0, ui.NewWrap(ui.NewChip("Two actors", nil), ui.NewChip(say.Plural(x.Events, "event"), nil)))
	c.Add(10, ui.NewFlow(theme.SizeNameHeadingText, ui.Span{Text: x.A.Name + " and " + x.B.Name, Bold: true}))
	only := ui.NewButton("Only these events", func() { s.Calls.Actor.Both(x.A.ID, x.B.ID) })
	if x.Only {
		only = ui.NewButton("All events", func() {
			s.Calls.Filter("actor", x.A.Name)
			s.Calls.Filter("actor", x.B.Name)
		})
		only.Tips, only.Tip = s.tips, "Take the two out of the filter"
	}
	only.Primary = true
	row := ui.NewWrap(only)
	for _, a := range []*timeline.Actor{x.A, x.B} {
		row.Objects = append(row.Objects, ui.NewButton(ui.Cut(a.Name, 22), func() { s.Calls.Actor.Open(a.ID) }))
	}
	c.Add(10, row)
	if x.First.ID != 0 {
		c.Add(sectionGap+2, ui.NewHead("First and last", nil))
		s.eventLine(c, headGap, x.First.ID, x.First.When, x.First.Title)
		if x.Last.ID != x.First.ID {
			s.eventLine(c, 5, x.Last.ID, x.Last.When, x.Last.Title)
		}
	}
	s.spells(c, x.Spells)
	if len(x.Latest) > 0 {
		c.Add(sectionGap+2, ui.NewHead("Latest events", nil))
		for i, e := range x.Latest {
			s.eventLine(c, gapAt(i, headGap, 5), e.ID, e.When, e.Title)
		}
	}
}

// starOf is the star on something that is not an event.
func (s *Side) starOf(ref timeline.Ref, on bool) *ui.Chip {
	c := ui.NewChip("", func() {
		flip := !on
		s.Calls.Mark(desk.Marks{Star: &flip}, ref)
	})
	c.Icon, c.Tips, c.Tip = starIcon(on), s.tips, "Star"
	if on {
		c.Fore, c.Tip = own.ColorStar, "Take the star off"
	}
	if s.ReadOnly {
		c.OnTapped = nil
	}
	return c
}

// markSections shows and takes the notes and tags on something that is not an event.
func (s *Side) markSections(c *ui.Column, ref timeline.Ref, x desk.SpotMarks) {
	if s.ReadOnly && len(x.Notes)+len(x.Tags) == 0 {
		return
	}
	c.Add(sectionGap+2, ui.NewHead("Notes", nil))
	mine := ""
	for _, n := range x.Notes {
		if n.Mine && !s.ReadOnly {
			mine = n.Text
			continue
		}
		c.Add(6, ui.NewCard(noteColumn(n, nil, &s.Calls)))
	}
	if !s.ReadOnly {
		s.detail.note = s.detail.noteOn(ref, mine)
		c.Add(6, s.detail.note)
	}
	c.Add(sectionGap+2, ui.NewHead("Tags", nil))
	row := ui.NewWrap()
	for _, t := range x.Tags[:min(len(x.Tags), ui.MostChips)] {
		chip := tagChip(t, nil)
		if !s.ReadOnly {
			chip.OnRemove = func() { s.Calls.Mark(desk.Marks{Untag: []string{t.Text}}, ref) }
		}
		row.Objects = append(row.Objects, chip)
	}
	row.Objects = append(row.Objects, moreTags(len(x.Tags))...)
	if !s.ReadOnly {
		add := ui.NewChip("Add tag", func() { s.Calls.TagOn(ref) })
		add.Icon = theme.ContentAddIcon()
		row.Objects = append(row.Objects, add)
	}
	c.Add(6, row)
}
