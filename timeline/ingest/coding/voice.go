package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
	"entente/timeline/when"
)

// Whose text it is, where a text speaks for somebody:
//
//	We, the foreign ministers of A and B, met …               who is named behind "We"
//	Joint statement of the presidents of A and B              who is named in the title
//	The Security Council, / 1. Condemns the attack; …         who is named on a line of its own; the points leave it out
//	RUSSIA - The foreign ministry recognised …                whose body acts, before a dash

// listen notes whose text it is from here on, when the sentence says so.
func (a *article) listen() {
	if a.count == 1 {
		a.voice = a.titleVoice()
	}
	if a.weEnd = 0; len(a.Toks) < 2 {
		return
	}
	if a.Toks[0].Has(words.Pronoun) && a.Lower(0) == "we" && a.Toks[1].Punct == ',' {
		end := a.appositionEnd(2)
		if list := a.parties(2, end); len(list) > 0 {
			a.voice, a.Points, a.weEnd = list, false, end+1
		}
		return
	}
	if who := a.byItself(); who != nil {
		a.voice, a.Points = []party{*who}, true
	}
}

// appositionEnd returns the token of the comma before the verb that goes on behind an apposition that begins at token k: "We, the ministers
// of A, B and C, met".
func (a *article) appositionEnd(k int) int {
	verb := a.FirstVerb(k, len(a.Toks))
	for n := verb - 1; n > k; n-- {
		if a.Toks[n].Punct == ',' {
			return n
		}
	}
	return k
}

// byItself returns the organisation that the whole sentence names, with a comma or a colon behind it: "The Security Council,". nil for none.
func (a *article) byItself() *party {
	k, last := 0, len(a.Toks)-1
	if p := a.Toks[last].Punct; p != ',' && p != ':' {
		return nil
	}
	if a.Toks[k].Has(words.Determiner) {
		k++
	}
	m := a.MentionAt(k)
	if m == nil || m.Actor < 0 || m.Kind != actor.KindOrganisation {
		return nil
	}
	for n := k; n < last; n++ {
		if a.MentionAt(n) != m {
			return nil
		}
	}
	return &party{m.Actor, m, k}
}

// voices are the words of titles that announce whose text follows, and how far into the title they may begin; the words behind them lead to
// the name.
var voices = []struct {
	word string
	lead []string
	most int // bytes before it, 0 for any number
}{
	{"interview", []string{"with"}, 0},
	{"q&a", []string{"with"}, 0},
	{"statement", []string{"of", "by", "from"}, len("joint press ") + 1},
	{"declaration", []string{"of", "by", "from", "between"}, len("joint press ") + 1},
	{"communiqué", []string{"of", "by", "from"}, len("joint press ") + 1},
	{"communique", []string{"of", "by", "from"}, len("joint press ") + 1},
	{"remarks", []string{"of", "by", "from"}, len("joint press ") + 1},
	{"address", []string{"of", "by", "from"}, len("joint press ") + 1},
	{"message", []string{"of", "by", "from"}, len("joint press ") + 1},
	{"letter", []string{"of", "by", "from"}, len("joint press ") + 1},
}

// titleVoice returns those whose text the title of the article announces: "Joint statement of the leaders of A and B on C", "Interview
// with the foreign minister of A".
func (a *article) titleVoice() []party {
	r := a.titleRange()
	head := strings.ToLower(a.in.Text[r.Start:r.End])
	for _, v := range voices {
		i := strings.Index(head, v.word)
		if i < 0 || v.most > 0 && i > v.most {
			continue
		}
		t := a.another()
		t.Range, t.Toks = r, t.cutter.Cut(r)
		from := 0
		for from < len(t.Toks) && t.Toks[from].Start < r.Start+i+len(v.word) {
			from++
		}
		if from >= len(t.Toks) || !slices.Contains(v.lead, t.Lower(from)) {
			return nil
		}
		end := from + 1
		for end < len(t.Toks) && !aboutWords[t.Lower(end)] {
			end++
		}
		return t.parties(from+1, end)
	}
	return nil
}

// aboutWords end the names in such a title.
var aboutWords = words.Set("on regarding concerning following after about")

