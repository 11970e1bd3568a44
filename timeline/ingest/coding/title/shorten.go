package title

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/timeline/ingest/coding/lexicon"
	"entente/timeline/ingest/coding/words"
)

// Max is the number of characters that a title has at most.
const Max = 60

// cuts are words that begin a phrase which a title can do without; before those of doubtful the rest says something else when
// they are gone.
const (
	cuts     = breaks + "to and but or that which who whose whom where including so than if unless except without blamed claimed "
	doubtful = " if unless until but except without than or "
)

// Shorten ends s, a title, within maxTitle characters: before a phrase that it can do without; where there is none, at a word,
// with an ellipsis.
func (x *Writer) Shorten(s string) string {
	s = strings.TrimRight(s, " .,;:—–-")
	if utf8.RuneCountInString(s) <= Max {
		return s
	}
	if whole := withoutInsertion(s); whole != s {
		return x.Shorten(whole)
	}
	const least = 30 // characters: what is shorter says too little
	for end := len(s); ; {
		if end = strings.LastIndexByte(s[:end], ' '); end < least {
			return ellipsis(s)
		}
		head := strings.TrimRight(s[:end], " ")
		word, _, _ := strings.Cut(s[end+1:], " ")
		mark := strings.IndexByte(",;:", head[len(head)-1]) >= 0 || word == "—" || word == "–"
		if head = strings.TrimRight(head, " ,;:—–-("); utf8.RuneCountInString(head) > Max || !mark && !strings.Contains(cuts, " "+word+" ") || !x.complete(head, word) || word == "and" && x.verbBehind(head, s[end+1:]) {
			continue
		}
		if word == "after" || word == "before" {
			head = withoutSpan(head)
		}
		if strings.Contains(doubtful, " "+word+" ") {
			if utf8.RuneCountInString(head) == Max {
				continue
			}
			return head + "…"
		}
		return head
	}
}

// withoutInsertion leaves out of s what stands between two commas before an auxiliary: "says the next ship, with 34,000 tonnes for Kenya, is due".
func withoutInsertion(s string) string {
	for from := 0; ; {
		open := strings.Index(s[from:], ", ")
		if open < 0 {
			return s
		}
		open += from
		end := strings.Index(s[open+2:], ", ")
		if end < 0 {
			return s
		}
		end += open + 2
		next, _, _ := strings.Cut(s[end+2:], " ")
		if words.ClassOf(next)&(words.Be|words.Have|words.Will|words.Would|words.May|words.Must) != 0 && !strings.ContainsAny(s[open:end], "“”\"") {
			return s[:open] + s[end+1:]
		}
		from = end
	}
}

// withoutSpan drops how long after or before another thing what s tells took place: the "a day" of "handed the man over a day", where "after his arrest"
// is cut.
func withoutSpan(s string) string {
	f := strings.Fields(s)
	n := len(f)
	if n < 4 || !spans[strings.TrimSuffix(f[n-1], "s")] || words.ClassOf(f[n-2])&words.Determiner == 0 && !words.Digit(f[n-2][0]) {
		return s
	}
	if words.ClassOf(f[n-3])&words.Preposition != 0 {
		return s // "for 17 years"
	}
	for n -= 2; n > 3 && (f[n-1] == "nearly" || f[n-1] == "almost" || f[n-1] == "about" || f[n-1] == "just" || f[n-1] == "barely"); n-- {
		continue
	}
	return strings.TrimRight(strings.Join(f[:n], " "), ",")
}

// spans are the words for a length of time.
var spans = words.Set("minute hour day week month year decade")

// verbBehind reports whether what stands before an "and" is half of a subject, whose verb comes behind it: "four officers and a civilian
// were accused".
func (x *Writer) verbBehind(head, rest string) bool {
	auxiliary := func(s string) bool {
		for w := range strings.FieldsSeq(s) {
			if words.ClassOf(strings.ToLower(w))&(words.Be|words.Have|words.Will|words.Would|words.May|words.Must|words.Do) != 0 {
				return true
			}
		}
		return false
	}
	if auxiliary(head) || !auxiliary(rest) {
		return false
	}
	for w := range strings.FieldsSeq(head) {
		if f := x.Lexicon.Forms(w); (f[0].Bits|f[1].Bits)&lexicon.Past != 0 {
			return false
		}
	}
	return true
}

