package app

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"fyne.io/fyne/v2"

	"entente/app/dialog"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/progress"
	"entente/timeline/desk/say"
)

// backupEvery is how often a library is backed up while somebody works on it.
const backupEvery = 30 * time.Minute

// dayEvery is how often the window looks whether a day has begun.
const dayEvery = time.Minute

// keepUp backs the library up from time to time and follows the calendar, until the returned function is called. A backup that
// was not written when the library was open last is made up for at once.
func (w *Window) keepUp() (stop func()) {
	end, keep := make(chan struct{}), w.ports.Keep
	say := func(words string) {
		w.queue.Post("backup", func() {
			select {
			case <-end: // another library is open
			default:
				w.say(words)
			}
		})
	}
	go func() {
		if words := makeUp(keep); words != "" {
			say(words)
		}
		every(backupEvery, end, func() {
			if err := safely(keep.BackUp); err != nil {
				say("The backup did not work: " + ui.Sentence(err))
			}
		})
	}()
	go every(dayEvery, end, func() { w.queue.Post("day", w.turnDay) })
	return func() { close(end) }
}

// makeUp writes the backup that is missing of a library that has just been opened, as when the session before ended without one,
// and returns what there is to say where that does not work. A backup that is there now is no news: one that the command line made has
// never had any.
func makeUp(keep desk.Keeper) string {
	missing := false
	err := safely(func() error {
		is, err := keep.BackedUp()
		if missing = err == nil && !is; missing {
			err = keep.BackUp()
		}
		return err
	})
	switch {
	case missing && err != nil:
		return "There is no backup of what was changed last, and writing one did not work: " + ui.Sentence(err)
	case err != nil:
		return "The backups cannot be looked at: " + ui.Sentence(err)
	}
	return ""
}

// every calls fn from time to time until end is closed.
func every(d time.Duration, end <-chan struct{}, fn func()) {
	tick := time.NewTicker(d)
	defer tick.Stop()
	for {
		select {
		case <-end:
			return
		case <-tick.C:
			fn()
		}
	}
}

// turnDay tells the desk when a day has begun: a window may stay open for weeks.
func (w *Window) turnDay() {
	if w.desk != nil {
		w.desk.SetToday(w.ports.Today())
	}
}

// guarded does work beside the window after a backup, when the library has changed since the last one.
func (w *Window) guarded(work func(ctx context.Context, tell progress.Func) error) func(context.Context, progress.Func) error {
	return func(ctx context.Context, tell progress.Func) error {
		if err := w.ports.Keep.Guard(); err != nil {
			return fmt.Errorf("nothing was changed, because the library could not be backed up first: %w", err)
		}
		return work(ctx, tell)
	}
}

// keepLibrary shows the file of the library and its backups.
func (w *Window) keepLibrary() {
	var file desk.LibraryFile
	var copies []desk.SavedCopy
	w.run("Look at the backups", func(context.Context, progress.Func) error {
		var err error
		if file, err = w.ports.Keep.File(); err == nil {
			copies, err = w.ports.Keep.Copies(file.Path)
		}
		return err
	}, func(err error) {
		if err != nil {
			w.fail("Look at the library’s file", err)
			return
		}
		l := dialog.Library{Path: file.Path, Holds: holds(file.Counts) + " · " + say.Plural(file.Steps, "step") + " of history",
			Size: megabytes(file.Bytes), Second: file.Second, Loose: file.Loose, Copies: w.savedRows(file.Path, copies),
			None:   "There is none yet. One is written when you close the library after a change, and every half hour of work.",
			BackUp: w.backUpNow, SaveCopy: w.saveCopy, Compact: w.compact, ChooseSecond: w.chooseSecond,
			DropSecond: func() { w.setSecond("") }}
		if file.Free > file.Bytes/20 {
			l.Size += ", " + megabytes(file.Free) + " of it no longer in use"
		}
		l.Show(w.sheets)
	})
}

func (w *Window) savedRows(library string, copies []desk.SavedCopy) []dialog.SavedRow {
	rows := make([]dialog.SavedRow, len(copies))
	for i, c := range copies {
		rows[i] = dialog.SavedRow{Words: dialog.Moment(c.Time) + " · " + holds(c.Counts), Size: megabytes(c.Bytes),
			Chosen: func() { w.choseCopy(library, c) }}
		if c.Broken != "" {
			rows[i].Words, rows[i].Broken = dialog.Moment(c.Time)+" · cannot be used", true
			rows[i].Chosen = func() { w.fail("Use this backup", fmt.Errorf("%s", c.Broken)) }
		}
	}
	return rows
}

// choseCopy offers to bring a backup back.
func (w *Window) choseCopy(library string, c desk.SavedCopy) {
	words := "It holds " + holds(c.Counts) + "." + older(c) + "\n\nAs a copy it becomes a library of its own beside yours, to look around in. " +
		"Restored in place it becomes this library again; what is here now is backed up first, so that you can come back."
	dialog.Either(w.sheets, "Backup of "+dialog.Moment(c.Time), words, "Open as a copy", "Restore in place",
		func() { w.openCopy(library, c) }, func() { w.restore(library, c.Path) })
}

// older says that a backup is of an older version.
func older(c desk.SavedCopy) string {
	if !c.Older {
		return ""
	}
	return " An older version of Entente has written it; it is brought up to date when it is opened."
}

