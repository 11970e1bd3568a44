package desk

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/say"
	"entente/timeline/edit"
	"entente/timeline/when"
)

// apply writes one step and takes it over.
func (d *Desk) apply(name string, changes ...edit.Change) error {
	if len(changes) == 0 {
		return nil
	}
	if err := writable(d.lib); err != nil {
		return err
	}
	if d.beside.stepping {
		return ErrStepping
	}
	tx := edit.Transaction{Name: name, Changes: changes}
	if err := tx.Validate(); err != nil {
		return err
	}
	if err := d.lib.Apply(tx); err != nil {
		return err
	}
	d.cat.Absorb(tx)
	d.changed()
	return nil
}

// Undo takes back the newest step and returns its name. It returns edit.ErrNothing when there is none.
func (d *Desk) Undo(ctx context.Context) (string, error) { return d.step(d.lib.Undo(ctx)) }

// Redo does the step again that was undone last.
func (d *Desk) Redo(ctx context.Context) (string, error) { return d.step(d.lib.Redo(ctx)) }

func (d *Desk) step(tx edit.Transaction, err error) (string, error) {
	if err != nil {
		return "", err
	}
	if len(tx.Changes) == 0 { // an import: too many changes to list
		err = d.cat.Reload()
		d.readAhead()
	} else {
		d.cat.Absorb(tx)
	}
	d.selectStep(tx)
	d.changed()
	return tx.Name, err
}

// selectStep keeps a person at what a step back or forth was about: where selected events are gone with it, or others have
// come beside them or while none was selected, those that it has touched are selected, unless they are many.
func (d *Desk) selectStep(tx edit.Transaction) {
	const most = 20
	var touched []timeline.EventID
	came := false
	for _, c := range tx.Changes {
		if e, ok := c.After.(*timeline.Event); ok && e != nil && !e.Proposed {
			touched = append(touched, e.ID)
			came = came || c.Before == nil
		}
	}
	was := len(d.selection)
	about := slices.ContainsFunc(d.selection, func(id timeline.EventID) bool { return slices.Contains(touched, id) })
	d.dropSelected()
	gone := len(d.selection) < was
	if len(touched) > 0 && len(touched) <= most && (gone || came && (about || was == 0)) {
		d.selection = touched
	}
}

// dropSelected takes events that are gone out of the selection.
func (d *Desk) dropSelected() {
	d.selection = slices.DeleteFunc(d.selection, func(id timeline.EventID) bool { _, ok := d.cat.Table.Row(id); return !ok })
}

// followSelected selects what selected events became part of in their place, each once.
func (d *Desk) followSelected(became map[timeline.EventID]timeline.EventID) {
	if len(became) == 0 {
		return
	}
	was := d.selection
	d.selection = nil
	for _, id := range was {
		if id = cmp.Or(became[id], id); !slices.Contains(d.selection, id) {
			d.selection = append(d.selection, id)
		}
	}
}

// History lists the steps, oldest first.
func (d *Desk) History() ([]edit.Entry, error) { return d.lib.History() }

// Marks is what one call puts on or takes off a target. Nil fields change nothing.
type Marks struct {
	Note   *string // replaces the layer's note; "" deletes it
	Tag    []string
	Untag  []string
	Star   *bool
	Colour *string // "" takes the colour off
	Layer  string  // "" is the one that is written to
}

// Annotate puts marks on events, actors or articles in one step.
func (d *Desk) Annotate(m Marks, targets ...timeline.Ref) error {
	spots := make([]timeline.Spot, len(targets))
	for i, r := range targets {
		spots[i] = timeline.SpotOf(r)
	}
	return d.AnnotateSpots(m, spots...)
}

// AnnotateSpots puts marks on anything that can have some, in one step.
func (d *Desk) AnnotateSpots(m Marks, spots ...timeline.Spot) error {
	var changes []edit.Change
	layer, made, err := d.layerToWrite(m.Layer)
	if err != nil {
		return err
	}
	for _, s := range spots {
		if err := d.checkSpot(s); err != nil {
			return err
		}
		list, err := d.markChanges(m, layer.ID, s)
		if err != nil {
			return err
		}
		changes = append(changes, list...)
	}
	if len(changes) > 0 {
		changes = append(made, changes...)
	}
	return d.apply(markName(m, d.spotsName(spots)), changes...)
}

