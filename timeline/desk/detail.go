package desk

import (
	"cmp"
	"math"
	"slices"

	"entente/timeline"
	"entente/timeline/desk/cast"
	"entente/timeline/desk/meet"
	"entente/timeline/when"
)

// Detail is what the panel at the right shows of one event.
type Detail struct {
	ID       timeline.EventID
	Word     string // plain word for the type: "Visit"
	Quad     timeline.Quad
	Type     timeline.Type
	Marks    timeline.Marks
	Starred  bool
	Proposed bool
	Overdue  bool
	Conflict bool

	Title, Summary, Place string
	When                  when.Span
	WhenText              string // words of the source while undated
	// Known is the day whose knowledge the chart shows, zero for all that is known. What is told here is of today.
	Known when.Span

	Groups   []TakeawayGroup
	Placed   int // takeaways of all groups that some event cites
	Total    int
	Actors   []cast.Line
	Reasons  []Reason
	Evidence []Evidence
	Sources  []SourceLine
	Accounts []AccountLine // what each source says, when they disagree
	Links    []LinkLine
	Notes    []NoteLine
	LedHere  []TrailLine // what links lead back to, the nearest first
	Followed []TrailLine
	Tags     []string
	// TagColours are those that people have given to tags.
	TagColours map[string]string
	Extra      []timeline.Extra
}

// TakeawayGroup is the takeaways of one article.
type TakeawayGroup struct {
	Article timeline.ArticleID
	Title   string
	Items   []TakeawayLine
}

// TakeawayLine is one takeaway and the events that cite it.
type TakeawayLine struct {
	Ref      timeline.TakeawayRef
	Text     string
	Events   []timeline.EventID // empty: not placed
	Here     bool               // this event cites it
	Detached bool               // a person took it off all events
	Marks    SpotMarks          // what people have put on it; zero for nothing
}

// Reason is why an article puts the event at a date.
type Reason struct {
	Article   timeline.ArticleID
	Source    string // outlet or title of the article
	Quote     string
	Words     []timeline.Range // bytes of Quote
	Why       string
	When      when.Span
	Published when.Span
}

// Evidence is a passage that speaks of the event.
type Evidence struct {
	Article timeline.ArticleID
	timeline.Range
	Quote string
}

// SourceLine is an article that the event cites.
type SourceLine struct {
	Article   timeline.ArticleID
	Title     string
	Outlet    string
	Address   string
	Published when.Span
}

// LinkLine is a link seen from the event.
type LinkLine struct {
	ID    timeline.LinkID
	Event timeline.EventID
	Title string
	Words string // "leads to", "is cancelled by"
	Note  string
	When  when.Span
}

// AccountLine is what one source says of when and who.
type AccountLine struct {
	Article timeline.ArticleID // 0: what was entered by hand or came from a data file
	Source  string             // outlet or title of the article
	When    when.Span
	Actors  []string // names of those who take part; none when all sources name the same
	Marks   timeline.Marks
}

// NoteLine is a note on the event.
type NoteLine struct {
	ID    timeline.AnnotationID
	Layer string
	Text  string
	Mine  bool // in the layer that is written to
}

// Detail returns what there is to show of an event.
func (d *Desk) Detail(id timeline.EventID) (Detail, error) {
	e, err := d.event(id)
	if err != nil {
		return Detail{}, err
	}
	out := Detail{ID: id, Word: e.Word(), Quad: e.Type.Quad(), Type: e.Type, Marks: e.Marks, Starred: d.cat.Stars(id) > 0,
		Proposed: e.Proposed, Overdue: e.Marks.Overdue(e.When, d.opts.Today), Conflict: meet.Disagree(e, d.cat.Actor), Title: e.Title, Summary: e.Summary, Place: e.Place,
		When: e.When, WhenText: e.WhenText, Known: d.asKnown, Tags: d.cat.Tags(id), Extra: e.Extra}
	for _, a := range e.Articles() {
		art := d.cat.Articles[a]
		if art == nil {
			continue
		}
		out.Sources = append(out.Sources, SourceLine{a, art.Title, art.Outlet, art.Address, art.Published})
		g := TakeawayGroup{Article: a, Title: cmp.Or(art.Title, art.Outlet)}
		g.Items = d.takeaways(art, id)
		for _, t := range g.Items {
			out.Total++
			if len(t.Events) > 0 {
				out.Placed++
			}
		}
		if len(g.Items) > 0 {
			out.Groups = append(out.Groups, g)
		}
	}
	for _, t := range out.Tags {
		if c := d.TagColour(t); c != "" {
			if out.TagColours == nil {
				out.TagColours = map[string]string{}
			}
			out.TagColours[t] = c
		}
	}
	out.Actors = d.castOf(e)
	for _, c := range e.Claims {
		out.Reasons = append(out.Reasons, d.reason(c))
	}
	for _, c := range e.Citations {
		out.Evidence = append(out.Evidence, Evidence{c.Article, timeline.Range{Start: c.Start, End: c.End}, c.Quote})
	}
	if out.Conflict {
		out.Accounts = d.accountLines(e)
	}
	out.Links = d.linkLines(id)
	if len(out.Links) > 0 {
		out.LedHere, out.Followed = d.Trail(id, true), d.Trail(id, false)
	}
	for _, a := range d.cat.Shown(id.Ref()) {
		if a.Kind == timeline.Note {
			out.Notes = append(out.Notes, d.noteLine(a))
		}
	}
	return out, nil
}

