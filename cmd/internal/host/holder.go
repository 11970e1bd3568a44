package host

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"runtime"
	"syscall"
	"time"

	"entente/store"
)

// Holder is a program that has a library open, as it says itself in a note beside the library's socket.
type Holder struct {
	PID     int    `json:"pid"`
	Program string `json:"program"`
	Doing   string `json:"doing"`   // what it does with the library, "has it open"
	Passing bool   `json:"passing"` // that ends by itself
	Window  bool   `json:"window"`  // it is the program with the window, which answers when it has it open
}

// What holders do.
const (
	HasOpen  = "has it open"
	Examines = "examines whether it is in order"
)

// Claim notes that this process has a library, until Release is called. The note serves only to tell others who keeps them
// waiting, so one that cannot be written is none.
func Claim(library string, h Holder) {
	path, err := meetingPlace(library, ".json")
	if err != nil {
		return
	}
	h.PID = os.Getpid()
	if note, err := json.Marshal(h); err == nil {
		_ = os.WriteFile(path, note, 0o600)
	}
}

// Release takes the note of this process away. One that stays behind names a process that is gone.
func Release(library string) {
	h, ok := HolderOf(library)
	if !ok || h.PID != os.Getpid() {
		return
	}
	if path, err := meetingPlace(library, ".json"); err == nil {
		_ = os.Remove(path)
	}
}

// HolderOf tells which program has a library, as far as that is known and that program still runs.
func HolderOf(library string) (h Holder, ok bool) {
	path, err := meetingPlace(library, ".json")
	if err != nil {
		return h, false
	}
	note, err := os.ReadFile(path)
	if err != nil || json.Unmarshal(note, &h) != nil {
		return Holder{}, false
	}
	return h, h.PID > 0 && runs(h.PID)
}

// runs reports whether there is a process of this number.
func runs(pid int) bool {
	p, err := os.FindProcess(pid)
	if err != nil || runtime.GOOS == "windows" { // there, finding it tells
		return err == nil
	}
	err = p.Signal(syscall.Signal(0))
	return err == nil || errors.Is(err, os.ErrPermission)
}

// HeldError is the error of a library that another program has, when it is known which.
type HeldError struct {
	Holder
	path string
	err  error
}

// Held adds to the error of a library that cannot be opened who has it.
func Held(path string, err error) error {
	if !errors.Is(err, store.ErrLocked) {
		return err
	}
	h, ok := HolderOf(path)
	if !ok {
		h, ok = locker(path)
	}
	if !ok || h.PID == os.Getpid() {
		return err
	}
	return &HeldError{h, path, err}
}

// Words says who has the library.
func (e *HeldError) Words() string {
	return fmt.Sprintf("%s (process %d) %s", e.Program, e.PID, e.Doing)
}

// Error implements error.
func (e *HeldError) Error() string {
	advice := "close it there, or work on a copy"
	if e.Passing {
		advice = "wait until that ends, or work on a copy"
	}
	return fmt.Sprintf("open library %s: %s; %s", e.path, e.Words(), advice)
}

// Unwrap makes it a store.ErrLocked.
func (e *HeldError) Unwrap() error { return e.err }

// pollTime is how often others look whether a holder has come to an end.
const pollTime = 100 * time.Millisecond

// patience is how long to wait for a program that is going to give the library free.
const patience = checkTime

// Await waits for the end of what a holder does with its library. It reports whether opening it is worth another try: not when
// nothing ends by itself, the context has, or it takes too long.
func (e *HeldError) Await(ctx context.Context) bool {
	for start := time.Now(); e.Passing && time.Since(start) < patience; {
		if h, ok := HolderOf(e.path); !ok || h != e.Holder {
			return true
		}
		select {
		case <-ctx.Done():
			return false
		case <-time.After(pollTime):
		}
	}
	return false
}
