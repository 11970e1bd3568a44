package catalogue

import (
	"testing"

	"entente/timeline"
)

// Ensure that actors are found by number, key, name and alias, the first of several, also under the key of one that became
// part of them, and that nothing is nobody's name.
func TestFindActor(t *testing.T) {
	c := &Contents{Actors: map[timeline.ActorID]*timeline.Actor{
		1: {ID: 1, Name: "Typed in"},
		2: {ID: 2, Key: "country:RUR", Name: "Ruritania", Aliases: []string{"The Kingdom"},
			Extra: []timeline.Extra{{Key: timeline.MergedKey + "place:strelsau", Value: "Strelsau"}}},
		3: {ID: 3, Key: "org:k", Name: "the kingdom"},
	}}
	for name, want := range map[string]timeline.ActorID{"a3": 3, "country:RUR": 2, "rúritania": 2, "THE KINGDOM": 2, "a9": 0, "": 0, "Zenda": 0} {
		if got, ok := c.FindActor(name); got != want || ok != (want != 0) {
			t.Errorf("FindActor(%q) = %s, %t, want %s", name, got, ok, want)
		}
	}
	for key, want := range map[string]timeline.ActorID{"org:k": 3, "place:strelsau": 2, "": 0, "org:z": 0} {
		if a := c.ActorOfKey(key); (a == nil) != (want == 0) || a != nil && a.ID != want {
			t.Errorf("ActorOfKey(%q) = %v, want %s", key, a, want)
		}
	}
}
