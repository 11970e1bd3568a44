package desk

import (
	"cmp"
	"fmt"
	"image"
	"image/jpeg"
	"image/png"
	"io"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/draw/scene"
	"entente/timeline/draw/svg"
	"entente/timeline/edit"
	"entente/timeline/query"
	"entente/timeline/when"
)

// Revision counts the changes of the library: what the window shows of it is made anew only when it has changed.
func (d *Desk) Revision() uint64 { return d.cat.version }

// Title returns the title of an event, "" when it cannot be read.
func (d *Desk) Title(id timeline.EventID) string { return d.cat.title(id) }

// TypeCount is a kind of event with the number of events of it.
type TypeCount struct {
	Label string
	Quad  timeline.Quad
	Field string // what a click puts into the filter
	Value string
	N     int
}

// Summary is what the panel at the right shows when nothing is selected.
type Summary struct {
	From, To when.Time
	Events   int // that pass the filter and touch the window
	Actors   []ActorLine
	ActorN   []int // events of each of Actors
	Types    []TypeCount
	First    timeline.EventID // the earliest that starts in the window; 0 for none
	Last     timeline.EventID
}

// busiest is the number of actors in a summary.
const busiest = 8

// Summary counts what the window shows.
func (d *Desk) Summary() Summary {
	var out Summary
	out.From, out.To = d.Window()
	actors := map[timeline.ActorID]int{}
	types := map[timeline.Type]int{}
	var first, last when.Time
	table := d.cat.table
	for o := range d.matching() {
		if start, end := table.Bounds(o); int(o) >= table.Len() || start >= out.To || end <= out.From {
			continue
		}
		out.Events++
		types[table.Type(o)]++
		for _, a := range table.Who(o) {
			actors[table.People()[a]]++
		}
		if t, _ := clamped(table.Span(o)); t >= out.From {
			if out.First == 0 || t < first {
				out.First, first = table.ID(o), t
			}
			if out.Last == 0 || t > last {
				out.Last, last = table.ID(o), t
			}
		}
	}
	ids := make([]timeline.ActorID, 0, len(actors))
	for id := range actors {
		ids = append(ids, id)
	}
	slices.SortFunc(ids, func(a, b timeline.ActorID) int {
		return cmp.Or(cmp.Compare(actors[b], actors[a]), strings.Compare(d.cat.actorName(a), d.cat.actorName(b)), cmp.Compare(a, b))
	})
	for _, id := range ids[:min(busiest, len(ids))] {
		name := d.cat.actorName(id)
		l := ActorLine{ID: id, Name: name, Initials: initials(name)}
		if a := d.cat.actors[id]; a != nil {
			l.Kind = a.Kind
			if c := d.countryActor(a.Country); c != nil && c.ID != id {
				l.Country = c.Name
			}
		}
		out.Actors, out.ActorN = append(out.Actors, l), append(out.ActorN, actors[id])
	}
	for _, f := range families() {
		n := 0
		for _, t := range f.types {
			n += types[t]
		}
		if n > 0 {
			out.Types = append(out.Types, TypeCount{f.label, f.types[0].Quad(), "type", f.value(), n})
		}
	}
	return out
}

// AndFilter narrows the filter by what a person has typed. On an error (a *query.Error, with offsets into text) the
// filter stays as it was.
func (d *Desk) AndFilter(text string) error {
	q, err := query.Parse(text)
	if err != nil || q.IsZero() {
		return err
	}
	if d.filter.IsZero() {
		d.setQuery(q)
		return nil
	}
	parts := []string{}
	for _, c := range append(d.filter.Chips(), q.Chips()...) {
		if !slices.Contains(parts, c.Text) {
			parts = append(parts, c.Text)
		}
	}
	return d.SetFilter(strings.Join(parts, " "))
}

