package ingest

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"entente/timeline"
	"entente/timeline/when"
)

// The article of the tests: the usual shape, with invented people.
const visit = `Key takeaways:
- Estonian President Mari Tamm will arrive in Lisbon for a two-day state visit.
- The visit comes as both countries prepare a treaty on energy.
Estonian President Mari Tamm will arrive in Lisbon on Tuesday for a two-day state visit, meeting with her Portuguese counterpart Rui Sousa.
Portuguese Foreign Ministry spokesperson Ana Reis said Sunday that the two presidents will sign a treaty on energy.
Estonia and Portugal have traded with each other since 1991.
Be First to Comment
`

func load(t testing.TB) *Reader {
	t.Helper()
	r, err := New(os.DirFS("../../assets"))
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func day(t testing.TB, s string) when.Span {
	t.Helper()
	d, err := when.Parse(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestRead_Times(t *testing.T) {
	r := load(t)
	a, err := r.Decode("visit.txt", []byte(visit), day(t, "2023-02-27"))
	if err != nil {
		t.Fatal(err)
	}
	reading := r.Read(a)
	got := map[string]string{}
	period := ""
	for _, e := range reading.Times {
		got[e.Text] = e.Span.String()
		period += e.Period.String()
	}
	if got["Tuesday"] != "2023-02-28" || got["Sunday"] != "2023-02-26" || got["1991"] != "1991" {
		t.Errorf("times %v", got)
	}
	if period != "2023-02-28/2023-03-01" {
		t.Errorf("period of the visit %q, want 2023-02-28/2023-03-01", period)
	}
	names := map[string]bool{}
	for _, f := range reading.Actors {
		names[f.Name] = true
	}
	for _, want := range []string{"Mari Tamm", "Rui Sousa", "Ana Reis"} {
		if !names[want] {
			t.Errorf("no actor %q among %v", want, names)
		}
	}
}

// Ensure that what stands around a story says nothing about it.
func TestRead_SkipsFurniture(t *testing.T) {
	r := load(t)
	a, err := r.Decode("a.txt", []byte("The envoy left on Friday.\nHe will be back soon, they said.\nRead more: Angela Merkel on 3 May 2001\n"), when.Span{})
	if err != nil {
		t.Fatal(err)
	}
	reading := r.Read(a)
	if len(reading.Times) != 1 || len(reading.Actors) != 0 {
		t.Errorf("times %+v, actors %+v; want Friday and nobody", reading.Times, reading.Actors)
	}
}

func TestCandidates(t *testing.T) {
	r := load(t)
	today := day(t, "2024-06-13").Start() // a Thursday
	for _, c := range []struct{ name, text, want string }{
		{"past and future", visit, "2024-06-09 2024-06-10 2024-06-11"},
		{"across the week's end", "He left on Saturday and will speak on Monday.", "2024-06-08 2024-06-09 2024-06-10"},
		{"a day told in full", "It began on 5 March 2019. She said Sunday that he will come on Tuesday.",
			"2019-03-05 2019-03-10 2019-03-11"},
		{"a day that has been, alone", "It began on 5 March 2019. It will end on 9 April 2019.", "2019-03-05"},
		{"no hint", "The envoy left the town.", ""},
		{"one weekday fits all days", "The envoy left on Friday.", ""},
	} {
		a, err := r.Decode("a.txt", []byte(c.text), when.Span{})
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for _, d := range r.Read(a).Candidates(today) {
			got = append(got, d.Day.String())
			if d.Why == "" || strings.TrimSpace(d.Why) != d.Why {
				t.Errorf("%s: no reason for %s", c.name, d.Day)
			}
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s: candidates %q, want %q", c.name, s, c.want)
		}
	}
}

// answer holds the parts of the contract that a test looks at.
type answer struct {
	ID, Title string
	Published struct{ Date, From string }
	Takeaways []struct {
		Text       string
		Start, End int
		Events     []int
	}
	Times, Mentions []struct {
		Start, End        int
		Text, Value, Edtf string
	}
	Actors []struct{ ID, Name, Kind string }
	Events []struct {
		When, Type, Mode, Place string

		Marks     []string
		Roles     []struct{ Actor, As string }
		Takeaways []int
		Evidence  []timeline.Range
	}
	Text *string
}

func extract(t testing.TB, r *Reader, text string, published when.Span) (answer, string) {
	t.Helper()
	var buf bytes.Buffer
	if err := r.ExtractText(&buf, "x", text, published); err != nil {
		t.Fatal(err)
	}
	var a answer
	if err := json.Unmarshal(buf.Bytes(), &a); err != nil {
		t.Fatalf("%v in %s", err, buf.Bytes())
	}
	if a.Text != nil {
		text = *a.Text
	}
	return a, text
}

func TestExtractText(t *testing.T) {
	r := load(t)
	a, _ := extract(t, r, visit, day(t, "2023-02-27"))
	if a.ID != "x" || a.Published.Date != "2023-02-27" || a.Published.From != "flag" || a.Text != nil || len(a.Takeaways) != 2 {
		t.Errorf("answer %+v", a)
	}
	a, _ = extract(t, r, visit, when.Span{})
	if a.Published.Date != "" || a.Published.From != "none" {
		t.Errorf("published %+v, want none", a.Published)
	}
	a, _ = extract(t, r, "GOMA, 4 January 2007 — Kenya shut its border with Chad on Wednesday.\n", when.Span{})
	if a.Published.Date != "2007-01-04" || a.Published.From != "dateline" || a.Events[0].When != "2007-01-03" {
		t.Errorf("with a dateline: %+v", a)
	}
	a, _ = extract(t, r, visit, when.Span{})
	for _, e := range a.Times {
		if e.Text == "Tuesday" && (e.Value != "XXXX-WXX-2" || e.Edtf != "") {
			t.Errorf("Tuesday without a publication date: %+v", e)
		}
	}
}

// Ensure that the main event of the usual article comes out whole: what, when, who, where, and by which takeaway.
func TestExtractText_MainEvent(t *testing.T) {
	a, _ := extract(t, load(t), visit, day(t, "2023-02-27"))
	if len(a.Events) == 0 {
		t.Fatal("no events")
	}
	e := a.Events[0]
	if e.When != "2023-02-28/2023-03-01" || e.Type != "CONSULT" || e.Mode != "visit" || e.Place != "Lisbon" || !slices.Contains(e.Marks, "future") {
		t.Errorf("main event %+v, want the announced visit to Lisbon of 28 February to 1 March", e)
	}
	names := map[string]string{}
	for _, f := range a.Actors {
		names[f.ID] = f.Name
	}
	roles := map[string]string{}
	for _, r := range e.Roles {
		roles[r.As] = names[r.Actor]
	}
	if roles["visitor"] != "Mari Tamm" || roles["host"] != "Rui Sousa" {
		t.Errorf("roles %v, want Mari Tamm as visitor and Rui Sousa as host", roles)
	}
	if !slices.Contains(a.Takeaways[0].Events, 0) || !slices.Contains(e.Takeaways, 0) {
		t.Errorf("the first takeaway is not placed: %+v", a.Takeaways)
	}
}

// Ensure that the offsets of every answer are the quotes, whatever the text, with and without a date to count from.
func FuzzExtractText(f *testing.F) {
	r := load(f)
	f.Add(visit, true)
	f.Add("\ufeffTitle: A\r\nDate: 3 May 2001\r\n\r\nHe “left” on Friday… 31 June – Ærø.", false)
	f.Add("Quarter ended\nJul 31, Jul 31,\n1996 1995\nNorway met Sweden\nMay 3,\n2001", true)
	f.Add("SEOUL, April 28 — “Kim” put off\ta visit to China’s capital that was due on Sunday -- “no", true)
	f.Add("Dates\n\n1899 – Chad met Mali.\n- 3–5 May 2001: It fell.\n| 2014-02-27 | Ærø | \n\n2018\nMarch 3\nKenya left.\nAnd came back.\n", false)
	f.Add("Statement of Chad and Mali\n\nThe Security Council,\n1. Condemns Mali and Chad said it would;\n\nWe, the ministers of Chad, met. They will meet in May.", true)
	f.Add("Crowds Broke And Stormed National Assembly, Was Set Alight;", true)
	f.Add(", the government reported on Friday, evidence of growth.", true)
	known := day(f, "2023-02-27")
	f.Fuzz(func(t *testing.T, text string, dated bool) {
		var published when.Span
		if dated {
			published = known
		}
		a, decoded := extract(t, r, text, published)
		if !utf8.ValidString(decoded) {
			t.Fatalf("text %q is not UTF-8", decoded)
		}
		check := func(start, end int, quote string) {
			if start < 0 || end < start || end > len(decoded) || decoded[start:end] != quote {
				t.Fatalf("[%d:%d] is not %q in %q", start, end, quote, decoded)
			}
		}
		for _, x := range a.Takeaways {
			check(x.Start, x.End, x.Text)
		}
		for _, x := range append(slices.Clip(a.Times), a.Mentions...) {
			check(x.Start, x.End, x.Text)
		}
		for _, e := range a.Events {
			for _, v := range e.Evidence {
				check(v.Start, v.End, decoded[max(v.Start, 0):max(0, v.Start, min(v.End, len(decoded)))])
			}
		}
	})
}

// BenchmarkRead reads a hundred articles of ordinary prose, each on its own as an import does.
func BenchmarkRead(b *testing.B) {
	type article struct{ Published, Text string }
	r, bytes := load(b), 0
	var list []article
	for _, set := range []string{"plenary", "congress"} {
		raw, err := os.ReadFile(filepath.Join("testdata/gold", set+".jsonl"))
		if err != nil {
			b.Fatal(err)
		}
		for line := range strings.Lines(string(raw)) {
			var a article
			if err := json.Unmarshal([]byte(line), &a); err != nil {
				b.Fatal(err)
			}
			list, bytes = append(list, a), bytes+len(a.Text)
		}
	}
	b.SetBytes(int64(bytes))
	for b.Loop() {
		for _, a := range list {
			published, _ := when.Parse(a.Published)
			d, err := r.Decode("a.txt", []byte(a.Text), published)
			if err != nil {
				b.Fatal(err)
			}
			r.Read(d)
		}
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		load(b)
	}
}
