package codec

import (
	"entente/store/wire"
	"entente/timeline"
)

func writeActor(w *wire.Writer, a *timeline.Actor) {
	w.String(2, a.Key)
	w.String(3, a.Name)
	w.Uint(4, uint64(a.Kind))
	w.String(5, a.Country)
	for _, s := range a.Aliases {
		w.Item(6, s)
	}
	for i := range a.Offices {
		o := &a.Offices[i]
		mark := w.Begin(7)
		w.String(1, o.Title)
		w.String(2, o.For)
		writeSpan(w, 3, o.Term)
		w.End(mark)
	}
	w.String(8, a.Note)
	w.Uint(9, uint64(a.Import))
	writeExtras(w, 10, a.Extra)
}

func readActor(r *wire.Reader, id uint64) *timeline.Actor {
	a := &timeline.Actor{ID: timeline.ActorID(id)}
	for r.Next() {
		switch r.Num {
		case 2:
			a.Key = r.String()
		case 3:
			a.Name = r.String()
		case 4:
			a.Kind = timeline.ActorKind(r.Uint())
		case 5:
			a.Country = r.String()
		case 6:
			a.Aliases = append(a.Aliases, r.String())
		case 7:
			a.Offices = append(a.Offices, readOffice(r))
		case 8:
			a.Note = r.String()
		case 9:
			a.Import = timeline.ImportID(r.Uint())
		case 10:
			a.Extra = append(a.Extra, readExtra(r))
		}
	}
	return a
}

func readOffice(r *wire.Reader) (o timeline.Office) {
	r.Message(func(r *wire.Reader) {
		switch r.Num {
		case 1:
			o.Title = r.String()
		case 2:
			o.For = r.String()
		case 3:
			o.Term = readSpan(r)
		}
	})
	return o
}
