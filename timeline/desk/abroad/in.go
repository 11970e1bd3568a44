package abroad

import (
	"cmp"

	"entente/timeline"
	"entente/timeline/desk/catalogue"
	"entente/timeline/desk/say"
	"entente/timeline/format/layerfile"
	"entente/timeline/index"
	"entente/timeline/when"
)

// Home is a library into which marks come.
type Home struct {
	*catalogue.Contents
	Find func(kind timeline.Kind, key string) (timeline.Ref, bool, error) // by key
	Fits func(timeline.Spot) bool                                         // whether something can be put on a spot
}

// In returns the annotations of a file as they are put on what the library has, without numbers and layers, and in words
// those that it has nothing for.
func (h Home) In(items []layerfile.Item) (notes []timeline.Annotation, lost []string) {
	s := search{h, h.eventsAt(items), h.articlesIn(items)}
	for i := range items {
		x := &items[i]
		spot, ok := s.spot(&x.On)
		if !ok {
			lost = append(lost, lostWords(x))
			continue
		}
		a := timeline.Annotation{Key: x.Key, Kind: x.Kind, Text: x.Text, Colour: x.Colour, DX: x.DX, DY: x.DY}
		a.Put(spot)
		notes = append(notes, a)
	}
	return notes, lost
}

// eventsAt gathers the titles of the events at the dates that items name: an event without a key is known by both.
func (h Home) eventsAt(items []layerfile.Item) map[layerfile.Thing]timeline.EventID {
	dates := map[when.Span]bool{}
	for i := range items {
		if e := items[i].On.Event; e != nil {
			dates[e.When] = true
		}
	}
	known := map[layerfile.Thing]timeline.EventID{}
	t := h.Table
	for o := index.Ord(0); int(o) < t.All() && len(dates) > 0; o++ {
		s := t.Span(o)
		if !dates[s] {
			continue
		}
		if e, err := h.Event(t.ID(o)); err == nil {
			k := layerfile.Thing{Name: e.Title, When: s}
			if id, there := known[k]; !there || e.ID < id {
				known[k] = e.ID
			}
		}
	}
	return known
}

// articlesIn gathers the articles that items name, by articleName. Of several with one title it is the first by publication
// date, those without one last, and then by number.
func (h Home) articlesIn(items []layerfile.Item) map[string]*timeline.Article {
	known := map[string]*timeline.Article{}
	for i := range items {
		if a := items[i].On.Article; a != nil {
			known[articleName(a)] = nil
		}
	}
	if len(known) == 0 {
		return nil
	}
	for _, a := range h.Articles {
		for _, name := range []string{"key " + a.Key, "title " + a.Title} {
			if have, wanted := known[name]; wanted && (have == nil || before(a, have)) {
				known[name] = a
			}
		}
	}
	return known
}

// before reports whether an article stands before another in the list of articles.
func before(a, b *timeline.Article) bool {
	return cmp.Or(a.Published.Compare(b.Published), cmp.Compare(a.ID, b.ID)) < 0
}

// articleName is what a file knows an article by: its key, else its title.
func articleName(t *layerfile.Thing) string {
	if t.Key != "" {
		return "key " + t.Key
	}
	return "title " + t.Name
}

// search is what items are looked up in.
type search struct {
	Home
	events   map[layerfile.Thing]timeline.EventID
	articles map[string]*timeline.Article
}

// spot finds what an item stands on.
func (h *search) spot(t *layerfile.Target) (timeline.Spot, bool) {
	s := timeline.Spot{Takeaway: t.Takeaway, When: t.When, Lane: laneIn(h.Contents, t.Lane), Other: laneIn(h.Contents, t.Other)}
	switch {
	case t.Event != nil:
		if ref, ok, err := h.Find(timeline.KindEvent, t.Event.Key); err == nil && ok && t.Event.Key != "" {
			s.Ref = ref
		} else if id, ok := h.events[layerfile.Thing{Name: t.Event.Name, When: t.Event.When}]; ok {
			s.Ref = id.Ref()
		}
	case t.Actor != nil:
		if a := h.ActorOfKey(t.Actor.Key); a != nil {
			s.Ref = a.Ref()
		} else if id, ok := h.FindActor(t.Actor.Name); ok {
			s.Ref = id.Ref()
		}
	case t.Article != nil:
		if a := h.articles[articleName(t.Article)]; a != nil {
			s.Ref = a.Ref()
		}
	default:
		return s, true
	}
	return s, s.ID != 0 && h.Fits(s)
}

// lostWords words an item that cannot be taken.
func lostWords(x *layerfile.Item) string {
	words := x.Kind.String()
	if x.Text != "" {
		words += " “" + say.Short(x.Text) + "”"
	}
	for _, t := range []struct {
		what string
		on   *layerfile.Thing
	}{{"event", x.On.Event}, {"actor", x.On.Actor}, {"article", x.On.Article}} {
		if t.on != nil {
			words += " on the " + t.what + " “" + say.Short(t.on.Name) + "”"
		}
	}
	return words
}
