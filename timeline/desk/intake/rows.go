package intake

import (
	"context"
	"errors"
	"io"

	"entente/timeline"
	"entente/timeline/format"
)

// rowBatch is how many entities of a long table are written at once: one step of the store.
const rowBatch = 5000

// rows reads a long table. The decoder runs ahead by a batch or two while the batch before is looked up, numbered and
// written here, so that memory does not grow with the file. Actors and articles are the only things that are remembered.
func (r *run) rows(ctx context.Context, f format.Format, in io.Reader, report *Report) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	batches := make(chan []timeline.Entity, 1)
	var problems Report // of the decoder's goroutine until it ends
	failed := make(chan error, 1)
	go func() {
		defer close(batches)
		failed <- decodeRows(ctx, f, in, batches, &problems)
	}()
	w := rowWriter{run: r, report: report, actorOf: map[timeline.ActorID]timeline.ActorID{},
		articleOf: map[timeline.ArticleID]timeline.ArticleID{}}
	var err error
	for b := range batches {
		if err == nil {
			if err = ctx.Err(); err == nil {
				err = w.write(b)
			}
			if err != nil {
				cancel() // and empty the channel
			}
		}
	}
	ended := <-failed
	report.Skipped += problems.Skipped
	report.Problems = append(report.Problems, problems.Problems...)
	if err != nil {
		return err
	}
	return ended
}

// decodeRows gathers what the decoder gives into batches.
func decodeRows(ctx context.Context, f format.Format, in io.Reader, batches chan<- []timeline.Entity, problems *Report) (err error) {
	batch := make([]timeline.Entity, 0, rowBatch)
	send := func() error {
		select {
		case batches <- batch:
			batch = make([]timeline.Entity, 0, rowBatch)
			return nil
		case <-ctx.Done():
			return ctx.Err()
		}
	}
	report := func(p format.Problem) {
		problems.Skipped++
		problems.problem(p)
	}
	defer func() {
		if len(batch) > 0 && ctx.Err() == nil {
			if serr := send(); err == nil {
				err = serr
			}
		}
	}()
	return f.Decode(ctx, in, func(e timeline.Entity) error {
		if err := e.Validate(); err != nil {
			message := err.Error()
			if inv := (*timeline.InvalidError)(nil); errors.As(err, &inv) {
				message = inv.Unnumbered()
			}
			report(format.Problem{Message: message})
			return nil
		}
		if batch = append(batch, e); len(batch) == rowBatch {
			return send()
		}
		return nil
	}, report)
}

// rowWriter writes the batches of one table.
type rowWriter struct {
	*run
	report    *Report
	actorOf   map[timeline.ActorID]timeline.ActorID // number in the file -> number in the library
	articleOf map[timeline.ArticleID]timeline.ArticleID
	rows      int
	keys      []string
}

// write looks up what the library has, numbers the rest and writes it. The batch is the writer's own.
func (w *rowWriter) write(batch []timeline.Entity) error {
	w.keys = w.keys[:0]
	for _, e := range batch {
		switch e := e.(type) {
		case *timeline.Event:
			w.keys = append(w.keys, e.Key)
		case *timeline.Actor:
			if err := w.actor(e); err != nil {
				return err
			}
		case *timeline.Article:
			if err := w.article(e); err != nil {
				return err
			}
		}
	}
	known, err := w.lib.FindMany(timeline.KindEvent, w.keys)
	if err != nil {
		return err
	}
	fresh := make([]timeline.Entity, 0, len(w.keys))
	here := make(map[string]bool, len(w.keys))
	i := 0
	for _, e := range batch {
		x, is := e.(*timeline.Event)
		if !is {
			continue
		}
		there := known[i] != 0 || here[x.Key]
		i++
		if there {
			w.report.Skipped++
			continue
		}
		here[x.Key] = true
		w.renumber(x)
		fresh = append(fresh, x)
	}
	if err := w.addEvents(fresh); err != nil {
		return err
	}
	w.report.Events += len(fresh)
	w.rows += len(w.keys)
	w.pace.tell(w.rows)
	return nil
}

// addEvents numbers new events and writes them.
func (w *rowWriter) addEvents(fresh []timeline.Entity) error {
	if len(fresh) == 0 || w.opts.DryRun {
		return nil
	}
	if err := w.out.begin(); err != nil {
		return err
	}
	first, err := w.lib.Reserve(timeline.KindEvent, len(fresh))
	if err != nil {
		return err
	}
	for i, e := range fresh {
		e.(*timeline.Event).ID = timeline.EventID(first) + timeline.EventID(i)
	}
	return w.out.addRows(fresh)
}

// renumber makes references lead to the library's numbers.
func (w *rowWriter) renumber(x *timeline.Event) {
	for i := range x.Roles {
		x.Roles[i].Actor = w.actorOf[x.Roles[i].Actor]
	}
	for i := range x.Citations {
		x.Citations[i].Article = w.articleOf[x.Citations[i].Article]
	}
}

func (w *rowWriter) actor(a *timeline.Actor) error {
	a, err := w.called(a)
	if err != nil {
		return err
	}
	ref, known, err := w.find(timeline.KindActor, a.Key)
	if err != nil {
		return err
	}
	if known {
		w.actorOf[a.ID] = timeline.ActorID(ref.ID)
		return nil
	}
	id, err := w.lib.Reserve(timeline.KindActor, 1)
	if err != nil {
		return err
	}
	x := *a
	x.ID = timeline.ActorID(id)
	w.actorOf[a.ID] = x.ID
	w.report.Actors++
	return w.add(&x)
}

func (w *rowWriter) article(a *timeline.Article) error {
	ref, known, err := w.find(timeline.KindArticle, a.Key)
	if err != nil {
		return err
	}
	if known {
		w.articleOf[a.ID] = timeline.ArticleID(ref.ID)
		return nil
	}
	id, err := w.lib.Reserve(timeline.KindArticle, 1)
	if err != nil {
		return err
	}
	x := *a
	x.ID = timeline.ArticleID(id)
	w.articleOf[a.ID] = x.ID
	w.report.Articles++
	return w.add(&x)
}
