// Package app is the window: it joins the desk to Fyne's widgets.
//
// Everything here runs on the window's goroutine, but for the jobs that job.go starts. What a panel shows comes from the
// desk, what a click does goes to the desk, and the desk tells when something has changed.
package app

import (
	"context"
	"io"
	"io/fs"
	"time"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/intake"
	"entente/timeline/desk/progress"
	"entente/timeline/draw/typeset"
	"entente/timeline/format"
	"entente/timeline/ingest"
	"entente/timeline/when"
)

// Ports are what the window needs from outside.
type Ports struct {
	// Fonts holds the embedded family for the widgets, Faces the same for the chart.
	Fonts fs.FS
	Faces *typeset.Fonts

	// Now is the clock, Today the user's calendar day, Day that of a moment in Unix seconds; nil: that of UTC.
	Now   func() time.Time
	Today func() when.Time
	Day   func(unix int64) when.Time

	// Open opens a library and makes it when it is missing, on another goroutine, and tells what takes long. close ends the use
	// of it. Use is told which library the window works with from now on, which Keep then looks after.
	Open func(ctx context.Context, path string, tell progress.Func) (lib desk.Library, close func() error, err error)
	Use  func(lib desk.Library)
	// Reader returns what reads articles. It may take a while the first time, and may be called on any goroutine.
	Reader  func() (*ingest.Reader, error)
	Formats []format.Format
	// Keep looks after the files of libraries.
	Keep desk.Keeper
	// Files lists a file, or the files of a folder.
	Files func(path string) ([]intake.Source, error)
	// Sample lists the files of the sample library.
	Sample func() []intake.Source
	// WriteFile writes a file whole or not at all.
	WriteFile func(path string, write func(io.Writer) error) error
	// WriteFolder writes a library as a folder of files, each whole or not at all, and returns how many have changed. It
	// refuses a folder that holds other things. nil: libraries are not written so.
	WriteFolder func(path string, write func(put func(name string, content []byte) error) error) (int, error)
	// Week is the day on which weeks begin where the user lives.
	Week desk.Week
	// Home is the folder that is proposed for files.
	Home string
	// Exit ends the process at once, when closing takes too long.
	Exit func(code int)

	// Optional.

	// Screen returns the size of the screen in pixels, zeros when it is not known or the desktop sees to it.
	Screen func() (width, height int)
	// Recent lists libraries that were opened before, the newest first. Opened is told of each that is opened.
	Recent func() []string
	Opened func(path string)
	// Serve lets a second start reach this window for as long as a library is open.
	Serve func(path string, r Remote) (stop func(), err error)
	// Fresh makes a text that nobody has made before, by which what is drawn is known in other libraries.
	Fresh func() string
	// Blocs lists the blocs that lanes can be made of.
	Blocs func() []timeline.Bloc
	// Country names a country by its code, "" when it is not known.
	Country func(code string) string
	// CopyImage puts a PNG file on the clipboard and says what is to be known of that, "" for nothing.
	CopyImage func(png []byte) (note string, err error)
	// Scratch writes a copy of something under its name, for OpenFile to open, and returns its path.
	Scratch func(name string, write func(io.Writer) error) (path string, err error)
	// OpenFile opens a file with the program that the desktop has for it; ShowFile shows it in its folder.
	OpenFile, ShowFile func(path string) error
	// About is said in the about dialog: version and licences.
	About string
}

// Remote is the window as another process reaches it. Its methods may be called on any goroutine.
type Remote interface {
	// Import imports files, as if they had been dropped.
	Import(files []string)
	// Raise brings the window to the front.
	Raise()
	// Changed is to be called after the library has been changed beside the window.
	Changed()
}
