package host

import (
	"context"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// Ensure that a request reaches the window and that its output and exit code come back.
func TestServeSend(t *testing.T) {
	t.Setenv("XDG_RUNTIME_DIR", t.TempDir())
	lib := filepath.Join(t.TempDir(), "x.entente")
	stop, err := Serve(lib, func(_ context.Context, r Request, stdout, stderr io.Writer) int {
		fmt.Fprint(stdout, strings.Join(r.Args, "+"))
		fmt.Fprint(stderr, r.Dir)
		return 7
	})
	if err != nil {
		t.Fatal(err)
	}
	var out, errOut strings.Builder
	code, err := Send(context.Background(), lib, Request{Args: []string{"a", "b"}, Dir: "/d"}, &out, &errOut)
	if err != nil || code != 7 || out.String() != "a+b" || errOut.String() != "/d" {
		t.Errorf("Send = %d, %v, %q, %q", code, err, out.String(), errOut.String())
	}
	stop()
	if _, err := Send(context.Background(), lib, Request{}, io.Discard, io.Discard); !errors.Is(err, ErrNoAnswer) {
		t.Errorf("Send to nobody = %v, want ErrNoAnswer", err)
	}
	// A socket that was left behind is replaced.
	stop, err = Serve(lib, func(context.Context, Request, io.Writer, io.Writer) int { return 0 })
	if err != nil {
		t.Fatal(err)
	}
	stop()
}

// Ensure that a caller who gives up ends the work in the window.
func TestSend_Cancelled(t *testing.T) {
	t.Setenv("XDG_RUNTIME_DIR", t.TempDir())
	lib := filepath.Join(t.TempDir(), "x.entente")
	ended := make(chan struct{})
	stop, err := Serve(lib, func(ctx context.Context, _ Request, _, _ io.Writer) int {
		<-ctx.Done()
		close(ended)
		return 0
	})
	if err != nil {
		t.Fatal(err)
	}
	defer stop()
	ctx, cancel := context.WithTimeout(context.Background(), 50*time.Millisecond)
	defer cancel()
	if _, err := Send(ctx, lib, Request{}, io.Discard, io.Discard); !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("Send = %v, want the deadline", err)
	}
	<-ended
}
