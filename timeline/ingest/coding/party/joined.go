package party

import "entente/timeline/ingest/coding/words"

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
