package verbs

import (
	"context"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/reconcile"
)

func runLayer(_ context.Context, c *call) error {
	out := c.flags.String("o", "", "")
	var m merging
	c.flags.StringVar(&m.as, "as", "", "")
	c.flags.BoolVar(&m.mine, "mine", false, "")
	c.flags.BoolVar(&m.theirs, "theirs", false, "")
	c.flags.BoolVar(&m.both, "both", false, "")
	c.flags.StringVar(&m.settle, "settle", "", "")
	colour := c.flags.String("colour", "", "")
	if err := c.parse(1, 3); err != nil {
		return err
	}
	does := c.args[0]
	takes := map[string]int{"list": 1, "export": 2, "import": 2, "show": 2, "hide": 2, "lock": 2, "unlock": 2, "delete": 2, "colour": 2, "rename": 3}
	n, known := takes[does]
	switch {
	case !known:
		return usage("layer takes list, export, import, show, hide, lock, unlock, colour, rename or delete, not %q", does)
	case does == "colour" && validColour(*colour) != nil:
		return validColour(*colour)
	case n != len(c.args):
		return usage("layer %s takes %s", does, []string{"", "nothing more", "a name or a file", "a name and another one"}[n])
	case does == "import":
		return m.run(c, c.args[1])
	}
	return c.withDesk(does != "list" && does != "export", func(d *desk.Desk, _ *store.Store) error {
		if does == "list" {
			return c.layers(d)
		}
		name := c.args[1]
		l := d.FindLayer(name)
		if l == nil {
			return fmt.Errorf("there is no layer %q; see ententectl layer list", name)
		}
		switch does {
		case "export":
			if *out == "" || *out == "-" {
				return d.ExportLayer(name, c.Stdout)
			}
			return c.Host.WriteFile(c.path(*out), func(w io.Writer) error { return d.ExportLayer(name, w) })
		case "show", "hide":
			return d.ShowLayer(l.ID, does == "show")
		case "lock", "unlock":
			return d.LockLayer(l.ID, does == "lock")
		case "colour":
			return d.ColourLayer(l.ID, *colour)
		case "rename":
			return d.RenameLayer(l.ID, c.args[2])
		}
		return d.DeleteLayer(l.ID)
	})
}

func (c *call) layers(d *desk.Desk) error {
	for _, l := range d.Layers() {
		state := ""
		if l.Hidden {
			state += " hidden"
		}
		if l.Locked {
			state += " locked"
		}
		err := c.print(map[string]any{"name": l.Name, "colour": l.Colour, "marks": l.Count, "hidden": l.Hidden, "locked": l.Locked},
			"%-20s %6d%s\n", l.Name, l.Count, state)
		if err != nil {
			return err
		}
	}
	return nil
}

// merging is how a layer's file is merged.
type merging struct {
	as                 string
	mine, theirs, both bool
	settle             string // "1=mine,2=theirs"
}

func (m *merging) run(c *call, file string) error {
	return c.withDesk(true, func(d *desk.Desk, _ *store.Store) error {
		in := c.Stdin
		if file != "-" {
			f, err := os.Open(c.path(file))
			if err != nil {
				return err
			}
			defer f.Close()
			in = f
		}
		x, err := d.ReadLayer(in, m.as)
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		for _, words := range x.Lost {
			c.note("left out: %s is not in this library", words)
		}
		if err := m.choose(x); err != nil {
			return err
		}
		if n := x.Open(); n > 0 {
			for i, k := range x.Conflicts {
				fmt.Fprintf(c.Stderr, "%d. %s on %s\n   mine:   %s\n   theirs: %s\n", i+1, k.Kind, k.On, k.Mine, k.Theirs)
			}
			return fmt.Errorf("nothing was changed: %d conflicts are to be settled; give --mine, --theirs or --both for all, or --settle 1=mine,2=theirs", n)
		}
		if err := d.MergeLayer(x); err != nil {
			return err
		}
		return c.print(map[string]any{"layer": x.Name, "new": x.New, "same": x.Same, "settled": len(x.Conflicts), "lost": x.Lost},
			"%s: %d new, %d there already, %d settled, %d left out\n", x.Name, x.New, x.Same, len(x.Conflicts), len(x.Lost))
	})
}

// choose settles what the options say.
func (m *merging) choose(x *desk.LayerMerge) error {
	all := reconcile.Unsettled
	for choice, on := range map[reconcile.Choice]bool{reconcile.KeepMine: m.mine, reconcile.TakeTheirs: m.theirs, reconcile.KeepBoth: m.both} {
		if on && all != reconcile.Unsettled {
			return usage("--mine, --theirs and --both exclude each other")
		}
		if on {
			all = choice
		}
	}
	for i := range x.Conflicts {
		if x.Conflicts[i].Choice = all; all == reconcile.KeepBoth && !x.Conflicts[i].CanBoth {
			x.Conflicts[i].Choice = reconcile.Unsettled
		}
	}
	if m.settle == "" {
		return nil
	}
	words := map[string]reconcile.Choice{"mine": reconcile.KeepMine, "theirs": reconcile.TakeTheirs, "both": reconcile.KeepBoth}
	for part := range strings.SplitSeq(m.settle, ",") {
		number, word, _ := strings.Cut(strings.TrimSpace(part), "=")
		n, err := strconv.Atoi(number)
		choice, ok := words[word]
		if err != nil || !ok || n < 1 || n > len(x.Conflicts) {
			return usage("--settle %q: expected the number of a conflict and mine, theirs or both: 1=mine", part)
		}
		x.Conflicts[n-1].Choice = choice
	}
	return nil
}

// spotOptions say what a mark is put on, when it is no event, actor or article.
type spotOptions struct{ at, lane, other *string }

func (c *call) spotOptions() spotOptions {
	return spotOptions{c.flags.String("at", "", ""), c.flags.String("lane", "", ""), c.flags.String("and", "", "")}
}

// spot reads the thing that the only argument names ("e12", "a3", "d5", "d5/2" for its second takeaway), or the date and
// lanes of the options.
func (o spotOptions) spot(c *call, d *desk.Desk) (timeline.Spot, error) {
	var s timeline.Spot
	if len(c.args) == 1 {
		if *o.at+*o.lane+*o.other != "" {
			return s, usage("annotate takes an ID, or a place by --at and --lane, not both")
		}
		name, n, part := strings.Cut(c.args[0], "/")
		ref, err := timeline.ParseRef(name, timeline.KindEvent)
		if err != nil {
			return s, usageError{err}
		}
		s.Ref = ref
		if part {
			if s.Takeaway, err = strconv.Atoi(n); err != nil || s.Takeaway < 1 {
				return s, usage("%q: expected an article and the number of a takeaway, for example d5/2", c.args[0])
			}
		}
		return s, nil
	}
	if *o.at != "" {
		var err error
		if s.When, err = c.date(*o.at); err != nil {
			return s, err
		}
	}
	s.Lane, s.Other = laneNamed(d, *o.lane), laneNamed(d, *o.other)
	if s.IsZero() {
		return s, usage("annotate needs an ID, --at or --lane")
	}
	return s, nil
}

// laneNamed turns the name of an actor into the key of his lane; others are keys already.
func laneNamed(d *desk.Desk, name string) string {
	if id, ok := d.FindActor(name); ok && name != "" {
		return id.String()
	}
	return name
}
