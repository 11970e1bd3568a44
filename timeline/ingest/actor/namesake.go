package actor

import "entente/timeline/ingest/actor/spelling"

// What is called after somebody: ships, buildings, firms, laws. The name is a person's, the thing is none:
//
//	"the frigate Niels Juel", "USS Carl Vinson"          a ship
//	"the Indira Gandhi stadium", "Ho Chi Minh Mausoleum"   a building
//	"Karsk & Sons", "Robert W. Baird & Co."              a firm
//	"the Brady Bill", "the Truman Doctrine"              a law

// calledAfter takes the name of a person of the dictionary at [i, end) for that of a ship, which is nobody, or a building, and
// returns its end; i where it is the person.
func (f *finder) calledAfter(i, end int) int {
	switch {
	case f.ship(i):
		f.closePhrase(i)
		return end
	case f.monument(end):
		if f.capitalAt(end) {
			end++
		}
		f.takePlace(i, end)
		return end
	}
	return i
}

// ship reports whether a kind of ship stands in front of the name at i.
func (f *finder) ship(i int) bool {
	return f.is(i-1, "frigate", "destroyer", "carrier", "submarine", "cruiser", "corvette", "minesweeper", "warship", "tanker", "freighter",
		"ferry", "ship", "vessel", "yacht", "trawler", "icebreaker", "USS", "HMS", "INS", "HMAS", "HMCS", "MV", "RMS", "BRP")
}

// monument reports whether the word at i is what people call after persons: a stadium, a street, a prize.
func (f *finder) monument(i int) bool {
	return i < len(f.toks) && !f.toks[i].glued && f.is(i, "museum", "stadium", "mausoleum", "courthouse", "airport", "bridge", "hospital",
		"theatre", "theater", "memorial", "arena", "auditorium", "library", "barracks", "dam", "boulevard", "avenue", "street", "square")
}

// firm returns the end of the name of a firm whose first part ends before k; 0 where none does. "Ann Lee & Jim Kay" are two
// persons.
func (f *finder) firm(k int) int {
	end := 0
	for k+1 < len(f.toks) && f.toks[k].punct == '&' && f.capitalAt(k+1) && !f.headline && !(f.word(k+1).given != 0 && f.capitalAt(k+2)) {
		for k++; f.capitalAt(k); k++ {
			end = k + 1
		}
	}
	return end
}

// happening reports whether the run names what happens, is won, is read or is law rather than somebody: "Davis Cup", "Gulf War",
// "Operation Sunrise", "the Karsk Bill".
func (f *finder) happening(i, end int) bool {
	if f.headline {
		return false
	}
	if end-i > 1 && (f.is(i, "operation") || f.g.happenings[spelling.Fold(f.raw(end-1))]) {
		return true
	}
	return f.capitalAt(end) && (f.is(i-1, "the", "a") || end-i > 1) && f.is(end, "law", "bill", "act", "amendment", "resolution", "accord", "accords", "pact")
}

const happenings = `cup classic prix championship championships trophy medal prize award awards olympics games war treaty
	accord pact summit book index doctrine plan report`
