package sham

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/tokens"
	"entente/timeline/ingest/coding/words"
)

// Verbs that are a deed beside some objects and none beside others, told apart by the noun that their object ends with:
//
//	"Chad battles an outbreak of cholera"     an illness or a fire is fought without arms
//	"NATO sees Chad backsliding"              who sees no person looks at something
//	"the airliner made a landing in Dublin"   nobody visits
//	"at most of the places visited"           nor does anybody here
//	"Chad demonstrated patience with Mali"    who shows a quality takes no part in a rally
//	"Chad and Mali should have talked"        asks nothing of them any more
//	"the right to host the summit"            nobody hosts it yet
//	"an assassin from a Berlin jail"          is a noun
//	"received a copy from the minister"       receives no guest
//	"flags had been hung along the road"      are not executed
//	"cartridges were picked up"               are not arrested
//	"70,000 villagers fled"                   withdraw from nothing
//	"Senegalese lorries rolled across Gambia" invade nobody
//	"Chad surrounds the city on three sides"  tells of a map, not of a siege

// otherwise reports whether the verb of m has such an object, so that it is no deed of type typ.
func (x Judge) otherwise(typ timeline.Type, mode string, m *grammar.Match) bool {
	if !m.Verb || m.Has(lexicon.Clause) {
		return false
	}
	verb := func(w string) bool { return x.FormOf(m.Start, w) }
	switch {
	case x.nounOfName(m):
		return true
	case typ == timeline.Assault && !m.Passive && x.traffic(m):
		return true
	case typ == timeline.Request && m.Words == 1 && x.Toks[m.Start].Has(words.Must):
		return x.hindsight(m.End)
	case mode == "heavy-weapons" && m.Words == 1 && verb("sink") && !m.Passive:
		return !x.objectAt(m.End) && !(m.End < len(x.Toks) && x.Lower(m.End) == "of") // "ties have sunk to a new low", and ships that sink by themselves
	case m.Words == 1 && verb("set") || m.Words == 2 && typ == timeline.Statement && verb("set"):
		return !x.objectAt(m.End) // "the road on which the Swedes set out in May"
	case typ == timeline.Accuse && m.Words == 1 && verb("claim"):
		return m.End == len(x.Toks) || x.Toks[m.End].Punct == '.' // "a field that both used to claim"
	case typ == timeline.Protest && m.Words == 1 && verb("demonstrate"):
		return !m.Passive && x.qualityAt(m.End)
	case mode == "visit" && verb("visit") && !m.Passive && m.Start > 0 && x.Toks[m.Start-1].Plain():
		return m.End == len(x.Toks) || strings.ContainsRune(".,;)", x.Toks[m.End].Punct)
	case mode == "visit" && verb("host") && m.Infinitive && m.OfNoun:
		return x.soughtHosting(m.Start)
	case typ == timeline.Assault && (verb("fight") || verb("battle")):
		return !m.Passive && m.Words < 2 && x.untargetable(m.End)
	case mode == "meet" && verb("see"):
		return !m.Passive && m.Words < 2 && !x.seesPerson(m.End)
	case mode == "execute" && verb("hang"):
		return x.hangs(m)
	case mode == "arrest" && verb("pick"):
		from, to := x.HeadOf(m.Group)
		return m.Passive && slices.ContainsFunc(x.Toks[from:to], func(t tokens.Token) bool { return litter[strings.TrimSuffix(t.Lower, "s")] })
	case mode == "withdraw" && verb("flee"):
		return x.refugees(m)
	case mode == "ban" && verb("shut"):
		return m.Passive && x.subjectIs(m, "government", "services", "service")
	case mode == "arrest" && verb("pick"): // "spent cartridges were picked up"
		return m.Passive && x.subjectIs(m, "cartridge", "cartridges", "casing", "casings", "bullet", "bullets", "debris", "wreckage", "fragment", "fragments", "shrapnel", "signal", "signals",
			"piece", "pieces", "litter", "rubbish", "weapon", "weapons", "rifle", "rifles", "document", "documents")
	case mode == "abduct" && verb("hold"):
		return m.Passive && x.Lower(m.Start+1) != "hostage" && x.separately(m)
	case typ == timeline.Support && verb("show"):
		return x.subjectIs(m, "poll", "polls", "survey", "surveys", "averages", "average", "figures", "results")
	case mode == "visit" && verb("receive"):
		return !m.Passive && x.fromWhom(m)
	case mode == "meet" && verb("meet"):
		return !m.Passive && (x.landMeets(m) || x.whereMeets(m))
	case mode == "restrict" && verb("surround"):
		return x.onAllSides(m)
	case mode == "visit" && verb("visit") && !m.Passive && m.Words < 2 && m.End+1 < len(x.Toks) && x.Lower(m.End) == "the" && hurt[x.Lower(m.End+1)]:
		return true // "visited the wounded in hospital"
	case mode == "visit" && verb("land"):
		k := m.Start - 1
		return k >= 0 && x.Toks[m.Start].Can(lexicon.Ing) && (x.Toks[k].Plain() || x.Toks[k].Has(words.Determiner)) // "made an emergency landing in"
	}
	return false
}

