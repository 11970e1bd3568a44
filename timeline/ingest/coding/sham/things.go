package sham

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Verbs between states that are none beside what they are said of:
//
//	"Malawi received Russian wheat"                       goods are no guests
//	"Chad stands by its claim"                            who supports what is his own supports nobody
//	"Chad buys a quarter of its gas from Mali"            a share tells how things are, and no deal
//	"meteorologists warned of floods"                     who sees something coming threatens nobody
//	"Kenya bears the cost of maintaining dams in Chad"    nobody says anything

// ofThings reports whether the verb of m is none of type typ for such a reason.
func (x Judge) ofThings(typ timeline.Type, m *grammar.Match) bool {
	if !m.Verb || m.Passive || m.Has(lexicon.Clause|lexicon.Noun) {
		return false
	}
	switch typ {
	case timeline.Consult:
		return x.FormOf(m.Start, "receive") && m.Words == 1 && x.nationsThing(m.End)
	case timeline.Support:
		return x.ownCause(m)
	case timeline.Cooperate:
		return m.CAMEO == "061" && (x.shareOfTrade(m) || x.moreThan(m))
	case timeline.Threaten:
		return x.FormOf(m.Start, "warn") && (x.byExperts(m) || x.ofNature(m.End))
	case timeline.Statement:
		return x.doesNotSay(m)
	}
	return false
}

// nationsThing reports whether the object at token k is named by a nation and by a noun that is nobody: "20,000 tonnes of Russian fertiliser".
func (x Judge) nationsThing(k int) bool {
	for ; k < len(x.Toks) && (x.inObject(k) || x.Lower(k) == "of"); k++ {
		n := x.MentionAt(k)
		if n == nil {
			continue
		}
		if n.Kind != actor.KindNationality || strings.HasSuffix(n.Text, "s") {
			return false
		}
		some := false
		for k++; k < len(x.Toks) && (x.MentionAt(k) == n || x.inObject(k) && !x.Toks[k].Has(words.Determiner)); k++ {
			w := x.Lower(k)
			if x.MentionAt(k) != nil && x.MentionAt(k) != n || x.Toks[k].Capital && x.MentionAt(k) == nil || grammar.Office(w) || grammar.OfOffice(w) || received[w] || guest(w) {
				return false
			}
			some = some || x.MentionAt(k) == nil
		}
		return some
	}
	return false
}

// guest reports whether w is a noun for people: "experts", "delegation", "pianist".
func guest(w string) bool {
	return guests[w] || guests[strings.TrimSuffix(w, "s")] || strings.HasSuffix(w, "ians") || strings.HasSuffix(w, "ists") || strings.HasSuffix(w, "ist") || strings.HasSuffix(w, "men") ||
		strings.HasSuffix(w, "man") && w != "german" || strings.HasSuffix(w, "woman")
}

// guests are people who come.
var guests = words.Set("expert dissident lawmaker deputy deputies senator student pilgrim refugee migrant athlete player investor entrepreneur veteran soldier troop engineer " +
	"doctor exile monk cleric bishop team squad group mission party family families child children visitor guest traveller traveler worker teacher scholar writer " +
	"author artist actor singer musician prince princess king queen emperor pope monarch politician parliamentarian mp councillor mayor governor general admiral " +
	"commander captain chancellor premier parliament orchestra choir inspector observer monitor negotiator mediator intellectual hostage prisoner captive survivor orphan " +
	"settler tourist peacekeeper commando paratrooper marine cadet trainee pilot sailor people national citizen leader rebel fighter opponent opposition")

// ownCause reports whether the object of m is a cause that is its subject's own, so that nobody is supported: "stands by its claim", "backs up her
// demands". A country's cause is "its", a person's "his" or "her": what "Kenya backed his claim" supports is another's.
func (x Judge) ownCause(m *grammar.Match) bool {
	if !slices.ContainsFunc([]string{"back", "support", "stand", "stick"}, func(w string) bool { return x.FormOf(m.Start, w) }) {
		return false
	}
	k := m.End
	for k < len(x.Toks) && (x.Toks[k].Has(words.Preposition) || x.Lower(k) == "up") {
		k++
	}
	if k+1 >= len(x.Toks) || m.Group == 0 {
		return false
	}
	n := x.MentionAt(m.Group - 1)
	switch person := n != nil && n.Kind == actor.KindPerson; x.Lower(k) {
	case "its":
		if person {
			return false
		}
	case "his", "her":
		if !person {
			return false
		}
	default:
		return false
	}
	for k++; k < len(x.Toks) && x.inObject(k) && x.Toks[k].Mention == 0; k++ {
		if causes[strings.TrimSuffix(x.Lower(k), "s")] {
			return true
		}
	}
	return false
}

