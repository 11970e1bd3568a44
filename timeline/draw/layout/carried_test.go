package layout

import (
	"fmt"
	"testing"

	"entente/timeline"
	"entente/timeline/draw/scale"
	"entente/timeline/index"
	"entente/timeline/when"
)

// Ensure that days that follow one another stand in one row, from the zoom at which they are bars.
func TestPack_DaysInARow(t *testing.T) {
	var heads []timeline.EventHead
	for day := range 3 {
		heads = append(heads, event(t, timeline.EventID(day+1), fmt.Sprintf("2023-02-%02d", 13+day), 1))
	}
	r := newLayouter().Layout(window(t, "2023-02-13", "2023-02-15", heads...), nil)
	if len(r.Marks) != 3 {
		t.Fatalf("%d marks, want 3", len(r.Marks))
	}
	for i, k := range r.Marks {
		if k.Row != r.Marks[0].Row {
			t.Errorf("day %d stands in row %d, the first in %d", i, k.Row, r.Marks[0].Row)
		}
		if i > 0 && k.X < r.Marks[i-1].X+r.Marks[i-1].W+r.Metrics.MarkGap-0.1 {
			t.Errorf("bar %d begins at %v, the one before ends at %v", i, k.X, r.Marks[i-1].X+r.Marks[i-1].W)
		}
	}
}

// Ensure that a window within a day tells of all events of that day, whether the library is packed whole or in tiles, few or
// many are hidden, and the days before and after are as full.
func TestStrip_CountsWhatBeganBefore(t *testing.T) {
	for _, a := range []struct {
		name    string
		aDay    int
		tiles   bool
		columns bool
	}{{"few", 9, false, false}, {"many", 60, false, true}, {"few in tiles", 9, true, false}, {"many in tiles", 60, true, true}} {
		t.Run(a.name, func(t *testing.T) {
			var heads []timeline.EventHead
			for day := range 9 {
				for range a.aDay {
					h := event(t, timeline.EventID(len(heads)+1), fmt.Sprintf("2023-02-%02d", 10+day), 1)
					h.Type = timeline.Type(1 + len(heads)%16)
					heads = append(heads, h)
				}
			}
			in := window(t, "2023-02-14", "2023-02-14", heads...)
			l := newLayouter()
			if a.tiles {
				l.measureAll, l.wholeLane = 0, 0
			}
			noon := span(t, "2023-02-14").Start() + 12*when.Hour
			for _, hours := range []when.Time{1, 3, 6, 11, 15, 30} {
				in.Scale = scale.New(noon-hours*when.Hour, noon+hours*when.Hour, 1000)
				r := l.Layout(in, nil)
				stand := map[index.Ord]bool{}
				for _, k := range r.Marks {
					if k.X < r.Plot.X+r.Plot.W && k.X+k.W > r.Plot.X {
						stand[k.Ord] = true
					}
				}
				counted := 0
				for _, f := range r.Folds {
					counted += f.N
				}
				want := a.aDay
				for edge := when.Time(12); edge < hours; edge += 24 {
					want += 2 * a.aDay
				}
				if len(stand) == 0 || len(stand)+counted != want {
					t.Errorf("within %d hours %d events stand in rows and %d are counted, want %d together", 2*hours, len(stand), counted, want)
				}
				if a.columns != (len(r.Columns) > 0) {
					t.Errorf("within %d hours there are %d columns", 2*hours, len(r.Columns))
				}
			}
		})
	}
}

// Ensure that a bar beside which there is no room has its label on it, shortened, and stays pale when that is cut off by the
// edge.
func TestLabel_OnBarsSideBySide(t *testing.T) {
	var heads []timeline.EventHead
	for day := range 5 {
		for range 12 {
			heads = append(heads, event(t, timeline.EventID(5*len(heads)+4), fmt.Sprintf("2023-02-%02d", 13+day), 1)) // with long titles
		}
	}
	in := window(t, "2023-02-13", "2023-02-17", heads...)
	r := newLayouter().Layout(in, nil)
	labelled := map[int]bool{}
	for _, l := range r.Labels {
		labelled[l.Mark] = l.Inside
	}
	beside := 0
	for i, k := range r.Marks {
		for _, next := range r.Marks {
			if next.Row != k.Row || next.X < k.X+k.W || next.X > k.X+k.W+20 {
				continue
			}
			if beside++; !labelled[i] || !k.Wide {
				t.Errorf("event %d has no label on its bar of %v px", k.Event, k.W)
			}
		}
	}
	if beside < 5 {
		t.Errorf("%d bars stand side by side: the test tests nothing", beside)
	}
	pale := map[timeline.EventID]bool{}
	for _, k := range r.Marks {
		pale[k.Event] = k.Wide
	}
	from := span(t, "2023-02-13").Start() + 20*when.Hour
	in.Scale = scale.New(from, from+5*when.Day, 1000)
	cut := 0
	for _, k := range newLayouter().Layout(in, nil).Marks {
		if k.X < r.Plot.X && k.X+k.W > r.Plot.X && k.X+k.W < r.Plot.X+r.Metrics.LabelMin {
			if cut++; k.Wide != pale[k.Event] {
				t.Errorf("the bar of event %d is pale at the edge: %t, before: %t", k.Event, k.Wide, pale[k.Event])
			}
		}
	}
	if cut == 0 {
		t.Error("no bar is cut by the edge")
	}
}

// Ensure that what began long before the window and has no end is told of as a whole, in rows or counted, alone and among events
// that are over.
func TestStrip_CountsWhatIsOpen(t *testing.T) {
	for _, over := range []int{0, 700} {
		var heads []timeline.EventHead
		for i := range 500 + over {
			h := event(t, timeline.EventID(i+1), fmt.Sprintf("%d-%02d-%02d", 2000+i%20, 1+i%12, 1+i%28), 1)
			if h.Type = timeline.Type(1 + i%16); i < 500 {
				h.When.EarliestEnd, h.When.LatestEnd = when.Max, when.Max
			}
			heads = append(heads, h)
		}
		for _, days := range []int{2, 40, 400} {
			in := window(t, "2023-02-13", "2023-02-15", heads...)
			from := when.Date(2023, 2, 1)
			in.Scale = scale.New(from, from.AddDays(days), 1000)
			r := newLayouter().Layout(in, nil)
			counted := map[int]bool{}
			for _, f := range r.Folds {
				counted[f.N] = true
			}
			if n := len(r.Marks); n == 0 || n+max(1, len(r.Folds)) > 500 || !counted[500-n] {
				t.Errorf("within %d days, with %d that are over, %d events stand in rows and %v are counted, want 500 together", days, over, n, counted)
			}
		}
	}
}
