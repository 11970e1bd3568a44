package app

import (
	"cmp"

	"entente/app/ui"
	"entente/timeline"
)

// readFirst reads a long article beside the window before the review shows it, then calls then. It reports false when the
// review can show the article at once, or say what keeps it from doing so.
func (r *reviewing) readFirst(id timeline.ArticleID, then func()) bool {
	w := r.w
	switch id {
	case 0:
		return false
	case r.reading:
		r.readThen = then
		return true
	}
	reader, err := w.ports.Reader()
	if err != nil {
		return false
	}
	u, err := w.desk.Unread(reader, id, longText)
	if err != nil || u == nil {
		return false
	}
	r.reading, r.readThen = id, then
	if a := w.desk.Article(id); a != nil {
		w.say("Reading “" + ui.Cut(cmp.Or(a.Title, a.File), 48) + "”…")
	}
	w.beside(u.Read, func() {
		if r.reading != id { // another one is wanted by now
			return
		}
		w.desk.Keep(u)
		w.say("")
		next := r.readThen
		r.reading, r.readThen = 0, nil
		if next != nil {
			next()
		}
	})
	return true
}
