package coding

import (
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/grammar"
	"entente/timeline/ingest/coding/words"
)

// mediaOf reports whether r, named by a nationality or a country, is only where the media are from that say so: "Russian news agencies reported", "US media". Those
// of a state speak for it.
func (a *article) mediaOf(r event.Role) bool {
	const far = 4 // words
	k := a.TokenAt(r.Start)
	if k < 0 {
		return false
	}
	m := a.MentionAt(k)
	if m == nil || m.Kind != actor.KindNationality && m.Kind != actor.KindCountry && !m.Possessive {
		return false
	}
	for words := 0; k < len(a.Toks) && words < far; k++ {
		t := &a.Toks[k]
		w := a.Lower(k)
		switch {
		case a.MentionAt(k) == m || t.Punct == '\'':
			continue
		case t.Punct != 0 || t.Class != 0 || a.FoundAt(k) || w == "state" || w == "official" || w == "state-run" || w == "government":
			return false
		case media[w]:
			return k+1 == len(a.Toks) || !grammar.OfOffice(a.Lower(k+1)) && a.Lower(k+1) != "secretary" && a.Lower(k+1) != "conference"
		}
		words++
	}
	return false
}

// media are nouns for those who report.
var media = words.Set("agency agencies media newspaper newspapers press television tv radio daily dailies magazine website websites broadcaster broadcasters tabloid tabloids weekly weeklies")
