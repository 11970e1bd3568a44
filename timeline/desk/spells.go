package desk

import (
	"slices"

	"entente/timeline"
	"entente/timeline/desk/rhythm"
	"entente/timeline/draw/paint"
	"entente/timeline/when"
)

// coarsest is the precision to which a date counts for silences and bursts: that of a year says nothing of pauses.
const coarsest = when.ToMonth

// spells finds the silences and bursts of an actor, or of a pair when other is not 0, in time that grows with the number of
// events. Proposals do not count.
func (d *Desk) spells(id, other timeline.ActorID) []rhythm.Spell {
	t, who := d.cat.Table, []timeline.ActorID{id}
	if other != 0 {
		who = append(who, other)
	}
	var list []rhythm.Moment
	for o := range eventsOf(t, who...) {
		if int(o) >= t.Len() {
			break // what follows has no date
		}
		if s := t.Span(o); s.Gran <= coarsest && !s.EarliestStart.IsOpen() {
			list = append(list, rhythm.Moment{At: s.EarliestStart, ID: t.ID(o)})
		}
	}
	return rhythm.Find(list)
}

// shade is what is shaded on the lanes of an actor.
type shade struct {
	actor  timeline.ActorID
	spells []rhythm.Spell
}

// ShadeSpells shades silences and bursts on the lanes of an actor; 0 shades none.
func (d *Desk) ShadeSpells(id timeline.ActorID, list []rhythm.Spell) { d.shade = shade{id, list} }

// spellShades are the spells as the overlay draws them.
func (d *Desk) spellShades() []paint.Spell {
	r := d.result()
	if r == nil || len(d.shade.spells) == 0 {
		return nil
	}
	var lanes []int
	x := d.idx()
	for l := range x.Lanes() {
		if !x.Lane(l).Open && d.isLaneOf(x.Lane(l).Key, d.shade.actor) {
			lanes = append(lanes, l)
		}
	}
	var out []paint.Spell
	from, to := d.Window()
	for _, s := range d.shade.spells {
		if s.From < to && s.To > from {
			out = append(out, paint.Spell{Burst: s.Burst, X0: r.XOf(s.From), X1: r.XOf(s.To), Lanes: lanes, Words: s.Words()})
		}
	}
	return out
}

// PairPage is what the panel at the right shows of two actors.
type PairPage struct {
	A, B        *timeline.Actor
	Events      int
	First, Last EventLine // empty when no event of both has a date
	Latest      []EventLine
	Spells      []rhythm.Spell
	Only        bool // the filter asks for the events of both already
}

// PairPage tells of two actors what their page shows. Proposals do not count.
func (d *Desk) PairPage(a, b timeline.ActorID) (PairPage, error) {
	var out PairPage
	var err error
	if out.A, err = d.actor(a); err != nil {
		return out, err
	}
	if out.B, err = d.actor(b); err != nil {
		return out, err
	}
	t := d.cat.Table
	var dated, undated []timeline.EventID
	for o := range eventsOf(t, a, b) {
		if out.Events++; int(o) < t.Len() {
			dated = append(dated, t.ID(o))
		} else {
			undated = append(undated, t.ID(o))
		}
	}
	if n := len(dated); n > 0 {
		out.First, out.Last = d.eventLine(dated[0]), d.eventLine(dated[n-1])
	}
	slices.Reverse(dated)
	for _, id := range append(dated[:min(len(dated), mostLatest)], undated[:min(len(undated), mostLatest)]...) {
		if len(out.Latest) < mostLatest {
			out.Latest = append(out.Latest, d.eventLine(id))
		}
	}
	out.Spells = d.spells(a, b)
	asked := 0
	for _, c := range d.filter.Chips() {
		asked += b2i(c.Field == "actor" && !c.Negated && (c.Value == out.A.Name || c.Value == out.B.Name))
	}
	out.Only = asked == 2
	return out, nil
}

// ShowPeriod shows a period with some room at both sides; Back leads to the one before.
func (d *Desk) ShowPeriod(from, to when.Time) { d.fit(from, to) }
