package actor

import "strings"

// Women without a name: "her" and "she" are they, and nobody whose name does not tell that it is a woman's.

// otherWoman reports whether the text speaks of a woman without a name between the last mention of a person and the pronoun k: "Ali Moussa will not
// come, his spokeswoman said. He was busy, she added".
func (r *resolver) otherWoman(k, person int) bool {
	for i := k - 1; i >= max(0, k-reach); i-- {
		if p := &r.raws[i]; p.Actor == person {
			return unnamedWoman(r.text[min(p.End, r.raws[k].Start):r.raws[k].Start])
		}
	}
	return false
}

// unnamedWoman reports whether a text calls a woman by what she is and not by her name: "his spokeswoman said", but not "the spokeswoman Ann Lee".
func unnamedWoman(text string) bool {
	f := strings.Fields(text)
	for i, w := range f {
		w = strings.ToLower(w)
		if !women[strings.TrimRight(w, ".,;:\"”")] {
			continue
		}
		named := i+1 < len(f) && f[i+1][0] >= 'A' && f[i+1][0] <= 'Z'
		if ends := w[len(w)-1]; !named || ends == '.' || ends == ';' {
			return true
		}
	}
	return false
}

// women are nouns for one woman.
var women = set("spokeswoman woman chairwoman businesswoman congresswoman policewoman alderwoman councilwoman wife widow mother daughter sister girl niece aunt grandmother " +
	"actress waitress hostess stewardess princess duchess queen empress")
