package desk_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"time"

	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/cast"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/intake"
	"entente/timeline/desk/page"
	"entente/timeline/desk/review"
	"entente/timeline/format"
	"entente/timeline/format/own"
	"entente/timeline/when"
)

// riga tells of several events of different certainty; it has a dateline, so that weekdays can be placed.
const riga = `Baltic ministers to gather in Riga

RIGA, March 6, 2024 — Estonian Foreign Minister Margus Tsahkna will travel to Riga on Thursday for two days of talks with his Latvian counterpart Krisjanis Karins about the power grid that the three Baltic countries share.

Latvia may ask Poland for a joint patrol of the border next month, a spokesman for the Latvian Foreign Ministry said on Tuesday. Warsaw criticised Minsk last week for sending migrants to the frontier.

Poland expelled a Belarusian diplomat on Monday. Lithuania could impose sanctions on Belarus.
`

// reviewed imports riga so that everything waits.
func reviewed(t testing.TB) (*store.Store, *desk.Desk) {
	t.Helper()
	s := library(t)
	read(t, s, intake.Options{Accept: desk.AskAlways}, desktest.Source("riga.txt", riga))
	return s, open(t, s)
}

func looked(t testing.TB, d *desk.Desk, id timeline.ArticleID) *review.Page {
	t.Helper()
	r, err := d.Review(reader(t), id)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// item returns the item whose title holds a text.
func item(t testing.TB, r *review.Page, title string) review.Item {
	t.Helper()
	for _, x := range r.Items {
		if strings.Contains(x.Title, title) {
			return x
		}
	}
	t.Fatalf("no item with %q", title)
	return review.Item{}
}

func day(y int, m time.Month, d int) when.Span { return when.Point(when.Date(y, m, d), when.ToDay) }

// Ensure that who writes an article is not marked as an actor of it, and others of that name are.
func TestReview_Byline(t *testing.T) {
	s := library(t)
	const text = "Ministers gather in Riga\nBy Jane Doe\nMarch 6, 2024\n\nForeign Minister Jane Doe met Xi Jinping in Riga on Monday.\n"
	read(t, s, intake.Options{Accept: desk.AskAlways}, desktest.Source("byline.txt", text))
	var names []string
	for _, f := range looked(t, open(t, s), 1).Finds {
		if f.Kind == review.Actor && f.Start < strings.Index(text, "March") {
			t.Errorf("%q is marked above the story", text[f.Start:f.End])
		} else if f.Kind == review.Actor {
			names = append(names, text[f.Start:f.End])
		}
	}
	if !slices.Contains(names, "Xi Jinping") || !slices.Contains(names, "Jane Doe") {
		t.Errorf("of the story %q are marked", names)
	}
}

// Ensure that the review shows what waits in the order of the text, with evidence, reasons and everything found.
func TestReview(t *testing.T) {
	_, d := reviewed(t)
	if q := d.Waiting(); len(q) != 1 || q[0].Article != 1 || q[0].Waiting != d.WaitingProposals() || q[0].Waiting < 4 {
		t.Fatalf("the queue is %+v", q)
	}
	r := looked(t, d, 1)
	if r.Waiting != len(r.Items) || r.Decided() != 0 || r.Text != riga {
		t.Errorf("%d of %d wait", r.Waiting, len(r.Items))
	}
	for i, x := range r.Items {
		if i > 0 && x.Start() < r.Items[i-1].Start() {
			t.Errorf("%q stands after a later one", x.Title)
		}
		for _, e := range x.Evidence {
			if strings.TrimSpace(r.Text[e.Start:e.End]) == "" {
				t.Errorf("%q has empty evidence", x.Title)
			}
		}
	}
	x := item(t, r, "Tsahkna")
	if want := "“Thursday"; !strings.HasPrefix(x.Why, want) || !strings.Contains(x.Why, "→ "+x.When.Words(when.Style{})) || strings.Contains(x.Why, "2024-03") {
		t.Errorf("why = %q", x.Why)
	}
	kinds := map[review.Kind][]string{}
	for _, f := range r.Finds {
		kinds[f.Kind] = append(kinds[f.Kind], r.Text[f.Start:f.End])
	}
	for k, want := range map[review.Kind]string{review.Time: "next month", review.Actor: "Poland", review.Place: "Riga"} {
		if !slices.Contains(kinds[k], want) {
			t.Errorf("%q is not among the finds %q", want, kinds[k])
		}
	}
	if doubts := strings.Join(item(t, r, "sanctions").Doubts, "; "); !strings.Contains(doubts, "possible") {
		t.Errorf("doubts = %q", doubts)
	}
}

// Ensure that deciding is one step each, that undo takes it back, and that a rejected proposal does not come back.
func TestReview_Decide(t *testing.T) {
	s, d := reviewed(t)
	r := looked(t, d, 1)
	accept, reject := item(t, r, "Tsahkna"), item(t, r, "expels")
	if err := d.Accept(accept.ID); err != nil {
		t.Fatal(err)
	}
	if err := d.Reject(1, reject.ID); err != nil {
		t.Fatal(err)
	}
	list, _ := d.History()
	if n := len(list); !strings.HasPrefix(list[n-2].Name, "Accept “") || !strings.HasPrefix(list[n-1].Name, "Reject “") {
		t.Errorf("steps %q, %q", list[n-2].Name, list[n-1].Name)
	}
	now := looked(t, d, 1)
	if now.Decided() != 2 || len(now.Items) != len(r.Items) {
		t.Errorf("%d of %d are decided, want 2 of %d", now.Decided(), len(now.Items), len(r.Items))
	}
	if x := item(t, now, "Tsahkna"); x.State != review.Added {
		t.Errorf("the accepted one is %v", x.State)
	}
	if x := item(t, now, "expels"); x.State != review.Rejected || x.ID != 0 {
		t.Errorf("the rejected one is %v, %v", x.State, x.ID)
	}

	// Neither the same text nor a new reading brings it back.
	read(t, s, intake.Options{Accept: 0.5}, desktest.Source("again.txt", riga))
	if err := d.Reload(); err != nil {
		t.Fatal(err)
	}
	if n, err := d.ReadAgain(reader(t), 1); err != nil || n != 0 {
		t.Errorf("read again: %d proposals, %v", n, err)
	}
	if got := looked(t, d, 1); len(got.Items) != len(r.Items) || item(t, got, "expels").State != review.Rejected {
		t.Errorf("after reading again: %d items", len(got.Items))
	}
	// What was merely lost comes back by a new reading.
	if err := d.DeleteEvents(accept.ID); err != nil {
		t.Fatal(err)
	}
	if n, err := d.ReadAgain(reader(t), 1); err != nil || n != 1 {
		t.Errorf("read again after deleting: %d proposals, %v", n, err)
	}
	if x := item(t, looked(t, d, 1), "Tsahkna"); x.State != review.Waits || x.When != accept.When {
		t.Errorf("it came back as %v at %v", x.State, x.When)
	}

	id, err := d.PutBack(reader(t), 1, 0)
	if err != nil {
		t.Fatal(err)
	}
	if x := item(t, looked(t, d, 1), "expels"); x.ID != id || x.State != review.Waits || x.When != reject.When || len(x.Actors) != len(reject.Actors) {
		t.Errorf("put back: %+v", x)
	}
	for range 4 {
		if _, err := d.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if got := looked(t, d, 1); got.Waiting != len(r.Items)-1 || item(t, got, "Tsahkna").State != review.Added {
		t.Errorf("after undo %d of %d wait", got.Waiting, len(got.Items))
	}
}

// Ensure that what an article tells beside others is only taken off by rejecting it there.
func TestReject_OneOfTwoSources(t *testing.T) {
	s := library(t)
	read(t, s, intake.Options{Accept: 0.3}, desktest.Source("2023-02-13.txt", desktest.Planned), desktest.Source("2023-02-15.txt", desktest.Held))
	d := open(t, s)
	e := desktest.Visits(t, s)[0]
	if err := d.Reject(2, e.ID); err != nil {
		t.Fatal(err)
	}
	after, err := d.Event(e.ID)
	if err != nil || len(after.Articles()) != 1 || after.Articles()[0] != 1 {
		t.Fatalf("it is told by %v, %v", after.Articles(), err)
	}
	if n := len(d.Article(2).Rejected); n != 1 {
		t.Errorf("%d rejections", n)
	}
	if err := d.Reject(2, e.ID); err == nil {
		t.Error("it is rejected twice")
	}
}

// Ensure that a proposal that is there already joins it when it is accepted.
func TestAccept_Meets(t *testing.T) {
	s := library(t)
	read(t, s, intake.Options{Accept: desk.AskAlways}, desktest.Source("2023-02-13.txt", desktest.Planned))
	read(t, s, intake.Options{}, desktest.Source("x.jsonl", desktest.Curated))
	d := open(t, s)
	if n := len(desktest.Visits(t, s)); n != 1 {
		t.Fatalf("%d visits before", n)
	}
	if err := d.AcceptAll(1); err != nil {
		t.Fatal(err)
	}
	list := desktest.Visits(t, s)
	if len(list) != 1 || len(list[0].Articles()) != 1 {
		t.Errorf("%d visits, the first from %v", len(list), list[0].Articles())
	}
	if _, err := d.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
	if list := desktest.Visits(t, s); len(list) != 1 || len(list[0].Articles()) != 0 || len(d.Waiting()) != 1 {
		t.Errorf("after undo: %d visits, %v wait", len(list), d.Waiting())
	}

	// Two proposals that tell the same meet when both are accepted at once.
	s = library(t)
	read(t, s, intake.Options{Accept: desk.AskAlways}, desktest.Source("2023-02-13.txt", desktest.Planned))
	read(t, s, intake.Options{Accept: desk.AskAlways}, desktest.Source("2023-02-15.txt", desktest.Held))
	d = open(t, s)
	if _, err := d.SetThreshold(desk.AskNever); err != nil {
		t.Fatal(err)
	}
	if list := desktest.Visits(t, s); len(list) != 1 || len(list[0].Articles()) != 2 || len(d.Waiting()) != 0 {
		t.Errorf("accepted at once: %d visits, %v wait", len(list), d.Waiting())
	}
}

// Ensure that the threshold is kept and accepts what is as sure.
func TestThreshold(t *testing.T) {
	_, d := reviewed(t)
	if got := d.Threshold(); got != 0.5 {
		t.Errorf("at first %v", got)
	}
	r := looked(t, d, 1)
	const from = 0.85
	want := 0
	for _, x := range r.Items {
		if x.Confidence >= from {
			want++
		}
	}
	n, err := d.SetThreshold(from)
	if err != nil || n != want || want == 0 || want == len(r.Items) {
		t.Errorf("accepted %d, %v; want %d of %d", n, err, want, len(r.Items))
	}
	if got := d.Threshold(); got != from {
		t.Errorf("then %v", got)
	}
	if got := looked(t, d, 1); got.Waiting != len(r.Items)-want {
		t.Errorf("%d wait", got.Waiting)
	}
	if _, err := d.SetThreshold(1.5); err == nil {
		t.Error("1.5 is taken")
	}
}

// Ensure that a person's corrections accept a proposal, and that another date of the article moves all dates but that.
func TestSaveForm_ThenRedate(t *testing.T) {
	s, d := reviewed(t)
	r := looked(t, d, 1)
	x, other := item(t, r, "Tsahkna"), item(t, r, "expels")
	e, _ := d.Event(x.ID)
	f, err := d.Form(x.ID)
	if err != nil {
		t.Fatal(err)
	}
	fixed := day(2024, 3, 8)
	f.Title, f.Place, f.When, f.Parts = "Baltic talks", "Riga", fixed, append(f.Parts, cast.Part{Name: "Margus’s aide", As: timeline.Mentioned})
	if err := d.SaveForm(x.ID, f); err != nil {
		t.Fatal(err)
	}
	now, _ := d.Event(x.ID)
	if now.Proposed || !now.DateFixed || now.Title != "Baltic talks" || len(now.Roles) != len(e.Roles)+1 || now.Roles[0] != e.Roles[0] {
		t.Errorf("revised: %+v", now)
	}
	steps, _ := d.History()
	if err := d.SetPublished(t.Context(), reader(t), 1, day(2024, 4, 3)); err != nil {
		t.Fatal(err)
	}
	if list, _ := d.History(); len(list) != len(steps)+1 {
		t.Errorf("another date took %d steps", len(list)-len(steps))
	}
	again := looked(t, d, 1)
	if got := item(t, again, "Baltic talks"); got.When != fixed || !got.Fixed {
		t.Errorf("the date that was set is now %v", got.When)
	}
	if got := item(t, again, "expels"); got.When == other.When || got.When != day(2024, 4, 1) {
		t.Errorf("Monday is now %v", got.When)
	}
	path := s.Path()
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	s2, err := store.Open(path, store.Options{Now: func() int64 { return 1 }})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s2.Close() })
	d = open(t, s2)
	for range 2 {
		if _, err := d.Undo(t.Context()); err != nil {
			t.Fatal(err)
		}
	}
	if got := looked(t, d, 1); got.Waiting != len(r.Items) || item(t, got, "expels").When != other.When {
		t.Errorf("after undo %d of %d wait", got.Waiting, len(got.Items))
	}
}

