package actor

import "strings"

// The halves of divided countries, which news names by what parts them:
//
//	"the Koreas", "both Koreas"      both
//	"North and South Korea"          both, the first without its noun
//	"balloons sent into the North"   one, where the text is about the country

// halves are codes by the noun of the name and by the side.
var halves = map[string]map[string]string{
	"Korea":   {"North": "PRK", "South": "KOR"},
	"Germany": {"East": "DDR", "West": "DEU"},
}

// half reads the side of a divided country at token i, or all of it, and returns the token behind it; i for nothing.
func (f *finder) half(i int) int {
	if !f.toks[i].capital {
		return i
	}
	switch w := f.raw(i); w {
	case "Koreas", "Germanys":
		r := f.emit(i, i+1, KindCountry)
		r.half = w
		f.closePhrase(i)
		return i + 1
	case "North", "South", "East", "West":
		if f.is(i+1, "and") && f.capitalAt(i+2) && f.capitalAt(i+3) && halves[f.raw(i+3)][f.raw(i+2)] != "" && halves[f.raw(i+3)][w] != "" {
			r := f.emit(i, i+1, KindCountry)
			r.half = f.raw(i+3) + " " + w
			f.closePhrase(i)
			return i + 1
		}
		alone := !f.capitalAt(i+1) && (i+1 >= len(f.toks) || !f.toks[i+1].glued) && !f.is(i+1, "of")
		if alone && (f.is(i-1, "the") || i > 0 && f.toks[len(f.toks)-1].punct != '.') { // headlines have no articles
			r := f.emit(i, i+1, KindCountry)
			r.half = w
			r.Locative = f.placed(i)
			f.closePhrase(i)
			return i + 1
		}
	}
	return i
}

// divided finds which country the half of m is.
func (r *resolver) divided(m *raw) {
	if m.half == "Koreas" || m.half == "Germanys" {
		noun := strings.TrimSuffix(m.half, "s")
		if noun == "Korea" {
			m.Actor, m.Others = r.country("PRK"), []int{r.country("KOR")}
		} else {
			m.Actor, m.Others = r.country("DDR"), []int{r.country("DEU")}
		}
		return
	}
	if noun, side, ok := strings.Cut(m.half, " "); ok {
		m.Actor = r.country(halves[noun][side])
		return
	}
	if code := halves["Korea"][m.half]; code != "" && (r.names("PRK") || r.names("KOR")) && !r.names("VNM") && !r.names("SSD") {
		m.Actor = r.country(code)
	}
}
