package app

import (
	"fmt"
	"path/filepath"
	"slices"

	"entente/app/dialog"
	"entente/app/panel"
	"entente/timeline/desk/intake"
	"entente/timeline/desk/say"
)

// offerReview says, in a line that is in nobody's way, what an import has brought that waits for a person, or that the
// filter hides.
func (w *Window) offerReview(before held, reports []intake.Report) {
	for _, r := range reports {
		if r.Undated != 0 && !slices.Contains(w.review.undated, r.Undated) {
			w.review.undated = append(w.review.undated, r.Undated)
		}
	}
	if w.news == nil { // else it tells of both
		w.news = &before
	}
	w.tellNews()
}

// tellNews brings the notice in line with what is left to do about the last import.
func (w *Window) tellNews() {
	if w.news == nil || w.review.open {
		return
	}
	m := panel.Message{Words: w.waitingWords(*w.news), Later: "Not now; it waits in the list at the left"}
	if m.Words != "" {
		m.Offers = append(m.Offers, panel.Offer{Name: "Review", Tip: "Look at what waits (R)", Do: w.cmd("review")})
	}
	if hidden := w.hiddenWords(*w.news); hidden != "" {
		m.Offers = append(m.Offers, panel.Offer{Name: "Clear filter", Tip: "Show what came in", Do: w.showHidden})
		if m.Words == "" {
			m.Words, m.Later = "The "+hidden, "Leave the filter as it is"
		} else {
			m.Words += " · the " + hidden
		}
	}
	if m.Words == "" {
		w.news = nil
	}
	w.notice.Say(m)
}

// endNews takes the notice away.
func (w *Window) endNews() {
	w.news = nil
	w.notice.Say(panel.Message{})
}

// waitingWords says what of an import waits for a person, "" for nothing.
func (w *Window) waitingWords(before held) string {
	words := ""
	for _, l := range w.desk.Waiting() {
		if l.Article > before.article {
			words = w.desk.Unfinished()
			break
		}
	}
	undated := 0
	for _, id := range w.review.undated {
		if a := w.desk.Article(id); a != nil && a.Published.IsZero() && id > before.article {
			undated++
		}
	}
	if undated > 0 {
		if words != "" {
			words += " · "
		}
		words += say.Several(undated, "article has", "articles have") + " no publication date"
	}
	return words
}

// showHidden clears the filter and shows what it hid of the last import.
func (w *Window) showHidden() {
	before := w.news
	w.clearFilter()
	if before != nil {
		w.showNew(*before)
	}
}

// hiddenWords says how many of the events that an import has brought the filter hides, "" for none: the chart then shows nothing new.
func (w *Window) hiddenWords(before held) string {
	if w.desk.Filter().IsZero() {
		return ""
	}
	list := w.brought(before)
	switch n := w.desk.Hidden(list); {
	case n == 0:
		return ""
	case n == len(list):
		return "filter hides " + say.Several(n, "imported event", "imported events")
	default:
		return fmt.Sprintf("filter hides %d of %s", n, say.Several(len(list), "imported event", "imported events"))
	}
}

// report says what could not be read. An import without problems shows itself on the chart.
func (w *Window) report(reports []intake.Report, cut bool) {
	var lines []string
	events, known := 0, 0
	for _, r := range reports {
		events += r.Events
		if r.Articles == 0 && r.Events == 0 && r.Skipped > 0 && len(r.Problems) == 0 {
			known++
		}
		for _, p := range r.Problems {
			lines = append(lines, baseName(r.Path)+": "+p.String())
		}
	}
	words := fmt.Sprintf("%s found in %s.", say.Plural(events, "event"), say.Plural(len(reports), "file"))
	if known > 0 {
		words += fmt.Sprintf(" %s in the library already.", say.Several(known, "file was", "files were"))
	}
	if cut {
		words = "The import was stopped. What had been read by then stays; undo takes it back. " + words
	}
	if len(lines) == 0 && known == 0 && !cut && (events > 0 || w.notice.Words() != "") {
		return
	}
	dialog.Report(w.sheets, "Import", words, lines)
}

func baseName(name string) string { return filepath.Base(name) }
