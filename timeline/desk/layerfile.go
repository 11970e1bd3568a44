package desk

import (
	"fmt"
	"io"
	"strings"

	"entente/timeline"
	"entente/timeline/desk/reconcile"
	"entente/timeline/desk/say"
	"entente/timeline/edit"
	"entente/timeline/format/layerfile"
	"entente/timeline/index"
	"entente/timeline/when"
)

// LayerMerge is what a file would do to a layer. Nothing of it has happened yet.
type LayerMerge struct {
	*reconcile.Merge
	Name  string
	IsNew bool     // the library has no layer of this name
	Lost  []string // what cannot be taken, since the library lacks what it stands on

	layer  *timeline.Layer
	create bool
}

// ExportLayer writes a layer to a file that other libraries can merge.
func (d *Desk) ExportLayer(name string, w io.Writer) error {
	l := d.FindLayer(name)
	if l == nil {
		return fmt.Errorf("there is no layer %q", name)
	}
	f := &layerfile.File{Name: l.Name, Colour: l.Colour}
	for _, a := range d.inLayer(l.ID) {
		x := layerfile.Item{Key: a.Key, Kind: a.Kind, Text: a.Text, Colour: a.Colour, DX: a.DX, DY: a.DY}
		x.On = layerfile.Target{Takeaway: a.Takeaway, When: a.When, Lane: d.laneOut(a.Lane), Other: d.laneOut(a.Other)}
		switch a.Target.Kind {
		case timeline.KindEvent:
			e, err := d.cat.Event(timeline.EventID(a.Target.ID))
			if err != nil {
				return err
			}
			x.On.Event = &layerfile.Thing{Key: e.Key, Name: e.Title, When: e.When}
		case timeline.KindActor:
			if p := d.cat.Actors[timeline.ActorID(a.Target.ID)]; p != nil {
				x.On.Actor = &layerfile.Thing{Key: p.Key, Name: p.Name}
			}
		case timeline.KindArticle:
			if p := d.cat.Articles[timeline.ArticleID(a.Target.ID)]; p != nil {
				x.On.Article = &layerfile.Thing{Key: p.Key, Name: p.Title}
			}
		}
		f.Items = append(f.Items, x)
	}
	return layerfile.Write(w, f)
}

// laneOut writes the key of a lane without the numbers of this library.
func (d *Desk) laneOut(key string) string {
	return eachLanePart(key, func(part string) string {
		ref, err := timeline.ParseRef(part, timeline.KindActor)
		if err != nil || ref.Kind != timeline.KindActor || ref.String() != part {
			return part
		}
		if a := d.cat.Actors[timeline.ActorID(ref.ID)]; a != nil && a.Key != "" {
			return a.Key
		}
		return d.cat.ActorName(timeline.ActorID(ref.ID))
	})
}

// laneIn is the inverse: names of actors become their numbers here.
func (d *Desk) laneIn(key string) string {
	return eachLanePart(key, func(part string) string {
		if len(part) == 3 && strings.ToUpper(part) == part { // the code of a country
			return part
		}
		if id, ok := d.FindActor(part); ok {
			return id.String()
		}
		return part
	})
}

func eachLanePart(key string, turn func(string) string) string {
	parts := timeline.LaneKeyParts(key)
	if len(parts) < 2 {
		if key == "" {
			return ""
		}
		return turn(key)
	}
	for i := range parts {
		parts[i] = turn(parts[i])
	}
	return timeline.LaneKey(parts...)
}

// ReadLayer compares a file with the layer of its name, or with the one called as when that is not "". It changes nothing.
func (d *Desk) ReadLayer(r io.Reader, as string) (*LayerMerge, error) {
	f, err := layerfile.Read(r)
	if err != nil {
		return nil, err
	}
	m := &LayerMerge{Name: f.Name}
	if as = strings.TrimSpace(as); as != "" {
		m.Name = as
	}
	if m.layer, m.create, err = d.layer(m.Name); err != nil {
		return nil, err
	}
	if m.IsNew = m.create; m.IsNew {
		m.layer.Colour = f.Colour
	}
	if m.layer.Locked {
		return nil, lockedLayer(m.layer)
	}
	var theirs []timeline.Annotation
	events, articles := d.eventsAt(f), d.articlesIn(f)
	for i := range f.Items {
		x := &f.Items[i]
		a := timeline.Annotation{Key: x.Key, Kind: x.Kind, Text: x.Text, Colour: x.Colour, DX: x.DX, DY: x.DY, Layer: m.layer.ID}
		spot, ok := d.spotIn(&x.On, events, articles)
		if !ok {
			m.Lost = append(m.Lost, lostWords(x))
			continue
		}
		a.Put(spot)
		theirs = append(theirs, a)
	}
	m.Merge = reconcile.Compare(d.inLayer(m.layer.ID), theirs, d.SpotName)
	return m, nil
}