// openCopy opens a backup as a library of its own.
func (w *Window) openCopy(library string, c desk.SavedCopy) {
	path := ""
	w.runKeeping("Copy the backup", func() (err error) {
		path, err = w.ports.Keep.CopyOut(c.Path, library)
		return err
	}, func() {
		w.openThen(path, func() {
			if w.path == path {
				w.say("A copy of the backup of " + dialog.Moment(c.Time) + "; " + filepath.Base(library) + " stays as it is")
			}
		})
	})
}

// restore puts a backup in the place of a library, which is closed meanwhile.
func (w *Window) restore(library, backup string) {
	kept := ""
	w.apart("Restoring the backup", library, func() (err error) {
		kept, err = w.ports.Keep.Restore(backup, library)
		return err
	}, func(err error) {
		switch {
		case err != nil:
			w.fail("Restore the backup", err)
		case kept != "":
			w.say("Restored. What was there before is kept as " + filepath.Base(kept))
		}
	})
}

// repair makes a sound library of a damaged one and opens it. Another one that is open stays open until then.
func (w *Window) repair(library string) {
	var words []string
	work := func() (err error) {
		words, err = w.ports.Keep.Repair(library)
		return err
	}
	repaired := func() { dialog.Report(w.sheets, "The library was repaired", "What was found and done:", words) }
	if w.desk != nil && w.path != library {
		w.runKeeping("Repair "+filepath.Base(library), work, func() { w.openThen(library, repaired) })
		return
	}
	w.apart("Repairing the library", library, work, func(err error) {
		if err != nil {
			w.fail("Repair", err)
			return
		}
		repaired()
	})
}

// apart does something with the file of a library, which is closed meanwhile, beside the window. Then it opens the library again
// and tells what became of it. Another one that was on its way into the window comes after that.
func (w *Window) apart(name, library string, work func() error, tell func(error)) {
	after := w.opening
	w.giveUpOpening()
	closing := w.letGo()
	w.standIn(closedFor(name+"…", library), "Closed meanwhile", "The library opens again by itself.")
	w.run(name, func(context.Context, progress.Func) error {
		if err := closing(); err != nil {
			fyne.LogError("close "+library, err)
		}
		return work()
	}, func(err error) {
		w.openThen(library, func() {
			tell(err)
			if after != nil && after.path != library {
				w.openThen(after.path, after.then)
			}
		})
	})
}

// restoreFor lets a person choose a backup for a library that cannot be opened.
func (w *Window) restoreFor(library string) {
	copies, err := w.ports.Keep.Copies(library)
	if err != nil {
		w.fail("List the backups", err)
		return
	}
	lines := dialog.Library{Path: library, Copies: w.savedRows(library, copies), None: "There is no backup beside this library."}
	lines.ShowCopies(w.sheets)
}

// runKeeping does something with files beside the window, and then, when it has worked, something in it.
func (w *Window) runKeeping(name string, work func() error, then func()) {
	w.run(name, func(context.Context, progress.Func) error { return work() }, func(err error) {
		if err != nil {
			w.fail(name, err)
			return
		}
		then()
	})
}

func (w *Window) backUpNow() {
	w.runKeeping("Back up", w.ports.Keep.BackUp, func() { w.say("A backup of all that is here is written and examined") })
}

// saveCopy asks for a file and writes the library to it, also when its own file is gone.
func (w *Window) saveCopy() {
	name := strings.TrimSuffix(filepath.Base(w.path), filepath.Ext(w.path)) + " copy" + libraryExt
	w.askPath(dialog.Ask{Title: "Save a copy", Help: "The file for a copy of the library as it is now. You go on working in this one.", Button: "Save"},
		name, func(path string) error {
			w.queue.Post("", func() {
				w.runKeeping("Save a copy", func() error { return w.ports.Keep.SaveCopy(path) }, func() { w.say("Saved " + path) })
			})
			return nil
		})
}

// compact writes the file anew without what is free. The library is closed meanwhile.
func (w *Window) compact() {
	path := w.path
	var before, after int64
	w.apart("Compacting the library", path, func() (err error) {
		before, after, err = w.ports.Keep.Compact(path)
		return err
	}, func(err error) {
		if err != nil {
			w.fail("Compact", err)
			return
		}
		w.say("The file had " + megabytes(before) + " and has " + megabytes(after) + " now")
	})
}

func (w *Window) chooseSecond() { w.chooseDir("A second folder for backups", w.setSecond) }

func (w *Window) setSecond(dir string) {
	w.runKeeping("Set the second folder", func() error { return w.ports.Keep.SetSecond(dir) }, w.keepLibrary)
}

// holds words what a library holds.
func holds(n map[timeline.Kind]int) string {
	return strings.Join([]string{say.Several(n[timeline.KindEvent], "event", "events and proposals"), say.Plural(n[timeline.KindArticle], "article"),
		say.Plural(n[timeline.KindActor], "actor")}, ", ")
}

func megabytes(n int64) string {
	switch {
	case n < 1000:
		return say.Plural(int(n), "byte")
	case n < 1_000_000:
		return fmt.Sprintf("%d kB", (n+500)/1000)
	}
	return fmt.Sprintf("%.1f MB", float64(n)/1e6)
}
