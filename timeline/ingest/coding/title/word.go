// Package title words events in at most 60 characters: pieces of a text in the present tense, without what is told elsewhere, cut where they
// can end.
package title

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
	"entente/timeline/ingest/timex"
	"entente/timeline/when"
)

// Writer words pieces of a text as titles do.
type Writer struct {
	Lexicon *lexicon.Lexicon
	Text    string
	Title   timeline.Range // of the article, zero when it is not part of Text
	Found   *actor.Result
	Times   []timex.Expr // in order
	OfNouns []int        // those of Times that describe a noun: "the 2008 campaign"
}

// edit is a piece of the text that a title words otherwise.
type edit struct {
	start, end int
	with       string
}

// Words returns a piece of the text on one line: without times of day granularity and those of the event, own, each with its
// preposition, and with the short names of persons in place of their titles and full names.
func (x *Writer) Words(own []int, start, end int) string {
	if start >= end {
		return ""
	}
	edits := x.shortNames(start, end)
	timed := len(edits)
	for i := timex.From(x.Times, start); i < len(x.Times) && x.Times[i].Start < end; i++ {
		e := &x.Times[i]
		if rest := x.Text[e.End:]; strings.HasPrefix(rest, "'s") || strings.HasPrefix(rest, "’s") {
			continue // "this month's election"
		}
		if slices.Contains(x.OfNouns, i) {
			continue // "the 2008 and 2012 campaigns"
		}
		if e.Type == timex.Set || e.Type == timex.Duration ||
			!slices.Contains(own, i) && (e.Span.IsZero() || e.Span.Gran > when.ToDay) {
			continue
		}
		from := e.Start
		before := strings.TrimRight(x.Text[start:from], " ")
		k := max(strings.LastIndexByte(before, ' '), strings.LastIndexByte(before, '\n'))
		if w := strings.ToLower(before[k+1:]); words.ClassOf(w)&(words.Preposition|words.By) != 0 || (w == "before" || w == "after") && strings.Trim(x.Text[e.End:max(e.End, end)], " .,") == "" {
			from = start + k + 1 // "on Tuesday"
		} else if head, last, _ := cutLast(before); last == "the" {
			if rest, prep, ok := cutLast(head); ok && words.ClassOf(strings.ToLower(prep))&words.Preposition != 0 {
				from = start + len(rest) + 1 // "in the coming days"
			}
		}
		edits = append(edits, edit{from, min(e.End, end), ""}) // the comma of "on Sunday, January 3, 1993" may end the piece
	}
	timed = len(edits) - timed
	edits = append(edits, x.small(start, end)...)
	slices.SortStableFunc(edits, func(e, f edit) int { return e.start - f.start })
	s := strings.TrimRight(Squeeze(x.apply(edits, start, end)), " .,")
	for timed > 1 { // "from 1984 to 1997 and again since 2007" leaves "to and again"
		k := strings.LastIndexByte(s, ' ')
		if k < 0 || words.ClassOf(s[k+1:])&(words.Preposition|words.To|words.Conjunction) == 0 && s[k+1:] != "again" {
			break
		}
		s = strings.TrimRight(s[:k], " ,")
	}
	return s
}

// Said returns a piece of the text on one line, as somebody says it.
func (x *Writer) Said(start, end int) string {
	if start >= end {
		return ""
	}
	edits := append(x.ofToday(start, end), x.small(start, end)...)
	slices.SortStableFunc(edits, func(e, f edit) int { return e.start - f.start })
	return strings.TrimRight(Squeeze(x.apply(edits, start, end)), " .,")
}

// ofToday leaves out of text[start:end] the day before that of publication, which nobody knows beside a title: "hope yesterday for talks".
func (x *Writer) ofToday(start, end int) []edit {
	var edits []edit
	for i := timex.From(x.Times, start); i < len(x.Times) && x.Times[i].Start < end; i++ {
		e := &x.Times[i]
		if rest := x.Text[e.End:]; e.Text == "yesterday" && e.Start > start && !strings.HasPrefix(rest, "'s") && !strings.HasPrefix(rest, "’s") {
			edits = append(edits, edit{e.Start, min(e.End, end), ""})
		}
	}
	return edits
}

// apply words text[start:end] anew. Edits that overlap one before are left out.
func (x *Writer) apply(edits []edit, start, end int) string {
	var b strings.Builder
	for _, e := range edits {
		if e.start < start {
			continue
		}
		b.WriteString(x.Text[start:e.start])
		b.WriteString(e.with)
		start = e.end
	}
	if start < end {
		b.WriteString(x.Text[start:end])
	}
	return b.String()
}

// shortNames lists the persons that text[start:end] names, each with the title before it.
func (x *Writer) shortNames(start, end int) []edit {
	var edits []edit
	ms := x.Found.Mentions
	from := actor.From(ms, start)
	last := start
	for i := from; i < len(ms) && ms[i].Start < end; i++ {
		m := &ms[i]
		if x.himOrHer(m, start) && m.End <= end && m.Start >= last {
			edits, last = append(edits, edit{m.Start, m.End, x.Found.Actors[m.Actor].Short}), m.End
			continue
		}
		if m.Kind != actor.KindPerson || m.Actor < 0 || m.Pronoun || m.End > end || m.Start < last ||
			x.Found.Actors[m.Actor].Kind != timeline.Person || m.Attribute {
			continue
		}
		if !named(m.Text, x.Found.Actors[m.Actor].Short) {
			continue // "the president"
		}
		e := edit{m.Start, m.End, x.Found.Actors[m.Actor].Short}
		if at := x.titleStart(m); at >= last {
			e.start = at
		}
		if first, _, more := strings.Cut(e.with, " "); more && e.start == m.Start && m.Start-len(first)-1 >= last && strings.EqualFold(x.Text[m.Start-len(first)-1:m.Start], first+" ") {
			e.start -= len(first) + 1 // the "Bin" of "Bin Laden" at the start of a sentence
		}
		edits = append(edits, e)
		last = m.End
	}
	return edits
}

