package layout

import (
	"entente/timeline"
	"entente/timeline/draw/scale"
	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
	"entente/timeline/index"
	"entente/timeline/when"
)

// Fonts shapes and measures text. *typeset.Fonts is one.
type Fonts interface {
	Shape(text string, face typeset.Face, size float32) *typeset.Run
	Truncate(text string, face typeset.Face, size, maxWidth float32) *typeset.Run
	Wrap(text string, face typeset.Face, size, maxWidth float32, maxLines int) []*typeset.Run
	Metrics(face typeset.Face, size float32) typeset.Metrics
}

// Events tells what the index does not hold. It is asked for what is on the screen and, in libraries of up to
// some thousands of events (measureAll), once for every title.
type Events interface {
	// Title is the label of an event.
	Title(id timeline.EventID) string
	// Flags says what a person has put on an event.
	Flags(e index.Event) Flags
}

// Cites is what Events may be too: then the labels of events carry numbers of a list of sources.
type Cites interface {
	// Cite is the number that stands behind an event's label: "12", "3, 14"; "" for none.
	Cite(id timeline.EventID) string
}

// Flags are what a person has put on an event.
type Flags uint8

// The flags.
const (
	Starred Flags = 1 << iota
	Noted
	Matched  // found by the search that runs
	Overdue  // announced for a day that is past, and nothing has confirmed it or called it off
	Disputed // its sources give dates that cannot all be true
	Moved    // it stands where it was thought to be on an earlier day
)

// Relations tells how events hang together. It is asked for what is on the screen alone.
type Relations interface {
	// Links appends the links that start or end at an event.
	Links(id timeline.EventID, dst []Link) []Link
	// Claimed is the stretch of time that the sources of a Disputed event claim between them.
	Claimed(id timeline.EventID) (from, to when.Time)
	// Moved is where a Moved event stands by now.
	Moved(id timeline.EventID) when.Span
}

// Link is an arrow between two events.
type Link struct {
	ID       timeline.LinkID
	From, To timeline.EventID
	Type     timeline.LinkType
}

// Given tells the colours that people have given to events.
type Given interface {
	// Colour is "#rrggbb" or a name of the palette, "" for none.
	Colour(id timeline.EventID) string
}

// measureAll is the size of an index up to which rows are packed by the true widths of all titles.
const measureAll = 20000

// Band is a named period behind the lanes: an era, a term of office, a person's band annotation.
type Band struct {
	ID       timeline.AnnotationID // 0 for bands that are no annotation
	From, To when.Time
	Text     string
	Colour   string // "#rrggbb" or a name of the palette, "" for the theme's
	Lane     string // key of the lane that it belongs to, "" for all
}

// Marker is a named vertical line.
type Marker struct {
	ID     timeline.AnnotationID
	At     when.Time
	Text   string
	Colour string
}

// Input is everything that a picture depends on.
type Input struct {
	Box     scene.Box   // where the chart stands in the scene
	Scale   scale.Scale // made for Metrics.PlotWidth(Box.W); another width is corrected
	ScrollY float32     // how far the lanes are scrolled down; brought into range
	Index   *index.Index
	Events  Events
	Fonts   Fonts

	// optional
	Relations Relations  // nil: no links, no claims
	Stars     *index.Set // starred events keep rows and labels longest; nil: none
	Bands     []Band     // in the order in which they get rows
	Markers   []Marker
	Callouts  []Callout
	Given     Given     // nil: none
	Today     when.Time // a line for today, when HasToday
	HasToday  bool
	Repeated  bool              // an event is told in each of its lanes by itself, not joined
	Colours   map[string]string // of lanes by their keys; nil: none
	Corner    string            // a note above the lanes' headers: how many are hidden
	// Banners stand above the axis; CornerButton above the headers. On paper neither has anything to click.
	Banners      []Banner
	CornerButton Button
	Hints        bool         // say where something is when nothing is in view
	Counted      *index.Index // what the overview counts; nil: Index
	// OverviewFrom and OverviewTo are what the overview spans; equal: the extent of the index.
	OverviewFrom, OverviewTo when.Time
	OverviewTitle            string // "": the years that it spans
	// Found says that the index holds what a search has found: the overview and the rail mark it. All are the events that
	// were searched, for the ground of the overview; nil: none.
	Found bool
	All   *index.Table
	// Undated says that something without a date passes the filter, which no lane can show.
	Undated bool
	// Yearless is for a picture in which many years lie upon one another.
	Yearless bool
	// Whole lets no label and no chip be cut at an edge, also not above and below, where a window can be scrolled on: for paper.
	Whole bool
	// Roomy lets no label be cut for the sake of another event: one whose label has no room has no row.
	Roomy bool
	// Weigh gives heavier events their rows first, of lanes that are packed whole; else events come by start.
	Weigh bool
	// Tight makes lanes as low as they become when they do not fit otherwise; Loose keeps them from becoming so.
	Tight, Loose bool
	// Tall grows the chart to the height of all lanes, for export; Box.H is then the least height.
	Tall bool
}
