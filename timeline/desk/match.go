package desk

import (
	"entente/timeline"
	"entente/timeline/desk/meet"
	"entente/timeline/query"
	"entente/timeline/search"
)

// match tests an event that it reads. folded keeps the texts of articles for further events.
func (j *judge) match(q query.Query, id timeline.EventID, folded map[timeline.ArticleID]string) bool {
	e, err := j.cat.event(id)
	if err != nil {
		return false
	}
	s := query.Subject{Event: e, Starred: j.cat.starred(e.ID), Overdue: e.Marks.Overdue(e.When, j.today), Conflict: meet.Disagree(e, j.cat.actor)}
	for _, t := range e.Tags {
		s.Tags = append(s.Tags, query.Fold(t))
	}
	for _, a := range j.cat.shown(eventRef(id)) {
		if a.Kind == timeline.Tag {
			s.Tags = append(s.Tags, query.Fold(a.Text))
		}
		if l := j.cat.layers[a.Layer]; l != nil {
			s.Layers = append(s.Layers, query.Fold(l.Name))
		}
	}
	for _, r := range e.Roles {
		names, countries := j.actorWords(search.Party{Actor: r.Actor, Country: r.Country})
		s.Actors, s.Countries = append(s.Actors, names...), append(s.Countries, countries...)
	}
	for _, id := range e.Articles() {
		s.Sources = append(s.Sources, j.sourceWords(id)...)
	}
	s.Texts = func(yield func(string) bool) { j.eachText(e, folded, yield) }
	return q.Match(&s)
}

// eachText yields what words are searched in.
func (j *judge) eachText(e *timeline.Event, folded map[timeline.ArticleID]string, yield func(string) bool) {
	if !yield(query.Fold(e.Title)) || !yield(query.Fold(e.Summary)) || !yield(query.Fold(e.Place)) {
		return
	}
	for _, r := range e.Roles {
		if !yield(query.Fold(j.cat.actorName(r.Actor))) {
			return
		}
	}
	for _, a := range j.cat.shown(eventRef(e.ID)) {
		if a.Text != "" && !yield(query.Fold(a.Text)) {
			return
		}
	}
	for _, t := range e.Takeaways {
		if a := j.cat.articles[t.Article]; a != nil && t.N < len(a.Takeaways) && !yield(query.Fold(a.Takeaways[t.N].Text)) {
			return
		}
	}
	for _, id := range e.Articles() {
		f, ok := folded[id]
		if !ok {
			text, err := j.cat.text(id)
			if err == nil {
				f = query.Fold(text)
			}
			folded[id] = f
		}
		if !yield(f) {
			return
		}
	}
}
