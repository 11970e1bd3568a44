package verbs

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"entente/cmd/internal/host"
)

// mostAtOnce is how many files become one step of the history.
const mostAtOnce = 500

func runWatch(ctx context.Context, c *call) error {
	x := c.importFlags()
	once := c.flags.Bool("once", false, "")
	every := c.flags.Duration("every", 2*time.Second, "")
	if err := c.parse(1, 1); err != nil {
		return err
	}
	if err := x.read(c); err != nil {
		return err
	}
	if *every <= 0 {
		return usage("--every %s is no time to wait: give one such as 500ms or 1m", *every)
	}
	dir := c.path(c.args[0])
	if info, err := os.Stat(dir); err != nil {
		return err
	} else if !info.IsDir() {
		return fmt.Errorf("%s is no folder: watch takes a folder, and import reads a file", c.args[0])
	}
	w := watch{call: c, dir: dir, options: c.importOptions()}
	if _, err := w.look(); err != nil {
		return err
	}
	if *once {
		if !pause(ctx, *every) {
			return nil
		}
		return w.once(ctx)
	}
	c.note("watching %s; Ctrl+C ends it", dir)
	for pause(ctx, *every) {
		err := w.pass(ctx)
		if errors.Is(err, context.Canceled) {
			return err
		}
		w.say(err)
	}
	return nil
}

// pause waits and reports whether to go on.
func pause(ctx context.Context, d time.Duration) bool {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-ctx.Done():
		return false
	case <-t.C:
		return true
	}
}

// importOptions returns the options as the import verb takes them.
func (c *call) importOptions() []string {
	var list []string
	c.flags.Visit(func(f *flag.Flag) {
		if f.Name != "once" && f.Name != "every" {
			list = append(list, "--"+f.Name+"="+f.Value.String())
		}
	})
	return list
}

// watch looks at a folder again and again. The library is open only while something is imported, so that others can
// work with it; when the window has it open, the import goes there.
type watch struct {
	*call
	dir     string
	options []string
	seen    settling
	said    string // the trouble that was told last
}

// look returns the files that are ready to be read.
func (w *watch) look() ([]string, error) {
	if _, err := os.Stat(w.dir); err != nil {
		return nil, err
	}
	files, err := host.Files(w.dir)
	if err != nil {
		return nil, err
	}
	now := map[string]stamp{}
	for _, f := range files {
		if passedOver(f.Name) {
			continue
		}
		info, err := os.Stat(f.Name)
		if errors.Is(err, fs.ErrNotExist) { // gone meanwhile
			continue
		}
		s := stamp{}
		if err == nil {
			s = stamp{info.Size(), info.ModTime()}
		}
		now[f.Name] = s
	}
	return w.seen.look(now), nil
}

func (w *watch) once(ctx context.Context) error {
	if err := w.pass(ctx); err != nil {
		return err
	}
	for _, f := range w.seen.waiting() {
		w.note("%s is still being written; it was left for the next time", f)
	}
	return nil
}

// pass imports what is ready. What the library could not take is tried again at the next pass.
func (w *watch) pass(ctx context.Context) error {
	ready, err := w.look()
	if err != nil {
		return err
	}
	for len(ready) > 0 {
		n := min(len(ready), mostAtOnce)
		if err := w.read(ctx, ready[:n]); err != nil {
			return err
		}
		w.seen.done(ready[:n])
		ready = ready[n:]
	}
	return nil
}

// read imports files by the import verb. Files that it can make nothing of are told of and done with.
func (w *watch) read(ctx context.Context, files []string) error {
	args := append(append([]string{"import"}, w.options...), files...)
	err := run(ctx, w.Env, args)
	var locked lockedError
	if errors.As(err, &locked) {
		code, ferr := w.forward(ctx, locked.path, args)
		switch {
		case errors.Is(ferr, host.ErrNoAnswer):
			return locked.error
		case ferr != nil:
			return ferr
		case code == Usage:
			return errors.New("the window that has the library open is of another version; close it")
		}
		return nil // what failed there was said there
	}
	var unread unreadError
	if errors.As(err, &unread) {
		fmt.Fprintf(w.Stderr, "ententectl: %v\n", unread)
		return nil
	}
	return err
}

// say tells of trouble once, and again when it comes back.
func (w *watch) say(err error) {
	text := ""
	if err != nil {
		text = err.Error()
	}
	if text != "" && text != w.said {
		fmt.Fprintf(w.Stderr, "ententectl: %s; trying again\n", strings.ReplaceAll(text, "\n", "; "))
	}
	w.said = text
}

// passedOver reports names that browsers and editors give to what they are still writing, and libraries themselves with
// their backups: reading one would change it, and so on for ever.
func passedOver(name string) bool {
	switch strings.ToLower(filepath.Ext(name)) {
	case ".part", ".partial", ".crdownload", ".download", ".tmp", ".swp":
		return true
	}
	return strings.HasSuffix(name, "~") || strings.Contains(filepath.Base(name), ".entente")
}