// takeaways lists the takeaways of an article with the events that cite them, among them here. An article without any,
// such as one of which only the address is known, is told without a look at its events.
func (d *Desk) takeaways(a *timeline.Article, here timeline.EventID) []TakeawayLine {
	if len(a.Takeaways) == 0 {
		return nil
	}
	lines := make([]TakeawayLine, len(a.Takeaways))
	for n, t := range a.Takeaways {
		lines[n] = TakeawayLine{Ref: timeline.TakeawayRef{Article: a.ID, N: n}, Text: t.Text, Detached: t.Detached}
		if spot := (timeline.Spot{Ref: a.Ref(), Takeaway: n + 1}); len(d.cat.On(spot)) > 0 {
			lines[n].Marks = d.Marks(spot)
		}
	}
	for _, id := range d.cat.Citing(a.ID) {
		e, err := d.cat.Event(id)
		if err != nil || e.Proposed {
			continue
		}
		for _, t := range e.Takeaways {
			if t.Article == a.ID && t.N >= 0 && t.N < len(lines) {
				lines[t.N].Events = append(lines[t.N].Events, id)
				lines[t.N].Here = lines[t.N].Here || id == here
			}
		}
	}
	return lines
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

func (d *Desk) reason(c timeline.Claim) Reason {
	r := Reason{Article: c.Cite.Article, Quote: c.Cite.Quote, Why: c.Why, When: c.When}
	if a := d.cat.Articles[c.Cite.Article]; a != nil {
		r.Source, r.Published = cmp.Or(a.Outlet, a.Title), a.Published
	}
	for _, w := range c.Words {
		if w.Start >= c.Cite.Start && w.End <= c.Cite.Start+len(c.Cite.Quote) {
			r.Words = append(r.Words, timeline.Range{Start: w.Start - c.Cite.Start, End: w.End - c.Cite.Start})
		}
	}
	return r
}

// passive words a link seen from its far end.
var passive = map[timeline.LinkType]string{timeline.LeadsTo: "follows from", timeline.RespondsTo: "is answered by",
	timeline.SameMeeting: "same meeting", timeline.Cancels: "is called off by", timeline.Postpones: "is postponed by"}

func (d *Desk) linkLines(id timeline.EventID) []LinkLine {
	var lines []LinkLine
	for _, l := range d.cat.LinksOf(id) {
		line := LinkLine{ID: l.ID, Event: l.To, Words: string(l.Type), Note: l.Note}
		if l.To == id {
			line.Event, line.Words = l.From, passive[l.Type]
		}
		line.Title = d.cat.Title(line.Event)
		if i, ok := d.cat.Table.Row(line.Event); ok {
			line.When = d.cat.Table.Span(i)
		}
		lines = append(lines, line)
	}
	return lines
}

// Shared is what several selected events have in common.
type Shared struct {
	Events    int
	First     []EventRow // of them in order of time, 20 at most; those without a date come last
	Period    when.Span
	Actors    []cast.Line    // that take part in all of them
	Takeaways []TakeawayLine // that more than one of them cites
}

// mostShared is the number of events that are listed of several.
const mostShared = 20

// Shared returns what events have in common.
func (d *Desk) Shared(ids []timeline.EventID) (Shared, error) {
	out := Shared{Events: len(ids), First: d.firstOf(ids)}
	parts := map[timeline.ActorID]int{}
	cites := map[timeline.TakeawayRef]int{}
	for _, id := range ids {
		e, err := d.event(id)
		if err != nil {
			return out, err
		}
		seen := map[timeline.ActorID]bool{}
		for _, l := range d.castOf(e) {
			if seen[l.ID] {
				continue
			}
			seen[l.ID] = true
			if parts[l.ID]++; parts[l.ID] == len(ids) {
				l.As = ""
				out.Actors = append(out.Actors, l)
			}
		}
		for _, t := range e.Takeaways {
			if a := d.cat.Articles[t.Article]; a != nil && t.N < len(a.Takeaways) {
				if cites[t]++; cites[t] == 2 {
					out.Takeaways = append(out.Takeaways, TakeawayLine{Ref: t, Text: a.Takeaways[t.N].Text})
				}
			}
		}
		if !e.When.IsZero() {
			out.Period = hull(out.Period, e.When)
		}
	}
	return out, nil
}

// firstOf returns the rows of those events that happened first.
func (d *Desk) firstOf(ids []timeline.EventID) []EventRow {
	const undated = math.MaxInt
	place := make(map[timeline.EventID]int, len(ids))
	for _, id := range ids {
		place[id] = undated
		if o, ok := d.cat.Table.Row(id); ok && !d.cat.Table.Span(o).IsZero() {
			place[id] = int(o) // rows stand in order of time
		}
	}
	list := slices.Clone(ids)
	slices.SortFunc(list, func(a, b timeline.EventID) int { return cmp.Or(cmp.Compare(place[a], place[b]), cmp.Compare(a, b)) })
	var rows []EventRow
	for _, id := range list[:min(len(list), mostShared)] {
		rows = append(rows, d.EventRow(id))
	}
	return rows
}

// hull returns the span from the earliest start to the latest end of both.
func hull(a, b when.Span) when.Span {
	if a.IsZero() {
		return b
	}
	first, last := a, a
	if b.EarliestStart < a.EarliestStart {
		first = b
	}
	if b.LatestEnd > a.LatestEnd {
		last = b
	}
	s, ok := when.Between(first, last)
	if !ok { // open on both sides: there is no date to show
		return a
	}
	return s
}
