package rhythm_test

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk/rhythm"
	"entente/timeline/when"
)

// Ensure that silences and bursts are found where the pauses change, measured by those around, and nowhere else.
func TestFind(t *testing.T) {
	run := func(parts ...[2]int) []rhythm.Moment { // so many events, so many days apart
		var list []rhythm.Moment
		at := when.Date(2020, 1, 1)
		for _, p := range parts {
			for range p[0] {
				list = append(list, rhythm.Moment{At: at, ID: timeline.EventID(len(list) + 1)})
				at = at.AddDays(p[1])
			}
		}
		return list
	}
	tests := []struct {
		name string
		list []rhythm.Moment
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
		for _, s := range rhythm.Find(tt.list) {
			got = append(got, fmt.Sprintf("%s, %s, %s–%s", s.Words(), s.UsualWords(), s.First, s.Last))
		}
		if strings.Join(got, "; ") != tt.want {
			t.Errorf("%s: %q, want %q", tt.name, got, tt.want)
		}
	}
}

// Ensure that events that come by chance at a steady rate give as few spells as is said.
func TestFind_Chance(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 2))
	silences, bursts, events := 0, 0, 0
	for range 200 {
		var list []rhythm.Moment
		at := when.Time(0)
		for i := range 100 {
			at += when.Time(r.ExpFloat64() * 20 * float64(when.Day))
			list = append(list, rhythm.Moment{At: at, ID: timeline.EventID(i + 1)})
		}
		events += len(list)
		for _, s := range rhythm.Find(list) {
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
