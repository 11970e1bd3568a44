// Package news tells what has become known since a day, as lists and as a page to print.
package news

import (
	"cmp"
	"context"
	"slices"

	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/when"
)

// Brief is what has become known since a day. It goes by the days on which articles were published; an event that no
// dated article tells of is as new as the import that brought it, and one that a person has entered is not listed as new.
type Brief struct {
	Since     when.Time
	New       []Line // first told since then
	Moved     []Line // told before, and told since then with another date
	Confirmed []Line // told before, and told since then as having happened
	Overdue   []Line // announced, with a day that has passed since then, and not confirmed
}

// Line is one event of a brief.
type Line struct {
	Event    *timeline.Event
	From, To when.Span            // of what has moved: the last date told before, and the last one told since
	Articles []timeline.ArticleID // that tell of it since then
}

// Source is a library as it is now. It does not change, so that another goroutine may read it.
type Source struct {
	Table   *index.Table
	Kept    *index.Set // events that are told of; nil: all
	Event   func(timeline.EventID) (*timeline.Event, error)
	Article func(timeline.ArticleID) *timeline.Article      // nil: there is none
	Imports func() (map[timeline.ImportID]when.Time, error) // their days
	Today   when.Time
}

// Since tells what has become known since a day, each list in the order of time.
func Since(ctx context.Context, of Source, day when.Time) (Brief, error) {
	b := Brief{Since: day}
	brought, err := of.Imports()
	if err != nil {
		return b, err
	}
	for o := range index.Ord(of.Table.All()) {
		if err := ctx.Err(); err != nil {
			return b, err
		}
		if !of.Kept.Has(o) {
			continue
		}
		e, err := of.Event(of.Table.ID(o))
		if err != nil {
			return b, err
		}
		b.tell(&of, e, brought)
	}
	return b, nil
}

// tell puts an event into the lists that it belongs to. brought has the days of imports.
func (b *Brief) tell(of *Source, e *timeline.Event, brought map[timeline.ImportID]when.Time) {
	told := of.tellings(e)
	first, dated := brought[e.Import]
	if len(told) > 0 {
		first, dated = told[0].day, true
	}
	line := Line{Event: e}
	for _, t := range told {
		if t.day >= b.Since {
			line.Articles = append(line.Articles, t.article)
		}
	}
	if dated && first >= b.Since {
		b.New = append(b.New, line)
	} else if len(line.Articles) > 0 {
		if from, to, moved := movedSince(told, b.Since); moved {
			x := line
			x.From, x.To = from, to
			b.Moved = append(b.Moved, x)
		}
		if e.Marks&timeline.Confirmed != 0 && confirmedOn(e, told) >= b.Since {
			b.Confirmed = append(b.Confirmed, line)
		}
	}
	if e.Marks.Overdue(e.When, of.Today) && e.When.End() >= b.Since {
		b.Overdue = append(b.Overdue, line)
	}
}

// Part is one list of a brief with its name and what it means.
type Part struct {
	Name, Help string
	Lines      []Line
}

// Parts returns the lists of a brief, in the order in which they are read.
func (b *Brief) Parts() []Part {
	return []Part{{"New", "first told of since then", b.New}, {"Moved", "told of before, now with another date", b.Moved},
		{"Confirmed", "announced before, now told of as having happened", b.Confirmed},
		{"Overdue", "its day has passed since then and nothing confirms it", b.Overdue}}
}

// toldOn is an article that tells of an event, with its day and the date that it gives, if any.
type toldOn struct {
	article timeline.ArticleID
	day     when.Time
	when    when.Span
}

// tellings lists the dated articles that tell of an event, the earliest first.
func (s *Source) tellings(e *timeline.Event) []toldOn {
	var list []toldOn
	for _, id := range e.Articles() {
		a := s.Article(id)
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
