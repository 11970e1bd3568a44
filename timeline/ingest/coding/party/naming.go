package party

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/title"
	"entente/timeline/ingest/coding/words"
)

// People of a nation who do not act for their state. They take part for their country, which is where readers look for them, but a
// title calls them what the text does: "Philippine communist rebels free two soldiers" and not "Philippines releases".

// private are the nouns for such people and bodies.
var private = words.Set("group groups gang gangs cell cells rebel rebels militant militants militia militias militiaman militiamen insurgent insurgents guerrilla guerrillas gunman gunmen " +
	"faction factions victim victims fugitive fugitives deserter deserters kidnapper kidnappers hijacker hijackers pirate pirates hacker hackers separatist separatists secessionist secessionists fighter fighters mercenary mercenaries " +
	"warlord warlords tribesman tribesmen settler settlers suicide-bomber bomber bombers suspect suspects terrorist terrorists extremist extremists " +
	"protester protesters demonstrator demonstrators activist activists dissident dissidents exile exiles refugee refugees migrant migrants defector defectors " +
	"cleric clerics bishop bishops archbishop cardinal priest priests imam imams monk monks rabbi nun nuns " +
	"student students worker workers farmer farmers fisherman fishermen miner miners teacher teachers doctor doctors nurse nurses scientist scientists scholar scholars " +
	"writer writers author authors poet poets journalist journalists reporter reporters newspaper newspapers artist artists singer filmmaker film-maker film-makers filmmakers " +
	"lawyer lawyers judge judges magistrate court courts tribunal union unions trader traders businessman businessmen tycoon oligarch company companies firm firms bank banks " +
	"opposition party parties man men woman women boy girl child children teenager family families villagers residents citizen citizens national nationals " +
	"tourist tourists hostage hostages prisoner prisoners inmate inmates detainee detainees sailor sailors crew captain driver drivers player players athlete athletes team teams actor actors actress actresses celebrity celebrities " +
	"soldier soldiers colonel general captain sergeant lieutenant officer officers policeman policemen policewoman marine marines serviceman servicemen reservist pilot pilots spy spies agent agents " +
	"teen teens youth youths pupil pupils schoolboy schoolgirl bandit bandits burglar robber robbers thief thieves smuggler smugglers trafficker traffickers " +
	"muslims christians jews sikhs hindus catholics orthodox sunnis shiites kurds " +
	"carrier carriers airline airlines maker makers manufacturer manufacturers producer producers automaker automakers carmaker carmakers planemaker chipmaker giant giants operator operators " +
	"retailer retailers conglomerate lender lenders investor investors partner partners consortium exporter exporters importer importers shipyard startup supplier suppliers developer developers " +
	"people civilians democrats leader-in-exile chauffeur sculptor professor professors academic academics engineer engineers contractor contractors")

// ofBodies are the nouns for people of an organisation or a group who are not all of it: "Hamas commander".
var ofBodies = words.Set("leader leaders chief chiefs commander commanders member members official officials fighter fighters militant militants gunman gunmen " +
	"bomber bombers operative operatives activist activists candidate candidates supporter supporters lawmaker lawmakers deputy deputies " +
	"staff staffer staffers worker workers employee employees peacekeeper peacekeepers envoy envoys diplomat diplomats figure figures loyalist loyalists suspect suspects founder co-founder headquarters office offices compound")

