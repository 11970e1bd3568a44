package filter

import (
	"entente/timeline"
	"entente/timeline/index"
)

// countTags counts the tags of the events of kept. Tags of sources need what events say.
func (j *Judge) countTags(kept *index.Set, tags map[string]int) {
	t, said := j.cat.Table, j.cat.Said
	if said != nil && t.HasTags() {
		at := j.cat.Rows().At
		counts := make([]int, len(said.TagNames()))
		said.EachTag(func(row, tag int) {
			if o := at[row]; o >= 0 && kept.Has(o) && !j.cat.Unsaid[t.ID(o)] {
				counts[tag]++
			}
		})
		for i, n := range counts {
			if n > 0 {
				tags[said.TagNames()[i]] = n
			}
		}
		j.eachUnsaid(kept, func(_ index.Ord, e *timeline.Event) {
			for _, tag := range e.Tags {
				tags[tag]++
			}
		})
	}
	for id := range j.cat.Noted() {
		o, ok := t.Row(id)
		if !ok || !kept.Has(o) {
			continue
		}
		source := j.cat.SourceTags(id)
		for _, tag := range j.cat.Tags(id)[len(source):] {
			tags[tag]++
		}
	}
}

// countOutlets counts the outlets whose articles the events of kept cite; events that the corpus does not know are read.
func (j *Judge) countOutlets(kept *index.Set, counts map[string]int) {
	said := j.cat.Said
	if said == nil {
		return
	}
	at := j.cat.Rows().At
	names, outlet := j.outlets(said.Cited())
	byName, last := make([]int, len(names)), make([]int, len(names)) // last: the last row, plus 1, that was counted
	said.EachCited(func(row int, articles []uint32) {
		o := at[row]
		if o < 0 || !kept.Has(o) || len(j.cat.Unsaid) > 0 && j.cat.Unsaid[said.IDs()[row]] {
			return
		}
		for _, a := range articles {
			if n := outlet[a]; n >= 0 && last[n] != row+1 {
				last[n] = row + 1
				byName[n]++
			}
		}
	})
	for n, name := range names {
		if byName[n] > 0 {
			counts[name] = byName[n]
		}
	}
	j.eachUnsaid(kept, func(_ index.Ord, e *timeline.Event) {
		names, _ := j.outlets(e.Articles())
		for _, name := range names {
			counts[name]++
		}
	})
}

// outlets lists the outlets of articles, each once, and which of them each article has; -1 for none.
func (j *Judge) outlets(articles []timeline.ArticleID) (names []string, of []int) {
	number := map[string]int{}
	of = make([]int, len(articles))
	for i, id := range articles {
		of[i] = -1
		if a := j.cat.Articles[id]; a != nil && a.Outlet != "" {
			n, known := number[a.Outlet]
			if !known {
				n = len(names)
				number[a.Outlet], names = n, append(names, a.Outlet)
			}
			of[i] = n
		}
	}
	return names, of
}