// fromWhom reports whether "from" stands between the verb of m and the first name behind it: "received a copy of the protocol from President Duda".
func (x Judge) fromWhom(m *grammar.Match) bool {
	for k := m.Start + 1; k < len(x.Toks) && (x.Toks[k].Punct == 0 || x.Toks[k].Inner()) && !x.Toks[k].Has(words.Clause|words.Relative); k++ {
		if x.Lower(k) == "from" {
			return true
		}
		if p := x.MentionAt(k); p != nil && p.Kind == actor.KindPerson && p.Actor >= 0 {
			return false
		}
	}
	return false
}

// hangs reports whether it is cloth, pictures or lamps that somebody hangs, behind the verb of m or as the subject of its passive.
func (x Judge) hangs(m *grammar.Match) bool {
	if m.Passive {
		from, to := x.HeadOf(m.Group)
		return slices.ContainsFunc(x.Toks[from:to], func(t tokens.Token) bool { return hung[strings.TrimSuffix(t.Lower, "s")] })
	}
	for k := m.Start + 1; k < len(x.Toks) && x.inObject(k); k++ {
		if hung[strings.TrimSuffix(x.Lower(k), "s")] {
			return true
		}
	}
	return false
}

// hung are things that are hung up.
var hung = words.Set("banner flag portrait picture poster placard lantern lamp light curtain bunting wreath sign photograph photo painting carpet ribbon garland decoration map bell")

// litter is what is picked up where something happened.
var litter = words.Set("cartridge casing shell fragment splinter piece debris wreckage leaflet signal body bodies bone rubble bullet weapon gun")

// refugees reports whether those who flee in m are many people without arms: "70,000 villagers fled".
func (x Judge) refugees(m *grammar.Match) bool {
	many := false
	for k := x.ClauseStart(m.Group); k < m.Group; k++ {
		w := x.Lower(k)
		if armed[strings.TrimSuffix(w, "s")] {
			return false
		}
		many = many || w != "" && words.Digit(w[0]) && !x.Toks[k].Time || fugitives[strings.TrimSuffix(w, "s")]
	}
	return many
}

// armed are those who withdraw when they flee, fugitives are those who do not.
var (
	armed     = words.Set("soldier troop force army fighter rebel militant militia insurgent police policemen guard officer ship warship crew garrison peacekeeper diplomat")
	fugitives = words.Set("thousand million hundred people refugee family families villager civilian resident inhabitant women children")
)

// subjectIs reports whether the subject of m, up to its first preposition, ends with one of nouns: "opinion polls showed", "the government is shut down".
func (x Judge) subjectIs(m *grammar.Match, nouns ...string) bool {
	for k := x.ClauseStart(m.Group); k < m.Group && !x.Toks[k].Has(words.Preposition); k++ {
		if slices.Contains(nouns, x.Lower(k)) {
			return true
		}
	}
	return false
}

// separately reports whether m tells from whom somebody is kept apart: "held separate from most prisoners".
func (x Judge) separately(m *grammar.Match) bool {
	for k := m.Start + 1; k < m.End; k++ {
		if x.Lower(k) == "from" {
			return true
		}
	}
	return false
}

// landMeets reports whether it is land or water that meets: "where the region of Tavush meets the district of Gazakh".
func (x Judge) landMeets(m *grammar.Match) bool {
	for k := x.ClauseStart(m.Group); k < m.Group; k++ {
		if t := &x.Toks[k]; t.Has(words.Preposition) {
			break
		} else if t.Plain() && lands[strings.TrimSuffix(x.Lower(k), "s")] {
			return true
		}
	}
	return false
}

// lands are parts of the earth, which meet where they touch.
var lands = words.Set("region province district river sea ocean road desert border plain valley mountain line coast land territory highway lake gulf canal steppe forest hill")

// hurt are those whom somebody visits in hospital.
var hurt = words.Set("wounded injured sick bereaved")

// untargetable reports whether the object at token k is an illness, a fire or the like: "a second outbreak", "bird flu".
func (x Judge) untargetable(k int) bool {
	for ; k < len(x.Toks) && x.inObject(k); k++ {
		if w := strings.TrimSuffix(x.Lower(k), "s"); forcesOfNature[w] || ills[w] {
			return true
		}
	}
	return false
}

// ills are fought as a force of nature is, and do not act as one does.
var ills = words.Set("flu influenza malaria aid measle polio ebola hiv disease infection cancer pandemic plague addiction obesity blaze fire flame heat cold congestion traffic " +
	"hangover decline slump deficit debt unemployment inflation recession odd charge allegation claim lawsuit extradition cut ban closure plan bill proposal")

