package news_test

import (
	"bytes"
	"strings"
	"testing"

	"entente/timeline/desk/news"
	"entente/timeline/when"
)

// Ensure that a page tells each event once in its part with the date that it had and has, that what sources say is never
// markup, and that a brief without news says so.
func TestPage_Write(t *testing.T) {
	b := news.Brief{Since: when.Date(2023, 2, 10), New: []news.Line{{Event: event("New", day(17), 0)}},
		Moved: []news.Line{{Event: event("Moved", day(18), 0), From: day(12), To: day(18)}}}
	page := news.Page{Title: "My <library>", Today: when.Date(2023, 3, 1), Filter: `actor:"A & B"`, Row: func(l news.Line) news.Row {
		return news.Row{When: l.Event.When.String(), Title: "<b>" + l.Event.Title + "</b>", Actors: "A, B", Sources: "The Courier"}
	}}
	var out bytes.Buffer
	if err := page.Write(&out, &b); err != nil {
		t.Fatal(err)
	}
	got := out.String()
	for _, want := range []string{"<h1>Brief since 10 February 2023</h1>", "My &lt;library&gt; · as of 1 March 2023 · filter: actor:&#34;A &amp; B&#34;",
		"<h2>New (1)", `<td class="when">2023-02-17</td><td><strong>&lt;b&gt;New&lt;/b&gt;</strong><br>A, B<br><span class="src">The Courier</span>`,
		"<h2>Moved (1)", `<td class="when">12 Feb 2023 → 18 Feb 2023</td>`} {
		if strings.Count(got, want) != 1 {
			t.Errorf("the page has %q %d times, want once:\n%s", want, strings.Count(got, want), got)
		}
	}
	if strings.Contains(got, "Overdue") || strings.Contains(got, "Nothing is new") {
		t.Error("the page has parts without events")
	}
	out.Reset()
	if err := page.Write(&out, &news.Brief{Since: b.Since}); err != nil || !strings.Contains(out.String(), "Nothing is new, moved, confirmed or overdue.") {
		t.Errorf("without news: %v\n%s", err, out.String())
	}
}
