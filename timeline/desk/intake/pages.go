package intake

import (
	"context"
	"errors"
	"io"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/edit"
	"entente/timeline/format"
)

// named are those whom an article names.
type named struct{ people, organisations []string }

// pages reads a file that tells more of articles which other files have brought: their titles, and who is named in them.
// Those are mentioned in the events that the article is a source of. Rows about other articles are left out and counted.
func (r *run) pages(ctx context.Context, f format.Format, in io.Reader, report *Report) error {
	if err := r.out.flush(); err != nil { // articles of files before this one
		return err
	}
	who := map[timeline.ArticleID]named{}
	const missing = "%d rows are about articles that are not in the library; import the table of mentions first, then this file again"
	err := batches(ctx, r, in, report, missing, f.Pages, func(list []format.Page) (int, error) { return r.describe(list, who, report) })
	if err != nil {
		return err
	}
	return r.mention(who, report)
}

// describe gives articles their titles and what else is told of them, adds whom they name to who, and returns how many
// are not in the library.
func (r *run) describe(list []format.Page, who map[timeline.ArticleID]named, report *Report) (strange int, err error) {
	keys := make([]string, len(list))
	for i, p := range list {
		keys[i] = p.Article
	}
	ids, err := r.lib.FindMany(timeline.KindArticle, keys)
	if err != nil {
		return 0, err
	}
	changes := map[timeline.ArticleID]edit.Change{}
	for i, p := range list {
		id := timeline.ArticleID(ids[i])
		if id == 0 {
			strange++
			continue
		}
		who[id] = named{p.People, p.Organisations}
		c, begun := changes[id]
		if !begun {
			before, err := r.lib.Get(id.Ref())
			if errors.Is(err, timeline.ErrNotFound) {
				strange++
				continue
			} else if err != nil {
				return strange, err
			}
			c.Before, c.After = before, before
		}
		after := *c.After.(*timeline.Article)
		if !describes(&after, &p) {
			report.Skipped++
			continue
		}
		c.After = &after
		changes[id] = c
		report.Merged++
	}
	return strange, r.rewrite(changes)
}

// describes puts what a page tells into an article, and reports whether that is new.
func describes(a *timeline.Article, p *format.Page) bool {
	news := false
	if p.Title != "" && a.Title != p.Title {
		a.Title, news = p.Title, true
	}
	for _, x := range p.Extra {
		if !slices.Contains(a.Extra, x) {
			a.Extra, news = append(slices.Clone(a.Extra), x), true
		}
	}
	return news
}

// rewrite writes changes of articles.
func (r *run) rewrite(changes map[timeline.ArticleID]edit.Change) error {
	list := make([]edit.Change, 0, len(changes))
	for _, c := range changes {
		list = append(list, c)
	}
	slices.SortFunc(list, func(a, b edit.Change) int { return int(a.After.Ref().ID) - int(b.After.Ref().ID) })
	return r.out.rewrite(list)
}

// mention adds those whom articles name to the events that these are sources of.
func (r *run) mention(who map[timeline.ArticleID]named, report *Report) error {
	if len(who) == 0 || r.opts.DryRun {
		return nil
	}
	var events []timeline.EventID
	err := r.lib.Each(timeline.KindEvent, func(e timeline.Entity) error {
		x := e.(*timeline.Event)
		if slices.ContainsFunc(x.Articles(), func(a timeline.ArticleID) bool { _, told := who[a]; return told }) {
			events = append(events, x.ID)
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, id := range events {
		if err := r.mentionIn(id, who, report); err != nil {
			return err
		}
	}
	return r.out.flush()
}

func (r *run) mentionIn(id timeline.EventID, who map[timeline.ArticleID]named, report *Report) error {
	e, err := r.out.meeting.Event(id)
	if errors.Is(err, timeline.ErrNotFound) {
		return nil
	} else if err != nil {
		return err
	}
	roles := slices.Clone(e.Roles)
	for _, a := range e.Articles() {
		for i, name := range slices.Concat(who[a].people, who[a].organisations) {
			kind := timeline.Person
			if i >= len(who[a].people) {
				kind = timeline.Organisation
			}
			actor, err := r.byName(name, kind, report)
			if err != nil {
				return err
			}
			if !slices.ContainsFunc(roles, func(x timeline.Role) bool { return x.Actor == actor }) {
				roles = append(roles, timeline.Role{Actor: actor, As: timeline.Mentioned})
			}
		}
	}
	if len(roles) == len(e.Roles) {
		return nil
	}
	if e, err = r.out.meeting.Event(id); err != nil { // again: adding an actor may have written what waited
		return err
	}
	after := *e
	after.Roles = roles
	return r.out.revise(e, &after)
}

// byName returns the number of an actor of whom only the name is known, adding one that is new.
func (r *run) byName(name string, kind timeline.ActorKind, report *Report) (timeline.ActorID, error) {
	a, err := r.called(&timeline.Actor{Key: format.NameKey + strings.ToLower(name), Name: name, Kind: kind})
	if err != nil {
		return 0, err
	}
	ref, known, err := r.find(timeline.KindActor, a.Key)
	if err != nil || known {
		return timeline.ActorID(ref.ID), err
	}
	id, err := r.lib.Reserve(timeline.KindActor, 1)
	if err != nil {
		return 0, err
	}
	a.ID = timeline.ActorID(id)
	report.Actors++
	return a.ID, r.add(a)
}
