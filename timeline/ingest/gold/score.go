package gold

import (
	"fmt"
	"io"
	"slices"
	"strings"
)

// Score counts how answers compare with gold. The zero Score is ready; Add the items of one file to it.
type Score struct {
	times, strict, value, dates hits // found expressions that overlap, with the same span, the same value
	people, entities            hits
	coded                       codedCount
	main                        mainCount
	told                        toldCount
	kinds                       map[string]bool // of entities that the file marks
	badOffsets                  int
	misses                      []miss
}

// hits counts found and gold marks and the pairs among them.
type hits struct{ hit, found, gold int }

type miss struct{ class, text string }

// ForItems returns a Score that counts only the kinds of entities that items mark: a set in which nationalities are
// not marked says nothing about them.
func ForItems(items []Item) *Score {
	s := &Score{kinds: map[string]bool{}}
	for _, it := range items {
		for _, e := range it.Entities {
			s.kinds[e.Kind] = true
		}
	}
	return s
}

// Add compares the answer to an item.
func (s *Score) Add(it Item, a Answer) {
	offsets := codePoints(it.Text)
	if it.Times != nil {
		s.addTimes(it, s.inCodePoints(a.Times, offsets))
	}
	if it.Entities != nil {
		s.addEntities(it, s.inCodePoints(a.Mentions, offsets))
	}
	if it.Event != nil {
		s.addCoded(it, a)
	}
	if it.Main != nil {
		s.addMain(it, a)
	}
	if it.Events != nil {
		s.addTold(it, a)
	}
}

// Write prints a row for each measure under the name of the file, then the first misses of each class, if any.
func (s *Score) Write(w io.Writer, name string, misses int) error {
	var b strings.Builder
	row := func(measure string, h hits) {
		p, r, f := h.prf()
		fmt.Fprintf(&b, "%-22s %-18s P %5.1f  R %5.1f  F1 %5.1f\n", name, measure, p, r, f)
	}
	if s.times.gold > 0 {
		row("times relaxed", s.times)
		row("times strict", s.strict)
		row("times value", s.value)
		row("times value-date", s.dates)
	}
	if s.entities.gold > 0 {
		row("person", s.people)
		row("any actor or place", s.entities)
	}
	s.coded.write(&b, name)
	s.main.write(&b, name)
	s.told.write(&b, name)
	if s.badOffsets > 0 {
		fmt.Fprintf(&b, "%-22s %d offsets fall inside a character or outside the text\n", name, s.badOffsets)
	}
	s.writeMisses(&b, misses)
	_, err := io.WriteString(w, b.String())
	return err
}

func (s *Score) missed(class, format string, args ...any) {
	s.misses = append(s.misses, miss{class, fmt.Sprintf(format, args...)})
}

// writeMisses prints the classes by size, with up to limit misses each.
func (s *Score) writeMisses(b *strings.Builder, limit int) {
	if limit <= 0 {
		return
	}
	by := map[string][]string{}
	var classes []string
	for _, m := range s.misses {
		if by[m.class] == nil {
			classes = append(classes, m.class)
		}
		by[m.class] = append(by[m.class], m.text)
	}
	slices.SortStableFunc(classes, func(x, y string) int { return len(by[y]) - len(by[x]) })
	for _, c := range classes {
		fmt.Fprintf(b, "  %s: %d\n", c, len(by[c]))
		for _, t := range by[c][:min(limit, len(by[c]))] {
			fmt.Fprintf(b, "    %s\n", t)
		}
	}
}

// prf returns precision, recall and their harmonic mean in percent, 0 where there is nothing to divide by.
func (h hits) prf() (p, r, f float64) {
	if h.found > 0 {
		p = float64(h.hit) / float64(h.found)
	}
	if h.gold > 0 {
		r = float64(h.hit) / float64(h.gold)
	}
	if p+r > 0 {
		f = 200 * p * r / (p + r)
	}
	return 100 * p, 100 * r, f
}

// percent is the share of n in all, 0 when there is none.
func percent(n, all int) float64 {
	if all == 0 {
		return 0
	}
	return 100 * float64(n) / float64(all)
}
