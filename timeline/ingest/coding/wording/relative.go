package wording

import (
	"strings"

	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// withoutHalf drops a relative clause that a comma behind end has cut off before its verb: the "that the ELN" of "a truce that the ELN, to
// general embarrassment, disowned".
func (x *Teller) withoutHalf(rest string, end int) string {
	if end >= len(x.Text) || x.Text[end] != ',' {
		return rest
	}
	at := -1
	for _, w := range [...]string{" that ", " which ", " whom "} {
		at = max(at, strings.LastIndex(rest, w))
	}
	if at <= 0 {
		return rest
	}
	tail := strings.Fields(rest[at:])[1:]
	named := false
	for _, w := range tail {
		low := strings.ToLower(w)
		if words.ClassOf(low)&(words.Be|words.Have|words.Will|words.Would|words.May|words.Must|words.Do) != 0 || x.Lexicon.Forms(low)[0].Bits&(lexicon.Past|lexicon.Third) != 0 {
			return rest
		}
		named = named || w != low
	}
	if !named {
		return rest
	}
	return rest[:at]
}
