// Package assets embeds the fonts, dictionaries, icon and sample library of the program. Only cmd imports it: everything
// below is given a file system.
package assets

import (
	"embed"
	"io/fs"
)

//go:embed fonts/*.ttf dict/*.txt lang sample/*.jsonl sample/articles/*.txt icon/entente.png
var files embed.FS

// Fonts holds the embedded font family.
func Fonts() fs.FS { return sub("fonts") }

// Dictionaries holds dict (actors, verbs) and lang (words of time).
func Dictionaries() fs.FS { return files }

// Sample holds library.jsonl and articles.
func Sample() fs.FS { return sub("sample") }

// Icon returns the program's icon as PNG.
func Icon() []byte {
	b, err := files.ReadFile("icon/entente.png")
	if err != nil {
		panic("internal error: " + err.Error()) // embedded at build time
	}
	return b
}

func sub(dir string) fs.FS {
	f, err := fs.Sub(files, dir)
	if err != nil {
		panic("internal error: " + err.Error()) // the names are constant
	}
	return f
}
