package actor

import "slices"

// Firms and other bodies that a text names without saying what they are.

// legalForm returns the token behind what tells the legal form of the body whose name ends before k: "Boeing Co.", "Renault SA".
func (f *finder) legalForm(k int) int {
	if !f.capitalAt(k) || !f.is(k, "co", "corp", "corporation", "inc", "ltd", "limited", "plc", "sa", "sas", "ag", "nv", "se", "asa", "ab", "oyj", "spa", "llc", "gmbh", "company",
		"SA", "SAS", "AG", "NV", "SE", "ASA", "AB", "PLC", "LLC") {
		return k
	}
	return k + 1
}

// ownedBy returns the country whose name in the possessive stands before the name of unknown kind at [i, end), which is that of a body
// of that country where it acts: "Chad's Karskoil said it would". It is "" where only a place can be meant, as behind "in", where the
// name only describes a noun, and where the pronoun behind it is a person's: "Chad's Karsk said he would".
func (f *finder) ownedBy(i, end int) string {
	const longest = 4 // words
	if i < 2 || end-i > longest || f.toks[i-1].punct != '\'' || !f.headOfPhrase(end) && !f.did(end) || len(f.raws) == f.from ||
		end-i == 1 && (f.toks[i].word >= 0 || f.toks[i].upper || f.hasFamilyEnding(i)) {
		return "" // one word that looks like a family name may be somebody's
	}
	r := &f.raws[len(f.raws)-1]
	if r.to != i-1 || r.Locative || r.entry.class != countryName && r.entry.class != demonym || !f.isThing(end, end-i > 1) {
		return ""
	}
	return f.codeOf(r.entry)
}

// did reports whether the word at k is the past of a verb with which news tells what happens: "Chad's Karskoil cut".
func (f *finder) did(k int) bool {
	w := f.raw(k)
	return f.word(k).verb&told != 0 && w[len(w)-1] != 's'
}

// isThing reports whether the sentence goes on from token k with "it" before "he" or "she". Where it has neither, business decides for one
// word, and long says that there are more.
func (f *finder) isThing(k int, long bool) bool {
	for ; k < len(f.toks); k++ {
		switch {
		case f.is(k, "he", "she", "him", "his", "her"):
			return false
		case f.is(k, "it", "its", "itself"):
			return true
		}
	}
	return long || slices.ContainsFunc(f.toks, func(t token) bool { return f.g.business[f.text[t.start:t.end]] })
}

// business are words of sentences about firms.
const business = `firm firms company companies maker shares stake profit profits sales output plant plants factory factories airline bank oil gas
	pipeline chips cars exports imports contract contracts supplies production investors customers subsidiary unit plane planes flights`

// ownedBodies makes organisations of the names that a country owns and that turned out to be nobody's, and of the same names elsewhere
// in the text.
func (r *resolver) ownedBodies() {
	owners := map[string]string{}
	for i := range r.raws {
		if m := &r.raws[i]; m.owner != "" && m.nobodys() {
			owners[m.Text] = m.owner
		}
	}
	if len(owners) == 0 {
		return
	}
	for i := range r.raws {
		if m := &r.raws[i]; owners[m.Text] != "" && m.nobodys() {
			m.Kind, m.owner, m.Country = KindOrganisation, owners[m.Text], owners[m.Text]
		}
	}
}

// nobodys reports whether m is a name of which it is still not known whose it is.
func (m *raw) nobodys() bool { return m.caps && m.Kind == "" && m.Actor < 0 }
