package desk

import (
	"cmp"
	"slices"
	"sync"

	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/query"
	"entente/timeline/search"
	"entente/timeline/when"
)

// offered counts what the lists at the left offer. Each list is counted as if the filter asked for none of its values: it
// tells how many events there are of each besides all else that is asked for.
type offered struct {
	people    []int // by position in Table.People
	countries map[string]int
	types     [timeline.Statement + 1]int
	quads     [timeline.Quads]int
	tags      map[string]int
	outlets   map[string]int
	precision [when.ToMillennium + 1]int
}

// offer counts what the lists offer besides what s keeps.
func (j *judge) offer(s *shown) *offered {
	t := s.table
	out := &offered{people: make([]int, len(t.People())), countries: map[string]int{}, tags: map[string]int{}, outlets: map[string]int{}}
	sets := map[string]*index.Set{s.query.String(): s.kept}
	less := func(field string) *index.Set {
		q := s.query.Less(field)
		set, known := sets[q.String()]
		if !known {
			if set = s.kept; j.cat.said != nil || !needsCorpus(q) {
				set = j.matches(q)
			}
			sets[q.String()] = set
		}
		return set
	}
	actors, countries, types, quads, precision := less("actor"), less("country"), less("type"), less("class"), less("precision")
	land, codes := j.countryOf(t)
	var mu sync.Mutex
	byCode := make([]int, len(codes))
	eachPart(t.All(), func(from, to index.Ord) {
		part := offered{people: make([]int, len(out.people))}
		lands := make([]int, len(codes))
		seen := make([]index.Ord, len(codes)) // the last event, plus 1, that was counted for a country
		for o := from; o < to; o++ {
			if actors.Has(o) {
				for _, a := range t.Who(o) {
					part.people[a]++
				}
			}
			if countries.Has(o) {
				for _, a := range t.Who(o) {
					if c := land[a]; c >= 0 && seen[c] != o+1 {
						seen[c] = o + 1
						lands[c]++
					}
				}
			}
			if types.Has(o) {
				part.types[t.Type(o)]++
			}
			if quads.Has(o) {
				part.quads[t.Quad(o)]++
			}
			if precision.Has(o) {
				part.precision[t.Span(o).Gran]++
			}
		}
		mu.Lock()
		defer mu.Unlock()
		addTo(out.people, part.people)
		addTo(byCode, lands)
		addTo(out.types[:], part.types[:])
		addTo(out.quads[:], part.quads[:])
		addTo(out.precision[:], part.precision[:])
	})
	for i, n := range byCode {
		if n > 0 {
			out.countries[codes[i]] = n
		}
	}
	j.actingFor(t, countries, land, codes, out.countries)
	j.countTags(s, less("tag"), out.tags)
	j.countOutlets(t, less("source"), out.outlets)
	return out
}

func addTo(sum, part []int) {
	for i, n := range part {
		sum[i] += n
	}
}

// countryOf returns for each of Table.People the position of its country's code in codes, -1 for none.
func (j *judge) countryOf(t *index.Table) (land []int, codes []string) {
	at := map[string]int{}
	for _, id := range t.People() {
		n := -1
		if a := j.cat.actors[id]; a != nil && a.Country != "" {
			var known bool
			if n, known = at[a.Country]; !known {
				n = len(codes)
				at[a.Country], codes = n, append(codes, a.Country)
			}
		}
		land = append(land, n)
	}
	return land, codes
}

// actingFor counts the countries that people act for in an event only, besides their own.
func (j *judge) actingFor(t *index.Table, kept *index.Set, land []int, codes []string, counts map[string]int) {
	if j.cat.said == nil {
		return
	}
	j.needRows(t)
	own := map[timeline.ActorID]string{}
	for id, a := range j.cat.actors {
		if a.Country != "" {
			own[id] = a.Country
		}
	}
	var counted []string // of one event: a few
	count := func(code string) {
		if code != "" && !slices.Contains(counted, code) {
			counted = append(counted, code)
			counts[code]++
		}
	}
	j.cat.said.EachParties(func(row int, list []search.Party) {
		o := j.rows.at[row]
		if o < 0 || !kept.Has(o) {
			return
		}
		counted = counted[:0]
		for _, a := range t.Who(o) {
			if land[a] >= 0 {
				counted = append(counted, codes[land[a]])
			}
		}
		for _, p := range list {
			count(own[p.Actor])
			count(p.Country)
		}
	})
}

// needRows makes the way from the corpus to t, unless it is there.
func (j *judge) needRows(t *index.Table) {
	if j.rows == nil || j.rows.said != j.cat.said || j.rows.table != t {
		j.rows = rowsIn(j.cat.said, t)
	}
}

