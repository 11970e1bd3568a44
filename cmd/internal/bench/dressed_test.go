package bench

import (
	"context"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"entente/cmd/internal/host"
	"entente/store"
	"entente/timeline"
	"entente/timeline/edit"
	"entente/timeline/when"
)

var libraries = flag.String("libraries", "", "keep the libraries that benchmarks write in this folder, and use those that are there")

// dressed is a library as a person may have it: the generated events with titles of about 40 bytes, places, modes,
// tags, and articles that some of them cite. The same seed gives the same library.
type dressed struct {
	events *events
	more   generator
}

const (
	dressedActors   = 3000
	dressedPlaces   = 2000
	eventsAnArticle = 200
	articleBytes    = 3000
)

func verbsOf() []string {
	return strings.Fields("visits meets accuses supports sanctions warns thanks invites rejects joins leaves mediates signs ratifies postpones cancels announces condemns aids blockades")
}

func themesOf() []string {
	return strings.Fields("grain customs border fisheries pipeline treaty embassy ceasefire loans tariffs visas reactors satellites railway dam minorities archives extradition aviation uranium steel debts prisoners refugees")
}

// word returns a made-up word: article texts have large vocabularies.
func (g *generator) word() string {
	const sounds = "ba ce di fo gu ha je ki lo mu na pe ri so tu va we xi yo zu"
	n := 1 + int(g.next()*g.next()*4)
	var b strings.Builder
	for range n + 1 {
		i := int(g.next() * 20)
		b.WriteString(sounds[i*3 : i*3+2])
	}
	return b.String()
}

func (g *generator) pick(list []string) string { return list[int(g.next()*float64(len(list)))] }

func (d *dressed) event(first timeline.ActorID) *timeline.Event {
	e := d.events.next(first)
	g := &d.more
	e.Title = fmt.Sprintf("%s %s %s over %s", g.word(), g.pick(verbsOf()), g.word()+g.word(), g.pick(themesOf()))
	e.Title = strings.ToUpper(e.Title[:1]) + e.Title[1:]
	e.Place = fmt.Sprintf("Place %d", int(g.next()*dressedPlaces))
	if e.Type == timeline.Consult {
		e.Mode, e.CAMEO = "visit", "042"
	}
	if g.next() < 0.05 {
		e.Tags = []string{g.pick(themesOf())}
	}
	if g.next() < 0.1 {
		e.Marks = timeline.Future
	}
	if g.next() < 0.02 {
		e.Roles = append(e.Roles, timeline.Role{Actor: first + timeline.ActorID(g.next()*dressedActors), As: timeline.Mentioned})
	}
	return e
}

func (d *dressed) article(id timeline.ArticleID) (*timeline.Article, *timeline.Text) {
	var b strings.Builder
	for b.Len() < articleBytes {
		b.WriteString(d.more.word())
		b.WriteByte(' ')
	}
	a := &timeline.Article{ID: id, Key: fmt.Sprint("article ", id), Title: fmt.Sprint("Report ", id), Outlet: "The Courier",
		Published: when.Point(start(), when.ToDay), From: timeline.DateByPerson, Size: b.Len()}
	text := &timeline.Text{ID: id, Body: b.String()}
	end := strings.IndexByte(text.Body[40:], ' ') + 40
	a.Takeaways = []timeline.Takeaway{{Range: timeline.Range{Start: 0, End: end}, Text: text.Body[:end]}}
	return a, text
}

// dressedLibrary writes the library unless it is there, and returns its path.
func dressedLibrary(tb testing.TB, n int) string {
	dir := *libraries
	if dir == "" {
		dir = tb.TempDir()
	}
	path := filepath.Join(dir, fmt.Sprintf("dressed-%d.entente", n))
	if _, err := os.Stat(path); err == nil {
		return path
	}
	if err := writeDressed(context.Background(), path, n); err != nil {
		tb.Fatal(err)
	}
	return path
}

func writeDressed(ctx context.Context, path string, n int) (err error) {
	s, err := store.Open(path, host.StoreOptions())
	if err != nil {
		return err
	}
	defer s.Close()
	w, err := s.BeginImport("dressed")
	if err != nil {
		return err
	}
	d := &dressed{events: newEvents(dressedActors), more: 7}
	articles := n/eventsAnArticle + 1
	firstArticle, err := s.Reserve(timeline.KindArticle, articles)
	if err != nil {
		return err
	}
	firstActor, err := s.Reserve(timeline.KindActor, dressedActors)
	if err != nil {
		return err
	}
	firstEvent, err := s.Reserve(timeline.KindEvent, n)
	if err != nil {
		return err
	}
	add := &adder{w: w}
	codes := []string{"BLR", "CHN", "FRA", "DEU", "POL", "TUR", "USA", "BRA"}
	for i := range dressedActors {
		add.add(&timeline.Actor{ID: timeline.ActorID(firstActor) + timeline.ActorID(i), Import: w.ID(), Kind: timeline.Person,
			Name: fmt.Sprintf("%s %s", d.more.word(), d.more.word()), Country: codes[i%len(codes)]})
	}
	for i := range articles {
		a, text := d.article(timeline.ArticleID(firstArticle) + timeline.ArticleID(i))
		a.Import = w.ID()
		add.add(a)
		add.add(text)
	}
	for i := range n {
		e := d.event(timeline.ActorID(firstActor))
		e.ID, e.Import = timeline.EventID(firstEvent)+timeline.EventID(i), w.ID()
		if i%3 == 0 {
			a := timeline.ArticleID(firstArticle) + timeline.ArticleID(i/eventsAnArticle)
			e.Citations = []timeline.Citation{{Article: a, Start: 0, End: 4, Quote: "said"}}
			if i%9 == 0 {
				e.Takeaways = []timeline.TakeawayRef{{Article: a}}
			}
		}
		add.add(e)
	}
	add.flush()
	if add.err != nil {
		return add.err
	}
	return w.Commit()
}

// adder hands entities to an import in batches.
type adder struct {
	w    edit.ImportWriter
	list []timeline.Entity
	err  error
}

func (a *adder) add(e timeline.Entity) {
	if a.list = append(a.list, e); len(a.list) == batch {
		a.flush()
	}
}

func (a *adder) flush() {
	if a.err == nil {
		a.err = a.w.Add(a.list)
	}
	a.list = a.list[:0]
}
