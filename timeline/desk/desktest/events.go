package desktest

import (
	"fmt"

	"entente/timeline"
	"entente/timeline/when"
)

// Actors makes organisations by the name of "Actor 0", "Actor 1" and so on, numbered from 1.
func Actors(n int) []*timeline.Actor {
	var list []*timeline.Actor
	for i := range n {
		list = append(list, &timeline.Actor{ID: timeline.ActorID(i + 1), Name: fmt.Sprintf("Actor %d", i), Kind: timeline.Organisation})
	}
	return list
}

// Mixed makes events of all types, with modes, codes, tags, marks, those merely mentioned, and those without a date.
func Mixed(i int) timeline.Event {
	e := timeline.Event{Title: fmt.Sprintf("Talks %d", i), Type: timeline.Agree + timeline.Type(i)%timeline.Statement, Confidence: 1,
		Marks: timeline.Marks(i % 8), Proposed: i%13 == 0, Place: []string{"Rome", "Oslo"}[i%2],
		Roles: []timeline.Role{{Actor: timeline.ActorID(1 + i%5), As: timeline.Source}}}
	if i%7 > 0 {
		e.When = when.Point(when.Date(2023, 1, 1).AddDays(i), when.ToDay)
	}
	if i%3 == 0 {
		e.Mode, e.CAMEO = "visit", "163"
	}
	if i%4 == 0 {
		e.Tags = []string{"trade"}
	}
	if i%5 == 0 {
		e.Roles = append(e.Roles, timeline.Role{Actor: 5, As: timeline.Mentioned}, timeline.Role{Actor: 2, As: timeline.Host, Country: "FRA"})
	}
	return e
}

// Cited makes events with all that a filter can ask about: summaries, articles (see Articles), takeaways and sources that
// disagree besides what Mixed has.
func Cited(i int) timeline.Event {
	e := Mixed(i)
	e.Title = fmt.Sprintf("%s over %s", []string{"Talks", "Café visit", "北京 Treaty"}[i%3], []string{"grain", "Grainfield", "steel"}[i/3%3])
	e.Summary = []string{"", "Signed in Oslo"}[i/2%2]
	if i%4 > 0 {
		a := timeline.ArticleID(1 + i%3)
		e.Citations = []timeline.Citation{{Article: a, End: 4, Quote: "said"}}
		if i%5 == 0 {
			e.Takeaways = []timeline.TakeawayRef{{Article: a, N: i % 2}}
		}
		if i%6 == 1 {
			e.Claims = []timeline.Claim{{When: when.Point(when.Date(2023, 1, 1), when.ToDay)}, {When: when.Point(when.Date(2024, 1, 1), when.ToDay)}}
		}
	}
	return e
}

// Articles are those that Cited cites, with their texts.
func Articles() []timeline.Entity {
	var list []timeline.Entity
	for i, body := range []string{"Grain moved through the strait. Don't wait.", "Der Vertrag über Stahl", "北京和平 peace talks"} {
		id := timeline.ArticleID(i + 1)
		list = append(list, &timeline.Article{ID: id, Key: body, Title: fmt.Sprintf("Report %d", i), Outlet: []string{"The Courier", "Le Fil"}[i%2], Size: len(body),
			Takeaways: []timeline.Takeaway{{Range: timeline.Range{End: 5}, Text: body[:5]}, {Range: timeline.Range{Start: 6, End: 11}, Text: body[6:11]}}},
			&timeline.Text{ID: id, Body: body})
	}
	return list
}
