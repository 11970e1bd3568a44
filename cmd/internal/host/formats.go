package host

import (
	"strings"
	"sync"

	"entente/assets"
	"entente/timeline/desk/page"
	"entente/timeline/format"
	"entente/timeline/format/acled"
	"entente/timeline/format/chronozoom"
	"entente/timeline/format/codes"
	"entente/timeline/format/feed"
	"entente/timeline/format/gdelt"
	"entente/timeline/format/ical"
	"entente/timeline/format/icews"
	"entente/timeline/format/mail"
	"entente/timeline/format/markwhen"
	"entente/timeline/format/own"
	"entente/timeline/format/phoenix"
	"entente/timeline/format/plover"
	"entente/timeline/format/polecat"
	"entente/timeline/format/simile"
	"entente/timeline/format/table"
	"entente/timeline/format/texts"
	"entente/timeline/format/timeflow"
	"entente/timeline/format/timelinejs"
	"entente/timeline/format/timelineproject"
	"entente/timeline/format/timesketch"
	"entente/timeline/format/ucdp"
	"entente/timeline/format/vis"
)

// Formats lists the data formats, in the order in which a file is tested against them.
func Formats() []format.Format {
	book := sync.OnceValues(func() (*codes.Book, error) { return codes.Load(assets.Dictionaries()) })
	return []format.Format{own.Format(), own.Zip(), own.Folder(), gdelt.Format(book), gdelt.Mentions(), gdelt.GKG(), icews.Format(book), phoenix.Format(book), polecat.Format(book),
		acled.Format(book), ucdp.Format(book), plover.Format(book), timelinejs.Format(),
		timelineproject.Format(), simile.Format(), timeflow.Format(), vis.Format(), chronozoom.Format(), timesketch.Format(),
		ical.Format(), feed.Format(), mail.Format(), texts.Format(), table.Format(), markwhen.Format()}
}

// FormatLine is a line of the list of everything that can be read or written.
type FormatLine struct {
	Name, Title string
	Exts        []string
	Read, Write bool
}

// Can says in words what can be done.
func (f FormatLine) Can() string {
	var words []string
	if f.Read {
		words = append(words, "read")
	}
	if f.Write {
		words = append(words, "write")
	}
	return strings.Join(words, ", ")
}

// FormatList lists articles, data and pictures.
func FormatList() []FormatLine {
	list := []FormatLine{{"article", "Article: text, Markdown, web page", []string{".txt", ".md", ".html", ".htm"}, true, false}}
	for _, f := range Formats() {
		list = append(list, FormatLine{f.Name, f.Title, f.Exts, f.Readable(), f.Writable()})
	}
	for _, p := range page.Formats() {
		list = append(list, FormatLine{p, strings.ToUpper(p) + " picture", []string{"." + p}, false, true})
	}
	return list
}
