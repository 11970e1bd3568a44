package review

import (
	"cmp"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/cast"
	"entente/timeline/ingest"
	"entente/timeline/when"
)

// Page is an article with everything that was found in it.
type Page struct {
	Article *timeline.Article
	Text    string
	Items   []Item // in the order of the text
	Finds   []Find // times, actors and places, in the order of the text
	Waiting int    // items that wait for a decision
	// Candidates are the publication days that fit the text, when it has no date.
	Candidates []ingest.Candidate
}

// Told is an event that cites the article of a page, with who takes part in it.
type Told struct {
	Event *timeline.Event
	Cast  []cast.Line
}

// NewPage puts together what there is of an article: its reading, what was found in it, and the events that cite it. today
// bounds the days on which it may have been published.
func NewPage(a *timeline.Article, r *ingest.Reading, finds []Find, told []Told, today when.Time) *Page {
	p := &Page{Article: a, Text: r.Article.Text, Finds: finds}
	for _, t := range told {
		x := itemOf(t.Event, a.ID, t.Cast)
		if x.State == Waits {
			p.Waiting++
		}
		p.Items = append(p.Items, x)
	}
	for n := range a.Rejected {
		p.Items = append(p.Items, rejected(n, &a.Rejected[n]))
	}
	slices.SortStableFunc(p.Items, func(x, y Item) int {
		return cmp.Or(cmp.Compare(x.Start(), y.Start()), strings.Compare(x.Title, y.Title), cmp.Compare(x.ID, y.ID))
	})
	if a.Published.IsZero() {
		p.Candidates = r.Candidates(today)
	}
	return p
}

// Decided is the number of items that do not wait.
func (p *Page) Decided() int { return len(p.Items) - p.Waiting }
