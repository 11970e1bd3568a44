package filter

import (
	"entente/timeline"
	"entente/timeline/desk/meet"
	"entente/timeline/query"
	"entente/timeline/search"
)

// match tests an event by all that it says.
func (j *Judge) match(q query.Query, e *timeline.Event) bool {
	s := query.Subject{Event: e, Starred: j.cat.Stars(e.ID) > 0, Overdue: e.Marks.Overdue(e.When, j.today), Conflict: meet.Disagree(e, j.cat.Actor), Called: j.called}
	for _, t := range e.Tags {
		s.Tags = append(s.Tags, query.Fold(t))
	}
	for _, a := range j.cat.Shown(e.Ref()) {
		if a.Kind == timeline.Tag {
			s.Tags = append(s.Tags, query.Fold(a.Text))
		}
		if l := j.cat.Layers[a.Layer]; l != nil {
			s.Layers = append(s.Layers, query.Fold(l.Name))
		}
	}
	for _, a := range e.Actors() {
		s.Names = append(s.Names, j.name(a))
	}
	for _, r := range e.Roles {
		names, countries := j.actorWords(search.Party{Actor: r.Actor, Country: r.Country})
		s.Actors, s.Countries = append(s.Actors, names...), append(s.Countries, countries...)
		if r.As.Sides()&timeline.Acting != 0 {
			s.By = append(append(s.By, names...), countries...)
		}
		if r.As.Sides()&timeline.Affected != 0 {
			s.To = append(append(s.To, names...), countries...)
		}
	}
	for _, id := range e.Articles() {
		s.Sources = append(s.Sources, j.sourceWords(id)...)
	}
	s.Texts = func(yield func(string) bool) { j.eachText(e, yield) }
	return q.Match(&s)
}

// eachText yields what words are searched in.
func (j *Judge) eachText(e *timeline.Event, yield func(string) bool) {
	if !yield(query.Fold(e.Title)) || !yield(query.Fold(e.Summary)) || !yield(query.Fold(e.Place)) {
		return
	}
	for _, r := range e.Roles {
		if !yield(query.Fold(j.cat.ActorName(r.Actor))) {
			return
		}
	}
	for _, a := range j.cat.Shown(e.Ref()) {
		if a.Text != "" && !yield(query.Fold(a.Text)) {
			return
		}
	}
	for _, t := range e.Takeaways {
		if a := j.cat.Articles[t.Article]; a != nil && t.N < len(a.Takeaways) && !yield(query.Fold(a.Takeaways[t.N].Text)) {
			return
		}
	}
	for _, id := range e.Articles() {
		f, ok := j.folded[id]
		if !ok {
			text, err := j.cat.Text(id)
			if err == nil {
				f = query.Fold(text)
			}
			j.folded[id] = f
		}
		if !yield(f) {
			return
		}
	}
}
