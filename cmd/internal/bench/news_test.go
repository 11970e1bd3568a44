package bench

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"testing"

	"entente/cmd/internal/host"
	"entente/store"
	"entente/timeline"
	"entente/timeline/desk/intake"
	"entente/timeline/desk/progress"
)

// Ensure that generated rows are read as what they are, keep few actors, stay within 250 bytes an event with everything
// that they say, and add nothing the second time.
func TestRows(t *testing.T) {
	const n = 20_000
	var rows bytes.Buffer
	if err := Rows(&rows, n, 7); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(filepath.Join(t.TempDir(), "rows.entente"), host.StoreOptions())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	for _, want := range []string{fmt.Sprintf("gdelt %d 0", n), fmt.Sprintf("gdelt 0 %d", n)} {
		list, err := intake.New(s, nil, host.Formats()).Import(context.Background(), []intake.Source{memory(rows.Bytes())}, intake.Options{}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if got := fmt.Sprintf("%s %d %d", list[0].Format, list[0].Events, list[0].Skipped); got != want {
			t.Errorf("got %s, want %s (%v)", got, want, list[0].Problems)
		}
	}
	actors, err := s.Count(timeline.KindActor)
	if err != nil || actors > 2000 {
		t.Errorf("%d actors, %v", actors, err)
	}
	info, err := os.Stat(s.Path())
	if err != nil {
		t.Fatal(err)
	}
	if each := info.Size() / n; each > 250 {
		t.Errorf("%d bytes an event, want 250 at most", each)
	}
}

func memory(b []byte) intake.Source {
	return intake.Source{Name: "unknown", Size: int64(len(b)), Open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(b)), nil }}
}

// BenchmarkRows imports rows of GDELT end to end.
func BenchmarkRows(b *testing.B) {
	const n = 100_000
	var rows bytes.Buffer
	if err := Rows(&rows, n, 42); err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		s, err := store.Open(filepath.Join(b.TempDir(), "rows.entente"), host.StoreOptions())
		if err != nil {
			b.Fatal(err)
		}
		list, err := intake.New(s, nil, host.Formats()).Import(context.Background(), []intake.Source{memory(rows.Bytes())}, intake.Options{}, nil)
		if err != nil || list[0].Events != n {
			b.Fatal(list, err)
		}
		if err := s.Close(); err != nil {
			b.Fatal(err)
		}
		if err := os.Remove(s.Path()); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(n*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
}

// Ensure that an import that is cancelled leaves what it had written as a partial one, which undo takes away, and that
// the same file then comes in whole.
func TestRows_Cancelled(t *testing.T) {
	const n = 30_000
	var rows bytes.Buffer
	if err := Rows(&rows, n, 8); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(filepath.Join(t.TempDir(), "rows.entente"), host.StoreOptions())
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	im := intake.New(s, nil, host.Formats())
	ctx, cancel := context.WithCancel(context.Background())
	reports, err := im.Import(ctx, []intake.Source{memory(rows.Bytes())}, intake.Options{}, func(step progress.Step) {
		if step.Rows >= n/3 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("Import = %v", err)
	}
	count := func() int {
		k, err := s.Count(timeline.KindEvent)
		if err != nil {
			t.Fatal(err)
		}
		return k
	}
	history, err := s.History()
	if err != nil || len(history) != 1 || !history[0].Partial || count() < n/4 || count() > n/2 || reports[0].Events != count() {
		t.Errorf("history %+v, %v, %d events, reported %+v", history, err, count(), reports)
	}
	if _, err := s.Undo(context.Background()); err != nil || count() != 0 {
		t.Errorf("undo: %v, %d events left", err, count())
	}
	told := 0
	_, err = im.Import(context.Background(), []intake.Source{memory(rows.Bytes())}, intake.Options{}, func(step progress.Step) { told = max(told, step.Rows) })
	if err != nil || count() != n || told != n {
		t.Errorf("again: %v, %d events, %d rows were told of", err, count(), told)
	}
}

// Ensure that an import whose library is deleted meanwhile ends with an error and counts only what was written before.
func TestRows_LibraryGone(t *testing.T) {
	const n = 20_000
	var rows bytes.Buffer
	if err := Rows(&rows, n, 8); err != nil {
		t.Fatal(err)
	}
	s := openNew(t)
	reports, err := intake.New(s, nil, host.Formats()).Import(t.Context(), []intake.Source{memory(rows.Bytes())}, intake.Options{}, func(step progress.Step) {
		if step.Rows >= n/3 {
			_ = os.Remove(s.Path()) // it may be gone already
		}
	})
	count, cerr := s.Count(timeline.KindEvent)
	if !errors.Is(err, store.ErrGone) || cerr != nil || count < n/4 || reports[0].Events != count {
		t.Errorf("Import = %v, %d events, %v, reported %+v", err, count, cerr, reports)
	}
}
