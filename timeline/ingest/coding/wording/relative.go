package wording

import (
	"slices"
	"strings"

	"entente/timeline/ingest/coding/event"
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

// whoseThing words what d reaches that stands between a "whose" and who acts: the " the authority" of "the court, whose authority Chad does not accept", ""
// where nothing of the kind stands there.
func (x *Teller) whoseThing(d *event.Draft) string {
	const long = 24 // bytes
	k := slices.IndexFunc(d.Roles, event.Acts)
	if k < 0 || d.Roles[k].Start > d.VerbAt || d.Roles[k].Start <= d.Clause.Start {
		return ""
	}
	before := x.Text[d.Clause.Start:d.Roles[k].Start]
	i := strings.LastIndex(before, " whose ")
	if i < 0 {
		return ""
	}
	thing := strings.TrimSpace(before[i+len(" whose "):])
	if thing == "" || len(thing) > long || thing != strings.ToLower(thing) || strings.ContainsAny(thing, ",;:\"") {
		return ""
	}
	return " the " + thing
}

// ofSecond words d, which the second verb of a clause tells, with the subject of the first: "the rebels raided a village" of "the rebels crossed the river" and
// "and raided a village". "" when d is told by the first.
func (x *Teller) ofSecond(d *event.Draft, first, second string) string {
	word := func(at int) string {
		w, _, _ := strings.Cut(x.Text[at:], " ")
		return " " + strings.TrimRight(w, ".,;:\n")
	}
	verb := word(d.VerbAt)
	_, rest, _ := strings.Cut(second[1:], " ") // behind "and"
	if !d.Past || d.Passive || d.Infinite || d.VerbAt != d.GroupAt || !strings.HasPrefix(" "+rest+" ", verb+" ") || strings.Contains(first, verb) {
		return ""
	}
	for i, c := range first {
		if c != ' ' {
			continue
		}
		w, _, _ := strings.Cut(first[i+1:], " ")
		f := x.Lexicon.Forms(w)
		if words.ClassOf(w)&(words.Be|words.Have|words.Do) != 0 {
			return "" // "the war was illegal and expressed": another speaks
		}
		if words.ClassOf(w) == 0 && (f[0].Bits|f[1].Bits)&lexicon.Past != 0 {
			return first[:i] + " " + rest
		}
	}
	return ""
}
