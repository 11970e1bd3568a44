package party

import (
	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/title"
	"entente/timeline/ingest/coding/words"
)

// beforeApposition returns those whose description, between commas, ends right before the verb's group that begins at token
// end: "Bill de Blasio, the mayor of New York, New York, ended", "Hatice Cengiz, fiancée of the journalist Jamal Khashoggi,
// addressed". Who is only named in the description does nothing.
func (x *Finder) beforeApposition(end int) []Party {
	const long = 40                    // tokens of a description
	for end > 1 && x.TimeWord(end-1) { // "X, known as Y, on Thursday put"
		end--
	}
	if end < 4 || x.Toks[end-1].Punct != ',' {
		return nil
	}
	if from := x.ClauseStart(end - 1); x.MentionAt(end-2) != nil && x.MentionAt(end-2).Kind == actor.KindPerson && x.MentionAt(end-2).Start <= x.Toks[x.behindTitle(from)].Start {
		for k := from - 2; k >= 0 && x.Toks[k].Punct != ','; k-- {
			if x.Toks[k].Has(words.Conjunction) { // "Canada's minister, Stockwell Day, and Chile's, Heraldo Muñoz,"
				from = x.rowStart(k)
				return x.Acting(from, end)
			}
		}
		if state := x.servant(from, end); len(state) > 0 {
			return state
		}
		return x.Parties(from, end) // the name itself stands there: "the president of Belarus, Alexander Lukashenko,"
	}
	if list := x.spelledOut(end - 1); len(list) > 0 {
		return list
	}
	if who := x.describedWho(end - 1); len(who) > 0 {
		return who
	}
	var who []Party
	for k := end - 2; k > 0 && k > end-long; k-- {
		t := &x.Toks[k]
		if t.Punct != 0 && t.Punct != ',' && t.Punct != '\'' && t.Punct != '-' && t.Punct != '.' || x.FoundAt(k) && !x.Toks[k+1].Has(words.By) ||
			t.Has(words.Relative|words.Condition|words.Be|words.Have|words.Will|words.Would) ||
			x.Toks[k-1].Plain() && x.MainVerb(k) { // "Following Berg's order, the court issued a stay, rejecting"
			break
		}
		from := x.ClauseStart(k)
		if t.Punct != ',' || !x.describing(k+1) || x.FirstVerb(from, k) < k {
			continue
		}
		for _, p := range x.Parties(from, k) {
			if w := x.Word(k + 1); (w == "led" || w == "headed" || w == "including") && !x.AfterPreposition(p.Tok, from) {
				return append([]Party{p}, x.Parties(k+1, end)...) // "Zambia and its creditors, led by France,"
			}
			if (p.Mention.Kind == actor.KindPerson || p.Mention.Kind == actor.KindOrganisation) && !x.AfterPreposition(p.Tok, from) {
				who = []Party{p}
				for _, q := range x.Parties(p.Tok, k) { // "X and the rebel leader Y, known as Z, signed"
					if q.Actor != p.Actor && q.Mention.Kind == actor.KindPerson && p.Mention.Kind == actor.KindPerson && !x.AfterPreposition(q.Tok, p.Tok) {
						who = append(who, q)
					}
				}
				break
			}
		}
	}
	return who
}

// behindTitle returns the token behind the titles at token k: "Senator X".
func (x *Finder) behindTitle(k int) int {
	for k+1 < len(x.Toks) && x.Toks[k].Punct == 0 && x.Toks[k].Mention == 0 && title.Address(x.Lower(k)) {
		k++
	}
	return k
}

// spelledOut returns the countries between two commas, the last of them at token end, that say who those before are: "the two
// neighbours, Germany and Poland,".
func (x *Finder) spelledOut(end int) []Party {
	from := x.ClauseStart(end)
	if from < 2 || x.Toks[from-1].Punct != ',' || !x.Toks[from-2].Plain() || !x.Plural(from-2) {
		return nil
	}
	for k := from; k < end; k++ {
		if t := &x.Toks[k]; t.Mention == 0 && !t.Has(words.Conjunction|words.Determiner) {
			return nil
		}
	}
	if list := x.Parties(from, end); len(list) > 1 {
		return list
	}
	return nil
}

