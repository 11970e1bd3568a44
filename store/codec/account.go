package codec

import (
	"math"

	"google.golang.org/protobuf/encoding/protowire"

	"entente/store/wire"
	"entente/timeline"
)

func writeAccount(w *wire.Writer, num protowire.Number, a *timeline.Account) {
	mark := w.Begin(num)
	w.Uint(1, uint64(a.Article))
	w.String(2, a.Title)
	writeSpan(w, 3, a.When)
	w.String(4, a.WhenText)
	w.Uint(5, uint64(a.Type))
	w.String(6, a.Mode)
	w.Uint(7, uint64(a.Marks))
	w.String(8, a.CAMEO)
	w.String(9, a.Place)
	for i := range a.Roles {
		writeRole(w, 10, &a.Roles[i])
	}
	w.Fixed32(11, math.Float32bits(a.Confidence))
	w.Bool(12, a.Proposed)
	w.End(mark)
}

func readAccount(r *wire.Reader) (a timeline.Account) {
	r.Message(func(r *wire.Reader) {
		switch r.Num {
		case 1:
			a.Article = timeline.ArticleID(r.Uint())
		case 2:
			a.Title = r.String()
		case 3:
			a.When = readSpan(r)
		case 4:
			a.WhenText = r.String()
		case 5:
			a.Type = timeline.Type(r.Uint())
		case 6:
			a.Mode = r.String()
		case 7:
			a.Marks = timeline.Marks(r.Uint())
		case 8:
			a.CAMEO = r.String()
		case 9:
			a.Place = r.String()
		case 10:
			a.Roles = append(a.Roles, readRole(r))
		case 11:
			a.Confidence = math.Float32frombits(r.Fixed32())
		case 12:
			a.Proposed = r.Bool()
		}
	})
	return a
}
