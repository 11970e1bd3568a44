package desk_test

import (
	"slices"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/desktest"
	"entente/timeline/draw/layout"
	"entente/timeline/when"
)

// chain is a library in which a crisis led to talks, talks to a treaty; a protest answers the treaty, which is then called
// off; somebody else tells of the same talks.
func chain(t *testing.T) (*desk.Desk, func() string) {
	t.Helper()
	s := library(t)
	desktest.Put(t, s, &timeline.Actor{ID: 1, Name: "Ruritania", Kind: timeline.Country})
	for i, title := range []string{"Crisis", "Talks", "Treaty", "Protest", "Treaty called off", "Talks as told by others"} {
		desktest.Put(t, s, &timeline.Event{ID: timeline.EventID(i + 1), Title: title, When: when.Point(when.Date(2023, 3, 1+4*i), when.ToDay), Confidence: 1, Place: "Strelsau",
			Roles: []timeline.Role{{Actor: 1, As: timeline.Host}}})
	}
	d := open(t, s)
	for _, l := range []struct {
		from, to timeline.EventID
		typ      timeline.LinkType
	}{{1, 2, timeline.LeadsTo}, {2, 3, timeline.LeadsTo}, {4, 3, timeline.RespondsTo}, {5, 3, timeline.Cancels}, {2, 6, timeline.SameMeeting}} {
		if _, err := d.LinkEvents(l.from, l.to, l.typ, ""); err != nil {
			t.Fatal(err)
		}
	}
	d.FitAll()
	d.Frame()
	return d, func() string { return desktest.Lossless(t, s) }
}

// Ensure that walks along links go back and on through all types by which one thing comes after another, and end.
func TestTrail(t *testing.T) {
	d, _ := chain(t)
	walk := func(id timeline.EventID, back bool) string {
		var out []string
		for _, l := range d.Trail(id, back) {
			out = append(out, strings.Repeat(">", l.Steps)+l.Title)
		}
		return strings.Join(out, " ")
	}
	for _, tt := range []struct {
		id   timeline.EventID
		back bool
		want string
	}{{5, true, ">Treaty >>Talks >>>Crisis"}, {1, false, ">Talks >>Treaty >>>Protest >>>Treaty called off"}, {1, true, ""}, {6, true, ""}, {4, false, ""}} {
		if got := walk(tt.id, tt.back); got != tt.want {
			t.Errorf("Trail(%s, %v) = %q, want %q", tt.id, tt.back, got, tt.want)
		}
	}
	if _, err := d.LinkEvents(3, 1, timeline.LeadsTo, ""); err != nil { // a circle
		t.Fatal(err)
	}
	if got := walk(1, false); strings.Count(got, "Crisis") != 0 || len(d.Trail(1, false)) != 4 {
		t.Errorf("in a circle: %q", got)
	}
}

