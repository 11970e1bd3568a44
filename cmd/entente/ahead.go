package main

import (
	"context"
	"errors"
	"os"
	"sync"
	"time"

	"entente/cmd/internal/host"
	"entente/store"
	"entente/timeline/desk/progress"
)

// ahead is a library that is opened before there is a window that could show how far that is.
type ahead struct {
	cancel context.CancelFunc
	ended  chan struct{} // closed when it is open, or does not open
	store  *store.Store
	err    error

	mu   sync.Mutex
	said progress.Step
	tell progress.Func // nil until somebody listens
}

func openAhead(path string) *ahead {
	ctx, cancel := context.WithCancel(context.Background())
	a := &ahead{cancel: cancel, ended: make(chan struct{})}
	go func() {
		defer close(a.ended)
		a.store, a.err = host.OpenLibrary(ctx, path, a.say)
	}()
	return a
}

// lockTime is within what opening a library says that another program has it open.
const lockTime = 700 * time.Millisecond

// locked reports whether another program has the library open. When another window examines it, that shows how far it is, and
// here the end of it is waited for, which tell is told.
func (a *ahead) locked(path string, tell func(host.Holder)) bool {
	for told := false; ; told = true {
		select {
		case <-a.ended:
			return errors.Is(a.err, store.ErrLocked)
		case <-time.After(lockTime):
		}
		h, ok := host.HolderOf(path)
		if !ok || !h.Window || !h.Passing || h.PID == os.Getpid() {
			return false
		}
		if !told {
			tell(h)
		}
	}
}

func (a *ahead) say(s progress.Step) {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.said = s; a.tell != nil {
		a.tell(s)
	}
}

// wait returns the library when it is open, and tells until then how far that is.
func (a *ahead) wait(ctx context.Context, tell progress.Func) (*store.Store, error) {
	a.mu.Lock()
	if a.tell = tell; a.said != (progress.Step{}) {
		tell(a.said)
	}
	a.mu.Unlock()
	defer context.AfterFunc(ctx, a.cancel)()
	<-a.ended
	return a.store, a.err
}
