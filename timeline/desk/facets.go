package desk

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/facet"
)

// Facets is what the list at the left shows. Counts follow the filter.
type Facets struct {
	Lists  []facet.List
	States []facet.Value
	Layers []LayerLine
	Views  []*timeline.View
	// Undated lists the events that no date is known of, up to a few hundred; UndatedCount counts them all.
	Undated      []UndatedLine
	UndatedCount int
	// Waiting says what waits for a decision, "" for nothing; Proposals is how many do.
	Waiting   string
	Proposals int
}

// LayerLine is a layer and whether it is shown.
type LayerLine struct {
	ID      timeline.LayerID
	Name    string
	Count   int
	Hidden  bool
	Locked  bool
	Colour  string
	Written bool // what is new goes here
}

// UndatedLine is an event in the tray of undated events.
type UndatedLine struct {
	ID       timeline.EventID
	Title    string
	WhenText string
	Article  timeline.ArticleID // an article without a date that would place it; 0 for none
}

// mostFacets is the number of values in a list; the others are found by search.
const mostFacets = 10

// Facets counts what passes the filter.
func (d *Desk) Facets() Facets {
	from, n := d.facets(), d.tally()
	out := Facets{Lists: from.Lists(mostFacets), States: from.States()}
	out.UndatedCount = n.NoDate
	for _, id := range n.Undated {
		out.Undated = append(out.Undated, d.undated(id))
	}
	out.Layers, out.Waiting, out.Proposals = d.layerLines(), d.Unfinished(), d.WaitingProposals()
	out.Views = d.Views()
	return out
}

// facets are what lists are made from.
func (d *Desk) facets() *facet.Source {
	return &facet.Source{Tally: d.tally(), People: d.shown.table.People(), Filter: d.filter, Actor: d.cat.ActorName, Land: d.landNames().name}
}

// FacetValues lists all values of a field that a list at the left offers, those chosen first, then by count.
func (d *Desk) FacetValues(field string) facet.List {
	f := Facets{Lists: d.facets().Lists(0)}
	return f.List(field)
}

// List returns the list of a field; it is empty when there is none.
func (f *Facets) List(field string) facet.List {
	for _, l := range f.Lists {
		if l.Field == field {
			return l
		}
	}
	return facet.List{}
}

// Views lists the saved views by name.
func (d *Desk) Views() []*timeline.View {
	list := slices.Collect(maps.Values(d.cat.Views))
	slices.SortFunc(list, func(a, b *timeline.View) int { return strings.Compare(a.Name, b.Name) })
	return list
}

func (d *Desk) layerLines() []LayerLine {
	count := map[timeline.LayerID]int{}
	for a := range d.cat.EachNote() {
		count[a.Layer]++
	}
	var lines []LayerLine
	for _, l := range d.cat.Layers {
		lines = append(lines, LayerLine{l.ID, l.Name, count[l.ID], l.Hidden, l.Locked, l.Colour, l.Name == d.WritesTo()})
	}
	slices.SortFunc(lines, func(a, b LayerLine) int { return cmp.Or(strings.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID)) })
	return lines
}

func (d *Desk) undated(id timeline.EventID) UndatedLine {
	l := UndatedLine{ID: id, Title: d.cat.Title(id)}
	if e, err := d.cat.Event(id); err == nil {
		l.WhenText = e.WhenText
		for _, a := range e.Articles() {
			if art := d.cat.Articles[a]; art != nil && art.Published.IsZero() {
				l.Article = a
				break
			}
		}
	}
	return l
}
