package actor

import (
	"slices"
	"strings"
)

// Firms and other bodies that a text names without saying what they are.

// legalForm returns the token behind what tells the legal form of the body whose name ends before k: "Boeing Co.", "Renault SA".
func (f *finder) legalForm(k int) int {
	if !f.capitalAt(k) || !f.is(k, "co", "corp", "corporation", "inc", "ltd", "limited", "plc", "sa", "sas", "ag", "nv", "se", "asa", "ab", "oyj", "spa", "llc", "gmbh", "company",
		"SA", "SAS", "AG", "NV", "SE", "ASA", "AB", "PLC", "LLC") {
		return k
	}
	return k + 1
}

// airline returns the token behind the name of an airline that begins with "Air" at token i and goes on with a country or a place, "Air France", or i.
func (f *finder) airline(i int) int {
	if !f.toks[i].capital || !f.is(i, "air") || !f.capitalAt(i+1) {
		return i
	}
	end, e := f.matchName(i + 1)
	if e.class != countryName && e.class != placeName && e.class != capitalCity {
		return i
	}
	return end
}

// owned reports whether the name of unknown kind at [i, end) is that of a body, and of which country, "" for none:
//
//	"Chad's Karskoil said it would"              behind a country in the possessive, where it acts
//	"Chadian energy company Karskoil"            behind a noun for firms
//
// Where only a place can be meant, as behind "in", where the name only describes a noun, and where the pronoun behind it is a person's, it
// is none: "Chad's Karsk said he would".
func (f *finder) owned(i, end int) (code string, ok bool) {
	const longest = 4 // words
	if i < 2 || end-i > longest || f.headline && !f.did(end) {
		return "", false
	}
	if f.g.firms[f.raw(i-1)] {
		for k := len(f.raws) - 1; k >= f.from && f.raws[k].to > i-longest; k-- {
			if r := &f.raws[k]; r.entry.class == countryName || r.entry.class == demonym {
				code = f.codeOf(r.entry)
			}
		}
		return code, true
	}
	if f.toks[i-1].punct != '\'' || !f.headOfPhrase(end) && !f.did(end) || len(f.raws) == f.from ||
		end-i == 1 && (f.toks[i].word >= 0 || f.toks[i].upper || f.hasFamilyEnding(i)) {
		return "", false // one word that looks like a family name may be somebody's
	}
	r := &f.raws[len(f.raws)-1]
	if r.to != i-1 || r.Locative || r.entry.class != countryName && r.entry.class != demonym || !f.isThing(end, end-i > 1) {
		return "", false
	}
	return f.codeOf(r.entry), true
}

// did reports whether the word at k is the past of a verb with which news tells what happens: "Chad's Karskoil cut".
func (f *finder) did(k int) bool {
	return f.word(k).verb&told != 0 && !strings.HasSuffix(f.raw(k), "s")
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

// firms are nouns for firms, behind which one's name may stand.
const firms = `company firm giant airline carrier maker carmaker automaker chipmaker planemaker bank group operator producer manufacturer monopoly retailer
	conglomerate exporter lender insurer broker brewer shipbuilder steelmaker drugmaker supplier`

// business are words of sentences about firms.
const business = `firm firms company companies maker shares stake profit profits sales output plant plants factory factories airline bank oil gas
	pipeline chips cars exports imports contract contracts supplies production investors customers subsidiary unit plane planes flights`

// ownedBodies makes organisations of the names that are owned and that turned out to be nobody's, and of the same names elsewhere
// in the text.
func (r *resolver) ownedBodies() {
	owners := map[string]string{}
	for i := range r.raws {
		if m := &r.raws[i]; m.owned && m.nobodys() && owners[m.Text] == "" {
			owners[m.Text] = m.Country
		}
	}
	if len(owners) == 0 {
		return
	}
	for i := range r.raws {
		m := &r.raws[i]
		if code, known := owners[m.Text]; known && m.nobodys() {
			m.Kind, m.owned, m.Country = KindOrganisation, true, code
		}
	}
}

// nobodys reports whether m is a name of which it is still not known whose it is.
func (m *raw) nobodys() bool { return m.caps && m.Kind == "" && m.Actor < 0 }
