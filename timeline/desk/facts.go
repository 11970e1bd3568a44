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

// mostTold bounds what is worked out before a filter runs: words times types.
const mostTold = 1 << 15

// quickly tests events against a query out of the table and the facts, without reading them. What copies share is only
// read.
type quickly struct {
	d         *Desk
	facts     *facts
	asks      asks
	parts     []part
	names     [][]string // by position in Table.People: name and aliases, folded
	countries [][]string

	event   timeline.Event
	subject query.Subject
	folded  map[timeline.ArticleID]string
}

// part is one of the chips of a query, which must all hold.
type part struct {
	query   query.Query
	negated bool
	words   []bool // of type: by position in facts.words, then by type; nil for other fields
	people  []bool // of actor: and country: by position in Table.People, of the term without its negation
}

// asks are the things that a query wants to know.
type asks struct{ facts, whole, tags, layers, starred bool }

func asksOf(q query.Query) asks {
	return asks{
		facts:   q.Uses("actor", "") || q.Uses("country", "") || q.Uses("type", ""),
		whole:   q.Uses("place", "") || q.Uses("source", "") || q.Uses("is", "conflict"),
		tags:    q.Uses("tag", ""),
		layers:  q.Uses("layer", ""),
		starred: q.Uses("is", "starred"),
	}
}

// quickly prepares for a query; nil when it needs whole events.
func (d *Desk) quickly(q query.Query) (*quickly, error) {
	s := &quickly{d: d, asks: asksOf(q)}
	if s.asks.whole {
		return nil, nil
	}
	if s.asks.facts {
		var err error
		if s.facts, err = d.cat.facts(); err != nil {
			return nil, err
		}
		for _, id := range d.cat.table.People() {
			names, countries := d.actorWords(timeline.Role{Actor: id})
			s.names, s.countries = append(s.names, names), append(s.countries, countries)
		}
	}
	for _, c := range q.Chips() {
		one, err := query.Parse(c.Text)
		if err != nil {
			return nil, err
		}
		p := part{query: one, negated: c.Negated}
		switch c.Field {
		case "type":
			p.words = s.typeTable(one)
		case "actor", "country":
			if one, err = query.Parse(query.Term(c.Field, c.Value)); err == nil {
				p.people = s.peopleTable(one)
			}
		}
		s.parts = append(s.parts, p)
	}
	return s, nil
}

// typeTable works out which types and words fit; nil when there are too many.
func (s *quickly) typeTable(q query.Query) []bool {
	const types = int(timeline.Statement) + 1
	if len(s.facts.words)*types > mostTold {
		return nil
	}
	var fits []bool
	for _, w := range s.facts.words {
		for t := range types {
			e := timeline.Event{Type: timeline.Type(t), Mode: w.mode, CAMEO: w.cameo}
			fits = append(fits, q.Match(&query.Subject{Event: &e}))
		}
	}
	return fits
}

// peopleTable works out which actors fit.
func (s *quickly) peopleTable(q query.Query) []bool {
	var fits []bool
	for i := range s.names {
		fits = append(fits, q.Match(&query.Subject{Event: &timeline.Event{}, Actors: s.names[i], Countries: s.countries[i]}))
	}
	return fits
}

// copy returns a tester for one goroutine.
func (s *quickly) copy() *quickly {
	c := *s
	c.folded = map[timeline.ArticleID]string{}
	c.subject.Texts = func(yield func(string) bool) { // only words need them
		if e, err := c.d.cat.event(c.event.ID); err == nil {
			c.d.texts(e, c.folded, yield)
		}
	}
	return &c
}

// match tests an event.
func (s *quickly) match(o index.Ord) bool {
	made := false // the subject
	for i := range s.parts {
		p := &s.parts[i]
		fits, known := s.told(p, o)
		if !known {
			if !made {
				s.make(o)
				made = true
			}
			if s.asks.facts && s.facts.wordOf(s.event.ID) == unknownWord {
				fits = s.d.match(p.query, s.event.ID, s.folded)
			} else {
				fits = p.query.Match(&s.subject)
			}
		}
		if !fits {
			return false
		}
	}
	return true
}

// told answers out of a part's tables, if they can.
func (s *quickly) told(p *part, o index.Ord) (fits, known bool) {
	t := s.d.cat.table
	switch {
	case p.words != nil:
		n := s.facts.wordOf(t.ID(o))
		if n == unknownWord {
			return false, false
		}
		return p.words[int(n)*(int(timeline.Statement)+1)+int(t.Type(o))], true
	case p.people != nil:
		if _, more := s.facts.rest[t.ID(o)]; more {
			return false, false
		}
		for _, a := range t.Who(o) {
			fits = fits || p.people[a]
		}
		return fits != p.negated, true
	}
	return false, false
}

// make fills in the subject.
func (s *quickly) make(o index.Ord) {
	t, d := s.d.cat.table, s.d
	row := t.Event(o)
	s.event = timeline.Event{ID: row.ID, When: row.When, Type: row.Type, Marks: row.Marks, Proposed: row.Proposed}
	sub := &s.subject
	sub.Event, sub.Actors, sub.Countries = &s.event, sub.Actors[:0], sub.Countries[:0]
	sub.Starred, sub.Overdue = s.asks.starred && d.cat.starred(row.ID), d.overdue(row.Marks, row.When)
	if s.asks.tags {
		sub.Tags = d.foldedTags(row.ID)
	}
	if s.asks.layers {
		sub.Layers = d.foldedLayers(row.ID)
	}
	if !s.asks.facts {
		return
	}
	if n := s.facts.wordOf(row.ID); n != unknownWord {
		s.event.Mode, s.event.CAMEO = s.facts.words[n].mode, s.facts.words[n].cameo
	}
	roles, more := s.facts.rest[row.ID]
	for _, r := range roles {
		names, countries := d.actorWords(r)
		sub.Actors, sub.Countries = append(sub.Actors, names...), append(sub.Countries, countries...)
	}
	if !more {
		for _, a := range t.Who(o) {
			sub.Actors, sub.Countries = append(sub.Actors, s.names[a]...), append(sub.Countries, s.countries[a]...)
		}
	}
}
