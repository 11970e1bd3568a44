// Package formattest checks readers of formats: what they make of a file is compared as text.
package formattest

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/format"
)

// Case is one file and what comes out of it.
type Case struct {
	Name string // of the test
	File string // name of the file; it is tried as "unknown", too
	In   string
	Want string // as Dump writes it
}

// Run reads each case as the format, under its name and as "unknown", and compares.
func Run(t *testing.T, f format.Format, cases []Case) {
	t.Helper()
	for _, c := range cases {
		t.Run(c.Name, func(t *testing.T) {
			for _, name := range []string{c.File, "unknown"} {
				if !f.Sniff(name, []byte(c.In)) {
					t.Errorf("Sniff(%q) = false", name)
				}
			}
			got := Dump(t, f, c.In)
			if strings.TrimSpace(got) != strings.TrimSpace(c.Want) {
				t.Errorf("got\n%s\nwant\n%s", got, c.Want)
			}
		})
	}
}

// Dump reads a file and writes a line for each entity and each problem. A reader that gives something invalid, or, where
// the format is one of rows, an event without a key or an actor after the event that names it, fails.
func Dump(t testing.TB, f format.Format, in string) string {
	t.Helper()
	d := dump{actors: map[timeline.ActorID]string{}, events: map[uint64]string{}}
	var list []timeline.Entity
	layers := map[timeline.LayerID]bool{}
	var problems strings.Builder
	err := f.Decode(context.Background(), strings.NewReader(in), func(e timeline.Entity) error {
		if err := e.Validate(); err != nil {
			t.Error(err)
		}
		switch e := e.(type) {
		case *timeline.Layer:
			layers[e.ID] = true
		case *timeline.Annotation:
			if !layers[e.Layer] {
				t.Errorf("the layer of the %s %q did not come before it", e.Kind, e.Text)
			}
		case *timeline.Actor:
			d.actors[e.ID] = e.Name
		case *timeline.Event:
			d.events[uint64(e.ID)] = e.Title
			for _, r := range e.Roles {
				if f.Rows && d.actors[r.Actor] == "" {
					t.Errorf("the actor %s of %q did not come before it", r.Actor, e.Title)
				}
			}
			if f.Rows && e.Key == "" {
				t.Errorf("the event %q has no key", e.Title)
			}
		}
		list = append(list, e)
		return nil
	}, func(p format.Problem) { fmt.Fprintf(&problems, "problem %s\n", p) })
	if err != nil {
		fmt.Fprintf(&problems, "error %v\n", err)
	}
	for _, e := range list {
		d.entity(e)
	}
	return d.String() + problems.String()
}

type dump struct {
	strings.Builder
	actors map[timeline.ActorID]string
	events map[uint64]string
}

func (d *dump) entity(e timeline.Entity) {
	switch e := e.(type) {
	case *timeline.Actor:
		fmt.Fprintf(d, "actor %s %q %s %s\n", e.Key, e.Name, e.Kind, e.Country)
	case *timeline.Event:
		d.event(e)
	case *timeline.Article:
		fmt.Fprintf(d, "article %s %q %s %s %s%s\n", e.Key, e.Title, e.Outlet, e.Published, e.Address, extras(e.Extra))
	case *timeline.Text:
		fmt.Fprintf(d, "text %q\n", e.Body)
	case *timeline.Annotation:
		fmt.Fprintf(d, "%s %q of %q %s%s\n", e.Kind, e.Text, d.events[e.Target.ID], e.When, e.Colour)
	case *timeline.Link:
		fmt.Fprintf(d, "link %q %s %q\n", d.events[uint64(e.From)], e.Type, d.events[uint64(e.To)])
	case *timeline.Layer:
		fmt.Fprintf(d, "layer %q\n", e.Name)
	case *timeline.View:
		fmt.Fprintf(d, "view %q\n", e.Name)
	}
}

func (d *dump) event(e *timeline.Event) {
	fmt.Fprintf(d, "event %s %s %s %q", e.Key, e.When, strings.TrimSpace(e.Type.String()+" "+e.Mode), e.Title)
	for _, s := range append([]string{e.Place, e.Summary, strings.Join(e.Tags, ","), e.WhenText}, e.Marks.Names()...) {
		if s != "" {
			fmt.Fprintf(d, " %q", s)
		}
	}
	for _, r := range e.Roles {
		fmt.Fprintf(d, " %s=%s", r.As, d.actors[r.Actor])
	}
	for _, c := range e.Citations {
		fmt.Fprintf(d, " cites %d-%d", c.Start, c.End)
	}
	d.WriteString(extras(e.Extra) + "\n")
}

func extras(list []timeline.Extra) string {
	var b strings.Builder
	for _, x := range list {
		fmt.Fprintf(&b, " [%s=%s]", x.Key, x.Value)
	}
	return b.String()
}

// Fuzz feeds a reader with anything: it must end without a panic, and all that it gives must be valid.
func Fuzz(f *testing.F, fm format.Format, seeds ...string) {
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, in string) {
		fm.Sniff("unknown", []byte(in))
		broken := errors.New("invalid")
		err := fm.Decode(context.Background(), strings.NewReader(in), func(e timeline.Entity) error {
			if err := e.Validate(); err != nil {
				return fmt.Errorf("%w: %w", broken, err)
			}
			return nil
		}, func(format.Problem) {})
		if errors.Is(err, broken) {
			t.Fatal(err)
		}
	})
}
