package desk

import (
	"context"
	"errors"

	"entente/timeline"
	"entente/timeline/desk/sweep"
)

// planned is a step for somebody to agree to first. What it does to events is known once Look has found them.
type planned struct {
	lib  Library
	has  func(*timeline.Event) bool // whether an event changes
	step sweep.Step
}

// Look finds the events that change, in time that grows with the library. Any goroutine may call it.
func (p *planned) Look(ctx context.Context) (err error) {
	p.step.Events, err = sweep.Where(ctx, p.lib, p.has)
	return err
}

// Events counts those that change, proposals with them.
func (p *planned) Events() int { return len(p.step.Events) }

// IsLarge reports whether so many events change that it is better done beside the window, by Write.
func (p *planned) IsLarge() bool { return p.step.IsLarge() }

// Write does a large step. Any goroutine may call it; the desk has to be loaded anew afterwards, also on an error.
func (p *planned) Write(ctx context.Context) error { return p.step.Write(ctx, p.lib) }

// sweep writes a step and takes it over.
func (d *Desk) sweep(ctx context.Context, s sweep.Step) error {
	if s.IsLarge() {
		return errors.Join(s.Write(ctx, d.lib), d.Reload())
	}
	tx, err := s.Transaction(d.lib)
	if err != nil {
		return err
	}
	return d.apply(tx.Name, tx.Changes...)
}
