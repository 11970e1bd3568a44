package coding

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
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
	if a.weEnd = 0; len(a.toks) < 2 {
		return
	}
	if a.toks[0].has(words.Pronoun) && a.lower(0) == "we" && a.toks[1].punct == ',' {
		end := a.appositionEnd(2)
		if list := a.parties(2, end); len(list) > 0 {
			a.voice, a.points, a.weEnd = list, false, end+1
		}
		return
	}
	if who := a.byItself(); who != nil {
		a.voice, a.points = []party{*who}, true
	}
}

// appositionEnd returns the token of the comma before the verb that goes on behind an apposition that begins at token k: "We, the ministers
// of A, B and C, met".
func (a *article) appositionEnd(k int) int {
	verb := a.firstVerb(k, len(a.toks))
	for n := verb - 1; n > k; n-- {
		if a.toks[n].punct == ',' {
			return n
		}
	}
	return k
}

// byItself returns the organisation that the whole sentence names, with a comma or a colon behind it: "The Security Council,". nil for none.
func (a *article) byItself() *party {
	k, last := 0, len(a.toks)-1
	if p := a.toks[last].punct; p != ',' && p != ':' {
		return nil
	}
	if a.toks[k].has(words.Determiner) {
		k++
	}
	m := a.mention(k)
	if m == nil || m.Actor < 0 || m.Kind != actor.KindOrganisation {
		return nil
	}
	for n := k; n < last; n++ {
		if a.mention(n) != m {
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
		t := article{c: a.c, lex: a.lex, in: a.in, countries: a.countries, sent: r}
		t.tokenize(r)
		from := 0
		for from < len(t.toks) && t.toks[from].start < r.Start+i+len(v.word) {
			from++
		}
		if from >= len(t.toks) || !slices.Contains(v.lead, t.lower(from)) {
			return nil
		}
		end := from + 1
		for end < len(t.toks) && !aboutWords[t.lower(end)] {
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
func (a *article) ofVoice(m *match, from int) []party {
	if len(a.voice) == 0 || m.inf {
		return nil
	}
	if a.weEnd > 0 && from == a.weEnd {
		return standIn(a.voice, 0)
	}
	for from < m.group && (a.toks[from].has(words.Clause|words.Adverb) || a.toks[from].time || a.adverbAt(from)) {
		from++
	}
	if from >= m.group {
		if a.points && a.leftOut(m.start) {
			return standIn(a.voice, m.start)
		}
		return nil
	}
	if w := a.lower(from); w != "we" && w != "i" && w != "you" || a.toks[from].quoted || !a.toks[m.group-1].has(words.Conjunction) && len(a.parties(from+1, m.group)) > 0 {
		return nil // "we note that the Union condemned"
	}
	return standIn(a.voice, from)
}

// leftOut reports whether the verb at token k begins its sentence, but for adverbs, in the third person: "Strongly condemns the attack".
func (a *article) leftOut(k int) bool {
	if (a.toks[k].forms[0].Bits|a.toks[k].forms[1].Bits)&lexicon.Third == 0 {
		return false
	}
	for k--; k >= 0; k-- {
		if !a.toks[k].has(words.Adverb) && !a.adverbAt(k) {
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
		k := a.tokenAt(d.verbAt)
		if k < 0 || !d.verb || d.will || d.infinite || !d.When.IsZero() || d.WhenText != "" || d.Marks != 0 || d.Type == timeline.Consult || d.Type.Quad() >= timeline.MaterialConflict && !a.points ||
			!slices.ContainsFunc(d.Roles, func(r Role) bool {
				return acts(r) && slices.ContainsFunc(a.voice, func(p party) bool { return p.actor == r.Actor })
			}) {
			continue
		}
		if bits := a.toks[k].forms[0].Bits | a.toks[k].forms[1].Bits; bits&(lexicon.Base|lexicon.Third) == 0 {
			continue
		}
		t := &a.toks[k]
		d.When, d.WhenText = a.in.Published, a.in.Text[t.start:t.end]
		d.Claim = Claim{Sentence: a.sent, Words: []timeline.Range{{Start: t.start, End: t.end}}, Value: d.When.String(), Why: "done by this text, on its own day"}
	}
}

// labelled returns the country or organisation in capitals before the dash that begins the sentence when tokens [from, to) name only a body
// of it: "RUSSIA - The foreign ministry recognised the new rulers".
func (a *article) labelled(from, to int) []party {
	m := a.mention(0)
	if m == nil || m.Actor < 0 || a.in.Found.Actors[m.Actor].Media || strings.ToUpper(m.Text) != m.Text || m.Kind != actor.KindCountry && m.Kind != actor.KindOrganisation {
		return nil
	}
	k := 0
	for k < len(a.toks) && a.mention(k) == m {
		k++
	}
	if f := &a.in.Found.Actors[m.Actor]; k >= from || a.toks[k].punct != '-' && a.toks[k].punct != '–' && a.toks[k].punct != '—' || f.Kind == timeline.Country && !strings.EqualFold(f.Short, m.Text) {
		return nil // the city of a dateline
	}
	for n := max(from, k); n < to; n++ {
		if ownBodies[a.lower(n)] {
			return []party{{m.Actor, m, 0}}
		}
	}
	return nil
}

// ownBodies act for the country or the organisation before a dash.
var ownBodies = words.Set("ministry government bloc president premier minister parliament army military junta cabinet spokesman spokeswoman alliance organisation organization " +
	"secretary-general commission union leaders")
