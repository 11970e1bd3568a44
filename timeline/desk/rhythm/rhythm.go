// Package rhythm finds the silences and bursts in a row of events.
package rhythm

import (
	"cmp"
	"slices"

	"entente/timeline"
	"entente/timeline/desk/say"
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
	// mostSpells is how many of each kind are found, the most marked ones.
	mostSpells = 6
)

// Moment is an event as the search takes it.
type Moment struct {
	At when.Time
	ID timeline.EventID
}

// Find finds the silences and bursts in events, which come by time, each kind in the order of time.
func Find(list []Moment) []Spell {
	pauses := make([]when.Time, max(len(list)-1, 0))
	for i := range pauses {
		pauses[i] = list[i+1].At - list[i].At
	}
	if len(pauses) < leastPauses {
		return nil
	}
	var silences, bursts []Spell
	for i, p := range pauses {
		if usual := usualPause(pauses, i, near); p >= leastPause && p >= silent*max(usual, when.Day) {
			silences = append(silences, Spell{From: list[i].At, To: list[i+1].At, Usual: usual, First: list[i].ID, Last: list[i+1].ID})
		}
	}
	for i := 0; i < len(pauses); {
		usual := usualPause(pauses, i, wide)
		n := 0
		for i+n < len(pauses) && usual > 0 && pauses[i+n]*dense <= usual {
			n++
		}
		if n+1 >= leastBurst && n < wide {
			first, last := list[i], list[i+n]
			bursts = append(bursts, Spell{Burst: true, From: first.At, To: last.At, Events: n + 1, Usual: usual, First: first.ID, Last: last.ID})
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
