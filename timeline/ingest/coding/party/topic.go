package party

import (
	"slices"

	"entente/timeline/ingest/coding/words"
)

// topics are the words before what is talked about.
var topics = words.Set("on about over regarding concerning")

// withoutTopic leaves out of those who stand from token end on, behind the noun of talks, whom the talks are about: "a meeting of
// the Council on the situation in Chad", "talks between A and B on C".
func (x *Finder) withoutTopic(end int, list []Party) []Party {
	k := end
	for k < len(x.Toks) && !(topics[x.Lower(k)] && !x.TimeWord(k)) {
		k++
	}
	return slices.DeleteFunc(list, func(p Party) bool { return p.Tok > k })
}
