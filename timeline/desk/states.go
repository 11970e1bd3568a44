package desk

import (
	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/query"
)

// states are what is: asks for in the list at the left. The first are told by the row of an event, the others need more.
var states = [...]struct{ label, value string }{
	stateAnnounced: {"Announced", "announced"},
	stateOverdue:   {"Overdue", "overdue"},
	stateCancelled: {"Cancelled", "cancelled"},
	statePostponed: {"Postponed", "postponed"},
	stateDisputed:  {"Sources disagree", "conflict"},
	stateStarred:   {"Starred", "starred"},
	stateUndated:   {"Undated", "undated"},
	stateProposed:  {"Proposed", "proposed"},
}

// Positions in states.
const (
	stateAnnounced = iota
	stateOverdue
	stateCancelled
	statePostponed
	stateDisputed
	stateStarred
	stateUndated
	stateProposed
)

// countStates counts what the row of an event tells.
func (j *judge) countStates(t *index.Table, o index.Ord, n *[len(states)]int) {
	m := t.Marks(o)
	if m&(timeline.Future|timeline.CalledOff) == 0 {
		return
	}
	n[stateAnnounced] += b2i(m&timeline.Future != 0)
	n[stateOverdue] += b2i(m.Overdue(t.Span(o), j.today))
	n[stateCancelled] += b2i(m&timeline.Cancelled != 0)
	n[statePostponed] += b2i(m&timeline.Postponed != 0)
}

// countWider counts what the rows of events do not tell: whose sources disagree, once that is known, and the proposals,
// which wait aside unless the filter asks for them.
func (j *judge) countWider(s *shown, out *tally) {
	is := func(q query.Query, state int) query.Query { return q.With("is", states[state].value) }
	if j.cat.Said != nil && s.table.HasJoined() {
		q := query.Query{} // asking for what the filter asks for once more takes long
		if s.query.Uses("is", "proposed") {
			q = s.query
		}
		out.states[stateDisputed] = j.matches(is(q, stateDisputed)).Common(s.kept)
	}
	for id := range j.cat.Noted() {
		if o, ok := s.table.Row(id); ok && s.kept.Has(o) {
			out.states[stateStarred] += b2i(j.cat.Stars(id) > 0)
		}
	}
	if q := is(s.query, stateProposed); s.table.Proposals() > 0 && (j.cat.Said != nil || !needsCorpus(q)) {
		out.states[stateProposed] = j.matches(q).Len()
	}
}
