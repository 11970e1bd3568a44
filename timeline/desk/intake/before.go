package intake

import (
	"errors"

	"entente/timeline"
)

// telling is how an event without a key is known again: by the passage of an article that tells it, and what it tells.
type telling struct {
	article    timeline.ArticleID
	start, end int
	typ        timeline.Type
}

// tellingOf returns what an event is known by; false for one that has a key or cites nothing.
func tellingOf(e *timeline.Event) (telling, bool) {
	if e.Key != "" || len(e.Citations) == 0 || e.Citations[0].Article == 0 {
		return telling{}, false
	}
	c := e.Citations[0]
	return telling{c.Article, c.Start, c.End, e.Type}, true
}

// known is an event of the library that was drawn from an article.
type known struct {
	id         timeline.EventID
	title      string
	confidence float32
}

// before looks an event of a file up that has no key but cites an article which was there before this file: it may be
// there already, or a person may have rejected it. An id of 0 with true says the latter.
func (r *run) before(e *timeline.Event) (timeline.EventID, bool, error) {
	t, ok := tellingOf(e)
	if !ok || r.made[t.article] {
		return 0, false, nil
	}
	ref := timeline.Ref{Kind: timeline.KindArticle, ID: uint64(t.article)}
	a, err := r.lib.Get(ref)
	if errors.Is(err, timeline.ErrNotFound) && r.earlier[t.article] {
		if err := r.flush(); err != nil { // what files before this one have brought
			return 0, false, err
		}
		a, err = r.lib.Get(ref)
	}
	if errors.Is(err, timeline.ErrNotFound) {
		return 0, false, nil
	} else if err != nil {
		return 0, false, err
	}
	if err := r.openTold(); err != nil {
		return 0, false, err
	}
	list := r.told[t]
	for _, k := range list {
		// A person may have given it another title; then it is the only one that was read with this confidence.
		if k.title == e.Title || len(list) == 1 && e.Drawn() && k.confidence == e.Confidence {
			return k.id, true, nil
		}
	}
	for _, x := range a.(*timeline.Article).Rejected {
		if x.Type == t.typ && x.Start < t.end && t.start < x.End {
			return 0, true, nil
		}
	}
	return 0, false, nil
}

// openTold reads the events that were drawn from articles when they are first needed.
func (r *run) openTold() error {
	if r.told != nil {
		return nil
	}
	if err := r.flush(); err != nil {
		return err
	}
	r.told = map[telling][]known{}
	err := r.lib.Each(timeline.KindEvent, func(x timeline.Entity) error { r.draws(x.(*timeline.Event)); return nil })
	if err != nil {
		return err
	}
	return nil
}

// draws remembers an event that was drawn from an article.
func (r *run) draws(e *timeline.Event) {
	if t, ok := tellingOf(e); ok {
		r.told[t] = append(r.told[t], known{e.ID, e.Title, e.Confidence})
	}
}

// beginFile makes what the import has brought until now something that was there before the next file.
func (r *run) beginFile() {
	for id := range r.made {
		r.earlier[id] = true
	}
	clear(r.made)
	for _, e := range r.drawn {
		r.draws(e)
	}
	r.alike, r.drawn, r.nameless.met = nil, nil, map[name]int{}
}
