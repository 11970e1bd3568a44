package layout

import (
	"entente/timeline"
	"entente/timeline/draw/scale"
	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
	"entente/timeline/index"
	"entente/timeline/when"
)

// Result is a laid-out picture: boxes in scene coordinates. It is immutable until it is handed to Layout for reuse.
type Result struct {
	Box      scene.Box // the whole chart less its banners
	Axis     scene.Box // both tiers and the bands between, headers' column included
	Plot     scene.Box // the lanes without their headers
	Gutter   scene.Box // the lanes' headers
	Scale    scale.Scale
	Metrics  Metrics
	Level    int     // zoom level of the rows
	ScrollY  float32 // as brought into range
	ContentH float32 // height of all lanes
	Shown    int     // events of the index that overlap the window, in any lane
	Hidden   int     // marks that have no row at this zoom, in or out of view; of lanes packed whole alone

	Minor, Major []Tick
	Weekends     []Extent
	Bands        []BandBox
	Markers      []MarkerBox
	Today        float32 // x, when HasToday
	HasToday     bool
	Lanes        []LaneBox // those in view, from the top
	Stuck        []LaneBox // heads of open groups that stay at the top while their lanes scroll
	Pinned       Pinned
	Free         scene.Box // the part of Plot in which lanes scroll: below those that are pinned
	Joins        []Join
	Tails        []Tail
	Moves        []Move
	Links        []Arrow // by length, the shortest first
	Callouts     []CalloutBox
	Marks        []Mark // by lane from the top, then by start; none overlaps another
	Labels       []Label
	Columns      []Column
	Folds        []Fold
	Overview     Overview
	Corner       *typeset.Run // nil: none
	CornerX      float32
	CornerY      float32 // baseline

	Rows  int  // most of a lane
	Tight bool // lanes are low, since they do not fit otherwise

	Rail    Rail
	Banners []BannerBox
	BannerH float32 // of all of them
	Buttons []ButtonBox

	Zones []Zone // in painting order: the last one that holds a point is hit

	bandRows int       // between the tiers of the axis
	fixed    int       // lanes at the top that do not scroll
	laneTops []float32 // y of every lane of the index in content coordinates, one more at the end
}

// Extent is a stretch of x.
type Extent struct{ X0, X1 float32 }

// Tick is a line of the axis. Label is nil when there is none.
type Tick struct {
	X      float32
	Label  *typeset.Run
	LabelX float32 // left end; labels of cut units stay in view
}

// BandBox is a band between the tiers of the axis. Its shade runs down over the lanes, or one lane.
type BandBox struct {
	scene.Box
	Band   int // index into Input.Bands
	Label  *typeset.Run
	LabelX float32
	Colour string
	Shade  scene.Box // the lanes that it covers; empty when out of view
}

// MarkerBox is a marker's line and label.
type MarkerBox struct {
	X, Y   float32 // the line, and the top of its label's row
	LabelX float32
	Marker int // index into Input.Markers
	Label  *typeset.Run
	Colour string
}

// Pinned counts what belongs to pinned lanes: it comes first in the lists of the Result.
type Pinned struct{ Lanes, Marks, Labels, Columns, Folds int }

// LaneBox is a lane in view.
type LaneBox struct {
	Lane      int // place in the index
	Y, H      float32
	Odd       bool
	Tight     bool // name and count stand on one line
	Collapsed bool // only its density is shown
	Group     bool // other lanes stand in it: there is a triangle
	Open      bool // a group whose lanes stand below
	Pinned    bool
	Colour    string    // that the lane was given, "" for none
	Triangle  scene.Box // empty for lanes that are no groups
	Name      *typeset.Run
	Count     *typeset.Run // nil where it has no room beside the name
	NameX     float32
	NameY     float32      // baseline
	More      *typeset.Run // second line of the name, nil for none
	MoreY     float32      // baseline
	CountX    float32
	CountY    float32 // baseline
}

// Shape tells how a mark is drawn.
type Shape uint8

// The shapes.
const (
	Instant Shape = iota // a dot
	Range                // a bar
)

// Style tells how an event stands to what really happened.
type Style uint8

// The styles.
const (
	Solid     Style = iota
	Announced       // hollow
	Cancelled       // struck through
	Postponed       // dashed ghost
	Doubtful        // alleged, hypothetical or negated: hollow and dashed
	Proposal        // waits for acceptance: pale
)

// Mark is one event in one lane.
type Mark struct {
	scene.Box // as drawn, not cut to the plot
	Event     timeline.EventID
	Ord       index.Ord
	Lane      int // place in the index
	Row       int
	Shape     Shape
	Style     Style
	Quad      timeline.Quad
	Main      bool // stands in the event's main lane
	Flags     Flags
	Wide      bool // a bar on which its label stands: painted pale
	Vague     bool // about this date, or the source is in doubt
	// FadeLeft and FadeRight are the widths over which uncertain ends fade.
	FadeLeft, FadeRight float32
	// OpenLeft and OpenRight mark a bar that has no start or no end.
	OpenLeft, OpenRight bool
	Colour              string // that a person has given it, "" for none
	// ClaimLeft and ClaimRight are the ends of what the sources of a Disputed event claim; equal: nothing to show.
	ClaimLeft, ClaimRight float32
}

