package main

import (
	"context"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"time"

	fyneapp "fyne.io/fyne/v2/app"

	"entente/app"
	"entente/assets"
	"entente/cmd/internal/bench"
	"entente/cmd/internal/host"
	"entente/store"
	"entente/timeline/when"
)

// measure is what --bench asks for: the walk of "ententectl bench" in the real window.
type measure struct {
	on            *bool
	events, lanes *int
	size          *string
	json          *bool
}

func measureFlags(f *flag.FlagSet) measure {
	return measure{
		on:     f.Bool("bench", false, "measure the frames of a walk in the window, and end"),
		events: f.Int("events", 1_000_000, "with --bench: `N` events of a generated library, unless --db names one"),
		lanes:  f.Int("lanes", 20, "with --bench: `L` lanes of it"),
		size:   f.String("size", "1600x900", "with --bench: `WxH` of the window"),
		json:   f.Bool("json", false, "with --bench: print JSON"),
	}
}

// run opens the window, walks and prints. Nothing of what the person keeps is changed.
func (m measure) run(db string) (err error) {
	var w, h float32
	if n, err := fmt.Sscanf(*m.size, "%gx%g", &w, &h); n != 2 || err != nil || !(w > 0) || !(h > 0) || *m.events < 1 || *m.lanes < 1 {
		return fmt.Errorf("--bench takes a --size such as 1600x900, and at least one event and lane")
	}
	if db == "" {
		dir, err := os.MkdirTemp("", "entente-bench-")
		if err != nil {
			return fmt.Errorf("make a temporary folder: %w", err)
		}
		defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
		db = filepath.Join(dir, "library.entente")
		fmt.Fprintf(os.Stderr, "writing %d events to %s\n", *m.events, db)
		if err := bench.WriteInChild(context.Background(), db, *m.events, *m.lanes); err != nil {
			return err
		}
	}
	here := host.New()
	faces, err := here.Fonts()
	if err != nil {
		return err
	}
	fyneapp.SetMetadata(metadata())
	a := fyneapp.New()
	s := &session{host: here}
	_, end := bench.Span()
	var win *app.Window
	d := bench.NewDriver(func(r bench.Result) { m.print(r); a.Quit() })
	s.first = openAhead(db)
	if <-s.first.ended; s.first.err != nil {
		return s.first.err
	}
	opened := func(string) {
		d.Opened()
		win.Drive(d.Step, d.Drawn)
	}
	win, err = app.New(a, app.Ports{Fonts: assets.Fonts(), Faces: faces, Now: time.Now, Today: func() when.Time { return end }, Open: s.open, Use: s.use,
		Keep: host.Shelf{Open: func() *store.Store { return nil }}, Opened: opened,
		Reader: here.Reader, Formats: host.Formats(), Files: host.Files, Sample: here.Sample, WriteFile: here.WriteFile, Home: home()})
	if err != nil {
		return err
	}
	win.Resize(w, h)
	win.Show()
	win.Open(db)
	a.Run()
	return nil
}

func (m measure) print(r bench.Result) {
	if *m.json {
		_ = json.NewEncoder(os.Stdout).Encode(r) // nobody is left to be told
		return
	}
	fmt.Printf("%s; %d frames shown, %.1f a second, %.2f ms of processor time a step\n", r, r.Shown, r.FPS, r.CPU)
}
