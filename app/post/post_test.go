package post

import (
	"slices"
	"testing"
	"time"
)

// Ensure that a newer call of a name replaces the one that waits, that others keep their order, and that one pass of
// the window's goroutine is asked for.
func TestQueue_Post(t *testing.T) {
	var asked []func()
	q := NewTo(func(fn func()) { asked = append(asked, fn) })
	var got []string
	say := func(s string) func() { return func() { got = append(got, s) } }
	q.Post("status", say("old"))
	q.Post("", say("first"))
	q.Post("status", say("new"))
	q.Post("", say("second"))
	if len(asked) != 1 {
		t.Fatalf("asked %d times, want 1", len(asked))
	}
	asked[0]()
	if want := []string{"new", "first", "second"}; !slices.Equal(got, want) {
		t.Errorf("ran %q, want %q", got, want)
	}
	q.Post("", say("third"))
	if len(asked) != 2 {
		t.Errorf("asked %d times after the first pass, want 2", len(asked))
	}
	q.Close()
	asked[1]()
	q.Post("", say("late"))
	if want := []string{"new", "first", "second"}; !slices.Equal(got, want) {
		t.Errorf("after Close ran %q, want %q", got, want)
	}
}

// Ensure that nothing runs any more behind the call that closes the queue.
func TestQueue_CloseWithin(t *testing.T) {
	var asked []func()
	q := NewTo(func(fn func()) { asked = append(asked, fn) })
	q.Post("", q.Close)
	q.Post("", func() { t.Error("ran after Close") })
	asked[0]()
}

// Ensure that a delayed call runs once, and never when it was cancelled.
func TestQueue_After(t *testing.T) {
	ran := make(chan string, 2)
	q := NewTo(func(fn func()) { fn() })
	cancel := q.After(time.Hour, func() { ran <- "cancelled" })
	cancel()
	q.After(0, func() { ran <- "kept" })
	if got := <-ran; got != "kept" {
		t.Errorf("ran %q, want %q", got, "kept")
	}
	select {
	case s := <-ran:
		t.Errorf("ran %q too", s)
	default:
	}
}
