package coding

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/tokens"
	"entente/timeline/ingest/coding/words"
)

// What the group of a verb, and what its clause depends on, say of an event: that it is to come, denied, alleged or only possible.

// marks reads the verb's group and what the clause depends on.
func (a *article) marks(m *grammar.Match, ms []grammar.Match, i int) timeline.Marks {
	var k timeline.Marks
	switch {
	case m.Will, m.Would && a.reported(ms, i):
		k |= timeline.Future
	case m.May, m.Would, m.Must && !m.Has(lexicon.Obliged):
		k |= timeline.Hypothetical
	case m.Infinitive && m.Type != timeline.Statement && !a.tried(m):
		k |= timeline.Future
	}
	if m.Formerly {
		k |= timeline.Historical
	}
	if m.Negated {
		k |= timeline.Negated
	}
	if m.Alleged {
		k |= timeline.Alleged
	}
	if slices.ContainsFunc(ms[:i], func(s grammar.Match) bool { // "confirmed that he had met"
		return s.Verb && s.Has(lexicon.Speech) && a.Lemma(s.Start) == "confirm"
	}) && m.Type != timeline.Statement {
		k |= timeline.Confirmed
	}
	if at := a.Opener(m); at >= 0 && a.BehindThat(m) == 0 {
		if a.Lower(at) == "that" {
			k |= a.believed(at)
		}
		if a.Toks[at].Has(words.Condition) || a.doubted(at) {
			k |= timeline.Hypothetical
		}
	}
	if m.Type != timeline.Statement && a.onlyBelieved(m) {
		k |= timeline.Alleged
	}
	if m.Verb {
		k = a.hung(m, k)
	}
	return k
}

// rumours are the nouns for what may not be true.
var rumours = words.Set("rumour rumours rumor rumors speculation allegation allegations claim claims suspicion suspicions")

// beliefs are the verbs of those who tell what may not be so.
var beliefs = words.Set("claim claims claimed believe believes believed suspect suspects suspected think thinks thought assume assumes assumed allege alleges alleged complain complains complained")

// onlyBelieved reports whether the clause of m without "that" hangs on such a verb: "Mali believes Kenya has closed the border".
func (a *article) onlyBelieved(m *grammar.Match) bool {
	from := a.Opener(m) + 1
	object := m.Start+1 < len(a.Toks) && (a.Toks[m.Start+1].Mention > 0 || a.Toks[m.Start+1].Has(words.Determiner)) // but "a claim that Kowal dismissed as"
	for k := m.Group - 1; k > from && object; k-- {
		if a.Toks[k].Mention > 0 && rumours[a.Lower(k-1)] && !(k > 1 && a.Toks[k-2].Has(words.Relative)) && a.FirstVerb(k, m.Group) >= m.Group-2 {
			return true // "stemmed from allegations Kowal tried to press Chad"
		}
	}
	said := a.SpeechBefore(from, m.Group)
	if said > 1 && a.Toks[said-2].Has(words.Relative) && slices.ContainsFunc(a.Toks[said:max(said, m.Group)], func(t tokens.Token) bool { return t.Punct == ',' }) {
		return false // "Chad, which claims the islet, summoned"
	}
	return said > from && said < m.Group && beliefs[a.Lower(said-1)] && !a.Toks[said].Has(words.To)
}

// believed returns what the word before the "that" at token k, or what is said of it behind its clause, makes of the clause: "rumours that",
// "believes that", "it is not true that", "reports that Chad had left were false".
func (a *article) believed(k int) timeline.Marks {
	if k < 1 {
		return 0
	}
	switch w := a.Lower(k - 1); {
	case w == "untrue" || w == "false", w == "true" && k > 1 && a.Toks[k-2].Has(words.Not):
		return timeline.Negated
	case beliefs[w]:
		return timeline.Alleged
	case rumours[w] || w == "reports" || w == "report" || w == "suggestions":
		if a.falseBehind(k) {
			return timeline.Negated
		}
		if rumours[w] {
			return timeline.Alleged
		}
	}
	return 0
}

// falseBehind reports whether the sentence says behind token k that something is not so: "were false", "are baseless".
func (a *article) falseBehind(k int) bool {
	for ; k+1 < len(a.Toks); k++ {
		if !a.Toks[k].Has(words.Be) {
			continue
		}
		switch a.Lower(k + 1) {
		case "false", "untrue", "wrong", "baseless", "unfounded", "groundless", "fake", "incorrect", "fabricated", "denied", "nonsense", "lies":
			return true
		}
	}
	return false
}

