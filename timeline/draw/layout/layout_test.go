package layout

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/draw/scale"
	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
	"entente/timeline/index"
	"entente/timeline/when"
)

// window makes an input of 1128 by 700 px over a period in EDTF: the plot is 1000 px wide.
func window(t testing.TB, from, to string, heads ...timeline.EventHead) *Input {
	m := Default()
	return &Input{Box: scene.Box{W: 1000 + m.Gutter, H: 700}, Index: build(t, heads), Events: titles{}, Fonts: evenFonts{},
		Scale: scale.New(span(t, from).Start(), span(t, to).End(), 1000)}
}

// Ensure that precision decides the shape: dots for days, bars for ranges and for dates that are wide on the screen,
// fades over what is not known.
func TestMark_Shapes(t *testing.T) {
	for _, c := range []struct {
		name, from, to, date string
		want                 Shape
		fadeLeft, fadeRight  bool
	}{
		{"a day in a month", "2023-02", "2023-03", "2023-02-18", Instant, false, false},
		{"a day in a week", "2023-02-13", "2023-02-19", "2023-02-18", Range, false, false},
		{"a range of days", "2023-02", "2023-03", "2023-02-28/2023-03-02", Range, false, false},
		{"a short range", "1990", "2023", "2023-02-28/2023-03-02", Range, false, false},
		{"a year among decades", "1900", "2023", "1956", Instant, false, false},
		{"a year among months", "1955", "1957", "1956", Range, true, true},
		{"a range of months", "2022", "2023", "2022-03/2022-08", Range, true, true},
		{"a month to a day", "2022", "2023", "2022-03/2022-08-11", Range, true, false},
		{"about a year", "2000", "2009", "2003~", Range, true, true},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := newLayouter().Layout(window(t, c.from, c.to, event(t, 1, c.date, 1)), nil)
			if len(r.Marks) != 1 {
				t.Fatalf("%d marks, want 1", len(r.Marks))
			}
			k := r.Marks[0]
			if k.Shape != c.want || (k.FadeLeft > 0) != c.fadeLeft || (k.FadeRight > 0) != c.fadeRight {
				t.Errorf("got shape %d with fades %v and %v, want %d, %v, %v", k.Shape, k.FadeLeft, k.FadeRight, c.want,
					c.fadeLeft, c.fadeRight)
			}
			if k.FadeLeft+k.FadeRight > k.W+0.01 {
				t.Errorf("fades of %v and %v on a bar of %v", k.FadeLeft, k.FadeRight, k.W)
			}
			start, end := r.XOf(span(t, c.date).Start()), r.XOf(span(t, c.date).End())
			if end-start > 2*r.Metrics.BarMin && k.Shape == Range {
				end = max(end-r.Metrics.MarkGap, start+2*r.Metrics.BarMin) // the next bar may begin there
			}
			if mid := k.X + k.W/2; math.Abs(float64(mid-(start+end)/2)) > 0.5 {
				t.Errorf("the middle stands at %v, want %v", mid, (start+end)/2)
			}
		})
	}
}

func TestMark_Styles(t *testing.T) {
	for _, c := range []struct {
		marks    timeline.Marks
		proposed bool
		want     Style
	}{
		{0, false, Solid},
		{timeline.Future, false, Announced},
		{timeline.Future | timeline.Confirmed, false, Solid},
		{timeline.Future | timeline.Cancelled, false, Cancelled},
		{timeline.Future | timeline.Postponed, false, Postponed},
		{timeline.Alleged, false, Doubtful},
		{timeline.Historical, true, Proposal},
	} {
		h := event(t, 1, "2023-02-18", 1)
		h.Marks, h.Proposed = c.marks, c.proposed
		r := newLayouter().Layout(window(t, "2023-02", "2023-02", h), nil)
		if got := r.Marks[0].Style; got != c.want {
			t.Errorf("style of %v, proposed %v = %d, want %d", c.marks.Names(), c.proposed, got, c.want)
		}
	}
}

