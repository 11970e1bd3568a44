package party

import (
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Whose text it is, where a text speaks for somebody:
//
//	We, the foreign ministers of A and B, met …               who is named behind "We"
//	Joint statement of the presidents of A and B              who is named in the title
//	The Security Council, / 1. Condemns the attack; …         who is named on a line of its own; the points leave it out
//	News from the Embassy of A in Oslo                        whose post is named in the title; its ambassador is "the Ambassador"
//	RUSSIA - The foreign ministry recognised …                whose body acts, before a dash

// Speaks reports whether the text is that of an actor: of both A and B in "We, the ministers of A and B, met".
func (x *Finder) Speaks(actor int) bool {
	return slices.ContainsFunc(x.voice, func(p Party) bool { return p.Actor == actor })
}

// listen notes whose text it is from here on, when the sentence says so.
func (x *Finder) listen() {
	if x.Count == 1 {
		x.voice = x.titleVoice()
	}
	if x.weEnd = 0; len(x.Toks) < 2 {
		return
	}
	if x.Toks[0].Has(words.Pronoun) && x.Lower(0) == "we" && x.Toks[1].Punct == ',' {
		end := x.appositionEnd(2)
		if list := x.Parties(2, end); len(list) > 0 {
			x.voice, x.Points, x.weEnd = list, false, end+1
		}
		return
	}
	if who := x.byItself(); who != nil {
		x.voice, x.Points = []Party{*who}, true
	}
}

// appositionEnd returns the token of the comma before the verb that goes on behind an apposition that begins at token k: "We, the ministers
// of A, B and C, met".
func (x *Finder) appositionEnd(k int) int {
	verb := x.FirstVerb(k, len(x.Toks))
	for n := verb - 1; n > k; n-- {
		if x.Toks[n].Punct == ',' {
			return n
		}
	}
	return k
}

// byItself returns the organisation that the whole sentence names, with a comma or a colon behind it: "The Security Council,". nil for none.
func (x *Finder) byItself() *Party {
	k, last := 0, len(x.Toks)-1
	if p := x.Toks[last].Punct; p != ',' && p != ':' {
		return nil
	}
	if x.Toks[k].Has(words.Determiner) {
		k++
	}
	m := x.MentionAt(k)
	if m == nil || m.Actor < 0 || m.Kind != actor.KindOrganisation {
		return nil
	}
	for n := k; n < last; n++ {
		if x.MentionAt(n) != m {
			return nil
		}
	}
	return &Party{m.Actor, m, k}
}

// voices are the words of titles that announce whose text follows, and how far into the title they may begin; the words behind them lead to
// the name.
var voices = []struct {
	word string
	lead []string
	most int // bytes before it, 0 for any number
}{
	{"news", []string{"from"}, 1},
	{"newsletter", []string{"of", "from"}, len("monthly ")},
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
func (x *Finder) titleVoice() []Party {
	r := x.Titles.Title
	head := strings.ToLower(x.Text[r.Start:r.End])
	for _, v := range voices {
		i := strings.Index(head, v.word)
		if i < 0 || v.most > 0 && i > v.most {
			continue
		}
		t := x.Another()
		t.cut(r, false)
		from := 0
		for from < len(t.Toks) && t.Toks[from].Start < r.Start+i+len(v.word) {
			from++
		}
		if from >= len(t.Toks) || !slices.Contains(v.lead, t.Lower(from)) {
			return nil
		}
		end := from + 1
		if strings.HasPrefix(v.word, "news") {
			who := t.posted(end)
			x.ofPost = len(who) > 0
			return who
		}
		for end < len(t.Toks) && !aboutWords[t.Lower(end)] {
			end++
		}
		return t.Parties(from+1, end)
	}
	return nil
}

// posted returns whose post abroad the tokens from k on name: Finland for "the Embassy of Finland in Nairobi" and "the Finnish Embassy". nil for
// none.
func (x *Finder) posted(k int) []Party {
	post := -1
	for n := k; n < len(x.Toks) && post < 0; n++ {
		switch x.Lower(n) {
		case "embassy", "consulate", "mission", "commission", "delegation":
			post = n
		}
	}
	if post < 0 {
		return nil
	}
	list := x.Parties(k, post)
	if len(list) == 0 && post+2 < len(x.Toks) && x.Lower(post+1) == "of" {
		list = x.Parties(post+2, len(x.Toks))
	}
	return list[:min(1, len(list))]
}

// ofOwnPost reports whether the envoy or the post whose text it is begins at token k: "the Ambassador", "our Embassy".
func (x *Finder) ofOwnPost(k int) bool {
	if !x.ofPost || k+1 >= len(x.Toks) || x.Lower(k) != "the" && x.Lower(k) != "our" {
		return false
	}
	switch x.Lower(k + 1) {
	case "ambassador", "embassy", "consul", "consulate", "mission", "delegation":
		return true
	}
	return false
}

// aboutWords end the names in such a title.
var aboutWords = words.Set("on regarding concerning following after about")

// ofVoice returns whose text it is when the verb of m, whose clause begins at token from, has "we" or "I" for its subject, or when it
// begins a point and has none.
func (x *Finder) ofVoice(m *grammar.Match, from int) []Party {
	if len(x.voice) == 0 || m.Infinitive {
		return nil
	}
	if x.weEnd > 0 && from == x.weEnd {
		return standIn(x.voice, 0)
	}
	for from < m.Group && (x.Toks[from].Has(words.Clause|words.Adverb) || x.Toks[from].Time || x.AdverbAt(from)) {
		from++
	}
	if from >= m.Group {
		if x.Points && x.leftOut(m.Start) {
			return standIn(x.voice, m.Start)
		}
		return nil
	}
	if behind := from + 2; x.ofOwnPost(from) && behind <= m.Group {
		if behind == m.Group {
			return standIn(x.voice, from)
		}
		if x.Toks[behind].Has(words.Conjunction) { // "the Ambassador and the Red Cross signed"
			return append(standIn(x.voice, from), x.Parties(behind+1, m.Group)...)
		}
		return nil
	}
	if w := x.Lower(from); w != "we" && w != "i" && w != "you" || x.Toks[from].Quoted || !x.Toks[m.Group-1].Has(words.Conjunction) && len(x.Parties(from+1, m.Group)) > 0 {
		return nil // "we note that the Union condemned"
	}
	return standIn(x.voice, from)
}

// leftOut reports whether the verb at token k begins its sentence, but for adverbs, in the third person: "Strongly condemns the attack".
func (x *Finder) leftOut(k int) bool {
	if !x.Toks[k].Can(lexicon.Third) {
		return false
	}
	for k--; k >= 0; k-- {
		if !x.Toks[k].Has(words.Adverb) && !x.AdverbAt(k) {
			return false
		}
	}
	return true
}

// labelled returns the country or organisation in capitals before the dash that begins the sentence when tokens [from, to) name only a body
// of it: "RUSSIA - The foreign ministry recognised the new rulers".
func (x *Finder) labelled(from, to int) []Party {
	m := x.MentionAt(0)
	if m == nil || m.Actor < 0 || x.found.Actors[m.Actor].Media || strings.ToUpper(m.Text) != m.Text || m.Kind != actor.KindCountry && m.Kind != actor.KindOrganisation {
		return nil
	}
	k := 0
	for k < len(x.Toks) && x.MentionAt(k) == m {
		k++
	}
	if f := &x.found.Actors[m.Actor]; k >= from || x.Toks[k].Punct != '-' && x.Toks[k].Punct != '–' && x.Toks[k].Punct != '—' || f.Kind == timeline.Country && !strings.EqualFold(f.Short, m.Text) {
		return nil // the city of a dateline
	}
	for n := max(from, k); n < to; n++ {
		if ownBodies[x.Lower(n)] {
			return []Party{{m.Actor, m, 0}}
		}
	}
	return nil
}

// ownBodies act for the country or the organisation before a dash.
var ownBodies = words.Set("ministry government bloc president premier minister parliament army military junta cabinet spokesman spokeswoman alliance organisation organization " +
	"secretary-general commission union leaders")