// doubted reports whether token k is the "that" or "whether" behind a word of doubt: "doubts that America stands by".
func (a *article) doubted(k int) bool {
	if k < 1 {
		return false
	}
	switch a.Word(k - 1) {
	case "doubt", "doubts", "doubted", "denies", "denied", "deny", "unlikely", "wonders", "wondered", "asked", "asks", "unclear":
		return true
	}
	return false
}

// tried reports whether what is told in the infinitive was done, or at least tried: "voted to censure", "tried to storm".
func (a *article) tried(m *grammar.Match) bool {
	k := m.Group - 1
	if k < 0 || m.Will {
		return false
	}
	for k > 0 && (a.TimeWord(k) || a.Toks[k].Has(words.Adverb)) { // "voted on Monday to"
		k--
	}
	if a.FirstTo(k+1) || a.tookTime(m) || a.decidedBefore(k, m.Group-1) {
		return true
	}
	const far = 6 // tokens: "voted by a wide margin on Thursday to"
	for n := k; n > 0 && n > k-far && a.Toks[n].Punct == 0 && !a.Toks[n].Has(words.Clause|words.Relative|words.Conjunction); n-- {
		switch a.Word(n) {
		case "voted", "became", "become", "becomes", "becoming": // "became the ninth state to"
			return true
		}
	}
	switch a.Word(k) {
	case "voted", "tried", "attempted", "managed", "helped", "began", "started", "continued", "failed", "fails", "fail", "moved", "decided", "rushed":
		return true
	}
	return a.madeTo(m, k)
}

// madeTo reports whether something has made those do what m tells who stand before its "to", which is right behind token k: "the remarks prompted
// Chad to recall", "the crowd forced", "was forced to leave".
func (a *article) madeTo(m *grammar.Match, k int) bool {
	by := a.Caused(m) - 1
	if by < 0 {
		if k < 1 || !a.Toks[k-1].Has(words.Be) || !made[a.Word(k)] {
			return false
		}
		by = k
	}
	if !made[a.Word(by)] {
		return false
	}
	const far = 25 // tokens: "will close its border, forcing Chad to"
	for n := max(0, by-far); n < by; n++ {
		if a.Toks[n].Has(words.Will | words.Would | words.May | words.Must | words.Not) {
			return false
		}
	}
	return true
}

// made are the forms of verbs by which something makes somebody do what he then does.
var made = words.Set("forced prompted led compelled obliged drove pushed persuaded convinced forcing prompting compelling leading driving")

// decidedBefore reports whether token k ends what stands before the "to" of a decision that was taken long ago: one with its own time between it and token
// last, "the decision of May 2019 to leave", or one that somebody cannot forgive.
func (a *article) decidedBefore(k, last int) bool {
	if k < last && k > 0 && a.Toks[k].Has(words.Preposition) {
		k--
	} else if p := a.PhraseStart(k) - 1; p < 0 || !rued[a.Lexicon.Base(a.Lower(p))] {
		return false
	}
	switch a.Lower(k) {
	case "decision", "move", "choice", "vote", "resolve":
		return true
	}
	return false
}

// rued are the verbs of those who look back at what was decided.
var rued = words.Set("forgive forget regret resent lament rue")

// tookTime reports whether the infinitive of m is what it took somebody so long to do: "it took until 2014 for Chad to be readmitted".
func (a *article) tookTime(m *grammar.Match) bool {
	const far = 9 // tokens
	for k := m.Group - 1; k > 0 && k > m.Group-far && (a.Toks[k].Punct == 0 || a.Toks[k].Inner()); k-- {
		if a.Lower(k) == "took" {
			return a.Lower(k-1) == "it"
		}
	}
	return false
}

// reported reports whether a verb of speech or promise stands before match i: then "would" is its future.
func (a *article) reported(ms []grammar.Match, i int) bool {
	for k := range i {
		if ms[k].Has(lexicon.Speech) || ms[k].Type == timeline.Agree {
			return true
		}
	}
	return a.Attribution(a.ObjectEnd(&ms[i]) + 1)
}
