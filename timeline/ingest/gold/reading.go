package gold

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"entente/timeline/when"
)

// Reading is the main event of an article as a person understands it. The package's folder testdata/gold says in its
// README how it is to be written.
type Reading struct {
	When   string    `json:"when"`  // EDTF, "" for no date
	Type   string    `json:"type"`  // PLOVER's or STATEMENT
	Types  []string  `json:"types"` // all that can be defended, when more than Type
	Marks  []string  `json:"marks"`
	Actors []string  `json:"actors"` // codes of countries or names, "A|B" for one of several
	Or     []Reading `json:"or"`     // other ways to understand the article
}

// mainCount counts main events that are right, in part or in all.
type mainCount struct {
	all, right, span, kind, actors int
	named                          int // right if it is enough that the event mentions its actors
	marks, marked                  int // future, cancelled, postponed: of those with such a mark in gold or answer
}

// verdict says what of an event is as one reading has it.
type verdict struct {
	span, kind, actors bool
	mentioned          bool // those actors that take no part are mentioned
}

func (v verdict) right() bool { return v.span && v.kind && v.actors }

func (v verdict) points() int { return 2*(b2i(v.span)+b2i(v.kind)+b2i(v.actors)) + b2i(v.mentioned) }

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// addMain compares the first event of an answer with the reading that it is nearest to.
func (s *Score) addMain(it Item, a Answer) {
	s.main.all++
	if len(a.Events) == 0 {
		s.missed("main event: there is none", "%s", it.ID)
		return
	}
	first := a.Events[0]
	var best verdict
	nearest := *it.Main
	for i, r := range slices.Concat([]Reading{*it.Main}, it.Main.Or) {
		if v := r.judge(a, first); i == 0 || v.points() > best.points() {
			best, nearest = v, r
		}
	}
	s.main.add(best, nearest, first)
	if !best.right() {
		var who []string
		for _, r := range first.Roles {
			if x, ok := a.actor(r); ok && r.As != mentioned {
				who = append(who, fmt.Sprintf("%s %s (%s)", x.Name, x.Country, r.As))
			}
		}
		s.missed(best.class(), "%s: gold %s %s %v, got %s %s %q", it.ID,
			nearest.When, strings.Join(nearest.types(), "/"), nearest.Actors, first.When, first.Type, who)
	}
}

func (c *mainCount) add(v verdict, r Reading, e Event) {
	c.right += b2i(v.right())
	c.span += b2i(v.span)
	c.kind += b2i(v.kind)
	c.actors += b2i(v.actors)
	c.named += b2i(v.span && v.kind && v.mentioned)
	for _, m := range []string{"future", "cancelled", "postponed"} {
		if slices.Contains(r.Marks, m) || slices.Contains(e.Marks, m) {
			c.marked++
			c.marks += b2i(slices.Contains(r.Marks, m) == slices.Contains(e.Marks, m))
		}
	}
}

// class names what is wrong.
func (v verdict) class() string {
	var wrong []string
	for _, p := range []struct {
		name string
		ok   bool
	}{{"span", v.span}, {"type", v.kind}, {"actors", v.actors}} {
		if !p.ok {
			wrong = append(wrong, p.name)
		}
	}
	return "main event: " + strings.Join(wrong, " and ") + " wrong"
}

func (r Reading) types() []string {
	if len(r.Types) > 0 {
		return r.Types
	}
	return []string{r.Type}
}

// mentioned is the role of those who take no part in an event and stand in its words.
const mentioned = "mentioned"

func (r Reading) judge(a Answer, e Event) verdict {
	missing := func(who []Actor) bool {
		return slices.ContainsFunc(r.Actors, func(want string) bool { return !takesPart(want, who) })
	}
	var taking, all []Actor
	for _, role := range e.Roles {
		if x, ok := a.actor(role); ok {
			all = append(all, x)
			if role.As != mentioned {
				taking = append(taking, x)
			}
		}
	}
	return verdict{
		span:      sameDays(r.When, e.When),
		kind:      slices.Contains(r.types(), e.Type),
		actors:    !missing(taking),
		mentioned: !missing(all),
	}
}

// sameDays reports whether two EDTF texts begin on the same earliest day and end on the same latest one.
func sameDays(x, y string) bool {
	if x == "" || y == "" {
		return x == y
	}
	a, err := when.Parse(x)
	b, err2 := when.Parse(y)
	return err == nil && err2 == nil && when.ToDay.Floor(a.Start()) == when.ToDay.Floor(b.Start()) &&
		when.ToDay.Floor(a.End()-1) == when.ToDay.Floor(b.End()-1)
}

// takesPart reports whether want, the code of a country or the name of somebody ("A|B": one of several), is among who.
func takesPart(want string, who []Actor) bool {
	for _, name := range strings.Split(want, "|") {
		name = fold(name)
		for _, a := range who {
			if name == fold(a.Country) || name == fold(a.Name) || name == fold(a.Canonical) {
				return true
			}
		}
	}
	return false
}

// fold makes names equal that differ in case, accents, articles and spaces.
func fold(name string) string {
	plain, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn))), name)
	if err != nil {
		plain = name
	}
	return strings.TrimPrefix(strings.ToLower(strings.Join(strings.Fields(plain), " ")), "the ")
}

func (c mainCount) write(b *strings.Builder, name string) {
	if c.all == 0 {
		return
	}
	fmt.Fprintf(b, "%-22s main event         right %5.1f  span %5.1f  type %5.1f  actors %5.1f  of %d\n", name,
		percent(c.right, c.all), percent(c.span, c.all), percent(c.kind, c.all), percent(c.actors, c.all), c.all)
	fmt.Fprintf(b, "%-22s main event         right if to be mentioned is enough %5.1f  marks %5.1f of %d\n", name,
		percent(c.named, c.all), percent(c.marks, c.marked), c.marked)
}

// MainRight is the share of main events, in percent, whose span, type and actors are all right; 0 without gold.
func (s *Score) MainRight() float64 { return percent(s.main.right, s.main.all) }
