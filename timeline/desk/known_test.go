package desk_test

import (
	"slices"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/intake"
	"entente/timeline/draw/layout"
	"entente/timeline/when"
)

// shownMeetings writes the meetings that a desk shows, as told writes those of a library.
func shownMeetings(t *testing.T, d *desk.Desk) string {
	t.Helper()
	var list []string
	err := d.EachMatch(0, func(e *timeline.Event) error {
		if e.Type == timeline.Consult {
			list = append(list, desktest.InShort(e))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	slices.Sort(list)
	return strings.Join(list, "; ")
}

// Ensure that what is shown as known on a day is what a library shows that never got the articles after it: the same
// articles in any order give the same events, so the two must agree wherever later articles have not put events together
// anew.
func TestAsKnown_AgreesWithLibraryOfThen(t *testing.T) {
	compared := 0
	for _, sc := range desktest.Scenarios() {
		t.Run(sc.Name, func(t *testing.T) {
			if sc.Before != "" {
				t.Skip("what a file told before has no day")
			}
			all := library(t)
			for i := range sc.Articles {
				read(t, all, intake.Options{Accept: 0.3}, sc.Source(i))
			}
			d := open(t, all)
			for _, day := range d.PublicationDays() {
				d.SetAsKnown(when.Point(day, when.ToDay))
				then := library(t)
				for i, a := range sc.Articles {
					if text, _, _ := strings.Cut(a, "|"); text <= day.String() {
						read(t, then, intake.Options{Accept: 0.3}, sc.Source(i))
					}
				}
				if got, want := shownMeetings(t, d), desktest.Told(t, then); got != want {
					t.Errorf("as known on %s\n got %s\nwant %s", day, got, want)
				}
				compared++
			}
			d.SetAsKnown(when.Span{})
			if got, want := shownMeetings(t, d), desktest.Told(t, all); got != want {
				t.Errorf("all that is known\n got %s\nwant %s", got, want)
			}
		})
	}
	if compared < 40 {
		t.Errorf("%d days compared, want 40 at least", compared)
	}
}

// Ensure that a meeting that was held on another day than announced stands where it was announced, with a ghost where it
// was held, that a filter by dates sees it there, that the days can be walked through, and that Back leaves.
func TestAsKnown_Moved(t *testing.T) {
	s := library(t)
	read(t, s, intake.Options{Accept: 0.3}, desktest.Source("2023-02-10.txt", "Raisi to visit China\n\nIranian President Ebrahim Raisi will meet Chinese President Xi Jinping in Beijing on Tuesday.\n"),
		desktest.Source("2023-02-17.txt", "Raisi in Beijing\n\nIranian President Ebrahim Raisi met Chinese President Xi Jinping in Beijing on Thursday.\n"))
	d := open(t, s)
	id := desktest.Visits(t, s)[0].ID
	if days := d.PublicationDays(); len(days) != 2 {
		t.Fatalf("publication days %v", days)
	}
	steps := 0
	for d.StepKnown(false) {
		steps++
	}
	if steps != 2 {
		t.Errorf("the way back has %d steps, want 2", steps)
	}
	if got := d.AsKnown().String(); got != "2023-02-10" {
		t.Fatalf("as known on %s", got)
	}
	if later, on := d.Known(id); !on || later.String() != "2023-02-16" {
		d.Frame()
		if later, on = d.Known(id); !on || later.String() != "2023-02-16" {
			t.Errorf("later at %s, %t", later, on)
		}
	}
	d.SetWindow(when.Date(2023, 2, 1), when.Date(2023, 3, 1))
	for _, tt := range []struct {
		filter string
		shown  bool
	}{{"date:2023-02-14", true}, {"date:2023-02-16", false}, {"is:announced", true}} {
		if err := d.SetFilter(tt.filter); err != nil {
			t.Fatal(err)
		}
		d.Frame()
		if got := d.Status().Matching > 0; got != tt.shown {
			t.Errorf("%s shows it: %t, want %t", tt.filter, got, tt.shown)
		}
	}
	_ = d.SetFilter("")
	words := textsOf(d.Frame())
	for _, want := range []string{"As known on 10 February 2023", "1 moved since"} {
		if !strings.Contains(words, want) {
			t.Errorf("the picture does not say %q:\n%s", want, words)
		}
	}
	if n := d.Moves(); n == 0 {
		t.Error("no ghost is drawn")
	}
	if g := gripAt(d, id); g != desk.NoGrip {
		t.Error("an event can be dragged that stands where it was")
	}
	for d.Back() {
	}
	if !d.AsKnown().IsZero() {
		t.Error("Back does not lead to all that is known")
	}
	if !d.Forward() || d.AsKnown().IsZero() {
		t.Error("Forward does not lead to what was known then")
	}
	if !d.Leave() || !d.AsKnown().IsZero() {
		t.Error("it cannot be left")
	}
}

// gripAt selects an event and tells what a drag from its mark would take hold of.
func gripAt(d *desk.Desk, id timeline.EventID) desk.Grip {
	d.Select(id)
	d.Frame()
	for y := float32(0); y < 800; y += 3 {
		for x := float32(160); x < 1200; x += 3 {
			d.PointerMove(desk.Pointer{X: x, Y: y})
			if z := d.Hover(); z.Kind == layout.ZoneEvent && z.Event == id {
				return d.GripAt(x, y)
			}
		}
	}
	return desk.WholeGrip
}

// Ensure that events that no article tells of are known once they have begun, and that what called a plan off is not known
// before it was reported or happened.
func TestAsKnown_WithoutArticles(t *testing.T) {
	s := library(t)
	read(t, s, intake.Options{}, desktest.Source("x.jsonl", `{"kind":"event","id":"e1","title":"Planned visit","when":"2023-05-10","type":"CONSULT","marks":["future","cancelled"]}
{"kind":"event","id":"e2","title":"Visit called off","when":"2023-05-02","type":"REJECT"}
{"kind":"event","id":"e3","title":"Later talks","when":"2023-06-01","type":"CONSULT"}
{"kind":"link","id":"l1","from":"e2","to":"e1","type":"cancels"}
`))
	d := open(t, s)
	for _, tt := range []struct{ day, want string }{
		{"2023-05-01", ""},
		{"2023-05-02", "2023-05-10 future cancelled ×0"},
		{"2023-06-01", "2023-05-10 future cancelled ×0; 2023-06-01 ×0"},
	} {
		d.SetAsKnown(span(t, tt.day))
		if got := shownMeetings(t, d); got != tt.want {
			t.Errorf("on %s: %s, want %s", tt.day, got, tt.want)
		}
	}
}

// Ensure that the card beside the pointer tells what an event is, how well its date is known, who took part and what tells
// of it, and how it stood on an earlier day.
func TestCard(t *testing.T) {
	s := library(t)
	read(t, s, intake.Options{Accept: 0.3}, desktest.Source("2023-02-10.txt", "Raisi to visit China\n\nIranian President Ebrahim Raisi will meet Chinese President Xi Jinping in Beijing on Tuesday.\n"),
		desktest.Source("2023-02-17.txt", "Raisi in Beijing\n\nIranian President Ebrahim Raisi met Chinese President Xi Jinping in Beijing on Thursday.\n"))
	d := open(t, s)
	id := desktest.Visits(t, s)[0].ID
	star := true
	if err := d.Annotate(desk.Marks{Star: &star, Tag: []string{"trade"}}, id.Ref()); err != nil {
		t.Fatal(err)
	}
	check := func(got, want string) {
		t.Helper()
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	c, ok := d.Card(id)
	if !ok {
		t.Fatal("no card")
	}
	check(c.Kind, "Visit · confirmed · sources disagree on the day")
	check(c.Date, "Thu 16 Feb 2023 · Beijing")
	check(c.Told, "2 articles · starred · #trade")
	check(c.Then, "")
	if !strings.Contains(c.Actors, "Xi Jinping") {
		t.Errorf("actors %q", c.Actors)
	}
	d.SetAsKnown(span(t, "2023-02-10"))
	d.Frame()
	c, _ = d.Card(id)
	check(c.Kind, "Visit · announced")
	check(c.Date, "Tue 14 Feb 2023 · Beijing")
	check(c.Then, "By now it stands at 16 Feb 2023.")
}
