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

// Dump reads a file and writes a line for each entity and each problem. A reader that gives something invalid, an event
// without a key where the format is one of rows, or an actor after the event that names it, fails.
func Dump(t testing.TB, f format.Format, in string) string {
	t.Helper()
	var b strings.Builder
	actors := map[timeline.ActorID]string{}
	err := f.Decode(context.Background(), strings.NewReader(in), func(e timeline.Entity) error {
		if err := e.Validate(); err != nil {
			t.Error(err)
		}
		switch e := e.(type) {
		case *timeline.Actor:
			actors[e.ID] = e.Name
			fmt.Fprintf(&b, "actor %s %q %s %s\n", e.Key, e.Name, e.Kind, e.Country)
		case *timeline.Event:
			event(t, &b, e, actors, f.Rows)
		case *timeline.Article:
			fmt.Fprintf(&b, "article %s %q %s %s %s%s\n", e.Key, e.Title, e.Outlet, e.Published, e.Address, extras(e.Extra))
		case *timeline.Annotation:
			fmt.Fprintf(&b, "%s of %s %q %s%s\n", e.Kind, e.Target, e.Text, e.When, e.Colour)
		case *timeline.Link:
			fmt.Fprintf(&b, "link %s %s %s\n", e.From, e.Type, e.To)
		case *timeline.Layer:
			fmt.Fprintf(&b, "layer %q\n", e.Name)
		default:
			fmt.Fprintf(&b, "%s\n", e.Ref().Kind)
		}
		return nil
	}, func(p format.Problem) { fmt.Fprintf(&b, "problem %s\n", p) })
	if err != nil {
		fmt.Fprintf(&b, "error %v\n", err)
	}
	return b.String()
}

func event(t testing.TB, b *strings.Builder, e *timeline.Event, actors map[timeline.ActorID]string, rows bool) {
	if rows && e.Key == "" {
		t.Errorf("the event %q has no key", e.Title)
	}
	fmt.Fprintf(b, "event %s %s %s %q", e.Key, e.When, strings.TrimSpace(e.Type.String()+" "+e.Mode), e.Title)
	for _, s := range append([]string{e.Place, e.Summary, strings.Join(e.Tags, ","), e.WhenText}, e.Marks.Names()...) {
		if s != "" {
			fmt.Fprintf(b, " %q", s)
		}
	}
	for _, r := range e.Roles {
		name, ok := actors[r.Actor]
		if !ok {
			t.Errorf("the actor %s of %q did not come before it", r.Actor, e.Title)
		}
		fmt.Fprintf(b, " %s=%s", r.As, name)
	}
	b.WriteString(extras(e.Extra) + "\n")
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
