// Package inflect makes the regular forms of English verbs.
package inflect

import "strings"

// Forms are the forms of a verb that follow the rules. The second of a pair is that with one consonant or two, as in "traveled" and
// "travelled", and "" for most.
type Forms struct {
	Third     string    // "visits": also the plural of a noun
	Past, Ing [2]string // "visited", which is the participle too, and "visiting"
}

// Regular returns the regular forms of a verb of at least two letters, in small letters.
func Regular(w string) Forms {
	last, before := w[len(w)-1], w[len(w)-2]
	var f Forms
	switch {
	case strings.HasSuffix(w, "s"), strings.HasSuffix(w, "x"), strings.HasSuffix(w, "ch"), strings.HasSuffix(w, "sh"), last == 'o' && !vowel(before):
		f.Third = w + "es"
	case last == 'y' && !vowel(before):
		f.Third = w[:len(w)-1] + "ies"
	default:
		f.Third = w + "s"
	}
	if last == 'e' {
		f.Past[0], f.Ing[0] = w+"d", w[:len(w)-1]+"ing"
		if before == 'e' || before == 'o' || w == "be" {
			f.Ing[0] = w + "ing"
		}
		return f
	}
	stems := [2]string{w}
	switch {
	case strings.HasSuffix(w, "ic"): // and not "bloc", which would be "blocked"
		stems[0] = w + "k"
	case doubles(w):
		stems[1] = w + string(last) // stop, stopped; both spellings of travel
	}
	for i, s := range stems {
		if s == "" {
			break
		}
		f.Past[i], f.Ing[i] = s+"ed", s+"ing"
	}
	if last == 'y' && !vowel(before) {
		f.Past = [2]string{w[:len(w)-1] + "ied"}
	}
	return f
}

func vowel(b byte) bool { return strings.IndexByte("aeiou", b) >= 0 }

// doubles reports whether the last letter of w may be written twice before an ending: that of "stop", "travel" and "equip", but not
// that of "rain" and "show".
func doubles(w string) bool {
	n := len(w)
	if n < 3 || vowel(w[n-1]) || strings.IndexByte("wxyc", w[n-1]) >= 0 || !vowel(w[n-2]) {
		return false
	}
	return !vowel(w[n-3]) || w[n-1] == 'l' || w[n-3] == 'u' && n > 3 && w[n-4] == 'q'
}
