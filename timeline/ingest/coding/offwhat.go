package coding

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/words"
)

// What a title calls that which is off, and which trips and stops it can be.

// offTitle gives d, which calls off or puts off the plan e and is told of that, a title that names those who were to take part.
func (a *article) offTitle(d, e *event.Draft) {
	from, to := a.teller.Sides(e, e.Roles)
	if !d.Clausal || len(from)+len(to) == 0 || len(from)+len(to) == 1 && a.amongMore(e) {
		return
	}
	d.OffTitle = strings.TrimPrefix(a.teller.Plan(e, from, to), "Planned ") + map[bool]string{false: " is ", true: " are "}[strings.HasPrefix(e.Phrase, "holds talks")] +
		map[bool]string{false: "called off", true: "put off"}[e.Marks&timeline.Postponed != 0]
}

// amongMore reports whether the clause of e names, behind a "between", others who meet besides those who are known.
func (a *article) amongMore(e *event.Draft) bool {
	return e.Mode == "meet" && strings.Contains(a.in.Text[e.Clause.Start:e.Clause.End], " between ")
}

// travels reports whether the noun at token k is all that somebody travels, to nowhere in particular: "cancelled all foreign trips".
func (a *article) travels(k int) bool {
	for n := a.PhraseStart(k); n < k; n++ {
		switch a.Lower(n) {
		case "all", "foreign", "overseas", "international":
			return true
		}
	}
	return false
}

// stopsIn reports whether the name at a byte is that of where somebody stops: "a stop in Chad".
func (a *article) stopsIn(at int) bool {
	k := a.TokenAt(at) - 2
	return k >= 0 && (a.Lower(k) == "stop" || a.Lower(k) == "stopover") && a.Toks[k+1].Has(words.Preposition)
}