func (d *Desk) markChanges(m Marks, layer timeline.LayerID, spot timeline.Spot) ([]edit.Change, error) {
	var changes []edit.Change
	mine := func(kind timeline.AnnotationKind, text string) *timeline.Annotation {
		for _, a := range d.cat.On(spot) {
			if a.Kind == kind && a.Layer == layer && (text == "" || a.Text == text) {
				return a
			}
		}
		return nil
	}
	var failed error
	set := func(kind timeline.AnnotationKind, old *timeline.Annotation, on bool, text, colour string) {
		switch {
		case !on && old != nil:
			changes = append(changes, edit.Change{Before: old})
		case on && old != nil && (old.Text != text || old.Colour != colour):
			next := *old
			next.Text, next.Colour = text, colour
			changes = append(changes, edit.Change{Before: old, After: &next})
		case on && old == nil:
			id, err := d.lib.Reserve(timeline.KindAnnotation, 1)
			if err != nil {
				failed = err
				return
			}
			a := &timeline.Annotation{ID: timeline.AnnotationID(id), Kind: kind, Text: text, Colour: colour, Layer: layer}
			a.Put(spot)
			changes = append(changes, edit.Change{After: a})
		}
	}
	if m.Note != nil {
		text := strings.TrimSpace(*m.Note)
		set(timeline.Note, mine(timeline.Note, ""), text != "", text, "")
	}
	for _, t := range eachOnce(m.Tag) {
		if old := mine(timeline.Tag, t); old != nil { // it keeps its colour
			set(timeline.Tag, old, true, t, old.Colour)
		} else {
			set(timeline.Tag, nil, true, t, "")
		}
	}
	for _, t := range eachOnce(m.Untag) {
		set(timeline.Tag, mine(timeline.Tag, t), false, "", "")
	}
	if m.Star != nil {
		set(timeline.Star, mine(timeline.Star, ""), *m.Star, "", "")
	}
	if m.Colour != nil {
		set(timeline.Colour, mine(timeline.Colour, ""), *m.Colour != "", "", *m.Colour)
	}
	return changes, failed
}

// eachOnce lists the tags of a list once each, without room around them, and no empty one.
func eachOnce(tags []string) []string {
	var list []string
	for _, t := range tags {
		if t = strings.TrimSpace(t); t != "" && !slices.Contains(list, t) {
			list = append(list, t)
		}
	}
	return list
}

// markName words a step: "Star “Treaty of Westphalia”".
func markName(m Marks, target string) string {
	var what []deed
	if m.Star != nil {
		what = append(what, starDeed(*m.Star))
	}
	if len(m.Tag) > 0 {
		what = append(what, tagDeed(m.Tag))
	}
	if len(m.Untag) > 0 {
		what = append(what, untagDeed(m.Untag))
	}
	if m.Note != nil {
		what = append(what, deed{with: "note"})
	}
	if m.Colour != nil {
		what = append(what, deed{with: "colour"})
	}
	return stepName(what, " and ", target)
}

// targetName names one target in quotation marks, or counts several.
func (d *Desk) targetName(refs []timeline.Ref) string {
	if len(refs) != 1 {
		return targetCount(refs)
	}
	switch ref := refs[0]; ref.Kind {
	case timeline.KindEvent:
		return say.Quote(say.Short(d.cat.Title(timeline.EventID(ref.ID))))
	case timeline.KindActor:
		return say.Quote(say.Short(d.cat.ActorName(timeline.ActorID(ref.ID))))
	case timeline.KindArticle:
		if a := d.cat.Articles[timeline.ArticleID(ref.ID)]; a != nil {
			return say.Quote(say.Short(a.Title))
		}
	}
	return refs[0].String()
}

