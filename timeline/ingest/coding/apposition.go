package coding

import (
	"slices"

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
func (a *article) beforeApposition(end int) []party {
	const long = 40                    // tokens of a description
	for end > 1 && a.TimeWord(end-1) { // "X, known as Y, on Thursday put"
		end--
	}
	if end < 4 || a.Toks[end-1].Punct != ',' {
		return nil
	}
	if from := a.ClauseStart(end - 1); a.MentionAt(end-2) != nil && a.MentionAt(end-2).Kind == actor.KindPerson && a.MentionAt(end-2).Start <= a.Toks[a.behindTitle(from)].Start {
		for k := from - 2; k >= 0 && a.Toks[k].Punct != ','; k-- {
			if a.Toks[k].Has(words.Conjunction) { // "Canada's minister, Stockwell Day, and Chile's, Heraldo Muñoz,"
				from = a.rowStart(k)
				return a.heads(a.parties(from, end), from)
			}
		}
		if state := a.servant(from, end); len(state) > 0 {
			return state
		}
		return a.parties(from, end) // the name itself stands there: "the president of Belarus, Alexander Lukashenko,"
	}
	if list := a.spelledOut(end - 1); len(list) > 0 {
		return list
	}
	var who []party
	for k := end - 2; k > 0 && k > end-long; k-- {
		t := &a.Toks[k]
		if t.Punct != 0 && t.Punct != ',' && t.Punct != '\'' && t.Punct != '-' && t.Punct != '.' || a.FoundAt(k) && !a.Toks[k+1].Has(words.By) ||
			t.Has(words.Relative|words.Condition|words.Be|words.Have|words.Will|words.Would) {
			break
		}
		from := a.ClauseStart(k)
		if t.Punct != ',' || !a.describing(k+1) || a.FirstVerb(from, k) < k {
			continue
		}
		for _, p := range a.parties(from, k) {
			if w := a.Word(k + 1); (w == "led" || w == "headed" || w == "including") && !a.afterPreposition(p.tok, from) {
				return append([]party{p}, a.parties(k+1, end)...) // "Zambia and its creditors, led by France,"
			}
			if (p.m.Kind == actor.KindPerson || p.m.Kind == actor.KindOrganisation) && !a.afterPreposition(p.tok, from) {
				who = []party{p}
				for _, q := range a.parties(p.tok, k) { // "X and the rebel leader Y, known as Z, signed"
					if q.actor != p.actor && q.m.Kind == actor.KindPerson && p.m.Kind == actor.KindPerson && !a.afterPreposition(q.tok, p.tok) {
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
func (a *article) behindTitle(k int) int {
	for k+1 < len(a.Toks) && a.Toks[k].Punct == 0 && a.Toks[k].Mention == 0 && title.Address(a.Lower(k)) {
		k++
	}
	return k
}

// spelledOut returns the countries between two commas, the last of them at token end, that say who those before are: "the two
// neighbours, Germany and Poland,".
func (a *article) spelledOut(end int) []party {
	from := a.ClauseStart(end)
	if from < 2 || a.Toks[from-1].Punct != ',' || !a.Toks[from-2].Plain() || !a.Plural(from-2) {
		return nil
	}
	for k := from; k < end; k++ {
		if t := &a.Toks[k]; t.Mention == 0 && !t.Has(words.Conjunction|words.Determiner) {
			return nil
		}
	}
	if list := a.parties(from, end); len(list) > 1 {
		return list
	}
	return nil
}

// servant returns the country whose servant the name in tokens [from, end) is by the words before it, when nothing else tells it:
// "Chad's chief sanitary doctor, Marta Kowal,".
func (a *article) servant(from, end int) []party {
	list := a.parties(from, end)
	if len(list) != 1 || a.country(list[0]) != "" || from < 3 || !servants[a.Word(from-2)] {
		return nil
	}
	first := a.ClauseStart(from - 1)
	for _, p := range a.parties(first, from-1) {
		if a.country(p) != "" && !p.m.Locative && !a.afterPreposition(p.tok, first) {
			return []party{p}
		}
	}
	return nil
}

// servants are offices of a state whose titles are no names of offices by themselves.
var servants = map[string]bool{"doctor": true, "chief": true, "head": true, "inspector": true, "official": true, "director": true, "regulator": true,
	"watchdog": true, "negotiator": true, "commander": true, "commissioner": true, "prosecutor": true, "officer": true}

// rowStart returns the first token of the row of names and offices that the "and" at token k continues, behind the comma of a
// clause that has a verb of its own: "After a handshake that lasted a minute, the US president, Donald Trump, and".
func (a *article) rowStart(k int) int {
	comma := k
	for n := k - 1; n >= 0; n-- {
		t := &a.Toks[n]
		switch {
		case t.Punct == ',' || t.Punct == '-' || t.Punct == '—' || t.Punct == '–':
			comma = n
		case t.Punct == ';' || t.Punct == '"' || t.Punct == ':' || t.Mention == 0 && (t.Has(words.Relative|words.Condition|words.Be|words.Have|words.Will) || t.Forms[0].Bits&lexicon.Past != 0 && a.VerbLike(n)):
			return comma + 1
		case t.Has(words.Clause) && !t.Has(words.Determiner|words.Preposition):
			return n + 1
		}
	}
	return 0
}

// beforeRelative returns those of whom a clause with "who" or "which" between commas speaks that ends right before token end:
// "Poland and Hungary, who were invited in 1997, will join".
func (a *article) beforeRelative(end int) []party {
	const long = 40
	end = a.beforeTimes(end)
	if end < 4 || a.Toks[end-1].Punct != ',' {
		return nil
	}
	for k := end - 2; k > 1 && k > end-long; k-- {
		if t := &a.Toks[k]; t.Punct == ';' || t.Punct == '"' || t.Has(words.Condition) {
			return nil
		}
		if a.Toks[k].Has(words.Relative) && a.Toks[k-1].Punct == ',' {
			from := a.ClauseStart(k - 1)
			if m := a.MentionAt(k - 2); m == nil || m.Kind != actor.KindPerson {
				from = a.listStart(from)
			}
			if said := a.SpeechBefore(from, k-1); said > from && len(a.parties(said, k-1)) > 0 {
				from = said // "X said Chad, which borders Mali, would"
			}
			if first := a.newSubject(a.FirstVerb(from, k-1), k-1); first > 0 {
				from = first // "kept silent but Chad, which borders Mali, left"
			}
			return a.heads(a.parties(from, a.FirstVerb(from, k-1)), from)
		}
	}
	return nil
}

// describing reports whether a description of the one before can begin at token k: with an article, an age, or a word in
// small letters that is no verb and joins nothing.
func (a *article) describing(k int) bool {
	if k >= len(a.Toks) {
		return false
	}
	t := &a.Toks[k]
	if t.Punct != 0 || t.Mention > 0 && t.Capital {
		return false
	}
	switch a.in.Text[t.Start:t.End] {
	case "led", "headed", "including":
		return true
	}
	return t.Has(words.Determiner) || t.Class&^words.Adverb == 0 && !t.Capital && (t.Forms[0].Lemma == 0 || t.Forms[0].Bits&(lexicon.Past|lexicon.Ing) == 0)
}

// antecedent reports whether "that" or "which" before token end stands for a thing that the noun before it names, which is
// nobody: the "legislation" of "proposed legislation that would fund the government".
func (a *article) antecedent(end int) bool {
	if end < 2 || !(a.Toks[end-1].Has(words.Relative) || a.RelativeThat(end-1) || a.thatWould(end-1)) {
		return false
	}
	t := &a.Toks[end-2]
	if t.Punct == ',' && end > 2 {
		t = &a.Toks[end-3]
	}
	return t.Plain() && t.Forms[0].Bits&(lexicon.Past|lexicon.Ing) == 0 && !decree(a.in.Text[t.Start:t.End]) || a.deedThat(end-1)
}

// deedThat reports whether what the "that" at token k goes on with is told of a deed: of the attempt of "in an apparent assassination
// attempt that wounded", of the bombing of "the bombing of a centre that killed".
func (a *article) deedThat(k int) bool {
	const far = 12 // words
	if a.Lower(k) != "that" {
		return false
	}
	for n := k - 1; n >= max(0, k-far) && a.Toks[n].Punct == 0 && !a.Toks[n].Has(words.Clause|words.Relative); n-- {
		w := a.Lower(n)
		if w == "attempt" || disasters[w] {
			return true
		}
		if p, _ := a.Longest(n); p != nil && p.Has(lexicon.Noun) && p.Type == timeline.Assault {
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

// reduced reports whether the verb of m belongs to the noun right before its subject: "filed a lawsuit against the emergency
// President Trump declared". Nothing is said there.
func (a *article) reduced(m *grammar.Match) bool {
	k := m.Group - 1
	for k >= 0 && (a.Toks[k].Mention > 0 || a.Toks[k].Capital && a.Toks[k].Punct == 0) {
		k--
	}
	return k > 0 && k < m.Group-1 && a.PlainNoun(k) && !a.Toks[k].Time && !a.AdverbAt(k)
}

// thatWould reports whether token k is a "that" right before "would" or "could", which begins no clause of speech.
func (a *article) thatWould(k int) bool {
	t := &a.Toks[k]
	return a.in.Text[t.Start:t.End] == "that" && k+1 < len(a.Toks) && a.Toks[k+1].Has(words.Would|words.May)
}

// officeBefore reports whether m is an office whose holder's name follows it: "First Minister of Scotland Nicola Sturgeon".
func (a *article) officeBefore(m *actor.Mention) bool {
	if m.Kind != actor.KindPerson || m.Actor < 0 || a.in.Found.Actors[m.Actor].Kind == timeline.Person {
		return false
	}
	ms := a.in.Found.Mentions
	i, _ := slices.BinarySearchFunc(ms, m.End, func(n actor.Mention, at int) int { return n.Start - at })
	return i < len(ms) && ms[i].Start <= m.End+1 && ms[i].Kind == actor.KindPerson && !ms[i].Pronoun
}
