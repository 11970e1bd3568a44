package coding

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/timeline"
	"entente/timeline/ingest/coding/title"
	"entente/timeline/ingest/coding/words"
)

// headline returns the words of the article's title that tell the main event d, made a sentence: "Germany to send tanks to
// Ukraine" is "Germany will send tanks to Ukraine". It is "" where the title tells something else, is too long, or has
// capitals throughout. Visits and meetings have phrases of their own, which say who and where.
func (a *article) headline(d *draft, titled []draft) string {
	t := d.inTitle(titled)
	for i := range titled {
		if t == nil && titled[i].actsWith(d) && (titled[i].Type.Quad() <= timeline.MaterialCooperation) == (d.Type.Quad() <= timeline.MaterialCooperation) && titled[i].Type != timeline.Statement && (titled[i].offs > 0) == (d.offs > 0) {
			t = &titled[i]
		}
	}
	if t == nil || d.planned || t.planned || d.Type == timeline.Consult && d.Mode != "mediate" && d.hasSides() || !t.verb || !(t.actsWith(d) || len(t.Roles) == 0 || d.nobody()) {
		return ""
	}
	start, end := a.in.Title.Start, t.clause.End
	if t.clause.Start > start+2 && !a.leads(start, t.clause.Start) {
		return ""
	}
	whole := a.in.Text[start:a.in.Title.End]
	if words.Capitals(whole) || strings.Contains(whole, "?") || asks(whole) {
		return ""
	}
	s := a.Titles.Words(t.Times, start, end)
	if t.Marks&timeline.Future != 0 {
		s = a.willFor(s, t, start)
	}
	if i := strings.Index(s, ", "); i > 0 && i < len(s)/2 && !strings.Contains(s[i+2:], ",") && a.joinedNames(t, start+strings.Index(whole, ", ")) {
		s = s[:i] + " and " + s[i+2:] // "Putin, Kim sign"
	}
	if s = title.Fit("", s, ""); strings.Count(s, " ") < 2 {
		return ""
	}
	return s
}

// asks reports whether a headline promises to tell why or how.
func asks(s string) bool {
	switch word, _, _ := strings.Cut(strings.ToLower(s), " "); word {
	case "why", "how", "what", "when", "where", "who":
		return true
	}
	return false
}

// hasSides reports whether two take part.
func (d *draft) hasSides() bool {
	source, target := d.sides()
	return source && (target || len(d.Roles) > 1)
}

// leads reports whether text[start:end] holds nothing but names and commas, as the first of "Russia, China hold drills".
func (a *article) leads(start, end int) bool {
	for w := range strings.FieldsSeq(a.in.Text[start:end]) {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsUpper(r) && w != "and" {
			return false
		}
	}
	return !strings.ContainsAny(a.in.Text[start:end], ";:\"“")
}

// willFor puts "will" for the "to" before the verb of t in s, the words of the title from start on.
func (a *article) willFor(s string, t *draft, start int) string {
	verb, _, _ := strings.Cut(a.in.Text[t.verbAt:], " ")
	before, after, found := strings.Cut(s, " to "+verb+" ")
	if !found || a.Titles.HasVerb(before, false) || t.verbAt < start || words.ClassOf(before[strings.LastIndexByte(before, ' ')+1:]) != 0 {
		return s
	}
	if last := before[strings.LastIndexByte(before, ' ')+1:]; slices.Contains([]string{"ready", "set", "due", "plans", "agrees", "vows", "wants", "hopes"}, last) {
		return s
	}
	return before + " will " + verb + " " + after
}

// joinedNames reports whether the comma at a byte of the title stands between two who act together.
func (a *article) joinedNames(t *draft, comma int) bool {
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