// called returns what a title calls those whom p names, people of a country who are not its state; "" for all others.
func (x *Finder) called(p Party) string {
	if p.Tok > 0 && p.Tok < len(x.Toks) && x.MentionAt(p.Tok) == p.Mention && x.found.Actors[p.Actor].Kind == timeline.Country && x.countsPeople(p) {
		return title.Squeeze(x.Text[x.Toks[p.Tok-1].Start:p.Mention.End])
	}
	if x.manyPeople(p) {
		return title.Squeeze(p.Mention.Text)
	}
	if k := p.Tok - 2; k >= 0 && x.mentionAt(p) && x.Lower(k+1) == "in" && opposed[x.Lower(k)] {
		if k > 0 && x.Toks[k-1].Mention == 0 && x.Toks[k-1].Punct == 0 && x.Toks[k-1].Class == 0 {
			k-- // "opposition lawmakers"
		}
		return title.UpperFirst(x.Titles.Said(x.Toks[k].Start, p.Mention.End))
	}
	if s := x.homeName(p); s != "" {
		return s
	}
	if s := x.besideRegion(p); s != "" {
		return s
	}
	if s := x.counterpart(p); s != "" {
		return s
	}
	if s := x.bodyName(p); s != "" {
		return s
	}
	const short = 5 // words
	if end := x.calledEnd(p); end > 0 && strings.Count(x.Text[p.Mention.Start:end], " ") < short {
		return x.Titles.Said(p.Mention.Start, end)
	}
	if k := x.followedFrom(p); k >= 0 {
		return title.Squeeze(x.Word(k)) + " of " + x.found.Actors[p.Actor].Short
	}
	if p.Mention.Kind != actor.KindPerson || x.found.Actors[p.Actor].Kind == timeline.Person {
		return ""
	}
	const long = 5 // words
	s := title.WithoutArticle(title.Squeeze(p.Mention.Text))
	words := strings.Fields(s)
	switch x.found.Actors[p.Actor].Kind {
	case timeline.Country: // the mention is the whole of "Israel's opposition leader"
		if len(words) < long && slices.ContainsFunc(words, func(w string) bool { return private[strings.ToLower(w)] }) {
			return s
		}
	case timeline.Organisation, timeline.Group: // "the UN envoy", for whom a spokesman speaks
		if len(words) <= long && len(words) > 1 && !strings.Contains(s, "spokes") {
			return s
		}
	}
	return ""
}

// besideRegion returns what the text calls those of a country and of a part of the world beside it, "leaders from Europe and Canada", who are more than
// the country; "" where there is none.
func (x *Finder) besideRegion(p Party) string {
	k := p.Tok - 1
	if !x.mentionAt(p) || k < 3 || !x.Toks[k].Has(words.Conjunction) {
		return ""
	}
	region := x.MentionAt(k - 1)
	if region == nil || region.Kind != actor.KindPlace || region.Country != "" {
		return ""
	}
	for k--; k > 0 && x.MentionAt(k) == region; k-- {
		continue
	}
	if w := x.Lower(k); k < 1 || w != "from" && w != "of" || !x.small(k-1) {
		return ""
	}
	return x.Titles.Said(x.Toks[k-1].Start, p.Mention.End)
}

// calledEnd returns the byte at which the words end that call p so, 0 where there are none.
func (x *Finder) calledEnd(p Party) int {
	if !x.mentionAt(p) {
		return 0
	}
	people := private
	switch kind := x.found.Actors[p.Actor].Kind; {
	case kind == timeline.Country && (p.Mention.Kind == actor.KindNationality || p.Mention.Possessive || x.nounBehind(p)):
	case (kind == timeline.Organisation || kind == timeline.Group) && p.Mention.Kind != actor.KindPerson:
		people = ofBodies
	default:
		return 0
	}
	return x.peopleEnd(p, people)
}

// officials are those of a state who go when a title says that somebody resigns: "Japanese cabinet ministers".
var officials = words.Set("minister ministers cabinet government lawmakers lawmaker deputies senators senator judges generals commissioners")

// counterpart returns what the text calls somebody of a country who has somebody's office there, "his Chinese counterpart", "" for none.
func (x *Finder) counterpart(p Party) string {
	if !x.mentionAt(p) || x.found.Actors[p.Actor].Kind != timeline.Country {
		return ""
	}
	const far = 4 // words: "his Chinese and Peruvian", "her new Chinese"
	from, end := p.Tok, p.Tok
	for end < len(x.Toks) && end < p.Tok+far && (x.MentionAt(end) == p.Mention || x.Toks[end].Plain()) && !isCounterpart(x.Lower(end)) {
		end++
	}
	if end == len(x.Toks) || !isCounterpart(x.Lower(end)) {
		return ""
	}
	if from > 0 && isPossessive(x.Lower(from-1)) {
		from--
	}
	if from > 0 && isPossessive(x.Lower(from)) && x.Toks[from-1].Has(words.By) {
		return "" // "was told by her Chadian counterpart": a title that begins with him names her nowhere before
	}
	return x.Titles.Said(x.Toks[from].Start, x.Toks[end].End)
}

func isCounterpart(w string) bool { return w == "counterpart" || w == "counterparts" }

func isPossessive(w string) bool { return w == "his" || w == "her" || w == "their" || w == "its" }

