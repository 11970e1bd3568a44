// Package post brings work back to the window's goroutine, where everything of the toolkit must run.
//
// It is the only place that calls fyne.Do. A call waits for the next frame, and calls that pile up while frames are
// slow make a window stutter, so that a newer call of the same name replaces one that still waits.
package post

import (
	"sync"
	"time"

	"fyne.io/fyne/v2"
)

// Queue holds what waits for the window's goroutine. It is safe for concurrent use.
type Queue struct {
	run func(func()) // runs a function on the window's goroutine, soon

	mu      sync.Mutex
	waiting []call
	posted  bool // run has been asked and has not begun
	closed  bool
}

type call struct {
	name string
	fn   func()
}

// New returns a queue to the window's goroutine.
func New() *Queue { return NewTo(fyne.Do) }

// NewTo returns a queue that hands its work to run: tests have no goroutine of a window.
func NewTo(run func(func())) *Queue { return &Queue{run: run} }

// Post runs fn on the window's goroutine soon. A call with the same name that still waits is replaced and keeps its
// place; calls without a name are all run, in order.
func (q *Queue) Post(name string, fn func()) {
	q.mu.Lock()
	if q.closed {
		q.mu.Unlock()
		return
	}
	replaced := false
	for i := range q.waiting {
		if name != "" && q.waiting[i].name == name {
			q.waiting[i].fn, replaced = fn, true
		}
	}
	if !replaced {
		q.waiting = append(q.waiting, call{name, fn})
	}
	ask := !q.posted
	q.posted = true
	q.mu.Unlock()
	if ask {
		q.run(q.drain)
	}
}

func (q *Queue) drain() {
	q.mu.Lock()
	calls := q.waiting
	q.waiting, q.posted = nil, false
	q.mu.Unlock()
	for _, c := range calls {
		if !q.isClosed() { // by one of them
			c.fn()
		}
	}
}

// After runs fn on the window's goroutine after a time, unless it is cancelled before.
func (q *Queue) After(d time.Duration, fn func()) (cancel func()) {
	var mu sync.Mutex
	off := false
	t := time.AfterFunc(d, func() {
		q.Post("", func() {
			mu.Lock()
			dead := off
			mu.Unlock()
			if !dead {
				fn()
			}
		})
	})
	return func() {
		t.Stop()
		mu.Lock()
		off = true
		mu.Unlock()
	}
}

func (q *Queue) isClosed() bool {
	q.mu.Lock()
	defer q.mu.Unlock()
	return q.closed
}

// Close drops what waits and what comes later: a window that closes must not wait for work.
func (q *Queue) Close() {
	q.mu.Lock()
	q.closed, q.waiting = true, nil
	q.mu.Unlock()
}
