package app

import (
	"fmt"
	"path/filepath"

	"entente/app/dialog"
	"entente/timeline/desk"
)

// report says what could not be read. An import without problems shows itself on the chart.
func (w *Window) report(reports []desk.FileReport, cut bool) {
	var lines []string
	events, undated, known := 0, 0, 0
	for _, r := range reports {
		events += r.Events
		if r.Undated != 0 {
			undated++
		}
		if r.Articles == 0 && r.Events == 0 && r.Skipped > 0 && len(r.Problems) == 0 {
			known++
		}
		for _, p := range r.Problems {
			lines = append(lines, baseName(r.Path)+": "+p.String())
		}
	}
	words := fmt.Sprintf("%s found in %s.", count(events, "event"), count(len(reports), "file"))
	if known > 0 {
		words += fmt.Sprintf(" %s in the library already.", verb(known, "file was", "files were"))
	}
	if undated > 0 && len(reports) > 1 {
		words += fmt.Sprintf(" %s no publication date: their events wait in the tray at the left.", verb(undated, "article has", "articles have"))
	}
	if cut {
		words = "The import was stopped. What had been read by then stays; undo takes it back. " + words
	}
	if len(lines) == 0 && known == 0 && !cut && (undated == 0 || len(reports) == 1) && events > 0 {
		return
	}
	dialog.Report(w.sheets, "Import", words, lines, w.focusChart)
}

func baseName(name string) string { return filepath.Base(name) }

func count(n int, one string) string { return verb(n, one, one+"s") }

func verb(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return desk.Count(n) + " " + many
}
