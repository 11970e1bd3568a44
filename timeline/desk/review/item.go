package review

import (
	"cmp"
	"slices"

	"entente/timeline"
	"entente/timeline/desk/cast"
	"entente/timeline/desk/reason"
	"entente/timeline/when"
)

// Decision is how an event stands in the review of an article.
type Decision uint8

// The decisions.
const (
	Waits    Decision = iota // for a person
	Added                    // an event of the timeline
	Rejected                 // by a person
)

// String returns the word for it, as scripts read it.
func (d Decision) String() string { return [...]string{"waits", "added", "rejected"}[min(int(d), 2)] }

// Item is an event that an article tells, or seems to tell.
type Item struct {
	ID    timeline.EventID // 0 for a rejected one
	State Decision
	// Tomb is the position of a rejected one in Article.Rejected.
	Tomb int

	Title, Place string
	Word         string // plain word for the type: "Visit"
	Type         timeline.Type
	Quad         timeline.Quad
	Marks        timeline.Marks
	When         when.Span
	WhenText     string // words of the source while undated
	Fixed        bool   // a person has set the date
	Actors       []cast.Line
	Confidence   float32
	Sources      int // articles that tell of it
	Takeaways    []int

	Why      string           // how the date follows, in words; "" for none
	Doubts   []string         // why it is not sure
	Evidence []timeline.Range // passages of the article, in order
	Words    []timeline.Range // that carry the date
}

// Start is where the article first speaks of it.
func (x *Item) Start() int {
	if len(x.Evidence) == 0 {
		return 0
	}
	return x.Evidence[0].Start
}

// itemOf returns an event as an article tells it.
func itemOf(e *timeline.Event, id timeline.ArticleID, actors []cast.Line) Item {
	x := Item{ID: e.ID, State: Added, Title: e.Title, Place: e.Place, Word: e.Word(), Type: e.Type, Quad: e.Type.Quad(),
		Marks: e.Marks, When: e.When, WhenText: e.WhenText, Fixed: e.DateFixed, Actors: actors, Confidence: e.Confidence,
		Sources: len(e.Articles()), Doubts: reason.Doubts(e), Evidence: Evidence(e, id)}
	if e.Proposed {
		x.State = Waits
	}
	for _, c := range e.Claims {
		if c.Cite.Article != id {
			continue
		}
		x.Words = append(x.Words, c.Words...)
		if x.Why == "" {
			x.Why = reason.Of(c)
		}
	}
	for _, t := range e.Takeaways {
		if t.Article == id {
			x.Takeaways = append(x.Takeaways, t.N)
		}
	}
	return x
}

// rejected returns what a person has rejected of an article.
func rejected(n int, t *timeline.Rejected) Item {
	return Item{State: Rejected, Tomb: n, Title: t.Title, Type: t.Type, Word: t.Type.Word(""), Quad: t.Type.Quad(),
		Evidence: []timeline.Range{t.Range}}
}

// Evidence lists the passages of an article that speak of an event, in order: those that it cites, else the first that
// gives its date, else the first that gives a part in it.
func Evidence(e *timeline.Event, id timeline.ArticleID) []timeline.Range {
	var list []timeline.Range
	add := func(c timeline.Citation) {
		if c.Article == id {
			list = append(list, timeline.Range{Start: c.Start, End: c.End})
		}
	}
	for _, c := range e.Citations {
		add(c)
	}
	for i := 0; i < len(e.Claims) && len(list) == 0; i++ {
		add(e.Claims[i].Cite)
	}
	for i := 0; i < len(e.Roles) && len(list) == 0; i++ {
		add(e.Roles[i].Cite)
	}
	slices.SortFunc(list, func(a, b timeline.Range) int { return cmp.Compare(a.Start, b.Start) })
	return list
}
