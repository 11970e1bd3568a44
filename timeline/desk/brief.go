package desk

import (
	"context"
	"time"

	"entente/timeline"
	"entente/timeline/desk/news"
	"entente/timeline/when"
)

// Brief tells what has become known since a day of the events that pass the filter, each list in the order of time.
func (d *Desk) Brief(since when.Time) (news.Brief, error) {
	return d.Briefing(since)(context.Background())
}

// Briefing returns what works a brief out, of the library as it is now. It reads all events that pass the filter, and may be
// called on any goroutine.
func (d *Desk) Briefing(since when.Time) func(context.Context) (news.Brief, error) {
	lib, cat, kept, day := d.lib, d.cat.Snapshot(), d.keep(), d.opts.Day
	if day == nil {
		day = func(unix int64) when.Time { return when.Of(time.Unix(unix, 0).UTC()).Midnight() }
	}
	of := news.Source{Table: d.shown.table, Kept: kept, Event: cat.Event, Article: cat.Article, Today: d.opts.Today,
		Imports: func() (map[timeline.ImportID]when.Time, error) { return importDays(lib, day) }}
	return func(ctx context.Context) (news.Brief, error) { return news.Since(ctx, of, since) }
}

// importDays are the days of the imports of a library.
func importDays(lib Library, day func(unix int64) when.Time) (map[timeline.ImportID]when.Time, error) {
	steps, err := lib.History()
	if err != nil {
		return nil, err
	}
	days := map[timeline.ImportID]when.Time{}
	for _, s := range steps {
		if s.Import != 0 {
			days[s.Import] = day(s.At)
		}
	}
	return days, nil
}
