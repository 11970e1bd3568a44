package verbs

import (
	"context"

	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
)

func runMerge(_ context.Context, c *call) error {
	if err := c.parse(2, -1); err != nil {
		return err
	}
	var ids []timeline.EventID
	for _, a := range c.args {
		id, err := eventID(a)
		if err != nil {
			return err
		}
		ids = append(ids, id)
	}
	return c.withDesk(true, func(d *desk.Desk, _ *store.Store) error { return d.Merge(ids...) })
}

func runSplit(_ context.Context, c *call) error {
	if err := c.parse(2, 2); err != nil {
		return err
	}
	id, err := eventID(c.args[0])
	if err != nil {
		return err
	}
	article, err := timeline.ParseRef(c.args[1], timeline.KindArticle)
	if err != nil {
		return usageError{err}
	}
	if article.Kind != timeline.KindArticle {
		return usage("%s is not an article; see ententectl article", c.args[1])
	}
	return c.withDesk(true, func(d *desk.Desk, _ *store.Store) error {
		part, err := d.Split(id, timeline.ArticleID(article.ID))
		if err != nil {
			return err
		}
		return c.print(map[string]string{"id": part.String()}, "%s\n", part)
	})
}
