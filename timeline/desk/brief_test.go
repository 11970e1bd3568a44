package desk_test

import (
	"testing"
	"time"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/intake"
	"entente/timeline/when"
)

// Ensure that what an import has brought is new since the day on which that was where the user lives: before noon in Auckland
// it is still the day before in Greenwich.
func TestBrief_DayOfImport(t *testing.T) {
	s := library(t) // by its clock all happens in the first seconds of 1970
	read(t, s, intake.Options{}, desktest.Source("a.jsonl", `{"kind":"event","key":"k","title":"Talks","when":"1970-01-02","type":"CONSULT"}`))
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

// Ensure that a brief tells of what passes the filter alone.
func TestBrief_Filter(t *testing.T) {
	s := library(t)
	day := func(n int) when.Span { return when.Point(when.Date(2023, 2, n), when.ToDay) }
	list := []timeline.Entity{&timeline.Article{ID: 1, Key: "1", Published: day(20)}}
	for i, title := range []string{"early", "late"} {
		list = append(list, &timeline.Event{ID: timeline.EventID(i + 1), Title: title, When: day(17 + i), Marks: timeline.Future, Type: timeline.Consult,
			Claims: []timeline.Claim{{Cite: timeline.Citation{Article: 1, End: 1, Quote: "x"}, When: day(17 + i)}}})
	}
	desktest.Put(t, s, list...)
	d := open(t, s) // on 1 March
	for filter, want := range map[string]int{"": 2, "late": 1} {
		if err := d.SetFilter(filter); err != nil {
			t.Fatal(err)
		}
		if b, err := d.Brief(when.Date(2023, 2, 10)); err != nil || len(b.New) != want || len(b.Overdue) != want {
			t.Errorf("filtered by %q: %+v, %v, want %d", filter, b, err, want)
		}
	}
}
