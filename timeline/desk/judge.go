package desk

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/catalogue"
	"entente/timeline/index"
	"entente/timeline/query"
	"entente/timeline/search"
	"entente/timeline/when"
)

// judge tells which events pass a filter. It looks at a snapshot, so that it may do so beside the window.
//
// What the table knows is looked up there, by all cores. What only events themselves tell comes from a corpus of all of
// them, which is made once and then goes stale event by event: those few are read (see match, which is also the obvious
// way that tests compare all of this with).
type judge struct {
	cat       *catalogue.Contents // a snapshot
	countries landNames
	today     when.Time
	leaves    map[query.Leaf]index.Bits
}

// needsCorpus reports whether q asks for what only events themselves tell.
func needsCorpus(q query.Query) bool {
	if q.IsZero() {
		return false
	}
	either := func(a, b bool) bool { return a || b }
	return query.Eval(q, query.Algebra[bool]{And: either, Or: either, Not: func(x bool) bool { return x }, Leaf: func(l query.Leaf) bool {
		switch l.Field {
		case "date", "before", "after", "layer", "class", "precision":
			return false
		case "is":
			return l.Folded == "conflict"
		}
		return true
	}})
}

// matches returns the events that fit q, nil when all do. Proposals wait aside: only a query that asks for is:proposed
// sees them. When q needs a corpus and events could not be read, none do.
func (j *judge) matches(q query.Query) *index.Set {
	t := j.cat.Table
	if q.IsZero() {
		if t.Proposals() == 0 {
			return nil
		}
		return t.Select(func(o index.Ord) bool { return !t.Proposed(o) })
	}
	fresh := needsCorpus(q)
	if fresh && j.cat.Said == nil {
		return t.SetOf(index.NewBits(t.All()))
	}
	pass := query.Eval(q, query.Algebra[index.Bits]{Leaf: j.known, And: index.Bits.And, Or: index.Bits.Or,
		Not: func(b index.Bits) index.Bits { return b.Not(t.All()) }})
	if fresh {
		j.reread(q, pass)
	}
	if t.Proposals() > 0 && !q.Uses("is", "proposed") {
		for o := range index.Ord(t.All()) {
			if t.Proposed(o) {
				pass.Drop(int(o))
			}
		}
	}
	return t.SetOf(pass)
}

// reread corrects what has changed since the corpus was made.
func (j *judge) reread(q query.Query, pass index.Bits) {
	folded := map[timeline.ArticleID]string{}
	read := func(o index.Ord) {
		if pass.Drop(int(o)); j.match(q, j.cat.Table.ID(o), folded) {
			pass.Put(int(o))
		}
	}
	for _, o := range j.cat.Rows().New {
		read(o)
	}
	for id := range j.cat.Unsaid {
		if o, ok := j.cat.Table.Row(id); ok {
			read(o)
		}
	}
}

// known is leaf, which is asked once for each term: the lists at the left ask for parts of the filter again.
func (j *judge) known(l query.Leaf) index.Bits {
	pass, known := j.leaves[l]
	if !known {
		if j.leaves == nil {
			j.leaves = map[query.Leaf]index.Bits{}
		}
		pass = j.leaf(l)
		j.leaves[l] = pass
	}
	return slices.Clone(pass) // which others are joined into
}

// leaf marks the events that fit one term.
func (j *judge) leaf(l query.Leaf) index.Bits {
	begins := func(folded string) bool { return query.HasPrefixWord(folded, l.Folded) }
	equal := func(tag string) bool { return query.Fold(tag) == l.Folded }
	switch l.Field {
	case "":
		return j.words(l.Folded)
	case "actor":
		return j.people(func(p search.Party) bool {
			names, _ := j.actorWords(p)
			return anyOf(names, begins)
		})
	case "country":
		return j.people(func(p search.Party) bool {
			_, countries := j.actorWords(p)
			return anyOf(countries, begins)
		})
	case "type":
		return j.events(j.cat.Said.Kinds(func(k search.Kind) bool {
			return l.Match(&query.Subject{Event: &timeline.Event{Type: k.Type, Mode: k.Mode, CAMEO: k.CAMEO}})
		}))
	case "place":
		return j.events(j.cat.Said.Places(begins))
	case "source":
		return j.events(j.cat.Said.CitingAny(func(_ int, id timeline.ArticleID) bool { return anyOf(j.sourceWords(id), begins) }))
	case "tag":
		pass := j.events(j.cat.Said.Tagged(equal))
		return j.noted(pass, func(a *timeline.Annotation) bool { return a.Kind == timeline.Tag && equal(a.Text) })
	case "layer":
		return j.noted(index.NewBits(j.cat.Table.All()), func(a *timeline.Annotation) bool {
			layer := j.cat.Layers[a.Layer]
			return layer != nil && equal(layer.Name)
		})
	case "is":
		switch l.Folded {
		case "starred":
			return j.noted(index.NewBits(j.cat.Table.All()), func(a *timeline.Annotation) bool { return a.Kind == timeline.Star })
		case "conflict":
			return j.events(j.cat.Said.Conflicting())
		}
	}
	return j.scan(l)
}

