package index

import (
	"runtime"
	"sync"
)

// fewestInPart is the number of events below which cutting them up costs more than it saves.
const fewestInPart = 1 << 14

// partsOf is the number of parts that n events are cut into, one for each core when there are many.
func partsOf(n int) int { return max(min(runtime.GOMAXPROCS(0), n/fewestInPart), 1) }

// inParts cuts the numbers below n into count parts that follow one another, and calls work for all at the same time.
func inParts(n, count int, work func(part, lo, hi int)) {
	var wg sync.WaitGroup
	for p := 1; p < count; p++ {
		wg.Go(func() { work(p, p*n/count, (p+1)*n/count) })
	}
	work(0, 0, n/count)
	wg.Wait()
}

// EachPart cuts the positions below n into parts that follow one another, one for each core when there are many, and calls
// fn for all of them at the same time.
func EachPart(n int, fn func(lo, hi Ord)) {
	inParts(n, partsOf(n), func(_, lo, hi int) { fn(Ord(lo), Ord(hi)) })
}
