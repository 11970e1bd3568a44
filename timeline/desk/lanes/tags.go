package lanes

import (
	"slices"
	"sync"

	"entente/timeline/desk/catalogue"
	"entente/timeline/index"
)

// ByTags makes a lane of every tag, of contents that do not change. It is worked out when an index is made of it, by that
// goroutine.
func ByTags(cat *catalogue.Contents) index.Grouping { return &tags{cat: cat} }

type tags struct {
	cat *catalogue.Contents

	once sync.Once
	keys []string
	from []uint32 // the lanes of event o are list[from[o]:from[o+1]]
	list []int
}

func (g *tags) make() {
	own := g.own()
	rows := g.rows(own)
	each := func(fn func(o index.Ord, lane int)) {
		if said := g.cat.Said; said != nil {
			said.EachTag(func(row, tag int) {
				if o := rows[row]; o >= 0 {
					fn(o, tag)
				}
			})
		}
		for o, lanes := range own {
			for _, n := range lanes {
				fn(o, n)
			}
		}
	}
	g.from = make([]uint32, g.cat.Table.Len()+1)
	each(func(o index.Ord, _ int) { g.from[o+1]++ })
	for o := range g.cat.Table.Len() {
		g.from[o+1] += g.from[o]
	}
	g.list = make([]int, g.from[g.cat.Table.Len()])
	next := slices.Clone(g.from)
	each(func(o index.Ord, lane int) {
		g.list[next[o]] = lane
		next[o]++
	})
}

// own are the lanes of the events whose tags are not, or not alone, those that were read of their source. It names the
// lanes, those of tags that were read by their numbers.
func (g *tags) own() map[index.Ord][]int {
	if g.cat.Said != nil {
		g.keys = append(g.keys, g.cat.Said.TagNames()...)
	}
	number := make(map[string]int, len(g.keys))
	for n, tag := range g.keys {
		number[tag] = n
	}
	own := map[index.Ord][]int{}
	look := func(o index.Ord) {
		if _, known := own[o]; known {
			return
		}
		lanes := []int{}
		for _, tag := range g.cat.Tags(g.cat.Table.ID(o)) {
			n, known := number[tag]
			if !known {
				n = len(g.keys)
				number[tag], g.keys = n, append(g.keys, tag)
			}
			lanes = append(lanes, n)
		}
		own[o] = lanes
	}
	for id := range g.cat.Noted() {
		if o, ok := g.cat.Table.Find(id); ok {
			look(o)
		}
	}
	for id := range g.cat.Unsaid {
		if o, ok := g.cat.Table.Find(id); ok {
			look(o)
		}
	}
	if g.cat.Said == nil {
		for o := range index.Ord(g.cat.Table.Len()) {
			if g.cat.Table.Tagged(o) {
				look(o)
			}
		}
	}
	return own
}

// rows tells the event of each row that was read; -1 for those in own, without a date, or gone.
func (g *tags) rows(own map[index.Ord][]int) []index.Ord {
	if g.cat.Said == nil {
		return nil
	}
	rows := slices.Clone(g.cat.Rows().At)
	for row, o := range rows {
		if int(o) >= g.cat.Table.Len() || o >= 0 && !g.cat.Table.Tagged(o) {
			rows[row] = -1
		}
	}
	for o := range own {
		if row, ok := g.cat.Said.Row(g.cat.Table.ID(o)); ok {
			rows[row] = -1
		}
	}
	return rows
}

// Count implements index.Grouping.
func (g *tags) Count() int { g.once.Do(g.make); return len(g.keys) }

// Lane implements index.Grouping.
func (g *tags) Lane(n int) (key, name string) { return g.keys[n], g.keys[n] }

// Lanes implements index.Grouping.
func (g *tags) Lanes(_ *index.Table, o index.Ord, dst []int) []int {
	return append(dst, g.list[g.from[o]:g.from[o+1]]...)
}
