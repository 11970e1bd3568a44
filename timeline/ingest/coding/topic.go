package coding

import (
	"slices"

	"entente/timeline/ingest/coding/words"
)

// topics are the words before what is talked about.
var topics = words.Set("on about over regarding concerning")

// withoutTopic leaves out of those who stand from token end on, behind the noun of talks, whom the talks are about: "a meeting of
// the Council on the situation in Chad", "talks between A and B on C".
func (a *article) withoutTopic(end int, list []party) []party {
	k := end
	for k < len(a.Toks) && !(topics[a.Lower(k)] && !a.TimeWord(k)) {
		k++
	}
	return slices.DeleteFunc(list, func(p party) bool { return p.tok > k })
}