// Ensure that the label of a wide bar stands on it and stays in view while the bar is cut by the left edge.
func TestLabel_StaysInView(t *testing.T) {
	r := newLayouter().Layout(window(t, "2023-02", "2023-03", event(t, 1, "2022-06-01/2023-03-10", 1)), nil)
	if len(r.Labels) != 1 {
		t.Fatalf("%d labels, want 1", len(r.Labels))
	}
	if l := r.Labels[0]; !l.Inside || l.X != r.Plot.X+r.Metrics.LabelPad {
		t.Errorf("label %+v, want inside at %v", l, r.Plot.X+r.Metrics.LabelPad)
	}
}

// Ensure that a label that the edge of the picture would cut stands before its mark where there is more room, shortened where
// another event stands there, and behind it as ever where the edge does not cut it.
func TestLabel_BeforeMark(t *testing.T) {
	const title = "Event 4 of note of note of note of note"
	tests := []struct {
		name   string
		heads  []timeline.EventHead
		before bool
		text   string
	}{
		{"in the middle", []timeline.EventHead{event(t, 4, "2023-02-12", 1)}, false, title},
		{"at the right edge", []timeline.EventHead{event(t, 4, "2023-02-27", 1)}, true, title},
		{"another one before it", []timeline.EventHead{event(t, 4, "2023-02-27", 1), event(t, 5, "2023-02-20", 1)}, true, "Event 4 of note of no…"},
		{"another one close before it", []timeline.EventHead{event(t, 4, "2023-02-24", 1), event(t, 5, "2023-02-21", 1)}, false, "Event 4 of note of …"},
		{"another one far before it", []timeline.EventHead{event(t, 4, "2023-02-27", 1), event(t, 5, "2023-02-03", 1)}, true, title},
	}
	for _, tt := range tests {
		in := window(t, "2023-02", "2023-02", tt.heads...)
		m := Default()
		m.RowsMin, m.RowsMax = 1, 1
		r := New(m, scale.English()).Layout(in, nil)
		found := false
		for i := range r.Labels {
			l := &r.Labels[i]
			k := &r.Marks[l.Mark]
			if k.Event != 4 {
				continue
			}
			found = true
			if before := l.X < k.X; before != tt.before || l.Run.Text != tt.text {
				t.Errorf("%s: %q stands before its mark: %v, want %q: %v", tt.name, l.Run.Text, before, tt.text, tt.before)
			}
			if end := l.X + l.Run.Width; tt.before && (end > k.X || l.X < r.Plot.X) {
				t.Errorf("%s: it ends at %v, its mark begins at %v", tt.name, end, k.X)
			}
		}
		if !found {
			t.Errorf("%s: there is no label", tt.name)
		}
	}
}

// Ensure that an event whose neighbour leaves no room behind it has its label before it, where that is free.
func TestLabel_BeforeMarkInACrowd(t *testing.T) {
	in := window(t, "2023-02", "2023-02", event(t, 5, "2023-02-12", 1), event(t, 10, "2023-02-13", 1), event(t, 20, "2023-02-14", 1))
	m := Default()
	m.RowsMin, m.RowsMax = 1, 1
	r := New(m, scale.English()).Layout(in, nil)
	sides := map[timeline.EventID]bool{}
	for _, l := range r.Labels {
		k := &r.Marks[l.Mark]
		sides[k.Event] = l.X < k.X
	}
	if before, has := sides[5]; !has || !before {
		t.Errorf("the first label stands before its mark: %v, it is there: %v", before, has)
	}
	if _, has := sides[10]; has {
		t.Error("one between two others has a label")
	}
	if before, has := sides[20]; !has || before {
		t.Errorf("the last label stands before its mark: %v, it is there: %v", before, has)
	}
}