// ofVoice returns whose text it is when the verb of m, whose clause begins at token from, has "we" or "I" for its subject, or when it
// begins a point and has none.
func (a *article) ofVoice(m *grammar.Match, from int) []party {
	if len(a.voice) == 0 || m.Infinitive {
		return nil
	}
	if a.weEnd > 0 && from == a.weEnd {
		return standIn(a.voice, 0)
	}
	for from < m.Group && (a.Toks[from].Has(words.Clause|words.Adverb) || a.Toks[from].Time || a.AdverbAt(from)) {
		from++
	}
	if from >= m.Group {
		if a.Points && a.leftOut(m.Start) {
			return standIn(a.voice, m.Start)
		}
		return nil
	}
	if w := a.Lower(from); w != "we" && w != "i" && w != "you" || a.Toks[from].Quoted || !a.Toks[m.Group-1].Has(words.Conjunction) && len(a.parties(from+1, m.Group)) > 0 {
		return nil // "we note that the Union condemned"
	}
	return standIn(a.voice, from)
}

// leftOut reports whether the verb at token k begins its sentence, but for adverbs, in the third person: "Strongly condemns the attack".
func (a *article) leftOut(k int) bool {
	if !a.Toks[k].Can(lexicon.Third) {
		return false
	}
	for k--; k >= 0; k-- {
		if !a.Toks[k].Has(words.Adverb) && !a.AdverbAt(k) {
			return false
		}
	}
	return true
}

// performs dates what a text does by saying so with its own day: "We condemn the attack", "The Council: 1. Suspends Chad".
func (a *article) performs(first int) {
	if len(a.voice) == 0 || a.in.Published.Gran != when.ToDay || a.in.Published.IsZero() {
		return
	}
	for i := first; i < len(a.events); i++ {
		d := &a.events[i]
		k := a.TokenAt(d.verbAt)
		if k < 0 || !d.verb || d.will || d.infinite || !d.When.IsZero() || d.WhenText != "" || d.Marks != 0 || d.Type == timeline.Consult || d.Type.Quad() >= timeline.MaterialConflict && !a.Points ||
			!slices.ContainsFunc(d.Roles, func(r Role) bool {
				return acts(r) && slices.ContainsFunc(a.voice, func(p party) bool { return p.actor == r.Actor })
			}) {
			continue
		}
		if bits := a.Toks[k].Forms[0].Bits | a.Toks[k].Forms[1].Bits; bits&(lexicon.Base|lexicon.Third) == 0 {
			continue
		}
		t := &a.Toks[k]
		d.When, d.WhenText = a.in.Published, a.in.Text[t.Start:t.End]
		d.Claim = Claim{Sentence: a.Range, Words: []timeline.Range{{Start: t.Start, End: t.End}}, Value: d.When.String(), Why: "done by this text, on its own day"}
	}
}

// labelled returns the country or organisation in capitals before the dash that begins the sentence when tokens [from, to) name only a body
// of it: "RUSSIA - The foreign ministry recognised the new rulers".
func (a *article) labelled(from, to int) []party {
	m := a.MentionAt(0)
	if m == nil || m.Actor < 0 || a.in.Found.Actors[m.Actor].Media || strings.ToUpper(m.Text) != m.Text || m.Kind != actor.KindCountry && m.Kind != actor.KindOrganisation {
		return nil
	}
	k := 0
	for k < len(a.Toks) && a.MentionAt(k) == m {
		k++
	}
	if f := &a.in.Found.Actors[m.Actor]; k >= from || a.Toks[k].Punct != '-' && a.Toks[k].Punct != '–' && a.Toks[k].Punct != '—' || f.Kind == timeline.Country && !strings.EqualFold(f.Short, m.Text) {
		return nil // the city of a dateline
	}
	for n := max(from, k); n < to; n++ {
		if ownBodies[a.Lower(n)] {
			return []party{{m.Actor, m, 0}}
		}
	}
	return nil
}

// ownBodies act for the country or the organisation before a dash.
var ownBodies = words.Set("ministry government bloc president premier minister parliament army military junta cabinet spokesman spokeswoman alliance organisation organization " +
	"secretary-general commission union leaders")
