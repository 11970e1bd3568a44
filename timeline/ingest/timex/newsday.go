package timex

import "entente/timeline/when"

// The day of the news, to which a paragraph of a report comes back that begins with "On the same day", behind another that has told in passing of an
// older one:
//
//	Envoys signed the truce on 5 May 2014. […]
//	A first draft had been made on 3 March 2013. Most of it has been dropped.
//
//	On the same day two prisoners were freed.      on 5 May 2014
//
// In a history it is the day told last.

// noteNews keeps the first day told in the first paragraphs.
func (r *resolver) noteNews(f *form, e *Expr) {
	if !r.hasNews && !r.narrative && f.from < lead && e.Span.Gran <= when.ToDay && !r.toCome(r.now) {
		r.newsDay, r.hasNews = e.Span.Start().Midnight(), true
	}
}

// backToNews reports whether f, "the same day", is the day of the news.
func (r *resolver) backToNews(f *form) bool {
	if !r.hasNews || r.narrative || !f.told || f.dir != 0 || f.unit != "D" || f.part != "" || r.newsDay <= r.lastDay || !r.opensParagraph(f) {
		return false
	}
	return r.ends(r.dayAt, f.from) > 1 // behind the older day
}

// opensParagraph reports whether f stands at the start of a paragraph, but for an "on".
func (r *resolver) opensParagraph(f *form) bool {
	const near = 2 // tokens: "But on"
	for i := f.from; i > 0 && i >= f.from-near; i-- {
		if r.toks[i].has(newline) && blankLine(r.text, r.toks, i) {
			return true
		}
	}
	return false
}