// Ensure that an event whose main lane is out of view has its label in another lane, and only then.
func TestLabel_OutsideMainLane(t *testing.T) {
	var heads []timeline.EventHead
	for i := range 12 { // lanes 1 to 12, the first two with most events
		for j := range 12 - i {
			heads = append(heads, event(t, timeline.EventID(100*i+j+1), fmt.Sprintf("2023-02-%02d", 2+2*j), timeline.ActorID(i+1)))
		}
	}
	heads = append(heads, event(t, 5000, "2023-02-01/2023-02-27", 1, 2))
	in := window(t, "2023-02", "2023-02", heads...)
	in.Box.H = 300
	count := func(r *Result) (labels, marks int) {
		for _, l := range r.Labels {
			if r.Marks[l.Mark].Event == 5000 {
				labels++
			}
		}
		return labels, len(r.MarksOf(5000, nil))
	}
	l := newLayouter()
	r := l.Layout(in, nil)
	if labels, marks := count(r); labels != 1 || marks != 2 {
		t.Errorf("at the top: %d labels and %d marks, want 1 and 2", labels, marks)
	}
	_, in.ScrollY = r.LaneTop(0)
	if labels, marks := count(l.Layout(in, nil)); labels != 1 || marks != 1 {
		t.Errorf("scrolled down: %d labels and %d marks, want 1 and 1", labels, marks)
	}
}

// Ensure that what is at one place is folded and counted: a hundred events of one day.
func TestLayout_FoldsACrowd(t *testing.T) {
	var heads []timeline.EventHead
	for i := range 100 {
		heads = append(heads, event(t, timeline.EventID(i+1), "2023-02-18", 1))
	}
	in := window(t, "2023-02", "2023-03", heads...)
	r := newLayouter().Layout(in, nil)
	hidden := 0
	for _, c := range r.Columns {
		hidden += c.Counts.Total()
	}
	if hidden+len(r.Marks) != 100 || hidden == 0 {
		t.Errorf("%d marks and %d in columns, want 100 together", len(r.Marks), hidden)
	}
	r = newLayouter().Layout(window(t, "2023-02", "2023-03", heads[:25]...), nil)
	hidden = 0
	for _, f := range r.Folds {
		if f.Chip {
			hidden += f.N
			if want := fmt.Sprintf("+%d", f.N); f.Run.Text != want {
				t.Errorf("the chip says %q, want %q", f.Run.Text, want)
			}
		}
	}
	if hidden+len(r.Marks) != 25 || hidden == 0 {
		t.Errorf("%d marks and %d in chips, want 25 together", len(r.Marks), hidden)
	}
}

// Ensure that the label of the unit at the left edge stays in view until the next one takes its place.
func TestTicks_StickyAtTheLeft(t *testing.T) {
	for _, c := range []struct {
		from string
		want string
	}{{"2023-02-10", "February 2023"}, {"2023-02-27", "March 2023"}} {
		in := window(t, c.from, "2023-04-20")
		r := newLayouter().Layout(in, nil)
		first := ""
		for _, k := range r.Major {
			if k.Label != nil {
				first = k.Label.Text
				break
			}
		}
		if first != c.want {
			t.Errorf("from %s the first major label is %q, want %q", c.from, first, c.want)
		}
		for i := 1; i < len(r.Major); i++ {
			a, b := r.Major[i-1], r.Major[i]
			if a.Label != nil && b.Label != nil && a.LabelX+a.Label.Width > b.LabelX {
				t.Errorf("from %s the labels %q and %q overlap", c.from, a.Label.Text, b.Label.Text)
			}
		}
	}
}

