package desk

import (
	"cmp"
	"slices"

	"entente/timeline"
)

// outlets returns who published the articles of each event, by name. When events cannot be read it knows of none.
func (c *catalogue) outlets() map[timeline.EventID][]string {
	list := map[timeline.EventID][]string{}
	if c.need() != nil {
		return list
	}
	cites := func(e timeline.EventID, id timeline.ArticleID) {
		a := c.articles[id]
		if a == nil {
			return
		}
		if name := cmp.Or(a.Outlet, a.Title); !slices.Contains(list[e], name) {
			list[e] = append(list[e], name)
		}
	}
	ids, cited := c.said.IDs(), c.said.Cited()
	c.said.EachCited(func(row int, articles []uint32) {
		if e := ids[row]; !c.unsaid[e] {
			for _, n := range articles {
				cites(e, cited[n])
			}
		}
	})
	for id := range c.unsaid {
		if e, err := c.event(id); err == nil { // one that cannot be read cites nothing
			for _, a := range e.Articles() {
				cites(id, a)
			}
		}
	}
	for _, names := range list {
		slices.Sort(names)
	}
	return list
}
