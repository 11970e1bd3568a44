package desk

import (
	"fmt"
	"reflect"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"entente/timeline"
	"entente/timeline/draw/scene"
	"entente/timeline/edit"
	"entente/timeline/index"
	"entente/timeline/query"
	"entente/timeline/when"
)

// cited makes events with all that a filter can ask about: texts, places, articles and takeaways besides what mixed has.
func cited(i int) timeline.Event {
	e := mixed(i)
	e.Title = fmt.Sprintf("%s over %s", []string{"Talks", "Café visit", "北京 Treaty"}[i%3], []string{"grain", "Grainfield", "steel"}[i/3%3])
	e.Summary = []string{"", "Signed in Oslo"}[i/2%2]
	if i%4 > 0 {
		a := timeline.ArticleID(1 + i%3)
		e.Citations = []timeline.Citation{{Article: a, End: 4, Quote: "said"}}
		if i%5 == 0 {
			e.Takeaways = []timeline.TakeawayRef{{Article: a, N: i % 2}}
		}
		if i%6 == 1 {
			e.Claims = []timeline.Claim{{When: when.Point(when.Date(2023, 1, 1), when.ToDay)}, {When: when.Point(when.Date(2024, 1, 1), when.ToDay)}}
		}
	}
	return e
}

// withArticles adds the articles that cited cites, and a layer with notes.
func withArticles(t testing.TB, d *Desk) {
	t.Helper()
	var changes []edit.Change
	for i, body := range []string{"Grain moved through the strait. Don't wait.", "Der Vertrag über Stahl", "北京和平 peace talks"} {
		id := timeline.ArticleID(i + 1)
		if _, err := d.lib.Reserve(timeline.KindArticle, 1); err != nil {
			t.Fatal(err)
		}
		a := &timeline.Article{ID: id, Key: body, Title: fmt.Sprintf("Report %d", i), Outlet: []string{"The Courier", "Le Fil"}[i%2], Size: len(body),
			Takeaways: []timeline.Takeaway{{Range: timeline.Range{End: 5}, Text: body[:5]}, {Range: timeline.Range{Start: 6, End: 11}, Text: body[6:11]}}}
		changes = append(changes, edit.Change{After: a}, edit.Change{After: &timeline.Text{ID: id, Body: body}})
	}
	if err := d.apply("Add articles", changes...); err != nil {
		t.Fatal(err)
	}
	note := "Ask the embassy"
	if err := d.Annotate(Marks{Note: &note, Tag: []string{"trade", "Später"}}, timeline.EventID(2).Ref(), timeline.EventID(9).Ref()); err != nil {
		t.Fatal(err)
	}
}

func leaves() []string {
	return []string{"grain", "grain*", "gra", `"over grain"`, `"over gr"`, "oslo", "actor", "cafe", "北", "北京", "平", "don't", `"don't wait"`,
		"strait", "vertrag", "uber", "embassy", "spater", "zzz", `""`, "actor:norway", `actor:"actor 1"`, "country:FRA", "country:norway",
		"type:visit", "type:coerce,agree", "tag:trade", "tag:spater", "layer:mine", "place:rome", "place:os", "source:courier", `source:"report 1"`,
		"is:conflict", "is:starred", "is:announced", "is:undated", "is:overdue", "is:proposed", "date:2023-02..2023-03", "before:2023-03",
		"after:2023-04", "class:verbal-cooperation", "class:material-conflict", "precision:day", "precision:month"}
}

// expressions draws queries of a few terms with all that joins terms.
func expressions() *rapid.Generator[string] {
	return rapid.Custom(func(t *rapid.T) string {
		term := func() string {
			return rapid.SampledFrom([]string{"", "", "-"}).Draw(t, "sign") + rapid.SampledFrom(leaves()).Draw(t, "leaf")
		}
		text := term()
		for range rapid.IntRange(0, 2).Draw(t, "more") {
			text = fmt.Sprintf(rapid.SampledFrom([]string{"%s %s", "(%s OR %s)", "-(%s %s)"}).Draw(t, "joint"), text, term())
		}
		return text
	})
}

// agrees compares what a filter keeps with what reading each event says.
func agrees(d *Desk, text string) error {
	q, err := query.Parse(text)
	if err != nil {
		return fmt.Errorf("%s: %w", text, err)
	}
	got, slow := d.matches(&shown{query: q}), d.judge(&shown{})
	folded := map[timeline.ArticleID]string{}
	for o := range index.Ord(d.cat.Table.All()) {
		want := (q.Uses("is", "proposed") || !d.cat.Table.Proposed(o)) && slow.match(q, d.cat.Table.ID(o), folded)
		if got.Has(o) != want {
			return fmt.Errorf("%s: %s passes: %t, want %t", text, d.cat.Table.ID(o), got.Has(o), want)
		}
	}
	return nil
}

