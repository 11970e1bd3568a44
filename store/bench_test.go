package store

import (
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/edit"
	"entente/timeline/when"
)

// row is an event as a table of codes gives it.
func row(i int, imp timeline.ImportID) *timeline.Event {
	return &timeline.Event{ID: timeline.EventID(i), Key: "gdelt:" + string(appendDigits(nil, 400_000_000+i)), Import: imp,
		Title: "China – Belarus: host a visit", When: when.Point(when.Date(1990, 1, 1).AddDays(i%12_000), when.ToDay),
		Type: timeline.Consult, Mode: "visit", CAMEO: "043", Place: "Beijing, Beijing, China", Confidence: 1,
		Roles: []timeline.Role{{Actor: timeline.ActorID(1 + i%3000), As: timeline.Source},
			{Actor: timeline.ActorID(1 + i%2999), As: timeline.Target}}}
}

func appendDigits(b []byte, n int) []byte {
	if n >= 10 {
		b = appendDigits(b, n/10)
	}
	return append(b, byte('0'+n%10))
}

func importRows(b testing.TB, s *Store, n int) {
	w, err := s.BeginImport("rows")
	if err != nil {
		b.Fatal(err)
	}
	first, err := s.Reserve(timeline.KindEvent, n)
	if err != nil {
		b.Fatal(err)
	}
	list := make([]timeline.Entity, 0, stepSize)
	for i := range n {
		if list = append(list, row(int(first)+i, w.ID())); len(list) == stepSize || i == n-1 {
			if err := w.Add(list); err != nil {
				b.Fatal(err)
			}
			list = list[:0]
		}
	}
	if err := w.Commit(); err != nil {
		b.Fatal(err)
	}
}

func benchStore(b *testing.B, n int) *Store {
	s, err := Open(filepath.Join(b.TempDir(), "library.entente"), Options{Now: now})
	if err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() {
		if err := s.Close(); err != nil {
			b.Error(err)
		}
	})
	if n > 0 {
		importRows(b, s, n)
	}
	return s
}

func BenchmarkApply(b *testing.B) {
	s := benchStore(b, 10_000)
	i := 20_000
	for b.Loop() {
		i++
		if err := s.Apply(edit.Transaction{Name: "add", Changes: []edit.Change{{After: row(i, 0)}}}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkImport_100k(b *testing.B) {
	s := benchStore(b, 0)
	for b.Loop() {
		importRows(b, s, 100_000)
	}
	if n, err := size(s.Path()); err == nil {
		count, _ := s.Count(timeline.KindEvent)
		b.ReportMetric(float64(n)/float64(count), "B/event")
	}
	b.ReportMetric(100_000*float64(b.N)/b.Elapsed().Seconds(), "events/s")
}

func BenchmarkEachHead_1M(b *testing.B) {
	s := benchStore(b, 1_000_000)
	b.ReportAllocs()
	b.ResetTimer()
	for b.Loop() {
		n := 0
		if err := s.EachHead(func(*timeline.EventHead) error { n++; return nil }); err != nil || n != 1_000_000 {
			b.Fatal(n, err)
		}
	}
}

func BenchmarkOpen_1M(b *testing.B) {
	path := filepath.Join(b.TempDir(), "library.entente")
	open := func() *Store {
		s, err := Open(path, Options{Now: now})
		if err != nil {
			b.Fatal(err)
		}
		return s
	}
	s := open()
	importRows(b, s, 1_000_000)
	if err := s.Close(); err != nil {
		b.Fatal(err)
	}
	b.ResetTimer()
	for b.Loop() {
		if err := open().Close(); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkOpen_History opens a library whose history is nearly nothing, and one whose history is 100 MB: it is not read.
func BenchmarkOpen_History(b *testing.B) {
	for _, steps := range []int{1, 100} {
		b.Run(fmt.Sprint(steps, " MB"), func(b *testing.B) {
			path := filepath.Join(b.TempDir(), "library.entente")
			open := func() *Store {
				s, err := Open(path, Options{Now: now})
				if err != nil {
					b.Fatal(err)
				}
				return s
			}
			s := open()
			var before timeline.Entity
			for i := range steps {
				e := row(1, 0)
				e.Summary = strings.Repeat(fmt.Sprintf("%07d ", i), 1<<17)
				if err := s.Apply(edit.Transaction{Name: "write", Changes: []edit.Change{{Before: before, After: e}}}); err != nil {
					b.Fatal(err)
				}
				before = e
			}
			if err := s.Close(); err != nil {
				b.Fatal(err)
			}
			b.ResetTimer()
			for b.Loop() {
				if err := open().Close(); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkGet(b *testing.B) {
	s := benchStore(b, 100_000)
	b.ReportAllocs()
	i := uint64(0)
	for b.Loop() {
		i = i%100_000 + 1
		if _, err := s.Get(timeline.Ref{Kind: timeline.KindEvent, ID: i}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFind(b *testing.B) {
	s := benchStore(b, 100_000)
	i := 0
	for b.Loop() {
		i = i%100_000 + 1
		if _, found, err := s.Find(timeline.KindEvent, row(i, 0).Key); !found || err != nil {
			b.Fatal(found, err)
		}
	}
}
