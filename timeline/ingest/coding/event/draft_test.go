package event_test

import (
	"testing"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/when"
)

var found = &actor.Result{Actors: []actor.Found{
	{Kind: timeline.Country, Short: "Kenya", Country: "KEN"},
	{Kind: timeline.Country, Short: "Chad", Country: "TCD"},
	{Kind: timeline.Person, Short: "Kowal", Country: "POL"},
}}

// draft returns an expulsion told by sentence n, by Kenya and perhaps of Chad.
func draft(n int, roles ...event.Role) event.Draft {
	d := event.Draft{ID: n, Count: n, Sentence: n, Verb: true}
	d.Type, d.Mode, d.CAMEO, d.Roles = timeline.Sanction, "expel", "166", roles
	d.Evidence = []timeline.Range{{Start: n * 100, End: n*100 + 50}}
	d.Confidence = 0.7
	return d
}

func role(i int, as timeline.RoleKind) event.Role {
	return event.Role{Actor: i, As: as, Country: found.Actors[i].Country}
}

// Ensure that what the same ones do is told once, unless its day or its kind is another.
func TestSame(t *testing.T) {
	kenya, chad := role(0, timeline.Source), role(1, timeline.Target)
	day := func(n int) when.Span { return when.Point(when.Date(2023, 3, n), when.ToDay) }
	for _, tt := range []struct {
		name   string
		change func(a, b *event.Draft)
		want   bool
	}{
		{"told twice", func(_, _ *event.Draft) {}, true},
		{"another day", func(a, b *event.Draft) { a.When, b.When = day(1), day(2) }, false},
		{"only one has a day", func(a, _ *event.Draft) { a.When = day(1) }, true},
		{"one was long ago", func(_, b *event.Draft) { b.When, b.Marks = day(1), timeline.Historical }, false},
		{"another deed", func(_, b *event.Draft) { b.Mode, b.CAMEO = "withdraw", "161" }, false},
		{"somebody else acts", func(_, b *event.Draft) { b.Roles = []event.Role{role(2, timeline.Source)} }, false},
		{"two persons of one country", func(a, b *event.Draft) {
			a.Roles, b.Roles = []event.Role{{Actor: 2, As: timeline.Source, Country: "POL", Person: true}}, []event.Role{{Actor: 3, As: timeline.Source, Country: "POL", Person: true}}
		}, false},
		{"a person and the state", func(a, b *event.Draft) {
			a.Roles, b.Roles = []event.Role{{Actor: 2, As: timeline.Source, Country: "KEN", Person: true}}, []event.Role{kenya}
		}, true},
		{"words of a person and of the state", func(a, b *event.Draft) {
			a.Roles, b.Roles = []event.Role{{Actor: 2, As: timeline.Source, Country: "KEN", Person: true}}, []event.Role{kenya}
			a.Type, b.Type, a.Mode, b.Mode, a.Phrase, b.Phrase = timeline.Support, timeline.Support, "", "", "votes for", "praises"
		}, false},
		{"one did not", func(_, b *event.Draft) { b.Marks = timeline.Negated }, false},
		{"before what is told", func(_, b *event.Draft) { b.Before = true }, false},
	} {
		a, b := draft(1, kenya, chad), draft(2, kenya, chad)
		tt.change(&a, &b)
		if got := event.Same(&a, &b); got != tt.want {
			t.Errorf("%s: Same = %t, want %t", tt.name, got, tt.want)
		}
	}
}

// Ensure that what is joined has the parts, the sentences and the finer date of both.
func TestJoin(t *testing.T) {
	a, b := draft(1, role(0, timeline.Source), role(1, timeline.Mentioned)), draft(2, role(0, timeline.Source), role(1, timeline.Target))
	a.When, a.WhenText = when.Point(when.Date(2023, 3, 1), when.ToMonth), "in March"
	b.When, b.WhenText = when.Point(when.Date(2023, 3, 9), when.ToDay), "on 9 March"
	a.Join(&b, found)
	if source, target := a.Sides(); !source || !target || len(a.Roles) != 2 {
		t.Errorf("roles %+v, want a source and a target", a.Roles)
	}
	if len(a.Evidence) != 2 || a.WhenText != "on 9 March" || a.Confidence <= 0.7 {
		t.Errorf("%d sentences, %q, %.2f, want 2, the day and more confidence", len(a.Evidence), a.WhenText, a.Confidence)
	}
}

// Ensure that a visit that retells a meeting leaves its guest one of those who meet, and the country that is visited the host.
func TestJoin_VisitIntoMeeting(t *testing.T) {
	a, b := draft(1, role(0, timeline.Source)), draft(2, role(1, timeline.Visitor), role(2, timeline.Host))
	a.Type, a.Mode, b.Type, b.Mode = timeline.Consult, "meet", timeline.Consult, "visit"
	b.Roles[0].Person = true
	a.Join(&b, found)
	if got := a.Roles[1].As; got != timeline.Source {
		t.Errorf("the guest is %s, want source", got)
	}
	if got := a.Roles[2].As; got != timeline.Host {
		t.Errorf("the country is %s, want host", got)
	}
}
