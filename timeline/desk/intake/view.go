package intake

import (
	"encoding/json"
	"errors"
	"fmt"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/when"
)

// view reports whether a view is there already: one that shows the same under its name. One that shows something else gets a name
// of its own, so that neither is lost, and that is told.
func (k *knownNotes) view(v *timeline.View, tell func(format.Problem)) (there bool, err error) {
	if err := k.openViews(); err != nil {
		return false, err
	}
	shows, err := k.viewShows(v)
	if err != nil {
		return false, err
	}
	name := v.Name
	for n := 2; ; n++ {
		shown, taken := k.views[v.Name]
		if taken && shown == shows {
			return true, nil
		}
		if !taken {
			break
		}
		v.Name = fmt.Sprintf("%s (%d)", name, n)
	}
	if v.Name != name {
		tell(format.Problem{Message: fmt.Sprintf("the library has a view “%s” that shows something else: that of the file is called “%s”", name, v.Name)})
	}
	k.views[v.Name] = shows
	return false, nil
}

func (k *knownNotes) openViews() error {
	if k.views != nil {
		return nil
	}
	views := map[string]string{}
	err := k.lib.Each(timeline.KindView, func(e timeline.Entity) error {
		v := e.(*timeline.View)
		shows, err := k.viewShows(v)
		views[v.Name] = shows
		return err
	})
	if err == nil {
		k.views = views
	}
	return err
}

// viewShows is what a view shows, for comparison, as precisely as files tell it. Actors of its lanes that were deleted have no numbers
// that mean anything.
func (k *knownNotes) viewShows(v *timeline.View) (string, error) {
	type shown timeline.View // without the methods
	x := shown(*v)
	number := func(a timeline.ActorID) timeline.ActorID {
		if _, err := k.lib.Get(timeline.Ref{Kind: timeline.KindActor, ID: uint64(a)}); errors.Is(err, timeline.ErrNotFound) {
			return 0
		}
		return a
	}
	x.Lanes, x.Arranged = v.Lanes.Renumbered(number), v.Arranged.Renumbered(v.Lanes, number)
	x.ID, x.Name, x.From, x.To, x.Known = 0, "", 0, 0, when.Span{}
	if len(x.Hidden) == 0 {
		x.Hidden = nil
	}
	raw, err := json.Marshal(x)
	return fmt.Sprint(when.Point(v.From, when.ToSecond), when.Point(v.To, when.ToSecond), v.Known, string(raw)), err
}
