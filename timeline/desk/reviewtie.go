package desk

import (
	"errors"
	"fmt"
	"slices"

	"entente/timeline"
	"entente/timeline/desk/say"
	"entente/timeline/edit"
)

// Tie says that a takeaway speaks of an event, in one step.
func (d *Desk) Tie(id timeline.EventID, t timeline.TakeawayRef) error {
	a, e, err := d.takeaway(id, t)
	if err != nil {
		return err
	}
	if slices.Contains(e.Takeaways, t) {
		return nil
	}
	next := e.Clone()
	next.Takeaways = append(next.Takeaways, t)
	changes := []edit.Change{{Before: e, After: next}}
	if a.Takeaways[t.N].Detached {
		changes = append(changes, detach(a, t.N, false))
	}
	return d.apply(fmt.Sprintf("Tie takeaway %d to “%s”", t.N+1, say.Short(e.Title)), changes...)
}

// Untie says that a takeaway does not speak of an event, in one step. One that no event is left of is marked so that
// reading the article again leaves it.
func (d *Desk) Untie(id timeline.EventID, t timeline.TakeawayRef) error {
	a, e, err := d.takeaway(id, t)
	if err != nil {
		return err
	}
	if !slices.Contains(e.Takeaways, t) {
		return errors.New("this takeaway is not tied to the event")
	}
	next := e.Clone()
	next.Takeaways = slices.DeleteFunc(next.Takeaways, func(x timeline.TakeawayRef) bool { return x == t })
	changes := []edit.Change{{Before: e, After: next}}
	if tied, err := d.tied(t, id); err != nil {
		return err
	} else if !tied {
		changes = append(changes, detach(a, t.N, true))
	}
	return d.apply(fmt.Sprintf("Untie takeaway %d from “%s”", t.N+1, say.Short(e.Title)), changes...)
}

func (d *Desk) takeaway(id timeline.EventID, t timeline.TakeawayRef) (*timeline.Article, *timeline.Event, error) {
	a, err := d.article(t.Article)
	if err != nil {
		return nil, nil, err
	}
	if t.N < 0 || t.N >= len(a.Takeaways) {
		return nil, nil, fmt.Errorf("%s has %d takeaways; there is no number %d", t.Article, len(a.Takeaways), t.N+1)
	}
	e, err := d.event(id)
	if err != nil {
		return nil, nil, err
	}
	return a, e, nil
}

// tied reports whether an event other than one cites a takeaway.
func (d *Desk) tied(t timeline.TakeawayRef, but timeline.EventID) (bool, error) {
	for _, id := range d.cat.Citing(t.Article) {
		if id == but {
			continue
		}
		e, err := d.cat.Event(id)
		if err != nil {
			return false, err
		}
		if slices.Contains(e.Takeaways, t) {
			return true, nil
		}
	}
	return false, nil
}

func detach(a *timeline.Article, n int, on bool) edit.Change {
	next := *a
	next.Takeaways = slices.Clone(a.Takeaways)
	next.Takeaways[n].Detached = on
	return edit.Change{Before: a, After: &next}
}
