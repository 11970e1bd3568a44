// Package abroad tells what the marks of a layer are put on so that other libraries understand it, and finds what those of
// another library are put on in this one.
//
// Numbers hold in one library alone. Abroad, an event is known by its key, or by its title and date; an actor and an article by
// key or name; and lanes by the keys and names of their actors.
package abroad

import (
	"strings"

	"entente/timeline"
	"entente/timeline/desk/catalogue"
	"entente/timeline/format/layerfile"
)

// Out writes annotations as other libraries understand them.
func Out(c *catalogue.Contents, notes []*timeline.Annotation) ([]layerfile.Item, error) {
	var items []layerfile.Item
	for _, a := range notes {
		on, err := target(c, a)
		if err != nil {
			return nil, err
		}
		items = append(items, layerfile.Item{Key: a.Key, Kind: a.Kind, On: on, Text: a.Text, Colour: a.Colour, DX: a.DX, DY: a.DY})
	}
	return items, nil
}

// target is what an annotation is put on.
func target(c *catalogue.Contents, a *timeline.Annotation) (layerfile.Target, error) {
	on := layerfile.Target{Takeaway: a.Takeaway, When: a.When, Lane: laneOut(c, a.Lane), Other: laneOut(c, a.Other)}
	switch a.Target.Kind {
	case timeline.KindEvent:
		e, err := c.Event(timeline.EventID(a.Target.ID))
		if err != nil {
			return on, err
		}
		on.Event = &layerfile.Thing{Key: e.Key, Name: e.Title, When: e.When}
	case timeline.KindActor:
		if p := c.Actors[timeline.ActorID(a.Target.ID)]; p != nil {
			on.Actor = &layerfile.Thing{Key: p.Key, Name: p.Name}
		}
	case timeline.KindArticle:
		if p := c.Articles[timeline.ArticleID(a.Target.ID)]; p != nil {
			on.Article = &layerfile.Thing{Key: p.Key, Name: p.Title}
		}
	}
	return on, nil
}

// laneOut writes the key of a lane without the numbers of the library.
func laneOut(c *catalogue.Contents, key string) string {
	return eachPart(key, func(part string) string {
		ref, err := timeline.ParseRef(part, timeline.KindActor)
		if err != nil || ref.Kind != timeline.KindActor || ref.String() != part {
			return part
		}
		if a := c.Actors[timeline.ActorID(ref.ID)]; a != nil && a.Key != "" {
			return a.Key
		}
		return c.ActorName(timeline.ActorID(ref.ID))
	})
}

// laneIn is the inverse: keys and names of actors become their numbers here.
func laneIn(c *catalogue.Contents, key string) string {
	return eachPart(key, func(part string) string {
		if len(part) == 3 && strings.ToUpper(part) == part { // the code of a country
			return part
		}
		if id, ok := c.FindActor(part); ok {
			return id.String()
		}
		return part
	})
}

// eachPart turns the keys of a lane's levels.
func eachPart(key string, turn func(string) string) string {
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
