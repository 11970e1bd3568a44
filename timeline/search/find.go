package search

import (
	"strings"

	"entente/timeline"
	"entente/timeline/index"
	"entente/timeline/query"
)

// Titled marks the rows whose title or summary has a folded phrase at the start of a word.
func (c *Corpus) Titled(phrase string) index.Bits {
	rows := index.NewBits(c.Rows())
	if phrase == "" {
		return rows.Not(c.Rows())
	}
	c.titles.find(phrase, rows)
	return rows
}

// Naming calls fn with the rows whose titles hold all of the folded words, one at least, anywhere, the last row first,
// until fn returns false.
func (c *Corpus) Naming(words []string, fn func(row int) bool) {
	for i := len(c.titles.done) - 1; i >= 0; i-- {
		s := &c.titles.done[i]
		for row, end := len(s.end)-1, len(s.text); row >= 0 && end > 0; {
			at := strings.LastIndex(s.text[:end], words[0])
			if at < 0 {
				break
			}
			for row > 0 && int(s.end[row-1]) > at {
				row--
			}
			end = 0
			if row > 0 {
				end = int(s.end[row-1])
			}
			title, _, _ := strings.Cut(s.text[end:s.end[row]], gap)
			if query.ContainsWords(title, words) && !fn(i*sheetRows+row) {
				return
			}
			row--
		}
	}
}

// Kinds marks the rows whose kind fits.
func (c *Corpus) Kinds(fits func(Kind) bool) index.Bits { return byNumber(c.kind, c.kinds, fits) }

// Places marks the rows whose folded place fits.
func (c *Corpus) Places(fits func(string) bool) index.Bits { return byNumber(c.place, c.places, fits) }

// byNumber marks the rows whose entry in a dictionary fits.
func byNumber[T any](col []uint32, dict []T, fits func(T) bool) index.Bits {
	yes, any := make([]bool, len(dict)), false
	for i, v := range dict {
		yes[i] = fits(v)
		any = any || yes[i]
	}
	rows := index.NewBits(len(col))
	if any {
		parallel((len(col)+sheetRows-1)/sheetRows, func(s int) {
			for row := s * sheetRows; row < min(len(col), (s+1)*sheetRows); row++ {
				if yes[col[row]] {
					rows.Put(row)
				}
			}
		})
	}
	return rows
}

// Tagged marks the rows that have a tag that fits.
func (c *Corpus) Tagged(fits func(string) bool) index.Bits {
	return byPair(c, &c.tags, c.tagNames, func(_ int, tag string) bool { return fits(tag) })
}

// CitingAny marks the rows that cite an article that fits, which is told by its place in Cited too. fits is called by
// several goroutines.
func (c *Corpus) CitingAny(fits func(n int, id timeline.ArticleID) bool) index.Bits {
	return byPair(c, &c.articles, c.cited, fits)
}

// Placing marks the rows that cite a takeaway that fits. fits is called by several goroutines.
func (c *Corpus) Placing(fits func(timeline.TakeawayRef) bool) index.Bits {
	return byPair(c, &c.takeaways, c.bullets, func(_ int, t timeline.TakeawayRef) bool { return fits(t) })
}

func byPair[T any](c *Corpus, p *pairs, dict []T, fits func(int, T) bool) index.Bits {
	yes := make([]bool, len(dict))
	const step = 256
	parallel((len(dict)+step-1)/step, func(s int) {
		for i := s * step; i < min(len(dict), (s+1)*step); i++ {
			yes[i] = fits(i, dict[i])
		}
	})
	rows := index.NewBits(c.Rows())
	for i, n := range p.item {
		if yes[n] {
			rows.Put(int(p.row[i]))
		}
	}
	return rows
}

// Conflicting marks the rows whose sources contradict each other.
func (c *Corpus) Conflicting() index.Bits {
	rows := index.NewBits(c.Rows())
	for _, r := range c.conflict {
		rows.Put(int(r))
	}
	return rows
}