// Ensure that words become evidence, and give an undated event its date.
func TestCite(t *testing.T) {
	_, d := reviewed(t)
	id, _, err := d.AddEvent(timeline.Event{Title: "A quarrel", Type: timeline.Accuse}, nil, nil)
	if err != nil {
		t.Fatal(err)
	}
	at := strings.Index(riga, " Warsaw criticised")
	chosen := timeline.Range{Start: at, End: at + len(" Warsaw criticised Minsk last week ")}
	if err := d.Cite(reader(t), id, 1, chosen); err != nil {
		t.Fatal(err)
	}
	e, _ := d.Event(id)
	if len(e.Citations) != 1 || e.Citations[0].Quote != "Warsaw criticised Minsk last week" || riga[e.Citations[0].Start:e.Citations[0].End] != e.Citations[0].Quote {
		t.Errorf("cited %+v", e.Citations)
	}
	if e.When.IsZero() || len(e.Claims) != 1 || !slices.Contains(d.EventsOf(1), id) {
		t.Errorf("the date is %v by %+v", e.When, e.Claims)
	}
	if err := d.Cite(reader(t), id, 1, chosen); err == nil {
		t.Error("the same words are taken twice")
	}
	for _, r := range []timeline.Range{{Start: 5, End: 5}, {Start: 9, End: 2}, {Start: len(riga), End: len(riga) + 9}, {Start: -4, End: 0}, {Start: 34, End: 36}} {
		if err := d.Cite(reader(t), id, 1, r); err == nil {
			t.Errorf("%v is taken", r)
		}
	}
	if err := d.Uncite(id, 1, timeline.Range{Start: e.Citations[0].Start, End: e.Citations[0].End}); err != nil {
		t.Error(err)
	}
}

