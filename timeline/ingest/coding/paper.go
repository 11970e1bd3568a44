package coding

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/words"
	"entente/timeline/ingest/timex"
)

// An article may tell its day only as that of the paper that it reports on: "says the communiqué, which was released on 3 June 2025". What was done by
// force was told later than it was done.

// papers are the nouns for what is written down on the day on which it is said.
var papers = words.Set("application announcement bulletin circular communique communiqué complaint declaration decree directive document edict filing lawsuit letter memo memorandum motion note notice " +
	"notification order ordinance petition proclamation readout release resolution ruling statement suit summons telegram tweet warrant writ")

// ofPaper reports whether a time stands behind such a noun in its sentence, with no other verb than "released" and the like between them, and d may be
// what the paper does.
func (a *article) ofPaper(d *event.Draft, e *timex.Expr) bool {
	const near = 60 // bytes from the noun to the time
	switch d.Type {
	case timeline.Assault, timeline.Protest, timeline.Mobilize, timeline.Retreat, timeline.Consult:
		return false
	}
	s := a.sentenceOf(e)
	before := strings.Fields(strings.ToLower(a.in.Text[max(s.Start, e.Start-near):e.Start]))
	for k := len(before) - 1; k > 0; k-- {
		w := strings.Trim(before[k], ".,;:()\"“”'’")
		if papers[w] && known(before[k-1]) {
			return true
		}
		if done := strings.HasSuffix(w, "ed") && !issued[w]; done || w == "after" || w == "before" || w == "since" {
			return false
		}
	}
	return false
}

// issued are the participles that say that a paper came out.
var issued = words.Set("dated delivered handed issued posted printed published read released sent signed submitted filed lodged")

// known reports whether w before a noun says that it is known which is meant.
func known(w string) bool {
	switch w {
	case "the", "this", "its", "his", "her", "their", "joint", "written":
		return true
	}
	return strings.HasSuffix(w, "'s") || strings.HasSuffix(w, "’s")
}
