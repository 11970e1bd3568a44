package host

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"math/rand/v2"
	"path/filepath"
	"strings"
	"testing"

	"entente/assets"
	"entente/store"
	"entente/timeline"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/intake"
	"entente/timeline/format"
	"entente/timeline/ingest"
	"entente/timeline/when"
)

// chance makes libraries in which any field of any kind may hold something.
type chance struct {
	*rand.Rand
	t *testing.T
}

func (c *chance) text() string {
	if c.IntN(4) == 0 {
		return ""
	}
	return c.word()
}

func (c *chance) word() string {
	w := writing{rnd: c.Rand}
	return w.field()
}

func (c *chance) words() (list []string) {
	for range c.IntN(3) {
		list = append(list, fmt.Sprint(c.word(), len(list)))
	}
	return list
}

func (c *chance) span() when.Span {
	list := []string{"", "2023-02-28", "2023-02", "-0043-03-15~", "2014-05/..", "2023-02-28T14:05Z", "[2023-02-01..2023-02-11]", "18XX", "2023-02-28/2023-03-02?", "-12345", "2023-21", "../1950", "2023-02-28T14:05:07"}
	text := list[c.IntN(len(list))]
	if text == "" {
		return when.Span{}
	}
	s, err := when.Parse(text)
	if err != nil {
		return when.Span{}
	}
	return s
}

func (c *chance) extra() (list []timeline.Extra) {
	for range c.IntN(3) {
		list = append(list, timeline.Extra{Key: c.word(), Value: c.word()})
	}
	return list
}

func (c *chance) cite(texts []string) timeline.Citation {
	if len(texts) == 0 || c.IntN(3) == 0 {
		return timeline.Citation{}
	}
	a := c.IntN(len(texts))
	r := c.part(texts[a])
	return timeline.Citation{Article: timeline.ArticleID(a + 1), Start: r.Start, End: r.End, Quote: texts[a][r.Start:r.End]}
}

// part is a part of a text between spaces.
func (c *chance) part(text string) timeline.Range {
	words := strings.Split(text, " ")
	from := c.IntN(len(words))
	start := len(strings.Join(words[:from], " "))
	if from > 0 {
		start++
	}
	return timeline.Range{Start: start, End: start + len(words[from])}
}

func (c *chance) roles(actors int, texts []string) (list []timeline.Role) {
	if actors == 0 {
		return nil
	}
	for range c.IntN(3) {
		kinds := timeline.RoleKinds()
		list = append(list, timeline.Role{Actor: timeline.ActorID(1 + c.IntN(actors)), As: kinds[c.IntN(len(kinds))], Office: c.text(),
			Country: []string{"", "CHN"}[c.IntN(2)], Cite: c.cite(texts)})
	}
	return list
}

func (c *chance) key(kind string, i int) string {
	if c.IntN(2) == 0 {
		return ""
	}
	return fmt.Sprintf("%s:%d%s", kind, i, c.word())
}

func (c *chance) colour() string { return []string{"", "red", "#00ff00"}[c.IntN(3)] }

