package desk

import (
	"cmp"
	"fmt"
	"slices"

	"entente/timeline"
	"entente/timeline/desk/say"
	"entente/timeline/draw/paint"
	"entente/timeline/index"
	"entente/timeline/when"
)

// Spell is a stretch of time in which an actor, or a pair, is heard of far less than around it, or far more.
//
// The measure is the pause from one event to the next. A silence is a pause of at least eight times the usual one around
// it, which is the median of the ten pauses before and the ten after. A burst is a run of five events to twenty with
// pauses of at most a quarter of the usual one of the forty around; a longer run is a change of pace. Of events that come
// by chance at a steady rate one pause in 124 is a silence and one event in 1500 begins a burst (measured, see the test).
// What goes by the pauses around serves a library whose old times are thin as well as one of a single month.
type Spell struct {
	Burst  bool
	From   when.Time        // of the event before a silence, of the first of a burst
	To     when.Time        // of the event after it, of the last one
	Events int              // of a burst
	Usual  when.Time        // the usual pause around it
	First  timeline.EventID // the event at From
	Last   timeline.EventID // the event at To
}

const (
	silent      = 8 // times the usual pause
	dense       = 4 // parts of the usual pause
	leastBurst  = 5 // events
	near, wide  = 10, 20
	leastPauses = 6            // in all: of fewer nothing is usual
	leastPause  = 7 * when.Day // no shorter pause is a silence
	// coarsest is the precision to which a date counts: that of a year says nothing of pauses.
	coarsest = when.ToMonth
	// mostSpells is how many of each kind a page tells, the most marked ones.
	mostSpells = 6
)

// moment is an event as the search for spells takes it.
type moment struct {
	at when.Time
	id timeline.EventID
}

// spellsOf finds the silences and bursts in events by time, each kind in the order of time.
func spellsOf(list []moment) []Spell {
	pauses := make([]when.Time, max(len(list)-1, 0))
	for i := range pauses {
		pauses[i] = list[i+1].at - list[i].at
	}
	if len(pauses) < leastPauses {
		return nil
	}
	var silences, bursts []Spell
	for i, p := range pauses {
		if usual := usualPause(pauses, i, near); p >= leastPause && p >= silent*max(usual, when.Day) {
			silences = append(silences, Spell{From: list[i].at, To: list[i+1].at, Usual: usual, First: list[i].id, Last: list[i+1].id})
		}
	}
	for i := 0; i < len(pauses); {
		usual := usualPause(pauses, i, wide)
		n := 0
		for i+n < len(pauses) && usual > 0 && pauses[i+n]*dense <= usual {
			n++
		}
		if n+1 >= leastBurst && n < wide {
			bursts = append(bursts, Spell{Burst: true, From: list[i].at, To: list[i+n].at, Events: n + 1, Usual: usual, First: list[i].id, Last: list[i+n].id})
		}
		i += n + 1
	}
	most := func(list []Spell, weight func(Spell) float64) []Spell {
		slices.SortStableFunc(list, func(a, b Spell) int { return cmp.Compare(weight(b), weight(a)) })
		list = list[:min(len(list), mostSpells)]
		slices.SortFunc(list, func(a, b Spell) int { return cmp.Compare(a.From, b.From) })
		return list
	}
	silences = most(silences, func(s Spell) float64 { return float64(s.To-s.From) / float64(max(s.Usual, when.Day)) })
	bursts = most(bursts, func(s Spell) float64 { return float64(s.Events) })
	return append(silences, bursts...)
}

// usualPause is the median of up to n pauses before the i-th and n after it.
func usualPause(pauses []when.Time, i, n int) when.Time {
	around := slices.Concat(pauses[max(0, i-n):i], pauses[i+1:min(len(pauses), i+1+n)])
	slices.Sort(around)
	return around[len(around)/2]
}

// Spells finds the silences and bursts of an actor, or of a pair when other is not 0, in time that grows with the number of
// events. Proposals do not count.
func (d *Desk) Spells(id, other timeline.ActorID) []Spell {
	t := d.cat.table
	me, them := slices.Index(t.People(), id), slices.Index(t.People(), other)
	if me < 0 || other != 0 && them < 0 {
		return nil
	}
	var list []moment
	for o := range index.Ord(t.Len()) {
		who := t.Who(o)
		if t.Proposed(o) || !slices.Contains(who, uint32(me)) || other != 0 && !slices.Contains(who, uint32(them)) {
			continue
		}
		if s := t.Span(o); s.Gran <= coarsest && !s.EarliestStart.IsOpen() {
			list = append(list, moment{s.EarliestStart, t.ID(o)})
		}
	}
	return spellsOf(list)
}

// shade is what is shaded on the lanes of an actor.
type shade struct {
	actor  timeline.ActorID
	spells []Spell
}

// ShadeSpells shades silences and bursts on the lanes of an actor; 0 shades none.
func (d *Desk) ShadeSpells(id timeline.ActorID, list []Spell) { d.shade = shade{id, list} }

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

// Words says what a spell is: "silent for 14 months", "9 events in 6 days".
func (s Spell) Words() string {
	if !s.Burst {
		return "silent for " + stretchWords(s.To-s.From)
	}
	return say.Count(s.Events) + " events in " + stretchWords(s.To-s.From+when.Day)
}

// UsualWords says what is usual around it: "else every 12 days".
func (s Spell) UsualWords() string { return "else every " + stretchWords(max(s.Usual, when.Day)) }

// stretchWords words a length of time in the unit that suits it.
func stretchWords(t when.Time) string {
	days := int((t + when.Day/2) / when.Day)
	switch {
	case days < 60:
		return say.Plural(max(days, 1), "day")
	case days < 2*365:
		return say.Plural((days+15)/30, "month")
	}
	return say.Plural((days+182)/365, "year")
}

// PairPage is what the panel at the right shows of two actors.
type PairPage struct {
	A, B        *timeline.Actor
	Events      int
	First, Last EventLine // empty when no event of both has a date
	Latest      []EventLine
	Spells      []Spell
	Only        bool // the filter asks for the events of both already
}

// PairPage tells of two actors what their page shows. Proposals do not count.
func (d *Desk) PairPage(a, b timeline.ActorID) (PairPage, error) {
	out := PairPage{A: d.cat.actors[a], B: d.cat.actors[b]}
	for id, x := range map[timeline.ActorID]*timeline.Actor{a: out.A, b: out.B} {
		if x == nil {
			return out, fmt.Errorf("%s: %w", id, timeline.ErrNotFound)
		}
	}
	t := d.cat.table
	one, two := uint32(slices.Index(t.People(), a)), uint32(slices.Index(t.People(), b)) // -1 becomes one that nobody has
	var dated, undated []timeline.EventID
	for o := range index.Ord(t.All()) {
		who := t.Who(o)
		if t.Proposed(o) || !slices.Contains(who, one) || !slices.Contains(who, two) {
			continue
		}
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
	out.Spells = d.Spells(a, b)
	asked := 0
	for _, c := range d.filter.Chips() {
		asked += b2i(c.Field == "actor" && !c.Negated && (c.Value == out.A.Name || c.Value == out.B.Name))
	}
	out.Only = asked == 2
	return out, nil
}

// ShowPeriod shows a period with some room at both sides; Back leads to the one before.
func (d *Desk) ShowPeriod(from, to when.Time) { d.fit(from, to) }
