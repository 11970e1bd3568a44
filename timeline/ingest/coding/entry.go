package coding

import (
	"slices"
	"strings"
	"unicode/utf8"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/title"
)

// Entry is an entry of a chronology: what it tells, behind the date at its head.
type Entry struct {
	Text timeline.Range
	Time int // position in Input.Times of that date
}

// entryOf returns the entry that a byte of the text stands in, nil for none.
func (a *article) entryOf(at int) *Entry {
	n, found := slices.BinarySearchFunc(a.in.Entries, at, func(e Entry, at int) int {
		if e.Text.End <= at {
			return -1
		}
		if e.Text.Start > at {
			return 1
		}
		return 0
	})
	if !found {
		return nil
	}
	return &a.in.Entries[n]
}

// entered dates the events of the sentence from first on by the head of its entry, when they have no date of their own. An entry of
// which no clause is understood is an event of no type.
func (a *article) entered(e *Entry, first int) {
	opens := a.opensEntry
	if opens && !slices.ContainsFunc(a.events[first:], func(d event.Draft) bool { return !d.Before && !d.Weak }) {
		a.events = append(a.events[:first], a.entryEvent())
	}
	told := false
	for i := first; i < len(a.events); i++ {
		d := &a.events[i]
		if d.When.IsZero() && d.WhenText == "" && !d.Before && d.Marks&(timeline.Future|timeline.Hypothetical|timeline.Historical) == 0 {
			a.enter(d, e.Time)
		}
		told = told || slices.Contains(d.Times, e.Time)
	}
	if opens && !told { // "announce that they will leave": the day of the announcement
		a.enter(&a.events[first], e.Time)
	}
	if whole := a.whole(); opens && utf8.RuneCountInString(whole) <= title.Max && len(a.events) == first+1 {
		a.events[first].Entry = whole // it is worded as a title is
	}
}

// dropSaying leaves out the announcement of what the same entry has as an event on the same day.
func (a *article) dropSaying(first int) {
	said := func(d event.Draft) bool {
		return d.Type == timeline.Statement && slices.ContainsFunc(a.events[first:], func(b event.Draft) bool {
			return b.Type != timeline.Statement && b.When == d.When && b.ActsWith(&d)
		})
	}
	kept := slices.Clone(a.events[first:])
	a.events = append(a.events[:first], slices.DeleteFunc(kept, said)...)
}

// enter dates d by a time at the head of its entry.
func (a *article) enter(d *event.Draft, time int) {
	e := &a.in.Times[time]
	d.When, d.WhenText, d.Times = e.Span, e.Text, append(d.Times, time)
	d.Claim = event.Claim{Sentence: a.Range, Words: []timeline.Range{{Start: e.Start, End: e.End}}, Value: e.Value, Why: e.Why + "; at the head of the entry"}
	if !e.Period.IsZero() {
		d.When, d.Claim.Words, d.Claim.Why = e.Period, e.PeriodWords, e.PeriodWhy
	}
	d.Marks &^= timeline.Hypothetical | timeline.Future
}

// entryEvent returns the event that the sentence tells as a whole.
func (a *article) entryEvent() event.Draft {
	a.ids++
	d := event.Draft{ID: a.ids, Sentence: a.index, Count: a.who.Count, Begins: a.Range.Start, VerbAt: a.Range.Start, GroupAt: a.Range.Start, Clause: a.Range, Clausal: true, Entry: a.whole()}
	d.Evidence = []timeline.Range{a.Range}
	if k := a.takeaway(); k >= 0 {
		d.Takeaways = []int{k}
	}
	d.Confidence = entryConfidence
	for k := range a.Toks {
		if m := a.MentionAt(k); m != nil {
			a.mention(&d, m)
		}
	}
	return d
}

// mention adds whom m names to those whom d mentions, once.
func (a *article) mention(d *event.Draft, m *actor.Mention) {
	if m.Actor < 0 || m.Pronoun || m.Kind == actor.KindPlace || slices.ContainsFunc(d.Roles, func(r event.Role) bool { return r.Actor == m.Actor }) {
		return
	}
	f := &a.in.Found.Actors[m.Actor]
	d.Roles = append(d.Roles, event.Role{Actor: m.Actor, As: timeline.Mentioned, Office: f.Office, Country: f.Country, Start: m.Start, End: m.End})
}

// entryConfidence is that of an entry of which only the date and who is named are understood.
const entryConfidence = 0.6

// whole returns the sentence in one line, without its full stop.
func (a *article) whole() string {
	return strings.TrimRight(strings.Join(strings.Fields(a.in.Text[a.Range.Start:a.Range.End]), " "), ".")
}
