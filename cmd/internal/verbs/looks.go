package verbs

import (
	"strings"

	"entente/timeline/desk"
	"entente/timeline/when"
)

// looks are the options for other ways to look at the same events.
type looks struct {
	known, dyad *string
	fold        *bool
}

func (c *call) looks() looks {
	return looks{c.flags.String("as-known", "", ""), c.flags.String("dyad", "", ""), c.flags.Bool("fold", false, "")}
}

// look applies them. What is not given stays as the view or the window left it.
func (c *call) look(d *desk.Desk, l looks) error {
	if err := c.lookBack(d, *l.known); err != nil {
		return err
	}
	if *l.dyad != "" && *l.fold {
		return usage("--dyad and --fold are two ways to make lanes: give one of them")
	}
	if *l.dyad != "" {
		a, b, ok := strings.Cut(*l.dyad, ",")
		if !ok || strings.TrimSpace(a) == "" || strings.TrimSpace(b) == "" {
			return usage("--dyad %q: expected two actors or blocs with a comma between, for example China,Belarus", *l.dyad)
		}
		if err := d.SetDyad(a, b); err != nil {
			return err
		}
	}
	if given(c, "fold") {
		d.SetFolded(*l.fold)
	}
	return nil
}

// lookBack shows what was known on a day, or all that is when the text is empty.
func (c *call) lookBack(d *desk.Desk, text string) error {
	if !given(c, "as-known") {
		return nil
	}
	s := when.Span{}
	if text != "" {
		var err error
		if s, err = c.date(text); err != nil {
			return err
		}
		if s.End().IsOpen() {
			return usage("--as-known %s has no end", text)
		}
	}
	d.SetAsKnown(s)
	return nil
}
