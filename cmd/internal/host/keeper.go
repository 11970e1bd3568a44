package host

import (
	"context"
	"fmt"
	"io"
	"os"
	"time"

	"entente/store"
)

// checkVerb is the hidden first argument with which the program starts itself to examine a library: a damaged file can
// end the process that reads it.
const checkVerb = "check-in-child"

// checkTime bounds the examination of a library: a damaged one can lead in circles.
const checkTime = 10 * time.Minute

// IsChild reports whether this process was started to examine a library.
func IsChild(args []string) bool { return len(args) > 1 && args[1] == checkVerb }

// RunChild examines the library that args names and returns the exit code.
func RunChild(args []string, out io.Writer) int { return store.CheckMain(args[2:], out, os.Stderr) }

// Check examines a closed library in a process of its own.
func Check(ctx context.Context, path string) (store.Report, error) {
	exe, err := os.Executable()
	if err != nil {
		return store.Report{}, fmt.Errorf("find the program itself: %w", err)
	}
	ctx, cancel := context.WithTimeout(ctx, checkTime)
	defer cancel()
	return store.CheckInChild(ctx, []string{exe, checkVerb}, path)
}

// StoreOptions are how this process opens libraries.
func StoreOptions() store.Options { return store.Options{Now: now, App: Version} }
