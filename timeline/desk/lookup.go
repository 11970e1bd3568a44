package desk

import (
	"fmt"

	"entente/timeline"
)

// Reading what something is about to be done to: an error says what is not there, or cannot be read.

func (d *Desk) event(id timeline.EventID) (*timeline.Event, error) {
	e, err := d.cat.Event(id)
	if err != nil {
		return nil, fmt.Errorf("%s: %w", id, err)
	}
	return e, nil
}

func (d *Desk) article(id timeline.ArticleID) (*timeline.Article, error) {
	if a := d.cat.Articles[id]; a != nil {
		return a, nil
	}
	return nil, fmt.Errorf("%s: %w", id, timeline.ErrNotFound)
}

func (d *Desk) actor(id timeline.ActorID) (*timeline.Actor, error) {
	if a := d.cat.Actors[id]; a != nil {
		return a, nil
	}
	return nil, fmt.Errorf("%s: %w", id, timeline.ErrNotFound)
}

// writable returns an error that says why a library cannot be changed, nil when it can.
func writable(lib Library) error {
	if why := lib.ReadOnly(); why != "" {
		return fmt.Errorf("%w: %s", timeline.ErrReadOnly, why)
	}
	return nil
}
