package coding

import (
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Where something is said, asked or promised. Words name places that they are about, and these are not where they are spoken:
//
//	In Oslo, Kowal accused Chad            Oslo: the phrase opens the sentence
//	Kowal told reporters in Oslo           Oslo: the phrase belongs to the saying
//	The court in Oslo accused Chad         Oslo: the phrase belongs to who speaks
//	Chad said prices in Mali would rise    nowhere
//	Kowal called for an end to the war in Mali

// placed reports whether the place of d, which m tells, says where it is done.
func (a *article) placed(d *event.Draft, m *grammar.Match) bool {
	if d.Place == "" || !ofWords(d) || m.Has(lexicon.Cancels|lexicon.Postpones) {
		return true
	}
	verb := a.TokenAt(d.VerbAt)
	for k := 1; k < len(a.Toks) && m.Group > 0; k++ {
		if at := a.MentionAt(k); at == nil || !at.Locative || a.MentionStart(k) != k || !strings.HasPrefix(a.in.Text[at.Start:], d.Place) {
			continue
		}
		in := k - 1
		for in > 0 && a.Toks[in].Has(words.Determiner) {
			in--
		}
		if !a.Toks[in].Has(words.Preposition) {
			continue
		}
		if in == 0 || a.MentionAt(m.Group-1) == a.MentionAt(k) || k < verb && a.Toks[0].Has(words.Preposition) && a.FirstVerb(0, k) == k {
			return true
		}
		if before := in - 1; before < m.End && before >= m.Start || a.Toks[before].Time || heardAt[a.Lower(before)] {
			return true
		}
	}
	return false
}

// ofWords reports whether d is done with words.
func ofWords(d *event.Draft) bool {
	switch d.Type {
	case timeline.Statement, timeline.Request, timeline.Accuse, timeline.Threaten, timeline.Agree:
		return true
	case timeline.Reject: // but "pulls out of the summit in Oslo"
		return d.Mode != "meet"
	case timeline.Support:
		return d.Mode == ""
	}
	return false
}

// heardAt are those who hear what is said, and the occasions on which it is.
var heardAt = words.Set("reporters journalists newsmen press media parliament audience crowd supporters rally conference speech speaking interview briefing address talks meeting summit visit stop forum")
