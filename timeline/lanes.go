package timeline

import (
	"fmt"
	"slices"
	"strings"

	"entente/timeline/when"
)

// View is a saved window of time with its lanes, filter and layers.
type View struct {
	ID       ViewID
	Name     string
	From, To when.Time
	Lanes    Grouping
	Arranged Arrangement
	Repeated bool // an event with several lanes is shown in each by itself, not joined
	Filter   string
	Hidden   []LayerID // layers that are hidden
	Known    when.Span // only what was known on this day is shown; zero: all
	Theme    string    // "light", "dark", or "" for whichever is in use
}

// Ref implements Entity.
func (v *View) Ref() Ref { return Ref{KindView, uint64(v.ID)} }

// Grouping says what makes a lane: one word, or several with slashes between for lanes in groups, the outermost first:
// "bloc/country/person".
type Grouping string

// The words of groupings.
const (
	ByActor   Grouping = "actor"
	ByPerson  Grouping = "person"
	ByCountry Grouping = "country" // people count for the country that they hold an office for, while they hold it
	ByBloc    Grouping = "bloc"    // countries count while they are members
	ByType    Grouping = "type"
	ByTag     Grouping = "tag"
	BySource  Grouping = "source" // the outlets of an event's articles
	ByYear    Grouping = "year"   // the days of all years upon one another, a lane a year
	ByNone    Grouping = "none"
)

// Groupings lists the words of groupings.
func Groupings() []Grouping {
	return []Grouping{ByActor, ByPerson, ByCountry, ByBloc, ByType, ByTag, BySource, ByYear, ByNone}
}

// MostLevels is the number of words that a grouping has at most.
const MostLevels = 3

// Levels returns the words of a grouping from the outside in.
func (g Grouping) Levels() []Grouping {
	var list []Grouping
	for w := range strings.SplitSeq(string(g), "/") {
		list = append(list, Grouping(w))
	}
	return list
}

// OfActors reports whether the lanes of a level are made by who takes part, and not by what an event tells of itself.
func (g Grouping) OfActors() bool {
	switch g {
	case ByActor, ByPerson, ByCountry, ByBloc:
		return true
	}
	return false
}

// A Dyad is a grouping of its own: the events of two parties in three lanes, what the first does without the second, what
// both do, and what the second does without the first. It is written "dyad:a3+a7"; a party is an actor's number or the
// key of a bloc.
type Dyad struct{ A, B string }

const dyadWord = "dyad:"

// Grouping returns the word of the grouping.
func (d Dyad) Grouping() Grouping { return Grouping(dyadWord + d.A + "+" + d.B) }

// Swapped returns the dyad seen from the other side.
func (d Dyad) Swapped() Dyad { return Dyad{d.B, d.A} }

// Dyad returns the two parties of a grouping that has them.
func (g Grouping) Dyad() (Dyad, bool) {
	rest, ok := strings.CutPrefix(string(g), dyadWord)
	a, b, both := strings.Cut(rest, "+")
	return Dyad{a, b}, ok && both && a != "" && b != "" && a != b
}

// Renumbered returns the grouping with other numbers of actors, for another library.
func (g Grouping) Renumbered(number func(ActorID) ActorID) Grouping {
	d, ok := g.Dyad()
	if !ok {
		return g
	}
	return Dyad{renumber(d.A, number), renumber(d.B, number)}.Grouping()
}

// renumber turns the number of an actor; anything else stays as it is.
func renumber(part string, number func(ActorID) ActorID) string {
	if ref, err := ParseRef(part, KindActor); err == nil && ref.Kind == KindActor && ref.String() == part {
		return number(ActorID(ref.ID)).String()
	}
	return part
}

// ParseGrouping checks what a person has written: each word once, MostLevels at most, "none" alone.
func ParseGrouping(text string) (Grouping, error) {
	g := Grouping(strings.ToLower(strings.TrimSpace(text)))
	if _, ok := g.Dyad(); ok {
		return g, nil
	}
	levels := g.Levels()
	for i, l := range levels {
		switch {
		case !slices.Contains(Groupings(), l):
			words := make([]string, len(Groupings()))
			for i, w := range Groupings() {
				words[i] = string(w)
			}
			return "", fmt.Errorf("lanes by %q: %q is not one of %s; lanes in groups are written bloc/country/person", text, string(l),
				strings.Join(words, ", "))
		case slices.Contains(levels[:i], l):
			return "", fmt.Errorf("lanes by %q: %q stands there twice", text, string(l))
		case (l == ByNone || l == ByYear) && len(levels) > 1:
			return "", fmt.Errorf("lanes by %q: %s stands alone", text, string(l))
		}
	}
	if len(levels) > MostLevels {
		return "", fmt.Errorf("lanes by %q: %d groups within one another are the most", text, MostLevels)
	}
	return g, nil
}

// LaneOrder says in which order lanes stand that were not placed by hand.
type LaneOrder string

// The orders. The zero value is by count.
const (
	LanesByCount LaneOrder = ""
	LanesByFirst LaneOrder = "first" // by the date of the first event
	LanesByName  LaneOrder = "name"
)

// ParseLaneOrder reads count, first or name.
func ParseLaneOrder(text string) (LaneOrder, error) {
	switch o := LaneOrder(text); o {
	case "count", LanesByCount:
		return LanesByCount, nil
	case LanesByFirst, LanesByName:
		return o, nil
	}
	return "", fmt.Errorf("lanes in the order %q: it is not one of count, first, name", text)
}

