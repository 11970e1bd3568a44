package catalogue

import (
	"entente/timeline"
	"entente/timeline/index"
)

// Proposals lists the events that wait for a decision, with the articles that they come from.
func (c *Catalogue) Proposals() map[timeline.EventID][]timeline.ArticleID {
	if c.waits == nil {
		c.waits = map[timeline.EventID][]timeline.ArticleID{}
		for o := index.Ord(0); int(o) < c.Table.All() && len(c.waits) < c.Table.Proposals(); o++ {
			if !c.Table.Proposed(o) {
				continue
			}
			if e, err := c.Event(c.Table.ID(o)); err == nil {
				c.wait(e, true)
			}
		}
	}
	return c.waits
}

// wait notes whether an event waits for a decision.
func (c *Catalogue) wait(e *timeline.Event, on bool) {
	if c.waits == nil {
		return
	}
	if on {
		c.waits[e.ID] = e.Articles()
	} else {
		delete(c.waits, e.ID)
	}
}
