package store

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"entente/timeline"
)

// Ensure that opening, importing and closing again and again leaves no goroutine, descriptor or memory behind.
func TestStore_Cycles(t *testing.T) {
	path := filepath.Join(t.TempDir(), "library.entente")
	cycle := func(n int) {
		s := mustOpen(t, path, Options{})
		w, err := s.BeginImport("import")
		if err != nil {
			t.Fatal(err)
		}
		var list []timeline.Entity
		for i := range 50 {
			e := event(n*50+i+1, "imported")
			e.Import = w.ID()
			list = append(list, e)
		}
		if err := errors.Join(w.Add(list), w.Commit(), s.Close()); err != nil {
			t.Fatal(err)
		}
	}
	type held struct {
		goroutines, descriptors int
		heap                    uint64
	}
	measure := func() held {
		runtime.GC()
		runtime.GC() // what the first one has only marked for finalizers
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		fds, err := os.ReadDir("/proc/self/fd")
		if err != nil {
			t.Fatal(err)
		}
		return held{runtime.NumGoroutine(), len(fds), m.HeapAlloc}
	}
	for n := range 10 { // until pools and caches are filled
		cycle(n)
	}
	before := measure()
	for n := range 90 {
		cycle(10 + n)
	}
	after := measure()
	if after.goroutines > before.goroutines || after.descriptors > before.descriptors {
		t.Errorf("90 cycles: %+v, before them %+v", after, before)
	}
	if after.heap > before.heap+1<<20 {
		t.Errorf("90 cycles left %d kB of memory", (after.heap-before.heap)>>10)
	}
}