// Ensure that bands get rows of their own where they overlap, the first in the input first, and that those of a lane
// shade only their lane.
func TestBands(t *testing.T) {
	in := window(t, "2020", "2023", event(t, 1, "2021-05", 1), event(t, 2, "2021-06", 2))
	in.Bands = []Band{
		{From: when.Date(2021, 1, 1), To: when.Date(2022, 1, 1), Text: "One"},
		{From: when.Date(2021, 6, 1), To: when.Date(2022, 6, 1), Text: "Two"},
		{From: when.Date(2022, 2, 1), To: when.Max, Text: "Three"},
		{From: when.Date(2021, 1, 1), To: when.Date(2022, 1, 1), Text: "Term", Lane: "actor:2"},
		{From: when.Date(1999, 1, 1), To: when.Date(1999, 2, 1), Text: "Out of view"},
	}
	in.Markers = []Marker{{At: when.Date(2020, 6, 1), Text: "Mark"}}
	r := newLayouter().Layout(in, nil)
	if len(r.Bands) != 4 {
		t.Fatalf("%d bands, want 4", len(r.Bands))
	}
	one, two, three, term := r.Bands[0], r.Bands[1], r.Bands[2], r.Bands[3]
	if one.Y >= two.Y || three.Y != one.Y || three.X+three.W != r.Plot.X+r.Plot.W {
		t.Errorf("bands at %v, %v, %v, want one and three in the first row, three to the edge", one.Box, two.Box, three.Box)
	}
	if term.W != 0 || term.Shade.Y != r.Lanes[1].Y || term.Shade.H != r.Lanes[1].H {
		t.Errorf("the band of a lane is %+v, want a shade over %+v", term, r.Lanes[1])
	}
	if len(r.Markers) != 1 || r.Markers[0].Label.Text != "Mark" {
		t.Errorf("markers %+v, want one", r.Markers)
	}
	if z := r.Hit(two.X+20, two.Y+5); z.Kind != ZoneBand || z.Index != 1 {
		t.Errorf("the second band is hit as %+v", z)
	}
}

// Ensure that the overview spans everything, its brush shows the window and its zones have edges.
func TestOverview(t *testing.T) {
	in := window(t, "1990", "2000", event(t, 1, "1980-01-01", 1), event(t, 2, "1995-05-05", 1), event(t, 3, "2019-12-31", 1))
	r := newLayouter().Layout(in, nil)
	o := &r.Overview
	if o.From != when.Date(1980, 1, 1) || o.To != when.Date(2020, 1, 1) || len(o.Bars) != 3 {
		t.Fatalf("overview from %v to %v with %d bars, want 1980 to 2020 with 3", o.From, o.To, len(o.Bars))
	}
	if at := o.Time(o.Brush.X); math.Abs(float64(at-when.Date(1990, 1, 1))) > 60*when.Day {
		t.Errorf("the brush begins in %d, want 1990", at.Year())
	}
	mid := o.Brush.Y + o.Brush.H/2
	for _, c := range []struct {
		x    float32
		want ZoneKind
	}{
		{o.Brush.X, ZoneBrushLeft}, {o.Brush.X + o.Brush.W/2, ZoneBrush}, {o.Brush.X + o.Brush.W, ZoneBrushRight},
		{o.Brush.X + o.Brush.W + 20, ZoneOverview},
	} {
		if got := r.Hit(c.x, mid).Kind; got != c.want {
			t.Errorf("Hit at %v = %d, want %d", c.x-o.Brush.X, got, c.want)
		}
	}
	if o.Title.Text != "Overview · 1980 – 2019" {
		t.Errorf("title %q", o.Title.Text)
	}
	in.Box.H = 200
	if r := newLayouter().Layout(in, nil); r.Overview.H != 0 {
		t.Error("a low chart has an overview")
	}
}

// Ensure that an overview that leaves out what lies far away counts it, and tells where the window is when that is there.
func TestOverview_Beyond(t *testing.T) {
	heads := []timeline.EventHead{event(t, 1, "0980-01-01", 1), event(t, 2, "1995-05-05", 1), event(t, 3, "1996-05-05", 1), event(t, 4, "3000", 1), event(t, 5, "3001", 1)}
	for _, c := range []struct {
		from, to      string
		before, after bool
	}{{"0900", "1000", true, false}, {"1994", "1996", false, false}, {"2900", "3000", false, true}} {
		in := window(t, c.from, c.to, heads...)
		in.OverviewFrom, in.OverviewTo = when.Date(1990, 1, 1), when.Date(2000, 1, 1)
		o := &newLayouter().Layout(in, nil).Overview
		if want := "Overview · 1990 – 1999 · 1 earlier · 2 later"; o.Title.Text != want {
			t.Errorf("title %q, want %q", o.Title.Text, want)
		}
		if o.Before != c.before || o.After != c.after || (o.Brush.W > 0) == (c.before || c.after) {
			t.Errorf("%s to %s: before %v, after %v, brush %v wide", c.from, c.to, o.Before, o.After, o.Brush.W)
		}
	}
}

