package panel

import (
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk/cast"
	"entente/timeline/desk/review"
	"entente/timeline/ingest"
	"entente/timeline/when"
)

const reviewText = "Ministers gather in Riga\n\nThe Estonian minister will travel to Riga on Thursday for two days of talks.\nPoland expelled a Belarusian diplomat. Minsk rejected this.\n"

// found is where a text stands in reviewText.
func found(s string) timeline.Range {
	at := strings.Index(reviewText, s)
	return timeline.Range{Start: at, End: at + len(s)}
}

// reviewOf is an article with three events: one waits, one is added, one is rejected.
func reviewOf(dated bool) *review.Page {
	a := &timeline.Article{ID: 1, Title: "Ministers gather in Riga", Outlet: "A newspaper", From: timeline.DateUnknown,
		Takeaways: []timeline.Takeaway{{Range: found("Ministers gather in Riga"), Text: "Ministers gather in Riga"}}}
	talks := review.Item{ID: 1, Title: "Estonian minister visits Riga", Word: "Visit", Quad: timeline.VerbalCooperation, Type: timeline.Consult, Marks: timeline.Future,
		Place: "Riga", WhenText: "Thursday", Confidence: 0.82, Sources: 1, Takeaways: []int{0}, Doubts: []string{"only one party is named"},
		Actors:   []cast.Line{{ID: 1, Name: "Estonia", As: timeline.Visitor}, {ID: 2, Name: "Latvia", As: timeline.Mentioned}},
		Evidence: []timeline.Range{found("The Estonian minister will travel to Riga on Thursday for two days of talks.")},
		Words:    []timeline.Range{found("Thursday"), found("two days")}, Why: "“Thursday … two days” gives no date yet: the publication date is not known"}
	x := &review.Page{Article: a, Text: reviewText, Waiting: 1, Finds: []review.Find{
		{Range: found("Riga"), Kind: review.Place, Words: "Riga"}, {Range: found("Estonian minister"), Kind: review.Actor, Words: "Estonia"},
		{Range: found("Thursday"), Kind: review.Time, Words: "the publication date is not known"}, {Range: found("Poland"), Kind: review.Actor, Words: "Poland"}}}
	if dated {
		a.Published, a.From = when.Point(when.Date(2024, 3, 6), when.ToDay), timeline.DateFromDateline
		talks.When, _ = when.Parse("2024-03-07/2024-03-08")
		talks.Why = "“Thursday … two days” → 7–8 Mar 2024: next Thursday after 6 Mar 2024, because of ‘will travel’"
	} else {
		x.Candidates = []ingest.Candidate{{Day: when.Point(when.Date(2024, 3, 6), when.ToDay), Why: "'will travel on Thursday' fits a Wednesday"}}
	}
	x.Items = []review.Item{talks,
		{ID: 2, State: review.Added, Title: "Poland expels a diplomat", Word: "Expulsion", Quad: timeline.MaterialConflict, Type: timeline.Sanction, Sources: 1,
			When: when.Point(when.Date(2024, 3, 4), when.ToDay), Confidence: 0.9, Evidence: []timeline.Range{found("Poland expelled a Belarusian diplomat.")}},
		{State: review.Rejected, Title: "Minsk rejects", Word: "Refusal", Quad: timeline.VerbalConflict, Type: timeline.Reject, Evidence: []timeline.Range{found("Minsk rejected this.")}}}
	return x
}

func reviewPage(dated bool) *Review {
	r := NewReview(tips(), ReviewCalls{})
	r.Resize(fyne.NewSize(1000, 640))
	r.Update(reviewOf(dated), ReviewState{At: 1, Of: 3, Elsewhere: 2, Threshold: 0.9, Undo: "Reject “Minsk rejects”"})
	return r
}

// Ensure that everything found is marked, the item that is looked at with a bar and its words.
func TestReviewMarks(t *testing.T) {
	x := reviewOf(true)
	marks := reviewMarks(x, 0)
	at := func(r timeline.Range) []ui.PaperMark {
		var list []ui.PaperMark
		for _, m := range marks {
			if m.From == r.Start && m.To == r.End {
				list = append(list, m)
			}
		}
		return list
	}
	if m := at(x.Items[0].Evidence[0]); len(m) != 1 || m[0].Bar == "" || m[0].Ground == "" {
		t.Errorf("what is looked at: %+v", m)
	}
	if m := at(x.Items[1].Evidence[0]); len(m) != 1 || m[0].Bar != "" || m[0].Ground == "" {
		t.Errorf("what is added: %+v", m)
	}
	if m := at(x.Items[2].Evidence[0]); len(m) != 0 {
		t.Errorf("what is rejected: %+v", m)
	}
	if m := at(found("Thursday")); len(m) != 2 || m[0].Ground == "" || m[1].Under == "" {
		t.Errorf("words of the date: %+v", m)
	}
	place, person := at(found("Riga")), at(found("Poland"))
	if len(place) != 1 || len(person) != 1 || !place[0].Broken || person[0].Broken || place[0].Under == person[0].Under {
		t.Errorf("a place is %+v, an actor %+v", place, person)
	}
}