// Label is the title of an event.
type Label struct {
	X, Y   float32 // start of the baseline
	Run    *typeset.Run
	Mark   int          // index into Marks
	Inside bool         // stands on its bar
	Cite   *typeset.Run // behind it, raised; nil for none
	CiteX  float32
}

// Join is the line between the marks of one event in several lanes.
type Join struct {
	X, Y0, Y1 float32 // between the outermost marks in view
	Event     timeline.EventID
	Quad      timeline.Quad
	Style     Style
	Thin      bool // one of too many here: only its tails are drawn, all of it when it is lit
	// Above and Below say that the event has more lanes out of view.
	Above, Below bool
	Crossed      int // lanes between its marks that the event does not stand in

	ord  index.Ord
	rank int32 // lanes between the outermost marks, those out of view too; -1 for starred events
}

// Tail is what is left of a join beside a mark: it shows that the event goes on above or below.
type Tail struct {
	X, Y0, Y1 float32
	Quad      timeline.Quad
}

// Column is one column of a density strip: events that stand in no row.
type Column struct {
	X, W     float32
	Y, H     float32 // of the strip; the bars grow up from Y+H
	Lane     int
	Counts   index.Counts
	Scale    float32 // height in px of one event
	From, To when.Time
}

// Fold is a count of events that stand in no row: a chip "+3" at its place, or the number of all in view of a lane
// beside its strip.
type Fold struct {
	scene.Box
	N        int
	Lane     int
	From, To when.Time
	Chip     bool
	Run      *typeset.Run
}

// Overview is the histogram of everything.
type Overview struct {
	scene.Box // empty when there is none
	Title     *typeset.Run
	TitleX    float32
	TitleY    float32
	Hist      scene.Box // where the bars stand
	From, To  when.Time // what Hist spans
	Bars      []Column
	Ground    []scene.Box // of the events that were searched, while a search runs
	Found     []Extent    // where it has found something
	Ticks     []Tick
	TicksY    float32   // baseline of the years
	Brush     scene.Box // the window, at least a few px wide; empty when the window is elsewhere
	Before    bool      // the window ends before what Hist spans
	After     bool      // it begins after that
}

// Time returns the time at a position of the histogram.
func (o *Overview) Time(x float32) when.Time {
	return scale.New(o.From, o.To, o.Hist.W).Time(float64(x - o.Hist.X))
}

// TimeAt returns the time at a position of the scene.
func (r *Result) TimeAt(x float32) when.Time { return r.Scale.Time(float64(x - r.Plot.X)) }

// XOf returns the position of a time in the scene.
func (r *Result) XOf(t when.Time) float32 { return r.Plot.X + float32(r.Scale.X(t)) }

// MaxScroll is the largest useful ScrollY.
func (r *Result) MaxScroll() float32 { return max(r.ContentH-r.Plot.H, 0) }

// LaneAt returns the lane in view that stands at a height of the scene, or nil: a pinned one before one below it.
func (r *Result) LaneAt(y float32) *LaneBox {
	for i := range r.Lanes {
		if l := &r.Lanes[i]; y >= l.Y && y < l.Y+l.H && (i < r.Pinned.Lanes || y >= r.Free.Y) {
			return l
		}
	}
	return nil
}

// LaneY returns where a lane starts in the scene.
func (r *Result) LaneY(lane int) float32 {
	if lane < r.fixed {
		return r.Plot.Y + r.laneTops[lane]
	}
	return r.Plot.Y + r.laneTops[lane] - r.ScrollY
}

// FixedH is the height of the lanes that do not scroll.
func (r *Result) FixedH() float32 { return r.Free.Y - r.Plot.Y }

// BandRows is the number of rows of bands between the tiers of the axis.
func (r *Result) BandRows() int { return r.bandRows }

// Fixed is the number of lanes at the top that do not scroll.
func (r *Result) Fixed() int { return r.fixed }

// LaneTop returns where a lane starts in the content, that is at ScrollY 0 below the plot's top, and its height.
func (r *Result) LaneTop(lane int) (y, h float32) {
	if lane < 0 || lane+1 >= len(r.laneTops) {
		return 0, 0
	}
	return r.laneTops[lane], r.laneTops[lane+1] - r.laneTops[lane]
}

// MarksOf appends to dst the indices of the marks of an event.
func (r *Result) MarksOf(id timeline.EventID, dst []int) []int {
	for i := range r.Marks {
		if r.Marks[i].Event == id {
			dst = append(dst, i)
		}
	}
	return dst
}