// eventsAt gathers the titles of the events at the dates that a file names: an event without a key is known by both.
func (d *Desk) eventsAt(f *layerfile.File) map[layerfile.Thing]timeline.EventID {
	dates := map[when.Span]bool{}
	for i := range f.Items {
		if e := f.Items[i].On.Event; e != nil {
			dates[e.When] = true
		}
	}
	known := map[layerfile.Thing]timeline.EventID{}
	t := d.cat.Table
	for o := index.Ord(0); int(o) < t.All() && len(dates) > 0; o++ {
		s := t.Span(o)
		if !dates[s] {
			continue
		}
		if e, err := d.cat.Event(t.ID(o)); err == nil {
			k := layerfile.Thing{Name: e.Title, When: s}
			if id, there := known[k]; !there || e.ID < id {
				known[k] = e.ID
			}
		}
	}
	return known
}

// articlesIn gathers the articles that a file names, by articleName. Of several with one title it is the first of the list.
func (d *Desk) articlesIn(f *layerfile.File) map[string]timeline.Ref {
	known := map[string]timeline.Ref{}
	for i := range f.Items {
		if a := f.Items[i].On.Article; a != nil {
			known[articleName(a)] = timeline.Ref{}
		}
	}
	if len(known) == 0 {
		return nil
	}
	for _, a := range d.Articles() {
		for _, name := range []string{"key " + a.Key, "title " + a.Title} {
			if ref, wanted := known[name]; wanted && ref.ID == 0 {
				known[name] = a.Ref()
			}
		}
	}
	return known
}

// articleName is what a file knows an article by: its key, else its title.
func articleName(t *layerfile.Thing) string {
	if t.Key != "" {
		return "key " + t.Key
	}
	return "title " + t.Name
}

// spotIn finds what an item stands on in this library.
func (d *Desk) spotIn(t *layerfile.Target, events map[layerfile.Thing]timeline.EventID, articles map[string]timeline.Ref) (timeline.Spot, bool) {
	s := timeline.Spot{Takeaway: t.Takeaway, When: t.When, Lane: d.laneIn(t.Lane), Other: d.laneIn(t.Other)}
	switch {
	case t.Event != nil:
		if ref, ok, err := d.lib.Find(timeline.KindEvent, t.Event.Key); err == nil && ok && t.Event.Key != "" {
			s.Ref = ref
		} else if id, ok := events[layerfile.Thing{Name: t.Event.Name, When: t.Event.When}]; ok {
			s.Ref = id.Ref()
		}
	case t.Actor != nil:
		if a := d.actorOfKey(t.Actor.Key); a != nil && t.Actor.Key != "" {
			s.Ref = a.Ref()
		} else if id, ok := d.FindActor(t.Actor.Name); ok {
			s.Ref = id.Ref()
		}
	case t.Article != nil:
		s.Ref = articles[articleName(t.Article)]
	default:
		return s, true
	}
	return s, s.ID != 0 && d.checkSpot(s) == nil
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

// MergeLayer takes a file over into its layer, in one step. Nothing is taken while a conflict is not settled.
func (d *Desk) MergeLayer(m *LayerMerge) error {
	changes, err := m.Changes(func(a *timeline.Annotation) error {
		n, err := d.lib.Reserve(timeline.KindAnnotation, 1)
		if err != nil {
			return err
		}
		a.ID = timeline.AnnotationID(n)
		if _, taken, err := d.lib.Find(timeline.KindAnnotation, a.Key); err != nil || taken {
			a.Key = ""
		}
		return nil
	})
	if err != nil {
		return err
	}
	if m.create && (len(changes) > 0 || m.IsNew) {
		changes = append([]edit.Change{{After: m.layer}}, changes...)
	}
	return d.apply("Merge a file into layer “"+say.Short(m.Name)+"”", changes...)
}
