package verbs

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"

	"entente/cmd/internal/bench"
	"entente/store"
	"entente/timeline/desk"
	"entente/timeline/draw/paint"
)

// Bounds of a generated library: more would not fit on a disk.
const (
	mostEvents = 100_000_000
	mostLanes  = 100_000
)

func runBench(ctx context.Context, c *call) (err error) {
	n := c.flags.Int("events", 1_000_000, "")
	lanes := c.flags.Int("lanes", 20, "")
	size := c.flags.String("size", "1600x900", "")
	scale := c.flags.Float64("scale", 1, "")
	if err := c.parse(0, 0); err != nil {
		return err
	}
	w, h, err := parseSize(*size)
	if err != nil {
		return err
	}
	if *n < 1 || *n > mostEvents || *lanes < 1 || *lanes > mostLanes {
		return usage("bench takes 1 to %d events on 1 to %d lanes", mostEvents, mostLanes)
	}
	const largest = 8
	if !(*scale > 0) || *scale > largest {
		return usage("--scale %g is not between 0 and %d", *scale, largest)
	}
	fonts, err := c.Host.Fonts()
	if err != nil {
		return err
	}
	open := func() (*store.Store, func() error, error) { return c.Open(c.path(c.db), false) }
	if c.db == "" {
		dir, err := os.MkdirTemp("", "entente-bench-")
		if err != nil {
			return fmt.Errorf("make a temporary folder: %w", err)
		}
		defer func() { err = errors.Join(err, os.RemoveAll(dir)) }()
		file := filepath.Join(dir, "library.entente")
		c.note("writing %d events to %s", *n, file)
		if err := bench.WriteInChild(ctx, file, *n, *lanes); err != nil {
			return err
		}
		open = func() (*store.Store, func() error, error) { return OpenFile(file, false) }
	}
	_, end := bench.Span()
	r, err := bench.Run(ctx, open, desk.Options{Fonts: fonts, Today: end, Theme: paint.Light(), MaxLanes: *lanes},
		bench.Screen{W: w, H: h, Scale: float32(*scale)})
	if err != nil {
		return err
	}
	return c.print(r, "%s\n", r)
}
