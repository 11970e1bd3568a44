// Package record turns what a reader finds in an article into events, actors and articles as a library keeps them.
package record

import (
	"path"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/draw/typeset"
	"entente/timeline/ingest"
	"entente/timeline/ingest/article"
	"entente/timeline/ingest/coding"
)

// Reading is an article as it was read, with the numbers that the library has for it.
type Reading struct {
	ID     timeline.ArticleID
	Read   *ingest.Reading
	Actors []timeline.ActorID // of Read.Actors; with none, events are made without those who take part
}

// Article returns the article itself. The file is the one that it came from, and the key that of its text.
func (r *Reading) Article(file, key string) *timeline.Article {
	a := r.Read.Article
	art := &timeline.Article{ID: r.ID, Key: key, Title: typeset.Clean(r.Read.Title()), Outlet: typeset.Clean(a.Outlet), Author: typeset.Clean(a.Author),
		Address: a.Address, Published: a.Published, From: a.From, Body: a.Body, Size: len(a.Text), File: path.Base(file)}
	for _, t := range a.Takeaways {
		art.Takeaways = append(art.Takeaways, timeline.Takeaway{Range: t, Text: a.Text[t.Start:t.End]})
	}
	return art
}

// Stored is an article of the library, and its text, as a reader takes it.
func Stored(a *timeline.Article, text string) *article.Article {
	out := &article.Article{Text: text, Title: a.Title, Outlet: a.Outlet, Author: a.Author, Address: a.Address,
		Published: a.Published, From: a.From, Body: a.Body}
	for _, t := range a.Takeaways {
		out.Takeaways = append(out.Takeaways, t.Range)
	}
	out.Furniture = article.FurnitureIn(text, a.Body, out.Takeaways)
	return out
}

// timeless is the factor for the confidence of events that nothing puts into time.
const timeless = 0.5

// Event turns one coded event into the library's form, without number.
func (r *Reading) Event(c *coding.Event) *timeline.Event {
	e := &timeline.Event{Title: typeset.Clean(c.Title), When: c.When, Type: c.Type, Mode: c.Mode, Marks: c.Marks, CAMEO: c.CAMEO, Place: typeset.Clean(c.Place),
		Confidence: c.Confidence}
	if c.When.IsZero() {
		e.WhenText = typeset.Clean(c.WhenText)
		if c.WhenText == "" && len(c.Takeaways) == 0 { // nothing puts it into time: on a timeline it is worth less
			e.Confidence *= timeless
		}
	}
	for _, x := range c.Roles {
		if x.Actor >= 0 && x.Actor < len(r.Actors) {
			e.Roles = append(e.Roles, timeline.Role{Actor: r.Actors[x.Actor], As: x.As, Office: x.Office, Country: x.Country,
				Cite: r.Cite(timeline.Range{Start: x.Start, End: x.End})})
		}
	}
	for _, n := range c.Takeaways {
		e.Takeaways = append(e.Takeaways, timeline.TakeawayRef{Article: r.ID, N: n})
	}
	for _, x := range c.Evidence[:min(len(c.Evidence), mostPassages)] {
		e.Citations = append(e.Citations, r.Cite(x))
	}
	if c.Claim.Why != "" || !c.When.IsZero() {
		e.Claims = []timeline.Claim{{Cite: r.Cite(c.Claim.Sentence), Words: c.Claim.Words, When: c.When, Value: c.Claim.Value, Why: c.Claim.Why}}
	}
	r.represent(e)
	return e
}

// mostPassages is how many passages of one article an event cites: nobody reads more that say the same.
const mostPassages = 200

// Cite points at a range of the article's text, at nothing when that is empty or not all there.
func (r *Reading) Cite(at timeline.Range) timeline.Citation {
	text := r.Read.Article.Text
	if at.Start < 0 || at.End > len(text) || at.Start >= at.End {
		return timeline.Citation{}
	}
	return timeline.Citation{Article: r.ID, Start: at.Start, End: at.End, Quote: strings.Clone(text[at.Start:at.End])} // which would keep the whole text in memory
}

// Gather mentions in the main event those actors whose own events wait for acceptance, so that they are not lost.
func (r *Reading) Gather(made []*timeline.Event) {
	var main *timeline.Event
	has := map[timeline.ActorID]bool{}
	for _, e := range made {
		if e.Proposed {
			continue
		}
		if main == nil {
			main = e
		}
		for _, x := range e.Roles {
			has[x.Actor] = true
		}
	}
	if main == nil {
		return
	}
	for _, e := range made {
		for _, x := range e.Roles {
			if !has[x.Actor] {
				has[x.Actor] = true
				if x.As = timeline.Mentioned; r.isCountry(x.Actor) {
					x.Office = "" // its minister's, who did the other deed
				}
				main.Roles = append(main.Roles, x)
			}
		}
	}
	r.represent(main)
}

// represent gives countries that are merely mentioned the part of the person who acts for them, so that the event stands
// in their lanes too: who visits Xi Jinping visits China.
func (r *Reading) represent(e *timeline.Event) {
	for i := range e.Roles {
		x := &e.Roles[i]
		if x.As != timeline.Mentioned || !r.isCountry(x.Actor) {
			continue
		}
		code := r.countryOf(x.Actor)
		for _, p := range e.Roles {
			if p.As != timeline.Mentioned && p.Country == code && !r.isCountry(p.Actor) {
				x.As = p.As
				break
			}
		}
	}
}

func (r *Reading) isCountry(id timeline.ActorID) bool {
	i := slices.Index(r.Actors, id)
	return i >= 0 && r.Read.Actors[i].Kind == timeline.Country
}

func (r *Reading) countryOf(id timeline.ActorID) string {
	return r.Read.Actors[slices.Index(r.Actors, id)].Country
}
