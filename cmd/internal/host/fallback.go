package host

import (
	"cmp"
	"io"
	"log"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/fontscan"

	"entente/timeline/draw/typeset"
)

// systemFonts finds fonts of the system for scripts that the embedded family lacks. The system's fonts are listed when
// the first such character is met; the list is kept between runs in the user's cache folder.
func systemFonts() typeset.Fallback {
	list := sync.OnceValue(listFonts)
	return func(r rune) (data []byte, index int, ok bool) {
		for _, f := range list() {
			if !f.Runes.Contains(r) {
				continue
			}
			data, err := os.ReadFile(f.Location.File)
			if err == nil {
				return data, int(f.Location.Index), true
			}
		}
		return nil, 0, false
	}
}

// listFonts returns upright fonts of normal weight, those made for many scripts first. Without any, missing characters
// are drawn as boxes.
func listFonts() []fontscan.Footprint {
	dir, err := os.UserCacheDir()
	if err != nil {
		dir = os.TempDir()
	}
	dir = filepath.Join(dir, "entente")
	if os.MkdirAll(dir, 0o700) != nil {
		return nil
	}
	all, err := fontscan.SystemFonts(log.New(io.Discard, "", 0), dir)
	if err != nil {
		return nil
	}
	all = slices.DeleteFunc(all, func(f fontscan.Footprint) bool {
		ext := strings.ToLower(filepath.Ext(f.Location.File))
		return f.Aspect.Style != font.StyleNormal || f.Aspect.Weight != font.WeightNormal || ext != ".ttf" && ext != ".otf" && ext != ".ttc"
	})
	slices.SortStableFunc(all, func(a, b fontscan.Footprint) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), strings.Compare(a.Location.File, b.Location.File))
	})
	return all
}

// rank prefers the sans-serif families that were made to go together, so that pictures look of one piece.
func rank(f fontscan.Footprint) int {
	switch {
	case strings.HasPrefix(f.Family, "notosans"):
		return 0
	case strings.Contains(f.Family, "sans"):
		return 1
	}
	return 2
}
