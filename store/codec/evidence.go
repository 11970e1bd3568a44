package codec

import (
	"google.golang.org/protobuf/encoding/protowire"

	"entente/store/wire"
	"entente/timeline"
)

func writeCitation(w *wire.Writer, num protowire.Number, c *timeline.Citation) {
	mark := w.Begin(num)
	w.Uint(1, uint64(c.Article))
	w.Int(2, int64(c.Start))
	w.Int(3, int64(c.End))
	w.String(4, c.Quote)
	w.End(mark)
}

func readCitation(r *wire.Reader) (c timeline.Citation) {
	r.Message(func(r *wire.Reader) {
		switch r.Num {
		case 1:
			c.Article = timeline.ArticleID(r.Uint())
		case 2:
			c.Start = int(r.Int())
		case 3:
			c.End = int(r.Int())
		case 4:
			c.Quote = r.String()
		}
	})
	return c
}

func writeRange(w *wire.Writer, num protowire.Number, x timeline.Range) {
	mark := w.Begin(num)
	w.Int(1, int64(x.Start))
	w.Int(2, int64(x.End))
	w.End(mark)
}

func readRange(r *wire.Reader) (x timeline.Range) {
	r.Message(func(r *wire.Reader) {
		switch r.Num {
		case 1:
			x.Start = int(r.Int())
		case 2:
			x.End = int(r.Int())
		}
	})
	return x
}

func writeClaim(w *wire.Writer, num protowire.Number, c *timeline.Claim) {
	mark := w.Begin(num)
	writeCitation(w, 1, &c.Cite)
	for _, x := range c.Words {
		writeRange(w, 2, x)
	}
	writeSpan(w, 3, c.When)
	w.String(4, c.Value)
	w.String(5, c.Why)
	w.End(mark)
}

func readClaim(r *wire.Reader) (c timeline.Claim) {
	r.Message(func(r *wire.Reader) {
		switch r.Num {
		case 1:
			c.Cite = readCitation(r)
		case 2:
			c.Words = append(c.Words, readRange(r))
		case 3:
			c.When = readSpan(r)
		case 4:
			c.Value = r.String()
		case 5:
			c.Why = r.String()
		}
	})
	return c
}

func readTakeawayRef(r *wire.Reader) (t timeline.TakeawayRef) {
	r.Message(func(r *wire.Reader) {
		switch r.Num {
		case 1:
			t.Article = timeline.ArticleID(r.Uint())
		case 2:
			t.N = int(r.Int())
		}
	})
	return t
}

func writeExtras(w *wire.Writer, num protowire.Number, list []timeline.Extra) {
	for _, x := range list {
		mark := w.Begin(num)
		w.String(1, x.Key)
		w.String(2, x.Value)
		w.End(mark)
	}
}

func readExtra(r *wire.Reader) (x timeline.Extra) {
	r.Message(func(r *wire.Reader) {
		switch r.Num {
		case 1:
			x.Key = r.String()
		case 2:
			x.Value = r.String()
		}
	})
	return x
}
