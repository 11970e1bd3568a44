// Package host is the outside world: files, the clock, fonts and dictionaries that the program embeds, other programs.
//
// Everything below cmd gets these passed in, so that it can be tested without them.
package host

import (
	"crypto/rand"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"time"

	"entente/assets"
	"entente/timeline"
	"entente/timeline/draw/typeset"
	"entente/timeline/ingest"
	"entente/timeline/when"
)

// Host gives access to what the program needs from outside. Fonts and dictionaries are loaded once, when first asked
// for.
type Host struct {
	fonts     func() (*typeset.Fonts, error)
	reader    func() (*ingest.Reader, error)
	blocs     func() []timeline.Bloc
	countries func() map[string]string
}

// New returns the host of this process.
func New() *Host {
	return &Host{
		fonts: sync.OnceValues(func() (*typeset.Fonts, error) {
			f, err := typeset.New(assets.Fonts())
			if err != nil {
				return nil, fmt.Errorf("load the embedded fonts: %w", err)
			}
			f.SetFallback(systemFonts())
			return f, nil
		}),
		reader: sync.OnceValues(func() (*ingest.Reader, error) {
			r, err := ingest.New(assets.Dictionaries())
			if err != nil {
				return nil, fmt.Errorf("load the embedded dictionaries: %w", err)
			}
			return r, nil
		}),
		blocs: sync.OnceValue(func() []timeline.Bloc {
			list, err := readBlocs(assets.Dictionaries())
			if err != nil {
				panic("internal error: " + err.Error()) // embedded at build time, and a test reads them
			}
			return list
		}),
		countries: sync.OnceValue(func() map[string]string {
			names, err := readCountries(assets.Dictionaries())
			if err != nil {
				panic("internal error: " + err.Error())
			}
			return names
		}),
	}
}

// FontsWith returns the embedded fonts and those of a file, which come before those of the system.
func (h *Host) FontsWith(file string) (*typeset.Fonts, error) {
	data, err := os.ReadFile(file)
	if err != nil {
		return nil, err
	}
	f, err := typeset.New(assets.Fonts())
	if err != nil {
		return nil, fmt.Errorf("load the embedded fonts: %w", err)
	}
	if err := f.AddFallback(data, 0); err != nil {
		return nil, fmt.Errorf("%s: %w", file, err)
	}
	f.SetFallback(systemFonts())
	return f, nil
}

// Fonts returns the embedded fonts.
func (h *Host) Fonts() (*typeset.Fonts, error) { return h.fonts() }

// Reader returns the reader of articles with the embedded dictionaries.
func (h *Host) Reader() (*ingest.Reader, error) { return h.reader() }

// Blocs lists the blocs that lanes can be made of.
func (h *Host) Blocs() []timeline.Bloc { return h.blocs() }

// Country names a country by its code, "" when it is not known.
func (h *Host) Country(code string) string { return h.countries()[code] }

// Today is the present day in the user's own zone.
func (h *Host) Today() when.Time { return when.Of(time.Now()).Midnight() }

// Day is the calendar day of a moment, in Unix seconds, in the user's own zone.
func Day(unix int64) when.Time { return when.Of(time.Unix(unix, 0)).Midnight() }

// now is the present moment in Unix seconds, for the history and the backups.
func now() int64 { return time.Now().Unix() }

// Fresh makes a text that nobody has made before.
func Fresh() string {
	var b [12]byte
	_, _ = rand.Read(b[:]) // never fails
	return hex.EncodeToString(b[:])
}

// LibraryFile is the library that the program opens when none is named: one a user, outside the documents.
func (h *Host) LibraryFile() (string, error) {
	dir, err := dataDir()
	if err != nil {
		return "", err
	}
	return filepath.Join(dir, "entente", "library.entente"), nil
}

func dataDir() (string, error) {
	switch runtime.GOOS {
	case "windows", "darwin", "ios":
		return os.UserConfigDir() // %AppData%, ~/Library/Application Support
	}
	if dir := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(dir) {
		return dir, nil
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("find a place for the library (name one with --db): %w", err)
	}
	return filepath.Join(home, ".local", "share"), nil
}
