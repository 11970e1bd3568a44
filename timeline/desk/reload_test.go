package desk

import (
	"errors"
	"testing"

	"entente/timeline"
	"entente/timeline/desk/desktest"
)

// failing is a library of which nothing can be read while err is set.
type failing struct {
	Library
	err error
}

func (f *failing) EachHead(fn func(*timeline.EventHead) error) error {
	if f.err != nil {
		return f.err
	}
	return f.Library.EachHead(fn)
}

func (f *failing) Each(kind timeline.Kind, fn func(timeline.Entity) error) error {
	if f.err != nil {
		return f.err
	}
	return f.Library.Each(kind, fn)
}

// Ensure that a library which cannot be read anew leaves the desk with what it had, and that the desk goes on when it can be
// read again.
func TestReload_Unreadable(t *testing.T) {
	d := deskOf(t, 20, desktest.Actors(3), desktest.Cited)
	withArticles(t, d)
	lib := &failing{Library: d.lib}
	openOn(t, d, lib)
	lib.err = errors.New("disk gone")
	was, articles := d.Status().Events, len(d.Articles())
	for name, again := range map[string]func() error{
		"reload": d.Reload,
		"undo of an import": func() error {
			for { // what was done since, then the import
				if _, err := d.Undo(t.Context()); err != nil {
					return err
				}
			}
		},
	} {
		if err := again(); !errors.Is(err, lib.err) {
			t.Errorf("%s: error %v, want %v", name, err, lib.err)
		}
		if s := d.Status(); s.Events != was {
			t.Errorf("%s: %d events, want %d", name, s.Events, was)
		}
		d.Frame()
	}
	lib.err = nil
	if err := d.Reload(); err != nil || d.Status().Events != 0 || articles == 0 {
		t.Errorf("once it can be read: %d events, %v", d.Status().Events, err)
	}
}
