package gold

import (
	"fmt"
	"slices"
	"strings"

	"entente/timeline/when"
)

// Told is an event that a text tells, as a person would put it on a timeline.
type Told struct {
	Quote  string   `json:"quote"` // the words of the text that tell it, exactly
	When   string   `json:"when"`  // EDTF, "" for no date
	Type   string   `json:"type"`  // as in Reading
	Types  []string `json:"types"`
	Source []string `json:"source"` // as Actors in Reading
	Target []string `json:"target"`
	Marks  []string `json:"marks"`
	Title  string   `json:"title"` // a title for it
}

// toldCount counts the events of texts that are found, in part or in all, and the answers that are none of them.
type toldCount struct {
	all, found, span, kind, actors, right int
	answers, beside                       int
}

// addTold compares all events of an answer with those that the text tells. An event is found when the evidence of one of the answer shares
// words with its quote; of several, the nearest counts. An answer may be taken for several events.
func (s *Score) addTold(it Item, a Answer) {
	used := make([]bool, len(a.Events))
	for _, t := range it.Events {
		s.told.all++
		best, at := verdict{}, -1
		for i, e := range a.Events {
			if !t.toldBy(it.Text, e) {
				continue
			}
			if v := t.judge(a, e); at < 0 || v.points() > best.points() {
				best, at = v, i
			}
		}
		if at < 0 {
			s.missed("event: not found", "%s: %s %s %v > %v «%s»", it.ID, t.When, t.Type, t.Source, t.Target, t.Quote)
			continue
		}
		used[at] = true
		s.told.add(best)
		if !best.right() {
			s.missed(strings.Replace(best.class(), "main event", "event", 1), "%s: gold %s %s %v > %v, got %s %s «%s»", it.ID, t.When, t.Type,
				t.Source, t.Target, a.Events[at].When, a.Events[at].Type, t.Quote)
		}
	}
	s.told.answers += len(a.Events)
	for i := range used {
		s.told.beside += b2i(!used[i])
	}
}

// toldBy reports whether the evidence of e shares words with the quote.
func (t Told) toldBy(text string, e Event) bool {
	const shared = 3 // bytes
	from := strings.Index(text, t.Quote)
	to := from + len(t.Quote)
	return from >= 0 && slices.ContainsFunc(e.Evidence, func(m Mark) bool { return min(to, m.End)-max(from, m.Start) > shared })
}

func (t Told) judge(a Answer, e Event) verdict {
	r := Reading{When: t.When, Type: t.Type, Types: t.Types, Actors: slices.Concat(t.Source, t.Target)}
	v := r.judge(a, e)
	v.actors = v.mentioned // who stands on which side is judged by the types
	v.span = v.span || oneOf(t.When, e.When)
	v.kind = v.kind || e.Type == "" && slices.Contains(r.types(), "OTHER")
	return v
}

// oneOf reports whether answer, a date of which only some days are known between which it lies, "[a..b]", holds day.
func oneOf(day, answer string) bool {
	if day == "" || !strings.HasPrefix(answer, "[") {
		return false
	}
	d, err := when.Parse(day)
	span, err2 := when.Parse(answer)
	return err == nil && err2 == nil && d.Gran == when.ToDay && span.Start() <= d.Start() && d.End() <= span.End()
}

func (c *toldCount) add(v verdict) {
	c.found++
	c.span += b2i(v.span)
	c.kind += b2i(v.kind)
	c.actors += b2i(v.actors)
	c.right += b2i(v.right())
}

func (c *toldCount) write(b *strings.Builder, name string) {
	if c.all == 0 {
		return
	}
	fmt.Fprintf(b, "%-22s all events         right %5.1f  found %5.1f  span %5.1f  type %5.1f  actors %5.1f  of %d; %d of %d answers are none of them\n", name,
		percent(c.right, c.all), percent(c.found, c.all), percent(c.span, c.all), percent(c.kind, c.all), percent(c.actors, c.all), c.all, c.beside, c.answers)
}

// ToldRight is the share of all events that texts tell, in percent, whose span, type and actors are all right; 0 without gold.
func (s *Score) ToldRight() float64 { return percent(s.told.right, s.told.all) }
