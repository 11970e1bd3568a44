package desk

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/say"
	"entente/timeline/draw/layout"
	"entente/timeline/index"
	"entente/timeline/when"
)

// foldTitles is the number of events that the card of a "+12" names.
const foldTitles = 5

// CardAt words what a zone of the picture shows: an event, a band or marker with its whole name, what a "+3" or a bar of a
// histogram counts, the head of a lane whose name is cut. It returns false for all else.
func (d *Desk) CardAt(z layout.Zone) (Card, bool) {
	r := d.result()
	if r == nil {
		return Card{}, false
	}
	switch {
	case isEvent(z):
		return d.Card(z.Event)
	case z.Kind == layout.ZoneBand && z.Index < len(d.drawn.bands):
		b := &d.drawn.bands[z.Index]
		return Card{Title: b.Text, Date: cmp.Or(d.drawnWhen(b.ID), d.periodWords(b.From, b.To, d.style(when.Style{})))}, true
	case z.Kind == layout.ZoneMarker && z.Index < len(d.drawn.markers):
		m := &d.drawn.markers[z.Index]
		return Card{Title: m.Text, Date: cmp.Or(d.drawnWhen(m.ID), d.periodWords(m.At, m.At+1, d.style(when.Style{})))}, true
	case z.Kind == layout.ZoneFold && z.Index < len(r.Folds):
		return d.foldCard(&r.Folds[z.Index]), true
	case z.Kind == layout.ZoneStrip && z.Index < len(r.Columns):
		c := &r.Columns[z.Index]
		return d.countCard(c.Counts, c.From, c.To), true
	case inOverview(z):
		return d.overviewCard(&r.Overview, z.Time)
	case z.Kind == layout.ZoneHeader:
		return d.headCard(r, z.Lane)
	}
	return Card{}, false
}

// drawnWhen words the date of a band or marker; "" when it is none that somebody has drawn.
func (d *Desk) drawnWhen(id timeline.AnnotationID) string {
	if id == 0 {
		return ""
	}
	a, err := d.annotation(id)
	if err != nil {
		return ""
	}
	return a.When.Words(d.style(when.Style{}))
}

// foldCard names events that stand in no row.
func (d *Desk) foldCard(f *layout.Fold) Card {
	c := Card{Title: say.Plural(f.N, "more event"), Date: d.periodWords(f.From, f.To, d.style(when.Style{})), Told: "Click to zoom in"}
	if names := d.folded(f); len(names) == f.N { // a fold may also tell of what began before it
		rest := len(names) - foldTitles
		if names = names[:min(len(names), foldTitles)]; rest > 0 {
			names = append(names, fmt.Sprintf("and %d more", rest))
		}
		c.Lines = names
	}
	return c
}

// folded returns the titles of the events of a lane that begin in the time of a fold and stand in no row.
func (d *Desk) folded(f *layout.Fold) (titles []string) {
	l, t := d.idx().Lane(f.Lane), d.idx().Table()
	cols := l.Columns()
	for i := l.FirstFrom(0, l.Len(), f.From); i < l.Len() && cols.Start[i] < f.To && len(titles) <= f.N; i++ {
		if id := t.ID(cols.Event[i]); !d.inRow(id, f.Lane) {
			titles = append(titles, d.Title(id))
		}
	}
	return titles
}

// inRow reports whether an event has a mark in a lane.
func (d *Desk) inRow(id timeline.EventID, lane int) bool {
	return slices.ContainsFunc(d.result().Marks, func(m layout.Mark) bool { return m.Event == id && m.Lane == lane })
}

// countCard counts events by their class.
func (d *Desk) countCard(n index.Counts, from, to when.Time) Card {
	c := Card{Title: say.Plural(n.Total(), "event"), Date: d.periodWords(from, to, d.style(when.Style{}))}
	var words []string
	for q, k := range n {
		if k > 0 {
			words = append(words, timeline.Quad(q).Word()+" "+say.Count(int(k)))
		}
	}
	c.Actors = strings.Join(words, " · ")
	return c
}

// overviewCard counts the bar of the overview at a time.
func (d *Desk) overviewCard(o *layout.Overview, at when.Time) (Card, bool) {
	for i := range o.Bars {
		b := &o.Bars[i]
		if from, to := o.Time(b.X), o.Time(b.X+b.W+1); from <= at && at < to {
			return d.countCard(b.Counts, from, to), true
		}
	}
	return Card{}, false
}

// headCard writes a lane's name out that its head cuts.
func (d *Desk) headCard(r *layout.Result, lane int) (Card, bool) {
	i, ok := d.LaneAt(lane)
	at := slices.IndexFunc(r.Lanes, func(l layout.LaneBox) bool { return l.Lane == lane })
	if !ok || at < 0 {
		return Card{}, false
	}
	const cut = "…"
	written := r.Lanes[at].Name
	if more := r.Lanes[at].More; more != nil {
		written = more
	}
	if strings.HasSuffix(i.Name, cut) || !strings.HasSuffix(written.Text, cut) {
		return Card{}, false
	}
	return Card{Title: i.Name, Date: say.Plural(i.Events, "event")}, true
}
