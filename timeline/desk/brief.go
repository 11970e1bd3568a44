package desk

import (
	"cmp"
	"context"
	"slices"
	"time"

	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/when"
)

// Brief is what has become known since a day. It goes by the days on which articles were published; an event that no
// dated article tells of is as new as the import that brought it, and one that a person has entered is not listed as new.
type Brief struct {
	Since     when.Time
	New       []BriefLine // first told since then
	Moved     []BriefLine // told before, and told since then with another date
	Confirmed []BriefLine // told before, and told since then as having happened
	Overdue   []BriefLine // announced, with a day that has passed since then, and not confirmed
}

// BriefLine is one event of a brief.
type BriefLine struct {
	Event    *timeline.Event
	From, To when.Span            // of what has moved: the last date told before, and the last one told since
	Articles []timeline.ArticleID // that tell of it since then
}

// Brief tells what has become known since a day of the events that pass the filter, each list in the order of time.
func (d *Desk) Brief(since when.Time) (Brief, error) { return d.Briefing(since)(context.Background()) }

// Briefing returns what works a brief out, of the library as it is now. It reads all events that pass the filter, and may be
// called on any goroutine.
func (d *Desk) Briefing(since when.Time) func(context.Context) (Brief, error) {
	b := briefing{cat: d.cat.snapshot(), today: d.opts.Today, since: since, day: d.opts.Day}
	if b.day == nil {
		b.day = func(unix int64) when.Time { return when.Of(time.Unix(unix, 0).UTC()).Midnight() }
	}
	kept := d.keep()
	b.cat.table = d.shown.table
	return func(ctx context.Context) (Brief, error) { return b.brief(ctx, kept) }
}

// briefing works a brief out.
type briefing struct {
	cat          *catalogue // a snapshot
	today, since when.Time
	day          func(unix int64) when.Time // of an import
}

func (b *briefing) brief(ctx context.Context, kept *index.Set) (Brief, error) {
	out := Brief{Since: b.since}
	steps, err := b.cat.lib.History()
	if err != nil {
		return out, err
	}
	brought := map[timeline.ImportID]when.Time{}
	for _, s := range steps {
		if s.Import != 0 {
			brought[s.Import] = b.day(s.At)
		}
	}
	t := b.cat.table
	for o := range index.Ord(t.All()) {
		if err := ctx.Err(); err != nil {
			return out, err
		}
		if !kept.Has(o) {
			continue
		}
		e, err := b.cat.event(t.ID(o))
		if err != nil {
			return out, err
		}
		b.tell(&out, e, brought)
	}
	return out, nil
}

// tell puts an event into the lists that it belongs to. brought has the days of imports.
func (b *briefing) tell(out *Brief, e *timeline.Event, brought map[timeline.ImportID]when.Time) {
	told := b.cat.tellings(e)
	first, dated := brought[e.Import]
	if len(told) > 0 {
		first, dated = told[0].day, true
	}
	line := BriefLine{Event: e}
	for _, t := range told {
		if t.day >= b.since {
			line.Articles = append(line.Articles, t.article)
		}
	}
	if dated && first >= b.since {
		out.New = append(out.New, line)
	} else if len(line.Articles) > 0 {
		if from, to, moved := movedSince(told, b.since); moved {
			x := line
			x.From, x.To = from, to
			out.Moved = append(out.Moved, x)
		}
		if e.Marks&timeline.Confirmed != 0 && confirmedOn(e, told) >= b.since {
			out.Confirmed = append(out.Confirmed, line)
		}
	}
	if overdue(e.Marks, e.When, b.today) && e.When.End() >= b.since {
		out.Overdue = append(out.Overdue, line)
	}
}

// BriefPart is one list of a brief with its name and what it means.
type BriefPart struct {
	Name, Help string
	Lines      []BriefLine
}

// Parts returns the lists of a brief, in the order in which they are read.
func (b *Brief) Parts() []BriefPart {
	return []BriefPart{{"New", "first told of since then", b.New}, {"Moved", "told of before, now with another date", b.Moved},
		{"Confirmed", "announced before, now told of as having happened", b.Confirmed}, {"Overdue", "its day has passed since then and nothing confirms it", b.Overdue}}
}

// toldOn is an article that tells of an event, with its day and the date that it gives, if any.
type toldOn struct {
	article timeline.ArticleID
	day     when.Time
	when    when.Span
}

// tellings lists the dated articles that tell of an event, the earliest first.
func (c *catalogue) tellings(e *timeline.Event) []toldOn {
	var list []toldOn
	for _, id := range e.Articles() {
		a := c.articles[id]
		if a == nil || a.Published.IsZero() {
			continue
		}
		t := toldOn{article: id, day: a.Published.Start()}
		for _, c := range e.Claims {
			if c.Cite.Article == id && t.when.IsZero() {
				t.when = c.When
			}
		}
		list = append(list, t)
	}
	slices.SortStableFunc(list, func(a, b toldOn) int { return cmp.Or(cmp.Compare(a.day, b.day), cmp.Compare(a.article, b.article)) })
	return list
}

// movedSince compares the last date told before a day with the last one told since. A date that is only more exact has not
// moved.
func movedSince(told []toldOn, since when.Time) (from, to when.Span, moved bool) {
	for _, t := range told {
		if t.when.IsZero() {
			continue
		}
		if t.day < since {
			from = t.when
		} else {
			to = t.when
		}
	}
	return from, to, !from.IsZero() && !to.IsZero() && !from.Overlaps(to.Start(), to.End())
}

// confirmedOn is the day of the first article that tells of an event when it has begun; when.Min when none does.
func confirmedOn(e *timeline.Event, told []toldOn) when.Time {
	for _, t := range told {
		if !e.When.IsZero() && t.day >= e.When.Start() {
			return t.day
		}
	}
	return when.Min
}