// servant returns the country whose servant the name in tokens [from, end) is by the words before it, when nothing else tells it:
// "Chad's chief sanitary doctor, Marta Kowal,".
func (x *Finder) servant(from, end int) []Party {
	list := x.Parties(from, end)
	if len(list) != 1 || x.Country(list[0]) != "" || from < 3 || !servants[x.Word(from-2)] {
		return nil
	}
	first := x.ClauseStart(from - 1)
	for _, p := range x.Parties(first, from-1) {
		if x.Country(p) != "" && !p.Mention.Locative && !x.AfterPreposition(p.Tok, first) {
			return []Party{p}
		}
	}
	return nil
}

// servants are offices of a state whose titles are no names of offices by themselves.
var servants = map[string]bool{"doctor": true, "chief": true, "head": true, "inspector": true, "official": true, "director": true, "regulator": true,
	"watchdog": true, "negotiator": true, "commander": true, "commissioner": true, "prosecutor": true, "officer": true}

// rowStart returns the first token of the row of names and offices that the "and" at token k continues, behind the comma of a
// clause that has a verb of its own: "After a handshake that lasted a minute, the US president, Donald Trump, and".
func (x *Finder) rowStart(k int) int {
	comma := k
	for n := k - 1; n >= 0; n-- {
		t := &x.Toks[n]
		switch {
		case t.Punct == ',' || t.Punct == '-' || t.Punct == '—' || t.Punct == '–':
			comma = n
		case t.Punct == ';' || t.Punct == '"' || t.Punct == ':' || t.Mention == 0 && (t.Has(words.Relative|words.Condition|words.Be|words.Have|words.Will) || t.Forms[0].Bits&lexicon.Past != 0 && x.VerbLike(n)):
			return comma + 1
		case t.Has(words.Clause) && !t.Has(words.Determiner|words.Preposition):
			return n + 1
		}
	}
	return 0
}

// someOfWhom returns the token behind the comma of "islanders, most of whom live in Port Louis, complain" when token k is its "whom", 0 otherwise.
func (x *Finder) someOfWhom(k int) int {
	const long = 5 // tokens: "more than half of"
	if k < 4 || !x.Toks[k].Has(words.Relative) || x.Lower(k-1) != "of" {
		return 0
	}
	for n := k - 2; n >= max(1, k-2-long); n-- {
		if x.Toks[n].Punct == ',' {
			return n + 1
		}
	}
	return 0
}

// beforeRelative returns those of whom a clause with "who" or "which" between commas speaks that ends right before token end:
// "Poland and Hungary, who were invited in 1997, will join". Whom the clause itself names does not do what m tells: "the rebels, who are in
// talks with Peru, attacked". It is false when there is no such clause.
func (x *Finder) beforeRelative(m *grammar.Match) (who []Party, ok bool) {
	const long = 40
	end := x.beforeTimes(m.Group)
	if end < 4 || x.Toks[end-1].Punct != ',' {
		return nil, false
	}
	for k := end - 2; k > 1 && k > end-long; k-- {
		if t := &x.Toks[k]; t.Punct == ';' || t.Punct == '"' || t.Has(words.Condition) {
			return nil, false
		}
		some := x.someOfWhom(k)
		switch {
		case some > 0:
			k = some
		case x.Toks[k].Has(words.Relative) && k > 2 && x.Toks[k-1].Has(words.Preposition|words.By) && x.Toks[k-2].Punct == ',':
			k-- // "Kenya, with which Chad signed a treaty, left"
		case !x.Toks[k].Has(words.Relative):
			continue
		}
		if x.Toks[k-1].Punct == ',' {
			from := x.ClauseStart(k - 1)
			if m := x.MentionAt(k - 2); m == nil || m.Kind != actor.KindPerson {
				from = x.listStart(from)
			}
			if said := x.SpeechBefore(from, k-1); said > from && len(x.Parties(said, k-1)) > 0 {
				from = said // "X said Chad, which borders Mali, would"
			}
			if first := x.NewSubject(x.FirstVerb(from, k-1), k-1); first > 0 {
				from = first // "kept silent but Chad, which borders Mali, left"
			}
			verb := x.FirstVerb(from, k-1)
			who = x.Acting(from, verb)
			if len(who) == 0 && verb == k-1 && !x.theyAlone(from, verb) {
				before := &grammar.Match{Pattern: m.Pattern, Start: verb, End: k, Group: verb, Verb: true}
				who, _ = x.inClause(before, from, verb)
				return who, x.NounIn(from, verb)
			}
			return who, len(who) > 0 || some > 0
		}
	}
	return nil, false
}

