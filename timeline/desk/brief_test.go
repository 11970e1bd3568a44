package desk_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/when"
)

// Ensure that what an import has brought is new since the day on which that was where the user lives: before noon in Auckland
// it is still the day before in Greenwich.
func TestBrief_DayOfImport(t *testing.T) {
	s := library(t) // by its clock all happens in the first seconds of 1970
	read(t, s, desk.ImportOptions{}, source("a.jsonl", `{"kind":"event","key":"k","title":"Talks","when":"1970-01-02","type":"CONSULT"}`))
	const noon = 12 * 3600 // of UTC, which is the next day there
	for name, x := range map[string]struct {
		day  func(int64) when.Time
		news int
	}{
		"utc": {nil, 0},
		"auckland": {func(unix int64) when.Time {
			return when.Of(time.Unix(unix+noon, 0).In(time.FixedZone("", 13*3600))).Midnight()
		}, 1},
	} {
		d, err := desk.Open(s, desk.Options{Fonts: fonts(t), Today: when.Date(1970, 1, 2), Day: x.day})
		if err != nil {
			t.Fatal(err)
		}
		b, err := d.Brief(when.Date(1970, 1, 2))
		if err != nil || len(b.New) != x.news {
			t.Errorf("%s: %d new, %v; want %d", name, len(b.New), err, x.news)
		}
	}
}

// Ensure that a brief tells what is new, moved, confirmed and overdue since a day, and nothing else.
func TestBrief(t *testing.T) {
	s := library(t)
	day := func(n int) when.Span { return when.Point(when.Date(2023, 2, n), when.ToDay) }
	february := when.Point(when.Date(2023, 2, 1), when.ToMonth)
	list := []timeline.Entity{&timeline.Article{ID: 1, Key: "1", Published: day(5)}, &timeline.Article{ID: 2, Key: "2", Published: day(20)},
		&timeline.Article{ID: 3, Key: "3", Published: day(8)}}
	event := func(title string, w when.Span, m timeline.Marks, claims ...timeline.Claim) {
		list = append(list, &timeline.Event{ID: timeline.EventID(len(list)), Title: title, When: w, Marks: m, Type: timeline.Consult, Claims: claims})
	}
	said := func(a timeline.ArticleID, w when.Span) timeline.Claim {
		return timeline.Claim{Cite: timeline.Citation{Article: a, End: 1, Quote: "x"}, When: w}
	}
	event("old", day(4), 0, said(1, day(4)))
	event("new", day(19), 0, said(2, day(19)))
	event("moved", day(26), timeline.Future, said(1, day(12)), said(2, day(26)))
	event("exact", day(12), 0, said(1, february), said(2, day(12)))
	event("held", day(18), timeline.Future|timeline.Confirmed, said(1, day(18)), said(2, day(18)))
	event("held before", day(6), timeline.Future|timeline.Confirmed, said(1, day(6)), said(3, day(6)), said(2, day(6)))
	event("late", day(17), timeline.Future, said(1, day(17)))
	event("late before", day(7), timeline.Future, said(1, day(7)))
	event("by hand", day(21), 0)
	put(t, s, list...)
	titles := func(lines []desk.BriefLine) string {
		var out []string
		for _, l := range lines {
			out = append(out, l.Event.Title)
		}
		return strings.Join(out, ", ")
	}
	d := open(t, s) // on 1 March
	b, err := d.Brief(when.Date(2023, 2, 10))
	if err != nil {
		t.Fatal(err)
	}
	got := fmt.Sprintf("%s | %s | %s | %s", titles(b.New), titles(b.Moved), titles(b.Confirmed), titles(b.Overdue))
	if want := "new | moved | held | late, moved"; got != want {
		t.Errorf("brief = %s, want %s", got, want)
	}
	if m := b.Moved[0]; m.From != day(12) || m.To != day(26) || fmt.Sprint(m.Articles) != "[d2]" {
		t.Errorf("moved = %+v", m)
	}
	if err := d.SetFilter("late"); err != nil {
		t.Fatal(err)
	}
	if b, err = d.Brief(when.Date(2023, 2, 10)); err != nil || len(b.New)+len(b.Moved) != 0 || len(b.Overdue) != 1 {
		t.Errorf("filtered: %+v, %v", b, err)
	}
}
