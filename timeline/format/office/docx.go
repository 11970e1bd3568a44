// Package office reads what matters of Word and Excel files: the text of a .docx, the first sheet of an .xlsx. Both are zip
// archives of XML; macros, links and pictures in them are never looked at.
package office

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"entente/timeline/format"
	"entente/timeline/format/archive"
	"entente/timeline/format/card"
	"entente/timeline/format/xmlfile"
)

const (
	document = "word/document.xml"
	workbook = "xl/workbook.xml"
	mostText = 16 << 20
)

// IsDocument reports whether an archive is a Word file.
func IsDocument(z *archive.Zip) bool { return z.Has(document) }

// IsWorkbook reports whether an archive is an Excel file.
func IsWorkbook(z *archive.Zip) bool { return z.Has(workbook) }

// Document reads the text of a Word file, a paragraph a line, with its title, author and the day when it was made.
func Document(ctx context.Context, z *archive.Zip) (format.Doc, error) {
	var d format.Doc
	var text strings.Builder
	_, err := z.File(document, func(in io.Reader) error {
		return xmlfile.Each(ctx, in, []string{"p"}, func(n *xmlfile.Node, _ int) error {
			paragraph(&text, n)
			text.WriteString("\n\n")
			if text.Len() > mostText {
				return fmt.Errorf("the text has more than %d MiB", mostText>>20)
			}
			return nil
		})
	})
	if err != nil {
		return d, fmt.Errorf("read the document: %w; the file is damaged: open it in its own program and save it anew", err)
	}
	d.Text = strings.TrimSpace(text.String())
	if d.Text == "" {
		return d, errors.New("the document holds no text")
	}
	_, err = z.File("docProps/core.xml", func(in io.Reader) error {
		return xmlfile.Each(ctx, in, []string{"title", "creator", "created"}, func(n *xmlfile.Node, _ int) error {
			switch value := strings.TrimSpace(n.Text); n.Name {
			case "title":
				d.Title = value
			case "creator":
				d.Author = value
			case "created":
				d.Published = card.Date(value[:min(10, len(value))])
			}
			return nil
		})
	})
	if err != nil {
		return d, fmt.Errorf("read the properties: %w", err)
	}
	return d, nil
}

// paragraph gathers the runs of a paragraph. What is marked as deleted is left out.
func paragraph(b *strings.Builder, n *xmlfile.Node) {
	switch n.Name {
	case "t":
		b.WriteString(n.Text)
	case "tab":
		b.WriteByte('\t')
	case "br", "cr":
		b.WriteByte('\n')
	case "del", "delText", "instrText", "Fallback":
		return
	}
	for _, c := range n.Children {
		paragraph(b, c)
	}
}
