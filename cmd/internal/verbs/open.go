package verbs

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"entente/cmd/internal/host"
	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/draw/paint"
	"entente/timeline/draw/typeset"
	"entente/timeline/when"
)

// path makes a path absolute that is relative to the caller's folder.
func (c *call) path(p string) string {
	if filepath.IsAbs(p) {
		return p
	}
	return filepath.Join(c.Dir, p)
}

// store opens the library. write makes it when it is missing.
func (c *call) store(write bool) (*store.Store, func() error, error) {
	file := c.db
	if file == "" {
		var err error
		if file, err = c.Host.LibraryFile(); err != nil {
			return nil, nil, err
		}
	}
	return c.Open(c.path(file), write)
}

// withStore runs fn on the open library and closes it.
func (c *call) withStore(write bool, fn func(*store.Store) error) error {
	s, closeStore, err := c.store(write)
	if err != nil {
		return err
	}
	err = fn(s)
	if errors.Is(err, store.ErrGone) {
		err = rescued(s, err)
	}
	cerr := closeStore()
	if err != nil && cerr != nil && strings.Contains(err.Error(), cerr.Error()) { // for the same reason
		return err
	}
	return errors.Join(err, cerr)
}

// rescued saves what a library held whose file is gone, while it can still be read.
func rescued(s *store.Store, err error) error {
	for n := 1; ; n++ {
		path := fmt.Sprintf("%s.saved-%d", s.Path(), n)
		if _, serr := os.Lstat(path); serr == nil {
			continue
		}
		if s.Backup(path) != nil { // it cannot be read either; the error says what else can be done
			return err
		}
		return fmt.Errorf("%w; what was there before that has been saved as %s", err, path)
	}
}

// withDesk runs fn on a desk on the open library.
func (c *call) withDesk(write bool, fn func(*desk.Desk, *store.Store) error) error {
	fonts, err := c.Host.Fonts()
	if err != nil {
		return err
	}
	return c.withFonts(write, fonts, fn)
}

// withFonts is withDesk with fonts of its own.
func (c *call) withFonts(write bool, fonts *typeset.Fonts, fn func(*desk.Desk, *store.Store) error) error {
	return c.withStore(write, func(s *store.Store) error {
		d, err := desk.Open(s, desk.Options{Fonts: fonts, Today: c.Host.Today(), Day: host.Day, Theme: paint.Light(), Blocs: c.Host.Blocs, Country: c.Host.Country, Fresh: host.Fresh, Aside: !write})
		if err != nil {
			return err
		}
		return fn(d, s)
	})
}

// print writes one line of JSON, or the plain form.
func (c *call) print(v any, format string, args ...any) error {
	if c.json {
		return c.line(v)
	}
	_, err := fmt.Fprintf(c.Stdout, format, args...)
	return err
}

func (c *call) line(v any) error {
	enc := json.NewEncoder(c.Stdout)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// note writes a message for the person, not a result.
func (c *call) note(format string, args ...any) {
	if !c.quiet {
		fmt.Fprintf(c.Stderr, format+"\n", args...)
	}
}

// date reads EDTF or plain words.
func (c *call) date(text string) (when.Span, error) {
	s, err := when.ParseWords(text, c.Host.Today())
	if err != nil {
		return s, usageError{err}
	}
	return s, nil
}

func eventID(text string) (timeline.EventID, error) {
	ref, err := timeline.ParseRef(text, timeline.KindEvent)
	if err != nil {
		return 0, usageError{err}
	}
	if ref.Kind != timeline.KindEvent {
		return 0, usage("%s is an %s, not an event", text, ref.Kind)
	}
	return timeline.EventID(ref.ID), nil
}
