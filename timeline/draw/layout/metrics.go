// Package layout computes where everything of a timeline stands: boxes, never colours.
//
// A Layouter turns an Input (a window of time, an index of events, a place in the scene) into a Result: axis ticks,
// lanes, marks, labels, joins, density, folds, the overview and the zones that a pointer can hit. Rows are a pure
// function of the data and the zoom level, so panning never moves an event to another row. The cost of a frame is
// bound by its pixels: small lanes are packed whole, once a level of zoom; of large ones only the tiles of time that
// somebody looks at (tiles.go), and their heights follow from looks at some places (plan.go).
package layout

import "entente/timeline/draw/scene"

// Metrics are all sizes of a timeline in CSS pixels.
type Metrics struct {
	// frame
	Gutter       float32 // width of the lane headers at the left
	GutterLevel  float32 // what each level of lanes in groups adds to it
	AxisMajor    float32 // height of the upper tier of the axis
	AxisMinor    float32 // height of the lower tier
	BandRow      float32 // height of a row of bands between the tiers
	BandRows     int     // most rows of bands and markers; those beyond have no names
	Banner       float32 // height of a banner
	Overview     float32 // most height of the overview with its title and years; 0: none
	OverviewLow  float32 // least height
	OverviewPart float32 // its height as a part of the chart's
	OverviewMinH float32 // charts lower than this have no overview

	// lanes
	LanePadTop    float32 // from the lane's top to the first row
	LanePadBottom float32 // from the last row to the lane's end
	LaneMin       float32 // least height of a lane: name and count on two lines
	LaneMinTight  float32 // least height when the lanes do not fit otherwise: name and count on one line
	RowPitch      float32 // distance of rows
	RowsMin       int     // rows that a lane may always take
	RowsMax       int     // rows that a lane may take when the window has room
	StripH        float32 // height of a lane's density strip below its rows
	GroupHead     float32 // height of the head of an open group
	Indent        float32 // of lanes in a group
	Triangle      float32 // room for the triangle before the names of lanes in groups
	PinnedShare   float32 // part of the plot's height that pinned lanes stay in at most; those beyond scroll

	// marks
	BarH       float32 // height of bars
	BarRadius  float32
	BarMin     float32 // least width of a bar
	Dot        float32 // diameter of an instant in its main lane
	DotMinor   float32 // diameter in other lanes
	PointAsBar float32 // width in px from which a single date is drawn as a bar instead of a dot
	MarkGap    float32 // least distance of marks in a row
	JoinInset  float32 // from the left end of a bar to its join
	JoinW      float32
	JoinTail   float32 // how far what is left of a join that is thinned out or leads out of view reaches beyond its mark
	JoinPitch  float32 // width of a stretch whose joins are counted
	JoinsMost  int     // joins that are drawn in such a stretch; the others are thinned out
	HitSlop    float32 // a mark is hit this far outside its edge

	// labels
	LabelSize  float32
	LabelGap   float32 // from a mark to its label
	LabelPad   float32 // inside a bar, at both ends
	LabelAfter float32 // from a label to the next mark
	LabelMax   float32 // room that rows keep for a label at most
	LabelFull  float32 // longest label, where there is room
	LabelMin   float32 // a label that is cut to less than this tells nothing and is left out
	LabelRoom  float32 // assumed for labels of libraries that are too large to measure all titles

	// type sizes
	NameSize    float32 // lane names
	CountSize   float32 // lane counts, density counts, folds
	MajorSize   float32 // upper tier of the axis
	MinorSize   float32 // lower tier of the axis
	BandSize    float32
	CalloutSize float32 // words of callouts
	SmallSize   float32 // overview title and years, legend, footer, sources
	Loose       float32 // how much wider the toolkit sets the words that lie over the chart than they are measured here
	CiteSize    float32 // numbers of sources behind labels
	TitleSize   float32 // title of an exported page

	// density and folds
	Column      float32 // width of a density column at the level's zoom
	Cell        int     // columns that one fold gathers
	Bin         int     // columns of the stretch that is judged sparse, crowded or dense
	CrowdPitch  float32 // distance of events in a row below which a stretch is crowded: only as many as it has room for are shown
	MaxThin     int     // a stretch that has this many times more than it has room for is dense
	WideMark    float32 // bars from this width stand in rows even in dense stretches
	OverviewBar float32 // width of an overview bar, gap included
}

