package codec

import (
	"google.golang.org/protobuf/encoding/protowire"

	"entente/store/wire"
	"entente/timeline"
	"entente/timeline/when"
)

func writeAnnotation(w *wire.Writer, a *timeline.Annotation) {
	w.String(2, a.Key)
	w.Uint(3, uint64(a.Kind))
	w.Uint(4, uint64(a.Target.Kind))
	w.Uint(5, a.Target.ID)
	writeSpan(w, 6, a.When)
	w.String(7, a.Lane)
	w.String(8, a.Text)
	w.String(9, a.Colour)
	w.Uint(10, uint64(a.Layer))
	w.Uint(11, uint64(a.Import))
	w.String(12, a.Other)
	w.Uint(13, uint64(a.Takeaway))
	w.Uint(14, protowire.EncodeZigZag(int64(a.DX)))
	w.Uint(15, protowire.EncodeZigZag(int64(a.DY)))
}

func readAnnotation(r *wire.Reader, id uint64) *timeline.Annotation {
	a := &timeline.Annotation{ID: timeline.AnnotationID(id)}
	for r.Next() {
		switch r.Num {
		case 2:
			a.Key = r.String()
		case 3:
			a.Kind = timeline.AnnotationKind(r.Uint())
		case 4:
			a.Target.Kind = timeline.Kind(r.Uint())
		case 5:
			a.Target.ID = r.Uint()
		case 6:
			a.When = readSpan(r)
		case 7:
			a.Lane = r.String()
		case 8:
			a.Text = r.String()
		case 9:
			a.Colour = r.String()
		case 10:
			a.Layer = timeline.LayerID(r.Uint())
		case 11:
			a.Import = timeline.ImportID(r.Uint())
		case 12:
			a.Other = r.String()
		case 13:
			a.Takeaway = int(r.Uint())
		case 14:
			a.DX = int(protowire.DecodeZigZag(r.Uint()))
		case 15:
			a.DY = int(protowire.DecodeZigZag(r.Uint()))
		}
	}
	return a
}

func writeLink(w *wire.Writer, l *timeline.Link) {
	w.Uint(3, uint64(l.From))
	w.Uint(4, uint64(l.To))
	w.String(5, string(l.Type))
	w.String(6, l.Note)
	w.Uint(7, uint64(l.Import))
}

func readLink(r *wire.Reader, id uint64) *timeline.Link {
	l := &timeline.Link{ID: timeline.LinkID(id)}
	for r.Next() {
		switch r.Num {
		case 3:
			l.From = timeline.EventID(r.Uint())
		case 4:
			l.To = timeline.EventID(r.Uint())
		case 5:
			l.Type = timeline.LinkType(r.String())
		case 6:
			l.Note = r.String()
		case 7:
			l.Import = timeline.ImportID(r.Uint())
		}
	}
	return l
}

func writeView(w *wire.Writer, v *timeline.View) {
	w.String(3, v.Name)
	w.Uint(4, protowire.EncodeZigZag(int64(v.From)))
	w.Uint(5, protowire.EncodeZigZag(int64(v.To)))
	w.String(6, string(v.Lanes))
	w.String(7, v.Filter)
	for _, id := range v.Hidden {
		w.Number(8, uint64(id))
	}
	if !v.Arranged.IsZero() {
		mark := w.Begin(9)
		writeArrangement(w, &v.Arranged)
		w.End(mark)
	}
	w.Bool(10, v.Repeated)
	writeSpan(w, 11, v.Known)
	w.String(12, v.Theme)
}

func writeArrangement(w *wire.Writer, a *timeline.Arrangement) {
	w.String(1, string(a.Sort))
	for i, list := range [][]string{a.Order, a.Pins, a.Hidden, a.Solo, a.Toggled} {
		for _, key := range list {
			w.Item(protowire.Number(i+2), key)
		}
	}
	w.Int(7, int64(a.Open))
	for _, c := range a.Colours {
		mark := w.Begin(8)
		w.String(1, c.Lane)
		w.String(2, c.Colour)
		w.End(mark)
	}
}

func readArrangement(r *wire.Reader, a *timeline.Arrangement) {
	lists := [...]*[]string{&a.Order, &a.Pins, &a.Hidden, &a.Solo, &a.Toggled}
	switch n := int(r.Num) - 2; {
	case r.Num == 1:
		a.Sort = timeline.LaneOrder(r.String())
	case n >= 0 && n < len(lists):
		*lists[n] = append(*lists[n], r.String())
	case r.Num == 7:
		a.Open = int(r.Int())
	case r.Num == 8:
		var c timeline.LaneColour
		r.Message(func(r *wire.Reader) {
			switch r.Num {
			case 1:
				c.Lane = r.String()
			case 2:
				c.Colour = r.String()
			}
		})
		a.Colours = append(a.Colours, c)
	}
}

func readView(r *wire.Reader, id uint64) *timeline.View {
	v := &timeline.View{ID: timeline.ViewID(id)}
	for r.Next() {
		switch r.Num {
		case 3:
			v.Name = r.String()
		case 4:
			v.From = when.Time(protowire.DecodeZigZag(r.Uint()))
		case 5:
			v.To = when.Time(protowire.DecodeZigZag(r.Uint()))
		case 6:
			v.Lanes = timeline.Grouping(r.String())
		case 7:
			v.Filter = r.String()
		case 8:
			v.Hidden = append(v.Hidden, timeline.LayerID(r.Uint()))
		case 9:
			r.Message(func(r *wire.Reader) { readArrangement(r, &v.Arranged) })
		case 10:
			v.Repeated = r.Bool()
		case 11:
			v.Known = readSpan(r)
		case 12:
			v.Theme = r.String()
		}
	}
	return v
}

func writeLayer(w *wire.Writer, l *timeline.Layer) {
	w.String(3, l.Name)
	w.String(4, l.Colour)
	w.Bool(5, l.Hidden)
	w.Bool(6, l.Locked)
}

func readLayer(r *wire.Reader, id uint64) *timeline.Layer {
	l := &timeline.Layer{ID: timeline.LayerID(id)}
	for r.Next() {
		switch r.Num {
		case 3:
			l.Name = r.String()
		case 4:
			l.Colour = r.String()
		case 5:
			l.Hidden = r.Bool()
		case 6:
			l.Locked = r.Bool()
		}
	}
	return l
}
