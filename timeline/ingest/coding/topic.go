package coding

import (
	"entente/timeline/ingest/coding/words"
	"slices"
)

// topics are the words before what is talked about.
var topics = words.Set("on about over regarding concerning")

// withoutTopic leaves out of those who stand from token end on, behind the noun of talks, whom the talks are about: "a meeting of
// the Council on the situation in Chad", "talks between A and B on C".
func (a *article) withoutTopic(end int, list []party) []party {
	k := end
	for k < len(a.toks) && !(topics[a.lower(k)] && !a.timeWord(k)) {
		k++
	}
	return slices.DeleteFunc(list, func(p party) bool { return p.tok > k })
}
