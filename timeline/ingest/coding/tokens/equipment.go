package tokens

import (
	"strings"

	"entente/timeline/ingest/coding/words"
)

// What forces are armed with, under the letters and numbers of its type: "F-16s", "MiG-29", "S-400". Such a word counts as the noun that
// says what it is, so that the patterns of jets and missiles know it.

// equipment are the nouns for the letters before the numbers.
var equipment = map[string]string{
	"F": "jet", "MiG": "jet", "Mig": "jet", "MIG": "jet", "Su": "jet", "SU": "jet", "JF": "jet", "J": "jet", "FA": "jet", "Yak": "jet", "EF": "jet",
	"B": "bomber", "Tu": "bomber", "U": "plane", "C": "plane", "Il": "plane", "KC": "plane", "RC": "plane", "EP": "plane", "An": "plane", "RQ": "drone", "MQ": "drone", "TB": "drone",
	"Mi": "helicopter", "AH": "helicopter", "UH": "helicopter", "CH": "helicopter", "Ka": "helicopter",
	"T": "tank", "S": "missile", "SA": "missile", "SS": "missile", "DF": "missile", "AK": "rifle",
}

// equipmentAt returns the length of the name of such a thing at the start of s, which goes on to the end of the text: letters that are
// known, a hyphen, two digits or more, or one behind "U" and "TB", a letter for the series and an "s" for several. 0 for none.
func equipmentAt(s string) int {
	const letters = 3
	i := strings.IndexByte(s[:min(len(s), letters+1)], '-')
	if i < 1 || equipment[s[:i]] == "" {
		return 0
	}
	n := i + 1
	for n < len(s) && words.Digit(s[n]) {
		n++
	}
	if digits := n - i - 1; digits == 0 || digits == 1 && s[:i] != "U" && s[:i] != "TB" {
		return 0
	}
	if n < len(s) && s[n] >= 'A' && s[n] <= 'Z' {
		n++
	}
	if n < len(s) && s[n] == 's' {
		n++
	}
	if n < len(s) && words.Letter(rune(s[n])) {
		return 0
	}
	return n
}

// equipment is the token of the thing that the text names at [start, end).
func (x *Cutter) equipment(start, end int) Token {
	name := x.Text[start:end]
	noun, _, _ := strings.Cut(name, "-")
	word := equipment[noun]
	if strings.HasSuffix(name, "s") {
		word += "s"
	}
	return Token{Start: start, End: end, Forms: x.Lexicon.Forms(word)}
}