// scan asks the rows of the table.
func (j *judge) scan(l query.Leaf) index.Bits {
	t := j.cat.Table
	return t.Scan(func() func(index.Ord) bool {
		var e timeline.Event
		s := query.Subject{Event: &e}
		if l.Field == "is" && l.Folded != "overdue" && l.Folded != "undated" && l.Folded != "proposed" {
			var known, fits [1 << 16]bool // by marks: nothing else is asked of a row
			return func(o index.Ord) bool {
				m := t.Marks(o)
				if !known[m] {
					e.Marks = m
					known[m], fits[m] = true, l.Match(&s)
				}
				return fits[m]
			}
		}
		return func(o index.Ord) bool {
			if from, to := t.Bounds(o); l.Field == "date" && (from >= l.To || to <= l.From) {
				return false // as most are
			}
			row := t.Event(o)
			e.When, e.Marks, e.Proposed, e.Type = row.When, row.Marks, row.Proposed, t.Type(o)
			s.Overdue = row.Marks.Overdue(row.When, j.today)
			return l.Match(&s)
		}
	})
}

// events marks the events of the rows of the corpus.
func (j *judge) events(marked index.Bits) index.Bits {
	pass, at := index.NewBits(j.cat.Table.All()), j.cat.Rows().At
	marked.Each(func(row int) {
		if o := at[row]; o >= 0 {
			pass.Put(int(o))
		}
	})
	return pass
}

// noted adds the events that have an annotation that is shown and fits.
func (j *judge) noted(pass index.Bits, fits func(*timeline.Annotation) bool) index.Bits {
	for id := range j.cat.Noted() {
		if o, ok := j.cat.Table.Row(id); ok && slices.ContainsFunc(j.cat.Shown(id.Ref()), fits) {
			pass.Put(int(o))
		}
	}
	return pass
}

// people marks the events that an actor who fits takes part in or is mentioned in. Each actor is asked about once, and once
// more for each country that he acts for.
func (j *judge) people(fits func(search.Party) bool) index.Bits {
	t := j.cat.Table
	yes, any := make([]bool, len(t.People())), false
	for i, id := range t.People() {
		yes[i] = fits(search.Party{Actor: id})
		any = any || yes[i]
	}
	pass := index.NewBits(t.All())
	if any {
		pass = t.Scan(func() func(index.Ord) bool {
			return func(o index.Ord) bool {
				for _, a := range t.Who(o) {
					if yes[a] {
						return true
					}
				}
				return false
			}
		})
	}
	acting := make([]bool, len(j.cat.Said.Parties()))
	for i, p := range j.cat.Said.Parties() {
		acting[i] = fits(p)
	}
	at := j.cat.Rows().At
	j.cat.Said.EachParties(func(row int, parties []uint32) {
		if o := at[row]; o >= 0 && slices.ContainsFunc(parties, func(p uint32) bool { return acting[p] }) {
			pass.Put(int(o))
		}
	})
	return pass
}

// words marks the events that a phrase is found in or about.
func (j *judge) words(phrase string) index.Bits {
	begins := func(folded string) bool { return query.HasPrefixWord(folded, phrase) }
	said := j.cat.Said
	found := said.Titled(phrase)
	found.Or(said.Places(begins))
	found.Or(said.Placing(func(t timeline.TakeawayRef) bool {
		a := j.cat.Articles[t.Article]
		return a != nil && t.N < len(a.Takeaways) && begins(query.Fold(a.Takeaways[t.N].Text))
	}))
	maybe, sure := j.cat.Texts.Find(phrase)
	found.Or(said.CitingAny(func(n int, id timeline.ArticleID) bool {
		if known := !j.cat.Retold[id]; known && (sure || !maybe.Has(n)) {
			return maybe.Has(n)
		}
		text, err := j.cat.Text(id)
		return err == nil && begins(query.Fold(text))
	}))
	pass := j.events(found).Or(j.people(func(p search.Party) bool { return begins(query.Fold(j.cat.ActorName(p.Actor))) }))
	return j.noted(pass, func(a *timeline.Annotation) bool { return a.Text != "" && begins(query.Fold(a.Text)) })
}

func anyOf(list []string, fits func(string) bool) bool {
	for _, s := range list {
		if fits(s) {
			return true
		}
	}
	return false
}

// actorWords returns what actor: and country: can say of an actor in a role, folded.
func (j *judge) actorWords(p search.Party) (names, countries []string) {
	a := j.cat.Actors[p.Actor]
	if a == nil {
		return nil, nil
	}
	names = append(names, query.Fold(a.Name))
	for _, alias := range a.Aliases {
		names = append(names, query.Fold(alias))
	}
	for _, code := range []string{a.Country, p.Country} {
		if code == "" {
			continue
		}
		countries = append(countries, strings.ToLower(code))
		if name := j.countries.name(code); name != code {
			countries = append(countries, query.Fold(name))
		}
	}
	return names, countries
}

// sourceWords returns what source: can say of an article, folded.
func (j *judge) sourceWords(id timeline.ArticleID) []string {
	a := j.cat.Articles[id]
	if a == nil {
		return nil
	}
	return []string{query.Fold(a.Outlet), query.Fold(a.Title), query.Fold(a.Address)}
}
