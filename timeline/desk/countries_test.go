package desk

import (
	"testing"

	"entente/timeline"
	"entente/timeline/desk/desktest"
)

// Ensure that countries have names where the library has no actor for them: in lanes, lists, filters and on the pages of
// actors. What the library calls them goes before; a code that nobody knows stays.
func TestDesk_NamesCountries(t *testing.T) {
	actors := desktest.Actors(4)
	for i, code := range []string{"CHN", "NOR", "XQX", "CHN"} {
		actors[i].Country = code
	}
	actors = append(actors, &timeline.Actor{Name: "Norge", Kind: timeline.Country, Country: "NOR"})
	d := deskOf(t, 40, actors, desktest.Mixed)
	d.opts.Country = func(code string) string { return map[string]string{"CHN": "China", "NOR": "Norway"}[code] }
	want := map[string]bool{"China": true, "Norge": true, "XQX": true}
	d.SetLanes(timeline.ByCountry)
	for i := range d.idx().Lanes() {
		if l := d.idx().Lane(i); !want[l.Name] && l.Key != "FRA" && l.Key != "…" {
			t.Errorf("lane %q is named %q", l.Key, l.Name)
		}
	}
	listed := 0
	for _, list := range d.facets().Lists(0) {
		if list.Title != "Countries" {
			continue
		}
		for _, f := range list.Rows {
			if listed++; !want[f.Label] && f.Value != "FRA" {
				t.Errorf("the country %q is listed as %q", f.Value, f.Label)
			}
		}
	}
	if listed < 3 {
		t.Errorf("%d countries are listed", listed)
	}
	if err := d.SetFilter("country:china"); err != nil {
		t.Fatal(err)
	}
	byName := d.Status().Matching
	if err := d.SetFilter("country:CHN"); err != nil {
		t.Fatal(err)
	}
	if n := d.Status().Matching; n == 0 || n != byName {
		t.Errorf("%d events by the name, %d by the code", byName, n)
	}
	page, err := d.ActorPage(1)
	if err != nil || page.Country != "China" {
		t.Errorf("the page of an actor says %q (%v)", page.Country, err)
	}
}
