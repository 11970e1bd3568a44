package app

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"sync/atomic"
	"time"

	"entente/timeline/desk/progress"
	"entente/timeline/desk/say"
)

// job is long work beside the window: one at a time, with progress and a way to stop it.
type job struct {
	name   string
	cancel context.CancelFunc
	ended  chan struct{} // closed when the work no longer uses the library
	over   atomic.Bool   // what is told from then on comes too late
	words  string        // how far it is
	part   float32
}

// begin lists long work as the one that goes on. It returns nil, and says why, while another one does.
func (w *Window) begin(name string) (j *job, ctx context.Context, tell progress.Func) {
	if w.job != nil {
		w.fail(name, fmt.Errorf("%s is still running; wait for it or stop it at the bottom", w.job.name))
		return nil, nil, nil
	}
	ctx, cancel := context.WithCancel(context.Background())
	j = &job{name: name, cancel: cancel, ended: make(chan struct{}), words: name + "…"}
	w.job = j
	w.showJob()
	var pace progress.Pace
	return j, ctx, func(s progress.Step) {
		speed := pace.Words(s, w.ports.Now())
		w.queue.Post("job", func() {
			if !j.over.Load() {
				j.words, j.part = progressWords(name, s, speed), s.Part()
				w.showJob()
			}
		})
	}
}

// end takes the work off the status line.
func (w *Window) end(j *job) {
	j.over.Store(true)
	j.cancel()
	if w.job == j {
		w.job = nil
		w.showJob()
	}
}

// showJob says at the bottom what goes on: a library that is being opened, else the job.
func (w *Window) showJob() {
	switch o, j := w.opening, w.job; {
	case o != nil && !o.here:
		w.status.Job(o.words, o.part)
	case j != nil && o != nil:
		w.status.Job(j.words+" · then "+filepath.Base(o.path)+" opens", j.part)
	case j != nil:
		w.status.Job(j.words, j.part)
	case o != nil:
		w.status.Job(filepath.Base(o.path)+" opens when this is closed", 1)
	default:
		w.status.Job("", 0)
	}
}

// run does work on another goroutine and then done on the window's, unless another library has been opened meanwhile.
// When another job is running it says so.
func (w *Window) run(name string, work func(ctx context.Context, tell progress.Func) error, done func(error)) {
	j, ctx, tell := w.begin(name)
	if j == nil {
		return
	}
	lib := w.lib
	go func() {
		err := safely(func() error { return work(ctx, tell) })
		j.over.Store(true)
		j.cancel()
		close(j.ended)
		w.queue.Post("", func() {
			w.end(j)
			if w.lib == lib {
				done(err)
				w.goOn()
			}
		})
	}()
}

// beside does small work on another goroutine and then done on the window's, unless another library has been opened meanwhile.
// Several can go on at once. What the work panics with is none of the person's business: done finds nothing made.
func (w *Window) beside(work, done func()) {
	lib := w.lib
	w.besides++
	go func() {
		_ = safely(func() error { work(); return nil })
		w.queue.Post("", func() {
			w.besides--
			if w.lib == lib {
				done()
			}
		})
	}()
}

// safely turns a panic of a job into an error: the window stays alive.
func safely(work func() error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("internal error: %v", p)
		}
	}()
	return work()
}

// progressWords says what a job does: with a speed when it has one, else with the file.
func progressWords(name string, s progress.Step, speed string) string {
	const most = 48
	what := s.What
	if r := []rune(what); len(r) > most {
		what = "…" + string(r[len(r)-most:])
	}
	words := name
	if s.Total > 1 {
		words += fmt.Sprintf(": %s of %s", say.Count(s.Done), say.Count(s.Total))
	}
	if speed != "" {
		return words + " · " + speed
	}
	if what != "" {
		words += " · " + what
	}
	return words
}

// stopJob ends what goes on: the opening of a library, else the job that is running.
func (w *Window) stopJob() {
	switch o := w.opening; {
	case o != nil && (!o.here || w.job == nil):
		w.stopOpening()
	case w.job != nil:
		w.job.cancel()
	}
}

// endJob ends the job that is running and waits until it no longer uses the library.
func (w *Window) endJob() {
	j := w.job
	if j == nil {
		return
	}
	j.cancel()
	select {
	case <-j.ended:
	case <-time.After(patience):
	}
	w.job = nil
	w.showJob()
}

// stopped reports whether a job ended because a person wanted it.
func stopped(err error) bool { return errors.Is(err, context.Canceled) }
