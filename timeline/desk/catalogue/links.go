package catalogue

import "entente/timeline"

// LinksOf returns the links at both ends of an event.
func (c *Catalogue) LinksOf(id timeline.EventID) []*timeline.Link { return c.links[id] }

// Calls lists the links by which events call others off, in no order.
func (c *Catalogue) Calls() []*timeline.Link {
	var list []*timeline.Link
	for from, links := range c.links {
		for _, l := range links {
			if l.From == from && (l.Type == timeline.Cancels || l.Type == timeline.Postpones) {
				list = append(list, l)
			}
		}
	}
	return list
}
