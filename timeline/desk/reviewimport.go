package desk

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

// before looks an event of a file up that has no key but cites an article which the library had before this import: it
// may be there already, or a person may have rejected it. An id of 0 with true says the latter.
func (r *importRun) before(e *timeline.Event) (timeline.EventID, bool, error) {
	t, ok := tellingOf(e)
	if !ok || r.made[t.article] {
		return 0, false, nil
	}
	a, err := r.lib.Get(timeline.Ref{Kind: timeline.KindArticle, ID: uint64(t.article)})
	if errors.Is(err, timeline.ErrNotFound) {
		return 0, false, nil
	} else if err != nil {
		return 0, false, libraryError{err}
	}
	if r.told == nil {
		r.told = map[telling][]known{}
		err := r.lib.Each(timeline.KindEvent, func(x timeline.Entity) error {
			if t, ok := tellingOf(x.(*timeline.Event)); ok {
				e := x.(*timeline.Event)
				r.told[t] = append(r.told[t], known{e.ID, e.Title, e.Confidence})
			}
			return nil
		})
		if err != nil {
			return 0, false, libraryError{err}
		}
	}
	list := r.told[t]
	for _, k := range list {
		// A person may have given it another title; then it is the only one that was read with this confidence.
		if k.title == e.Title || len(list) == 1 && drawn(e) && k.confidence == e.Confidence {
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
