package party

import (
	"slices"

	"entente/timeline"
	"entente/timeline/ingest/coding/words"
)

// Country returns the code of the country that p is or is of, BLR for Alexander Lukashenko, "" for none.
func (x *Finder) Country(p Party) string { return x.found.Actors[p.Actor].Country }

// Joined reports whether only "and" and commas stand between p and q behind it: any two of "Chad, the Union and President Duda of Poland".
func (x *Finder) Joined(p, q Party) bool {
	if p.Mention == q.Mention {
		return true
	}
	for k := p.Tok; k < q.Tok; k++ {
		t := &x.Toks[k]
		ofHome := k > p.Tok && x.Toks[k-1].Mention > 0 && x.Toks[k+1].Mention > 0 && x.Text[t.Start:t.End] == "of" // "President X of Chad and Y"
		if t.Mention > 0 || t.Has(words.Conjunction|words.Determiner) || t.Punct == ',' || t.Capital || ofHome {
			continue
		}
		return false
	}
	return true
}

// without returns those of list whose actors are not in drop.
func without(list, drop []Party) []Party {
	var out []Party
next:
	for _, p := range list {
		for _, q := range drop {
			if p.Actor == q.Actor {
				continue next
			}
		}
		out = append(out, p)
	}
	return out
}

// withoutPeopleOf leaves the countries out whose people act: in "Trump and Kim met, said North Korea" nobody meets North
// Korea.
func (x *Finder) withoutPeopleOf(objects, subject []Party) []Party {
	var out []Party
	for _, p := range objects {
		own := x.found.Actors[p.Actor].Kind == timeline.Country && slices.ContainsFunc(subject, func(q Party) bool {
			return x.found.Actors[q.Actor].Kind == timeline.Person && x.Country(q) == x.Country(p)
		})
		if !own {
			out = append(out, p)
		}
	}
	return out
}

// between keeps of objects those whom "between" names and whose people are not among the subject: the Jordan of "Rabin and
// Majali signed a treaty between Israel and Jordan".
func (x *Finder) between(objects, subject []Party) []Party {
	var out []Party
	for i, p := range objects {
		k := x.Governor(p.Tok, 0)
		if tied := k >= 0 && x.Word(k) == "between" || len(out) > 0 && i > 0 && x.Joined(objects[i-1], p); !tied {
			continue
		}
		if !slices.ContainsFunc(subject, func(q Party) bool { return x.Country(q) == x.Country(p) && x.Country(p) != "" }) {
			out = append(out, p)
		}
	}
	return out
}