// library makes all entities of one.
func (c *chance) library() (list []timeline.Entity) {
	put := func(e timeline.Entity) {
		if err := e.Validate(); err == nil {
			list = append(list, e)
		} else if _, is := e.(*timeline.Annotation); !is {
			c.t.Fatalf("%+v: %v", e, err)
		}
	}
	actors, articles, events, layers := c.IntN(5), c.IntN(4), c.IntN(7), 1+c.IntN(3)
	var texts []string
	for i := range layers {
		put(&timeline.Layer{ID: timeline.LayerID(i + 1), Name: fmt.Sprint(c.word(), i), Colour: c.colour(), Hidden: c.IntN(2) == 0, Locked: c.IntN(3) == 0})
	}
	for i := range actors {
		a := &timeline.Actor{ID: timeline.ActorID(i + 1), Key: c.key("actor", i), Name: c.word(), Kind: timeline.ActorKind(1 + c.IntN(4)), Country: []string{"", "CHN"}[c.IntN(2)],
			Aliases: c.words(), Note: c.text(), Extra: c.extra()}
		if c.IntN(4) == 0 {
			a.Extra = append(a.Extra, timeline.Extra{Key: timeline.MergedKey + fmt.Sprintf("other:%d", i), Value: c.word()})
		}
		for range c.IntN(3) {
			a.Offices = append(a.Offices, timeline.Office{Title: c.word(), For: c.text(), Term: c.span()})
		}
		put(a)
	}
	for i := range articles {
		text := fmt.Sprintf("%s %d %s %s", c.word(), i, c.word(), c.word())
		a := &timeline.Article{ID: timeline.ArticleID(i + 1), Key: timeline.TextKey(text), Title: c.word(), Outlet: c.text(), Author: c.text(), Address: []string{"", "https://example.org/a?b=c"}[c.IntN(2)],
			Published: c.span(), Size: len(text), Body: c.part(text), File: c.text(), Note: c.text(), Extra: c.extra()}
		if a.Published.IsZero() {
			a.From = timeline.DateUnknown
		} else {
			a.From = timeline.DateByPerson
		}
		for range c.IntN(3) {
			r := c.part(text)
			a.Takeaways = append(a.Takeaways, timeline.Takeaway{Range: r, Text: text[r.Start:r.End], Detached: c.IntN(2) == 0})
		}
		for range c.IntN(2) {
			a.Rejected = append(a.Rejected, timeline.Rejected{Range: c.part(text), Type: timeline.Protest, Title: c.word()})
		}
		texts = append(texts, text)
		put(a)
		put(&timeline.Text{ID: a.ID, Body: text})
	}
	for i := range events {
		e := &timeline.Event{ID: timeline.EventID(i + 1), Key: c.key("event", i), Title: fmt.Sprint(c.word(), i), Summary: c.text(), When: c.span(), WhenText: c.text(),
			DateFixed: c.IntN(3) == 0, Type: []timeline.Type{0, timeline.Consult, timeline.Assault, timeline.Statement}[c.IntN(4)], Mode: []string{"", "visit", "meet"}[c.IntN(3)],
			Marks: timeline.Marks(c.IntN(4)), CAMEO: []string{"", "036"}[c.IntN(2)], Place: c.text(), Roles: c.roles(actors, texts), Tags: c.words(), Sorted: c.IntN(3) == 0,
			Confidence: []float32{1, 0, 0.25}[c.IntN(3)], Proposed: c.IntN(4) == 0, Extra: c.extra()}
		for range c.IntN(3) {
			if x := c.cite(texts); x.Article != 0 {
				e.Citations = append(e.Citations, x)
				e.Claims = append(e.Claims, timeline.Claim{Cite: x, Words: []timeline.Range{{Start: x.Start, End: x.End}}, When: c.span(), Value: c.text(), Why: c.text()})
				e.Takeaways = append(e.Takeaways, timeline.TakeawayRef{Article: x.Article, N: len(e.Takeaways)})
				e.Accounts = append(e.Accounts, timeline.Account{Article: x.Article, Title: c.word(), When: c.span(), WhenText: c.text(), Type: e.Type, Mode: e.Mode, CAMEO: e.CAMEO,
					Place: c.text(), Roles: c.roles(actors, texts), Confidence: 0.5, Proposed: c.IntN(2) == 0})
			}
		}
		put(e)
	}
	lane := func() string {
		switch n := c.IntN(4); {
		case n == 0 && actors > 0:
			return fmt.Sprintf("a%d", 1+c.IntN(actors))
		case n == 1:
			return timeline.LaneKey("CHN", c.word())
		case n == 2:
			return c.word()
		}
		return ""
	}
	if events > 1 {
		for i := range c.IntN(3) {
			put(&timeline.Link{ID: timeline.LinkID(i + 1), From: timeline.EventID(i + 1), To: timeline.EventID((i+1)%events + 1), Type: timeline.LeadsTo, Note: c.text()})
		}
	}
	for i := range c.IntN(12) {
		a := &timeline.Annotation{ID: timeline.AnnotationID(i + 1), Key: c.key("mark", i), Kind: timeline.AnnotationKind(1 + c.IntN(7)), Layer: timeline.LayerID(1 + c.IntN(layers)), Colour: c.colour()}
		if a.Kind != timeline.Star && a.Kind != timeline.Colour {
			a.Text = fmt.Sprint(c.word(), i)
		}
		switch kind := c.IntN(4); {
		case kind == 0 && events > 0:
			a.Target = timeline.Ref{Kind: timeline.KindEvent, ID: uint64(1 + c.IntN(events))}
		case kind == 1 && actors > 0:
			a.Target = timeline.Ref{Kind: timeline.KindActor, ID: uint64(1 + c.IntN(actors))}
		case kind == 2 && articles > 0:
			a.Target, a.Takeaway = timeline.Ref{Kind: timeline.KindArticle, ID: uint64(1 + c.IntN(articles))}, c.IntN(2)
		default:
			a.When, a.Lane = c.span(), lane()
		}
		put(a)
	}
	for i := range c.IntN(3) {
		v := &timeline.View{ID: timeline.ViewID(i + 1), Name: fmt.Sprint(c.word(), i), From: when.Date(1900+c.IntN(50), 1, 1), To: when.DateTime(2023, 2, 3, 4, 5, 6), Lanes: []timeline.Grouping{timeline.ByActor, timeline.ByTag, "country/actor"}[c.IntN(3)],
			Filter: c.text(), Hidden: []timeline.LayerID{timeline.LayerID(1 + c.IntN(layers))}, Repeated: c.IntN(2) == 0, Theme: []string{"", "dark"}[c.IntN(2)],
			Arranged: timeline.Arrangement{Order: []string{lane(), "x"}, Pins: c.words(), Open: c.IntN(2)}}
		put(v)
	}
	return list
}

