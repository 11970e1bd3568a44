package codec

import (
	"entente/store/wire"
	"entente/timeline"
)

func writeArticle(w *wire.Writer, a *timeline.Article) {
	w.String(2, a.Key)
	w.String(3, a.Title)
	w.String(4, a.Outlet)
	w.String(5, a.Author)
	w.String(6, a.Address)
	writeSpan(w, 7, a.Published)
	w.String(8, string(a.From))
	for _, t := range a.Takeaways {
		mark := w.Begin(9)
		w.Int(1, int64(t.Start))
		w.Int(2, int64(t.End))
		w.String(3, t.Text)
		w.Bool(4, t.Detached)
		w.End(mark)
	}
	if a.Body != (timeline.Range{}) {
		writeRange(w, 10, a.Body)
	}
	w.Int(11, int64(a.Size))
	w.String(12, a.File)
	w.String(13, a.Note)
	w.Uint(14, uint64(a.Import))
	writeExtras(w, 15, a.Extra)
	for _, x := range a.Rejected {
		mark := w.Begin(16)
		w.Int(1, int64(x.Start))
		w.Int(2, int64(x.End))
		w.Uint(3, uint64(x.Type))
		w.String(4, x.Title)
		w.End(mark)
	}
}

func readArticle(r *wire.Reader, id uint64) *timeline.Article {
	a := &timeline.Article{ID: timeline.ArticleID(id)}
	for r.Next() {
		switch r.Num {
		case 2:
			a.Key = r.String()
		case 3:
			a.Title = r.String()
		case 4:
			a.Outlet = r.String()
		case 5:
			a.Author = r.String()
		case 6:
			a.Address = r.String()
		case 7:
			a.Published = readSpan(r)
		case 8:
			a.From = timeline.DateSource(r.String())
		case 9:
			a.Takeaways = append(a.Takeaways, readTakeaway(r))
		case 10:
			a.Body = readRange(r)
		case 11:
			a.Size = int(r.Int())
		case 12:
			a.File = r.String()
		case 13:
			a.Note = r.String()
		case 14:
			a.Import = timeline.ImportID(r.Uint())
		case 15:
			a.Extra = append(a.Extra, readExtra(r))
		case 16:
			a.Rejected = append(a.Rejected, readRejected(r))
		}
	}
	return a
}

func readRejected(r *wire.Reader) (x timeline.Rejected) {
	r.Message(func(r *wire.Reader) {
		switch r.Num {
		case 1:
			x.Start = int(r.Int())
		case 2:
			x.End = int(r.Int())
		case 3:
			x.Type = timeline.Type(r.Uint())
		case 4:
			x.Title = r.String()
		}
	})
	return x
}

func readTakeaway(r *wire.Reader) (t timeline.Takeaway) {
	r.Message(func(r *wire.Reader) {
		switch r.Num {
		case 1:
			t.Start = int(r.Int())
		case 2:
			t.End = int(r.Int())
		case 3:
			t.Text = r.String()
		case 4:
			t.Detached = r.Bool()
		}
	})
	return t
}

// readBody reads the one field of a text or a blob.
func readBody(r *wire.Reader) (body string) {
	for r.Next() {
		if r.Num == 3 {
			body = r.String()
		}
	}
	return body
}
