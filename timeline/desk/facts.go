package desk

import (
	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/query"
)

// facts are what filters by actor, country and type ask of events beyond their rows in the table. Reading a million
// events for each filter would take seconds, so what they tell is kept once it was asked for: two bytes an event, and
// more for the few that have more to tell.
type facts struct {
	word  []uint16 // by number of the event: position in words
	words []word
	known map[word]uint16
	rest  map[timeline.EventID][]timeline.Role // of events whose roles the table does not tell: mentioned, or for a country
}

// word is what an event is called by besides its type.
type word struct{ mode, cameo string }

// facts returns the facts of all events, reading them when it is first asked for.
func (c *catalogue) facts() (*facts, error) {
	if c.told != nil {
		return c.told, nil
	}
	f := &facts{words: []word{{}}, known: map[word]uint16{{}: 0}, rest: map[timeline.EventID][]timeline.Role{}}
	err := c.lib.Each(timeline.KindEvent, func(e timeline.Entity) error {
		f.add(e.(*timeline.Event))
		return nil
	})
	if err != nil {
		return nil, err
	}
	c.told = f
	return f, nil
}

const (
	// unknownWord is the word of events that have to be read: there are too many words, or its number is too large.
	unknownWord = 1<<16 - 1
	mostNumbers = 1 << 28
)

// wordOf returns the position of an event's word, or unknownWord.
func (f *facts) wordOf(id timeline.EventID) uint16 {
	if id >= timeline.EventID(len(f.word)) {
		return unknownWord
	}
	return f.word[id]
}

func (f *facts) add(e *timeline.Event) {
	if f == nil {
		return
	}
	delete(f.rest, e.ID)
	w := word{e.Mode, e.CAMEO}
	n, known := f.known[w]
	if !known {
		if n = unknownWord; len(f.words) < unknownWord {
			n = uint16(len(f.words))
			f.known[w], f.words = n, append(f.words, w)
		}
	}
	if e.ID < mostNumbers {
		for timeline.EventID(len(f.word)) <= e.ID {
			f.word = append(f.word, unknownWord)
		}
		f.word[e.ID] = n
	}
	for _, r := range e.Roles {
		if r.Country != "" || r.As == timeline.Mentioned {
			f.rest[e.ID] = e.Roles
			break
		}
	}
}

func (f *facts) drop(id timeline.EventID) {
	if f != nil {
		delete(f.rest, id)
	}
}

// quickly makes subjects of queries out of the table and the facts, without reading events.
type quickly struct {
	d         *Desk
	facts     *facts
	names     [][]string // by position in Table.People: name and aliases, folded
	countries [][]string
	asks      asks

	event   timeline.Event
	subject query.Subject
}

// asks are the things that a query wants to know.
type asks struct{ facts, whole, tags, layers, countries bool }

func asksOf(q query.Query) asks {
	return asks{
		facts:     q.Uses("actor", "") || q.Uses("country", "") || q.Uses("type", ""),
		whole:     q.Uses("place", "") || q.Uses("source", "") || q.Uses("is", "conflict"),
		tags:      q.Uses("tag", ""),
		layers:    q.Uses("layer", ""),
		countries: q.Uses("country", ""),
	}
}

// quickly prepares for a query; nil when it needs whole events. What it shares between copies is only read.
func (d *Desk) quickly(q query.Query) (*quickly, error) {
	s := &quickly{d: d, asks: asksOf(q)}
	if s.asks.whole {
		return nil, nil
	}
	if !s.asks.facts {
		return s, nil
	}
	var err error
	if s.facts, err = d.cat.facts(); err != nil {
		return nil, err
	}
	for _, id := range d.cat.table.People() {
		names, countries := d.actorWords(timeline.Role{Actor: id})
		s.names, s.countries = append(s.names, names), append(s.countries, countries)
	}
	return s, nil
}

// match tests an event.
func (s *quickly) match(q query.Query, o index.Ord, folded map[timeline.ArticleID]string) bool {
	t, d := s.d.cat.table, s.d
	row := t.Event(o)
	s.event = timeline.Event{ID: row.ID, When: row.When, Type: row.Type, Marks: row.Marks, Proposed: row.Proposed}
	s.subject = query.Subject{Event: &s.event, Actors: s.subject.Actors[:0], Countries: s.subject.Countries[:0],
		Starred: d.cat.starred(row.ID), Overdue: d.overdue(row.Marks, row.When)}
	if s.asks.facts {
		n := s.facts.wordOf(row.ID)
		if n == unknownWord {
			return d.match(q, row.ID, folded)
		}
		s.event.Mode, s.event.CAMEO = s.facts.words[n].mode, s.facts.words[n].cameo
		if roles, more := s.facts.rest[row.ID]; more {
			for _, r := range roles {
				names, countries := d.actorWords(r)
				s.subject.Actors, s.subject.Countries = append(s.subject.Actors, names...), append(s.subject.Countries, countries...)
			}
		} else {
			for _, a := range t.Who(o) {
				s.subject.Actors = append(s.subject.Actors, s.names[a]...)
				if s.asks.countries {
					s.subject.Countries = append(s.subject.Countries, s.countries[a]...)
				}
			}
		}
	}
	if s.asks.tags {
		s.subject.Tags = d.foldedTags(row.ID)
	}
	if s.asks.layers {
		s.subject.Layers = d.foldedLayers(row.ID)
	}
	s.subject.Texts = func(yield func(string) bool) { // only words need them
		if e, err := d.cat.event(row.ID); err == nil {
			d.texts(e, folded, yield)
		}
	}
	return q.Match(&s.subject)
}
