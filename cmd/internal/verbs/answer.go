package verbs

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"path/filepath"

	"entente/cmd/internal/host"
	"entente/store"
)

// Answer runs the verbs that come over the socket of the window that has s open. changed is called after each verb
// that may have changed the library.
func Answer(h *host.Host, s *store.Store, changed func()) func(ctx context.Context, r host.Request, stdout, stderr io.Writer) int {
	return func(ctx context.Context, r host.Request, stdout, stderr io.Writer) int {
		wrote := false
		env := &Env{Stdin: bytes.NewReader(r.Stdin), Stdout: stdout, Stderr: stderr, Dir: r.Dir, Host: h}
		env.Open = func(path string, write bool) (*store.Store, func() error, error) {
			if !samePath(path, s.Path()) {
				return nil, nil, fmt.Errorf("the window has %s open, not %s", s.Path(), path)
			}
			wrote = wrote || write
			return s, func() error { return nil }, nil
		}
		if needsFile(r.Args) {
			fmt.Fprintf(stderr, "ententectl: %s works on a closed library; close the window that has it open first\n", firstWord(r.Args))
			return Failed
		}
		code := Run(ctx, env, r.Args)
		if wrote {
			changed()
		}
		return code
	}
}

// needsFile reports verbs that open the file themselves.
func needsFile(args []string) bool {
	for _, name := range []string{"check", "repair", "restore", "compact"} {
		if verbAt(args, name) >= 0 {
			return true
		}
	}
	return false
}

// samePath compares two paths as far as links can be followed.
func samePath(a, b string) bool {
	follow := func(p string) string {
		if q, err := filepath.EvalSymlinks(p); err == nil {
			p = q
		}
		q, err := filepath.Abs(p)
		if err != nil {
			return p
		}
		return q
	}
	return follow(a) == follow(b)
}
