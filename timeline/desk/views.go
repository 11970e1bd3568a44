package desk

import (
	"fmt"
	"maps"
	"slices"

	"entente/timeline"
	"entente/timeline/desk/almanac"
	"entente/timeline/desk/say"
	"entente/timeline/edit"
	"entente/timeline/query"
	"entente/timeline/when"
)

// SaveView keeps the present window, lanes, filter and hidden layers under a name, replacing a view of that name. theme is
// that of the window, "light" or "dark", which the view is to be seen in; "" for any.
func (d *Desk) SaveView(name, theme string) error {
	from, to := d.Window()
	v := &timeline.View{Name: name, From: from, To: to, Lanes: d.lanes, Arranged: d.Arrangement(), Repeated: d.repeated,
		Filter: d.filter.String(), Known: d.asKnown, Theme: theme}
	for id, l := range d.cat.Layers {
		if l.Hidden {
			v.Hidden = append(v.Hidden, id)
		}
	}
	slices.Sort(v.Hidden)
	old := d.findView(name)
	if old != nil {
		v.ID = old.ID
		return d.apply("Save view “"+say.Short(name)+"”", edit.Change{Before: old, After: v})
	}
	id, err := d.lib.Reserve(timeline.KindView, 1)
	if err != nil {
		return err
	}
	v.ID = timeline.ViewID(id)
	return d.apply("Save view “"+say.Short(name)+"”", edit.Change{After: v})
}

func (d *Desk) findView(name string) *timeline.View {
	for _, v := range d.cat.Views {
		if v.Name == name {
			return v
		}
	}
	return nil
}

// View returns a saved view, nil when there is none of that name.
func (d *Desk) View(name string) *timeline.View { return d.findView(name) }

// OpenView shows a saved view. Where other layers are hidden in it than now, that is one step, which undo takes back.
func (d *Desk) OpenView(name string) error {
	v := d.findView(name)
	if v == nil {
		return fmt.Errorf("there is no view %q; see the list of views", name)
	}
	if err := d.showLayersOf(v); err != nil {
		return err
	}
	q, err := query.Parse(v.Filter)
	if err != nil {
		return fmt.Errorf("the filter of the view %q: %w", name, err)
	}
	g, err := timeline.ParseGrouping(string(v.Lanes))
	if err != nil {
		return fmt.Errorf("the view %q: %w", name, err)
	}
	shown := *v
	shown.Lanes = g
	d.show(shown, q)
	return nil
}

// show shows a view with a filter that has been read.
func (d *Desk) show(v timeline.View, q query.Query) {
	d.remember()
	folds := d.Folded() != (v.Lanes == timeline.ByYear)
	d.enter(v.Lanes)
	d.repeated, d.asKnown = v.Repeated, v.Known
	d.setArranged(v.Arranged)
	d.setQuery(q)
	d.showPeriod(v.From, v.To)
	if folds {
		d.view.Settle() // what lies between is no time
	}
	d.changed()
}

// showLayersOf shows and hides layers as a view has them.
func (d *Desk) showLayersOf(v *timeline.View) error {
	return d.hideLayers("Show the layers of view “"+say.Short(v.Name)+"”", func(l *timeline.Layer) bool { return slices.Contains(v.Hidden, l.ID) })
}

// hideLayers hides the layers that are chosen and shows all others, in one step. A desk aside, and one on a
// library that cannot be changed, does so for itself alone.
func (d *Desk) hideLayers(name string, hide func(*timeline.Layer) bool) error {
	var changes []edit.Change
	for _, id := range slices.Sorted(maps.Keys(d.cat.Layers)) {
		l := d.cat.Layers[id]
		if h := hide(l); h != l.Hidden {
			next := *l
			next.Hidden = h
			changes = append(changes, edit.Change{Before: l, After: &next})
		}
	}
	if d.opts.Aside || d.lib.ReadOnly() != "" {
		d.cat.Absorb(edit.Transaction{Name: name, Changes: changes})
		d.changed()
		return nil
	}
	return d.apply(name, changes...)
}

// DeleteView deletes a saved view.
func (d *Desk) DeleteView(name string) error {
	v := d.findView(name)
	if v == nil {
		return fmt.Errorf("there is no view %q; see the list of views", name)
	}
	return d.apply("Delete view “"+say.Short(name)+"”", edit.Change{Before: v})
}

// Period words the window: "1 Feb – 31 Mar 2023".
func (d *Desk) Period() string {
	from, to := d.Window()
	return d.periodWords(from, to, d.style(when.Style{}))
}

// dateWords words the date at the pointer in the unit that clicks snap to, in the year of a lane when all years lie upon
// one another.
func (d *Desk) dateWords(t when.Time, g when.Granularity, lane int) string {
	if !d.Folded() {
		return when.Point(t, g).Words(d.style(when.Style{}))
	}
	if _, ok := d.laneYear(lane); ok && !almanac.IsLeapDay(t) {
		return when.Point(d.timeAt(t, lane), g).Words(d.style(when.Style{}))
	}
	return almanac.Words(g.Floor(t), g.Next(g.Floor(t)))
}
