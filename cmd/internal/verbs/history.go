package verbs

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"entente/store"
	"entente/timeline/desk"
	"entente/timeline/edit"
)

func runUndo(ctx context.Context, c *call) error { return steps(ctx, c, "Undid", (*desk.Desk).Undo) }

func runRedo(ctx context.Context, c *call) error { return steps(ctx, c, "Redid", (*desk.Desk).Redo) }

// steps does up to N steps; fewer is not an error.
func steps(ctx context.Context, c *call, word string, do func(*desk.Desk, context.Context) (string, error)) error {
	if err := c.parse(0, 1); err != nil {
		return err
	}
	n := 1
	if len(c.args) == 1 {
		var err error
		if n, err = strconv.Atoi(c.args[0]); err != nil || n < 1 {
			return usage("%q is not a number of steps", c.args[0])
		}
	}
	return c.withDesk(true, func(d *desk.Desk, _ *store.Store) error {
		names := []string{}
		for range n {
			name, err := do(d, ctx)
			if errors.Is(err, edit.ErrNothing) {
				break
			}
			if err != nil {
				return err
			}
			names = append(names, name)
			if !c.json {
				fmt.Fprintf(c.Stdout, "%s: %s\n", word, name)
			}
		}
		if c.json {
			return c.line(map[string]any{"steps": names})
		}
		if len(names) == 0 {
			c.note("nothing to do")
		}
		return nil
	})
}

func runHistory(_ context.Context, c *call) error {
	if err := c.parse(0, 0); err != nil {
		return err
	}
	return c.withStore(false, func(s *store.Store) error {
		list, err := s.History()
		if err != nil {
			return err
		}
		for _, e := range list {
			state := ""
			if e.Undone {
				state = " (undone)"
			}
			if e.Partial {
				state += " (partial)"
			}
			at := time.Unix(e.At, 0)
			err := c.print(map[string]any{"seq": e.Seq, "name": e.Name, "at": at.UTC().Format(time.RFC3339), "changes": e.Changes,
				"undone": e.Undone, "partial": e.Partial}, "%4d  %s  %s%s\n", e.Seq, at.Format("2006-01-02 15:04"), e.Name, state)
			if err != nil {
				return err
			}
		}
		return nil
	})
}
