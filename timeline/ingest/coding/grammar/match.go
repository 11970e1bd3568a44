package grammar

import (
	"cmp"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Match is a pattern found in a sentence.
type Match struct {
	*lexicon.Pattern
	Start, End  int // tokens of the pattern, end exclusive
	Group       int // first token of the verb's group: "will not have visited"
	Verb        bool
	Passive     bool
	Infinitive  bool // "to visit"
	Negated     bool
	Will        bool
	Would       bool
	May         bool
	Must        bool
	Wish        int // the "seeks" of "seeks to buy", 0 for none
	Alleged     bool
	Formerly    bool // "used to visit"
	Participle  bool // "wildfires burning the forest"
	Gerund      bool // "removing the sanctions is out of the question"
	Subordinate bool // in a clause after "after", "while", "because"
	OfNoun      bool // "a plan to raise": what somebody may do
	Averted     bool // "stopped short of recalling": not done, as its own words say
	Had         bool // "had visited": before what is told
	Perfect     bool // "has visited"
	Reduced     bool // describes a noun behind another verb: "showed hostages seized by rebels"
	Main        int  // where what describes the subject ends: "leaders meeting in Lima agreed", 0 for none
	Turned      bool // the object of the pattern is the subject of its passive
}

// Personal reports whether a match is a verb with a person, which has a subject of its own.
func (m *Match) Personal() bool { return m.Verb && !m.Participle && !m.Gerund && !m.Infinitive }

// Find finds the patterns of the sentence, at most one at each token: the one with the most words. named reports whether tokens [from, to)
// name anybody who can take part.
func (s *Sentence) Find(named func(from, to int) bool) []Match {
	s.Matches = s.Matches[:0]
	for i := 0; i < len(s.Toks); i++ {
		if t := &s.Toks[i]; t.Punct != 0 || t.Quoted || s.inName(i) || t.Time && t.Capital { // "to March 10"
			continue
		}
		if s.inCompound(i) {
			continue
		}
		p, end := s.Longest(i)
		turned := false
		if q, e := s.turned(i); q != nil && (p == nil || p.Has(lexicon.Noun) || rank(q) > rank(p) || rank(q) == rank(p) && s.Toks[end-1].Has(words.To|words.Preposition)) {
			p, end, turned = q, e, true
		}
		if p != nil && p.Has(lexicon.Noun) && i > 0 && s.Toks[i].Capital && s.Toks[i].Start != s.DatelineEnd() && !s.Toks[i-1].Has(words.Determiner) && !(p.Has(lexicon.Clause) && s.Shouting()) {
			continue // "the Korean War", "the Munich Conference"
		}
		if hearsay(s.Word(i)) && i > 0 && s.Toks[i-1].Has(words.Be) && end < len(s.Toks) && s.Toks[end].Has(words.To) {
			continue // the infinitive tells what is alleged
		}
		if i+2 < len(s.Toks) && p != nil && s.Lemma(i) == "claim" && s.Toks[i+1].Has(words.To) && s.Toks[i+2].Has(words.Have) {
			continue // nor does who "claims to have bombed" accuse or threaten
		}
		if p == nil || p.Type == timeline.NoType {
			if p != nil && p.Words == end-i {
				i = end - 1 // "was met with": nor is a part of it anything
			}
			continue
		}
		if p.IsNoun() && p.Type != timeline.Statement && s.wished(i, p) {
			i = end - 1
			continue
		}
		if p.Has(lexicon.Noun) && s.overridden(i) || p.Has(lexicon.After) && !s.Toks[i].Can(lexicon.Ing) {
			continue
		}
		m := Match{Start: i, End: end, Group: i, Pattern: p, Verb: p.Has(lexicon.Clause), Turned: turned}
		if !p.Has(lexicon.Noun) && (!s.verbGroup(&m) || s.secondFinite(&m)) || p.Has(lexicon.Clause) && !s.clauseGroup(&m) {
			continue
		}
		if m.Verb && !p.Has(lexicon.Clause) {
			s.share(&m)
			s.thought(&m)
		}
		m.Negated = m.Negated || m.Verb && (s.nobody(&m) || s.reachesNobody(end) || s.notMeant(m.Group))
		if !p.Has(lexicon.Noun) && (s.undone(&m) || s.unwilled(&m) || s.needMet(&m, named)) {
			i = end - 1 // nor is its object anything: the agreement of "hopes of reaching an agreement with"
			continue
		}
		if p.CAMEO == "057" && m.Participle && s.doesSo(end) {
			continue
		}
		if p.Type == timeline.Request && (i+1 < len(s.Toks) && s.Toks[i+1].Has(words.To) && s.wants(i) || s.clauseWithin(i, end)) {
			continue // who "wants to visit" or "told reporters he wanted to" asks nobody
		}
		if p.Has(lexicon.Obliged) && !m.Must || p.Has(lexicon.Placed) && !s.placeAt(end) {
			continue
		}
		if m.Main = s.behindMeeting(&m); m.Main > 0 {
			if m.Subordinate = true; p.Has(lexicon.Clause) {
				continue // the verb alone tells of the meeting
			}
		}
		if m.Main == 0 {
			m.Main = cmp.Or(s.behindAccord(&m), s.behindHeld(&m), s.behindThatOf(&m), s.behindFronted(&m))
		}
		s.Matches = append(s.Matches, m)
		if f := &s.Matches[len(s.Matches)-1]; f.Main == 0 {
			f.Main = s.behindRelative(f)
		}
		if p.Has(lexicon.Noun) && end > i+1 {
			i = end - 1
		}
	}
	return s.Matches
}

// needMet reports whether m, a meeting in the passive, meets what is wanted and nobody: "the target is to be met by 2035".
func (s *Sentence) needMet(m *Match, named func(from, to int) bool) bool {
	if !m.Passive || m.Mode != "meet" || s.Lower(m.Start) != "met" || m.End < len(s.Toks) && (s.Lower(m.End) == "at" || s.Toks[m.End].Has(words.By) && m.End+1 < len(s.Toks) && !s.Toks[m.End+1].Time) {
		return false
	}
	return !named(s.ClauseStart(m.Group), m.Group)
}

// inCompound reports whether a hyphen ties the participle at token i to the word before it: the "backed" of "a U.S.-backed government".
func (s *Sentence) inCompound(i int) bool {
	return i > 1 && s.Hyphen(i-1) && s.Toks[i-1].Start == s.Toks[i-2].End && s.Toks[i-1].End == s.Toks[i].Start &&
		s.Toks[i].Can(lexicon.Participle)
}

// wants reports whether the verb at token i tells a wish, which is its subject's own plan when "to" follows at once.
func (s *Sentence) wants(i int) bool {
	switch s.Lemma(i) {
	case "want", "need", "expect", "wish", "seek":
		return true
	}
	return false
}

// clauseGroup reads the auxiliaries within a pattern that holds its subject. It returns false for what must be done, which is a
// demand: "talks must resume". What should be done on a day is a plan: "talks should begin on 10 March".
func (s *Sentence) clauseGroup(m *Match) bool {
	if start := s.ClauseStart(m.Start); start > 0 && words.Subordinate(s.Word(start-1)) ||
		m.Start > 0 && s.Word(m.Start-1) == "since" {
		m.Subordinate = true // "for the first time since relations were broken off"
	}
	if m.Start > 1 && s.wanted(s.ClauseStart(m.Start)-1) {
		m.Subordinate = true
	}
	if m.Has(lexicon.Cancels | lexicon.Postpones) {
		return true
	}
	for k := m.Start + 1; k < m.End; k++ {
		switch t := &s.Toks[k]; {
		case t.Has(words.Will):
			m.Will = true
		case t.Has(words.Must):
			if m.Will = m.Type == timeline.Consult && s.Text[t.Start:t.End] == "should"; !m.Will {
				return false
			}
		case t.Has(words.Not):
			m.Negated = true
		case t.Has(words.Be) && k+2 < m.End && s.Toks[k+1].Has(words.To) && s.Toks[k+2].Has(words.Have):
			m.May = true // "a truce was to have taken hold"
		}
	}
	return true
}

// doesSo reports whether "to do so" stands behind token k near by: who becomes "the second member to do so" joins nothing.
func (s *Sentence) doesSo(k int) bool {
	const far = 6
	for n := k; n+2 < min(len(s.Toks), k+far); n++ {
		if s.Toks[n].Has(words.To) && s.Toks[n+1].Has(words.Do) {
			return true
		}
	}
	return false
}

// wanted reports whether token k is a "that" behind which stands what somebody is to bring about: "to see that soldiers leave".
func (s *Sentence) wanted(k int) bool {
	if k < 1 || s.Word(k) != "that" {
		return false
	}
	switch s.Word(k - 1) {
	case "see", "ensure", "ensuring", "sure", "certain", "so", "guarantee":
		return true
	}
	return false
}

// visiting reports whether the word at k, the last of a pattern, describes those who came: "an agreement on visiting forces".
func (s *Sentence) visiting(k int) bool {
	w := s.Word(k)
	return w == "visiting" || w == "touring"
}

// overridden reports whether the noun at token i is what somebody did not heed, "over the protests of Serbia", or would not let come.
func (s *Sentence) overridden(i int) bool {
	if i >= 2 && s.Toks[i-1].Has(words.Determiner) {
		if w := s.Word(i - 2); w == "over" || w == "despite" {
			return true
		}
	}
	const near = 4 // adjectives and names: "avoid possible UN sanctions"
	for k := i - 1; k >= max(0, i-near); k-- {
		if t := &s.Toks[k]; averting[s.Lower(k)] {
			return true
		} else if t.Mention == 0 && !t.Has(words.Determiner) && !t.Plain() {
			return false
		}
	}
	return false
}

// averting are the verbs by which what would be done to somebody is not, and by which a threat is nobody's deed: "Iran poses a threat to".
var averting = words.Set("pose poses posed posing avoid avoids avoided avoiding avert averts averted averting forestall forestalls forestalled forestalling")

// placeAt reports whether a place or a country stands at token k or after an article there.
func (s *Sentence) placeAt(k int) bool {
	for ; k < len(s.Toks) && s.Toks[k].Punct == 0; k++ {
		if m := s.MentionAt(k); m != nil {
			return m.Kind == actor.KindPlace || m.Kind == actor.KindCountry
		}
		if !s.Toks[k].Has(words.Determiner) && !s.Toks[k].Capital && !s.TimeWord(k) && s.Word(k) != "in" && !partOfLand(s.Word(k)) {
			return false // "got a welcome on Saturday in Timbuktu"
		}
	}
	return false
}

// partOfLand reports whether w, before the name of a country, tells which part of it: "southern Chad".
func partOfLand(w string) bool {
	switch w {
	case "northern", "southern", "eastern", "western", "central", "neighbouring", "neighboring", "nearby":
		return true
	}
	return false
}

// secondFinite reports whether the word of m would be a second verb with a person in one clause, which no clause has:
// the "imports" of "banned seafood imports" is a noun.
func (s *Sentence) secondFinite(m *Match) bool {
	t := &s.Toks[m.Start]
	if t.Can(lexicon.Past|lexicon.Ing) || m.Group < m.Start || len(s.Matches) == 0 {
		return false
	}
	before := &s.Matches[len(s.Matches)-1]
	if !before.Verb || before.Main == m.Start && before.Type == timeline.Consult || before.Has(lexicon.Speech) || before.Infinitive || before.Gerund {
		return false
	}
	for k := before.Start + 1; k < m.Start; k++ {
		t := &s.Toks[k]
		if t.Punct != 0 && t.Punct != '\'' && t.Punct != '.' || t.Has(words.Conjunction|words.Clause|words.Relative|words.Condition) {
			return false
		}
	}
	return true
}

// hearsay reports whether w, before "to have", says that others say so.
func hearsay(w string) bool {
	switch w {
	case "alleged", "said", "reported", "believed", "suspected", "rumoured", "rumored", "thought", "understood":
		return true
	}
	return false
}

// inFull is the number of words of a pattern that makes a verb of its first word in a headline: "court issues arrest warrant for X".
const inFull = 4

// Longest returns the pattern with the most words that begins at i.
func (s *Sentence) Longest(i int) (*lexicon.Pattern, int) {
	var best *lexicon.Pattern
	end := i
	s.walk(0, i, i, func(p *lexicon.Pattern, e int) {
		verb := s.VerbLike(i) || p.Words >= inFull && s.Headline && s.Toks[i].Forms[0].Bits&lexicon.Third != 0
		if e < len(s.Toks) && breaksPair(s.Lower(e-1), s.Lower(e)) {
			return
		}
		if p.Has(lexicon.Clause) && i > 0 && !s.Toks[i].Has(words.Not) && s.Toks[i-1].Mention == 0 && s.Toks[i-1].Has(words.To|words.Will|words.Would|words.May|words.Must) && s.Toks[i].Can(lexicon.Base) {
			return // no noun stands there: "who are to help Chad arrived"
		}
		if p.IsNoun() && i > 0 && s.Toks[i].Plain() && s.Toks[i-1].Mention == 0 && !s.Toks[i-1].Time && s.Toks[i-1].Has(words.Will|words.Would|words.May|words.Must) && s.Toks[i].Can(lexicon.Base) {
			return // nor there: "how long he would stay in Lima"
		}
		if f := &s.Toks[i].Forms; p.Has(lexicon.Clause) && f[0].Bits == lexicon.Ing && f[1].Lemma == 0 {
			return // "instead of attacking Chad, Kenya left"
		}
		if s.ended(p, i, e) || s.acrossTime(p, i, e) || s.behindObject(p, i, e) || s.asksNothing(p, i, e) || s.withoutObject(p, i, e) || s.endsInNoun(p, i, e) || s.endsInVerb(p, i, e) || s.secondVerb(p, i, e) {
			return
		}
		if !p.Has(lexicon.Noun) && !verb || p.Has(lexicon.Noun) && verb && (p.Words == 1 || s.Toks[i].Forms[0].Bits&(lexicon.Past|lexicon.Ing) != 0) ||
			p.Mode == "visit" && (e > i+1 || p.Has(lexicon.Noun)) && s.visiting(e-1) {
			return
		}
		if best == nil || rank(p) > rank(best) || rank(p) == rank(best) && e < end {
			best, end = p, e
		}
	})
	return best, end
}

// nobody reports whether the subject of m denies what it is said to do: "No Kenyan troops were sent", "Neither Kenya nor Peru has recognised".
func (s *Sentence) nobody(m *Match) bool {
	k := s.ClauseStart(m.Group)
	for k < m.Group && s.TimeWord(k) {
		k++
	}
	if k >= m.Group {
		return false
	}
	const far = 12 // tokens: "Since the first hour of Sunday not a"
	for n := k; n+1 < min(m.Group, k+far); n++ {
		if w := s.Lower(n + 1); s.Lower(n) == "not" && (w == "a" || w == "an" || w == "one") {
			return true // "Since Sunday not a lorry has been let in"
		}
	}
	switch s.Lower(k) {
	case "neither", "none", "nobody":
		return true
	case "no":
		next := s.Lower(k + 1)
		return k+1 < m.Group && next != "sooner" && next != "longer" && next != "doubt" && next != "matter" && s.Toks[k+1].Punct == 0 && !words.Digit(next[0])
	}
	return false
}

// reachesNobody reports whether the object at token k, right behind a verb or its preposition, denies what the verb tells: "bows to nobody",
// "attacked no one", "recognised neither Chad nor Mali".
func (s *Sentence) reachesNobody(k int) bool {
	if k >= len(s.Toks) {
		return false
	}
	switch s.Lower(k) {
	case "nobody", "none", "neither":
		return true
	case "no":
		return k+1 < len(s.Toks) && s.Lower(k+1) == "one"
	}
	return false
}

// rank prefers patterns with more words, and strong ones to weak ones.
func rank(p *lexicon.Pattern) int {
	n := p.Words * 4
	if !p.Has(lexicon.Weak) {
		n++
	}
	if !p.Has(lexicon.Noun) {
		n += 2
	}
	if p.Has(lexicon.Clause) {
		n++ // "talks between X and Y begin" rather than "talks between"
	}
	return n
}