// Ensure that an event made from words has their date, their actors as they are known, and the words as evidence.
func TestDraft(t *testing.T) {
	_, d := reviewed(t)
	at := strings.Index(riga, "Poland expelled")
	x, err := d.Draft(reader(t), 1, timeline.Range{Start: at, End: at + len("Poland expelled a Belarusian diplomat on Monday")})
	if err != nil {
		t.Fatal(err)
	}
	if x.Title != "Poland expelled a Belarusian diplomat on Monday" || x.When != day(2024, 3, 4) || x.Type != timeline.Sanction || !strings.Contains(x.Why, "“Monday” → 4 Mar 2024") {
		t.Errorf("draft %+v", x)
	}
	if got := cast.Words(x.Parts); !strings.HasPrefix(got, "Poland (source)") {
		t.Errorf("parts %q", got)
	}
	actors := len(d.Actors())
	id, err := d.AddDraft(reader(t), x)
	if err != nil {
		t.Fatal(err)
	}
	e, _ := d.Event(id)
	if e.Proposed || e.Confidence != 1 || len(e.Citations) != 1 || len(e.Claims) != 1 || len(d.Actors()) != actors {
		t.Errorf("made %+v; %d actors, want %d", e, len(d.Actors()), actors)
	}
	if y := item(t, looked(t, d, 1), "on Monday"); y.State != review.Added || len(y.Evidence) != 1 {
		t.Errorf("in the review: %+v", y)
	}
}

