package gold

import (
	"slices"
	"strings"
)

// addTimes counts the measures of TempEval-3: relaxed (overlapping), strict (the same span), value (overlapping and
// the same TIMEX3 value), and the last again for points in time alone, without durations and sets.
func (s *Score) addTimes(it Item, found []Mark) {
	s.times.add(found, it.Times, anyPair)
	s.strict.add(found, it.Times, func(f, g Mark) bool { return f.Start == g.Start && f.End == g.End })
	s.value.add(found, it.Times, sameValue)
	points := points(it.Times)
	s.dates.add(keep(found, isPoint), points, sameValue)
	for _, g := range points {
		var got []string
		for _, f := range found {
			if f.overlaps(g) {
				got = append(got, f.Value)
			}
		}
		switch {
		case len(got) == 0:
			s.missed("time not found", "%s: «%s» gold %s", it.ID, g.of(it.Text), g.Value)
		case !slices.ContainsFunc(got, func(v string) bool { return upper(v) == upper(g.Value) }):
			s.missed("time has another value", "%s: «%s» gold %s got %v published %s",
				it.ID, g.of(it.Text), g.Value, got, it.Published)
		}
	}
}

func points(m []Mark) []Mark { return keep(m, isPoint) }

func isPoint(m Mark) bool { return m.Type == "DATE" || m.Type == "TIME" }

func isPerson(m Mark) bool { return m.Kind == "person" }

func anyPair(_, _ Mark) bool { return true }

func sameValue(f, g Mark) bool { return upper(f.Value) == upper(g.Value) }

func upper(v string) string { return strings.ToUpper(strings.TrimSpace(v)) }

// addEntities counts persons alone, and persons, organisations, places and nationalities together.
func (s *Score) addEntities(it Item, found []Mark) {
	found = keep(found, func(m Mark) bool { return s.kinds[m.Kind] || m.Kind != "nationality" && m.Kind != "group" })
	s.entities.add(found, it.Entities, anyPair)
	got, want := keep(found, isPerson), keep(it.Entities, isPerson)
	s.people.add(got, want, anyPair)
	for _, g := range want {
		if !slices.ContainsFunc(got, g.overlaps) {
			s.missed("person not found", "%s: «%s»", it.ID, g.of(it.Text))
		}
	}
	for _, f := range got {
		if !slices.ContainsFunc(want, f.overlaps) {
			s.missed("not a person", "%s: «%s»", it.ID, f.of(it.Text))
		}
	}
}

// add pairs each gold mark with the first found one that overlaps it, is not yet taken, and passes same.
func (h *hits) add(found, gold []Mark, same func(f, g Mark) bool) {
	h.found += len(found)
	h.gold += len(gold)
	used := make([]bool, len(found))
	for _, g := range gold {
		for i, f := range found {
			if !used[i] && f.overlaps(g) && same(f, g) {
				used[i] = true
				h.hit++
				break
			}
		}
	}
}

func (m Mark) overlaps(o Mark) bool { return m.Start < o.End && o.Start < m.End }

// of returns the words of m, whose offsets are code points.
func (m Mark) of(text string) string {
	r := []rune(text)
	return string(r[max(0, min(m.Start, len(r))):max(0, min(m.End, len(r)))])
}

func keep(m []Mark, ok func(Mark) bool) []Mark {
	var kept []Mark
	for _, x := range m {
		if ok(x) {
			kept = append(kept, x)
		}
	}
	return kept
}

// codePoints maps each byte offset of text that starts a character, and its end, to the number of characters before.
func codePoints(text string) map[int]int {
	at := make(map[int]int, len(text)+1)
	n := 0
	for i := range text {
		at[i] = n
		n++
	}
	at[len(text)] = n
	return at
}

// inCodePoints leaves out, and counts, marks that do not start and end between characters.
func (s *Score) inCodePoints(marks []Mark, at map[int]int) []Mark {
	var out []Mark
	for _, m := range marks {
		start, ok := at[m.Start]
		end, ok2 := at[m.End]
		if !ok || !ok2 {
			s.badOffsets++
			continue
		}
		m.Start, m.End = start, end
		out = append(out, m)
	}
	return out
}
