package desk

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"entente/timeline"
	"entente/timeline/draw/scale"
	"entente/timeline/query"
	"entente/timeline/when"
)

// carried is the view that a picture file keeps, so that it can be opened again. It is read by later versions too:
// names are never given another meaning.
type carried struct {
	Version  int                  `json:"entente"`
	From     when.Time            `json:"from"` // seconds from 1970, as in when.Time
	To       when.Time            `json:"to"`
	ScrollY  float32              `json:"scrollY,omitempty"`
	Lanes    timeline.Grouping    `json:"lanes"`
	Arranged timeline.Arrangement `json:"arranged,omitzero"`
	Repeated bool                 `json:"repeated,omitempty"`
	Known    when.Span            `json:"known,omitzero"`
	Filter   string               `json:"filter,omitempty"`
	Hidden   []string             `json:"hiddenLayers,omitempty"`
	// Actors are the names of those whose numbers stand in Lanes and Arranged: other libraries number them otherwise.
	Actors map[string]string `json:"actors,omitempty"`
}

// carryVersion is the version of what is written.
const carryVersion = 1

// carry words the view for a file that is to be opened again, with a window and scrolling.
func (d *Desk) carry(window scale.Scale, scrollY float32) string {
	from, to := window.Window()
	v := carried{Version: carryVersion, From: from, To: to, ScrollY: scrollY, Lanes: d.lanes, Arranged: d.Arrangement(), Repeated: d.repeated,
		Known: d.asKnown, Filter: d.filter.String(), Actors: map[string]string{}}
	name := func(id timeline.ActorID) timeline.ActorID {
		v.Actors[id.String()] = d.cat.ActorName(id)
		return id
	}
	v.Lanes.Renumbered(name)
	v.Arranged.Renumbered(v.Lanes, name)
	for _, l := range d.cat.Layers {
		if l.Hidden {
			v.Hidden = append(v.Hidden, l.Name)
		}
	}
	slices.Sort(v.Hidden)
	b, err := json.Marshal(v)
	if err != nil {
		panic("internal error: " + err.Error()) // nothing in it can fail
	}
	return string(b)
}

// OpenCarried shows the view that a picture file keeps: period, lanes, filter and which layers are hidden. Changed layers
// are one step that can be undone.
func (d *Desk) OpenCarried(text string) error {
	var v carried
	if err := json.Unmarshal([]byte(text), &v); err != nil {
		return fmt.Errorf("what the picture says of its view cannot be read: %w", err)
	}
	switch {
	case v.Version > carryVersion:
		return errors.New("a newer version of Entente made the picture; open it with that one")
	case v.Version < 1 || v.To <= v.From:
		return errors.New("what the picture says of its view cannot be read: it has no period")
	}
	q, err := query.Parse(v.Filter)
	if err != nil {
		return fmt.Errorf("the filter of the picture: %w", err)
	}
	g, err := timeline.ParseGrouping(string(v.Lanes))
	if err != nil {
		return fmt.Errorf("the lanes of the picture: %w", err)
	}
	hide := func(l *timeline.Layer) bool { return slices.Contains(v.Hidden, l.Name) }
	if err := d.hideLayers("Show the layers of a picture", hide); err != nil {
		return err
	}
	number := d.localNumbers(v)
	d.show(timeline.View{From: v.From, To: v.To, Lanes: g.Renumbered(number), Arranged: v.Arranged.Renumbered(g, number), Repeated: v.Repeated,
		Known: v.Known}, q)
	d.view.scrollY = v.ScrollY
	return nil
}

// localNumbers gives the actors of a picture the numbers that they have here.
func (d *Desk) localNumbers(v carried) func(timeline.ActorID) timeline.ActorID {
	byName := map[string]timeline.ActorID{}
	for id, a := range d.cat.Actors {
		if old, there := byName[a.Name]; !there || id < old {
			byName[a.Name] = id
		}
	}
	return func(id timeline.ActorID) timeline.ActorID {
		name := v.Actors[id.String()]
		if a := d.cat.Actors[id]; a != nil && (name == "" || a.Name == name) {
			return id // the same library, or one that numbers alike
		}
		if here, there := byName[name]; there {
			return here
		}
		return id
	}
}