// layer returns a layer by name, and whether it has to be created with the next step.
func (d *Desk) layer(name string) (*timeline.Layer, bool, error) {
	if name == "" {
		name = d.WritesTo()
	}
	for _, l := range d.cat.Layers {
		if l.Name == name {
			return l, false, nil
		}
	}
	id, err := d.lib.Reserve(timeline.KindLayer, 1)
	return &timeline.Layer{ID: timeline.LayerID(id), Name: name}, true, err
}

// EditEvent changes an event by a function on a copy. Nothing changes when the function returns an error.
func (d *Desk) EditEvent(id timeline.EventID, name string, change func(*timeline.Event) error) error {
	_, err := d.EditEventWith(id, name, nil, nil, change)
	return err
}

// SetDate sets an event's date by hand: it stays when an article's date is resolved anew.
func (d *Desk) SetDate(id timeline.EventID, s when.Span) error {
	return d.EditEvent(id, "Set the date of", func(e *timeline.Event) error {
		e.When, e.DateFixed, e.WhenText = s, !s.IsZero(), ""
		return nil
	})
}

// DeleteEvents deletes events with their annotations and links in one step.
func (d *Desk) DeleteEvents(ids ...timeline.EventID) error {
	var changes []edit.Change
	refs := make([]timeline.Ref, len(ids))
	gone := map[timeline.LinkID]bool{}
	for i, id := range ids {
		refs[i] = id.Ref()
		e, err := d.event(id)
		if err != nil {
			return err
		}
		changes = append(changes, d.deletion(e, gone)...)
	}
	err := d.apply("Delete "+d.targetName(refs), changes...)
	d.selection = slices.DeleteFunc(d.selection, func(id timeline.EventID) bool { return slices.Contains(ids, id) })
	return err
}

// deletion takes an event away with its annotations and links. gone holds the links that go already.
func (d *Desk) deletion(e *timeline.Event, gone map[timeline.LinkID]bool) []edit.Change {
	var changes []edit.Change
	for _, a := range d.cat.Notes(e.Ref()) {
		changes = append(changes, edit.Change{Before: a})
	}
	for _, l := range d.cat.LinksOf(e.ID) {
		if !gone[l.ID] {
			gone[l.ID] = true
			changes = append(changes, edit.Change{Before: l})
		}
	}
	return append(changes, edit.Change{Before: e})
}

// nextStepper is a library that knows what comes next without reading its history.
type nextStepper interface {
	NextSteps() (undo, redo string, err error)
}

// NextSteps names what undo and redo would do now; "" when there is nothing.
func (d *Desk) NextSteps() (undo, redo string, err error) {
	if lib, ok := d.lib.(nextStepper); ok {
		return lib.NextSteps()
	}
	list, err := d.lib.History()
	if err != nil {
		return "", "", err
	}
	for i := len(list) - 1; i >= 0; i-- {
		if !list[i].Undone {
			undo = list[i].Name
			break
		}
	}
	for i := range list {
		if list[i].Undone {
			redo = list[i].Name
			break
		}
	}
	return undo, redo, nil
}

// RemoveTag takes a tag off an event in one step: a person's tag in any layer that is not locked, and that of the
// source.
func (d *Desk) RemoveTag(id timeline.EventID, tag string) error {
	var changes []edit.Change
	for _, a := range d.cat.Notes(id.Ref()) {
		if a.Kind != timeline.Tag || a.Text != tag {
			continue
		}
		if err := d.unlocked(a.Layer); err != nil {
			return err
		}
		changes = append(changes, edit.Change{Before: a})
	}
	if slices.Contains(d.cat.SourceTags(id), tag) {
		old, err := d.cat.Event(id)
		if err != nil {
			return err
		}
		next := *old
		next.Tags = slices.DeleteFunc(slices.Clone(old.Tags), func(t string) bool { return t == tag })
		changes = append(changes, edit.Change{Before: old, After: &next})
	}
	return d.apply("Remove tag "+tag+" on “"+say.Short(d.cat.Title(id))+"”", changes...)
}
