// Package shelf is the articles of a library as lists: how much of each is placed on the timeline, which takeaways have no
// place there, by which words both are found and in which order they stand.
package shelf

import (
	"cmp"
	"slices"

	"entente/timeline"
	"entente/timeline/desk/catalogue"
	"entente/timeline/when"
)

// Line is an article in the list of all of them.
type Line struct {
	ID        timeline.ArticleID
	Title     string
	Outlet    string
	Published when.Span
	Placed    int // takeaways that an event cites
	Total     int // takeaways
	Events    int // that cite it, proposals aside
	Waiting   int // proposals that cite it
}

// Of returns the line of an article with nothing counted yet.
func Of(a *timeline.Article) Line {
	return Line{ID: a.ID, Title: a.Title, Outlet: a.Outlet, Published: a.Published, Total: len(a.Takeaways)}
}

// Loose is a takeaway that no event cites.
type Loose struct {
	Ref       timeline.TakeawayRef
	Text      string
	Detached  bool   // a person took it off all events
	Article   string // title
	Published when.Span
}

// Shelf is all articles with what follows from all events. Its lists are shared and must not be changed.
type Shelf struct {
	Lines []Line  // by number
	Loose []Loose // the newest first, those of one article in the order of its text
	// Known is false while what events say is not read: then nothing is placed yet.
	Known bool

	articles []*timeline.Article // of Lines
	folded   folded
	last     ordered
}

// New makes the shelf in one pass over what events cite.
func New(cat *catalogue.Catalogue) *Shelf {
	s := &Shelf{Known: cat.Said != nil}
	for _, a := range cat.Articles {
		s.articles = append(s.articles, a)
	}
	slices.SortFunc(s.articles, func(a, b *timeline.Article) int { return cmp.Compare(a.ID, b.ID) })
	at := make(map[timeline.ArticleID]int, len(s.articles))
	for i, a := range s.articles {
		s.Lines = append(s.Lines, Of(a))
		at[a.ID] = i
	}
	placed := s.count(cat, at)
	if !s.Known {
		return s
	}
	for _, a := range s.articles {
		for n, t := range a.Takeaways {
			if ref := (timeline.TakeawayRef{Article: a.ID, N: n}); !placed[ref] {
				s.Loose = append(s.Loose, Loose{ref, t.Text, t.Detached, cmp.Or(a.Title, a.Outlet), a.Published})
			}
		}
	}
	slices.SortStableFunc(s.Loose, func(a, b Loose) int { return b.Published.Compare(a.Published) })
	return s
}

// count counts what cites each article, whose places are at, and returns the takeaways that are placed.
func (s *Shelf) count(cat *catalogue.Catalogue, at map[timeline.ArticleID]int) map[timeline.TakeawayRef]bool {
	placed := map[timeline.TakeawayRef]bool{}
	place := func(t timeline.TakeawayRef) {
		if i, ok := at[t.Article]; ok && !placed[t] && t.N >= 0 && t.N < s.Lines[i].Total {
			placed[t] = true
			s.Lines[i].Placed++
		}
	}
	for _, list := range cat.Proposals() {
		for _, id := range list {
			if i, ok := at[id]; ok {
				s.Lines[i].Waiting++
			}
		}
	}
	said := cat.Said
	if said == nil {
		return placed
	}
	counts := func(row int) bool { // an event as it was read, and no proposal
		id := said.IDs()[row]
		o, there := cat.Table.Row(id)
		return there && !cat.Unsaid[id] && !cat.Table.Proposed(o)
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
	for id := range cat.Unsaid {
		e, err := cat.Event(id)
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
