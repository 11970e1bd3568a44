package intake

import (
	"errors"
	"slices"
	"strings"

	"entente/timeline"
)

// knownEvents knows events of a file again that have no key.
type knownEvents struct {
	lib Library
	out *outbox

	made    map[timeline.ArticleID]bool // articles of the present file
	earlier map[timeline.ArticleID]bool // articles of files before it
	told    map[telling][]drawn         // events of the library that were drawn from articles; nil until asked for
	since   []*timeline.Event           // events of the present file that are not in told yet
	// alike are the events without a source, by what they say, that the present file has not met; nil until asked for.
	alike map[string][]timeline.EventID
}

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

// drawn is an event of the library that was drawn from an article.
type drawn struct {
	id         timeline.EventID
	title      string
	confidence float32
}

func newKnownEvents(lib Library, out *outbox) knownEvents {
	return knownEvents{lib: lib, out: out, made: map[timeline.ArticleID]bool{}, earlier: map[timeline.ArticleID]bool{}}
}

// next makes what the import has brought until now something that was there before the next file.
func (k *knownEvents) next() {
	for id := range k.made {
		k.earlier[id] = true
	}
	clear(k.made)
	for _, e := range k.since {
		k.draw(e)
	}
	k.alike, k.since = nil, nil
}

// added takes note of what the present file brings.
func (k *knownEvents) added(e timeline.Entity) {
	switch e := e.(type) {
	case *timeline.Event:
		if _, is := tellingOf(e); is && k.told != nil {
			k.since = append(k.since, e)
		}
	case *timeline.Article:
		k.made[e.ID] = true
	}
}

// find looks an event of a file up: it may be there already, or a person may have rejected it. An id of 0 with true says
// the latter.
func (k *knownEvents) find(e *timeline.Event) (timeline.EventID, bool, error) {
	id, there, err := k.before(e)
	if err != nil || there {
		return id, there, err
	}
	return k.same(e)
}

// before looks an event up that cites an article which was there before this file.
func (k *knownEvents) before(e *timeline.Event) (timeline.EventID, bool, error) {
	t, ok := tellingOf(e)
	if !ok || k.made[t.article] {
		return 0, false, nil
	}
	a, err := k.lib.Get(t.article.Ref())
	if errors.Is(err, timeline.ErrNotFound) && k.earlier[t.article] {
		if err := k.out.flush(); err != nil { // what files before this one have brought
			return 0, false, err
		}
		a, err = k.lib.Get(t.article.Ref())
	}
	if errors.Is(err, timeline.ErrNotFound) {
		return 0, false, nil
	} else if err != nil {
		return 0, false, err
	}
	if err := k.openTold(); err != nil {
		return 0, false, err
	}
	list := k.told[t]
	for _, x := range list {
		// A person may have given it another title; then it is the only one that was read with this confidence.
		if x.title == e.Title || len(list) == 1 && e.Drawn() && x.confidence == e.Confidence {
			return x.id, true, nil
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
func (k *knownEvents) openTold() error {
	if k.told != nil {
		return nil
	}
	if err := k.out.flush(); err != nil {
		return err
	}
	k.told = map[telling][]drawn{}
	return k.lib.Each(timeline.KindEvent, func(x timeline.Entity) error { k.draw(x.(*timeline.Event)); return nil })
}

// draw remembers an event that was drawn from an article.
func (k *knownEvents) draw(e *timeline.Event) {
	if t, ok := tellingOf(e); ok {
		k.told[t] = append(k.told[t], drawn{e.ID, e.Title, e.Confidence})
	}
}

// same looks an event up that has no source: one that the library has and that says the same. What a file says twice is
// twice an event, so each of the library's answers for one of the file's.
func (k *knownEvents) same(e *timeline.Event) (timeline.EventID, bool, error) {
	if e.Key != "" || len(e.Citations) > 0 {
		return 0, false, nil
	}
	if k.alike == nil {
		if err := k.out.flush(); err != nil { // events of files before this one
			return 0, false, err
		}
		k.alike = map[string][]timeline.EventID{}
		err := k.lib.Each(timeline.KindEvent, func(x timeline.Entity) error {
			if e := x.(*timeline.Event); e.Key == "" && len(e.Citations) == 0 {
				says := wording(e)
				k.alike[says] = append(k.alike[says], e.ID)
			}
			return nil
		})
		if err != nil {
			return 0, false, err
		}
	}
	says := wording(e)
	list := k.alike[says]
	if len(list) == 0 {
		return 0, false, nil
	}
	k.alike[says] = list[1:]
	return list[0], true, nil
}

// wording is what an event says, for comparison: two talks on one day are one event only when the same took part.
func wording(e *timeline.Event) string {
	parts := make([]string, len(e.Roles))
	for i, r := range e.Roles {
		parts[i] = r.Actor.String() + " " + string(r.As)
	}
	slices.Sort(parts)
	return strings.Join(append([]string{e.Title, e.When.String(), e.WhenText, e.Type.String(), e.Place}, parts...), "\x00")
}
