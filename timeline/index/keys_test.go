package index

import "entente/timeline"

// groupByKeys makes a lane of every key that keys returns for an event, such as its tags. The key is the name too.
func groupByKeys(t *Table, keys func(timeline.EventID) []string) Grouping {
	g := &byKeys{from: make([]uint32, 1, t.Len()+1)}
	number := make(map[string]int)
	for o := range Ord(t.Len()) {
		for _, k := range keys(t.ID(o)) {
			n, known := number[k]
			if !known {
				n = len(g.keys)
				number[k] = n
				g.keys = append(g.keys, k)
			}
			g.lanes = append(g.lanes, int32(n))
		}
		g.from = append(g.from, uint32(len(g.lanes)))
	}
	return g
}

type byKeys struct {
	keys  []string
	from  []uint32 // lanes of event o are lanes[from[o]:from[o+1]]
	lanes []int32
}

func (g *byKeys) Count() int                    { return len(g.keys) }
func (g *byKeys) Lane(n int) (key, name string) { return g.keys[n], g.keys[n] }
func (g *byKeys) Lanes(_ *Table, o Ord, dst []int) []int {
	for _, n := range g.lanes[g.from[o]:g.from[o+1]] {
		dst = appendOnce(dst, int(n))
	}
	return dst
}
