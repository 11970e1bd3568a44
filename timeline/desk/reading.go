package desk

import (
	"errors"
	"fmt"
	"path"
	"slices"

	"entente/timeline"
	"entente/timeline/draw/typeset"
	"entente/timeline/format"
	"entente/timeline/index"
	"entente/timeline/ingest"
	"entente/timeline/ingest/article"
	"entente/timeline/ingest/coding"
	"entente/timeline/when"
)

// Importer reads files into a library. It keeps nothing between calls and may run beside the window.
type Importer struct {
	lib     Library
	reader  *ingest.Reader
	formats []format.Format
	near    *index.Table // of a window, nil without one
}

// NewImporter returns an importer that tests files against formats in their order before it takes them for articles.
func NewImporter(lib Library, reader *ingest.Reader, formats []format.Format) *Importer {
	return &Importer{lib: lib, reader: reader, formats: formats}
}

// Near returns what makes an importer look in the desk's table, as it is now, for events that articles tell of once more:
// reading the heads of a large library again takes longer than all the rest. What it returns may be called, and the
// importer used, on any goroutine.
func (d *Desk) Near() func(*Importer) *Importer {
	table := d.cat.table
	return func(im *Importer) *Importer {
		with := *im
		with.near = table
		return &with
	}
}

// Inspection is what can be told of an article before it is imported.
type Inspection struct {
	Title     string
	Published when.Span
	From      timeline.DateSource
	// Candidates are the publication days that fit the text, when it has no date of its own.
	Candidates []ingest.Candidate
	Events     int
}

// Inspect reads an article without storing it. today anchors the candidates for its date.
func (im *Importer) Inspect(name string, raw []byte, today when.Time) (Inspection, error) {
	a, err := im.reader.Decode(name, raw, when.Span{})
	if err != nil {
		return Inspection{}, err
	}
	r := im.reader.Read(a)
	i := Inspection{Title: r.Title(), Published: a.Published, From: a.From, Events: len(r.Events)}
	if a.Published.IsZero() {
		i.Candidates = r.Candidates(today)
	}
	return i, nil
}

// article reads one article into the import.
// Doc is what the file that it lies in says of it, nil for a file of its own.
func (r *importRun) article(f Source, raw []byte, doc *format.Doc, report *FileReport) error {
	a, err := r.reader.Decode(f.Name, raw, r.opts.Published)
	if err != nil {
		return err
	}
	facts(a, doc)
	key := timeline.TextKey(a.Text)
	if ref, known, err := r.find(timeline.KindArticle, key); err != nil {
		return err
	} else if known {
		report.Skipped++
		return r.sameText(ref, a, report)
	}
	if err := r.meeting.Open(); err != nil {
		return err
	}
	reading := r.reader.Read(a)
	id, err := r.lib.Reserve(timeline.KindArticle, 1)
	if err != nil {
		return libraryError{err}
	}
	m := maker{run: r, id: timeline.ArticleID(id), a: a, reading: reading, accept: max(r.opts.Accept, f.Accept)}
	list, err := m.entities(f.Name, key)
	if err != nil {
		return err
	}
	report.Articles, report.Events, report.Merged, report.Actors = 1, m.events, m.merged, m.actors
	if a.Published.IsZero() {
		report.Undated = m.id
	}
	return r.add(list...)
}

// sameText tells when the same text comes again with another date: that is changed on the article, not by an import.
func (r *importRun) sameText(ref timeline.Ref, a *article.Article, report *FileReport) error {
	e, err := r.lib.Get(ref)
	if errors.Is(err, timeline.ErrNotFound) {
		return nil // came twice in this run and is not written yet
	} else if err != nil {
		return libraryError{err}
	}
	if old := e.(*timeline.Article); !a.Published.IsZero() && old.Published != a.Published {
		report.Problems = append(report.Problems, format.Problem{Message: fmt.Sprintf(
			"this text is in the library already as %s with the date %q; to change it, set the article's date (ententectl article %s --published %s)",
			old.ID, old.Published, old.ID, a.Published)})
	}
	return nil
}

