package catalogue

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/edit"
	"entente/timeline/index"
	"entente/timeline/when"
)

// memory is a library in memory.
type memory struct {
	all map[timeline.Ref]timeline.Entity
	err error // of all that is asked for
}

func (m *memory) Get(ref timeline.Ref) (timeline.Entity, error) {
	if e, ok := m.all[ref]; ok {
		return e, m.err
	}
	return nil, cmp.Or(m.err, timeline.ErrNotFound)
}

func (m *memory) Each(kind timeline.Kind, fn func(timeline.Entity) error) error {
	refs := slices.SortedFunc(maps.Keys(m.all), func(a, b timeline.Ref) int { return cmp.Compare(a.ID, b.ID) })
	for _, ref := range refs {
		if ref.Kind == kind {
			if err := fn(m.all[ref]); err != nil {
				return err
			}
		}
	}
	return m.err
}

func (m *memory) EachHead(fn func(*timeline.EventHead) error) error {
	return m.Each(timeline.KindEvent, func(e timeline.Entity) error {
		h := e.(*timeline.Event).Head()
		return fn(&h)
	})
}

func (m *memory) apply(c *Catalogue, e timeline.Entity, on bool) {
	ch := edit.Change{Before: m.all[e.Ref()]}
	if delete(m.all, e.Ref()); on {
		ch.After = e
		m.all[e.Ref()] = e
	}
	if ch.Before != nil || ch.After != nil {
		c.Absorb(edit.Transaction{Name: "Change", Changes: []edit.Change{ch}})
	}
}

// anything makes an entity of any kind that a catalogue looks at, with one of a few numbers.
func anything(r *rand.Rand) timeline.Entity {
	n := 1 + r.IntN(6)
	word := []string{"grain", "steel", "tin"}[r.IntN(3)]
	switch r.IntN(9) {
	case 0:
		return &timeline.Actor{ID: timeline.ActorID(n), Name: word, Kind: timeline.Country}
	case 1:
		return &timeline.Article{ID: timeline.ArticleID(n), Title: "On " + word, Outlet: []string{"", "Gazette"}[r.IntN(2)]}
	case 2:
		return &timeline.Layer{ID: timeline.LayerID(1 + n%2), Name: "layer" + fmt.Sprint(n), Hidden: r.IntN(2) == 0}
	case 3:
		return &timeline.View{ID: timeline.ViewID(n), Name: word}
	case 4:
		return &timeline.Link{ID: timeline.LinkID(n), From: timeline.EventID(n), To: timeline.EventID(1 + n%6),
			Type: []timeline.LinkType{timeline.Cancels, timeline.RespondsTo}[r.IntN(2)]}
	case 5:
		return &timeline.Attachment{ID: timeline.AttachmentID(n), Article: timeline.ArticleID(1 + r.IntN(3)), Name: word}
	case 6:
		return &timeline.Text{ID: timeline.ArticleID(n), Body: word}
	case 7:
		a := &timeline.Annotation{ID: timeline.AnnotationID(n), Layer: timeline.LayerID(1 + r.IntN(2)), Text: word,
			Kind: []timeline.AnnotationKind{timeline.Tag, timeline.Star, timeline.Colour, timeline.Callout}[r.IntN(4)]}
		spots := []timeline.Spot{timeline.SpotOf(timeline.EventID(1 + r.IntN(6)).Ref()), {Lane: "a1"},
			{Ref: timeline.ArticleID(1 + r.IntN(3)).Ref(), Takeaway: 1 + r.IntN(2)}}
		a.Put(spots[r.IntN(3)])
		return a
	}
	e := &timeline.Event{ID: timeline.EventID(n), Title: word, Proposed: r.IntN(3) == 0, Type: timeline.Agree,
		When: when.Point(when.Date(2023, 1, 1+r.IntN(3)), when.ToDay)}
	if r.IntN(2) == 0 {
		e.Tags = []string{word}
	}
	for range r.IntN(3) {
		e.Citations = append(e.Citations, timeline.Citation{Article: timeline.ArticleID(1 + r.IntN(6)), End: 2, Quote: "so"})
	}
	return e
}