// Ensure that takeaways are tied and untied by hand, and that a new reading respects it.
func TestTie(t *testing.T) {
	s := library(t)
	read(t, s, intake.Options{Accept: 0.3}, desktest.Source("2023-02-13.txt", desktest.Visit))
	d := open(t, s)
	var id timeline.EventID
	for _, x := range looked(t, d, 1).Items {
		if x.Word == "Visit" {
			id = x.ID
		}
	}
	first, last := timeline.TakeawayRef{Article: 1, N: 0}, timeline.TakeawayRef{Article: 1, N: 2}
	if err := d.Untie(id, first); err != nil {
		t.Fatal(err)
	}
	if l := d.Takeaways(1)[0]; len(l.Events) != 0 || !l.Detached {
		t.Errorf("untied: %+v", l)
	}
	if err := d.Tie(id, last); err != nil {
		t.Fatal(err)
	}
	if l := d.Takeaways(1)[2]; !slices.Equal(l.Events, []timeline.EventID{id}) || l.Detached {
		t.Errorf("tied: %+v", l)
	}
	if err := d.Tie(id, first); err != nil {
		t.Fatal(err)
	}
	if l := d.Takeaways(1)[0]; len(l.Events) != 1 || l.Detached {
		t.Errorf("tied again: %+v", l)
	}
	if err := d.Tie(id, timeline.TakeawayRef{Article: 1, N: 9}); err == nil {
		t.Error("takeaway 10 of 3 is taken")
	}
}

