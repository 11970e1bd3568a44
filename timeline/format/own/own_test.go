package own

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/when"
)

// memory is a library of a test.
type memory map[timeline.Ref]timeline.Entity

func (m memory) Get(ref timeline.Ref) (timeline.Entity, error) {
	if e, ok := m[ref]; ok {
		return e, nil
	}
	return nil, timeline.ErrNotFound
}

func (m memory) Each(kind timeline.Kind, fn func(timeline.Entity) error) error {
	var list []timeline.Entity
	for ref, e := range m {
		if ref.Kind == kind {
			list = append(list, e)
		}
	}
	slices.SortFunc(list, func(a, b timeline.Entity) int { return int(a.Ref().ID) - int(b.Ref().ID) })
	for _, e := range list {
		if err := fn(e); err != nil {
			return err
		}
	}
	return nil
}

// first returns the entity of a kind with the lowest number.
func (m memory) first(t testing.TB, kind timeline.Kind) (first timeline.Entity) {
	t.Helper()
	err := m.Each(kind, func(e timeline.Entity) error { first = e; return io.EOF })
	if !errors.Is(err, io.EOF) {
		t.Fatalf("there is no %s", kind)
	}
	return first
}

func mk(t testing.TB, text string) when.Span {
	t.Helper()
	s, err := when.Parse(text)
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// full is a library with every kind and every field.
func full(t testing.TB) memory {
	m := memory{}
	cite := timeline.Citation{Article: 1, Start: 3, End: 8, Quote: "hello"}
	for _, e := range []timeline.Entity{
		&timeline.Layer{ID: 1, Name: "mine", Colour: "#ff0000", Locked: true},
		&timeline.Layer{ID: 2, Name: "eras", Hidden: true},
		&timeline.Actor{ID: 1, Key: "country:BLR", Name: "Belarus", Kind: timeline.Country, Country: "BLR", Aliases: []string{"Minsk"},
			Extra: []timeline.Extra{{Key: "k", Value: "v"}}},
		&timeline.Actor{ID: 2, Name: "Ярослава <b>", Kind: timeline.Person, Note: "n", Offices: []timeline.Office{
			{Title: "President", For: "country:BLR", Term: mk(t, "1994-07-20/..")}, {Title: "Envoy"}}},
		&timeline.Article{ID: 1, Key: "sha256:x", Title: "T", Outlet: "O", Author: "A", Address: "https://example.org/?a=1&b=2", Published: mk(t, "2023-02-27"),
			From: timeline.DateFromDateline, Takeaways: []timeline.Takeaway{{Range: timeline.Range{Start: 0, End: 2}, Text: "oh", Detached: true}},
			Rejected: []timeline.Rejected{{Range: timeline.Range{Start: 3, End: 8}, Type: timeline.Aid, Title: "Aid"}},
			Body:     timeline.Range{Start: 2, End: 8}, Size: 8, File: "f.txt", Note: "n", Extra: []timeline.Extra{{Key: "a", Value: "b"}}},
		&timeline.Text{ID: 1, Body: "oh\nhello"},
		&timeline.Attachment{ID: 1, Article: 1, Name: "a.png", Media: "image/png", Size: 9,
			Sum: "843ac23b1736b4487ec81cf7c07ddd9bb46ae5b7818c2c3843d99d62fa75f3c9"},
		&timeline.Blob{ID: 1, Data: "\x89PNG\r\n\x1a\n\x00"},
		&timeline.Attachment{ID: 3, Article: 1, Name: "Film “x”.mp4", Size: 1 << 40, Sum: strings.Repeat("0b", 32), Path: "/films/x.mp4"},
		&timeline.Event{ID: 1, Key: "k", Title: "A “visit”", Summary: "s", When: mk(t, "2023-02-28/2023-03-02"), DateFixed: true, Type: timeline.Consult,
			Mode: "visit", Marks: timeline.Future | timeline.Alleged, CAMEO: "036", Place: "Beijing", Tags: []string{"a", "b"}, Confidence: 0.25, Proposed: true,
			Roles:     []timeline.Role{{Actor: 2, As: timeline.Visitor, Office: "President", Country: "BLR", Cite: cite}, {Actor: 1, As: timeline.Mentioned}},
			Takeaways: []timeline.TakeawayRef{{Article: 1, N: 0}}, Citations: []timeline.Citation{cite},
			Claims: []timeline.Claim{{Cite: cite, Words: []timeline.Range{{Start: 3, End: 5}}, When: mk(t, "2023-02-28"), Value: "2023-02-28", Why: "w"}},
			Extra:  []timeline.Extra{{Key: "source", Value: "x"}}, Sorted: true,
			Accounts: []timeline.Account{{Title: "By hand", Confidence: 1}, {Article: 1, Title: "T", When: mk(t, "2023-02-28"), WhenText: "w",
				Type: timeline.Consult, Mode: "meet", Marks: timeline.Future, CAMEO: "040", Place: "Minsk", Confidence: 0.5, Proposed: true,
				Roles: []timeline.Role{{Actor: 2, As: timeline.Visitor, Cite: cite}}}}},
		&timeline.Event{ID: 2, Title: "Undated", WhenText: "Tuesday", Confidence: 1},
		&timeline.Link{ID: 1, From: 1, To: 2, Type: timeline.Postpones, Note: "n"},
		&timeline.Annotation{ID: 1, Key: "band", Kind: timeline.Band, When: mk(t, "1947/1991"), Text: "Cold War", Lane: "a1", Colour: "#00ff00", Layer: 2},
		&timeline.Annotation{ID: 2, Kind: timeline.Star, Target: timeline.Ref{Kind: timeline.KindEvent, ID: 1}, Layer: 1},
		&timeline.Annotation{ID: 3, Kind: timeline.Note, Target: timeline.Ref{Kind: timeline.KindActor, ID: 2}, Text: "a\nb", Layer: 1},
		&timeline.Annotation{ID: 4, Kind: timeline.Note, Target: timeline.Ref{Kind: timeline.KindArticle, ID: 1}, Takeaway: 1, Text: "t", Layer: 1},
		&timeline.Annotation{ID: 5, Kind: timeline.Tag, Lane: "a1", Other: "BLR/a2", Text: "pair", Layer: 1},
		&timeline.Annotation{ID: 6, Kind: timeline.Callout, Target: timeline.Ref{Kind: timeline.KindEvent, ID: 1}, Text: "see", DX: -30, DY: 44, Layer: 2},
		&timeline.View{ID: 1, Name: "v", From: when.Date(2023, 1, 1), To: when.DateTime(2023, 2, 3, 4, 5, 6), Lanes: "country/actor",
			Filter: `actor:"Xi Jinping"`, Hidden: []timeline.LayerID{2}, Repeated: true, Theme: "dark",
			Arranged: timeline.Arrangement{Sort: timeline.LanesByName, Order: []string{"FRA", "USA"}, Pins: []string{"CHN/a2"}, Hidden: []string{"DEU"},
				Colours: []timeline.LaneColour{{Lane: "CHN/a2", Colour: "green"}}}, Known: when.Point(when.Date(2023, 2, 27), when.ToDay)},
	} {
		m[e.Ref()] = e
	}
	return m
}

func decode(t testing.TB, data []byte) memory {
	t.Helper()
	m := memory{}
	err := Decode(context.Background(), bytes.NewReader(data), func(e timeline.Entity) error { m[e.Ref()] = e; return nil },
		func(p format.Problem) { t.Errorf("problem: %s", p) })
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// Ensure that nothing is lost: what is written is read back the same and writes the same bytes again.
func TestRoundTrip(t *testing.T) {
	want := full(t)
	var first, second bytes.Buffer
	if err := Encode(context.Background(), &first, want); err != nil {
		t.Fatal(err)
	}
	got := decode(t, first.Bytes())
	for ref, e := range want {
		if !reflect.DeepEqual(got[ref], e) {
			t.Errorf("%s = %+v, want %+v", ref, got[ref], e)
		}
	}
	if len(got) != len(want) {
		t.Errorf("read %d entities, want %d", len(got), len(want))
	}
	if err := Encode(context.Background(), &second, got); err != nil {
		t.Fatal(err)
	}
	if first.String() != second.String() {
		t.Errorf("the second file differs:\n%s\nwant\n%s", second.String(), first.String())
	}
}

// Ensure that references by key and forward references lead to the right entity.
func TestDecode_Keys(t *testing.T) {
	m := decode(t, []byte("\ufeff"+`{"entente":1}
{"kind":"event","key":"x:a","title":"A","when":"2020","roles":[{"actor":"country:CHN","as":"host"}],"links":[{"to":"x:b","type":"leads to"}]}

{"kind":"actor","key":"country:CHN","name":"China","type":"country"}
{"kind":"event","key":"x:b","title":"B"}
{"kind":"annotation","type":"note","target":"x:b","text":"hm"}`))
	e := m.first(t, timeline.KindEvent).(*timeline.Event)
	if a := m[timeline.Ref{Kind: timeline.KindActor, ID: uint64(e.Roles[0].Actor)}]; a == nil || a.(*timeline.Actor).Name != "China" {
		t.Errorf("the role leads to %+v", a)
	}
	l := m.first(t, timeline.KindLink).(*timeline.Link)
	n := m.first(t, timeline.KindAnnotation).(*timeline.Annotation)
	b := m[timeline.Ref{Kind: timeline.KindEvent, ID: uint64(l.To)}]
	if b == nil || b.(*timeline.Event).Title != "B" || n.Target.ID != uint64(l.To) {
		t.Errorf("the link leads to %+v, the note to %v", b, n.Target)
	}
}

// Ensure that what cannot be used is reported with its line and does not stop the rest.
func TestDecode_Problems(t *testing.T) {
	var problems []string
	events := 0
	in := strings.Join([]string{`{"entente":2}`, `not json`, `{"kind":"comet"}`, `{"kind":"event","title":"x","when":"soon"}`,
		`{"kind":"event","title":"x","type":"VISIT"}`, `{"kind":"actor","type":"country"}`, `{"kind":"link","from":"e1","to":"e1","type":"leads to"}`,
		`{"kind":"event","title":"good"}`, `{}`}, "\n")
	err := Decode(context.Background(), strings.NewReader(in), func(e timeline.Entity) error {
		if _, is := e.(*format.Missing); !is {
			events++
		}
		return nil
	}, func(p format.Problem) { problems = append(problems, p.String()) })
	if err != nil || events != 1 {
		t.Errorf("Decode = %v with %d entities, want the one good event", err, events)
	}
	want := []string{"line 1: the file was written by a newer", "line 2: this is not", `line 3: "comet"`, `line 4: event "x"`, "line 5:", "line 6: actor", "line 7: link", `line 9: the object has no "kind"`}
	if len(problems) != len(want) {
		t.Fatalf("problems = %q", problems)
	}
	for i := range want {
		if !strings.HasPrefix(problems[i], want[i]) {
			t.Errorf("problem %d = %q, want %q…", i, problems[i], want[i])
		}
	}
}

// Ensure that an error of the receiver ends the reading and comes through unchanged.
func TestDecode_EmitError(t *testing.T) {
	full := errors.New("disk full")
	err := Decode(context.Background(), strings.NewReader(`{"kind":"event","title":"x"}`), func(timeline.Entity) error { return full },
		func(p format.Problem) { t.Errorf("problem: %s", p) })
	if !errors.Is(err, full) {
		t.Errorf("Decode = %v, want %v", err, full)
	}
}

func TestReadLine_Long(t *testing.T) {
	in := strings.Repeat("x", maxLine+10) + "\n" + `{"kind":"event","title":"x"}`
	var problems []format.Problem
	n := 0
	err := Decode(context.Background(), strings.NewReader(in), func(timeline.Entity) error { n++; return nil },
		func(p format.Problem) { problems = append(problems, p) })
	if err != nil || n != 1 || len(problems) != 1 || problems[0].Line != 1 {
		t.Errorf("Decode = %v, %d entities, %v", err, n, problems)
	}
}

func TestSniff(t *testing.T) {
	for text, want := range map[string]bool{`{"entente":1}` + "\n": true, "\ufeff{\"kind\":\"event\",\"title\":\"x\"}": true,
		`{"events":[]}`: false, "Key takeaways:\n- x": false, "": false, `{"kind":"view"}`: false} {
		if got := sniff("x.json", []byte(text)); got != want {
			t.Errorf("Sniff(%q) = %v, want %v", text, got, want)
		}
	}
}

// FuzzDecode: any bytes give valid entities or problems, and what was read is written and read back the same.
func FuzzDecode(f *testing.F) {
	var b bytes.Buffer
	if err := Encode(context.Background(), &b, full(f)); err != nil {
		f.Fatal(err)
	}
	f.Add(b.Bytes())
	f.Add([]byte(`{"kind":"event","title":"x","when":"2020~","roles":[{"actor":"z","as":"host"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		m := memory{}
		err := Decode(context.Background(), bytes.NewReader(data), func(e timeline.Entity) error {
			if err := e.Validate(); err != nil {
				t.Fatalf("emitted an invalid entity: %v", err)
			}
			if _, is := e.(*format.Missing); !is {
				m[e.Ref()] = e
			}
			return nil
		}, func(p format.Problem) {
			if p.Message == "" {
				t.Fatalf("problem %+v", p)
			}
		})
		if err != nil {
			t.Fatal(err)
		}
		for _, e := range m {
			if ev, ok := e.(*timeline.Event); ok { // a role may name an actor that the file does not have
				roles := ev.Roles
				for _, a := range ev.Accounts {
					roles = append(slices.Clip(roles), a.Roles...)
				}
				for _, r := range roles {
					ref := timeline.Ref{Kind: timeline.KindActor, ID: uint64(r.Actor)}
					if m[ref] == nil {
						m[ref] = &timeline.Actor{ID: r.Actor, Name: "?", Kind: timeline.Group}
					}
				}
			}
		}
		var out bytes.Buffer
		if err := Encode(context.Background(), &out, m); err != nil {
			t.Fatal(err)
		}
		n := 0
		err = Decode(context.Background(), &out, func(timeline.Entity) error { n++; return nil }, func(p format.Problem) { t.Fatalf("reading back: %s", p) })
		if err != nil || n < len(m) {
			t.Fatalf("read back %d of %d entities: %v", n, len(m), err)
		}
	})
}

// Ensure that what has only a number is taken once, and that the second is told of.
func TestDecode_Twice(t *testing.T) {
	in := `{"kind":"event","id":"e1","title":"One"}` + "\n" + `{"kind":"event","id":"e1","title":"Two"}` + "\n" + `{"kind":"event","id":"e2","key":"k","title":"Three"}` + "\n"
	var titles, problems []string
	err := Decode(context.Background(), strings.NewReader(in), func(e timeline.Entity) error {
		titles = append(titles, e.(*timeline.Event).Title)
		return nil
	}, func(p format.Problem) { problems = append(problems, p.String()) })
	if got := fmt.Sprint(titles, problems); err != nil || got != "[One Three] [line 2: the event e1 stands in the file twice; the first was taken]" {
		t.Errorf("%s, %v", got, err)
	}
}

// Ensure that no two bear one number unnoticed: what others refer to by it is told of, the rest gets a number of its own. What is
// referred to and not told of is named.
func TestDecode_SameNumber(t *testing.T) {
	in := strings.Join([]string{`{"kind":"layer","id":"y1","name":"mine"}`, `{"kind":"layer","id":"y1","name":"eras"}`,
		`{"kind":"actor","id":"a1","key":"k","name":"One","type":"group"}`, `{"kind":"actor","id":"a1","key":"k","name":"Again","type":"group"}`,
		`{"kind":"actor","id":"a1","key":"l","name":"Other","type":"group"}`, `{"kind":"article","id":"d1","title":"One","text":"one"}`,
		`{"kind":"article","id":"d1","title":"Two","text":"two"}`,
		`{"kind":"event","id":"e1","key":"x","title":"One","roles":[{"actor":"a1","as":"host"},{"actor":"country:RUR","as":"visitor"},{"actor":"a3","as":"visitor"},{"actor":"a9","as":"mentioned"}]}`,
		`{"kind":"event","id":"e1","key":"y","title":"Two"}`, `{"kind":"actor","id":"a3","name":"Later","type":"group"}`,
		`{"kind":"annotation","id":"n1","type":"note","target":"e1","text":"one","layer":"mine"}`, `{"kind":"annotation","id":"n1","type":"note","target":"e1","text":"two","layer":"eras"}`,
		`{"kind":"view","id":"v1","name":"one","from":"2020","to":"2021"}`, `{"kind":"view","id":"v1","name":"two","from":"2020","to":"2021"}`}, "\n")
	m, problems := memory{}, []string{}
	err := Decode(context.Background(), strings.NewReader(in), func(e timeline.Entity) error {
		if x, is := e.(*format.Missing); is {
			problems = append(problems, fmt.Sprintf("line %d: %s %q %q is missing", x.Line, x.To.Kind, x.Name, x.Key))
			return nil
		}
		m[e.Ref()] = e
		return nil
	}, func(p format.Problem) { problems = append(problems, p.String()) })
	want := []string{"line 5: the actor a1 stands in the file twice; the first was taken", "line 7: the article d1 stands in the file twice; the first was taken",
		"line 9: the event e1 stands in the file twice; the first was taken", `line 8: actor "a9" "" is missing`, `line 8: actor "country:RUR" "country:RUR" is missing`}
	if err != nil || !slices.Equal(problems, want) {
		t.Errorf("Decode = %v, problems %q, want %q", err, problems, want)
	}
	counts := map[timeline.Kind]int{}
	for ref, e := range m {
		counts[ref.Kind]++
		if a, is := e.(*timeline.Annotation); is && m[timeline.Ref{Kind: timeline.KindLayer, ID: uint64(a.Layer)}].(*timeline.Layer).Name == "eras" != (a.Text == "two") {
			t.Errorf("%q is in the layer %d", a.Text, a.Layer)
		}
	}
	if got, want := fmt.Sprint(counts), "map[event:1 actor:2 article:1 text:1 annotation:2 view:2 layer:2]"; got != want {
		t.Errorf("read %s, want %s", got, want)
	}
}

// Ensure that a number which stands nowhere in the file is not spoken of.
func TestDecode_Unnumbered(t *testing.T) {
	var got string
	err := Decode(context.Background(), strings.NewReader(`{"kind":"event","title":"`+strings.Repeat("x", 1<<19)+`"}`), func(timeline.Entity) error { return nil }, func(p format.Problem) { got = p.String() })
	if err != nil || got == "" || strings.Contains(got, fmt.Sprint(keyed)[:6]) {
		t.Errorf("told is %q, %v", got, err)
	}
}

// Ensure that an article without a key is known by its text.
func TestDecode_KeyOfText(t *testing.T) {
	m := decode(t, []byte(`{"kind":"article","title":"A","text":"abc"}`))
	if a := m.first(t, timeline.KindArticle).(*timeline.Article); a.Key != timeline.TextKey("abc") {
		t.Errorf("key %q", a.Key)
	}
}

// Ensure that any name can be that of a layer beside other formats.
func TestBeside_Layer(t *testing.T) {
	for _, name := range []string{"\U000e0067\U000e007f", "\x7f\a", `"<`} {
		var got []timeline.Entity
		b := NewBeside(func(e timeline.Entity) error { got = append(got, e); return nil })
		for range 2 {
			id, err := b.Layer(name)
			if want := []timeline.Entity{&timeline.Layer{ID: id, Name: name}}; err != nil || !reflect.DeepEqual(got, want) {
				t.Errorf("Layer(%q) gave %v, %v", name, got, err)
			}
		}
	}
}
