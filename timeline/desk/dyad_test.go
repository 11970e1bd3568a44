package desk_test

import (
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/intake"
	"entente/timeline/when"
)

// dealings is a library of two countries that meet, fall silent and meet again.
const dealings = council + `{"kind":"event","id":"e10","title":"First talks","when":"1950-03-04","type":"CONSULT","roles":[{"actor":"country:FRA","as":"host"},{"actor":"person:ben","as":"visitor"},{"actor":"country:GBR","as":"visitor"}]}
{"kind":"event","id":"e11","title":"Talks again","when":"1950-03-20","type":"CONSULT","roles":[{"actor":"country:FRA","as":"host"},{"actor":"country:GBR","as":"visitor"}]}
{"kind":"event","id":"e12","title":"Talks that were called off","when":"1970-03-20","type":"CONSULT","marks":["future","cancelled"],"roles":[{"actor":"country:FRA","as":"host"},{"actor":"country:GBR","as":"visitor"}]}
`

// Ensure that events stand in the lane of the party that they belong to, and that the figures are those of what took place.
func TestDyad(t *testing.T) {
	s := library(t)
	read(t, s, intake.Options{}, desktest.Source("x.jsonl", dealings))
	d := councilDesk(t, s)
	d.SetLanes(timeline.ByCountry)
	for _, tt := range []struct{ a, b, lanes string }{
		{"France", "Britain", "France alone:1 Together:4 Britain alone:1"},
		{"Britain", "France", "Britain alone:1 Together:4 France alone:1"},
		// What Britain does while it is a member, and France always, counts for the club; who is both has met nobody.
		{"The Club", "France", "The Club alone:1 Together:1 France alone:4"},
		{"Anna", "France", "Anna alone:2 Together:1 France alone:4"},
		{"Ben", "Anna", "Ben alone:2 Anna alone:3"},
	} {
		if err := d.SetDyad(tt.a, tt.b); err != nil {
			t.Fatal(err)
		}
		if got := laneNames(d); got != tt.lanes {
			t.Errorf("%s and %s: %s, want %s", tt.a, tt.b, got, tt.lanes)
		}
	}
	if err := d.SetDyad("France", "GBR's friend"); err == nil || !strings.Contains(err.Error(), "GBR's friend") {
		t.Errorf("nobody: %v", err)
	}
	if err := d.SetDyad("France", "france"); err == nil {
		t.Error("a dyad of one")
	}
	if err := d.SetDyad("France", "Britain"); err != nil {
		t.Fatal(err)
	}
	words := textsOf(d.Frame())
	for _, want := range []string{"France and Britain", "3 contacts: first 4 Mar 1950, last 5 May 2003", "longest silence 53 years (1950–2003)",
		"most in a month 2 (March 1950)", "First contact", "Last contact"} {
		if !strings.Contains(words, want) {
			t.Errorf("the picture does not say %q:\n%s", want, words)
		}
	}
	if from, to := d.Window(); from > when.Date(1950, 3, 4) || to < when.Date(2003, 5, 5) {
		t.Errorf("the window is %s to %s", from, to)
	}
	d.SwapDyad()
	if got := laneNames(d); !strings.HasPrefix(got, "Britain alone") {
		t.Errorf("swapped: %s", got)
	}
	if err := d.SaveView("two", ""); err != nil {
		t.Fatal(err)
	}
	d.LeaveDyad()
	if d.Lanes() != timeline.ByCountry {
		t.Errorf("left to lanes by %s", d.Lanes())
	}
	if err := d.OpenView("two"); err != nil {
		t.Fatal(err)
	}
	if a, b, ok := d.Dyad(); !ok || a.Name != "Britain" || b.Name != "France" {
		t.Errorf("the saved view shows %v and %v", a, b)
	}
	if got := strings.Join(d.Parties("cl", 3), ", "); got != "Club, The Club" {
		t.Errorf("cl is completed to %q", got)
	}
}