// Ensure that the library's own file brings back neither what is there, under whatever title, nor what was rejected; and
// that it brings all into another library.
func TestImport_OwnFileAfterReview(t *testing.T) {
	s, d := reviewed(t)
	r := looked(t, d, 1)
	if err := d.AcceptAll(1); err != nil {
		t.Fatal(err)
	}
	star := true
	for _, x := range r.Items {
		if err := d.Annotate(desk.Marks{Star: &star}, x.ID.Ref()); err != nil {
			t.Fatal(err)
		}
	}
	var file bytes.Buffer
	if err := d.Export(t.Context(), &file, page.Options{Format: "json"}, []format.Format{own.Format()}); err != nil {
		t.Fatal(err)
	}
	if err := d.EditEvent(r.Items[0].ID, "Edit", func(e *timeline.Event) error { e.Title = "Another title"; return nil }); err != nil {
		t.Fatal(err)
	}
	if err := d.Reject(1, r.Items[1].ID); err != nil {
		t.Fatal(err)
	}
	report := read(t, s, intake.Options{}, desktest.Source("library.jsonl", file.String()))[0]
	if report.Events != 0 || report.Skipped < len(r.Items) || len(report.Problems) > 0 {
		t.Errorf("report %+v, want %d skipped", report, len(r.Items))
	}
	if err := d.Reload(); err != nil {
		t.Fatal(err)
	}
	if got := looked(t, d, 1); len(got.Items) != len(r.Items) || d.Stars(r.Items[0].ID) != 1 {
		t.Errorf("%d items, want %d; %d stars", len(got.Items), len(r.Items), d.Stars(r.Items[0].ID))
	}
	other := library(t)
	if report := read(t, other, intake.Options{}, desktest.Source("library.jsonl", file.String()))[0]; report.Events != len(r.Items) {
		t.Errorf("into another library: %+v", report)
	}
}
