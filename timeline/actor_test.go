package timeline

import (
	"slices"
	"testing"
)

// Ensure that an actor names those that became part of it, and nothing else that it keeps.
func TestActor_MergedKeys(t *testing.T) {
	a := &Actor{Extra: []Extra{{MergedKey + "country:RUR", "Ruritania"}, {"wikidata", "Q1"}, {MergedKey + "person:x", "X"}}}
	if got := a.MergedKeys(); !slices.Equal(got, []string{"country:RUR", "person:x"}) {
		t.Errorf("merged keys = %q", got)
	}
}
