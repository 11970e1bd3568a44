package typeset

// cacheRuns is the number of runs in one generation: the labels of many full screens, about 3 MB.
const cacheRuns = 4096

type runKey struct {
	text string
	size float32
	face Face
	cut  bool // an ellipsis follows text
}

type cachedRun struct {
	key runKey // its text is a copy of our own, so that no label keeps an article in memory
	run *Run
}

// runCache keeps the runs used lately in two generations: when the young one is full it becomes the old one, and
// what is found in the old one moves to the young one. A look-up costs one or two map reads; nothing is ever sorted.
type runCache struct{ young, old map[runKey]cachedRun }

func newRunCache() runCache {
	return runCache{young: make(map[runKey]cachedRun), old: make(map[runKey]cachedRun)}
}

func (c *runCache) get(k runKey) *Run {
	if r, ok := c.young[k]; ok {
		return r.run
	}
	r, ok := c.old[k]
	if ok {
		c.put(r.key, r.run)
	}
	return r.run
}

func (c *runCache) put(k runKey, r *Run) {
	if len(c.young) >= cacheRuns {
		c.young, c.old = c.old, c.young
		clear(c.young)
	}
	c.young[k] = cachedRun{k, r}
}

func (c *runCache) clear() {
	clear(c.young)
	clear(c.old)
}
