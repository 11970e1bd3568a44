package timeline

import "strings"

// ParseKind reads what people call a kind of event, in any case, one or several of them: PLOVER's names and the plain words that are
// shown, "CONSULT", "Visit", "meetings", "sanctions". It returns false for words that name none.
func ParseKind(s string) (t Type, mode string, ok bool) {
	if t, ok := ParseType(strings.TrimSpace(s)); ok {
		return t, "", true
	}
	want := one(s)
	for _, t := range Types() {
		if one(t.Word("")) == want {
			return t, "", true
		}
	}
	for _, t := range Types() {
		for _, m := range t.Modes() {
			if one(t.Word(m)) == want {
				return t, m, true
			}
		}
	}
	return NoType, "", false
}

// one brings a word for one thing or several into a form that is the same for both, and for both spellings of English.
func one(s string) string {
	s = strings.ToLower(strings.TrimSpace(s))
	if stem, many := strings.CutSuffix(s, "ies"); many {
		s = stem + "y"
	}
	return strings.ReplaceAll(strings.TrimSuffix(s, "s"), "ization", "isation")
}