// Ensure that the title of an article stands in its review once: in the text where that begins with it, as a heading, else above.
func TestReview_TitleOnce(t *testing.T) {
	text := func(lines ...string) string { return strings.Join(lines, "\n") }
	for _, tt := range []struct{ text, title, want string }{
		{text("Ministers gather in Riga", "", "They met."), "Ministers gather in Riga", "Ministers gather in Riga"},
		{text("# Ministers  gather in Riga", "", "They met."), "Ministers gather in Riga", "# Ministers  gather in Riga"},
		{text("Wed 6 March 2024", "UPDATE 2-Ministers gather in Riga", "They met."), "Ministers gather in Riga", "UPDATE 2-Ministers gather in Riga"},
		{text("They met in Riga.", "", "They were ministers."), "Ministers gather in Riga", ""},
		{text("They met.", "", "In Riga."), "", ""},
		{text("A long first sentence says that ministers met: Riga", "They met."), "Riga", ""},
	} {
		x := titleAmong(paragraphs(tt.text), tt.text, tt.title)
		if got := tt.text[x.From:x.To]; got != tt.want {
			t.Errorf("the title %q in %q is %q, want %q", tt.title, tt.text, got, tt.want)
		}
		page := &review.Page{Article: &timeline.Article{Title: tt.title, Outlet: "A newspaper"}, Text: tt.text}
		if heads := reviewHead(page, x == ui.Extent{}).Len(); (heads == 1) != (tt.want != "") {
			t.Errorf("%d lines stand above %q", heads, tt.text)
		}
	}
}

// Ensure that a click in the text looks at what is told there, at what waits first, and then at the next.
func TestReview_Tapped(t *testing.T) {
	dressed(t)
	x := reviewOf(true)
	x.Items[1].Evidence = append(x.Items[1].Evidence, x.Items[0].Evidence[0])
	looked := []int{}
	r := NewReview(tips(), ReviewCalls{Look: func(i int) { looked = append(looked, i) }})
	r.Update(x, ReviewState{Current: 2})
	at := found("Thursday").Start
	r.tapped(at)
	r.Update(x, ReviewState{Current: 0})
	r.tapped(at)
	r.tapped(-1)
	r.tapped(0)
	if !slices.Equal(looked, []int{0, 1}) {
		t.Errorf("looked at %v", looked)
	}
}

// Ensure that the cards say what is to be known and that their buttons do what they say.
func TestReview_Cards(t *testing.T) {
	dressed(t)
	var did []string
	note := func(what string) func(int) { return func(i int) { did = append(did, what+string(rune('0'+i))) } }
	r := NewReview(tips(), ReviewCalls{Accept: note("accept"), Reject: note("reject"), Edit: note("edit"), PutBack: note("back"), Look: note("look")})
	for i := range 3 {
		r.Update(reviewOf(true), ReviewState{Current: i})
		tile := r.tile(i)
		for _, o := range tile.Body.Objects() {
			if w, ok := o.(*ui.Wrap); ok {
				for _, o := range w.Objects {
					if b, ok := o.(*ui.Button); ok {
						test.Tap(b)
					}
				}
			}
		}
	}
	if got, want := strings.Join(did, " "), "accept0 edit0 reject0 edit1 reject1 back2"; got != want {
		t.Errorf("did %q, want %q", got, want)
	}
	r.Update(reviewOf(true), ReviewState{Current: 0, ReadOnly: true})
	for _, o := range r.tile(0).Body.Objects() {
		if w, ok := o.(*ui.Wrap); ok {
			t.Errorf("a library that cannot be written offers %v", w.Objects)
		}
	}
}

// Ensure that in little room the line below a review leaves keys out one by one, and cuts what is said.
func TestReviewLegend_Narrow(t *testing.T) {
	dressed(t)
	l := newReviewLegend()
	for _, tt := range []struct {
		width float32
		said  string
		want  string
	}{
		{2000, "", reviewKeys},
		{800, "", "J K move · A accept · X reject · E edit"},
		{400, "", ""},
		{2000, "Undid: Accept", "Undid: Accept"},
		{800, "Undid: " + strings.Repeat("Accept ", 60), "Undid: Accept Accept"},
	} {
		l.say(tt.said)
		l.Resize(fyne.NewSize(tt.width, legendRow))
		test.WidgetRenderer(l).Layout(l.Size())
		got := l.keys.Text
		if !strings.HasPrefix(got, tt.want) || (tt.want == "") != (got == "") || l.keys.Position().X+l.keys.MinSize().Width > tt.width {
			t.Errorf("%v px: %q up to %v, want %q", tt.width, got, l.keys.Position().X+l.keys.MinSize().Width, tt.want)
		}
	}
}