// himOrHer reports whether m is a "him" or "her" that a title which begins at start is to name: "accuses Goldberg of fomenting a revolt".
func (x *Writer) himOrHer(m *actor.Mention, start int) bool {
	return m.Pronoun && m.Actor >= 0 && (m.Text == "him" || m.Text == "her") &&
		!slices.ContainsFunc(x.Found.Mentions, func(b actor.Mention) bool { return b.Actor == m.Actor && b.Start >= start && b.Start < m.Start })
}

// named reports whether a mention holds the last word of a name.
func named(mention, name string) bool {
	return strings.Contains(mention, name[strings.LastIndexByte(name, ' ')+1:])
}

// titleStart returns the byte at which the phrase around a person begins: that of "Chinese" in "Chinese President Xi".
func (x *Writer) titleStart(m *actor.Mention) int {
	ps := x.Found.Phrases
	k := actor.From(ps, m.Start)
	const near = 6 // phrases
	at := m.Start
	for i := k - 1; i >= 0 && i >= k-near; i-- {
		if p := &ps[i]; p.Kind == actor.KindPerson && p.End == m.End && p.Start < at && p.Actor == m.Actor {
			at = p.Start
		}
	}
	if at == m.Start {
		return x.addressStart(m)
	}
	return at
}

// addressStart returns the byte at which the office begins that a person is addressed by: that of "President" in "President Trump",
// or where the name does.
func (x *Writer) addressStart(m *actor.Mention) int {
	at, office := m.Start, strings.ToLower(m.Office)
	for at > 0 && x.Text[at-1] == ' ' {
		start := strings.LastIndexAny(x.Text[:at-1], " \n\"“(") + 1
		word := x.Text[start : at-1]
		low := strings.ToLower(strings.TrimSuffix(word, "."))
		if first, _ := utf8.DecodeRuneInString(word); !unicode.IsUpper(first) || !callings[low] && (office == "" || !strings.Contains(office, low)) {
			break
		}
		at = start
	}
	return at
}

// Address reports whether w is a word by which people are spoken to.
func Address(w string) bool { return callings[w] }

// callings are words by which people are spoken to.
var callings = words.Set("judge justice prince princess duke count baron sheikh sheik imam ayatollah rabbi bishop archbishop cardinal father sister " +
	"brother mother gen general col colonel capt captain lt lieutenant maj major sgt sergeant adm admiral marshal commander sen senator rep gov governor mayor " +
	"dr prof professor sir dame lord lady mr mrs ms miss comrade inspector detective president king queen")

// breaks are words before which a clause can end and still tell what happened.
const breaks = " after before when while as amid despite following because since until in on at for during with against from over under near into across through about "

// Fit returns who, those who act, and the longest beginning of what they do that together have room for maxTitle characters
// and end before a word of breaks; "" when there is none of some words that keeps must.
func Fit(who, what, must string) string {
	const some = 2
	s := who + what
	if utf8.RuneCountInString(s) <= Max {
		return s
	}
	for end := len(s); end > len(who); {
		end = strings.LastIndexByte(s[:end], ' ')
		if end <= len(who) {
			return ""
		}
		word, _, _ := strings.Cut(s[end+1:], " ")
		head := strings.TrimRight(s[:end], " ,;:—–-")
		if !strings.Contains(breaks, " "+word+" ") || utf8.RuneCountInString(head) > Max {
			continue
		}
		if len(head) < len(who) || strings.Count(head[len(who):], " ") < some-1 || must != "" && !strings.Contains(head, must) {
			return ""
		}
		if pair := strings.LastIndex(head, " between "); pair > 0 && !strings.Contains(head[pair:], " and ") {
			continue // "a meeting between Giuliani"
		}
		if head = withoutPart(head); word == "after" || word == "before" {
			head = withoutSpan(head)
		}
		if last := head[strings.LastIndexByte(head, ' ')+1:]; words.ClassOf(last)&(words.Preposition|words.Determiner|words.Conjunction|words.Clause|words.Relative|words.To|words.Be|words.Have) == 0 {
			return head
		}
	}
	return ""
}

// withoutPart leaves out a participle at the end that wants more after it: "over complaints arising", "at a ceremony held".
func withoutPart(s string) string {
	head, last, found := cutLast(s)
	if rest, before, ok := cutLast(head); ok && strings.HasSuffix(last, "ing") && strings.Contains(breaks, " "+before+" ") {
		return rest // "orders the strikes after receiving"
	}
	switch last {
	case "held", "abducted", "kidnapped", "seized", "detained", "imprisoned", "based", "led", "made", "located", "known", "called", "signed", "arising", "stemming", "resulting", "relating", "involving", "leading", "including", "according", "bound", "ranging", "dating", "consisting":
		if found {
			return strings.TrimRight(head, ",")
		}
	}
	return s
}

// cutLast cuts s at its last space.
func cutLast(s string) (head, last string, found bool) {
	k := strings.LastIndexByte(s, ' ')
	if k < 0 {
		return "", s, false
	}
	return s[:k], s[k+1:], true
}
