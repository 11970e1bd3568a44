package meet

import (
	"testing"

	"entente/timeline"
	"entente/timeline/when"
)

// Ensure that what is called off without its day is a plan that lies within a year, and the only such plan when nobody else is named.
func TestAlikeLoose_Plans(t *testing.T) {
	byID := map[timeline.ActorID]*timeline.Actor{}
	for _, a := range cast() {
		byID[a.ID] = a
	}
	actor := func(id timeline.ActorID) *timeline.Actor { return byID[id] }
	const plan = "2018-06-12 CONSULT meet Biden=source Xi=source cancelled"
	for _, c := range []struct {
		name, there, news, day string
		fits, only             bool
	}{
		{"both", plan, "2018 CONSULT meet Biden=source Xi=source cancelled", "2018-05-24", true, false},
		{"one alone", plan, "2018 CONSULT meet Biden=source cancelled", "2018-05-24", true, true},
		{"past by then", plan, "2018 CONSULT meet Biden=source Xi=source cancelled", "2018-06-14", false, false},
		{"more than a year ahead", plan, "2018 CONSULT meet Biden=source Xi=source cancelled", "2017-05-24", false, false},
		{"with another", plan, "2018 CONSULT meet Biden=source Putin=source cancelled", "2018-05-24", false, false},
		{"what took place", "2018-06-12 CONSULT meet Biden=source Xi=source", "2018 CONSULT meet Biden=source Xi=source cancelled", "2018-05-24", false, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := mk(t, c.news)
			e.When = when.Span{}
			there, ok := newReport(mk(t, c.there), actor)
			news, known := newReport(e, actor)
			day, err := when.Parse(c.day)
			if !ok || !known || err != nil {
				t.Fatal("cannot be compared:", ok, known, err)
			}
			news.oldest, news.newest = day.Start(), day.Start()
			if got := alikeLoose(there, news); got.score > 0 != c.fits || got.only != c.only {
				t.Errorf("score %d, only %v; want it to fit: %v, only: %v", got.score, got.only, c.fits, c.only)
			}
		})
	}
}