// maker turns a reading into entities.
type maker struct {
	run     *importRun
	id      timeline.ArticleID
	a       *article.Article
	reading *ingest.Reading
	ids     []timeline.ActorID // of reading.Actors
	accept  float32            // confidence from which a proposal becomes an event
	events  int
	merged  int
	actors  int
}

func (m *maker) entities(name, key string) ([]timeline.Entity, error) {
	var list []timeline.Entity
	for i := range m.reading.Actors {
		e, err := m.actor(&m.reading.Actors[i])
		if err != nil {
			return nil, err
		}
		if e != nil {
			list = append(list, e)
			m.run.meeting.Enter(e)
			m.actors++
		}
	}
	art := &timeline.Article{ID: m.id, Key: key, Title: typeset.Clean(m.reading.Title()), Outlet: typeset.Clean(m.a.Outlet), Author: typeset.Clean(m.a.Author),
		Address: m.a.Address, Published: m.a.Published, From: m.a.From, Body: m.a.Body, Size: len(m.a.Text), File: path.Base(name)}
	for _, t := range m.a.Takeaways {
		art.Takeaways = append(art.Takeaways, timeline.Takeaway{Range: t, Text: m.a.Text[t.Start:t.End]})
	}
	list = append(list, art, &timeline.Text{ID: m.id, Body: m.a.Text})
	made := make([]*timeline.Event, len(m.reading.Events))
	for i := range made {
		made[i] = m.event(&m.reading.Events[i])
		m.represent(made[i])
	}
	for _, e := range made {
		e.Proposed = e.Confidence < m.accept
	}
	m.gather(made)
	// An event that is there already bears out what tells of it, however unsure the reading was.
	joined, anew, err := m.run.meeting.Meet(art, made)
	if err != nil {
		return nil, err
	}
	for _, e := range anew {
		if err := m.run.add(e); err != nil {
			return nil, err
		}
	}
	for i, e := range made {
		if joined[i] != nil {
			made[i] = joined[i]
			m.merged++
			continue
		}
		id, err := m.run.lib.Reserve(timeline.KindEvent, 1)
		if err != nil {
			return nil, libraryError{err}
		}
		if e.ID = timeline.EventID(id); !e.Proposed {
			m.events++
		}
		list = append(list, e)
	}
	links, err := m.links(made)
	return append(list, links...), err
}

// gather mentions in the main event those actors whose own events wait for acceptance, so that they are not lost.
func (m *maker) gather(made []*timeline.Event) {
	var main *timeline.Event
	has := map[timeline.ActorID]bool{}
	for _, e := range made {
		if e.Proposed {
			continue
		}
		if main == nil {
			main = e
		}
		for _, r := range e.Roles {
			has[r.Actor] = true
		}
	}
	if main == nil {
		return
	}
	for _, e := range made {
		for _, r := range e.Roles {
			if !has[r.Actor] {
				has[r.Actor] = true
				r.As = timeline.Mentioned
				main.Roles = append(main.Roles, r)
			}
		}
	}
	m.represent(main)
}

// represent gives countries that are merely mentioned the part of the person who acts for them, so that the event stands
// in their lanes too: who visits Xi Jinping visits China.
func (m *maker) represent(e *timeline.Event) {
	for i := range e.Roles {
		r := &e.Roles[i]
		if r.As != timeline.Mentioned || !m.isCountry(r.Actor) {
			continue
		}
		code := m.countryOf(r.Actor)
		for _, p := range e.Roles {
			if p.As != timeline.Mentioned && p.Country == code && !m.isCountry(p.Actor) {
				r.As = p.As
				break
			}
		}
	}
}

func (m *maker) isCountry(id timeline.ActorID) bool {
	i := slices.Index(m.ids, id)
	return i >= 0 && m.reading.Actors[i].Kind == timeline.Country
}

func (m *maker) countryOf(id timeline.ActorID) string {
	return m.reading.Actors[slices.Index(m.ids, id)].Country
}