// Ensure that a collapsed lane shows all its events as density, and that a tall chart holds all its lanes.
func TestLayout_CollapsedAndTall(t *testing.T) {
	var heads []timeline.EventHead
	for i := range 60 {
		heads = append(heads, event(t, timeline.EventID(i+1), fmt.Sprintf("2023-02-%02d", i%28+1), timeline.ActorID(i%20+1)))
	}
	in := window(t, "2023-02", "2023-02", heads...)
	in.Index = arranged(t, heads, index.Options{Toggled: []string{in.Index.Lane(0).Key}})
	r := newLayouter().Layout(in, nil)
	n := 0
	for _, c := range r.Columns {
		if c.Lane == 0 {
			n += c.Counts.Total()
		}
	}
	if !r.Lanes[0].Collapsed || n != in.Index.Lane(0).Len() {
		t.Errorf("the collapsed lane counts %d events, want %d", n, in.Index.Lane(0).Len())
	}
	in.Tall = true
	r = newLayouter().Layout(in, nil)
	if len(r.Lanes) != in.Index.Lanes() || r.MaxScroll() > 0.01 {
		t.Errorf("a tall chart shows %d of %d lanes", len(r.Lanes), in.Index.Lanes())
	}
}

// Ensure that an empty index and a tiny box give a picture.
func TestLayout_Nothing(t *testing.T) {
	in := window(t, "2023", "2023")
	for _, box := range []scene.Box{in.Box, {W: 1, H: 1}, {}} {
		in.Box = box
		r := newLayouter().Layout(in, nil)
		if len(r.Marks)+len(r.Lanes) > 0 {
			t.Errorf("an empty index gives %d marks in %d lanes", len(r.Marks), len(r.Lanes))
		}
	}
}

// Ensure that a header stays in view while its lane is scrolled out.
func TestHeader_StaysInView(t *testing.T) {
	var heads []timeline.EventHead
	for i := range 60 {
		heads = append(heads, event(t, timeline.EventID(i+1), "2023-05-05", timeline.ActorID(i%10+1)))
	}
	in := window(t, "2023", "2023", heads...)
	in.ScrollY = 60
	r := newLayouter().Layout(in, nil)
	b := r.Lanes[0]
	if b.Y >= r.Plot.Y || b.NameY < r.Plot.Y+b.Name.Size/2 || b.NameY > b.Y+b.H {
		t.Errorf("the name of a lane at %v to %v stands at %v, want it below %v", b.Y, b.Y+b.H, b.NameY, r.Plot.Y)
	}
}

// Ensure that a header carries name and count.
func TestHeader(t *testing.T) {
	in := window(t, "2023", "2023", event(t, 1, "2023-05-05", 1))
	r := newLayouter().Layout(in, nil)
	if b := r.Lanes[0]; b.Name.Text != "Actor 1" || b.Count.Text != "1 event" {
		t.Errorf("header %q, %q", b.Name.Text, b.Count.Text)
	}
	if z := r.Hit(20, r.Lanes[0].Y+10); z.Kind != ZoneHeader || z.Lane != 0 {
		t.Errorf("the header is hit as %+v", z)
	}
	for n, want := range map[int]string{7: "7", 1204: "1\u202f204", 1234567: "1\u202f234\u202f567", -1204: "-1\u202f204"} {
		if got := Thousands(n); got != want {
			t.Errorf("Thousands(%d) = %q, want %q", n, got, want)
		}
	}
}

