package desk

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/cast"
	"entente/timeline/desk/say"
	"entente/timeline/desk/sweep"
	"entente/timeline/edit"
)

// Bulk is one change to many events. Zero fields change nothing.
type Bulk struct {
	Type  timeline.Type
	Mode  string // with Type alone
	Set   timeline.Marks
	Unset timeline.Marks
	Tag   []string
	Untag []string
	Star  *bool
	Add   []cast.Part // take part besides
	Drop  []string    // names of actors who do not take part after all
	Days  int         // later, or earlier when negative
}

// mostDays is how far events can be moved at once: 10 000 years.
const mostDays = 3652425

// IsZero reports whether nothing would change.
func (b *Bulk) IsZero() bool {
	return b.Type == 0 && b.Set|b.Unset == 0 && len(b.Tag)+len(b.Untag)+len(b.Add)+len(b.Drop) == 0 && b.Star == nil && b.Days == 0
}

// name words a bulk as a step: "Tag 14 events as “watch”".
func (b *Bulk) name(target string) string {
	var list []deed
	add := func(on bool, d deed) {
		if on {
			list = append(list, d)
		}
	}
	add(b.Type != 0, deed{with: "type " + strings.ToLower(b.Type.Word(b.Mode))})
	add(b.Set|b.Unset != 0, deed{with: "marks"})
	add(len(b.Tag) > 0, tagDeed(b.Tag))
	add(len(b.Untag) > 0, untagDeed(b.Untag))
	add(b.Star != nil, starDeed(b.Star != nil && *b.Star))
	who, off := cast.Words(b.Add), strings.Join(b.Drop, ", ")
	add(len(b.Add) > 0, deed{with: "add " + who, before: "add " + who + " to "})
	add(len(b.Drop) > 0, deed{with: "take off " + off, before: "take " + off + " off "})
	days := fmt.Sprintf(" by %+d day", b.Days)
	if b.Days != 1 && b.Days != -1 {
		days += "s"
	}
	add(b.Days != 0, deed{with: "move" + days, before: "move ", after: days})
	return stepName(list, "; ", target)
}

// ChangeAll changes events in one step, however many they are. Nothing changes when an error is returned.
func (d *Desk) ChangeAll(ctx context.Context, b Bulk, ids ...timeline.EventID) error {
	if b.IsZero() || len(ids) == 0 {
		return errors.New("there is nothing to change")
	}
	if b.Days < -mostDays || b.Days > mostDays {
		return fmt.Errorf("events can be moved by up to %s days at once", say.Count(mostDays))
	}
	roles, made, err := d.roles(b.Add, nil, nil)
	if err != nil {
		return err
	}
	drop := map[timeline.ActorID]bool{}
	for _, name := range b.Drop {
		id, ok := d.FindActor(name)
		if !ok {
			return fmt.Errorf("there is no actor %q; see the list of actors", name)
		}
		drop[id] = true
	}
	step := sweep.Step{Name: b.name(d.targetName(eventRefs(ids))), First: made, Events: ids}
	step.Change = func(e *timeline.Event) *timeline.Event {
		next := e.Clone()
		b.change(next, roles, drop)
		if reflect.DeepEqual(e, next) {
			return nil
		}
		keepAccount(e, next)
		return next
	}
	if step.Last, err = d.bulkMarks(b, ids); err != nil {
		return err
	}
	return d.sweep(ctx, step)
}

// change changes one event, which is a copy of its own.
func (b *Bulk) change(e *timeline.Event, roles []timeline.Role, drop map[timeline.ActorID]bool) {
	if b.Type != 0 && (e.Type != b.Type || e.Mode != b.Mode) {
		e.Type, e.Mode, e.CAMEO = b.Type, b.Mode, ""
	}
	e.Marks = e.Marks&^b.Unset | b.Set
	if len(drop) > 0 {
		e.Roles = slices.DeleteFunc(e.Roles, func(r timeline.Role) bool { return drop[r.Actor] })
	}
	for _, r := range roles {
		if !slices.ContainsFunc(e.Roles, func(o timeline.Role) bool { return o.Actor == r.Actor && o.As == r.As }) {
			e.Roles = append(e.Roles, r)
		}
	}
	e.Tags = slices.DeleteFunc(e.Tags, func(t string) bool { return slices.Contains(b.Untag, t) })
	if b.Days != 0 && !e.When.IsZero() {
		e.When, e.DateFixed = e.When.Shift(b.Days), true
	}
}

// bulkMarks are the annotations that a bulk makes and takes away.
func (d *Desk) bulkMarks(b Bulk, ids []timeline.EventID) ([]edit.Change, error) {
	m := Marks{Tag: b.Tag, Star: b.Star}
	if len(b.Tag)+len(b.Untag) == 0 && b.Star == nil {
		return nil, nil
	}
	layer, made, err := d.layerToWrite("")
	if err != nil {
		return nil, err
	}
	var changes []edit.Change
	for _, ref := range eventRefs(ids) {
		for _, a := range d.cat.Notes(ref) {
			if a.Kind == timeline.Tag && slices.Contains(b.Untag, a.Text) {
				if err := d.unlocked(a.Layer); err != nil {
					return nil, err
				}
				changes = append(changes, edit.Change{Before: a})
			}
		}
		list, err := d.markChanges(m, layer.ID, timeline.SpotOf(ref))
		if err != nil {
			return nil, err
		}
		changes = append(changes, list...)
	}
	if slices.ContainsFunc(changes, func(c edit.Change) bool { return c.After != nil }) {
		changes = append(made, changes...)
	}
	return changes, nil
}

func eventRefs(ids []timeline.EventID) []timeline.Ref {
	refs := make([]timeline.Ref, len(ids))
	for i, id := range ids {
		refs[i] = id.Ref()
	}
	return refs
}

// Common is what a form for many events begins with: what they have and could lose.
type Common struct {
	Tags   []string // of any of them, the commonest first
	Actors []string // names of those who take part in any of them, the busiest first
	Dated  int      // events that can be moved in time
}

// Common gathers what events have. Of very many it looks at the first thousands.
func (d *Desk) Common(ids []timeline.EventID) Common {
	var out Common
	tags, actors := map[string]int{}, map[string]int{}
	for _, id := range ids[:min(len(ids), sweep.Most)] {
		o, ok := d.cat.Table.Row(id)
		if !ok {
			continue
		}
		if !d.cat.Table.Span(o).IsZero() {
			out.Dated++
		}
		for _, a := range d.cat.Table.Actors(o) {
			actors[d.cat.ActorName(a)]++
		}
		for _, t := range d.cat.Tags(id) {
			tags[t]++
		}
	}
	out.Tags, out.Actors = byCount(tags), byCount(actors)
	return out
}

// byCount lists words, the commonest first.
func byCount(count map[string]int) []string {
	list := slices.Collect(maps.Keys(count))
	slices.SortFunc(list, func(a, b string) int { return cmp.Or(cmp.Compare(count[b], count[a]), strings.Compare(a, b)) })
	return list
}
