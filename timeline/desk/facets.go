package desk

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/filter"
)

// Facet is one value that the list at the left offers, with the number of events that have it.
type Facet struct {
	Label   string
	Count   int
	Quad    timeline.Quad // of type families
	Field   string        // what a click puts into the filter
	Value   string
	Active  bool // the filter asks for it
	Without bool // the filter leaves it out
}

// Facets is what the list at the left shows. Counts follow the filter.
type Facets struct {
	Lists  []FacetList
	States []Facet // how events stand to what really happened; those that no event is in are left out
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

// family groups the types for the list.
type family struct {
	label string
	types []timeline.Type
}

func families() []family {
	return []family{
		{"Visit, meeting, talks", []timeline.Type{timeline.Consult}},
		{"Agreement, support", []timeline.Type{timeline.Agree, timeline.Support, timeline.Concede}},
		{"Cooperation, aid", []timeline.Type{timeline.Cooperate, timeline.Aid, timeline.Retreat}},
		{"Criticism, demand", []timeline.Type{timeline.Request, timeline.Accuse, timeline.Reject, timeline.Threaten}},
		{"Sanction, force", []timeline.Type{timeline.Protest, timeline.Sanction, timeline.Mobilize, timeline.Coerce, timeline.Assault}},
		{"Statement", []timeline.Type{timeline.Statement}},
		{"Other", []timeline.Type{timeline.NoType}},
	}
}

// other reports whether the family is of events of no type, which is listed only where there are some.
func (f family) other() bool { return f.types[0] == timeline.NoType }

// value is the family as type: takes it.
func (f family) value() string {
	names := make([]string, len(f.types))
	for i, t := range f.types {
		names[i] = strings.ToLower(cmp.Or(t.String(), t.Word("")))
	}
	return strings.Join(names, ",")
}

// stateLabels name the states in the list at the left.
var stateLabels = [filter.States]string{"Announced", "Overdue", "Cancelled", "Postponed", "Sources disagree", "Starred", "Undated", "Proposed"}

// mostFacets is the number of values in a list; the others are found by search.
const mostFacets = 10

// Facets counts what passes the filter.
func (d *Desk) Facets() Facets {
	out := Facets{Lists: d.facetLists(mostFacets)}
	n := d.tally()
	out.UndatedCount = n.NoDate
	for _, id := range n.Undated {
		out.Undated = append(out.Undated, d.undated(id))
	}
	for s, label := range stateLabels {
		if x := d.state(label, filter.State(s).String(), n.States[s]); x.Count > 0 || x.Active || x.Without {
			out.States = append(out.States, x)
		}
	}
	out.Layers, out.Waiting, out.Proposals = d.layerLines(), d.Unfinished(), d.WaitingProposals()
	out.Views = d.Views()
	return out
}

// List returns the list of a field; it is empty when there is none.
func (f *Facets) List(field string) FacetList {
	for _, l := range f.Lists {
		if l.Field == field {
			return l
		}
	}
	return FacetList{}
}

// Views lists the saved views by name.
func (d *Desk) Views() []*timeline.View {
	list := slices.Collect(maps.Values(d.cat.Views))
	slices.SortFunc(list, func(a, b *timeline.View) int { return strings.Compare(a.Name, b.Name) })
	return list
}

func (d *Desk) state(label, value string, n int) Facet {
	in, out := d.filter.Chosen("is")
	return Facet{Label: label, Count: n, Field: "is", Value: value, Active: holds(in, value), Without: holds(out, value)}
}

// top keeps the active values and those with the highest counts, in order of count and name.
func top(list []Facet, most int) []Facet {
	slices.SortFunc(list, func(a, b Facet) int {
		return cmp.Or(cmp.Compare(b2i(b.Active || b.Without), b2i(a.Active || a.Without)), cmp.Compare(b.Count, a.Count), strings.Compare(a.Label, b.Label))
	})
	return list[:min(most, len(list))]
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
