package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/title"
	"entente/timeline/ingest/coding/words"
)

// People of a nation who do not act for their state. They take part for their country, which is where readers look for them, but a
// title calls them what the text does: "Philippine communist rebels free two soldiers" and not "Philippines releases".

// private are the nouns for such people and bodies.
var private = words.Set("rebel rebels militant militants militia militias militiaman militiamen insurgent insurgents guerrilla guerrillas gunman gunmen " +
	"faction factions victim victims fugitive fugitives deserter deserters kidnapper kidnappers hijacker hijackers pirate pirates hacker hackers separatist separatists secessionist secessionists fighter fighters mercenary mercenaries " +
	"warlord warlords tribesman tribesmen settler settlers suicide-bomber bomber bombers suspect suspects terrorist terrorists extremist extremists " +
	"protester protesters demonstrator demonstrators activist activists dissident dissidents exile exiles refugee refugees migrant migrants defector defectors " +
	"cleric clerics bishop bishops archbishop cardinal priest priests imam imams monk monks rabbi nun nuns " +
	"student students worker workers farmer farmers fisherman fishermen miner miners teacher teachers doctor doctors nurse nurses scientist scientists scholar scholars " +
	"writer writers author authors poet poets journalist journalists reporter reporters newspaper newspapers artist artists singer filmmaker film-maker film-makers filmmakers " +
	"lawyer lawyers judge judges magistrate court courts tribunal union unions trader traders businessman businessmen tycoon oligarch company companies firm firms bank banks " +
	"opposition party parties man men woman women boy girl child children teenager family families villagers residents citizen citizens national nationals " +
	"tourist tourists hostage hostages prisoner prisoners inmate inmates detainee detainees sailor sailors crew captain driver drivers player players athlete athletes team teams " +
	"soldier soldiers colonel general captain sergeant lieutenant officer officers policeman policemen policewoman marine marines serviceman servicemen reservist pilot pilots spy spies agent agents " +
	"people civilians democrats leader-in-exile chauffeur sculptor professor professors academic academics engineer engineers contractor contractors")

// ofBodies are the nouns for people of an organisation or a group who are not all of it: "Hamas commander".
var ofBodies = words.Set("leader leaders chief chiefs commander commanders member members official officials fighter fighters militant militants gunman gunmen " +
	"bomber bombers operative operatives activist activists candidate candidates supporter supporters lawmaker lawmakers deputy deputies " +
	"staff staffer staffers worker workers employee employees peacekeeper peacekeepers envoy envoys diplomat diplomats figure figures loyalist loyalists suspect suspects founder co-founder headquarters office offices compound")