// Ensure that a link is changed, turned, not doubled and taken away, a step each.
func TestSetLink(t *testing.T) {
	d, all := chain(t)
	x, err := d.Detail(1)
	if err != nil || len(x.Links) != 1 {
		t.Fatalf("links %+v, %v", x.Links, err)
	}
	before, id := all(), x.Links[0].ID
	if _, err := d.LinkEvents(1, 2, timeline.LeadsTo, ""); err == nil || all() != before {
		t.Errorf("the same link twice: %v", err)
	}
	if _, err := d.LinkEvents(6, 2, timeline.SameMeeting, ""); err == nil {
		t.Error("the same meeting twice, the other way round")
	}
	if _, err := d.LinkEvents(1, 1, timeline.LeadsTo, ""); err == nil {
		t.Error("an event was linked to itself")
	}
	if err := d.SetLink(id, 2, 1, timeline.RespondsTo, "because"); err != nil {
		t.Fatal(err)
	}
	if l := d.Link(id); l.From != 2 || l.To != 1 || l.Type != timeline.RespondsTo || l.Note != "because" {
		t.Errorf("link = %+v", l)
	}
	if x, _ := d.Detail(1); x.Links[0].Words != "is answered by" || x.Links[0].Note != "because" {
		t.Errorf("seen from the other end: %+v", x.Links)
	}
	if err := d.DeleteLink(id); err != nil || d.Link(id) != nil {
		t.Errorf("deleted: %v", err)
	}
	for range 2 {
		if _, err := d.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if all() != before {
		t.Error("undo leaves something")
	}
}

// Ensure that a link is drawn by dragging with Alt from one event to another, by two clicks in the mode for it, and from the
// selected event by one; and that letting go elsewhere asks for nothing.
func TestDrawLink(t *testing.T) {
	d, _ := chain(t)
	at := func(id timeline.EventID) (x, y float32) {
		for y := float32(40); y < 700; y += 2 {
			for x := float32(160); x < 1200; x += 2 {
				d.PointerMove(desk.Pointer{X: x, Y: y})
				if h := d.Hover(); h.Kind == layout.ZoneEvent && h.Event == id {
					return x + 3, y + 3
				}
			}
		}
		t.Fatalf("%s is not to be found", id)
		return 0, 0
	}
	x1, y1 := at(1)
	x3, y3 := at(3)
	drag := func(mods desk.Mods, x, y float32) desk.Action {
		d.PointerDown(desk.Pointer{X: x1, Y: y1, Mods: mods})
		d.PointerMove(desk.Pointer{X: (x1 + x) / 2, Y: y + 3, Mods: mods})
		if d.Overlay(); mods != 0 && len(d.Overlay().Paths) == 0 {
			t.Error("the link that is drawn is not to be seen")
		}
		d.PointerMove(desk.Pointer{X: x, Y: y, Mods: mods})
		return d.PointerUp(desk.Pointer{X: x, Y: y, Mods: mods})
	}
	click := func(x, y float32) desk.Action {
		d.PointerMove(desk.Pointer{X: x, Y: y})
		d.PointerDown(desk.Pointer{X: x, Y: y, Clicks: 1})
		return d.PointerUp(desk.Pointer{X: x, Y: y, Clicks: 1})
	}
	want := desk.Action{Kind: desk.DrawLink, Event: 1, Other: 3}
	if got := drag(desk.Alt, x3, y3); got != want {
		t.Errorf("Alt and drag: %+v", got)
	}
	if got := drag(desk.Alt, x3, y3+200); got.Kind != desk.NoAction || d.Linking() {
		t.Errorf("let go on free ground: %+v", got)
	}
	d.StartLink(0)
	if got := click(x1, y1); got.Kind != desk.LinkBegun || got.Event != 1 {
		t.Errorf("first click: %+v", got)
	}
	if got := click(x3, y3); got != want || d.Linking() {
		t.Errorf("second click: %+v", got)
	}
	d.StartLink(1)
	if got := click(x3, y3); got != want {
		t.Errorf("from the selected event: %+v", got)
	}
	d.StartLink(1)
	if !d.StopLink() || d.StopLink() {
		t.Error("the mode is not left")
	}
	if got := click(x3, y3); got.Kind != desk.NoAction || !slices.Equal(d.Selection(), []timeline.EventID{3}) {
		t.Errorf("after the mode: %+v", got)
	}
}

// Ensure that events are copied as text, as a footnote and as rows that a table takes, whatever their titles hold.
func TestCopy(t *testing.T) {
	d, _, id := written(t)
	for name, tt := range map[string]struct {
		got  string
		want []string
	}{
		"citation": {d.Citation(id), []string{"“Raisi visits Xi in Beijing”, 14–16 February 2023, Beijing. Source: ", "12 February 2023"}},
		"text":     {d.PlainText(id), []string{"Raisi visits Xi in Beijing\n14–16 February 2023 · Beijing", "Ebrahim Raisi (visitor)", "– Iranian President"}},
		"row":      {d.TableRows(id), []string{"2023-02-14/2023-02-16\tRaisi visits Xi in Beijing\tVisit\t", "Xi Jinping (host)", "\tBeijing\t"}},
	} {
		for _, w := range tt.want {
			if !strings.Contains(tt.got, w) {
				t.Errorf("%s lacks %q: %s", name, w, tt.got)
			}
		}
	}
	if err := d.EditEvent(id, "Edit", func(e *timeline.Event) error { e.Title = "a\tb\nc"; return nil }); err != nil {
		t.Fatal(err)
	}
	if got := d.TableRows(id, id); strings.Count(got, "\n") != 2 || strings.Count(got, "\t") != 12 {
		t.Errorf("rows %q", got)
	}
}
