package desk

import (
	"cmp"

	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/when"
)

// defaultMaxLanes bounds the lanes of a picture; the rest are gathered in one lane and counted.
const defaultMaxLanes = 1000

// idx returns the index of what the filter lets through, building it when something has changed.
func (d *Desk) idx() *index.Index {
	if d.index == nil {
		if d.table == nil || d.tableAt != d.cat.version {
			// The heads are in memory: reading them cannot fail.
			d.table, _ = index.NewTable(d.eachHead)
			d.tableAt = d.cat.version
		}
		d.index = index.Build(d.table, index.Options{Grouping: d.grouping(d.table), Filter: d.filterSet(), Pins: d.pins,
			Hidden: d.hidden, Cap: cmp.Or(d.opts.MaxLanes, defaultMaxLanes), Rest: "Others"})
	}
	return d.index
}

func (d *Desk) eachHead(fn func(*timeline.EventHead) error) error {
	for i := range d.cat.heads {
		if err := fn(&d.cat.heads[i]); err != nil {
			return err
		}
	}
	return nil
}

func (d *Desk) filterSet() *index.Set {
	kept := d.keep()
	return d.table.Select(func(o index.Ord) bool {
		i, ok := d.cat.find(d.table.ID(o))
		return ok && kept[i]
	})
}

func (d *Desk) grouping(t *index.Table) index.Grouping {
	switch d.lanes {
	case timeline.ByActor:
		return index.ByActor(t, func(id timeline.ActorID) (key, name string) {
			return id.String(), d.cat.actorName(id)
		})
	case timeline.ByCountry:
		return index.ByActor(t, func(id timeline.ActorID) (key, name string) {
			a := d.cat.actors[id]
			if a == nil || a.Country == "" {
				return "", ""
			}
			if c := d.countryActor(a.Country); c != nil {
				return a.Country, c.Name
			}
			return a.Country, a.Country
		})
	case timeline.ByType:
		return index.ByType()
	case timeline.ByTag:
		return index.ByKeys(t, d.cat.tags)
	}
	return index.ByNone("All events")
}

// Ready builds the index now rather than with the first picture.
func (d *Desk) Ready() { d.idx() }

// LaneCount is the number of lanes, those out of view included.
func (d *Desk) LaneCount() int { return d.idx().Lanes() }

// Extent returns what the overview spans: the period of all events that pass the filter or, when a few of them lie far
// from the others, the shortest period that holds nearly all. Without events it is empty.
func (d *Desk) Extent() (from, to when.Time) {
	x := d.idx()
	from, to, ok := x.Extent()
	if !ok {
		return 0, 0
	}
	const nearly, far = 0.98, 4
	a, b, _ := x.Core(nearly)
	if float64(to)-float64(from) > far*max(float64(b)-float64(a), 1) {
		return a, b
	}
	return from, to
}
