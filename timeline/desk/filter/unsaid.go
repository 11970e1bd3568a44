package filter

import (
	"entente/timeline"
	"entente/timeline/index"
)

// unsaid is an event that what was read of all events does not have as it is.
type unsaid struct {
	at    index.Ord
	event *timeline.Event // nil when it cannot be read
}

// unsaid reads the events that have changed since all were read, once.
func (j *Judge) unsaid() []unsaid {
	if j.changed != nil {
		return j.changed
	}
	j.changed = []unsaid{}
	done := map[index.Ord]bool{}
	read := func(o index.Ord) {
		if done[o] {
			return
		}
		done[o] = true
		e, err := j.cat.Event(j.cat.Table.ID(o))
		if err != nil {
			e = nil
		}
		j.changed = append(j.changed, unsaid{o, e})
	}
	for _, o := range j.cat.Rows().New {
		read(o)
	}
	for id := range j.cat.Unsaid {
		if o, ok := j.cat.Table.Row(id); ok {
			read(o)
		}
	}
	return j.changed
}

// eachUnsaid calls fn for the events of kept that have changed since all were read. One that cannot be read tells nothing.
func (j *Judge) eachUnsaid(kept *index.Set, fn func(index.Ord, *timeline.Event)) {
	for _, x := range j.unsaid() {
		if x.event != nil && kept.Has(x.at) {
			fn(x.at, x.event)
		}
	}
}
