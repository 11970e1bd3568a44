package verbs

import (
	"context"

	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/page"
	"entente/timeline/when"
)

// spanned sets the period from --from and --to, which both include their last day. Otherwise stands for what is not
// given.
func (c *call) spanned(d *desk.Desk, o *page.Options, from, to string, otherwise [2]when.Time) error {
	if from == "" && to == "" {
		return nil
	}
	p := otherwise
	if d.Folded() {
		p = [2]when.Time{when.Min, when.Max}
	}
	if from != "" {
		s, err := c.date(from)
		if err != nil {
			return err
		}
		p[0] = s.Start()
	}
	if to != "" {
		s, err := c.date(to)
		if err != nil {
			return err
		}
		p[1] = s.End()
	}
	if p[1] <= p[0] {
		return usage("--to %s lies before --from %s", to, from)
	}
	if err := d.Span(o, p[0], p[1]); err != nil {
		return usageError{err}
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

func runView(_ context.Context, c *call) error {
	from := c.flags.String("from", "", "")
	to := c.flags.String("to", "", "")
	q := c.flags.String("query", "", "")
	lanes := c.flags.String("lanes", "", "")
	order := c.flags.String("order", "", "")
	open := c.flags.Int("open", timeline.MostLevels, "")
	joins := c.flags.String("joins", "joined", "")
	looks := c.looks()
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
			if err := c.look(d, looks); err != nil {
				return err
			}
			var o page.Options
			first, last := d.Window()
			if err := c.spanned(d, &o, *from, *to, [2]when.Time{first, last}); err != nil {
				return err
			}
			if o.From != o.To {
				d.SetWindow(o.From, o.To)
			}
			return d.SaveView(c.args[1], "")
		case "delete":
			return d.DeleteView(c.args[1])
		}
		return usage("view takes save, list or delete, not %q", verb)
	})
}