// countOutlets counts the outlets whose articles the events cite; those that the corpus does not know are read.
func (j *judge) countOutlets(t *index.Table, kept *index.Set, counts map[string]int) {
	said := j.cat.said
	if said == nil {
		return
	}
	j.needRows(t)
	cited := said.Cited()
	outlet := make([]string, len(cited))
	for n, id := range cited {
		if a := j.cat.articles[id]; a != nil {
			outlet[n] = a.Outlet
		}
	}
	last, seen := -1, map[string]bool{}
	said.EachCited(func(row, n int) { // by row
		if row != last {
			last = row
			clear(seen)
		}
		name := outlet[n]
		o := j.rows.at[row]
		if name == "" || seen[name] || o < 0 || !kept.Has(o) || j.cat.unsaid[said.IDs()[row]] {
			return
		}
		seen[name] = true
		counts[name]++
	})
	j.eachUnsaid(t, func(o index.Ord) {
		if !kept.Has(o) {
			return
		}
		e, err := j.cat.event(t.ID(o))
		if err != nil {
			return
		}
		names := map[string]bool{}
		for _, id := range e.Articles() {
			if a := j.cat.articles[id]; a != nil && a.Outlet != "" && !names[a.Outlet] {
				names[a.Outlet] = true
				counts[a.Outlet]++
			}
		}
	})
}

// eachUnsaid calls fn for the events of t that the corpus does not have as they are.
func (j *judge) eachUnsaid(t *index.Table, fn func(index.Ord)) {
	done := map[index.Ord]bool{}
	for _, o := range j.rows.new {
		done[o] = true
		fn(o)
	}
	for id := range j.cat.unsaid {
		if o, ok := t.Row(id); ok && !done[o] {
			fn(o)
		}
	}
}

// FacetList is a list to choose from.
type FacetList struct {
	Title string
	Field string
	Rows  []Facet
	All   int  // values that there are; Rows has the first of them
	Dots  bool // rows have the colours of their classes
}

// facetLists returns the lists to choose from with up to most rows each, 0 for all of them.
func (d *Desk) facetLists(most int) []FacetList {
	n, people := d.tally().offered, d.shown.table.People()
	var actors, countries, types, quads, tags, outlets, precision []Facet
	for a, n := range n.people {
		if n > 0 {
			name := d.cat.actorName(people[a])
			actors = append(actors, Facet{Label: name, Count: n, Field: "actor", Value: name})
		}
	}
	for code, n := range n.countries {
		countries = append(countries, Facet{Label: d.landNames().name(code), Count: n, Field: "country", Value: code})
	}
	for _, f := range families() {
		sum := 0
		for _, t := range f.types {
			sum += n.types[t]
		}
		types = append(types, Facet{Label: f.label, Count: sum, Field: "type", Value: f.value(), Quad: f.types[0].Quad()})
	}
	for q, n := range n.quads {
		quads = append(quads, Facet{Label: classWords(timeline.Quad(q)), Count: n, Field: "class", Value: query.Classes()[q], Quad: timeline.Quad(q)})
	}
	for tag, n := range n.tags {
		tags = append(tags, Facet{Label: tag, Count: n, Field: "tag", Value: tag})
	}
	for name, n := range n.outlets {
		outlets = append(outlets, Facet{Label: name, Count: n, Field: "source", Value: name})
	}
	for g := when.ToMinute; g <= when.ToMillennium; g++ {
		if n := n.precision[g]; n > 0 {
			precision = append(precision, Facet{Label: "To the " + g.String(), Count: n, Field: "precision", Value: g.String()})
		}
	}
	list := []FacetList{{Title: "Actors", Field: "actor", Rows: actors}, {Title: "Type", Field: "type", Rows: types, Dots: true},
		{Title: "Tags", Field: "tag", Rows: tags}, {Title: "Countries", Field: "country", Rows: countries}, {Title: "Sources", Field: "source", Rows: outlets},
		{Title: "Class", Field: "class", Rows: quads, Dots: true}, {Title: "Precision", Field: "precision", Rows: precision}}
	for i := range list {
		l := &list[i]
		l.Rows = d.marked(l.Field, l.Rows)
		l.All = len(l.Rows)
		if l.Field == "type" || l.Field == "class" || l.Field == "precision" { // their order has a meaning
			continue
		}
		l.Rows = top(l.Rows, cmp.Or(most, l.All))
	}
	return list
}

// classWords names a quad class for a list.
func classWords(q timeline.Quad) string {
	return [...]string{"Statements", "Words: cooperation", "Deeds: cooperation", "Words: conflict", "Deeds: conflict"}[q]
}

// marked marks the values that the filter asks for or leaves out. Those that it asks for and no event has are added.
func (d *Desk) marked(field string, rows []Facet) []Facet {
	in, out := d.filter.Chosen(field)
	has := func(list []string, f *Facet) bool {
		if field == "type" {
			return len(list) > 0 && holdsAll(list, f.Value)
		}
		for _, v := range list {
			if query.Fold(v) == query.Fold(f.Value) || field == "country" && query.Fold(v) == query.Fold(f.Label) {
				return true
			}
		}
		return false
	}
	for i := range rows {
		rows[i].Active, rows[i].Without = has(in, &rows[i]), has(out, &rows[i])
	}
	return rows
}

// FacetValues lists all values of a field that a list at the left offers, those chosen first, then by count.
func (d *Desk) FacetValues(field string) FacetList {
	for _, l := range d.facetLists(0) {
		if l.Field == field {
			return l
		}
	}
	return FacetList{}
}
