package verbs

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"

	"entente/cmd/internal/host"
	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/draw/paint"
)

func runExport(ctx context.Context, c *call) error {
	var o desk.ExportOptions
	f := c.flags
	out := f.String("o", "", "")
	q := f.String("query", "", "")
	from := f.String("from", "", "")
	to := f.String("to", "", "")
	view := f.String("view", "", "")
	f.Bool("fit", true, "")
	lanes := f.String("lanes", "", "")
	order := f.String("order", "", "")
	open := f.Int("open", timeline.MostLevels, "")
	joins := f.String("joins", "joined", "")
	size := f.String("size", "1600x900", "")
	scale := f.Float64("scale", 1, "")
	theme := f.String("theme", "light", "")
	f.StringVar(&o.Title, "title", "", "")
	f.BoolVar(&o.Legend, "legend", false, "")
	f.BoolVar(&o.Overview, "overview", false, "")
	f.BoolVar(&o.Tall, "tall", false, "")
	if err := c.parse(0, 0); err != nil {
		return err
	}
	if *out == "" {
		return usage("export needs -o FILE")
	}
	var err error
	if o.Format, err = desk.FormatOf(*out, host.Formats()); err != nil {
		return usageError{err}
	}
	if o.W, o.H, err = parseSize(*size); err != nil {
		return err
	}
	if *scale <= 0 || *scale > 100 {
		return usage("--scale %g is not between 0 and 100", *scale)
	}
	o.Scale, o.Footer = float32(*scale), true
	t, err := parseTheme(*theme)
	if err != nil {
		return err
	}
	o.Theme = &t
	return c.withDesk(false, func(d *desk.Desk, _ *store.Store) error {
		d.Resize(o.W, o.H)
		if *view != "" {
			if err := d.OpenView(*view); err != nil {
				return err
			}
		}
		if given(c, "query") {
			if err := d.SetFilter(*q); err != nil {
				return usageError{err}
			}
		}
		if err := c.lanes(d, *lanes, *order, *open, *joins); err != nil {
			return err
		}
		if *view == "" {
			d.FitAll()
		}
		if err := c.period(d, &o, *from, *to); err != nil {
			return err
		}
		if *out == "-" {
			return d.Export(ctx, c.Stdout, o, host.Formats())
		}
		path := c.path(*out)
		if err := c.Host.WriteFile(path, func(w io.Writer) error { return d.Export(ctx, w, o, host.Formats()) }); err != nil {
			return fmt.Errorf("write %s: %w", path, err)
		}
		c.note("wrote %s", path)
		return nil
	})
}

// period sets the window from --from and --to. Both include their last day.
func (c *call) period(d *desk.Desk, o *desk.ExportOptions, from, to string) error {
	if from == "" && to == "" {
		return nil
	}
	o.From, o.To = d.Window()
	if from != "" {
		s, err := c.date(from)
		if err != nil {
			return err
		}
		o.From = s.Start()
	}
	if to != "" {
		s, err := c.date(to)
		if err != nil {
			return err
		}
		o.To = s.End()
	}
	if o.To <= o.From {
		return usage("--to %s lies before --from %s", to, from)
	}
	return nil
}

// lanes sets what makes a lane and how lanes are ordered. What is not given stays as the view or the window left it, but
// lanes that are named are arranged anew.
func (c *call) lanes(d *desk.Desk, by, order string, open int, joins string) error {
	if by != "" {
		g, err := timeline.ParseGrouping(by)
		if err != nil {
			return usageError{err}
		}
		d.SetLanes(g)
		d.Arrange(timeline.Arrangement{Open: open})
	}
	if given(c, "order") {
		o, err := timeline.ParseLaneOrder(order)
		if err != nil {
			return usageError{err}
		}
		d.SortLanes(o)
	}
	if given(c, "joins") {
		if joins != "joined" && joins != "repeated" {
			return usage("--joins %q is not one of joined, repeated", joins)
		}
		d.SetRepeated(joins == "repeated")
	}
	return nil
}

func parseSize(s string) (w, h float32, err error) {
	a, b, ok := strings.Cut(s, "x")
	x, err1 := strconv.ParseFloat(a, 32)
	y, err2 := strconv.ParseFloat(b, 32)
	if !ok || err1 != nil || err2 != nil || !(x > 0) || !(y > 0) || x > 1e6 || y > 1e6 {
		return 0, 0, usage("--size %q: expected WIDTHxHEIGHT in CSS pixels, for example 1600x900", s)
	}
	return float32(x), float32(y), nil
}

func parseTheme(name string) (paint.Theme, error) {
	switch name {
	case "light":
		return paint.Light(), nil
	case "dark":
		return paint.Dark(), nil
	case "print":
		return paint.Print(), nil
	}
	return paint.Theme{}, usage("--theme %q is not one of light, dark, print", name)
}

func runView(_ context.Context, c *call) error {
	from := c.flags.String("from", "", "")
	to := c.flags.String("to", "", "")
	q := c.flags.String("query", "", "")
	lanes := c.flags.String("lanes", "", "")
	order := c.flags.String("order", "", "")
	open := c.flags.Int("open", timeline.MostLevels, "")
	joins := c.flags.String("joins", "joined", "")
	if err := c.parse(1, 2); err != nil {
		return err
	}
	verb := c.args[0]
	if verb != "list" && len(c.args) != 2 {
		return usage("view %s needs a name", verb)
	}
	return c.withDesk(verb != "list", func(d *desk.Desk, _ *store.Store) error {
		switch verb {
		case "list":
			for _, v := range d.Views() {
				err := c.print(map[string]any{"name": v.Name, "from": v.From.String(), "to": v.To.String(), "lanes": v.Lanes, "filter": v.Filter},
					"%-24s %s – %s  %s  %s\n", v.Name, v.From, v.To, v.Lanes, v.Filter)
				if err != nil {
					return err
				}
			}
			return nil
		case "save":
			if err := d.SetFilter(*q); err != nil {
				return usageError{err}
			}
			if err := c.lanes(d, *lanes, *order, *open, *joins); err != nil {
				return err
			}
			d.FitAll()
			var o desk.ExportOptions
			if err := c.period(d, &o, *from, *to); err != nil {
				return err
			}
			if o.From != o.To {
				d.SetWindow(o.From, o.To)
			}
			return d.SaveView(c.args[1])
		case "delete":
			return d.DeleteView(c.args[1])
		}
		return usage("view takes save, list or delete, not %q", verb)
	})
}
