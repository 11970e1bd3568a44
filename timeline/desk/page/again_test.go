package page_test

import (
	"bytes"
	"errors"
	"slices"
	"testing"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/page"
	"entente/timeline/draw/recall"
	"entente/timeline/draw/scene"
	"entente/timeline/when"
)

// ways are ways to look at the sample library, each with other lanes, period, filter and layers.
var ways = map[string]func(*desk.Desk) error{
	"pinned, repeated, without a layer": func(d *desk.Desk) error {
		d.SetLanes(timeline.ByActor)
		d.PinLane(d.LaneKey(1), true)
		d.SetRepeated(true)
		d.SetWindow(when.Date(2013, 4, 5)+7, when.Date(2024, 2, 3)+11)
		if err := d.SetFilter("actor:China"); err != nil {
			return err
		}
		return d.ShowLayer(firstLayer(d), false)
	},
	"groups, one closed, scrolled": func(d *desk.Desk) error {
		d.SetLanes("type/country")
		d.ToggleLane(d.LaneKey(0))
		d.SetWindow(when.Date(1945, 1, 1), when.Date(2024, 2, 3))
		d.Frame()
		d.ScrollLanes(120)
		return nil
	},
	"hidden, coloured, sorted": func(d *desk.Desk) error {
		d.SetLanes(timeline.ByType)
		d.HideLane(d.LaneKey(2))
		d.ColourLane(d.LaneKey(1), "green")
		d.SortLanes(timeline.LanesByName)
		d.SetWindow(when.Date(1200, 1, 1), when.Date(1700, 1, 1))
		return nil
	},
	"dyad": func(d *desk.Desk) error { return d.SetDyad("China", "United States") },
	"days of the year": func(d *desk.Desk) error {
		d.SetFolded(true)
		return d.SetFilter("date:1945..2020")
	},
	"as known": func(d *desk.Desk) error {
		d.SetAsKnown(when.Point(when.Date(2023, 6, 10), when.ToDay))
		d.SetWindow(when.Date(2023, 1, 1), when.Date(2023, 9, 1))
		return nil
	},
	"two as known": func(d *desk.Desk) error {
		d.SetAsKnown(when.Point(when.Date(2023, 6, 10), when.ToDay))
		return d.SetDyad("United States", "China")
	},
}

// wayTo returns a desk that looks at the sample library in one of the ways.
func wayTo(t *testing.T, name string) *desk.Desk {
	t.Helper()
	d := sampleDesk(t)
	if err := ways[name](d); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	d.Frame()
	return d
}

// Ensure that a picture of each way to look, in each format, shows another desk the very same: what is drawn there
// after it was opened is what was drawn here.
func TestCompose_OpensAgain(t *testing.T) {
	for name := range ways {
		d := wayTo(t, name)
		want := scene.Dump(d.Frame())
		for _, f := range []string{"png", "jpg", "webp", "svg", "pdf", "html"} {
			view, err := recall.View(bytes.NewReader(exported(t, d, page.Options{Format: f})))
			if err != nil {
				t.Fatalf("%s, %s: %v", name, f, err)
			}
			b := sampleDesk(t)
			if err := b.OpenCarried(view); err != nil {
				t.Fatalf("%s, %s: %v", name, f, err)
			}
			if got := scene.Dump(b.Frame()); got != want {
				t.Errorf("%s, %s: another picture when opened again: by %s, %q, %v", name, f, b.Lanes(), b.Filter(), b.Arrangement())
			}
		}
	}
}

// Ensure that a picture says nothing of its view when it is not to, and that what cannot be a view is refused.
func TestCompose_OpensNot(t *testing.T) {
	d := sampleDesk(t)
	for _, f := range []string{"png", "jpg", "webp", "svg", "pdf", "html"} {
		if _, err := recall.View(bytes.NewReader(exported(t, d, page.Options{Format: f, NoView: true}))); !errors.Is(err, recall.ErrNone) {
			t.Errorf("%s without its view: %v", f, err)
		}
	}
	for _, bad := range []string{"", "{}", `{"entente":99}`, `{"entente":1,"from":5,"to":5}`, `{"entente":1,"from":0,"to":9,"lanes":"nonsense"}`,
		`{"entente":1,"from":0,"to":9,"lanes":"actor","filter":"date:x"}`} {
		if err := sampleDesk(t).OpenCarried(bad); err == nil {
			t.Errorf("OpenCarried(%q) = nil", bad)
		}
	}
}

// Ensure that an export of a view with other layers changes nothing in the library, and shows them.
func TestCompose_LayersOfView(t *testing.T) {
	d := sampleDesk(t)
	d.SetWindow(when.Date(1800, 1, 1), when.Date(2020, 1, 1))
	layer := firstLayer(d)
	if err := errors.Join(d.ShowLayer(layer, false), d.SaveView("bare", ""), d.ShowLayer(layer, true)); err != nil {
		t.Fatal(err)
	}
	before := len(history(t, d))
	s := d.Snapshot()
	if err := s.OpenView("bare"); err != nil {
		t.Fatal(err)
	}
	c, err := s.Compose(page.Options{Format: "svg", W: 1000, H: 700, Footer: true})
	if err != nil {
		t.Fatal(err)
	}
	on := screenOf(t, d)
	if len(c.Result().Bands) != 0 || len(on.Bands) == 0 {
		t.Errorf("%d bands stand on the export, %d on the screen; want none and some", len(c.Result().Bands), len(on.Bands))
	}
	if after := len(history(t, d)); after != before {
		t.Errorf("the library has %d steps after the export, %d before", after, before)
	}
}

func history(t *testing.T, d *desk.Desk) []string {
	t.Helper()
	list, err := d.History()
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, s := range list {
		names = append(names, s.Name)
	}
	return names
}

// firstLayer is the layer that was made first.
func firstLayer(d *desk.Desk) timeline.LayerID {
	var ids []timeline.LayerID
	for _, l := range d.Facets().Layers {
		ids = append(ids, l.ID)
	}
	return slices.Min(ids)
}