// links joins what calls off or puts off with the event that was to be, and that with the event on its new date.
func (m *maker) links(made []*timeline.Event) ([]timeline.Entity, error) {
	var list []timeline.Entity
	add := func(from, to int, typ timeline.LinkType) error {
		if to < 0 || to >= len(made) || made[to].ID == made[from].ID {
			return nil
		}
		link := &timeline.Link{From: made[from].ID, To: made[to].ID, Type: typ}
		if there, err := m.run.meeting.Linked(link); err != nil || there {
			return err
		}
		id, err := m.run.lib.Reserve(timeline.KindLink, 1)
		if err != nil {
			return libraryError{err}
		}
		link.ID = timeline.LinkID(id)
		list = append(list, link)
		return nil
	}
	for i := range m.reading.Events {
		e := &m.reading.Events[i]
		typ := timeline.Cancels
		if to := e.Cancels - 1; to >= 0 && m.reading.Events[to].Marks&timeline.Postponed != 0 {
			typ = timeline.Postpones
		}
		if err := errors.Join(add(i, e.Cancels-1, typ), add(i, e.Becomes-1, timeline.LeadsTo)); err != nil {
			return nil, err
		}
	}
	return list, nil
}

// actor finds an actor in the library or makes a new one, which it returns.
func (m *maker) actor(f *ingest.Actor) (timeline.Entity, error) {
	if id, ok := m.run.actors[f.Key]; ok {
		m.ids = append(m.ids, id)
		return nil, nil
	}
	ref, known, err := m.run.find(timeline.KindActor, f.Key)
	if err != nil {
		return nil, err
	}
	id := ref.ID
	if !known {
		if id, err = m.run.lib.Reserve(timeline.KindActor, 1); err != nil {
			return nil, libraryError{err}
		}
	}
	m.run.actors[f.Key] = timeline.ActorID(id)
	m.ids = append(m.ids, timeline.ActorID(id))
	if known {
		return nil, nil
	}
	a := madeActor(f)
	a.ID = timeline.ActorID(id)
	return a, nil
}

// madeActor is an actor of a text as the library keeps it, without number.
func madeActor(f *ingest.Actor) *timeline.Actor {
	return &timeline.Actor{Key: f.Key, Name: foundName(f), Kind: f.Kind, Country: f.Country, Aliases: f.Aliases}
}

// timeless is the factor for the confidence of events that nothing puts into time.
const timeless = 0.5

// event turns one coded event into the library's form, without number.
func (m *maker) event(c *coding.Event) *timeline.Event {
	e := &timeline.Event{Title: typeset.Clean(c.Title), When: c.When, Type: c.Type, Mode: c.Mode, Marks: c.Marks, CAMEO: c.CAMEO, Place: typeset.Clean(c.Place),
		Confidence: c.Confidence}
	if c.When.IsZero() {
		e.WhenText = typeset.Clean(c.WhenText)
		if c.WhenText == "" && len(c.Takeaways) == 0 { // nothing puts it into time: on a timeline it is worth less
			e.Confidence *= timeless
		}
	}
	for _, r := range c.Roles {
		if r.Actor >= 0 && r.Actor < len(m.ids) {
			e.Roles = append(e.Roles, timeline.Role{Actor: m.ids[r.Actor], As: r.As, Office: r.Office, Country: r.Country,
				Cite: m.cite(timeline.Range{Start: r.Start, End: r.End})})
		}
	}
	for _, n := range c.Takeaways {
		e.Takeaways = append(e.Takeaways, timeline.TakeawayRef{Article: m.id, N: n})
	}
	for _, r := range c.Evidence {
		e.Citations = append(e.Citations, m.cite(r))
	}
	if c.Claim.Why != "" || !c.When.IsZero() {
		e.Claims = []timeline.Claim{{Cite: m.cite(c.Claim.Sentence), Words: c.Claim.Words, When: c.When, Value: c.Claim.Value, Why: c.Claim.Why}}
	}
	return e
}

// cite points at a range of the article's text.
func (m *maker) cite(r timeline.Range) timeline.Citation {
	if r.Start < 0 || r.End > len(m.a.Text) || r.Start >= r.End {
		return timeline.Citation{}
	}
	return timeline.Citation{Article: m.id, Start: r.Start, End: r.End, Quote: m.a.Text[r.Start:r.End]}
}
