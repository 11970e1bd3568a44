package wording

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/timeline"
	"entente/timeline/ingest/coding/event"
	"entente/timeline/ingest/coding/title"
	"entente/timeline/ingest/coding/words"
)

// Headline returns the words of the article's title, head, that tell the main event d, made a sentence: "Germany to send tanks to
// Ukraine" is "Germany will send tanks to Ukraine". It is "" where the title tells something else, is too long, or has
// capitals throughout. Visits and meetings have phrases of their own, which say who and where.
func (x *Teller) Headline(d *event.Draft, titled []event.Draft, head timeline.Range) string {
	t := d.InTitle(titled)
	for i := range titled {
		if t == nil && titled[i].ActsWith(d) && (titled[i].Type.Quad() <= timeline.MaterialCooperation) == (d.Type.Quad() <= timeline.MaterialCooperation) && titled[i].Type != timeline.Statement && (titled[i].CallsOff > 0) == (d.CallsOff > 0) {
			t = &titled[i]
		}
	}
	if t == nil || d.Planned || t.Planned || d.Type == timeline.Consult && d.Mode != "mediate" && hasSides(d) || !t.Verb || !(t.ActsWith(d) || len(t.Roles) == 0 || d.Nobody()) {
		return ""
	}
	start, end := head.Start, t.Clause.End
	if t.Clause.Start > start+2 && !x.leads(start, t.Clause.Start) {
		return ""
	}
	whole := x.Text[start:head.End]
	if words.Capitals(whole) || strings.Contains(whole, "?") || Asks(whole) {
		return ""
	}
	s := x.Words(t.Times, start, end)
	if t.Marks&timeline.Future != 0 {
		s = x.willFor(s, t, start)
	}
	if i := strings.Index(s, ", "); i > 0 && i < len(s)/2 && !strings.Contains(s[i+2:], ",") && x.joinedNames(t, start+strings.Index(whole, ", ")) {
		s = s[:i] + " and " + s[i+2:] // "Putin, Kim sign"
	}
	if s = title.Fit("", s, ""); strings.Count(s, " ") < 2 {
		return ""
	}
	return s
}

// Asks reports whether a headline promises to tell why or how.
func Asks(s string) bool {
	switch word, _, _ := strings.Cut(strings.ToLower(s), " "); word {
	case "why", "how", "what", "when", "where", "who":
		return true
	}
	return false
}

// hasSides reports whether two take part.
func hasSides(d *event.Draft) bool {
	source, target := d.Sides()
	return source && (target || len(d.Roles) > 1)
}

// leads reports whether text[start:end] holds nothing but names and commas, as the first of "Russia, China hold drills".
func (x *Teller) leads(start, end int) bool {
	for w := range strings.FieldsSeq(x.Text[start:end]) {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) && w != "and" {
			return false
		}
	}
	return !strings.ContainsAny(x.Text[start:end], ";:\"“")
}

// willFor puts "will" for the "to" before the verb of t in s, the words of the title from start on.
func (x *Teller) willFor(s string, t *event.Draft, start int) string {
	verb, _, _ := strings.Cut(x.Text[t.VerbAt:], " ")
	before, after, found := strings.Cut(s, " to "+verb+" ")
	if !found || x.HasVerb(before, false) || t.VerbAt < start || words.ClassOf(before[strings.LastIndexByte(before, ' ')+1:]) != 0 {
		return s
	}
	if last := before[strings.LastIndexByte(before, ' ')+1:]; slices.Contains([]string{"ready", "set", "due", "plans", "agrees", "vows", "wants", "hopes", "likely", "unlikely"}, last) {
		return s
	}
	return before + " will " + verb + " " + after
}

// joinedNames reports whether the comma at a byte of the title stands between two who act together.
func (x *Teller) joinedNames(t *event.Draft, comma int) bool {
	before, after := false, false
	for _, r := range t.Roles {
		if r.As == timeline.Mentioned || r.As == timeline.Target || r.As == timeline.Host && t.Mode == "visit" {
			continue
		}
		before = before || r.End <= comma+1
		after = after || r.Start > comma && r.Start <= comma+3
	}
	return before && after
}