// Ensure that a long name stands on two lines, with the count below, and on one where a lane is low.
func TestHeader_TwoLines(t *testing.T) {
	for _, test := range []struct {
		lanes int // more of them make them low
		rows  int
		room  float32 // for "Actor 1", which needs 45.5
		want  string
	}{
		{1, 1, 44, "Actor/1/-"},
		{1, 3, 44, "Actor/1/3 events"},
		{40, 1, 44, "Actor/1/-"},
		{40, 1, 50, "Actor/1/1"},
		{40, 1, 60, "Actor 1/-/1"},
	} {
		var heads []timeline.EventHead
		for i := range test.rows {
			heads = append(heads, event(t, timeline.EventID(i+1), "2023-05-05", 1))
		}
		for i := range test.lanes - 1 {
			heads = append(heads, event(t, timeline.EventID(100+i), "2023-05-05", timeline.ActorID(i+2)))
		}
		in := window(t, "2023", "2023", heads...)
		l := newLayouter()
		l.Metrics.Gutter = 2*headerInset + test.room
		b := l.Layout(in, nil).Lanes[0]
		got := b.Name.Text
		for _, run := range []*typeset.Run{b.More, b.Count} {
			if got += "/"; run != nil {
				got += run.Text
			} else {
				got += "-"
			}
		}
		if got != test.want || b.MoreY > b.Y+b.H || b.Count != nil && b.CountY > b.Y+b.H {
			t.Errorf("%d lanes, %d rows: header %q in a lane of %v px, want %q", test.lanes, test.rows, got, b.H, test.want)
		}
	}
}

// Ensure that a lane whose name takes two lines and that has no room below them has its count beside these.
func TestHeader_CountBesideTwoLines(t *testing.T) {
	in := window(t, "2023", "2023", event(t, 1, "2023-05-05", 1234567))
	l := newLayouter()
	l.Metrics.Gutter = 2*headerInset + 60
	b := l.Layout(in, nil).Lanes[0]
	if b.More == nil || b.Count == nil {
		t.Fatalf("the second line is %v, the count %v, want both", b.More, b.Count)
	}
	if right := b.NameX + max(b.Name.Width, b.More.Width); b.Count.Text != "1" || b.CountX < right || b.CountY < b.NameY || b.CountY > b.MoreY {
		t.Errorf("the count %q stands at %v, %v, the name up to %v between %v and %v", b.Count.Text, b.CountX, b.CountY, right, b.NameY, b.MoreY)
	}
}

// Ensure that a result is the same in fresh and in reused memory.
func TestLayout_ReuseChangesNothing(t *testing.T) {
	in := window(t, "2000", "2023", generate(3000, 6)...)
	l := newLayouter()
	fresh := fmt.Sprintf("%+v", summary(l.Layout(in, nil)))
	other := *in
	other.Scale = in.Scale.ZoomAt(300, 3)
	used := l.Layout(&other, nil)
	if got := fmt.Sprintf("%+v", summary(l.Layout(in, used))); got != fresh {
		t.Error("the picture differs in reused memory")
	}
}

// summary writes a result as text.
func summary(r *Result) string {
	var b strings.Builder
	for _, k := range r.Marks {
		fmt.Fprintf(&b, "mark %v %v %d %d\n", k.Event, k.Box, k.Lane, k.Row)
	}
	for _, l := range r.Labels {
		fmt.Fprintf(&b, "label %q %v %v\n", l.Run.Text, l.X, l.Y)
	}
	for _, j := range r.Joins {
		fmt.Fprintf(&b, "join %+v\n", j)
	}
	for _, c := range r.Columns {
		fmt.Fprintf(&b, "column %+v\n", c)
	}
	return b.String()
}

// renamed gives other titles than titles does.
type renamed struct{ titles }

func (renamed) Title(timeline.EventID) string { return "A much longer title than before" }

// Ensure that rows follow new titles after Forget.
func TestLayouter_Forget(t *testing.T) {
	in := window(t, "2023-02", "2023-03", event(t, 1, "2023-02-10", 1), event(t, 5, "2023-02-23", 1))
	l := newLayouter()
	if r := l.Layout(in, nil); r.Marks[0].Row != r.Marks[1].Row {
		t.Fatalf("short titles: rows %d and %d, want one", r.Marks[0].Row, r.Marks[1].Row)
	}
	in.Events = renamed{}
	l.Forget()
	if r := l.Layout(in, nil); r.Marks[0].Row == r.Marks[1].Row {
		t.Error("long titles share a row")
	}
}
