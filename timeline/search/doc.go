// Package search holds what events and articles say beyond the rows of an index.Table, folded, so that a million of them
// are told apart in milliseconds without reading one.
//
// A Corpus is an immutable picture of all events at one time, in rows by number: titles and summaries as one long text,
// everything else as numbers into small dictionaries. What a filter asks of a place, a tag or an article is asked once
// for each that there is, and then looked up by number. Texts is an index of the words of article texts, which are too
// large to keep.
package search

import (
	"runtime"
	"sync"
	"sync/atomic"
)

// parallel calls fn for the numbers from 0 up to n on all cores.
func parallel(n int, fn func(i int)) {
	var next atomic.Int64
	run := func() {
		for i := int(next.Add(1)) - 1; i < n; i = int(next.Add(1)) - 1 {
			fn(i)
		}
	}
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), n) - 1 {
		wg.Go(run)
	}
	run()
	wg.Wait()
}