// called returns what a title calls those whom p names, people of a country who are not its state; "" for all others.
func (a *article) called(p party) string {
	if p.tok > 0 && p.tok < len(a.Toks) && a.MentionAt(p.tok) == p.m && a.in.Found.Actors[p.actor].Kind == timeline.Country && a.countsPeople(p) {
		return title.Squeeze(a.in.Text[a.Toks[p.tok-1].Start:p.m.End])
	}
	if a.manyPeople(p) {
		return title.Squeeze(p.m.Text)
	}
	if s := a.bodyName(p); s != "" {
		return s
	}
	if end := a.calledEnd(p); end > 0 {
		return a.titles.Said(p.m.Start, end)
	}
	if k := a.followedFrom(p); k >= 0 {
		return title.Squeeze(a.Word(k)) + " of " + a.in.Found.Actors[p.actor].Short
	}
	if p.m.Kind != actor.KindPerson || a.in.Found.Actors[p.actor].Kind == timeline.Person {
		return ""
	}
	const long = 5 // words
	s := title.WithoutArticle(title.Squeeze(p.m.Text))
	words := strings.Fields(s)
	switch a.in.Found.Actors[p.actor].Kind {
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

// calledEnd returns the byte at which the words end that call p so, 0 where there are none.
func (a *article) calledEnd(p party) int {
	if !a.mentionAt(p) {
		return 0
	}
	people := private
	switch kind := a.in.Found.Actors[p.actor].Kind; {
	case kind == timeline.Country && (p.m.Kind == actor.KindNationality || p.m.Possessive || a.nounBehind(p)):
	case (kind == timeline.Organisation || kind == timeline.Group) && p.m.Kind != actor.KindPerson:
		people = ofBodies
	default:
		return 0
	}
	return a.peopleEnd(p, people)
}

// officials are those of a state who go when a title says that somebody resigns: "Japanese cabinet ministers".
var officials = words.Set("minister ministers cabinet government lawmakers lawmaker deputies senators senator judges generals commissioners")

// nounBehind reports whether a noun stands right behind the name of p, which then only tells whose it is: "Nairobi bus hijackers".
func (a *article) nounBehind(p party) bool {
	if p.m.Kind != actor.KindCountry && p.m.Kind != actor.KindPlace && p.m.Kind != actor.KindOrganisation {
		return false
	}
	k := p.tok
	for k < len(a.Toks) && a.MentionAt(k) == p.m {
		k++
	}
	if k == len(a.Toks) || a.FoundAt(k) {
		return false
	}
	t := &a.Toks[k]
	return t.Plain() || a.Shouting() && t.Punct == 0 && t.Class == 0 && t.Mention == 0
}

// official returns what a title calls an official of the country of p who goes, "" where the text calls nobody so.
func (a *article) official(p party) string {
	switch {
	case p.m.Kind == actor.KindPerson: // the mention is the whole of "a Kenyan cabinet minister"
		if s := title.WithoutArticle(title.Squeeze(p.m.Text)); strings.Contains(s, " ") {
			return s
		}
	case p.m.Kind == actor.KindNationality && a.mentionAt(p):
		if end := a.peopleEnd(p, officials); end > 0 {
			return title.Squeeze(a.in.Text[p.m.Start:end])
		}
	}
	return ""
}

// peopleEnd returns the byte at which the words end that call p one or several of people, 0 where there are none.
func (a *article) peopleEnd(p party, people map[string]bool) int {
	const far = 5 // words
	end, count := 0, 0
	for k := p.tok; k < len(a.Toks) && count < far; k++ {
		t := &a.Toks[k]
		if a.MentionAt(k) == p.m || t.Punct == '\'' {
			continue
		}
		if end > 0 && t.Mention > 0 && a.MentionAt(k).Kind == actor.KindPerson {
			return 0 // "Iraq hostage Marta Kowal"
		}
		if t.Punct != 0 || a.InPast(k) && a.VerbLike(k) || t.Class&^(words.Adverb|words.Determiner) != 0 || t.Mention > 0 && a.MentionAt(k).Kind != actor.KindNationality && !people[a.Lower(k)] || a.FoundAt(k) && !people[a.Lower(k)] {
			break
		}
		count++
		if end > 0 && vehicles[a.Lower(k)] {
			return 0 // "Kenyan fighter jets"
		}
		if people[a.Lower(k)] {
			end = t.End // the last of "cabinet ministers"
		} else if end > 0 && bodyNouns[a.Lower(k-1)] && ofOffice[a.Lower(k)] {
			return 0 // "a court official"
		} else if end > 0 {
			break
		}
	}
	return end
}

// vehicles are nouns behind one for people that they are called after.
var vehicles = words.Set("jet jets plane planes aircraft ship ships boat boats helicopter helicopters drone drones")

// mentionAt reports whether p stands at its token.
func (a *article) mentionAt(p party) bool {
	return p.tok >= 0 && p.tok < len(a.Toks) && a.MentionAt(p.tok) == p.m
}

// manyPeople reports whether p is people in the plural and by nothing else: "N. Koreans seek asylum".
func (a *article) manyPeople(p party) bool {
	if !a.mentionAt(p) || p.m.Kind != actor.KindNationality || a.in.Found.Actors[p.actor].Kind != timeline.Country {
		return false
	}
	end := p.tok
	for end+1 < len(a.Toks) && a.MentionAt(end+1) == p.m {
		end++
	}
	return a.Lower(end)[len(a.Lower(end))-1] == 's' && !strings.HasSuffix(a.Lower(end), "ss") && (end+1 == len(a.Toks) || !a.Toks[end+1].Plain() || a.FoundAt(end+1))
}

// countsPeople reports whether p is people by their number: "30,000 Sudanese have crossed".
func (a *article) countsPeople(p party) bool {
	w := a.Word(p.tok - 1)
	end := p.tok
	for end < len(a.Toks) && a.MentionAt(end) == p.m {
		end++
	}
	return p.m.Kind == actor.KindNationality && words.Digit(w[0]) && !a.Toks[p.tok-1].Time && (end == len(a.Toks) || !a.Toks[end].Plain() || a.FoundAt(end))
}

// severalCalled reports whether people whom a title calls so are many.
func severalCalled(s string) bool {
	head := s
	for _, w := range [...]string{" of ", " in "} {
		head, _, _ = strings.Cut(head, w) // "supporters of X", "police in Chad"
	}
	switch last := strings.ToLower(head[strings.LastIndexByte(head, ' ')+1:]); {
	case last == "people", last == "staff", last == "police", last == "children", last == "opposition", strings.HasSuffix(last, "men"):
		return true
	}
	return words.Digit(s[0]) || strings.HasSuffix(head, "s")
}

// title returns the name that titles have for the actor of r.
func (r *Role) title(found *actor.Result) string {
	if r.called != "" {
		return r.called
	}
	return found.Actors[r.Actor].Short
}
