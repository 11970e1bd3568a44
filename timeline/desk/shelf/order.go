package shelf

import (
	"cmp"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/query"
	"entente/timeline/when"
)

// Column is a column that a list can be ordered by.
type Column uint8

// The columns. Loose takeaways have the first three.
const (
	Date    Column = iota
	Title          // of the article
	Text           // of the takeaway
	Outlet         // of articles, as what follows
	Placed         // takeaways
	Events         // that cite it
	Waiting        // proposals
)

// folded are texts as they are searched and ordered by, made when something first asks for them.
type folded struct {
	words           []string // what each line is found by
	titles, outlets []string
}

// ordered is the list of articles that was asked for last.
type ordered struct {
	words string
	by    Column
	down  bool
	lines []Line // nil: nothing was
}

// Ordered returns the articles that have all words, each at the start of one of theirs, in title, outlet, author, file or
// takeaways, ordered by a column; down: the largest first. Articles without a date come last either way. The list is kept
// until another is asked for.
func (s *Shelf) Ordered(words string, by Column, down bool) []Line {
	if l := &s.last; l.lines == nil || l.words != words || l.by != by || l.down != down {
		*l = ordered{words, by, down, s.order(words, by, down)}
	}
	return s.last.lines
}

func (s *Shelf) order(words string, by Column, down bool) []Line {
	want := query.Words(words)
	if len(want) > 0 && s.folded.words == nil {
		s.folded.words = make([]string, len(s.articles))
		for i, a := range s.articles {
			s.folded.words[i] = wordsOf(a)
		}
	}
	rows := make([]int32, 0, len(s.Lines)) // numbers are sorted faster than lines
	for i := range s.Lines {
		if len(want) == 0 || query.HasPrefixWords(s.folded.words[i], want) {
			rows = append(rows, int32(i))
		}
	}
	key := s.key(by)
	slices.SortFunc(rows, func(i, j int32) int {
		if by == Date {
			if c := undatedLast(s.Lines[i].Published, s.Lines[j].Published); c != 0 {
				return c
			}
		}
		return cmp.Or(turned(key(i, j), down), cmp.Compare(i, j))
	})
	list := make([]Line, len(rows))
	for at, i := range rows {
		list[at] = s.Lines[i]
	}
	return list
}

// key returns how two lines compare by a column.
func (s *Shelf) key(by Column) func(i, j int32) int {
	lines := s.Lines
	switch by {
	case Title:
		return textKey(&s.folded.titles, lines, func(l *Line) string { return l.Title })
	case Outlet:
		return textKey(&s.folded.outlets, lines, func(l *Line) string { return l.Outlet })
	case Placed:
		return func(i, j int32) int {
			return cmp.Or(lines[i].Placed-lines[j].Placed, lines[j].Total-lines[i].Total)
		}
	case Events:
		return func(i, j int32) int { return lines[i].Events - lines[j].Events }
	case Waiting:
		return func(i, j int32) int { return lines[i].Waiting - lines[j].Waiting }
	default:
		return func(i, j int32) int { return lines[i].Published.Compare(lines[j].Published) }
	}
}

// textKey compares lines as people do: case and accents count last. The folded texts stay in folded for all comparisons.
func textKey(folded *[]string, lines []Line, text func(*Line) string) func(i, j int32) int {
	if *folded == nil {
		*folded = make([]string, len(lines))
		for i := range lines {
			(*folded)[i] = query.Fold(text(&lines[i]))
		}
	}
	f := *folded
	return func(i, j int32) int {
		return cmp.Or(strings.Compare(f[i], f[j]), strings.Compare(text(&lines[i]), text(&lines[j])))
	}
}

// OrderedLoose returns the takeaways without a place that have all words, each at the start of one of theirs, in their text or
// the title of the article, ordered by a column; down: the largest first. Those of articles without a date come last in the
// order of dates either way. Case and accents do not count.
func (s *Shelf) OrderedLoose(words string, by Column, down bool) []Loose {
	want := query.Words(words)
	var list []Loose
	for _, x := range s.Loose {
		if len(want) == 0 || query.HasPrefixWords(query.Fold(x.Text+" · "+x.Article), want) {
			list = append(list, x)
		}
	}
	if by == Date {
		slices.SortStableFunc(list, func(a, b Loose) int {
			return cmp.Or(undatedLast(a.Published, b.Published), turned(a.Published.Compare(b.Published), down))
		})
		return list
	}
	keys := make(map[timeline.TakeawayRef]string, len(list))
	for _, x := range list {
		keys[x.Ref] = query.Fold(x.Article)
		if by == Text {
			keys[x.Ref] = query.Fold(x.Text)
		}
	}
	slices.SortStableFunc(list, func(a, b Loose) int { return turned(strings.Compare(keys[a.Ref], keys[b.Ref]), down) })
	return list
}

// wordsOf is what an article is found by, folded.
func wordsOf(a *timeline.Article) string {
	parts := []string{a.Title, a.Outlet, a.Author, a.File}
	for _, t := range a.Takeaways {
		parts = append(parts, t.Text)
	}
	return query.Fold(strings.Join(parts, " · "))
}

// undatedLast puts what has no date after what has one, and says 0 of two alike.
func undatedLast(a, b when.Span) int {
	switch {
	case a.IsZero() == b.IsZero():
		return 0
	case a.IsZero():
		return 1
	}
	return -1
}

// turned is an order the other way round when it goes down.
func turned(order int, down bool) int {
	if down {
		return -order
	}
	return order
}
