package desk

import (
	"errors"
	"reflect"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/cast"
	"entente/timeline/desk/meet"
	"entente/timeline/desk/say"
	"entente/timeline/edit"
)

// Form is all of an event that a person writes.
type Form struct {
	Revision
	Summary string
	Mode    string
	Marks   timeline.Marks
	Tags    []string             // of the source and of people in layers that are shown
	Sources []timeline.ArticleID // articles that tell of it
}

// Form returns what a form shows of an event.
func (d *Desk) Form(id timeline.EventID) (Form, error) {
	e, err := d.event(id)
	if err != nil {
		return Form{}, err
	}
	f := Form{Revision: Revision{Title: e.Title, Place: e.Place, When: e.When, Type: e.Type}, Summary: e.Summary, Mode: e.Mode,
		Marks: e.Marks, Tags: d.cat.Tags(id), Sources: e.Articles()}
	for _, r := range e.Roles {
		f.Parts = append(f.Parts, cast.Part{Name: cast.Plain(d.cat.ActorName(r.Actor)), As: r.As})
	}
	return f, nil
}

// check tells what a form lacks.
func (f *Form) check() error {
	if strings.TrimSpace(f.Title) == "" {
		return errors.New("give it a title")
	}
	return nil
}

// AddForm creates the event that a person has written, with its tags, in one step.
func (d *Desk) AddForm(f Form) (timeline.EventID, error) {
	if err := f.check(); err != nil {
		return 0, err
	}
	n, err := d.lib.Reserve(timeline.KindEvent, 1)
	if err != nil {
		return 0, err
	}
	e := &timeline.Event{ID: timeline.EventID(n), Confidence: 1}
	changes, err := d.fill(e, &timeline.Event{}, f)
	if err != nil {
		return 0, err
	}
	changes = append(changes, edit.Change{After: e})
	marks, err := d.tagChanges(e.Ref(), nil, nil, f.Tags)
	if err != nil {
		return 0, err
	}
	return e.ID, d.apply("Add “"+say.Short(e.Title)+"”", append(changes, marks...)...)
}

// SaveForm changes an event to what a person has written, in one step. A proposal is accepted by it. Tags that are new go
// to the person's own layer; a date that is written anew stays when the dates of its article are resolved again.
func (d *Desk) SaveForm(id timeline.EventID, f Form) error {
	if err := f.check(); err != nil {
		return err
	}
	old, err := d.event(id)
	if err != nil {
		return err
	}
	next := old.Clone()
	changes, err := d.fill(next, old, f)
	if err != nil {
		return err
	}
	marks, err := d.tagChanges(old.Ref(), next, d.cat.Tags(id), f.Tags)
	if err != nil {
		return err
	}
	name := "Edit “" + say.Short(old.Title) + "”"
	if old.Proposed {
		next.Proposed, name = false, "Accept “"+say.Short(next.Title)+"” with changes"
	}
	keepAccount(old, next)
	if !reflect.DeepEqual(old, next) {
		changes = append(changes, edit.Change{Before: old, After: next})
	}
	return d.apply(name, append(changes, marks...)...)
}

// keepAccount keeps what the only article of an event says of it known when a person changes that.
func keepAccount(old, next *timeline.Event) {
	if old.Drawn() && len(old.Accounts) == 0 && len(old.Articles()) == 1 && slices.Equal(old.Articles(), next.Articles()) &&
		!reflect.DeepEqual(meet.Accounts(old), meet.Accounts(next)) {
		next.Accounts = meet.Accounts(old)
	}
}

