package filter

import (
	"slices"

	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/query"
	"entente/timeline/search"
)

// leaf marks the events that fit one term.
func (j *Judge) leaf(l query.Leaf) index.Bits {
	begins := func(folded string) bool { return query.HasPrefixWord(folded, l.Folded) }
	equal := func(tag string) bool { return query.Fold(tag) == l.Folded }
	switch l.Field {
	case "":
		return j.words(l.Folded)
	case "actor":
		if j.called(l.Folded) {
			return j.taking(func(id timeline.ActorID) bool { return j.name(id) == l.Folded })
		}
		return j.people(func(p search.Party) bool {
			names, _ := j.actorWords(p)
			return slices.ContainsFunc(names, begins)
		})
	case "country":
		return j.people(func(p search.Party) bool {
			_, countries := j.actorWords(p)
			return slices.ContainsFunc(countries, begins)
		})
	case "by", "to":
		side := timeline.Acting
		if l.Field == "to" {
			side = timeline.Affected
		}
		return j.side(side, func(p search.Party) bool {
			names, countries := j.actorWords(p)
			return slices.ContainsFunc(names, begins) || slices.ContainsFunc(countries, begins)
		})
	case "type":
		return j.events(j.cat.Said.Kinds(func(k search.Kind) bool {
			return l.Match(&query.Subject{Event: &timeline.Event{Type: k.Type, Mode: k.Mode, CAMEO: k.CAMEO}})
		}))
	case "place":
		return j.events(j.cat.Said.Places(begins))
	case "source":
		return j.events(j.cat.Said.CitingAny(func(_ int, id timeline.ArticleID) bool { return slices.ContainsFunc(j.sourceWords(id), begins) }))
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
func (j *Judge) scan(l query.Leaf) index.Bits {
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
func (j *Judge) events(marked index.Bits) index.Bits {
	pass, at := index.NewBits(j.cat.Table.All()), j.cat.Rows().At
	marked.Each(func(row int) {
		if o := at[row]; o >= 0 {
			pass.Put(int(o))
		}
	})
	return pass
}

// noted adds the events that have an annotation that is shown and fits.
func (j *Judge) noted(pass index.Bits, fits func(*timeline.Annotation) bool) index.Bits {
	for id := range j.cat.Noted() {
		if o, ok := j.cat.Table.Row(id); ok && slices.ContainsFunc(j.cat.Shown(id.Ref()), fits) {
			pass.Put(int(o))
		}
	}
	return pass
}

// people marks the events that an actor who fits takes part in or is mentioned in. Each actor is asked about once, and once
// more for each country that he acts for.
func (j *Judge) people(fits func(search.Party) bool) index.Bits {
	return j.parties(j.taking(func(id timeline.ActorID) bool { return fits(search.Party{Actor: id}) }), fits)
}

// taking marks the events that an actor who fits takes part in, as lanes and figures have it: who is merely mentioned does only
// when nobody else takes part.
func (j *Judge) taking(fits func(timeline.ActorID) bool) index.Bits {
	t := j.cat.Table
	yes, any := make([]bool, len(t.People())), false
	for i, id := range t.People() {
		yes[i] = fits(id)
		any = any || yes[i]
	}
	if !any {
		return index.NewBits(t.All())
	}
	return t.Scan(func() func(index.Ord) bool {
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

// parties adds the events that have somebody who fits among those of whom the table does not tell all.
func (j *Judge) parties(pass index.Bits, fits func(search.Party) bool) index.Bits {
	yes := make([]bool, len(j.cat.Said.Parties()))
	for i, p := range j.cat.Said.Parties() {
		yes[i] = fits(p)
	}
	at := j.cat.Rows().At
	j.cat.Said.EachParties(func(row int, parties []uint32) {
		if o := at[row]; o >= 0 && slices.ContainsFunc(parties, func(p uint32) bool { return yes[p] }) {
			pass.Put(int(o))
		}
	})
	return pass
}

// side marks the events on one side of which somebody who fits stands.
func (j *Judge) side(side timeline.Sides, fits func(search.Party) bool) index.Bits {
	t := j.cat.Table
	yes, any := make([]bool, len(t.People())), false
	for i, id := range t.People() {
		yes[i] = fits(search.Party{Actor: id})
		any = any || yes[i]
	}
	pass := index.NewBits(t.All())
	if any {
		at := j.cat.Rows().At
		j.cat.Said.EachSides(func(row int, sides search.Sides) {
			if o := at[row]; o >= 0 {
				for i, a := range t.Who(o) {
					if yes[a] && sides.Of(i)&side != 0 {
						pass.Put(int(o))
					}
				}
			}
		})
	}
	return j.parties(pass, func(p search.Party) bool { return p.Sides&side != 0 && fits(p) })
}

// words marks the events that a phrase is found in or about.
func (j *Judge) words(phrase string) index.Bits {
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
