package desk

import (
	"cmp"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/query"
	"entente/timeline/when"
)

// ArticleLine is an article in the list of all of them.
type ArticleLine struct {
	ID        timeline.ArticleID
	Title     string
	Outlet    string
	Published when.Span
	Placed    int // takeaways that an event cites
	Total     int // takeaways
	Events    int // that cite it, proposals aside
	Waiting   int // proposals that cite it
}

// LooseTakeaway is a takeaway that no event cites.
type LooseTakeaway struct {
	TakeawayLine
	Article   string // title
	Published when.Span
}

// Shelf is all articles with what follows from all events.
type Shelf struct {
	Lines []ArticleLine // by number
	Loose []LooseTakeaway
	// Known is false while what events say is still being read beside the window: then nothing is placed yet.
	Known bool

	version uint64
	folded  []string // what each line is found by, made when something is searched
	titles  []string // folded, made when titles order the list
	outlets []string // the same of outlets

	how     ordering // that was asked for last
	ordered []ArticleLine
}

// Shelf returns the articles, in one pass over what events cite. It is shared and must not be changed.
func (d *Desk) Shelf() *Shelf {
	if s := d.shelf; s != nil && s.version == d.Revision() {
		return s
	}
	s := &Shelf{version: d.Revision(), Known: d.cat.Said != nil || !d.waits() && d.cat.Need() == nil}
	at := make(map[timeline.ArticleID]int, len(d.cat.Articles))
	for id, a := range d.cat.Articles {
		s.Lines = append(s.Lines, ArticleLine{ID: id, Title: a.Title, Outlet: a.Outlet, Published: a.Published, Total: len(a.Takeaways)})
	}
	slices.SortFunc(s.Lines, func(a, b ArticleLine) int { return cmp.Compare(a.ID, b.ID) })
	for i, l := range s.Lines {
		at[l.ID] = i
	}
	placed := d.count(s, at)
	for _, l := range s.Lines {
		a := d.cat.Articles[l.ID]
		for n, t := range a.Takeaways {
			if ref := (timeline.TakeawayRef{Article: l.ID, N: n}); s.Known && !placed[ref] {
				s.Loose = append(s.Loose, LooseTakeaway{TakeawayLine{Ref: ref, Text: t.Text, Detached: t.Detached}, cmp.Or(a.Title, a.Outlet), a.Published})
			}
		}
	}
	slices.SortStableFunc(s.Loose, func(a, b LooseTakeaway) int { return b.Published.Compare(a.Published) })
	d.shelf = s
	return s
}

// count counts what cites each article and returns the takeaways that are placed.
func (d *Desk) count(s *Shelf, at map[timeline.ArticleID]int) map[timeline.TakeawayRef]bool {
	placed := map[timeline.TakeawayRef]bool{}
	place := func(t timeline.TakeawayRef) {
		if i, ok := at[t.Article]; ok && !placed[t] && t.N >= 0 && t.N < s.Lines[i].Total {
			placed[t] = true
			s.Lines[i].Placed++
		}
	}
	for _, list := range d.cat.Proposals() {
		for _, id := range list {
			if i, ok := at[id]; ok {
				s.Lines[i].Waiting++
			}
		}
	}
	said := d.cat.Said
	if said == nil {
		return placed
	}
	counts := func(row int) bool { // an event as it was read, and no proposal
		id := said.IDs()[row]
		o, there := d.cat.Table.Row(id)
		return there && !d.cat.Unsaid[id] && !d.cat.Table.Proposed(o)
	}
	cited := said.Cited()
	said.EachCited(func(row int, articles []uint32) {
		for _, n := range articles {
			if i, ok := at[cited[n]]; ok && counts(row) {
				s.Lines[i].Events++
			}
		}
	})
	said.EachTakeaway(func(row int, t timeline.TakeawayRef) {
		if counts(row) {
			place(t)
		}
	})
	for id := range d.cat.Unsaid {
		e, err := d.cat.Event(id)
		if err != nil || e.Proposed { // one that is gone cites nothing
			continue
		}
		for _, a := range e.Articles() {
			if i, ok := at[a]; ok {
				s.Lines[i].Events++
			}
		}
		for _, t := range e.Takeaways {
			place(t)
		}
	}
	return placed
}

