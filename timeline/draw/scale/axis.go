package scale

import (
	"entente/timeline/when"
)

// Tick is a line of an axis and the label at its right.
type Tick struct {
	At    when.Time
	Next  when.Time // where the next tick of the tier stands; the label belongs to [At, Next)
	Label string    // "" when the line has none
}

// Axis holds the ticks of both tiers of a window, from the last one before its left edge to the last one inside.
// Its slices are reused by the next Update.
type Axis struct {
	Minor []Tick // close together: days, months, years
	Major []Tick // what the minor ones belong to: months, years, centuries; may be empty

	// Yearless is for an axis on which many years lie upon one another: labels tell day and month alone.
	Yearless bool
	// Alone is for an axis whose Minor ticks are shown without the Major ones: the first day of a month names it, and the
	// first month of a year is the year.
	Alone bool

	Names  Names
	labels map[labelKey]string
}

// NewAxis returns an empty axis that labels in the given words.
func NewAxis(names Names) *Axis { return &Axis{Names: names, labels: make(map[labelKey]string)} }

// Update computes the ticks of a window. It allocates only for labels that it has not made before.
func (a *Axis) Update(s Scale) {
	const keep = 4096 // labels; a screen shows about a hundred
	if len(a.labels) > keep {
		clear(a.labels)
	}
	extra := extraRoom(s)
	st := choose(s, extra)
	a.Minor = a.tier(a.Minor[:0], s, st.unit, st.n, st.label)
	a.Major = a.Major[:0]
	for _, m := range st.majors {
		if a.Yearless && m.unit == when.ToWeek {
			continue // weeks begin on other days each year
		}
		if pxOf(s, m.unit, m.n) >= m.room+extra {
			a.Major = a.tier(a.Major, s, m.unit, m.n, m.label)
			return
		}
	}
	if n := len(st.majors); n > 0 {
		m := st.majors[n-1]
		a.Major = a.tier(a.Major, s, m.unit, m.n, m.label)
		dropTight(a.Major, s, m.room+extra)
	}
}

// dropTight takes the label off ticks whose unit is narrower than the label.
func dropTight(ticks []Tick, s Scale, room float64) {
	for i := range ticks {
		if s.X(ticks[i].Next)-s.X(ticks[i].At) < room {
			ticks[i].Label = ""
		}
	}
}

// tier appends the ticks of one tier.
func (a *Axis) tier(dst []Tick, s Scale, unit when.Granularity, n int, kind labelKind) []Tick {
	from, to := s.Window()
	t := floorStep(from, unit, n, a.Names.FirstDay)
	before := t
	for t < to {
		next := nextStep(t, unit, n)
		if next <= t {
			break // the end of what when.Time can count
		}
		k := kind
		if a.Alone {
			k = kind.alone(t, len(dst) == 0, before)
		}
		dst = append(dst, Tick{At: t, Next: next, Label: a.label(k, t)})
		before, t = t, next
	}
	return dst
}
