package gold

import (
	"fmt"
	"slices"
	"strings"
)

// codedCount counts sentences whose event is coded as in the gold, and countries of it that take part.
type codedCount struct{ all, first, among, want, have int }

// notCountries are codes of three letters in PLOVER's gold that stand for kinds of organisations.
const notCountries = " IGO NGO UNO EUR ISM IMG MNC --- "

// addCoded compares the types of an answer's events with the gold type, which PLOVER has no statements for and which
// is AGREE for what is to come; and looks for the gold countries among the actors of all its events.
func (s *Score) addCoded(it Item, a Answer) {
	s.coded.all++
	same := func(e Event) bool {
		return e.Type == it.Event.Type || it.Event.Type == "AGREE" && slices.Contains(e.Marks, "future")
	}
	var events []Event
	var types []string
	for _, e := range a.Events {
		types = append(types, e.Type)
		if e.Type != "STATEMENT" {
			events = append(events, e)
		}
	}
	first := len(events) > 0 && same(events[0])
	if first {
		s.coded.first++
	} else {
		s.missed("event is not "+it.Event.Type, "%s: got %v: %.160s", it.ID, types, it.Text)
	}
	if slices.ContainsFunc(events, same) {
		s.coded.among++
	}
	have := map[string]bool{}
	for _, e := range a.Events {
		for _, r := range e.Roles {
			who, _ := a.actor(r)
			have[who.Country] = true
		}
	}
	want := map[string]bool{}
	for _, c := range slices.Concat(it.Event.Source, it.Event.Target) {
		if len(c) == 3 && !strings.Contains(notCountries, " "+c+" ") {
			want[c] = true
		}
	}
	for c := range want {
		s.coded.want++
		if have[c] {
			s.coded.have++
		}
	}
}

// actor returns who has role r.
func (a Answer) actor(r Role) (Actor, bool) {
	i := slices.IndexFunc(a.Actors, func(x Actor) bool { return x.ID == r.Actor })
	if i < 0 {
		return Actor{}, false
	}
	return a.Actors[i], true
}

func (c codedCount) write(b *strings.Builder, name string) {
	if c.all == 0 {
		return
	}
	fmt.Fprintf(b, "%-22s event type         first %5.1f  any %5.1f  of %d\n",
		name, percent(c.first, c.all), percent(c.among, c.all), c.all)
	if c.want > 0 {
		fmt.Fprintf(b, "%-22s event countries    recall %5.1f  of %d\n", name, percent(c.have, c.want), c.want)
	}
}
