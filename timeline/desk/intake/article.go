package intake

import (
	"errors"
	"fmt"

	"entente/timeline"
	"entente/timeline/desk/record"
	"entente/timeline/format"
	"entente/timeline/ingest"
	"entente/timeline/ingest/article"
)

// article reads one article into the import.
// Doc is what the file that it lies in says of it, nil for a file of its own.
func (r *run) article(f Source, raw []byte, doc *format.Doc, report *Report) error {
	a, reading, err := r.decode(f, raw, doc)
	if err != nil {
		return err
	}
	key := timeline.TextKey(a.Text)
	if ref, known, err := r.find(timeline.KindArticle, key); err != nil {
		return err
	} else if r.ahead.idle = known; known {
		report.Skipped++
		return r.sameText(ref, a, report)
	}
	if err := r.out.meeting.Open(); err != nil {
		return err
	}
	if reading == nil {
		reading = r.reader.Read(a)
	}
	id, err := r.lib.Reserve(timeline.KindArticle, 1)
	if err != nil {
		return err
	}
	m := maker{run: r, rec: record.Reading{ID: timeline.ArticleID(id), Read: reading}, accept: max(r.opts.Accept, f.Accept)}
	list, err := m.entities(f.Name, key)
	if err != nil {
		return err
	}
	report.Articles, report.Events, report.Merged, report.Actors = 1, m.events, m.merged, m.actors
	if reading.WantsDay() {
		report.Undated = m.rec.ID
	}
	return r.add(list...)
}

// decode decodes an article. Of one that was read ahead it returns the reading too.
func (r *run) decode(f Source, raw []byte, doc *format.Doc) (*article.Article, *ingest.Reading, error) {
	if doc == nil {
		if a, reading := r.ahead.take(raw); a != nil {
			return a, reading, nil
		}
	}
	a, err := r.reader.Decode(f.Name, raw, r.opts.Published)
	if err != nil {
		return nil, nil, err
	}
	facts(a, doc)
	return a, nil, nil
}

// sameText tells when the same text comes again with another date: that is changed on the article, not by an import.
func (r *run) sameText(ref timeline.Ref, a *article.Article, report *Report) error {
	e, err := r.lib.Get(ref)
	if errors.Is(err, timeline.ErrNotFound) {
		return nil // came twice in this run and is not written yet
	} else if err != nil {
		return err
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
	run    *run
	rec    record.Reading
	accept float32 // confidence from which a proposal becomes an event
	events int
	merged int
	actors int
}

func (m *maker) entities(name, key string) ([]timeline.Entity, error) {
	var list []timeline.Entity
	for i := range m.rec.Read.Actors {
		e, err := m.actor(&m.rec.Read.Actors[i])
		if err != nil {
			return nil, err
		}
		if e != nil {
			list = append(list, e)
			m.run.out.meeting.Enter(e)
			m.actors++
		}
	}
	art := m.rec.Article(name, key)
	list = append(list, art, &timeline.Text{ID: m.rec.ID, Body: m.rec.Read.Article.Text})
	made := make([]*timeline.Event, len(m.rec.Read.Events))
	for i := range made {
		made[i] = m.rec.Event(&m.rec.Read.Events[i])
		made[i].Proposed = made[i].Confidence < m.accept
	}
	m.rec.Gather(made)
	// An event that is there already bears out what tells of it, however unsure the reading was.
	joined, anew, err := m.run.out.meeting.Meet(art, made)
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
			return nil, err
		}
		if e.ID = timeline.EventID(id); !e.Proposed {
			m.events++
		}
		list = append(list, e)
	}
	links, err := m.links(made)
	return append(list, links...), err
}

// links joins what calls off or puts off with the event that was to be, and that with the event on its new date.
func (m *maker) links(made []*timeline.Event) ([]timeline.Entity, error) {
	var list []timeline.Entity
	add := func(from, to int, typ timeline.LinkType) error {
		if to < 0 || to >= len(made) || made[to].ID == made[from].ID {
			return nil
		}
		link := &timeline.Link{From: made[from].ID, To: made[to].ID, Type: typ}
		if there, err := m.run.out.meeting.Linked(link); err != nil || there {
			return err
		}
		id, err := m.run.lib.Reserve(timeline.KindLink, 1)
		if err != nil {
			return err
		}
		link.ID = timeline.LinkID(id)
		list = append(list, link)
		return nil
	}
	for i := range m.rec.Read.Events {
		e := &m.rec.Read.Events[i]
		typ := timeline.Cancels
		if to := e.Cancels - 1; to >= 0 && m.rec.Read.Events[to].Marks&timeline.Postponed != 0 {
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
	if id, ok := m.run.actors.byKey[f.Key]; ok {
		m.rec.Actors = append(m.rec.Actors, id)
		return nil, nil
	}
	ref, known, err := m.run.find(timeline.KindActor, f.Key)
	if err != nil {
		return nil, err
	}
	id := ref.ID
	if !known {
		if id, err = m.run.lib.Reserve(timeline.KindActor, 1); err != nil {
			return nil, err
		}
	}
	m.run.actors.byKey[f.Key] = timeline.ActorID(id)
	m.rec.Actors = append(m.rec.Actors, timeline.ActorID(id))
	if known {
		return nil, nil
	}
	a := record.Actor(f)
	a.ID = timeline.ActorID(id)
	return a, nil
}
