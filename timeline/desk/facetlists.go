package desk

import (
	"cmp"

	"entente/timeline"
	"entente/timeline/query"
	"entente/timeline/when"
)

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
	n, people := &d.tally().Offered, d.shown.table.People()
	var actors, countries, types, quads, tags, outlets, precision []Facet
	for a, n := range n.People {
		if n > 0 {
			name := d.cat.ActorName(people[a])
			actors = append(actors, Facet{Label: name, Count: n, Field: "actor", Value: name})
		}
	}
	for code, n := range n.Countries {
		countries = append(countries, Facet{Label: d.landNames().name(code), Count: n, Field: "country", Value: code})
	}
	for _, f := range families() {
		sum := 0
		for _, t := range f.types {
			sum += n.Types[t]
		}
		if in, out := d.filter.Chosen("type"); sum == 0 && f.other() && !holds(in, f.value()) && !holds(out, f.value()) {
			continue
		}
		types = append(types, Facet{Label: f.label, Count: sum, Field: "type", Value: f.value(), Quad: f.types[0].Quad()})
	}
	for q, n := range n.Quads {
		quads = append(quads, Facet{Label: classWords(timeline.Quad(q)), Count: n, Field: "class", Value: query.Classes()[q], Quad: timeline.Quad(q)})
	}
	for tag, n := range n.Tags {
		tags = append(tags, Facet{Label: tag, Count: n, Field: "tag", Value: tag})
	}
	for name, n := range n.Outlets {
		outlets = append(outlets, Facet{Label: name, Count: n, Field: "source", Value: name})
	}
	for g := when.ToMinute; g <= when.ToMillennium; g++ {
		if n := n.Precision[g]; n > 0 {
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

// marked marks the values that the filter asks for or leaves out.
func (d *Desk) marked(field string, rows []Facet) []Facet {
	in, out := d.filter.Chosen(field)
	has := func(list []string, f *Facet) bool {
		if field == "type" {
			return len(list) > 0 && holdsAll(list, f.Value)
		}
		return holds(list, f.Value) || field == "country" && holds(list, f.Label)
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
