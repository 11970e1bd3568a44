package page

import (
	"entente/timeline"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
	"entente/timeline/index"
	"entente/timeline/when"
)

// Size is the size of a page in CSS px.
func (c *Composition) Size() (w, h float32) { return c.w, c.h }

// Chart is where the chart stands.
func (c *Composition) Chart() scene.Box { return c.page.Chart() }

// Result is the layout of the page that was made last.
func (c *Composition) Result() *layout.Result { return c.result }

// OnScreen is the layout of the window.
func (c *Composition) OnScreen() *layout.Result { return c.of.onScreen() }

// Index is what the page shows.
func (c *Composition) Index() *index.Index { return c.index }

// Markers are those that the view has.
func (c *Composition) Markers() []layout.Marker { return c.of.Input.Markers }

// Shown and Matching are what the footer counts.
func (c *Composition) Shown() int    { return c.shown }
func (c *Composition) Matching() int { return c.matching }

// Period is what the words speak of.
func (c *Composition) Period() (from, to when.Time) { return c.from, c.to }

// Lanes are how many of how many the footer speaks of.
func (c *Composition) Lanes() [2]int { return c.lanes }

// Cells is the number of pages with events, 0 when nothing is cut.
func (c *Composition) Cells() int {
	if c.cuts == nil {
		return 0
	}
	return len(c.cuts.pages)
}

// Sources are the number of sources that are numbered, and of the pages that they take.
func (c *Composition) Sources() (n, pages int) { return len(c.cited.list), len(c.cited.pages) }

// See is the number of events whose marks are in view.
func (c *Composition) See() int {
	seen := map[timeline.EventID]bool{}
	c.see(seen)
	return len(seen)
}

// LanesWith is the number of lanes of the window that have room with some rows each.
func (c *Composition) LanesWith(rows int, tight bool) int { return c.tryScreen(rows, tight).lanes }
