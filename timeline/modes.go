package timeline

import "strings"

// Modes lists the modes of a type that people can choose from: PLOVER's, and those of ours that reading articles gives.
func (t Type) Modes() []string {
	switch t {
	case Consult:
		return []string{"visit", "meet", "phone", "mediate", "third-party", "multilateral"}
	case Support:
		return []string{"sign"}
	case Retreat:
		return []string{"withdraw", "release", "return", "disarm", "ceasefire", "access", "resign", "ease"}
	case Request:
		return []string{"assist", "change", "yield", "meet"}
	case Accuse:
		return []string{"disapprove", "allege", "investigate"}
	case Reject:
		return []string{"assist", "change", "yield", "meet"}
	case Threaten:
		return []string{"restrict", "relations", "violence"}
	case Protest:
		return []string{"demo", "riot", "strike", "hunger", "boycott", "obstruct"}
	case Sanction:
		return []string{"withdraw", "discontinue", "expel"}
	case Mobilize:
		return []string{"troops", "weapons", "police", "militia"}
	case Coerce:
		return []string{"seize", "restrict", "ban", "censor", "arrest", "deport", "abduct", "curfew", "martial-law", "cyber"}
	case Assault:
		return []string{"beat", "torture", "execute", "sexual", "assassinate", "massacre", "cleansing", "primitive", "firearms",
			"explosives", "suicide-attack", "heavy-weapons", "destroy", "unconventional"}
	}
	return nil
}

// ModeWord returns the plain words for a mode of a type: "visit", "call", "martial law"; "" for none.
func (t Type) ModeWord(mode string) string {
	switch {
	case mode == "":
		return ""
	case t == Consult:
		switch mode {
		case "third-party":
			return "meeting in a third country"
		case "meet":
			return "meeting"
		}
		if w, ok := consultWords[mode]; ok {
			return strings.ToLower(w)
		}
	case t == Reject && mode == "meet":
		return "called off a meeting"
	case mode == "demo":
		return "demonstration"
	case mode == "hunger":
		return "hunger strike"
	case t == Sanction && mode == "expel":
		return "expulsion"
	case t == Support && mode == "sign":
		return "treaty signed"
	}
	return strings.ReplaceAll(mode, "-", " ")
}
