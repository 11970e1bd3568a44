// Package page composes pictures and pages of a view: what is shown, on a sheet of any size, with title, legend, sources
// and footer, and writes them in the formats of pictures. It works on a snapshot, so that it runs beside the window.
package page

import (
	"slices"

	"entente/timeline/desk/progress"
	"entente/timeline/draw/paint"
	"entente/timeline/when"
)

// Options says what a picture or file shows and how. The zero value but for Format is the chart as it stands on the
// screen.
type Options struct {
	Format string // one of Formats, or the name of a data format

	// what
	What     What
	From, To when.Time // not equal: this period; when.Min and when.Max stand for the first and last event

	// how large
	W, H  float32 // CSS px; 0: the size of the chart
	Scale float32 // how much larger everything is; 0 is 1
	Text  float32 // of a picture of W by H: how much larger everything is in it; 0 is 1
	Paper Paper   // not zero: instead of W and H
	DPI   float32 // pixels an inch of paper; 0 is DefaultDPI
	Pages bool    // cut into as many pages as it takes to show everything
	Tall  bool    // grow to the height of all lanes

	// with
	Title, Subtitle          string
	Legend, Footer, Overview bool
	Sources                  bool // a numbered list, the numbers stand at the events
	NoAxis, NoHeads, NoNotes bool // without axis, lane heads; notes, bands and markers
	Theme                    *paint.Theme
	Transparent              bool
	NoView                   bool // the file does not say which view it shows

	Tell progress.Func // nil: nobody wants to know
}

// What is the part of the library that is exported.
type What string

// What can be exported.
const (
	ThisView   What = ""           // the window of time
	Selected   What = "selection"  // the selected events alone, in their period
	Everything What = "everything" // the period of all that passes the filter
	Contacts   What = "contacts"   // from the first contact of the two of a dyad to the last
)

// DefaultDPI is the number of pixels an inch of paper when none is named.
const DefaultDPI = 300

// Formats lists the endings of pictures that can be written.
func Formats() []string { return []string{"png", "jpg", "jpeg", "webp", "svg", "pdf", "html"} }

// bare reports whether the picture is the chart and nothing else: then it is what the screen shows.
func (o *Options) bare() bool {
	return o.Title == "" && o.Subtitle == "" && !o.Legend && !o.Footer && !o.Sources && o.Paper.IsZero() && !o.Pages
}

// asOnScreen reports whether the picture is the window of time with its lanes.
func (o *Options) asOnScreen() bool { return o.What == ThisView && o.From == o.To && !o.Pages }

// named reports whether a period is named.
func (o *Options) named() bool { return o.From != o.To }

// holdsPages reports whether one file of the format holds several pages.
func (o *Options) holdsPages() bool { return o.Format == "pdf" || o.Format == "html" }

// hasPixels reports whether the format has pixels.
func (o *Options) hasPixels() bool {
	return slices.Contains([]string{"png", "webp", "jpg", "jpeg"}, o.Format)
}

// tellsEvents reports whether the format has a place for what is said of single events.
func (o *Options) tellsEvents() bool { return o.holdsPages() || o.Format == "svg" }
