package formattest

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/own"
)

// library has everything that a library can hold, with what other formats stumble over: brackets, dashes, quotes, lines,
// four points, years before 1, open ends, an event without a date.
const library = `{"entente":1}
{"kind":"layer","id":"y1","name":"mine","colour":"red"}
{"kind":"actor","id":"a1","key":"country:CHN","name":"China","type":"country","country":"CHN"}
{"kind":"actor","id":"a2","name":"Mary <Example> & \"friends\"","type":"person","offices":[{"title":"President","for":"country:CHN","term":"2000/.."}]}
{"kind":"article","id":"d1","key":"sha256:x","title":"News","published":"2023-02-27","from":"flag","body":[0,4],"text":"Talk -- they met.\r\nEnd.","file":"a.txt"}
{"kind":"event","id":"e1","key":"k:1","title":"(Not) [a] container: <b>bold</b> & \"quoted\"","when":"2023-02-28/2023-03-02","type":"CONSULT","mode":"visit","marks":["future"],"cameo":"036","place":"Beijing","summary":"Two lines -- with dashes.\n// no comment\n1999: no date\n# no heading\nEND:VEVENT","roles":[{"actor":"a1","as":"host"},{"actor":"a2","as":"visitor","office":"President"}],"citations":[{"article":"d1","start":0,"end":4,"quote":"Talk"}],"tags":["one two","three"],"confidence":0.75,"extra":[{"key":"a;b","value":"c,d\\n=;"}]}
{"kind":"event","id":"e2","title":"Long ago","when":"-0043-03-15~","type":"ASSAULT"}
{"kind":"event","id":"e3","title":"Some month","when":"2023-02"}
{"kind":"event","id":"e4","title":"One day of these","when":"[2023-02-01..2023-02-11]"}
{"kind":"event","id":"e5","title":"Going on","when":"2014-05/.."}
{"kind":"event","id":"e6","title":"At a minute","when":"2023-02-28T14:05Z"}
{"kind":"event","id":"e7","title":"Nobody knows when","whenText":"Tuesday","proposed":true}
{"kind":"link","from":"e1","to":"e2","type":"leads to","note":"why"}
{"kind":"annotation","id":"n1","type":"note","target":"e1","text":"My note: -- > ]]>","layer":"mine"}
{"kind":"annotation","id":"n2","type":"star","target":"e3","layer":"mine"}
{"kind":"view","id":"v1","name":"All","from":"2000","to":"2024","lanes":"actor"}
`

// Source is a library in memory.
type Source struct{ list []timeline.Entity }

// NewSource reads own JSON Lines.
func NewSource(t testing.TB, text string) *Source {
	t.Helper()
	s := &Source{}
	err := own.Decode(context.Background(), strings.NewReader(text), func(e timeline.Entity) error { s.list = append(s.list, e); return nil },
		func(p format.Problem) { t.Errorf("the library: %s", p) })
	if err != nil {
		t.Fatal(err)
	}
	return s
}

// Each implements format.Source.
func (s *Source) Each(kind timeline.Kind, fn func(timeline.Entity) error) error {
	for _, e := range s.list {
		if e.Ref().Kind == kind {
			if err := fn(e); err != nil {
				return err
			}
		}
	}
	return nil
}

// Get implements format.Source.
func (s *Source) Get(ref timeline.Ref) (timeline.Entity, error) {
	for _, e := range s.list {
		if e.Ref() == ref {
			return e, nil
		}
	}
	return nil, timeline.ErrNotFound
}

// RoundTrip writes a library that has everything, reads the file back, and wants the same. It returns the file, which is
// also recognised and the same each time.
func RoundTrip(t *testing.T, f format.Format) string {
	t.Helper()
	return RoundTripOf(t, f, library)
}

// RoundTripOf is RoundTrip for a library in own JSON Lines.
func RoundTripOf(t *testing.T, f format.Format, library string) string {
	t.Helper()
	src := NewSource(t, library)
	var file, again bytes.Buffer
	for _, b := range []*bytes.Buffer{&file, &again} {
		if err := f.Encode(context.Background(), b, src); err != nil {
			t.Fatal(err)
		}
	}
	if file.String() != again.String() {
		t.Error("the same library gives different files")
	}
	if !f.Sniff("unknown", file.Bytes()) {
		t.Error("its own file is not recognised")
	}
	got, want := sorted(Dump(t, f, file.String())), sorted(Dump(t, format.Format{Decode: own.Decode}, library))
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s\nthe file\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"), file.String())
	}
	return file.String()
}

func sorted(s string) []string {
	list := strings.Split(strings.TrimSpace(s), "\n")
	slices.Sort(list)
	return list
}
