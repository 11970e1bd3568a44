package intake_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"entente/store"
	"entente/timeline"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/intake"
	"entente/timeline/format/own"
	"entente/timeline/when"
)

// whole is a library in which every field of every kind holds something, with and without keys.
func whole(t testing.TB) []timeline.Entity {
	t.Helper()
	date := func(text string) when.Span {
		s, err := when.Parse(text)
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	const text = "Key takeaways:\n- Ruritania protests.\nThat was all.\n"
	quote := func(s string) timeline.Range {
		i := strings.Index(text, s)
		return timeline.Range{Start: i, End: i + len(s)}
	}
	cite := timeline.Citation{Article: 1, Start: quote("That was").Start, End: quote("That was").End, Quote: "That was"}
	extra := []timeline.Extra{{Key: "k", Value: "v"}, {Key: "k", Value: "w"}}
	roles := []timeline.Role{{Actor: 2, As: timeline.Visitor, Office: "Envoy", Country: "RUR", Cite: cite}, {Actor: 1, As: timeline.Mentioned}}
	sum := sha256.Sum256([]byte("\x89PNG\r\n\x1a\n\x00"))
	event := timeline.Event{ID: 1, Title: "Visit", Summary: "s", When: date("2023-02-28/2023-03-02?"), WhenText: "Tuesday", DateFixed: true,
		Type: timeline.Consult, Mode: "visit", Marks: timeline.Future | timeline.Alleged, CAMEO: "036", Place: "Strelsau", Roles: roles,
		Takeaways: []timeline.TakeawayRef{{Article: 1, N: 0}, {Article: 2, N: 1}}, Citations: []timeline.Citation{cite, {Article: 2}},
		Claims: []timeline.Claim{{Cite: cite, Words: []timeline.Range{{Start: 1, End: 2}}, When: date("2023-02-28"), Value: "2023-02-28", Why: "w"}},
		Accounts: []timeline.Account{{Title: "By hand", Confidence: 1}, {Article: 1, Title: "T", When: date("2023-02-28"), WhenText: "w", Type: timeline.Protest,
			Mode: "meet", Marks: timeline.Future, CAMEO: "040", Place: "Minsk", Confidence: 0.5, Proposed: true, Roles: roles}},
		Sorted: true, Tags: []string{"one", "two"}, Confidence: 0.25, Proposed: true, Extra: extra}
	keyed, bare, undated := event, event, timeline.Event{ID: 4, Title: "Undated", Confidence: 0}
	keyed.ID, keyed.Key, keyed.Title = 2, "k:2", "Visit of the key"
	bare.ID, bare.Title, bare.Citations, bare.Claims, bare.Takeaways, bare.Accounts = 3, "By hand", nil, nil, nil, nil
	mark := func(id timeline.AnnotationID, kind timeline.AnnotationKind, on timeline.Spot, layer timeline.LayerID) *timeline.Annotation {
		a := &timeline.Annotation{ID: id, Kind: kind, Layer: layer}
		if a.Put(on); kind != timeline.Star && kind != timeline.Colour {
			a.Text = fmt.Sprintf("mark %d", id)
		}
		return a
	}
	on := func(kind timeline.Kind, id uint64) timeline.Spot {
		return timeline.SpotOf(timeline.Ref{Kind: kind, ID: id})
	}
	list := []timeline.Entity{
		&timeline.Layer{ID: 1, Name: "mine", Colour: "#ff0000", Locked: true},
		&timeline.Layer{ID: 2, Name: "eras", Hidden: true},
		&timeline.Layer{ID: 3, Name: "z"},
		&timeline.Actor{ID: 1, Key: "country:RUR", Name: "Ruritania", Kind: timeline.Country, Country: "RUR", Aliases: []string{"The Palace"}, Extra: extra},
		&timeline.Actor{ID: 2, Name: "Black Michael", Kind: timeline.Person, Note: "n", Offices: []timeline.Office{
			{Title: "Duke", For: "country:RUR", Term: date("1894-07-20/..")}, {Title: "Envoy"}}},
		&timeline.Actor{ID: 3, Key: "name:zenda chronicle", Name: "Zenda Chronicle", Note: "Of which only the name was told.", Aliases: []string{"The Middle Kingdom"}, Kind: timeline.Country, Extra: extra},
		&timeline.Article{ID: 1, Key: "x", Title: "Notes", Outlet: "O", Author: "A", Address: "https://example.org/?a=1&b=2", Published: date("2023-02-27"),
			From: timeline.DateFromDateline, Takeaways: []timeline.Takeaway{{Range: quote("Ruritania protests."), Text: "Ruritania protests.", Detached: true}},
			Body: quote("That was all."), Size: len(text), File: "f.txt", Rejected: []timeline.Rejected{{Range: quote("all"), Type: timeline.Aid, Title: "Aid"}},
			Note: "n", Extra: extra},
		&timeline.Text{ID: 1, Body: text},
		&timeline.Article{ID: 2, Key: timeline.TextKey("abc"), Title: "Of which only the text is told", From: timeline.DateUnknown, Size: 3},
		&timeline.Text{ID: 2, Body: "abc"},
		&timeline.Attachment{ID: 1, Article: 1, Name: "a.png", Media: "image/png", Size: 9, Sum: hex.EncodeToString(sum[:])},
		&timeline.Blob{ID: 1, Data: "\x89PNG\r\n\x1a\n\x00"},
		&timeline.Attachment{ID: 2, Article: 2, Name: "Film “x”.mp4", Media: "video/mp4", Size: 1 << 40, Sum: strings.Repeat("0b", 32), Path: "/films/x.mp4"},
		&event, &keyed, &bare, &undated,
		&timeline.Link{ID: 1, From: 1, To: 2, Type: timeline.Postpones, Note: "n"},
		&timeline.Link{ID: 2, From: 2, To: 1, Type: timeline.Postpones},
		mark(1, timeline.Star, on(timeline.KindEvent, 1), 1), mark(2, timeline.Star, on(timeline.KindEvent, 1), 2),
		mark(3, timeline.Note, on(timeline.KindActor, 2), 1), mark(4, timeline.Note, on(timeline.KindArticle, 1), 1),
		mark(5, timeline.Tag, on(timeline.KindEvent, 3), 3),
		&timeline.Annotation{ID: 6, Kind: timeline.Note, Target: timeline.Ref{Kind: timeline.KindArticle, ID: 1}, Takeaway: 1, Text: "t", Layer: 1},
		&timeline.Annotation{ID: 7, Key: "band", Kind: timeline.Band, When: date("1947~/1991"), Text: "Cold War", Lane: "a1", Colour: "#00ff00", Layer: 2},
		&timeline.Annotation{ID: 8, Kind: timeline.Callout, Target: timeline.Ref{Kind: timeline.KindEvent, ID: 1}, Text: "see", DX: -30, DY: 44, Layer: 2},
		&timeline.Annotation{ID: 9, Kind: timeline.Tag, Lane: "a1", Other: "RUR/a2", Text: "pair", Layer: 1},
		&timeline.Annotation{ID: 10, Kind: timeline.Colour, Target: timeline.Ref{Kind: timeline.KindEvent, ID: 1}, Colour: "red", Layer: 1},
		&timeline.Annotation{ID: 11, Kind: timeline.Marker, When: date("-0043-03-15"), Text: "Ides", Layer: 1},
		&timeline.View{ID: 1, Name: "v", From: when.Date(-43, 1, 1), To: when.DateTime(2023, 2, 3, 4, 5, 6), Lanes: "country/actor",
			Filter: `actor:"Black Michael"`, Hidden: []timeline.LayerID{2}, Repeated: true, Theme: "dark",
			Arranged: timeline.Arrangement{Sort: timeline.LanesByName, Order: []string{"FRA", "USA"}, Pins: []string{"RUR/a2"}, Hidden: []string{"DEU"},
				Solo: []string{"RUR"}, Open: 1, Toggled: []string{"RUR"}, Colours: []timeline.LaneColour{{Lane: "RUR/a2", Colour: "green"}}},
			Known: date("2023-02-27")},
		&timeline.View{ID: 2, Name: "w", Lanes: timeline.Dyad{A: "a1", B: "a2"}.Grouping()},
	}
	return list
}

// fields notes which fields of the types in v hold something.
func fields(v reflect.Value, filled map[string]bool) {
	switch v.Kind() {
	case reflect.Pointer:
		fields(v.Elem(), filled)
	case reflect.Slice:
		for i := range v.Len() {
			fields(v.Index(i), filled)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			name := v.Type().String() + "." + v.Type().Field(i).Name
			filled[name] = filled[name] || !v.Field(i).IsZero()
			if v.Type().Field(i).IsExported() {
				fields(v.Field(i), filled)
			}
		}
	}
}

// Ensure that the library of the tests fills every field that there is, so that the next test asks for all of them.
func TestImport_WholeIsWhole(t *testing.T) {
	filled := map[string]bool{}
	kinds := map[timeline.Kind]bool{}
	for _, e := range whole(t) {
		fields(reflect.ValueOf(e), filled)
		kinds[e.Ref().Kind] = true
	}
	for name, is := range filled {
		if !is && !strings.HasSuffix(name, ".Import") {
			t.Errorf("no %s", name)
		}
	}
	if len(kinds) != len(timeline.Kinds()) {
		t.Errorf("%d kinds, want %d", len(kinds), len(timeline.Kinds()))
	}
}

// files are the forms of a lossless export, each as something that can be imported.
func files(t testing.TB, s *store.Store) map[string]intake.Source {
	t.Helper()
	of := func(name string, write func(io.Writer) error) intake.Source {
		var b bytes.Buffer
		if err := write(&b); err != nil {
			t.Fatal(err)
		}
		return desktest.Source(name, b.String())
	}
	dir := fstest.MapFS{}
	err := own.Folder().Folder(t.Context(), s, func(name string, content []byte) error {
		dir[name] = &fstest.MapFile{Data: bytes.Clone(content)}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return map[string]intake.Source{
		"file":   of("a.jsonl", func(w io.Writer) error { return own.Encode(t.Context(), w, s) }),
		"zip":    of("a.zip", func(w io.Writer) error { return own.Zip().Encode(t.Context(), w, s) }),
		"folder": {Name: "a", Open: func() (io.ReadCloser, error) { return own.OpenFolder(dir) }},
	}
}

func noProblems(t testing.TB, reports []intake.Report) {
	t.Helper()
	for _, r := range reports {
		if len(r.Problems) > 0 {
			t.Fatal(r.Problems)
		}
	}
}

// Ensure that a library that is written without loss and read into a new one is the same, number by number, that
// reading it again adds nothing, and that both are undone.
func TestImport_Whole(t *testing.T) {
	s := library(t)
	desktest.Put(t, s, whole(t)...)
	want := desktest.Lossless(t, s)
	empty := desktest.Lossless(t, library(t))
	for name, f := range files(t, s) {
		t.Run(name, func(t *testing.T) {
			again := library(t)
			noProblems(t, read(t, again, intake.Options{}, f, f))
			noProblems(t, read(t, again, intake.Options{}, f))
			if got := desktest.Lossless(t, again); got != want {
				t.Errorf("imported as\n%s", diff(got, want))
			}
			undo(t, again)
			if got := desktest.Lossless(t, again); got != empty {
				t.Errorf("after undoing the import\n%s", got)
			}
		})
	}
}

// Ensure that nothing is lost either where the library holds something already, whatever numbers that has.
func TestImport_WholeBesideOthers(t *testing.T) {
	s := library(t)
	desktest.Put(t, s, whole(t)...)
	for name, f := range files(t, s) {
		t.Run(name, func(t *testing.T) {
			other := library(t)
			desktest.Put(t, other, &timeline.Layer{ID: 1, Name: "others"}, &timeline.Layer{ID: 2, Name: "mine", Colour: "#ff0000", Locked: true},
				&timeline.Actor{ID: 1, Name: "Grausenberg", Kind: timeline.Country}, &timeline.Actor{ID: 2, Key: "country:RUR", Name: "Ruritania", Kind: timeline.Country,
					Country: "RUR", Aliases: []string{"The Palace"}, Extra: []timeline.Extra{{Key: "k", Value: "v"}, {Key: "k", Value: "w"}}},
				&timeline.Article{ID: 1, Key: "other", Title: "Other", Size: 1}, &timeline.Text{ID: 1, Body: "o"},
				&timeline.Event{ID: 1, Title: "Other", Confidence: 1, Roles: []timeline.Role{{Actor: 1, As: timeline.Host}}},
				&timeline.Event{ID: 2, Title: "Other", Confidence: 1}, &timeline.Link{ID: 1, From: 1, To: 2, Type: timeline.Cancels},
				&timeline.Annotation{ID: 1, Kind: timeline.Note, Text: "other", Layer: 1}, &timeline.View{ID: 1, Name: "other", Lanes: timeline.ByNone})
			before := desktest.Lossless(t, other)
			noProblems(t, read(t, other, intake.Options{}, f, f))
			noProblems(t, read(t, other, intake.Options{}, f))
			after := desktest.Lossless(t, other)
			want := append(named(before), named(desktest.Lossless(t, s))...)
			slices.Sort(want)
			want = slices.Compact(want)
			got := named(after)
			slices.Sort(got)
			if a, b := strings.Join(got, "\n"), strings.Join(want, "\n"); a != b {
				t.Errorf("imported as\n%s", diff(a, b))
			}
			undo(t, other)
			if got := desktest.Lossless(t, other); got != before {
				t.Errorf("after undoing the import\n%s", diff(got, before))
			}
		})
	}
}

var numbered = regexp.MustCompile(`\b[eadnlvyf][1-9][0-9]*\b`)

// named returns the lines of a lossless file with names in place of numbers.
func named(file string) []string {
	names := map[string]string{}
	for i, pass := range []string{`"id":"([^"]+)"[^\n]*?"(?:title|name)":"([^"]+)"`, `"id":"([^"]+)"([^\n]*)`} {
		for _, m := range regexp.MustCompile(pass).FindAllStringSubmatch(file, -1) {
			if _, is := names[m[1]]; !is {
				if i == 1 {
					m[2] = "#"
				}
				names[m[1]] = m[1][:1] + ":" + m[2]
			}
		}
	}
	var list []string
	for line := range strings.Lines(file) {
		list = append(list, numbered.ReplaceAllStringFunc(strings.TrimSuffix(line, "\n"), func(id string) string { return names[id] }))
	}
	return list
}

func undo(t testing.TB, s *store.Store) {
	t.Helper()
	if _, err := s.Undo(t.Context()); err != nil {
		t.Fatal(err)
	}
}

// diff returns the lines of two texts that are only in one of them.
func diff(got, want string) string {
	var b strings.Builder
	a, z := strings.Split(got, "\n"), strings.Split(want, "\n")
	for _, line := range a {
		if !slices.Contains(z, line) {
			fmt.Fprintf(&b, "+ %s\n", line)
		}
	}
	for _, line := range z {
		if !slices.Contains(a, line) {
			fmt.Fprintf(&b, "- %s\n", line)
		}
	}
	return b.String()
}