// emptyLibrary is a new one in a file.
func emptyLibrary(t *testing.T) *store.Store {
	t.Helper()
	s, err := store.Open(filepath.Join(t.TempDir(), "x.entente"), store.Options{Now: func() int64 { return 0 }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

// Ensure that a library of any contents, written in any format that can be read back, read into a new library and written as JSON,
// gives the same bytes as the first; and that reading the file into the library that wrote it, or twice, changes nothing.
func TestFormats_WholeLibraries(t *testing.T) {
	reader, err := ingest.New(assets.Dictionaries())
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range Formats() {
		if f.Encode == nil || f.Decode == nil || strings.HasSuffix(f.Exts[0], ".zip") {
			continue
		}
		t.Run(f.Name, func(t *testing.T) {
			for seed := range uint64(15) {
				c := chance{Rand: rand.New(rand.NewPCG(seed, 9)), t: t}
				from := emptyLibrary(t)
				if list := c.library(); len(list) > 0 {
					desktest.Put(t, from, list...)
				}
				want := desktest.Lossless(t, from)
				var file bytes.Buffer
				if err := f.Encode(t.Context(), &file, from); err != nil {
					t.Fatal(err)
				}
				into := emptyLibrary(t)
				for i, s := range []*store.Store{into, into, from} {
					src := intake.Source{Name: "x" + f.Exts[0], Open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(file.Bytes())), nil }}
					reports, err := intake.New(s, reader, []format.Format{f}).Import(context.Background(), []intake.Source{src}, intake.Options{Format: f.Name}, nil)
					if err != nil {
						t.Fatal(err)
					}
					got := desktest.Lossless(t, s)
					if got != want {
						t.Fatalf("seed %d, read %s: %v\n%s\nthe file\n%s", seed, []string{"into a new library", "twice", "into its own"}[i], reports, lineDiff(got, want), file.String())
					}
				}
			}
		})
	}
}

// lineDiff lists the lines that only one of two texts has.
func lineDiff(got, want string) string {
	var b strings.Builder
	in := func(text string) map[string]bool {
		set := map[string]bool{}
		for l := range strings.Lines(text) {
			set[l] = true
		}
		return set
	}
	g, w := in(got), in(want)
	for l := range strings.Lines(want) {
		if !g[l] {
			b.WriteString("- " + l)
		}
	}
	for l := range strings.Lines(got) {
		if !w[l] {
			b.WriteString("+ " + l)
		}
	}
	return b.String()
}
