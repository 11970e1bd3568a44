package store

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
)

// Ensure that after a power cut or a kill at any moment nothing that was acknowledged is lost and nothing half done is
// there: at any call that changes the disk, with any choice of what was not synced.
func TestStore_PowerCut(t *testing.T) {
	for _, j := range jobs() {
		t.Run(j.name, func(t *testing.T) {
			dir, err := filepath.EvalSymlinks(t.TempDir())
			if err != nil {
				t.Fatal(err)
			}
			path := filepath.Join(dir, "library.entente")
			j.prepare(t, path)
			start := newDisk(t, dir)
			calls := recorded(t, dir, j.name, path)
			rnd := rand.New(rand.NewPCG(7, uint64(len(calls))))
			images := t.TempDir()
			cut := func(n, done int, disk *disk, power bool) {
				to := filepath.Join(images, fmt.Sprint(n))
				if power {
					disk.cut(t, dir, to, rnd)
				} else {
					disk.killed(t, dir, to)
				}
				j.check(t, filepath.Join(to, "library.entente"), done)
				if t.Failed() {
					t.Fatalf("after call %d of %d: %s of %s, power cut %v", n, len(calls), calls[n].name, calls[n].path, power)
				}
				if err := os.RemoveAll(to); err != nil {
					t.Fatal(err)
				}
			}
			// Each of the cuts has its turn at a call chosen by chance, so that few of them are spread over all.
			turns := make([]int, len(calls))
			for range powerCuts {
				turns[rnd.IntN(len(calls))]++
			}
			done, kills := 0, max(1, len(calls)/powerCuts)
			for n, c := range calls {
				if c.name == "print" {
					done++
				} else {
					start.do(t, c)
				}
				for range turns[n] {
					cut(n, done, start, true)
				}
				if n%kills == 0 {
					cut(n, done, start, false)
				}
			}
			if done == 0 {
				t.Errorf("%d calls, none of them acknowledged anything", len(calls))
			}
		})
	}
}
