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
type mainCount struct{ all, span, kind, actors, right int }

// verdict says what of an event is as one reading has it.
type verdict struct{ span, kind, actors bool }

func (v verdict) right() bool { return v.span && v.kind && v.actors }

func (v verdict) points() int {
	n := 0
	for _, ok := range []bool{v.span, v.kind, v.actors} {
		if ok {
			n++
		}
	}
	return n
}

// addMain compares the first event of an answer with the reading that it is nearest to.
func (s *Score) addMain(it Item, a Answer) {
	s.main.all++
	if len(a.Events) == 0 {
		s.missed("no event at all", "%s", it.ID)
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
	s.main.add(best)
	if !best.right() {
		var who []string
		for _, x := range a.taking(first) {
			who = append(who, x.Name+" "+x.Country)
		}
		s.missed(best.class(), "%s: gold %s %s %v, got %s %s %q", it.ID,
			nearest.When, strings.Join(nearest.types(), "/"), nearest.Actors, first.When, first.Type, who)
	}
}

func (c *mainCount) add(v verdict) {
	for _, p := range []struct {
		n  *int
		ok bool
	}{{&c.span, v.span}, {&c.kind, v.kind}, {&c.actors, v.actors}, {&c.right, v.right()}} {
		if p.ok {
			*p.n++
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

func (r Reading) judge(a Answer, e Event) verdict {
	return verdict{
		span:   sameDays(r.When, e.When),
		kind:   slices.Contains(r.types(), e.Type),
		actors: !slices.ContainsFunc(r.Actors, func(want string) bool { return !takesPart(want, a.taking(e)) }),
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
	if c.all > 0 {
		fmt.Fprintf(b, "%-22s main event         right %5.1f  span %5.1f  type %5.1f  actors %5.1f  of %d\n", name,
			percent(c.right, c.all), percent(c.span, c.all), percent(c.kind, c.all), percent(c.actors, c.all), c.all)
	}
}

// MainRight is the share of main events, in percent, whose span, type and actors are all right; 0 without gold.
func (s *Score) MainRight() float64 { return percent(s.main.right, s.main.all) }
