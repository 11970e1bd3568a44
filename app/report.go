package app

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"entente/app/dialog"
	"entente/timeline/desk/say"
)

// reportText is what somebody who looks for the cause of a problem needs to know, in words that a person can check before
// giving it away: versions, sizes, settings; no names, titles or texts of the library.
func (w *Window) reportText() string {
	var b strings.Builder
	line := func(name, format string, args ...any) {
		fmt.Fprintf(&b, "%-16s %s\n", name, fmt.Sprintf(format, args...))
	}
	fmt.Fprint(&b, "Report of a problem with Entente\n\nWhat happened, and what should have happened:\n\n\n\n")
	line("version", "%s", w.app.Metadata().Version)
	line("system", "%s %s, %s", runtime.GOOS, runtime.GOARCH, runtime.Version())
	s := w.win.Canvas().Size()
	line("window", "%.0f x %.0f, scale %.2f", s.Width, s.Height, w.win.Canvas().Scale())
	line("appearance", "%s, text %.2f", w.dress.Mode(), w.textSize())
	line("keys changed", "%d", len(w.changedKeys()))
	if w.desk == nil {
		line("library", "none is open")
		return b.String()
	}
	st := w.desk.Status()
	line("library", "%s events, %s articles, %s actors", say.Count(st.Events), say.Count(len(w.desk.Articles())), say.Count(w.desk.HowManyActors()))
	if f, err := os.Stat(w.path); err == nil {
		line("file", "%s bytes", say.Count(int(f.Size())))
	}
	if st.ReadOnly != "" {
		line("read-only", "%s", st.ReadOnly)
	}
	line("shown", "%s of %s, lanes by %s, filter of %d terms", say.Count(st.Shown), say.Count(st.Matching), w.desk.Lanes(), len(w.desk.Filter().Chips()))
	if list, err := w.desk.History(); err == nil {
		line("history", "%d steps", len(list))
	}
	if len(w.failures) > 0 {
		fmt.Fprint(&b, "\nWhat did not work lately:\n")
		for _, f := range w.failures {
			fmt.Fprintf(&b, "  %s\n", f)
		}
	}
	return b.String()
}

// mostFailures is how many errors a report tells of.
const mostFailures = 12

// rememberFailure keeps an error for the report, without the names of files.
func (w *Window) rememberFailure(what string, err error) {
	words := strings.ReplaceAll(what+": "+err.Error(), "\n", "; ")
	for _, p := range []string{w.path, w.ports.Home} {
		if len(p) > 1 {
			words = strings.ReplaceAll(words, p, "…")
		}
	}
	w.failures = append(w.failures, words)
	if len(w.failures) > mostFailures {
		w.failures = w.failures[1:]
	}
}

// reportProblem shows the report, to be read, written to and saved.
func (w *Window) reportProblem() {
	dialog.Problem(w.sheets, dialog.ProblemInput{Text: w.reportText(), Path: filepath.Join(w.ports.Home, "entente-report.txt"),
		Copy: func(text string) { w.app.Clipboard().SetContent(text) },
		Save: func(path, text string) error {
			if _, err := os.Lstat(path); err == nil {
				return errors.New("there is such a file already; choose another name")
			}
			if err := w.ports.WriteFile(path, func(out io.Writer) error { _, err := io.Copy(out, bytes.NewReader([]byte(text))); return err }); err != nil {
				return err
			}
			w.status.Say("Saved " + path)
			return nil
		}})
}
