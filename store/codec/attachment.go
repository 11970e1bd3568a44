package codec

import (
	"entente/store/wire"
	"entente/timeline"
)

func writeAttachment(w *wire.Writer, a *timeline.Attachment) {
	w.Uint(3, uint64(a.Article))
	w.String(4, a.Name)
	w.String(5, a.Media)
	w.Int(6, a.Size)
	w.String(7, a.Sum)
	w.String(8, a.Path)
	w.Uint(9, uint64(a.Import))
}

func readAttachment(r *wire.Reader, id uint64) *timeline.Attachment {
	a := &timeline.Attachment{ID: timeline.AttachmentID(id)}
	for r.Next() {
		switch r.Num {
		case 3:
			a.Article = timeline.ArticleID(r.Uint())
		case 4:
			a.Name = r.String()
		case 5:
			a.Media = r.String()
		case 6:
			a.Size = r.Int()
		case 7:
			a.Sum = r.String()
		case 8:
			a.Path = r.String()
		case 9:
			a.Import = timeline.ImportID(r.Uint())
		}
	}
	return a
}