// Ensure that searching out of memory keeps what reading every event would, whatever is asked and whatever has changed
// since the events were read.
func TestMatches_AgreesWithReading_AnyQuery(t *testing.T) {
	actors := append(people(4), &timeline.Actor{Name: "Norway", Kind: timeline.Country, Country: "NOR", Aliases: []string{"Oslo"}})
	d := deskOf(t, 60, actors, cited)
	withArticles(t, d)
	n := 0
	changes := []func() error{
		func() error {
			star := n%2 == 0
			return d.Annotate(Marks{Star: &star}, timeline.EventID(11+n%5).Ref())
		},
		func() error {
			return d.EditEvent(timeline.EventID(20+n%7), "Move", func(e *timeline.Event) error {
				e.Title, e.Place, e.Mode, e.Tags = fmt.Sprint("Grain ", n), "Bergen", "call", []string{"new"}
				return nil
			})
		},
		func() error {
			_, _, err := d.AddEvent(timeline.Event{Title: "Steel summit", Type: timeline.Consult, Citations: []timeline.Citation{{Article: 2, End: 3, Quote: "Der"}}}, []Part{{Name: "Norway"}}, nil)
			return err
		},
		func() error {
			for id := range d.cat.Layers {
				return d.ShowLayer(id, n%2 == 0)
			}
			return nil
		},
		func() error {
			a := *d.cat.Articles[2]
			a.Outlet = fmt.Sprint("Steel Post ", n)
			return d.apply("Rename", edit.Change{Before: d.cat.Articles[2], After: &a})
		},
		func() error { return d.DeleteEvents(timeline.EventID(30 + n%20)) },
	}
	for _, text := range leaves() {
		if err := agrees(d, text); err != nil {
			t.Error(err)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		if rapid.IntRange(0, 3).Draw(t, "change") == 0 {
			n++
			_ = changes[n%len(changes)]() // one that cannot be made changes nothing
		}
		if err := agrees(d, expressions().Draw(t, "query")); err != nil {
			t.Fatal(err)
		}
	})
	if len(d.cat.Unsaid) == 0 || n < len(changes) {
		t.Errorf("%d changes, %d events looked up: the test no longer tests what has changed", n, len(d.cat.Unsaid))
	}
}

// later collects what a desk wants to run on its goroutine.
type later chan func()

// settle runs what comes until nothing is under way.
func (l later) settle(d *Desk) {
	for d.idx(); d.Working() || len(l) > 0; d.idx() { // as a window that draws
		(<-l)()
	}
}

// beside makes a small desk work as those of large libraries do.
func besideDesk(t testing.TB, d *Desk) later {
	l := make(later, 64)
	d.opts.Later = func(fn func()) { l <- fn }
	d.beside.from = 1
	d.idx()
	t.Cleanup(d.Close)
	return l
}

// Ensure that a search beside the window shows the old picture until the new one is whole, and then what a search at
// once would have; changes in between are in it.
func TestDesk_SearchesBeside(t *testing.T) {
	d := deskOf(t, 300, people(5), cited)
	withArticles(t, d)
	l := besideDesk(t, d)
	all, rows := d.idx(), d.Status().Matching
	told := 0
	d.OnChange(func() { told++ })
	if err := d.SetFilter("grain"); err != nil {
		t.Fatal(err)
	}
	if d.idx() != all || !d.Searching() || d.Status().Matching != rows || !d.Status().Searching {
		t.Error("the picture changed before the search was over")
	}
	d.Frame()
	if _, _, err := d.AddEvent(timeline.Event{Title: "Grain summit", When: when.Point(when.Date(2023, 1, 5), when.ToDay)}, nil, nil); err != nil {
		t.Fatal(err)
	}
	told = 0
	l.settle(d)
	if d.Searching() || told == 0 {
		t.Fatalf("searching: %t, told %d times", d.Searching(), told)
	}
	want := d.matches(&shown{query: d.filter})
	if !d.keep().Equal(want) || want.Len() == 0 || d.table() != d.cat.Table || d.idx().Table() != d.cat.Table {
		t.Errorf("%d events are kept, want %d", d.keep().Len(), want.Len())
	}
	got := d.tally()
	if again := d.judge(&d.shown).tally(&d.shown); !reflect.DeepEqual(got, again) {
		t.Errorf("figures %v, want %v", got, again)
	}
	for _, g := range timeline.Groupings() {
		d.SetLanes(g)
		d.Frame()
		l.settle(d)
		if d.Searching() || d.idx().Len() == 0 {
			t.Errorf("by %s: searching %t, %d events", g, d.Searching(), d.idx().Len())
		}
	}
}

// Ensure that a desk that is closed while it searches leaves nothing running and takes nothing in.
func TestDesk_ClosesWhileSearching(t *testing.T) {
	d := deskOf(t, 300, people(5), cited)
	l := besideDesk(t, d)
	x := d.idx()
	if err := d.SetFilter("talks"); err != nil {
		t.Fatal(err)
	}
	d.Frame()
	d.Close()
	for len(l) > 0 {
		(<-l)()
	}
	if d.shown.index != x {
		t.Error("a closed desk took a picture in")
	}
}

// Ensure that another title keeps the index, and that the picture shows it.
func TestDesk_AnotherTitle(t *testing.T) {
	d := deskOf(t, 3, people(2), func(i int) timeline.Event {
		return timeline.Event{Title: "Old", Type: timeline.Consult, When: when.Point(when.Date(2023, 1, 1).AddDays(40*i), when.ToDay),
			Roles: []timeline.Role{{Actor: 1, As: timeline.Source}}}
	})
	d.FitAll()
	before := d.idx()
	d.Frame()
	if err := d.EditEvent(2, "Name", func(e *timeline.Event) error { e.Title = "Renamed"; return nil }); err != nil {
		t.Fatal(err)
	}
	if got := scene.Dump(d.Frame()); !strings.Contains(got, `"Renamed"`) || d.idx() != before {
		t.Errorf("shown: %t, the index is kept: %t", strings.Contains(got, `"Renamed"`), d.idx() == before)
	}
	if err := d.SetDate(2, when.Point(when.Date(2023, 1, 9), when.ToDay)); err != nil {
		t.Fatal(err)
	}
	if d.idx() == before {
		t.Error("another date kept the index")
	}
}