// nounBehind reports whether a noun stands right behind the name of p, which then only tells whose it is: "Nairobi bus hijackers".
func (x *Finder) nounBehind(p Party) bool {
	if p.Mention.Kind != actor.KindCountry && p.Mention.Kind != actor.KindPlace && p.Mention.Kind != actor.KindOrganisation {
		return false
	}
	k := p.Tok
	for k < len(x.Toks) && x.MentionAt(k) == p.Mention {
		k++
	}
	if k == len(x.Toks) || x.FoundAt(k) {
		return false
	}
	t := &x.Toks[k]
	return t.Plain() || x.Shouting() && t.Punct == 0 && t.Class == 0 && t.Mention == 0
}

// official returns what a title calls an official of the country of p who goes, "" where the text calls nobody so.
func (x *Finder) official(p Party) string {
	switch {
	case p.Mention.Kind == actor.KindPerson: // the mention is the whole of "a Kenyan cabinet minister"
		if s := title.WithoutArticle(title.Squeeze(p.Mention.Text)); strings.Contains(s, " ") {
			return s
		}
	case p.Mention.Kind == actor.KindNationality && x.mentionAt(p):
		if end := x.peopleEnd(p, officials); end > 0 {
			return title.Squeeze(x.Text[p.Mention.Start:end])
		}
	}
	return ""
}

// peopleEnd returns the byte at which the words end that call p one or several of people, 0 where there are none.
func (x *Finder) peopleEnd(p Party, people map[string]bool) int {
	const far = 5 // words
	end, count := 0, 0
	for k := p.Tok; k < len(x.Toks) && count < far; k++ {
		t := &x.Toks[k]
		if x.MentionAt(k) == p.Mention || t.Punct == '\'' {
			continue
		}
		if end > 0 && t.Mention > 0 && x.MentionAt(k).Kind == actor.KindPerson {
			return 0 // "Iraq hostage Marta Kowal"
		}
		if t.Punct != 0 || x.InPast(k) && x.VerbLike(k) || t.Class&^(words.Adverb|words.Determiner) != 0 || t.Mention > 0 && x.MentionAt(k).Kind != actor.KindNationality && !people[x.Lower(k)] || x.FoundAt(k) && !people[x.Lower(k)] {
			break
		}
		count++
		if end > 0 && vehicles[x.Lower(k)] {
			return 0 // "Kenyan fighter jets"
		}
		if people[x.Lower(k)] {
			end = t.End // the last of "cabinet ministers"
		} else if end > 0 && bodyNouns[x.Lower(k-1)] && grammar.OfOffice(x.Lower(k)) {
			return 0 // "a court official"
		} else if end > 0 {
			break
		}
	}
	return end
}

// opposed are those in a country who do not act for it.
var opposed = words.Set("opposition mutineers lawmakers prosecutors judges")

// vehicles are nouns behind one for people that they are called after.
var vehicles = words.Set("jet jets plane planes aircraft ship ships boat boats helicopter helicopters drone drones")

// mentionAt reports whether p stands at its token.
func (x *Finder) mentionAt(p Party) bool {
	return p.Tok >= 0 && p.Tok < len(x.Toks) && x.MentionAt(p.Tok) == p.Mention
}

// manyPeople reports whether p is people in the plural and by nothing else: "N. Koreans seek asylum".
func (x *Finder) manyPeople(p Party) bool {
	if !x.mentionAt(p) || p.Mention.Kind != actor.KindNationality || x.found.Actors[p.Actor].Kind != timeline.Country {
		return false
	}
	end := p.Tok
	for end+1 < len(x.Toks) && x.MentionAt(end+1) == p.Mention {
		end++
	}
	return x.Lower(end)[len(x.Lower(end))-1] == 's' && !strings.HasSuffix(x.Lower(end), "ss") && (end+1 == len(x.Toks) || !x.Toks[end+1].Plain() || x.FoundAt(end+1))
}

// countsPeople reports whether p is people by their number: "30,000 Sudanese have crossed".
func (x *Finder) countsPeople(p Party) bool {
	w := x.Word(p.Tok - 1)
	end := p.Tok
	for end < len(x.Toks) && x.MentionAt(end) == p.Mention {
		end++
	}
	return p.Mention.Kind == actor.KindNationality && words.Digit(w[0]) && !x.Toks[p.Tok-1].Time && (end == len(x.Toks) || !x.Toks[end].Plain() || x.FoundAt(end))
}
