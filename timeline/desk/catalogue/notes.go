package catalogue

import (
	"iter"
	"slices"

	"entente/timeline"
)

// noteKey is where annotations on a spot are kept: under the event, actor or article; under a reference of its own for a
// takeaway; and under the zero one for all that is put on time and on lanes.
func noteKey(s timeline.Spot) timeline.Ref {
	if s.Takeaway == 0 {
		return s.Ref
	}
	return timeline.Ref{Kind: kindTakeaway, ID: s.ID<<takeawayBits | uint64(s.Takeaway)}
}

// kindTakeaway marks references to takeaways, which exist in memory alone.
const kindTakeaway timeline.Kind = 255

// takeawayBits hold the number of a takeaway: a text of 16 MiB has fewer than 2^20 of them.
const takeawayBits = 20

// Notes returns the annotations on an event, actor or article, in all layers.
func (c *Contents) Notes(ref timeline.Ref) []*timeline.Annotation { return c.notes[ref] }

// EachNote yields all annotations, in no order.
func (c *Contents) EachNote() iter.Seq[*timeline.Annotation] {
	return func(yield func(*timeline.Annotation) bool) {
		for _, list := range c.notes {
			for _, a := range list {
				if !yield(a) {
					return
				}
			}
		}
	}
}

// Noted yields the events that annotations are put on, in no order.
func (c *Contents) Noted() iter.Seq[timeline.EventID] {
	return func(yield func(timeline.EventID) bool) {
		for ref := range c.notes {
			if ref.Kind == timeline.KindEvent && !yield(timeline.EventID(ref.ID)) {
				return
			}
		}
	}
}

// On returns what people have put on a spot, in all layers.
func (c *Contents) On(s timeline.Spot) []*timeline.Annotation {
	list := c.notes[noteKey(s)]
	if s.ID != 0 {
		return list
	}
	var same []*timeline.Annotation
	for _, a := range list {
		if a.Spot() == s && a.Kind <= timeline.Colour {
			same = append(same, a)
		}
	}
	return same
}

// Shown returns the annotations on an event, actor or article whose layers are not hidden.
func (c *Contents) Shown(ref timeline.Ref) []*timeline.Annotation {
	all := c.notes[ref]
	for i, a := range all {
		if !c.Visible(a) {
			kept := slices.Clone(all[:i])
			for _, b := range all[i:] {
				if c.Visible(b) {
					kept = append(kept, b)
				}
			}
			return kept
		}
	}
	return all
}

// Visible reports whether the layer of an annotation is shown.
func (c *Contents) Visible(a *timeline.Annotation) bool {
	l := c.Layers[a.Layer]
	return l == nil || !l.Hidden
}

// Colour is what an annotation is painted in: its own colour, else that of its layer, "" for the theme's.
func (c *Contents) Colour(a *timeline.Annotation) string {
	if l := c.Layers[a.Layer]; a.Colour == "" && l != nil {
		return l.Colour
	}
	return a.Colour
}

// Stars counts the stars that visible layers have on an event.
func (c *Contents) Stars(id timeline.EventID) int {
	n := 0
	for _, a := range c.Shown(id.Ref()) {
		if a.Kind == timeline.Star {
			n++
		}
	}
	return n
}

// Tags returns the tags of an event: those of its source, then those that people put on it, each once.
func (c *Contents) Tags(id timeline.EventID) []string {
	tags := slices.Clone(c.SourceTags(id))
	for _, a := range c.Shown(id.Ref()) {
		if a.Kind == timeline.Tag && !slices.Contains(tags, a.Text) {
			tags = append(tags, a.Text)
		}
	}
	return tags
}

// draw notes what is put on an event that the chart draws, or no longer.
func (c *Catalogue) draw(a *timeline.Annotation, on bool) {
	switch {
	case a.Target.Kind != timeline.KindEvent:
	case a.Kind == timeline.Colour && on:
		c.Coloured++
	case a.Kind == timeline.Colour:
		c.Coloured--
	case a.Kind == timeline.Callout && on:
		c.Callouts = with(c.Callouts, a)
	case a.Kind == timeline.Callout:
		c.Callouts = without(c.Callouts, a)
	}
}