// fill writes a form into an event that is a copy of old, and returns the actors that it makes.
func (d *Desk) fill(next, old *timeline.Event, f Form) ([]edit.Change, error) {
	if f.Title != old.Title {
		f.Title = strings.Join(strings.Fields(f.Title), " ")
	}
	made, err := d.revise(next, old, f.Revision)
	if err != nil {
		return nil, err
	}
	if f.Mode != next.Mode { // the code says it more closely than type and mode, and would go on saying the former
		next.Mode, next.CAMEO = f.Mode, ""
	}
	next.Summary, next.Marks = strings.TrimSpace(f.Summary), f.Marks
	for _, a := range next.Articles() {
		if !slices.Contains(f.Sources, a) {
			forgo(next, a)
		}
	}
	for _, a := range f.Sources {
		if _, err := d.article(a); err != nil {
			return nil, err
		}
		if !slices.Contains(next.Articles(), a) {
			next.Citations = append(next.Citations, timeline.Citation{Article: a})
		}
	}
	return made, nil
}

// forgo takes all that an article says off an event, which must be a copy of its own. What the event is stays.
func forgo(e *timeline.Event, a timeline.ArticleID) {
	e.Citations = slices.DeleteFunc(e.Citations, func(c timeline.Citation) bool { return c.Article == a })
	e.Claims = slices.DeleteFunc(e.Claims, func(c timeline.Claim) bool { return c.Cite.Article == a })
	e.Takeaways = slices.DeleteFunc(e.Takeaways, func(t timeline.TakeawayRef) bool { return t.Article == a })
	e.Accounts = slices.DeleteFunc(slices.Clone(e.Accounts), func(c timeline.Account) bool { return c.Article == a })
	for i := range e.Roles {
		if e.Roles[i].Cite.Article == a {
			e.Roles[i].Cite = timeline.Citation{}
		}
	}
}

// tagChanges makes the tags of an event those that are wanted. next is the copy of the event that tags of its source are
// taken from; nil when it has none.
func (d *Desk) tagChanges(ref timeline.Ref, next *timeline.Event, have, want []string) ([]edit.Change, error) {
	var changes []edit.Change
	add := slices.DeleteFunc(eachOnce(want), func(t string) bool { return slices.Contains(have, t) })
	for _, t := range have {
		if slices.Contains(want, t) {
			continue
		}
		for _, a := range d.cat.Shown(ref) {
			if a.Kind != timeline.Tag || a.Text != t {
				continue
			}
			if err := d.unlocked(a.Layer); err != nil {
				return nil, err
			}
			changes = append(changes, edit.Change{Before: a})
		}
		if next != nil {
			next.Tags = slices.DeleteFunc(next.Tags, func(s string) bool { return s == t })
		}
	}
	if len(add) == 0 {
		return changes, nil
	}
	layer, made, err := d.layerToWrite("")
	if err != nil {
		return nil, err
	}
	changes = append(changes, made...)
	more, err := d.markChanges(Marks{Tag: add}, layer.ID, timeline.SpotOf(ref))
	return append(changes, more...), err
}

// Duplicate makes a copy of an event, with what people have put on it, in one step. The copy is a person's: no import joins
// anything with it.
func (d *Desk) Duplicate(id timeline.EventID) (timeline.EventID, error) {
	old, err := d.event(id)
	if err != nil {
		return 0, err
	}
	n, err := d.lib.Reserve(timeline.KindEvent, 1)
	if err != nil {
		return 0, err
	}
	e := old.Clone()
	e.ID, e.Key, e.Import, e.Confidence, e.Proposed, e.Sorted = timeline.EventID(n), "", 0, 1, false, true
	e.DateFixed = !e.When.IsZero()
	changes := []edit.Change{{After: e}}
	for _, a := range d.cat.Notes(old.Ref()) {
		if d.unlocked(a.Layer) != nil {
			continue
		}
		n, err := d.lib.Reserve(timeline.KindAnnotation, 1)
		if err != nil {
			return 0, err
		}
		c := *a
		c.ID, c.Key, c.Target, c.Import = timeline.AnnotationID(n), "", e.Ref(), 0
		changes = append(changes, edit.Change{After: &c})
	}
	return e.ID, d.apply("Duplicate “"+say.Short(old.Title)+"”", changes...)
}
