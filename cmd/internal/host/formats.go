package host

import (
	"strings"

	"entente/timeline/desk"
	"entente/timeline/format"
	"entente/timeline/format/own"
	"entente/timeline/format/table"
)

// Formats lists the data formats, in the order in which a file is tested against them.
func Formats() []format.Format { return []format.Format{own.Format(), table.Format()} }

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
		list = append(list, FormatLine{f.Name, f.Title, f.Exts, f.Decode != nil, f.Encode != nil})
	}
	for _, p := range desk.Pictures() {
		list = append(list, FormatLine{p, strings.ToUpper(p) + " picture", []string{"." + p}, false, true})
	}
	return list
}
