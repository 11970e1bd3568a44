package actor

// What only has the name of a country: the Georgia that is one of the United States, told by who comes from it or by the states beside it:
//
//	"Senator Ann Lee of Georgia", "Republican Jo Berg of Georgia"
//	"Alabama, Georgia and Florida", "Atlanta, Georgia"
//	"In Georgia, Governor Ann Lee", "Georgia's governor"

// americanState reports whether the name of a country at token i is that of one of the United States.
func (f *finder) americanState(i int) bool {
	const long = 5 // tokens of a name with its title
	if !f.toks[i].capital || !f.is(i, "Georgia") {
		return false
	}
	if f.is(i-1, "of") {
		for k := i - 2; k >= max(0, i-1-long) && (f.capitalAt(k) || f.is(k, "committee", "member", "party")); k-- {
			if f.is(k, "senator", "sen", "representative", "rep", "congressman", "congresswoman", "republican", "democrat", "governor", "gov") {
				return true
			}
		}
	}
	if f.statesOffice(i) {
		return true
	}
	before := i - 1
	for before > 0 && (f.toks[before].punct == ',' || f.is(before, "and", "or")) {
		before--
	}
	behind := i + 1
	for behind < len(f.toks) && (f.toks[behind].punct == ',' || f.is(behind, "and", "or")) {
		behind++
	}
	return before < i-1 && f.beside(before) || behind > i+1 && f.beside(behind)
}

// statesOffice reports whether an office or a party that only states of the United States have goes with the Georgia at token i: "In Georgia, Governor
// Ann Lee", "Georgia's governor", "Georgia Republicans".
func (f *finder) statesOffice(i int) bool {
	next := i + 1
	if next >= len(f.toks) {
		return false
	}
	switch mark := f.toks[next].punct; {
	case mark == ',' && f.is(i-1, "in"), mark == '\'':
		return f.is(next+1, "governor", "gov", "senator", "senators")
	}
	return f.is(next, "governor", "gov", "senator", "senators", "republican", "republicans", "democrat", "democrats")
}

// beside reports whether a state or a city of the south of the United States stands at token i.
func (f *finder) beside(i int) bool {
	return f.is(i, "Alabama", "Florida", "Tennessee", "Carolina", "Carolinas", "Virginia", "Mississippi", "Louisiana", "Kentucky", "Texas", "Ohio", "Michigan", "Arizona",
		"Nevada", "Pennsylvania", "Wisconsin", "Utah", "Atlanta", "Savannah", "Augusta")
}
