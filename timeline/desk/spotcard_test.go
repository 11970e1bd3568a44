package desk_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/desktest"
	"entente/timeline/draw/layout"
)

// cardOver returns the card of the first place of the picture that is of a kind and has one.
func cardOver(t *testing.T, d *desk.Desk, kind layout.ZoneKind) desk.Card {
	t.Helper()
	d.Frame()
	for y := float32(1); y < 800; y += 3 {
		for x := float32(1); x < 1200; x += 3 {
			if d.PointerMove(desk.Pointer{X: x, Y: y}); d.Hover().Kind != kind {
				continue
			}
			if c, ok := d.CardAt(d.Hover()); ok {
				return c
			}
		}
	}
	t.Fatalf("no zone %d with a card", kind)
	return desk.Card{}
}

// Ensure that what is no event tells what it stands for: bands and markers by their whole name and date, "+n" by the events
// that it hides, bars by what they count, the head of a lane by a name that it cuts.
func TestCardAt(t *testing.T) {
	const crowd, name = 14, "Commission for the settlement of everything that has been left open between the two republics"
	s := library(t)
	desktest.Put(t, s, &timeline.Actor{ID: 1, Name: name, Kind: timeline.Organisation})
	for i := range crowd {
		desktest.Put(t, s, &timeline.Event{ID: timeline.EventID(i + 1), Type: timeline.Consult, Title: fmt.Sprintf("Round %d", i+1), When: span(t, "2023-03-10"),
			Confidence: 1, Roles: []timeline.Role{{Actor: 1, As: timeline.Host}}})
	}
	d := open(t, s)
	d.Resize(1200, 400) // no room for all
	for _, m := range []desk.ChartMark{{Kind: timeline.Band, Text: "A thaw that nobody had foreseen", When: span(t, "2023-03-05/2023-03-06")},
		{Kind: timeline.Marker, Text: "Election", When: span(t, "2023-03-14")}} {
		if _, err := d.AddChartMark(m); err != nil {
			t.Fatal(err)
		}
	}
	d.FitAll()
	for _, c := range []struct {
		kind        layout.ZoneKind
		title, date string
	}{
		{layout.ZoneBand, "A thaw that nobody had foreseen", "5–6 Mar 2023"},
		{layout.ZoneMarker, "Election", "14 Mar 2023"},
		{layout.ZoneHeader, name, "14 events"},
		{layout.ZoneEvent, "Round", "Fri 10 Mar 2023"},
		{layout.ZoneFold, "more events", "Mar 2023"},
		{layout.ZoneOverview, "14 events", "Mar 2023"},
	} {
		if got := cardOver(t, d, c.kind); !strings.Contains(got.Title, c.title) || !strings.Contains(got.Date, c.date) {
			t.Errorf("zone %d: card %+v, want %q on %q", c.kind, got, c.title, c.date)
		}
	}
	shown := textsOf(d.Frame())
	fold := cardOver(t, d, layout.ZoneFold)
	if len(fold.Lines) == 0 || slices.ContainsFunc(fold.Lines, func(l string) bool { return l != "" && strings.Contains(shown, l+"|") }) {
		t.Errorf("the fold names %q, and the picture %q", fold.Lines, shown)
	}
	if _, ok := d.CardAt(layout.Zone{Kind: layout.ZoneLane}); ok {
		t.Error("free ground has a card")
	}
}
