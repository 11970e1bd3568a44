package desk

import (
	"cmp"
	"slices"
	"strings"

	"entente/timeline"
)

// EachMatch calls fn for the events that pass the filter, by earliest start, then number, undated last, up to limit
// (0: all of them).
func (d *Desk) EachMatch(limit int, fn func(*timeline.Event) error) error {
	n := 0
	for o := range d.matching() { // a table has them in this order
		if n++; limit > 0 && n > limit {
			break
		}
		e, err := d.eventShown(d.table().ID(o))
		if err != nil {
			return err
		}
		if err := fn(e); err != nil {
			return err
		}
	}
	return nil
}

// Tags returns the tags of an event: those of its source and those that people put on it.
func (d *Desk) Tags(id timeline.EventID) []string { return d.cat.Tags(id) }

// Stars counts the stars on an event in layers that are shown.
func (d *Desk) Stars(id timeline.EventID) int { return d.cat.Stars(id) }

// ActorCount is an actor with the number of events that pass the filter.
type ActorCount struct {
	Actor  *timeline.Actor
	Events int
}

// Actors lists the actors of the events that pass the filter, the busiest first. Without a filter all are listed.
func (d *Desk) Actors() []ActorCount {
	count := map[timeline.ActorID]int{}
	people := d.tally().People
	for i, id := range d.shown.table.People() {
		count[id] = people[i]
	}
	var list []ActorCount
	for id, a := range d.cat.Actors {
		if count[id] > 0 || d.filter.IsZero() {
			list = append(list, ActorCount{a, count[id]})
		}
	}
	slices.SortFunc(list, func(a, b ActorCount) int {
		return cmp.Or(cmp.Compare(b.Events, a.Events), strings.Compare(a.Actor.Name, b.Actor.Name), cmp.Compare(a.Actor.ID, b.Actor.ID))
	})
	return list
}

// FindActor returns the actor with this id, key, name or alias, case and accents folded.
func (d *Desk) FindActor(name string) (timeline.ActorID, bool) { return d.cat.FindActor(name) }

// Articles lists the articles by publication date, then number; those without a date come last.
func (d *Desk) Articles() []*timeline.Article {
	var list []*timeline.Article
	for _, a := range d.cat.Articles {
		list = append(list, a)
	}
	slices.SortFunc(list, func(a, b *timeline.Article) int {
		return cmp.Or(a.Published.Compare(b.Published), cmp.Compare(a.ID, b.ID))
	})
	return list
}

// ArticlesAfter lists the articles whose numbers are higher than one, by number.
func (d *Desk) ArticlesAfter(id timeline.ArticleID) []timeline.ArticleID {
	var list []timeline.ArticleID
	for n := range d.cat.Articles {
		if n > id {
			list = append(list, n)
		}
	}
	slices.Sort(list)
	return list
}

// Newest returns the highest numbers of an event and of an article, 0 where there is none.
func (d *Desk) Newest() (event timeline.EventID, article timeline.ArticleID) {
	t := d.cat.Table
	if list := t.ByNumber(); len(list) > 0 {
		event = t.ID(list[len(list)-1])
	}
	for id := range d.cat.Articles {
		article = max(article, id)
	}
	return event, article
}

// EventsOf lists the events that cite an article.
func (d *Desk) EventsOf(id timeline.ArticleID) []timeline.EventID {
	return slices.Clone(d.cat.Citing(id))
}

// Takeaways lists an article's takeaways with the events that cite each.
func (d *Desk) Takeaways(id timeline.ArticleID) []TakeawayLine {
	if a := d.cat.Articles[id]; a != nil {
		return d.takeaways(a, 0)
	}
	return nil
}

// HowManyActors is the number of actors in the library.
func (d *Desk) HowManyActors() int { return len(d.cat.Actors) }
