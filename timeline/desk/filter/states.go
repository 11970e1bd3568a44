package filter

import (
	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/query"
)

// State is how an event stands to what really happened, and to the people who look at it.
type State uint8

// The states that are counted. The first are told by the row of an event, the others need more.
const (
	Announced State = iota
	Overdue
	Cancelled
	Postponed
	Disputed
	Starred
	Undated
	Proposed
	States // how many there are
)

// String returns the state as is: asks for it.
func (s State) String() string {
	return [...]string{"announced", "overdue", "cancelled", "postponed", "conflict", "starred", "undated", "proposed"}[s]
}

// countStates counts what the row of an event tells.
func (j *Judge) countStates(o index.Ord, n *[States]int) {
	t := j.cat.Table
	m := t.Marks(o)
	if m&(timeline.Future|timeline.CalledOff) == 0 {
		return // as most
	}
	if m&timeline.Future != 0 {
		n[Announced]++
	}
	if m.Overdue(t.Span(o), j.today) {
		n[Overdue]++
	}
	if m&timeline.Cancelled != 0 {
		n[Cancelled]++
	}
	if m&timeline.Postponed != 0 {
		n[Postponed]++
	}
}

// countWider counts what the rows of events do not tell: whose sources disagree, once that is known, and the proposals,
// which wait aside unless q asks for them.
func (j *Judge) countWider(q query.Query, kept *index.Set, n *[States]int) {
	t := j.cat.Table
	if j.cat.Said != nil && t.HasJoined() {
		among := query.Query{} // asking for what q asks for once more takes long
		if q.Uses("is", "proposed") {
			among = q
		}
		n[Disputed] = j.Matches(among.With("is", Disputed.String())).Common(kept)
	}
	for id := range j.cat.Noted() {
		if o, ok := t.Row(id); ok && kept.Has(o) && j.cat.Stars(id) > 0 {
			n[Starred]++
		}
	}
	if q := q.With("is", Proposed.String()); t.Proposals() > 0 && (j.cat.Said != nil || !NeedsTold(q)) {
		n[Proposed] = j.Matches(q).Len()
	}
}