// describing reports whether a description of the one before can begin at token k: with an article, an age, or a word in
// small letters that is no verb and joins nothing.
func (x *Finder) describing(k int) bool {
	if k >= len(x.Toks) {
		return false
	}
	t := &x.Toks[k]
	if t.Punct != 0 || t.Mention > 0 && t.Capital {
		return false
	}
	switch x.Text[t.Start:t.End] {
	case "led", "headed", "including":
		return true
	}
	return t.Has(words.Determiner) || t.Class&^words.Adverb == 0 && !t.Capital && (t.Forms[0].Lemma == 0 || t.Forms[0].Bits&(lexicon.Past|lexicon.Ing) == 0)
}

// antecedent reports whether "that" or "which" before token end stands for a thing that the noun before it names, which is
// nobody: the "legislation" of "proposed legislation that would fund the government".
func (x *Finder) antecedent(end int) bool {
	if end < 2 || !(x.Toks[end-1].Has(words.Relative) || x.RelativeThat(end-1) || x.thatWould(end-1)) {
		return false
	}
	t := &x.Toks[end-2]
	if t.Punct == ',' && end > 2 {
		t = &x.Toks[end-3]
	}
	return x.Anybody(end) || t.Plain() && t.Forms[0].Bits&(lexicon.Past|lexicon.Ing) == 0 && !decree(x.Text[t.Start:t.End]) || x.deedThat(end-1)
}

// deedThat reports whether what the "that" at token k goes on with is told of a deed: of the attempt of "in an apparent assassination
// attempt that wounded", of the bombing of "the bombing of a centre that killed".
func (x *Finder) deedThat(k int) bool {
	const far = 12 // words
	if w := x.Lower(k); w != "that" && w != "which" {
		return false
	}
	n := k - 1
	if n > 0 && x.Toks[n].Punct == ',' {
		n--
	}
	for ; n >= max(0, k-far) && x.Toks[n].Punct == 0 && !x.Toks[n].Has(words.Clause|words.Relative); n-- {
		w := x.Lower(n)
		if w == "attempt" || grammar.Disaster(w) {
			return true
		}
		if p, _ := x.Longest(n); p != nil && p.Has(lexicon.Noun) && p.Type == timeline.Assault {
			return true
		}
	}
	return false
}

// decree reports whether w is what somebody does things by: who "signed a decree that suspends the treaty" suspends it.
func decree(w string) bool {
	switch w {
	case "decree", "order", "edict", "law", "bill", "decision":
		return true
	}
	return false
}

// thatWould reports whether token k is a "that" right before "would" or "could", which begins no clause of speech.
func (x *Finder) thatWould(k int) bool {
	t := &x.Toks[k]
	return x.Text[t.Start:t.End] == "that" && k+1 < len(x.Toks) && x.Toks[k+1].Has(words.Would|words.May)
}

// officeBefore reports whether m is an office whose holder's name follows it: "First Minister of Scotland Nicola Sturgeon".
func (x *Finder) officeBefore(m *actor.Mention) bool {
	if m.Kind != actor.KindPerson || m.Actor < 0 || x.found.Actors[m.Actor].Kind == timeline.Person {
		return false
	}
	ms := x.found.Mentions
	i := actor.From(ms, m.End)
	return i < len(ms) && ms[i].Start <= m.End+1 && ms[i].Kind == actor.KindPerson && !ms[i].Pronoun
}

// apposes reports whether m at token k only says what the body before its comma is: the "Islamist" of "Boko Haram, an Islamist movement".
func (x *Finder) apposes(k int, m *actor.Mention) bool {
	article := k
	if !indefinite(x.Lower(k)) {
		article--
	}
	if article < 2 || !indefinite(x.Lower(article)) || x.Toks[article-1].Punct != ',' {
		return false
	}
	of := x.MentionAt(article - 2)
	if of == nil || of.Actor < 0 || of.Kind != actor.KindOrganisation && of.Kind != actor.KindGroup {
		return false
	}
	first := k
	for k < len(x.Toks) && x.MentionAt(k) == m {
		k++
	}
	return k > first+1 || k < len(x.Toks) && x.Toks[k].Plain() && !x.VerbLike(k)
}

func indefinite(w string) bool { return w == "a" || w == "an" }