// ArticleColumn is a column that the list of articles can be ordered by.
type ArticleColumn uint8

// The columns of articles.
const (
	ArticleDate ArticleColumn = iota
	ArticleTitle
	ArticleOutlet
	ArticlePlaced
	ArticleEvents
	ArticleWaiting
)

// Ordered returns the lines that have all words, each at the start of one of theirs, in title, outlet, author, file or
// takeaways, ordered by a column; down: the largest first. Articles without a date come last either way.
// The list is kept until another is asked for, and must not be changed.
func (d *Desk) Ordered(s *Shelf, words string, by ArticleColumn, down bool) []ArticleLine {
	how := ordering{words, by, down}
	if s.ordered == nil || s.how != how {
		s.ordered, s.how = d.inOrder(s, words, by, down), how
	}
	return s.ordered
}

// ordering is what an order of articles depends on.
type ordering struct {
	words string
	by    ArticleColumn
	down  bool
}

func (d *Desk) inOrder(s *Shelf, words string, by ArticleColumn, down bool) []ArticleLine {
	rows := make([]int32, 0, len(s.Lines)) // numbers are sorted faster than lines
	if want := strings.Fields(query.Fold(words)); len(want) > 0 {
		if s.folded == nil {
			s.folded = make([]string, len(s.Lines))
			for i, l := range s.Lines {
				s.folded[i] = d.articleWords(l.ID)
			}
		}
		for i := range s.Lines {
			if !slices.ContainsFunc(want, func(w string) bool { return !query.HasPrefixWord(s.folded[i], w) }) {
				rows = append(rows, int32(i))
			}
		}
	} else {
		for i := range s.Lines {
			rows = append(rows, int32(i))
		}
	}
	key := s.order(by)
	slices.SortFunc(rows, func(i, j int32) int {
		a, b := &s.Lines[i], &s.Lines[j]
		if by == ArticleDate && a.Published.IsZero() != b.Published.IsZero() {
			return b2i(a.Published.IsZero()) - b2i(b.Published.IsZero())
		}
		if down {
			return cmp.Or(key(j, i), cmp.Compare(i, j))
		}
		return cmp.Or(key(i, j), cmp.Compare(i, j))
	})
	list := make([]ArticleLine, len(rows))
	for at, i := range rows {
		list[at] = s.Lines[i]
	}
	return list
}

// order returns how two lines compare by a column. Texts are folded once for all comparisons.
func (s *Shelf) order(by ArticleColumn) func(i, j int32) int {
	lines := s.Lines
	switch by {
	case ArticleTitle:
		return textOrder(&s.titles, lines, func(l *ArticleLine) string { return l.Title })
	case ArticleOutlet:
		return textOrder(&s.outlets, lines, func(l *ArticleLine) string { return l.Outlet })
	case ArticlePlaced:
		return func(i, j int32) int {
			return cmp.Or(lines[i].Placed-lines[j].Placed, lines[j].Total-lines[i].Total)
		}
	case ArticleEvents:
		return func(i, j int32) int { return lines[i].Events - lines[j].Events }
	case ArticleWaiting:
		return func(i, j int32) int { return lines[i].Waiting - lines[j].Waiting }
	default:
		return func(i, j int32) int { return lines[i].Published.Compare(lines[j].Published) }
	}
}

// textOrder orders lines as people do: case and accents count last. The folded texts stay in folded.
func textOrder(folded *[]string, lines []ArticleLine, text func(*ArticleLine) string) func(i, j int32) int {
	if *folded == nil {
		*folded = make([]string, len(lines))
		for i := range lines {
			(*folded)[i] = query.Fold(text(&lines[i]))
		}
	}
	f := *folded
	return func(i, j int32) int {
		return cmp.Or(strings.Compare(f[i], f[j]), strings.Compare(text(&lines[i]), text(&lines[j])))
	}
}

// articleWords is what an article is found by, folded.
func (d *Desk) articleWords(id timeline.ArticleID) string {
	a := d.cat.Articles[id]
	parts := []string{a.Title, a.Outlet, a.Author, a.File}
	for _, t := range a.Takeaways {
		parts = append(parts, t.Text)
	}
	return query.Fold(strings.Join(parts, " · "))
}
