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