// dump is all that a snapshot tells without reading an event.
func dump(c *Contents) string {
	var b strings.Builder
	for o := range index.Ord(c.Table.All()) {
		id := c.Table.ID(o)
		fmt.Fprintln(&b, id, c.Table.Event(o), c.Stars(id))
	}
	for _, id := range slices.Sorted(maps.Keys(c.Actors)) {
		fmt.Fprintln(&b, c.ActorName(id))
	}
	for _, id := range slices.Sorted(maps.Keys(c.Articles)) {
		fmt.Fprintln(&b, *c.Article(id), words(c.On(timeline.Spot{Ref: id.Ref(), Takeaway: 1})))
	}
	for _, id := range slices.Sorted(maps.Keys(c.Layers)) {
		fmt.Fprintln(&b, *c.Layers[id])
	}
	for _, id := range slices.Sorted(maps.Keys(c.Attached)) {
		fmt.Fprintln(&b, words(c.Attached[id]))
	}
	notes := slices.Sorted(slices.Values(words(slices.Collect(c.EachNote()))))
	fmt.Fprintln(&b, notes, slices.Sorted(c.Noted()), words(c.On(timeline.Spot{Lane: "a1"})))
	return b.String()
}

// words has what each of a list points at.
func words[E any](list []*E) []string {
	var words []string
	for _, x := range list {
		words = append(words, fmt.Sprint(*x))
	}
	return words
}

// whole is all that a catalogue tells.
func whole(c *Catalogue) string {
	var b strings.Builder
	b.WriteString(dump(&c.Contents))
	for id := range timeline.EventID(8) {
		fmt.Fprintln(&b, words(c.LinksOf(id)), c.Title(id), c.Tags(id))
	}
	for id := range timeline.ArticleID(8) {
		fmt.Fprintln(&b, c.Citing(id))
	}
	fmt.Fprintln(&b, len(c.Views), c.Coloured, words(c.Callouts), len(c.Calls()), c.Proposals(), c.Outlets())
	return b.String()
}

// Ensure that a catalogue that has followed changes tells what one does that reads the library anew, whether what events say
// was read before or not, and that snapshots tell for ever what they told at first.
func TestAbsorb(t *testing.T) {
	for seed := range uint64(30) {
		r := rand.New(rand.NewPCG(seed, 1))
		lib := &memory{all: map[timeline.Ref]timeline.Entity{}}
		c, err := Open(context.Background(), lib, nil)
		if err != nil {
			t.Fatal(err)
		}
		told := map[*Contents]string{}
		for i := range 80 {
			lib.apply(c, anything(r), r.IntN(4) > 0)
			if i%20 != 10 {
				continue
			}
			fresh, err := Open(context.Background(), lib, nil)
			if err != nil {
				t.Fatal(err)
			}
			if got, want := whole(c), whole(fresh); got != want {
				t.Fatalf("seed %d, after %d changes:\n%s\nwant\n%s", seed, i+1, got, want)
			}
			s := c.Snapshot()
			told[s] = dump(s)
		}
		for s, want := range told {
			if got := dump(s); got != want {
				t.Errorf("seed %d: a snapshot tells\n%s\nwant\n%s", seed, got, want)
			}
		}
	}
}

// Ensure that a library that cannot be read leaves what was known, and that Reload counts as a change of everything.
func TestReload(t *testing.T) {
	lib := &memory{all: map[timeline.Ref]timeline.Entity{}}
	c, err := Open(context.Background(), lib, nil)
	if err != nil {
		t.Fatal(err)
	}
	lib.apply(c, &timeline.Event{ID: 1, Title: "Talks"}, true)
	lib.err = errors.New("disk gone")
	if err := c.Reload(); !errors.Is(err, lib.err) || c.Table.All() != 1 {
		t.Errorf("error %v, %d events", err, c.Table.All())
	}
	lib.err = nil
	delete(lib.all, timeline.EventID(1).Ref())
	at := c.Version
	if err := c.Reload(); err != nil || c.Table.All() != 0 {
		t.Errorf("error %v, %d events", err, c.Table.All())
	}
	if now := [...]uint64{c.Version, c.Marked, c.Named, c.Issued}; now != [...]uint64{at + 1, at + 1, at + 1, at + 1} {
		t.Errorf("versions %v after %d", now, at)
	}
}
