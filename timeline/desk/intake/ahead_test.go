package intake_test

import (
	"fmt"
	"io"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"

	"entente/store"
	"entente/timeline"
	"entente/timeline/desk/intake"
)

// Ensure that articles read ahead of their turn give the library that they give one by one, those that are known already too.
func TestImport_Ahead(t *testing.T) {
	var files []intake.Source
	for i := range 30 {
		text := fmt.Sprintf("Key takeaways:\n- Kenya expelled %d Chadian envoys.\n\nKenya expelled %d Chadian envoys on %d March 2021. Mali condemned it.\n", i%20+2, i%20+2, i%20+1)
		files = append(files, intake.Source{Name: fmt.Sprintf("%02d.txt", i), Size: int64(len(text)), Open: func() (io.ReadCloser, error) {
			return io.NopCloser(strings.NewReader(text)), nil
		}})
	}
	together, apart := library(t), library(t)
	reports := read(t, together, intake.Options{}, files...)
	for i, f := range files {
		if one := read(t, apart, intake.Options{}, f)[0]; fmt.Sprint(one) != fmt.Sprint(reports[i]) {
			t.Errorf("%s: %+v together, %+v alone", f.Name, reports[i], one)
		}
	}
	for id := uint64(1); id <= 20; id++ {
		a, b := event(t, together, id), event(t, apart, id)
		if a.Title != b.Title || a.When != b.When || a.Title == "" {
			t.Errorf("event %d: %q on %v together, %q on %v alone", id, a.Title, a.When, b.Title, b.When)
		}
	}
}

func event(t *testing.T, s *store.Store, id uint64) *timeline.Event {
	t.Helper()
	e, err := s.Get(timeline.Ref{Kind: timeline.KindEvent, ID: id})
	if err != nil {
		t.Fatal(err)
	}
	return e.(*timeline.Event)
}

// Ensure that a file that changes after it was read ahead is imported as it is when its turn comes.
func TestImport_AheadChanged(t *testing.T) {
	if runtime.GOMAXPROCS(0) < 2 {
		t.Skip("nothing is read ahead on one processor")
	}
	var opened atomic.Int32
	ahead := make(chan bool)
	first := intake.Source{Name: "a.txt", Open: func() (io.ReadCloser, error) {
		<-ahead
		return io.NopCloser(strings.NewReader("Kenya expelled two Chadian envoys on 1 March 2021.\n")), nil
	}}
	second := intake.Source{Name: "b.txt", Open: func() (io.ReadCloser, error) {
		n := opened.Add(1)
		if n == 1 {
			defer close(ahead)
		}
		return io.NopCloser(strings.NewReader(fmt.Sprintf("Mali expelled %d Peruvian envoys on 2 March 2021.\n", 3+n))), nil
	}}
	s := library(t)
	read(t, s, intake.Options{}, first, second)
	for id := uint64(1); ; id++ {
		if e := event(t, s, id); strings.HasPrefix(e.Title, "Mali expels") {
			if e.Title != "Mali expels 5 Peruvian envoys" {
				t.Errorf("got %q; it was opened %d times", e.Title, opened.Load())
			}
			return
		}
	}
}
