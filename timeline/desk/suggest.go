package desk

import (
	"maps"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/plain"
	"entente/timeline/desk/say"
	"entente/timeline/desk/suggest"
	"entente/timeline/query"
)

// Suggest completes what is being typed into the filter, with n suggestions at most.
func (d *Desk) Suggest(text string, n int) []suggest.Suggestion {
	s := suggest.Source{Today: d.opts.Today, Values: d.suggested, Titled: d.titled,
		Party: func(folded string) string { return d.partyTerms()[folded] }}
	return s.For(text, n)
}

// suggested lists the values of a field that the library has.
func (d *Desk) suggested(field string) (list []suggest.Value) {
	switch field {
	case "actor", "by", "to":
		for _, a := range d.Actors() {
			list = append(list, suggest.Value{Name: a.Actor.Name, Help: "actor · " + say.Count(a.Events)})
		}
	case "tag", "country", "source":
		for _, t := range d.FacetValues(field).Rows {
			list = append(list, suggest.Value{Name: t.Label, Help: field + " · " + say.Count(t.Count)})
		}
	case "layer":
		for _, l := range d.layerLines() {
			list = append(list, suggest.Value{Name: l.Name})
		}
	}
	return list
}

// titled counts the events among those shown that have a folded word in their title or summary. It is not known while
// the titles are still being read.
func (d *Desk) titled(word string) (n int, known bool) {
	t, kept := d.table(), d.keep()
	if d.cat.Said == nil && (d.waits() || d.cat.Need() != nil) {
		return 0, false
	}
	at := d.cat.With(t).Rows().At
	d.cat.Said.Titled(word).Each(func(row int) {
		if o := at[row]; o >= 0 && kept.Has(o) {
			n++
		}
	})
	return n, true
}

// partyTerms are the terms of the filter for the actors of the library, by their folded names.
func (d *Desk) partyTerms() map[string]string {
	if d.parties == nil || d.partiesAt != d.cat.Version {
		d.parties, d.partiesAt = plain.Parties(d.cat.Actors), d.cat.Version
	}
	return d.parties
}

// ActorsLike lists the names of actors that words stand in, at most n: those that begin with them first, then the
// busiest. An alias that fits brings the name.
func (d *Desk) ActorsLike(words string, n int) []string {
	busy := map[timeline.ActorID]int{}
	people := d.tally().People
	for i, id := range d.shown.table.People() {
		busy[id] = people[i]
	}
	list := make([]suggest.Named, 0, len(d.cat.Actors))
	for id, a := range d.cat.Actors {
		list = append(list, suggest.Named{Name: a.Name, Aliases: a.Aliases, Events: busy[id]})
	}
	return suggest.Names(words, n, list)
}

// TagsLike lists the tags that words stand in, at most n, the commonest first.
func (d *Desk) TagsLike(words string, n int) []string {
	folded := query.Fold(strings.TrimSpace(words))
	count := map[string]int{}
	for t, n := range d.tally().Offered.Tags {
		count[t] += n
	}
	for a := range d.cat.EachNote() {
		if a.Kind == timeline.Tag {
			count[a.Text]++
		}
	}
	maps.DeleteFunc(count, func(t string, _ int) bool { return !strings.Contains(query.Fold(t), folded) })
	tags := byCount(count)
	return tags[:min(n, len(tags))]
}

// ArticlesLike lists articles whose title or outlet holds the words, the latest first, at most n.
func (d *Desk) ArticlesLike(words string, n int) []*timeline.Article {
	var out []*timeline.Article
	want := query.Words(words)
	for _, a := range slices.Backward(d.Articles()) {
		if len(out) < n && query.ContainsWords(query.Fold(a.Title+" "+a.Outlet), want) {
			out = append(out, a)
		}
	}
	return out
}
