package desk

import (
	"fmt"
	"math/rand/v2"
	"testing"

	"entente/timeline"
	"entente/timeline/desk/desktest"
	"entente/timeline/draw/scene"
)

// Ensure that a window that draws all the time, while filters, lanes and events change and are worked out beside it, shows
// whole pictures, and in the end the one that a desk shows that works them out at once. The race detector looks on.
func TestDesk_DrawsWhilePublishing(t *testing.T) {
	d := deskOf(t, 400, desktest.Actors(5), desktest.Cited)
	withArticles(t, d)
	d.Resize(900, 600)
	l := besideDesk(t, d)
	rng := rand.New(rand.NewPCG(3, 7))
	filters := []string{"", "grain", "type:consult", "actor:A", "is:announced", `"over steel"`, "-grain"}
	groupings := timeline.Groupings()
	var last *scene.Scene
	published := 0
	for step := range 150 {
		switch rng.IntN(6) {
		case 0:
			if err := d.SetFilter(filters[rng.IntN(len(filters))]); err != nil {
				t.Fatal(err)
			}
		case 1:
			d.SetLanes(groupings[rng.IntN(len(groupings))])
		case 2:
			id := timeline.EventID(1 + rng.IntN(400))
			if err := d.EditEvent(id, "Name", func(e *timeline.Event) error { e.Title = fmt.Sprint("Grain ", step); return nil }); err != nil {
				t.Fatal(err)
			}
		case 3:
			from, to := d.Extent()
			part := (to - from) / 4
			d.PanWindow(from+part, to-part)
		}
		now := d.Frame()
		if last != nil {
			scene.Dump(last) // the window may still show it
		}
		scene.Dump(now)
		last = now
		select {
		case publish := <-l:
			publish()
			published++
		default:
		}
	}
	l.settle(d)
	if published < 5 {
		t.Errorf("%d results were published while pictures were drawn, want some", published)
	}
	revision, changes := d.Revision(), d.Changes()
	if err := d.SetFilter("type:agree"); err != nil {
		t.Fatal(err)
	}
	if l.settle(d); d.Changes() != changes || d.Revision() == revision {
		t.Errorf("a filter makes %d changes of the library, revision %d of %d", d.Changes()-changes, d.Revision(), revision)
	}
	want := d.matches(&shown{query: d.filter})
	if got := d.keep(); !got.Equal(want) {
		t.Errorf("in the end other events are shown than fit %q", d.filter)
	}
	was := scene.Dump(d.Frame())
	for d.Working() { // labels that the picture did without
		l.settle(d)
		was = scene.Dump(d.Frame())
	}
	d.opts.Later = nil // from here on at once
	d.shown = shown{}
	d.changed()
	if got := scene.Dump(d.Frame()); got != was {
		t.Error("the picture in the end is not that of a desk that works at once")
	}
}
