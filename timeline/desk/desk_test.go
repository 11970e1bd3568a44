package desk_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"image"
	"io"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"entente/assets"
	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/facet"
	"entente/timeline/desk/intake"
	"entente/timeline/desk/page"
	"entente/timeline/draw/layout"
	"entente/timeline/draw/paint"
	"entente/timeline/draw/raster"
	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
	"entente/timeline/edit"
	"entente/timeline/format"
	"entente/timeline/format/own"
	"entente/timeline/ingest"
	"entente/timeline/when"
)

// resources are loaded once for all tests: they never change.
var resources = sync.OnceValues(func() (*ingest.Reader, error) { return ingest.New(assets.Dictionaries()) })

func reader(t testing.TB) *ingest.Reader {
	t.Helper()
	r, err := resources()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func fonts(t testing.TB) *typeset.Fonts {
	t.Helper()
	f, err := typeset.New(assets.Fonts())
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func library(t testing.TB) *store.Store {
	t.Helper()
	var clock int64
	s, err := store.Open(filepath.Join(t.TempDir(), "x.entente"), store.Options{Now: func() int64 { clock++; return clock }})
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

func open(t testing.TB, s *store.Store) *desk.Desk {
	t.Helper()
	d, err := desk.Open(s, desk.Options{Fonts: fonts(t), Today: when.Date(2023, 3, 1), Theme: paint.Light()})
	if err != nil {
		t.Fatal(err)
	}
	d.Resize(1200, 800)
	return d
}

func read(t testing.TB, s *store.Store, o intake.Options, files ...intake.Source) []intake.Report {
	t.Helper()
	reports, err := intake.New(s, reader(t), []format.Format{own.Format()}).Import(context.Background(), files, o, nil)
	if err != nil {
		t.Fatal(err)
	}
	return reports
}

// Ensure that an article without a date is inspected, read, dated in one step, and undone.
func TestArticle_UndatedThenDated(t *testing.T) {
	s := library(t)
	in, err := intake.New(s, reader(t), nil).Inspect("visit.txt", []byte(desktest.Visit), when.Date(2023, 2, 14))
	if err != nil {
		t.Fatal(err)
	}
	var days []string
	for _, c := range in.Candidates {
		days = append(days, c.Day.String())
	}
	if got, want := strings.Join(days, " "), "2023-02-13"; !strings.Contains(got, want) || len(days) > 3 {
		t.Errorf("candidates %q, want up to three with %s", got, want)
	}
	read(t, s, intake.Options{Accept: 0.5}, desktest.Source("visit.txt", desktest.Visit))
	d := open(t, s)
	f := d.Facets()
	if f.UndatedCount == 0 || f.Undated[0].WhenText == "" || f.Undated[0].Article == 0 {
		t.Fatalf("undated = %+v", f.Undated)
	}
	if sum := d.Summary(); sum.UndatedN != f.UndatedCount || sum.Undated[0] != f.Undated[0] {
		t.Errorf("the summary tells of %d events without a date, %+v, want %d", sum.UndatedN, sum.Undated, f.UndatedCount)
	}
	id := f.Undated[0].ID
	steps, _ := d.History()
	if err := d.SetPublished(context.Background(), reader(t), f.Undated[0].Article, when.Point(when.Date(2023, 2, 13), when.ToDay)); err != nil {
		t.Fatal(err)
	}
	if sum := d.Summary(); len(sum.Undated) > 0 {
		t.Errorf("events have dates, and the summary tells of %d without", sum.UndatedN)
	}
	x, err := d.Detail(id)
	if err != nil {
		t.Fatal(err)
	}
	if got := x.When.String(); got != "2023-02-14/2023-02-16" || x.Word != "Visit" || x.Marks&timeline.Future == 0 {
		t.Errorf("the visit is %s %s %v", x.Word, got, x.Marks.Names())
	}
	if len(x.Reasons) != 1 || len(x.Reasons[0].Words) < 2 {
		t.Errorf("reasons = %+v", x.Reasons)
	}
	for _, r := range x.Reasons {
		for _, w := range r.Words {
			if word := r.Quote[w.Start:w.End]; !strings.Contains(desktest.Visit, word) || word == "" {
				t.Errorf("the word %q is not in the text", word)
			}
		}
	}
	if x.Total != 3 || x.Placed < 1 || !x.Groups[0].Items[0].Here {
		t.Errorf("takeaways: %d of %d placed, %+v", x.Placed, x.Total, x.Groups)
	}
	if x.Actors[0].Name != "Ebrahim Raisi" || x.Actors[0].Office != "President" || x.Actors[0].Country != "Iran" || x.Actors[0].As != timeline.Visitor {
		t.Errorf("first actor = %+v", x.Actors[0])
	}
	for _, a := range x.Actors {
		if desktest.Visit[a.Cite.Start:a.Cite.End] != a.Cite.Quote || a.Cite.Quote == "" {
			t.Errorf("%s is cited by %+v", a.Name, a.Cite)
		}
	}
	if now, _ := d.History(); len(now) != len(steps)+1 {
		t.Errorf("setting the date took %d steps, want 1", len(now)-len(steps))
	}
	if _, err := d.Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	if x, _ := d.Detail(id); !x.When.IsZero() {
		t.Errorf("after undo the visit is at %s", x.When)
	}
}

// Ensure that every mark is one step, survives a restart and can be taken back after it.
func TestAnnotate_AcrossRestart(t *testing.T) {
	s := library(t)
	d := open(t, s)
	span, _ := when.Parse("1648-10-24")
	id, _, err := d.AddEvent(timeline.Event{Title: "Peace of Westphalia", When: span, Type: timeline.Agree}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	on, note := true, "Compare with 1815."
	ref := id.Ref()
	if err := d.Annotate(desk.Marks{Star: &on, Tag: []string{"peace"}, Note: &note}, ref); err != nil {
		t.Fatal(err)
	}
	path := s.Path()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	again, err := store.Open(path, store.Options{Now: func() int64 { return 9 }})
	if err != nil {
		t.Fatal(err)
	}
	defer again.Close()
	d = open(t, again)
	x, err := d.Detail(id)
	if err != nil || !x.Starred || len(x.Tags) != 1 || len(x.Notes) != 1 || x.Notes[0].Text != note {
		t.Fatalf("after the restart: %+v, %v", x, err)
	}
	if name, err := d.Undo(context.Background()); err != nil || name != "Star and tag “peace” and note on “Peace of Westphalia”" {
		t.Errorf("Undo = %q, %v", name, err)
	}
	if x, _ := d.Detail(id); x.Starred || len(x.Tags)+len(x.Notes) != 0 {
		t.Errorf("after undo: %+v", x)
	}
	if _, err := d.Undo(context.Background()); err != nil {
		t.Error(err)
	}
	if _, err := d.Undo(context.Background()); !errors.Is(err, edit.ErrNothing) {
		t.Errorf("Undo of nothing = %v", err)
	}
	for range 2 {
		if _, err := d.Redo(context.Background()); err != nil {
			t.Fatal(err)
		}
	}
	if x, _ := d.Detail(id); !x.Starred {
		t.Error("redo did not bring the star back")
	}
}

// Ensure that the exported picture of the view is the one on the screen, in every theme and grouping, but for a few labels that the
// edges cut there.
func TestPicture_EqualsScreen(t *testing.T) {
	const few = 0.05 // of what is in the picture
	d := open(t, sample(t))
	for _, g := range timeline.Groupings() {
		if g == timeline.ByYear { // on the screen its banner has buttons
			continue
		}
		for name, theme := range map[string]paint.Theme{"light": paint.Light(), "dark": paint.Dark()} {
			d.SetLanes(g)
			d.SetTheme(theme)
			d.SetWindow(when.Date(2010, 1, 1), when.Date(2050, 1, 1)) // the last events have free ground beside them
			pages, err := d.Compose(page.Options{Overview: true})
			if err != nil {
				t.Fatal(err)
			}
			picture := pages.Scene(0)
			picture.Title, picture.Desc = "", ""
			got, want := strings.Split(scene.Dump(picture), "\n"), strings.Split(scene.Dump(d.Frame()), "\n")
			missing, at := 0, 0
			label := false // the last item was a label that is missing
			for _, line := range want {
				kind := strings.Fields(line + " end")[0]
				switch {
				case at < len(got) && got[at] == line:
					at, label = at+1, false
				case kind == "text" || label && kind == "rect": // a label, or the stroke through it
					missing, label = missing+1, true
				default:
					t.Fatalf("lanes by %s, %s: the exported picture lacks %s", g, name, line)
				}
			}
			if at < len(got) || float64(missing) > few*float64(len(want)) {
				t.Errorf("lanes by %s, %s: of %d items %d are missing in the exported picture, and %d are others", g, name, len(want), missing, len(got)-at)
			}
		}
	}
}

// Ensure that pointer and wheel do what they are for, in zones that need no window.
func TestGestures(t *testing.T) {
	d := open(t, sample(t))
	d.SetWindow(when.Date(1985, 1, 1), when.Date(1995, 1, 1))
	d.Frame()
	at := func(k layout.ZoneKind) (x, y float32) {
		for y := float32(0); y < 800; y += 2 {
			for x := float32(0); x < 1200; x += 2 {
				d.PointerMove(desk.Pointer{X: x, Y: y})
				if d.Hover().Kind == k {
					return x + 1, y + 1
				}
			}
		}
		t.Fatalf("no zone %d in the picture", k)
		return 0, 0
	}
	click := func(p desk.Pointer) desk.Action { d.PointerDown(p); return d.PointerUp(p) }

	x, y := at(layout.ZoneEvent)
	click(desk.Pointer{X: x, Y: y, Clicks: 1})
	if len(d.Selection()) != 1 {
		t.Fatalf("a click on an event selects %v", d.Selection())
	}
	x, y = at(layout.ZoneLane)
	if a := click(desk.Pointer{X: x, Y: y, Clicks: 2}); a.Kind != desk.CreateEvent || a.Gran == when.None {
		t.Errorf("a double click on free ground = %+v", a)
	}
	click(desk.Pointer{X: x, Y: y, Clicks: 1})
	if len(d.Selection()) != 0 {
		t.Errorf("a click on free ground leaves %v selected", d.Selection())
	}

	// The wheel zooms.
	for range 5 {
		d.Wheel(desk.Pointer{X: 700, Y: 300}, desk.MapPreset, 0, -1)
	}
	d.Frame()
	from, to := d.Window()
	if float64(to-from) > 0.4*10*365*when.Day {
		t.Errorf("five turns of the wheel leave %v – %v", from, to)
	}

	// Dragging pans: the date stays under the pointer.
	d.PointerMove(desk.Pointer{X: x, Y: y})
	grabbed := d.Hover().Time
	d.PointerDown(desk.Pointer{X: x, Y: y})
	d.PointerMove(desk.Pointer{X: x + 200, Y: y})
	d.PointerUp(desk.Pointer{X: x + 200, Y: y})
	d.Frame()
	d.PointerMove(desk.Pointer{X: x + 200, Y: y})
	from, to = d.Window()
	if off := float64(d.Hover().Time-grabbed) / (float64(to-from) / 1000); off < -2 || off > 2 {
		t.Errorf("after dragging, the date under the pointer is %.1f px off", off)
	}

	// Shift+drag zooms into the span, and back returns.
	d.PointerDown(desk.Pointer{X: 500, Y: 300, Mods: desk.Shift})
	d.PointerMove(desk.Pointer{X: 700, Y: 300, Mods: desk.Shift})
	d.PointerUp(desk.Pointer{X: 700, Y: 300, Mods: desk.Shift})
	if f, u := d.Window(); float64(u-f) > 0.3*float64(to-from) {
		t.Errorf("Shift+drag leaves %v – %v", f, u)
	}
	if !d.Back() {
		t.Error("there is no way back")
	}
	if f, u := d.Window(); abs(float64(f-from)) > 0.01*float64(to-from) || abs(float64(u-to)) > 0.01*float64(to-from) {
		t.Errorf("back leads to %v – %v, want %v – %v", f, u, from, to)
	}

	// Ctrl+drag selects what it touches.
	d.Frame()
	d.PointerDown(desk.Pointer{X: 200, Y: 90, Mods: desk.Ctrl})
	d.PointerMove(desk.Pointer{X: 1190, Y: 400, Mods: desk.Ctrl})
	d.PointerUp(desk.Pointer{X: 1190, Y: 400, Mods: desk.Ctrl})
	if len(d.Selection()) < 2 {
		t.Errorf("Ctrl+drag selects %v", d.Selection())
	}
	if !d.Cancel() || len(d.Selection()) != 0 {
		t.Error("Esc does not deselect")
	}
}

func abs(f float64) float64 { return max(f, -f) }

// Ensure that the window of time, lanes and filter are found again.
func TestSaveState(t *testing.T) {
	s := sample(t)
	d := open(t, s)
	d.SetLanes(timeline.ByCountry)
	if err := d.SetFilter("actor:China"); err != nil {
		t.Fatal(err)
	}
	d.SetWindow(when.Date(2020, 1, 1), when.Date(2023, 1, 1))
	if err := d.SaveState(); err != nil {
		t.Fatal(err)
	}
	d = open(t, s)
	from, to := d.Window()
	if d.Lanes() != timeline.ByCountry || d.Filter().String() != "actor:China" || from != when.Date(2020, 1, 1) || to != when.Date(2023, 1, 1) {
		t.Errorf("found %s %q %v – %v", d.Lanes(), d.Filter(), from, to)
	}
}

// Ensure that movement is eased and ends where it was going.
func TestStep(t *testing.T) {
	s := sample(t)
	d, err := desk.Open(s, desk.Options{Fonts: fonts(t), Today: when.Date(2023, 3, 1), Theme: paint.Light(), Animate: true})
	if err != nil {
		t.Fatal(err)
	}
	d.Resize(1200, 800)
	d.SetWindow(when.Date(1900, 1, 1), when.Date(1950, 1, 1))
	n := 0
	for d.Step(16 * time.Millisecond) {
		n++
	}
	if from, _ := d.Window(); n < 5 || n > 60 || from != when.Date(1900, 1, 1) || d.Moving() {
		t.Errorf("%d frames to %v", n, from)
	}
}

// Ensure that an import that is cut short leaves a listed partial import that undo removes.
func TestImport_Cancelled(t *testing.T) {
	s := library(t)
	ctx, cancel := context.WithCancel(context.Background())
	var lines strings.Builder
	for i := range 9000 {
		fmt.Fprintf(&lines, "{\"kind\":\"event\",\"title\":\"Event %d\",\"when\":\"2001\"}\n", i)
	}
	n := 0
	slow := intake.Source{Name: "many.jsonl", Open: func() (io.ReadCloser, error) {
		return io.NopCloser(readFunc(func(p []byte) (int, error) {
			if n++; n > 8 {
				cancel()
			}
			return strings.NewReader(lines.String()[min((n-1)*60000, lines.Len()):]).Read(p[:min(len(p), 60000)])
		})), nil
	}}
	_, err := intake.New(s, reader(t), []format.Format{own.Format()}).Import(ctx, []intake.Source{slow}, intake.Options{}, nil)
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("Import = %v, want cancelled", err)
	}
	h, err := s.History()
	if err != nil || len(h) != 1 || !h[0].Partial || h[0].Changes == 0 {
		t.Fatalf("history = %+v, %v", h, err)
	}
	d := open(t, s)
	if d.Status().Events == 0 {
		t.Fatal("what was committed is gone")
	}
	if _, err := d.Undo(context.Background()); err != nil {
		t.Fatal(err)
	}
	if got := d.Status().Events; got != 0 {
		t.Errorf("undo leaves %d events", got)
	}
}

type readFunc func(p []byte) (int, error)

func (f readFunc) Read(p []byte) (int, error) { return f(p) }

// Ensure that exports of data hold what passes the filter and everything that it refers to.
func TestExport_Subset(t *testing.T) {
	d := open(t, sample(t))
	if err := d.SetFilter("actor:Belarus"); err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := d.Export(context.Background(), &b, page.Options{Format: "json"}, []format.Format{own.Format()}); err != nil {
		t.Fatal(err)
	}
	s := library(t)
	r := read(t, s, intake.Options{}, desktest.Source("x.jsonl", b.String()))
	if len(r[0].Problems) > 0 || r[0].Events != d.Status().Matching || r[0].Events == 0 {
		t.Errorf("read back %+v, want %d events", r[0], d.Status().Matching)
	}
}

// Ensure that types are chosen side by side: each choice widens the filter, and the counts of the others stay.
func TestFacets_Types(t *testing.T) {
	d := open(t, sample(t))
	all := d.FacetValues("type").Rows
	d.AddFilter("type", all[0].Value)
	one := d.FacetValues("type").Rows
	if !one[0].Active || one[1].Active || one[1].Count != all[1].Count || one[1].Count == 0 {
		t.Errorf("with one type chosen: %+v, before %+v", one[:2], all[:2])
	}
	n := d.Status().Matching
	d.AddFilter("type", all[1].Value)
	if two := d.FacetValues("type").Rows; !two[0].Active || !two[1].Active || d.Status().Matching != n+all[1].Count {
		t.Errorf("with two types chosen %d match, want %d: %s", d.Status().Matching, n+all[1].Count, d.Filter())
	}
	d.AddFilter("type", all[0].Value)
	d.AddFilter("type", all[1].Value)
	if !d.Filter().IsZero() {
		t.Errorf("taken off again, the filter is %q", d.Filter())
	}
}

func BenchmarkFrame(b *testing.B) {
	d := open(b, sample(b))
	d.Resize(1600, 900)
	d.SetWindow(when.Date(1985, 1, 1), when.Date(2024, 1, 1))
	d.Frame()
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		d.Pan(float32(1-2*(i/200%2)), 0)
		d.Frame()
	}
}

// BenchmarkFramePixels is a whole frame: scene and 1600x900 pixels.
func BenchmarkFramePixels(b *testing.B) {
	d := open(b, sample(b))
	d.Resize(1600, 900)
	d.SetWindow(when.Date(1985, 1, 1), when.Date(2024, 1, 1))
	r, img := raster.New(fonts(b)), image.NewRGBA(image.Rect(0, 0, 1600, 900))
	r.Draw(img, d.Frame(), 1)
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		d.Pan(float32(1-2*(i/200%2)), 0)
		r.Draw(img, d.Frame(), 1)
	}
}

func BenchmarkImport1000Articles(b *testing.B) {
	var files []intake.Source
	size := 0
	for i := range 1000 {
		text := fmt.Sprintf("Visit number %d\n\n%s", i, strings.Repeat(desktest.Visit[strings.Index(desktest.Visit, "Iranian President Ebrahim Raisi will arrive in Beijing on"):], 7))
		size += len(text)
		files = append(files, desktest.Source(fmt.Sprintf("2023-02-13-%d.txt", i), text))
	}
	reader(b)
	b.SetBytes(int64(size))
	for b.Loop() {
		b.StopTimer()
		s := library(b)
		b.StartTimer()
		read(b, s, intake.Options{Accept: 0.5}, files...)
	}
}

// sample is a library with the actors, events and bands of the sample library.
func sample(t testing.TB) *store.Store {
	t.Helper()
	s := library(t)
	r := read(t, s, intake.Options{}, desktest.Sample(t, assets.Sample()))
	if len(r[0].Problems) > 0 {
		t.Fatal(r[0].Problems)
	}
	return s
}

// Ensure that events of no type, such as entries of a chronology of which only the date is understood, can be chosen too, and that nothing
// is listed for them where there are none.
func TestFacets_NoType(t *testing.T) {
	label := func(l facet.List) string { return l.Rows[len(l.Rows)-1].Label }
	d := open(t, library(t))
	if got := label(d.FacetValues("type")); got != "Statement" {
		t.Errorf("the last family of an empty library is %s", got)
	}
	s := library(t)
	read(t, s, intake.Options{}, desktest.Source("a.jsonl", `{"kind":"event","key":"k","title":"Voters go to the polls","when":"2023-03-01"}
{"kind":"event","key":"l","title":"Talks","when":"2023-03-02","type":"CONSULT"}`))
	d = open(t, s)
	rows := d.FacetValues("type").Rows
	i := slices.IndexFunc(rows, func(f facet.Value) bool { return f.Label == "Other" })
	if i < 0 || rows[i].Count != 1 {
		t.Fatalf("events without a type are not listed: %+v", rows)
	}
	d.AddFilter("type", rows[i].Value)
	if n := d.Status().Matching; n != 1 {
		t.Errorf("%d events match %s, want 1", n, d.Filter())
	}
}