// seesPerson reports whether the object at token k is somebody who can be met: a person, an office, "him". Who sees a person do
// something does not meet him.
func (x Judge) seesPerson(k int) bool {
	for ; k < len(x.Toks) && x.inObject(k); k++ {
		n, w := x.MentionAt(k), x.Lower(k)
		person := n != nil && n.Kind == actor.KindPerson || grammar.Office(strings.TrimSuffix(w, "s")) || grammar.Office(w) || received[w]
		if !person {
			continue
		}
		for k++; k < len(x.Toks) && (n != nil && x.MentionAt(k) == n || x.Toks[k].Capital); k++ {
			continue
		}
		return k >= len(x.Toks) || x.Toks[k].Punct != '\'' && x.Lower(k) != "as" && !(x.Toks[k].Can(lexicon.Ing) && x.VerbLike(k))
	}
	return false
}

// received are others who can be met.
var received = words.Set("him her them counterpart counterparts leaders delegates delegation representatives officials diplomats negotiators colleagues emissaries")

// inObject reports whether token k goes on with the noun phrase before it.
func (x Judge) inObject(k int) bool {
	t := &x.Toks[k]
	return (t.Punct == 0 || t.Inner() || t.Punct == '-') && !t.Has(words.Preposition|words.Conjunction|words.Clause|words.Relative|words.To|words.Be|words.Have)
}

// nounOfName reports whether the verb of m is the noun that a name describes, as no verb in its base form follows one person or country: "an
// assassin from a Berlin jail".
func (x Judge) nounOfName(m *grammar.Match) bool {
	k := m.Start - 1
	if k < 1 || m.Group != m.Start || m.Passive || m.Infinitive || m.Will || m.Would || m.May || m.Must || m.Has(lexicon.Noun) || x.Toks[m.Start].Can(lexicon.Past|lexicon.Third|lexicon.Ing) || x.Toks[k].Mention == 0 {
		return false
	}
	for k > 0 && x.Toks[k].Mention > 0 {
		k--
	}
	return x.Word(k) == "a" || x.Word(k) == "an"
}

// objectAt reports whether an object can begin at token k.
func (x Judge) objectAt(k int) bool {
	for k < len(x.Toks) && x.AdverbAt(k) {
		k++
	}
	if k == len(x.Toks) || x.Toks[k].Time || x.TimeWord(k) {
		return false
	}
	t := &x.Toks[k]
	return (t.Punct == 0 || t.Punct == '"') && !(t.Has(words.Preposition|words.Conjunction|words.Clause|words.To|words.By|words.Relative) && !t.Has(words.Determiner))
}

// traffic reports whether what rolls or crosses is no force's: "Senegalese lorries rolled across the Gambia".
func (x Judge) traffic(m *grammar.Match) bool {
	switch x.Lexicon.Base(x.Lower(m.Start)) {
	case "roll", "cross", "enter", "move", "drive", "pour", "stream", "push":
	default:
		return false
	}
	for k := x.ClauseStart(m.Group); k < m.Group; k++ {
		if vehicles[x.Lower(k)] {
			return true
		}
	}
	return false
}

// vehicles carry goods and passengers.
var vehicles = words.Set("lorry lorries truck trucks bus buses train trains car cars taxi taxis ferry ferries tanker tankers trailer trailers traders commuters tourists shoppers pilgrims migrants refugees families")

// hindsight reports whether a perfect follows at token k, which no demand does: "should never have been invited".
func (x Judge) hindsight(k int) bool {
	for k < len(x.Toks) && (x.Toks[k].Has(words.Not|words.Adverb) || x.AdverbAt(k) || x.Toks[k].Punct == '"') {
		k++
	}
	return k < len(x.Toks) && x.Toks[k].Has(words.Have) && k+1 < len(x.Toks) && (x.Toks[k+1].Has(words.Be) || x.Toks[k+1].Can(lexicon.Participle))
}

// qualityAt reports whether the object at token k is what somebody shows of himself: "demonstrated great patience". Whoever takes to the streets
// demonstrates where, when, how, for or against something.
func (x Judge) qualityAt(k int) bool {
	for ; k < len(x.Toks) && x.inObject(k) && !x.Toks[k].Time && !x.AdverbAt(k); k++ {
		if w := x.Lower(k); shown[w] {
			return true
		}
	}
	return false
}

// shown are qualities and feelings.
var shown = words.Set("patience resilience solidarity restraint commitment leadership resolve courage willingness readiness unity respect progress goodwill flexibility " +
	"determination ability capability capacity strength power support maturity wisdom sincerity seriousness will interest loyalty friendship trust confidence generosity " +
	"responsibility understanding independence competence skill skills")

// soughtHosting reports whether the infinitive at token k is of what somebody may host one day: "the contest to host the conference".
func (x Judge) soughtHosting(k int) bool {
	for n := k - 1; n > max(0, k-4); n-- {
		switch x.Lower(n) {
		case "right", "rights", "contest", "race", "bid", "bids", "chance", "competition", "vote", "campaign", "honour", "honor":
			return true
		}
	}
	return false
}