// NextSteps names what undo and redo would do now; "" when there is nothing.
func (d *Desk) NextSteps() (undo, redo string, err error) {
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

// HoverLines words the event under the pointer for the card beside it: its title, its date and its actors.
func (d *Desk) HoverLines(id timeline.EventID) (title, date, actors string, ok bool) {
	e, err := d.cat.event(id)
	if err != nil {
		return "", "", "", false
	}
	date = e.When.Words(when.Style{})
	if e.Place != "" {
		date += " · " + e.Place
	}
	var names []string
	for _, a := range e.Actors() {
		names = append(names, d.cat.actorName(a))
	}
	const most = 5
	if len(names) > most {
		names = append(names[:most], "…")
	}
	return e.Title, date, strings.Join(names, ", "), true
}

// Extreme returns the first event that passes the filter, or the last one; false when none has a date.
func (d *Desk) Extreme(last bool) (timeline.EventID, bool) {
	var best timeline.EventID
	var at when.Time
	table := d.cat.table
	for o := range d.matching() {
		if int(o) >= table.Len() {
			break
		}
		t, _ := clamped(table.Span(o))
		if best == 0 || last && t > at || !last && t < at {
			best, at = table.ID(o), t
		}
	}
	return best, best != 0
}

// RemoveTag takes a tag off an event in one step: a person's tag in any layer that is not locked, and that of the
// source.
func (d *Desk) RemoveTag(id timeline.EventID, tag string) error {
	var changes []edit.Change
	for _, a := range d.cat.notes[eventRef(id)] {
		if a.Kind != timeline.Tag || a.Text != tag {
			continue
		}
		if l := d.cat.layers[a.Layer]; l != nil && l.Locked {
			return fmt.Errorf("the layer %q is locked; unlock it first", l.Name)
		}
		changes = append(changes, edit.Change{Before: a})
	}
	if slices.Contains(d.cat.sourceTags(id), tag) {
		old, err := d.cat.event(id)
		if err != nil {
			return err
		}
		next := *old
		next.Tags = slices.DeleteFunc(slices.Clone(old.Tags), func(t string) bool { return t == tag })
		changes = append(changes, edit.Change{Before: old, After: &next})
	}
	return d.apply("Remove tag "+tag+" on “"+short(d.cat.title(id))+"”", changes...)
}

// All lists the events of the library, proposals too.
func (d *Desk) All() []timeline.EventID {
	t := d.cat.table
	ids := make([]timeline.EventID, 0, t.All())
	for _, o := range t.ByNumber() {
		ids = append(ids, t.ID(o))
	}
	return ids
}

// ShowLatest shows the latest events that pass the filter, as when a library is opened for the first time.
func (d *Desk) ShowLatest() { d.showLatest() }

// LaneKey returns the key of a lane by its place in the picture, "" when there is none.
func (d *Desk) LaneKey(lane int) string {
	if x := d.idx(); lane >= 0 && lane < x.Lanes() {
		return x.Lane(lane).Key
	}
	return ""
}

// EventsWith lists up to n events whose titles hold all the words, the latest first.
func (d *Desk) EventsWith(words string, n int) []timeline.EventID {
	want := strings.Fields(query.Fold(words))
	if len(want) == 0 {
		return nil
	}
	var ids []timeline.EventID
	t := d.cat.table
	for _, o := range slices.Backward(t.ByNumber()) {
		if len(ids) == n {
			break
		}
		title := query.Fold(d.cat.title(t.ID(o)))
		if !slices.ContainsFunc(want, func(w string) bool { return !strings.Contains(title, w) }) {
			ids = append(ids, t.ID(o))
		}
	}
	return ids
}

// PictureImage renders the picture that Export would write.
func (d *Desk) PictureImage(o ExportOptions) (image.Image, error) {
	sc, err := d.Picture(o)
	if err != nil {
		return nil, err
	}
	return d.render(sc, o.Scale), nil
}

// Prepare composes the picture of an export now and returns what writes it, which may run beside the window.
func (d *Desk) Prepare(o ExportOptions) (func(io.Writer) error, error) {
	sc, err := d.Picture(o)
	if err != nil {
		return nil, err
	}
	return func(w io.Writer) error { return d.writePicture(w, sc, o) }, nil
}

func (d *Desk) writePicture(w io.Writer, sc *scene.Scene, o ExportOptions) error {
	switch o.Format {
	case "svg":
		return svg.Write(w, sc, d.opts.Fonts, svg.Options{})
	case "png":
		return png.Encode(w, d.render(sc, o.Scale))
	case "jpg", "jpeg":
		return jpeg.Encode(w, d.render(sc, o.Scale), &jpeg.Options{Quality: 92})
	}
	return fmt.Errorf("%q is not a format of pictures", o.Format)
}

// SpanAt returns the time between two positions of the chart in the unit that clicks snap to, and the key of the lane
// at y. Positions closer than a click allows give one unit.
func (d *Desk) SpanAt(x0, x1, y float32) (s when.Span, lane string) {
	r := d.result()
	if r == nil {
		return when.Span{}, ""
	}
	x0, x1 = min(x0, x1), max(x0, x1)
	from, g := d.view.scale.SnapTime(float64(x0 - r.Plot.X))
	s = when.Point(from, g)
	if x1-x0 >= slop {
		to, _ := d.view.scale.SnapTime(float64(x1 - r.Plot.X))
		if between, ok := when.Between(s, when.Point(to, g)); ok && to > from {
			s = between
		}
	}
	return s, d.LaneKey(r.Hit(x0, y).Lane)
}

// ShowLane scrolls so that the uppermost lane of an event, where the busiest of its actors stands, is in view as the
// lanes stand now. Lanes are as high as their events in the window of time need, so that it is of use only when no
// movement is under way.
func (d *Desk) ShowLane(id timeline.EventID) {
	d.Frame()
	o, ok := d.idx().Table().Find(id)
	if !ok || d.result() == nil {
		return
	}
	lanes := d.idx().LanesOf(o)
	if len(lanes) == 0 {
		return
	}
	y, h := d.result().LaneTop(int(slices.Min(lanes)))
	room := d.result().Plot.H
	d.view.scrollY = d.clampScroll(min(max(d.view.scrollY, y+h-room), y))
	d.redraw()
}
