package desk

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/edit"
	"entente/timeline/when"
)

// checkSpot reports what keeps marks from being put on a spot.
func (d *Desk) checkSpot(s timeline.Spot) error {
	if s.ID == 0 {
		if s.When.IsZero() && s.Lane == "" {
			return errors.New("say what it is put on: an event, an actor, an article, a date or a lane")
		}
		return nil
	}
	if _, err := d.lib.Get(s.Ref); err != nil {
		return fmt.Errorf("%s: %w", s.Ref, err)
	}
	if a := d.cat.Articles[timeline.ArticleID(s.ID)]; s.Takeaway > 0 && (s.Kind != timeline.KindArticle || a == nil || s.Takeaway > len(a.Takeaways)) {
		n := 0
		if a != nil && s.Kind == timeline.KindArticle {
			n = len(a.Takeaways)
		}
		return fmt.Errorf("%s has %d takeaways; there is no number %d", s.Ref, n, s.Takeaway)
	}
	return nil
}

// spotsName names one spot, or counts several.
func (d *Desk) spotsName(spots []timeline.Spot) string {
	if len(spots) == 1 {
		return d.SpotName(spots[0])
	}
	refs := make([]timeline.Ref, len(spots))
	for i, s := range spots {
		if s.Takeaway == 0 { // else it is no article, and counts as an item
			refs[i] = s.Ref
		}
	}
	return targetCount(refs)
}

// SpotName words what marks are put on: an event's title, "takeaway 2 of …", "February 2023, China", "China and Iran".
func (d *Desk) SpotName(s timeline.Spot) string {
	switch {
	case s.Takeaway > 0:
		return fmt.Sprintf("takeaway %d of %s", s.Takeaway, d.targetName([]timeline.Ref{s.Ref}))
	case s.ID != 0:
		return d.targetName([]timeline.Ref{s.Ref})
	}
	words := s.When.Words(when.Style{})
	if s.Lane != "" {
		if words != "" {
			words += ", "
		}
		if words += d.laneWords(s.Lane); s.Other != "" {
			words += " and " + d.laneWords(s.Other)
		}
	}
	return words
}

// laneWords names a lane by its key, whatever the lanes are made of now.
func (d *Desk) laneWords(key string) string {
	parts := timeline.LaneKeyParts(key)
	last := parts[len(parts)-1]
	if ref, err := timeline.ParseRef(last, timeline.KindActor); err == nil && ref.Kind == timeline.KindActor && ref.String() == last {
		return d.cat.ActorName(timeline.ActorID(ref.ID))
	}
	return d.landNames().name(last)
}

// SpotMarks is what people have put on a spot, in layers that are shown.
type SpotMarks struct {
	Spot    timeline.Spot
	Name    string
	Starred bool
	Colour  string
	Notes   []NoteLine
	Tags    []TagLine
}

// IsZero reports whether there is nothing to show.
func (m *SpotMarks) IsZero() bool {
	return !m.Starred && m.Colour == "" && len(m.Notes)+len(m.Tags) == 0
}

// TagLine is a person's tag with its colour.
type TagLine struct{ Text, Colour string }

// Marks returns what people have put on a spot.
func (d *Desk) Marks(s timeline.Spot) SpotMarks {
	out := SpotMarks{Spot: s, Name: d.SpotName(s)}
	for _, a := range d.cat.On(s) {
		if !d.cat.Visible(a) {
			continue
		}
		switch a.Kind {
		case timeline.Star:
			out.Starred = true
		case timeline.Colour:
			out.Colour = a.Colour
		case timeline.Tag:
			out.Tags = append(out.Tags, TagLine{a.Text, d.cat.Colour(a)})
		case timeline.Note:
			out.Notes = append(out.Notes, d.noteLine(a))
		}
	}
	slices.SortStableFunc(out.Tags, func(a, b TagLine) int { return strings.Compare(a.Text, b.Text) })
	out.Tags = slices.CompactFunc(out.Tags, func(a, b TagLine) bool { return a.Text == b.Text })
	slices.SortFunc(out.Notes, func(a, b NoteLine) int { return cmp.Compare(a.ID, b.ID) })
	return out
}

// mostSpots is how many dates and lanes with marks a summary lists.
const mostSpots = 30

// spotsInView lists what people have put on dates and lanes and that concerns [from, to): by date, lanes without one last.
func (d *Desk) spotsInView(from, to when.Time) []SpotMarks {
	var spots []timeline.Spot
	for _, a := range d.cat.Shown(timeline.Ref{}) {
		if s := a.Spot(); a.Kind <= timeline.Colour && (s.When.IsZero() || s.When.Overlaps(from, to)) && !slices.Contains(spots, s) {
			if spots = append(spots, s); len(spots) == mostSpots {
				break
			}
		}
	}
	slices.SortStableFunc(spots, func(a, b timeline.Spot) int { return a.When.Compare(b.When) })
	list := make([]SpotMarks, len(spots))
	for i, s := range spots {
		list[i] = d.Marks(s)
	}
	return list
}

// TagColour is the colour of a tag, wherever it is, the oldest where there are several; "" for none.
func (d *Desk) TagColour(tag string) string {
	colour, oldest := "", timeline.AnnotationID(0)
	for a := range d.cat.EachNote() {
		if a.Kind == timeline.Tag && a.Text == tag && a.Colour != "" && (oldest == 0 || a.ID < oldest) {
			colour, oldest = a.Colour, a.ID
		}
	}
	return colour
}

// ColourTag gives a tag a colour everywhere, or takes it off with "".
func (d *Desk) ColourTag(tag, colour string) error {
	var changes []edit.Change
	for a := range d.cat.EachNote() {
		if a.Kind != timeline.Tag || a.Text != tag || a.Colour == colour {
			continue
		}
		if err := d.unlocked(a.Layer); err != nil {
			return err
		}
		next := *a
		next.Colour = colour
		changes = append(changes, edit.Change{Before: a, After: &next})
	}
	return d.apply("Colour of tag "+tag, changes...)
}

func (d *Desk) noteLine(a *timeline.Annotation) NoteLine {
	name := d.layerName(a.Layer)
	return NoteLine{a.ID, name, a.Text, name == d.WritesTo()}
}

func (d *Desk) layerName(id timeline.LayerID) string {
	if l := d.cat.Layers[id]; l != nil {
		return l.Name
	}
	return timeline.DefaultLayer
}
