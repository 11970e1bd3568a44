package desk

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/when"
)

// Ensure that silences and bursts are found where the pauses change, measured by those around, and nowhere else.
func TestSpells(t *testing.T) {
	run := func(parts ...[2]int) []moment { // so many events, so many days apart
		var list []moment
		at := when.Date(2020, 1, 1)
		for _, p := range parts {
			for range p[0] {
				list = append(list, moment{at, timeline.EventID(len(list) + 1)})
				at = at.AddDays(p[1])
			}
		}
		return list
	}
	tests := []struct {
		name string
		list []moment
		want string
	}{
		{"steady", run([2]int{40, 10}), ""},
		{"few", run([2]int{5, 10}), ""},
		{"none", nil, ""},
		{"silence", run([2]int{20, 10}, [2]int{1, 200}, [2]int{20, 10}), "silent for 7 months, else every 10 days, e21–e22"},
		{"burst", run([2]int{20, 30}, [2]int{8, 1}, [2]int{20, 30}), "9 events in 9 days, else every 30 days, e21–e29"},
		{"slow times and quick ones", run([2]int{20, 400}, [2]int{1, 30}, [2]int{20, 12}), ""},
		{"a silence in quick times only", run([2]int{20, 400}, [2]int{15, 5}, [2]int{1, 90}, [2]int{15, 5}), "silent for 3 months, else every 5 days, e36–e37"},
		{"days on end", run([2]int{30, 0}, [2]int{1, 6}, [2]int{30, 0}), ""},
	}
	for _, tt := range tests {
		var got []string
		for _, s := range spellsOf(tt.list) {
			got = append(got, fmt.Sprintf("%s, %s, %s–%s", s.Words(), s.UsualWords(), s.First, s.Last))
		}
		if strings.Join(got, "; ") != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// Ensure that events that come by chance at a steady rate give as few spells as is said.
func TestSpells_Chance(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	silences, bursts, events := 0, 0, 0
	for range 200 {
		var list []moment
		at := when.Time(0)
		for i := range 100 {
			at += when.Time(r.ExpFloat64() * 20 * float64(when.Day))
			list = append(list, moment{at, timeline.EventID(i + 1)})
		}
		events += len(list)
		for _, s := range spellsOf(list) {
			if s.Burst {
				bursts++
			} else {
				silences++
			}
		}
	}
	if silences > events/110 || bursts > events/1000 {
		t.Logf("%d silences, %d bursts of %d", silences, bursts, events)
		t.Errorf("%d silences and %d bursts in %d events that come by chance", silences, bursts, events)
	}
}

// Ensure that the events of an actor and of a pair are those that are measured, and that the lanes show them.
func TestDesk_Spells(t *testing.T) {
	d := deskOf(t, 60, people(3), func(i int) timeline.Event {
		e := timeline.Event{Title: fmt.Sprint("Talks ", i), Type: timeline.Consult, Confidence: 1, Roles: []timeline.Role{{Actor: 1, As: timeline.Source}}}
		days := 10 * i
		if i >= 30 {
			days += 300
		}
		e.When = when.Point(when.Date(2020, 1, 1).AddDays(days), when.ToDay)
		if i%2 == 0 {
			e.Roles = append(e.Roles, timeline.Role{Actor: 2, As: timeline.Target})
		}
		return e
	})
	one := d.Spells(1, 0)
	if len(one) != 1 || one[0].First != 30 || one[0].Last != 31 {
		t.Errorf("of the actor: %+v", one)
	}
	p, err := d.PairPage(1, 2)
	if err != nil || p.Events != 30 || len(p.Spells) != 1 || p.Spells[0].First != 29 || p.Spells[0].Last != 31 || p.First.ID != 1 || p.Last.ID != 59 || len(p.Latest) != mostLatest {
		t.Errorf("of the pair: %+v, %v", p, err)
	}
	if d.Spells(3, 0) != nil || d.Spells(9, 1) != nil {
		t.Error("actors without events have spells")
	}
	d.FitAll()
	d.Frame()
	d.ShadeSpells(1, one)
	if got := d.spellShades(); len(got) != 1 || len(got[0].Lanes) != 1 || got[0].X1 <= got[0].X0 || got[0].Burst {
		t.Errorf("shaded are %+v", got)
	}
	d.Overlay()
	d.ShadeSpells(0, nil)
	if got := d.spellShades(); got != nil {
		t.Errorf("shaded are still %+v", got)
	}
}
