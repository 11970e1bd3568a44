package page_test

import (
	"slices"
	"testing"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/page"
	"entente/timeline/draw/layout"
	"entente/timeline/index"
	"entente/timeline/when"
)

// laneKeys lists the lanes of a layout that scroll and stand whole, or half, in view.
func laneKeys(x *index.Index, r *layout.Result, part float32) []string {
	var keys []string
	for i := r.Fixed(); i < x.Lanes(); i++ {
		y, h := r.LaneTop(i)
		if top, bottom := max(y-r.ScrollY, r.FixedH()), min(y+h-r.ScrollY, r.Plot.H); bottom-top+0.5 >= h*part {
			keys = append(keys, x.Lane(i).Key)
		}
	}
	return keys
}

// Ensure that a picture of the view has the lanes of the window from the first on, in their order, whatever else stands
// on the page, for 40 views: all of them where a page has room for them, none that is cut, and the footer counts them.
func TestCompose_LanesOfTheScreen(t *testing.T) {
	whole := 0
	views(t, func(name string, d *desk.Desk) {
		d.Frame()
		on := composed(t, d, page.Options{Format: "svg"})
		want := laneKeys(on.Index(), on.OnScreen(), 0.5)
		viewW, viewH := on.Size()
		for _, o := range []page.Options{
			{Format: "svg", Legend: true},
			{Format: "svg", Footer: true, Overview: true, W: 1100, H: 700},
			{Format: "svg", Title: "All", Sources: true, W: viewW, H: viewH + 300},
			{Format: "pdf", Legend: true, Footer: true, Paper: paper(t, "a4")},
		} {
			c, err := d.Compose(o)
			if err != nil {
				continue // the window is too small for a title and a legend
			}
			r := c.Result()
			w, h := c.Size()
			got := laneKeys(on.Index(), r, 1)
			n := min(len(got), len(want))
			if n == 0 && len(want) > 0 { // one lane that is higher than the page
				continue
			}
			if at := slices.Index(got, want[0]); at < 0 || !slices.Equal(got[at:min(at+len(want), len(got))], want[:min(len(want), len(got)-at)]) {
				t.Errorf("%s at %.0fx%.0f: the page shows %q, the window %q", name, w, h, got, want)
			}
			if len(got) >= len(want) {
				whole++
			}
			labelsWhole(t, c)
			if c.Lanes() != [2]int{r.Fixed() + len(got), on.Index().Lanes()} {
				t.Errorf("%s: the footer speaks of %v lanes, %d are shown", name, c.Lanes(), r.Fixed()+len(got))
			}
			if from, to := d.Window(); !shows(c, from, to) {
				t.Errorf("%s: the page shows another period", name)
			}
			if rows := r.Rows; len(got) < len(want) && c.LanesWith(1, true) > len(got) {
				t.Errorf("%s at %.0fx%.0f: %d of %d lanes stay, with %d rows each", name, w, h, len(got), len(want), rows)
			}
		}
	})
	if whole < 120 {
		t.Errorf("%d of 160 pages have room for all lanes of the window", whole)
	}
}

// Ensure that a picture of the view as large as the window and with a legend has the events of the window in the rows
// of the window, where the lanes have room for as many.
func TestCompose_RowsOfTheScreen(t *testing.T) {
	d := sampleDesk(t)
	d.SetLanes(timeline.ByCountry)
	d.SetWindow(when.Date(2010, 1, 1), when.Date(2024, 1, 1))
	d.ScrollLanes(100)
	frame := d.Frame()
	c, err := d.Compose(page.Options{Format: "png", Legend: true, W: frame.W + 56, H: frame.H + 86, Overview: true})
	if err != nil {
		t.Fatal(err)
	}
	rows := map[timeline.EventID][2]int{}
	for _, k := range screenOf(t, d).Marks {
		rows[k.Event] = [2]int{k.Lane, k.Row}
	}
	if len(c.Result().Marks) < 20 {
		t.Fatalf("%d marks are shown", len(c.Result().Marks))
	}
	for _, k := range c.Result().Marks {
		if at, ok := rows[k.Event]; ok && at[0] == k.Lane && at[1] != k.Row {
			t.Errorf("event %v stands in row %d, in the window in row %d", k.Event, k.Row, at[1])
		}
	}
}

// Ensure that a page of the view gives its room to events and not to lanes below which are empty in the period.
func TestCompose_EmptyLanes(t *testing.T) {
	d := sampleDesk(t)
	d.Resize(520, 560)
	d.SetWindow(when.Date(2021, 10, 1), when.Date(2025, 10, 1))
	d.Frame()
	c := composed(t, d, page.Options{Format: "pdf", Legend: true, Footer: true, Sources: true, Overview: true, Paper: paper(t, "a4")})
	r := c.Result()
	used := map[int]bool{}
	for i := range r.Marks {
		used[r.Marks[i].Lane] = true
	}
	if n := c.Lanes()[0]; n < 3 || len(used) < n {
		t.Errorf("%d lanes, of which %d hold something", n, len(used))
	}
	if n := len(r.Labels); n < 12 {
		t.Errorf("%d events are named", n)
	}
}

// paper reads the name of a paper.
func paper(t *testing.T, name string) page.Paper {
	t.Helper()
	p, err := page.ParsePaper(name)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// shows reports whether a page speaks of a period.
func shows(c *page.Composition, from, to when.Time) bool {
	a, b := c.Period()
	return a == from && b == to
}

// composed composes an export.
func composed(t *testing.T, d *desk.Desk, o page.Options) *page.Composition {
	t.Helper()
	c, err := d.Compose(o)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// screenOf is the layout of a desk's window.
func screenOf(t *testing.T, d *desk.Desk) *layout.Result {
	t.Helper()
	return composed(t, d, page.Options{Format: "svg"}).OnScreen()
}
