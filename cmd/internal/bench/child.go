package bench

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strconv"
	"strings"

	"entente/store"
)

// childVerb is the hidden first argument with which the program starts itself to write a library: what that takes must
// count neither as time nor as memory of the run.
const childVerb = "bench-write-in-child"

// IsChild reports whether this process was started to write a library.
func IsChild(args []string) bool { return len(args) > 1 && args[1] == childVerb }

// RunChild writes the library that args asks for and returns the exit code.
func RunChild(ctx context.Context, args []string, o store.Options, messages io.Writer) int {
	if len(args) != 5 {
		fmt.Fprintln(messages, "usage:", childVerb, "FILE EVENTS LANES")
		return 2
	}
	n, err1 := strconv.Atoi(args[3])
	lanes, err2 := strconv.Atoi(args[4])
	err := errors.Join(err1, err2)
	if err == nil {
		err = Write(ctx, args[2], n, lanes, o)
	}
	if err != nil {
		fmt.Fprintln(messages, err)
		return 1
	}
	return 0
}

// WriteInChild makes a library at path in a process of its own. The program must hand its arguments to RunChild when
// IsChild says so.
func WriteInChild(ctx context.Context, path string, n, lanes int) error {
	exe, err := os.Executable()
	if err != nil {
		return fmt.Errorf("find the program itself: %w", err)
	}
	cmd := exec.CommandContext(ctx, exe, childVerb, path, strconv.Itoa(n), strconv.Itoa(lanes))
	cmd.Args[0] = os.Args[0] // a program may be told by its name which one it is
	var messages strings.Builder
	cmd.Stderr = &messages
	if err := cmd.Run(); err != nil {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		return fmt.Errorf("write the library to measure: %w: %s", err, strings.TrimSpace(messages.String()))
	}
	return nil
}