// complete reports whether a title may end where s does, before the word next: behind no word that wants another, with all
// brackets closed, and with a verb, in what somebody says too.
func (x *Writer) complete(s, next string) bool {
	head, last, _ := cutLast(withoutPart(s))
	_, before, _ := cutLast(head)
	low := strings.ToLower(last)
	f := x.Lexicon.Forms(low)
	if low == last && words.ClassOf(low)&(words.Determiner|words.Preposition|words.Conjunction|words.Clause|words.Relative|words.To|words.By|words.Be|words.Have|words.Will|words.Would|words.May|words.Must|words.Not|words.Do) != 0 ||
		strings.Count(s, "(") != strings.Count(s, ")") || strings.Count(s, "[") != strings.Count(s, "]") {
		return false
	}
	switch {
	case f[0].Lemma > 0 && words.ClassOf(next)&words.Preposition != 0 && words.ClassOf(before)&(words.To|words.Will|words.Would|words.May|words.Must|words.Not|words.Do|words.Have|words.Be|words.Pronoun) != 0:
		return false // "would not go on"
	case strings.HasSuffix(low, "ing") && words.ClassOf(before)&(words.Determiner|words.Preposition) == 0, strings.HasSuffix(low, "ly"), low == "very", low == "much", low == "so", low == "too", low == "such":
		return false
	case next == "to" && (words.ClassOf(low)&(words.Due|words.Wish) != 0 || f[0].Bits&(lexicon.Past|lexicon.Participle) != 0 || low == "able" || low == "unable" || low == "ready" || low == "willing" || low == "likely"):
		return false
	case next == "to" && !strings.Contains(s, " to ") && wishes(s): // "urges Kenya", to do what?
		return false
	case low == "blamed", low == "claimed", next == "to" && strings.HasSuffix(s, " led"): // on whom, by whom, to what
		return false
	case next == "that" && f[0].Lemma > 0, (next == "and" || next == "or") && (words.Adjective(low) || unicode.IsUpper(rune(last[0])) && words.ClassOf(strings.ToLower(before))&words.By != 0):
		return false // "by Chadian and Kenyan troops"
	}
	if i := strings.LastIndex(s, " that "); i > 0 && !x.HasVerb(s[i+len(" that "):], false) {
		return false // "said that soldiers", who did what?
	}
	if i := strings.LastIndex(s, " between "); i > 0 && !strings.Contains(s[i:], " and ") {
		return false
	}
	_, said, found := strings.Cut(s, " says ")
	if !found {
		_, said, found = strings.Cut(s, " say ")
	}
	if first, _, _ := strings.Cut(said, " "); found && (words.Subordinate(strings.ToLower(first)) || words.ClassOf(strings.ToLower(first))&words.Condition != 0) {
		return false
	}
	if !found {
		_, said, _ = strings.Cut(s, " ")
		return said == "" || x.HasVerb(said, true)
	}
	return x.HasVerb(said, false)
}

// wishes reports whether the verb of a title says that somebody should do something.
func wishes(s string) bool {
	for w := range strings.FieldsSeq(s) {
		switch w {
		case "calls", "call", "asks", "ask", "urges", "urge", "tells", "tell", "orders", "order", "wants", "want", "presses", "press", "invites", "invite", "forces", "force",
			"called", "asked", "urged", "told", "ordered", "wanted", "pressed", "invited", "forced":
			return true
		}
	}
	return false
}

// ellipsis cuts s at a word so that it has at most maxTitle characters, and leaves no word at the end that wants another
// after it.
func ellipsis(s string) string {
	runes := []rune(s)[:Max-1]
	cut := strings.LastIndexByte(string(runes), ' ')
	if cut < Max/3 {
		return string(runes) + "…"
	}
	s = string(runes)[:cut]
	for {
		s = strings.TrimRight(s, " .,;:—–-(")
		k := strings.LastIndexByte(s, ' ')
		if k < Max/3 || words.ClassOf(s[k+1:])&(words.Determiner|words.Preposition|words.Conjunction|words.Clause|words.Relative|words.To|words.By|words.Be|words.Will|words.Would) == 0 {
			return s + "…"
		}
		s = s[:k]
	}
}