// Arrangement is what a person has made of the lanes of a grouping. Lanes go by their keys. The zero value shows all of
// them, the busiest first, groups collapsed. The slices are shared and never changed in place.
type Arrangement struct {
	Sort   LaneOrder `json:"sort,omitempty"`
	Order  []string  `json:"order,omitempty"`  // placed by hand: these stand first among their neighbours
	Pins   []string  `json:"pins,omitempty"`   // stay at the top
	Hidden []string  `json:"hidden,omitempty"` // not shown, nor what stands in them
	Solo   []string  `json:"solo,omitempty"`   // when there are any, only these are shown
	// Open is the number of levels whose groups are open: 0 when each is collapsed to one lane.
	Open int `json:"open,omitempty"`
	// Toggled are the groups for which it is the other way round, and the lanes that are shown as a strip.
	Toggled []string `json:"toggled,omitempty"`
	// Colours are those that lanes have been given, each lane once.
	Colours []LaneColour `json:"colours,omitempty"`
}

// LaneColour is the colour of a lane: a name of the palette, or "#rrggbb".
type LaneColour struct {
	Lane   string `json:"lane"`
	Colour string `json:"colour"`
}

// PaletteNames lists the names of colours that lanes and annotations can have.
func PaletteNames() []string { return []string{"blue", "green", "amber", "red", "grey"} }

// IsColour reports whether a colour can be chosen by this text: a name of the palette, #rrggbb, or "" for none.
func IsColour(s string) bool {
	if s == "" || slices.Contains(PaletteNames(), s) {
		return true
	}
	digits, is := strings.CutPrefix(s, "#")
	return is && len(digits) == 6 && strings.Trim(digits, "0123456789abcdefABCDEF") == ""
}

// IsZero reports whether nothing has been arranged.
func (a Arrangement) IsZero() bool { return a.Equal(Arrangement{}) }

// Equal reports whether two arrangements are the same.
func (a Arrangement) Equal(b Arrangement) bool {
	return a.Sort == b.Sort && slices.Equal(a.Order, b.Order) && slices.Equal(a.Pins, b.Pins) && slices.Equal(a.Hidden, b.Hidden) &&
		slices.Equal(a.Solo, b.Solo) && a.Open == b.Open && slices.Equal(a.Toggled, b.Toggled) && slices.Equal(a.Colours, b.Colours)
}

// LaneKey makes the key of a lane in groups from the keys of its levels. LaneKeyParts takes it apart.
func LaneKey(parts ...string) string {
	escaped := make([]string, len(parts))
	for i, p := range parts {
		escaped[i] = strings.ReplaceAll(strings.ReplaceAll(p, "%", "%25"), "/", "%2F")
	}
	return strings.Join(escaped, "/")
}

// LaneKeyParts returns the keys of the levels of a lane in groups.
func LaneKeyParts(key string) []string {
	parts := strings.Split(key, "/")
	for i, p := range parts {
		parts[i] = strings.ReplaceAll(strings.ReplaceAll(p, "%2F", "/"), "%25", "%")
	}
	return parts
}

// Renumbered returns the arrangement of the lanes of g with other numbers of actors, for another library.
func (a Arrangement) Renumbered(g Grouping, number func(ActorID) ActorID) Arrangement {
	levels := g.Levels()
	if !slices.ContainsFunc(levels, func(l Grouping) bool { return l == ByActor || l == ByPerson || l == ByCountry }) {
		return a
	}
	turn := func(part string) string { return renumber(part, number) } // a country's code stays
	whole := func(key string) string {
		if len(levels) == 1 {
			return turn(key)
		}
		parts := LaneKeyParts(key)
		for i := range parts[:min(len(parts), len(levels))] {
			if l := levels[i]; l == ByActor || l == ByPerson || l == ByCountry {
				parts[i] = turn(parts[i])
			}
		}
		return LaneKey(parts...)
	}
	lists := []*[]string{&a.Order, &a.Pins, &a.Hidden, &a.Solo, &a.Toggled}
	for _, list := range lists {
		*list = slices.Clone(*list)
		for n, key := range *list {
			(*list)[n] = whole(key)
		}
	}
	a.Colours = slices.Clone(a.Colours)
	for n := range a.Colours {
		a.Colours[n].Lane = whole(a.Colours[n].Lane)
	}
	return a
}

// RenumberedLane returns the key of a lane with other numbers of actors, for another library.
func RenumberedLane(key string, number func(ActorID) ActorID) string {
	parts := LaneKeyParts(key)
	turned := false
	for i, part := range parts {
		if ref, err := ParseRef(part, KindActor); err == nil && ref.Kind == KindActor && ref.String() == part {
			parts[i], turned = number(ActorID(ref.ID)).String(), true
		}
	}
	if !turned {
		return key
	}
	if len(parts) == 1 {
		return parts[0]
	}
	return LaneKey(parts...)
}

// Bloc is a lasting community of states.
type Bloc struct {
	Key     string // "eu"
	Name    string
	Members []Membership
}

// Membership is the time for which a country belongs to a bloc.
type Membership struct {
	Country string    // ISO 3166 alpha-3
	From    when.Time // when.Min: not known, or always
	To      when.Time // the first instant after; when.Max: to this day
}