// Default returns the sizes of the window.
func Default() Metrics {
	return Metrics{
		Gutter: 156, GutterLevel: 26, AxisMajor: 22, AxisMinor: 22, BandRow: 20, BandRows: 5, Banner: 38, Overview: 148, OverviewLow: 96, OverviewPart: 0.18, OverviewMinH: 380,
		LanePadTop: 8, LanePadBottom: 8, LaneMin: 54, LaneMinTight: 32, RowPitch: 24, RowsMin: 6, RowsMax: 40,
		StripH: 26, GroupHead: 28, Indent: 12, Triangle: 14, PinnedShare: 0.5,
		BarH: 18, BarRadius: 4, BarMin: 12, Dot: 12, DotMinor: 9, PointAsBar: 28, MarkGap: 3, JoinInset: 5,
		JoinW: 1.5, JoinTail: 4, JoinPitch: 100, JoinsMost: 6, HitSlop: 3,
		LabelSize: 13, LabelGap: 6, LabelPad: 7, LabelAfter: 12, LabelMax: 260, LabelFull: 480, LabelMin: 72, LabelRoom: 130,
		NameSize: 13, CountSize: 11, MajorSize: 13, MinorSize: 11.5, BandSize: 11.5, CalloutSize: 12.5, SmallSize: 11, Loose: 1.05, CiteSize: 8.5, TitleSize: 22,
		Column: 6, Cell: 8, Bin: 16, CrowdPitch: 48, MaxThin: 8, WideMark: 96, OverviewBar: 5,
	}
}

// spareForHeads is the part of a chart's width that the headers of lanes take at most.
const spareForHeads = 0.28

// ForLevels returns the sizes for lanes in groups of the given number of levels in a chart of the given width: the deeper
// they stand, the more room have their headers, if the chart has some to spare. 1 is for lanes without groups.
func (m Metrics) ForLevels(n int, chart float32) Metrics {
	least := Default().Gutter
	m.Gutter = max(min(least+m.GutterLevel*float32(n-1), chart*spareForHeads), least)
	return m
}

// ForYears returns the sizes for lanes that are years: many low ones, whose names are short.
func (m Metrics) ForYears() Metrics {
	m.Gutter, m.LanePadTop, m.LanePadBottom, m.LaneMinTight, m.StripH = 108, 2, 2, 26, 20
	return m
}

// Plot returns where the lanes stand in a chart that fills box with the given number of band rows. A Scale for the
// chart must be as wide as the plot.
func (m Metrics) Plot(box scene.Box, bandRows int) scene.Box {
	top := m.axisH(bandRows)
	h := box.H - top - m.overviewH(box)
	return scene.Box{X: box.X + m.Gutter, Y: box.Y + top, W: max(box.W-m.Gutter, 1), H: max(h, 1)}
}

// PlotWidth is the width of the plot of a chart of the given width: what a Scale is made for.
func (m Metrics) PlotWidth(chart float32) float32 { return max(chart-m.Gutter, 1) }

func (m Metrics) axisH(bandRows int) float32 {
	return m.AxisMajor + m.AxisMinor + float32(min(bandRows, m.BandRows))*m.BandRow
}

// overviewH is the height of the overview of a chart that fills box, 0 for none.
func (m Metrics) overviewH(box scene.Box) float32 {
	if m.Overview <= 0 || box.H < m.OverviewMinH {
		return 0
	}
	return snap(min(max(box.H*m.OverviewPart, m.OverviewLow), m.Overview))
}

// heightFor is the height of a chart whose plot is h px high.
func (m Metrics) heightFor(h float32, bandRows int) float32 {
	h += m.axisH(bandRows)
	return h + m.overviewH(scene.Box{H: h / (1 - m.OverviewPart)})
}