// causes are what somebody holds who holds by it.
var causes = words.Set("claim demand position stance word remark statement assertion argument case accusation allegation charge comment view policy policies " +
	"economy economies industry industries currency currencies interest ambition rhetoric threat promise")

// shareOfTrade reports whether m tells of a share of what somebody trades, as it is: "buys some 80 per cent of Kenya's tea", "sold most of its oil to".
func (x Judge) shareOfTrade(m *grammar.Match) bool {
	if m.Will || m.Would || m.Infinitive || m.Participle {
		return false
	}
	share := false
	for k := m.Start + 1; k < len(x.Toks) && (x.inObject(k) || x.Toks[k].Has(words.Preposition) || x.Toks[k].Punct == '%'); k++ {
		if w := x.Lower(k); shares[w] || x.Toks[k].Punct == '%' {
			share = true
			continue
		}
		if share && x.Lower(k) == "of" && k+1 < len(x.Toks) {
			next := &x.Toks[k+1]
			now := !m.Perfect && !m.Had && !x.InPast(m.Start) && x.Toks[m.Start].Can(lexicon.Base|lexicon.Third)
			return x.Lower(k+1) == "its" || x.Lower(k+1) == "their" || now && next.Mention > 0
		}
	}
	return false
}

// moreThan reports whether m compares what two trade, who need not trade with each other: "sells more phones than any firm but".
func (x Judge) moreThan(m *grammar.Match) bool {
	const near = 6 // tokens of what is traded
	if m.Start+1 >= len(x.Toks) || x.Lower(m.Start+1) != "more" && x.Lower(m.Start+1) != "fewer" && x.Lower(m.Start+1) != "less" {
		return false
	}
	for k := m.Start + 2; k+1 < min(len(x.Toks), m.Start+2+near) && x.Toks[k].Punct == 0 && x.Lower(k) != "to" && x.Lower(k) != "from"; k++ {
		if x.Lower(k) == "than" {
			return !words.Digit(x.Lower(k + 1)[0])
		}
	}
	return false
}

// shares are the nouns for a part of all that is traded.
var shares = words.Set("per percent percentage cent pct quarter third thirds half fifth fifths tenth most much majority bulk part share all nearly")

// byExperts reports whether the subject of m are people who tell what they see coming: "meteorologists in both countries warned of".
func (x Judge) byExperts(m *grammar.Match) bool {
	for k := x.ClauseStart(m.Group); k < m.Group && !x.Toks[k].Has(words.Preposition); k++ {
		if experts[strings.TrimSuffix(x.Lower(k), "s")] {
			return true
		}
	}
	return false
}

// ofNature reports whether what stands at token k, perhaps behind a preposition, is a force of nature: "of heavy rain", "that floods".
func (x Judge) ofNature(k int) bool {
	if k < len(x.Toks) && (x.Toks[k].Has(words.Preposition) || x.Lower(k) == "that") {
		k++
	}
	for ; k < len(x.Toks) && (x.inObject(k) || x.Lower(k) == "of"); k++ {
		if forcesOfNature[strings.TrimSuffix(x.Lower(k), "s")] && x.Toks[k].Mention == 0 {
			return true
		}
	}
	return false
}

// experts tell what they see coming.
var experts = words.Set("meteorologist forecaster scientist geologist volcanologist seismologist hydrologist climatologist ecologist epidemiologist virologist researcher " +
	"expert analyst observer economist doctor academic scholar professor engineer agronomist conservationist environmentalist historian demographer")

// doesNotSay reports whether a verb that speaks only before a clause has another object: "maintaining dams", "maintained close ties with Chad".
func (x Judge) doesNotSay(m *grammar.Match) bool {
	if !x.FormOf(m.Start, "maintain") || m.Words > 1 || x.QuoteBefore(m) {
		return false
	}
	for k := m.End; k < len(x.Toks); k++ {
		t := &x.Toks[k]
		switch {
		case k == m.End && x.Lower(k) == "that", t.Punct == '"', t.Punct == ':', x.Finite(k):
			return false
		case t.Punct != 0 && !t.Inner() || t.Has(words.Relative|words.Clause) && !t.Has(words.Determiner):
			return k > m.End
		}
	}
	return m.End < len(x.Toks)
}
