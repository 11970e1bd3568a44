package actor

// A title before a name either addresses somebody or describes. What describes makes a phrase around the name that speaks
// of the person too; a form of address says nothing more than the name:
//
//	address      "Mr Lee", "Mother Agnes"                  courtesy
//	             "President Lee", "Deputy Secretary Lee"   what somebody is called to the face: "Mr President"
//	             "Senator Lee", "Rev. Lee"                 the same
//	             "spokeswoman Ann Lee", "coach Ann Lee"    a calling without an article, put in front by newspapers
//	description  "the spokeswoman, Ann Lee", "Foreign Minister Ann Lee", "Latvian President Ann Lee"

// describes reports whether the title p, which ends with a name, describes the person.
func (f *finder) describes(p *phrase) bool {
	bare := p.words == p.start+1
	switch {
	case bare && f.isCourtesy(p.start):
		return false
	case p.start < len(f.toks) && !p.det && p.country == "" && f.small(p.start):
		return false
	case bare && p.end <= p.start+2 && f.isVocative(p.start):
		return false
	case bare && p.head.kind == office:
		switch p.head.class {
		case "president", "pm", "monarch", "pope", "secretary":
			return p.end > p.start+2 // "Secretary for Trade Lee"
		}
	}
	return true
}

// isCourtesy reports whether the word at i is said to anybody of its kind.
func (f *finder) isCourtesy(i int) bool {
	return f.is(i, "mr", "mrs", "ms", "miss", "sir", "madam", "dame", "lord", "lady", "dr", "prof", "professor", "mother",
		"father", "brother", "sister", "prince", "princess", "begum", "mr.", "mrs.", "ms.", "dr.")
}

// isVocative reports whether the word at i is a calling by which its people are spoken to.
func (f *finder) isVocative(i int) bool {
	return f.is(i, "judge", "justice", "senator", "congressman", "congresswoman", "governor", "mayor", "ambassador", "reverend", "rev", "sen",
		"rep", "gov", "archbishop", "bishop", "cardinal", "admiral", "captain", "sergeant", "commander")
}
