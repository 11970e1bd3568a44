package desk

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/reason"
	"entente/timeline/desk/review"
	"entente/timeline/ingest"
	"entente/timeline/when"
)

// # The review
//
// An import turns what it is sure of into events; the rest waits. The review shows an article with everything that was
// found in it, and a person decides: what waits is accepted, changed or rejected, and what was taken over by itself can
// be rejected too. A rejected one leaves its mark on the article (timeline.Rejected), so that reading the text again does
// not bring it back. Every decision is one named step.

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

// Review is an article with everything that was found in it.
type Review struct {
	Article *timeline.Article
	Text    string
	Items   []ReviewItem  // in the order of the text
	Finds   []review.Find // times, actors and places, in the order of the text
	Waiting int           // items that wait for a decision
	// Candidates are the publication days that fit the text, when it has no date.
	Candidates []ingest.Candidate
}

// Decided is the number of items that do not wait.
func (r *Review) Decided() int { return len(r.Items) - r.Waiting }

// ReviewItem is an event that an article tells, or seems to tell.
type ReviewItem struct {
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
	Actors       []ActorLine
	Confidence   float32
	Sources      int // articles that tell of it
	Takeaways    []int

	Why      string           // how the date follows, in words; "" for none
	Doubts   []string         // why it is not sure
	Evidence []timeline.Range // passages of the article, in order
	Words    []timeline.Range // that carry the date
}

// Start is where the article first speaks of it.
func (x *ReviewItem) Start() int {
	if len(x.Evidence) == 0 {
		return 0
	}
	return x.Evidence[0].Start
}

// Review reads an article for the review. Its text is read again with reader, which gives what is not stored: times and
// names that no event needed.
func (d *Desk) Review(reader *ingest.Reader, id timeline.ArticleID) (*Review, error) {
	a := d.cat.Articles[id]
	if a == nil {
		return nil, fmt.Errorf("%s: %w", id, timeline.ErrNotFound)
	}
	reading, err := d.reading(reader, a)
	if err != nil {
		return nil, err
	}
	if d.read.finds == nil {
		d.read.finds = review.Finds(reading)
	}
	out := &Review{Article: a, Text: reading.Article.Text, Finds: d.read.finds}
	for _, eid := range d.cat.Citing(id) {
		e, err := d.cat.Event(eid)
		if err != nil {
			return nil, err
		}
		x := d.reviewItem(e, id)
		if x.State == Waits {
			out.Waiting++
		}
		out.Items = append(out.Items, x)
	}
	for n, t := range a.Rejected {
		out.Items = append(out.Items, ReviewItem{State: Rejected, Tomb: n, Title: t.Title, Type: t.Type, Word: t.Type.Word(""),
			Quad: t.Type.Quad(), Evidence: []timeline.Range{t.Range}})
	}
	slices.SortStableFunc(out.Items, func(x, y ReviewItem) int {
		return cmp.Or(cmp.Compare(x.Start(), y.Start()), strings.Compare(x.Title, y.Title), cmp.Compare(x.ID, y.ID))
	})
	if a.Published.IsZero() {
		out.Candidates = reading.Candidates(d.opts.Today)
	}
	return out, nil
}

func (d *Desk) reviewItem(e *timeline.Event, id timeline.ArticleID) ReviewItem {
	x := ReviewItem{ID: e.ID, State: Added, Title: e.Title, Place: e.Place, Word: e.Word(), Type: e.Type, Quad: e.Type.Quad(),
		Marks: e.Marks, When: e.When, WhenText: e.WhenText, Fixed: e.DateFixed, Actors: d.actorLines(e), Confidence: e.Confidence,
		Sources: len(e.Articles()), Doubts: reason.Doubts(e)}
	if e.Proposed {
		x.State = Waits
	}
	for _, c := range e.Citations {
		if c.Article == id {
			x.Evidence = append(x.Evidence, timeline.Range{Start: c.Start, End: c.End})
		}
	}
	for _, c := range e.Claims {
		if c.Cite.Article != id {
			continue
		}
		if len(x.Evidence) == 0 {
			x.Evidence = append(x.Evidence, timeline.Range{Start: c.Cite.Start, End: c.Cite.End})
		}
		x.Words = append(x.Words, c.Words...)
		if x.Why == "" {
			x.Why = reason.Of(c)
		}
	}
	for _, r := range e.Roles {
		if len(x.Evidence) == 0 && r.Cite.Article == id {
			x.Evidence = append(x.Evidence, timeline.Range{Start: r.Cite.Start, End: r.Cite.End})
		}
	}
	for _, t := range e.Takeaways {
		if t.Article == id {
			x.Takeaways = append(x.Takeaways, t.N)
		}
	}
	slices.SortFunc(x.Evidence, func(a, b timeline.Range) int { return cmp.Compare(a.Start, b.Start) })
	return x
}
