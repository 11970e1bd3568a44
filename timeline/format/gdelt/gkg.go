package gdelt

import (
	"context"
	"html"
	"io"
	"strings"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/codes"
	"entente/timeline/format/lines"
)

// The columns of the Global Knowledge Graph 2.1, a row of which is what GDELT has found in one article. Source: GDELT
// Global Knowledge Graph Codebook V2.1, 2015.
var gkgColumns = [...]string{"GKGRECORDID", "V2.1DATE", "V2SOURCECOLLECTIONIDENTIFIER", "V2SOURCECOMMONNAME", "V2DOCUMENTIDENTIFIER", "V1COUNTS", "V2.1COUNTS",
	"V1THEMES", "V2ENHANCEDTHEMES", "V1LOCATIONS", "V2ENHANCEDLOCATIONS", "V1PERSONS", "V2ENHANCEDPERSONS", "V1ORGANIZATIONS", "V2ENHANCEDORGANIZATIONS", "V1.5TONE",
	"V2.1ENHANCEDDATES", "V2GCAM", "V2.1SHARINGIMAGE", "V2.1RELATEDIMAGES", "V2.1SOCIALIMAGEEMBEDS", "V2.1SOCIALVIDEOEMBEDS", "V2.1QUOTATIONS", "V2.1ALLNAMES", "V2.1AMOUNTS",
	"V2.1TRANSLATIONINFO", "V2EXTRASXML"}

// Places among them of what is more than an extra.
const (
	gkgID            = 0
	gkgDate          = 1
	gkgCollection    = 2
	gkgAddress       = 4
	gkgPersons       = 11
	gkgOrganisations = 13
	gkgXML           = 26
)

// GKG returns the format of GDELT's Global Knowledge Graph, which tells titles of articles and who is named in them.
func GKG() format.Format {
	return format.Format{Name: "gdeltgkg", Title: "GDELT Global Knowledge Graph 2.1", Exts: []string{".csv"}, Sniff: sniffGKG, Pages: readGKG}
}

// sniffGKG looks at the record's number, "20150218230000-17" or "20150218230000-T17" for what was translated.
func sniffGKG(_ string, head []byte) bool {
	line := strings.TrimPrefix(string(head), "\ufeff")
	f, ok := lines.Fields(line, nil, len(gkgColumns))
	if !ok && len(f) < gkgPersons { // the first row may be longer than what is looked at
		return false
	}
	day, number, found := strings.Cut(f[gkgID], "-")
	return found && len(f) > gkgAddress && moment(day) && digits(strings.TrimPrefix(number, "T")) && moment(f[gkgDate]) && len(f[gkgCollection]) == 1 && digits(f[gkgCollection])
}

func readGKG(ctx context.Context, in io.Reader, emit func(format.Page) error, report func(format.Problem)) error {
	t := lines.Table{Most: len(gkgColumns), Fits: func(n int) bool { return n == len(gkgColumns) || n == len(gkgColumns)-1 },
		Want: "a record of the Global Knowledge Graph 2.1 has 27"}
	return t.Each(ctx, in, func(_ string, f []string) error {
		if f[gkgAddress] == "" {
			return lines.Wrong("V2DOCUMENTIDENTIFIER is empty: there is no telling which article it is")
		}
		p := format.Page{Article: format.KeyOf("gdelt", f[gkgCollection], f[gkgAddress]), People: names(f[gkgPersons]), Organisations: names(f[gkgOrganisations])}
		for i, cell := range f {
			switch {
			case cell == "" || i == gkgCollection || i == gkgAddress: // these are the article's key
			case i == gkgXML:
				p.Title = html.UnescapeString(between(cell, "<PAGE_TITLE>", "</PAGE_TITLE>"))
				fallthrough
			default:
				p.Extra = append(p.Extra, timeline.Extra{Key: gkgColumns[i], Value: strings.Clone(cell)})
			}
		}
		return emit(p)
	}, report)
}

// names are the names of a list, which GDELT writes small: "xi jinping;angela merkel".
func names(list string) []string {
	var out []string
	for name := range strings.SplitSeq(list, ";") {
		if name = strings.TrimSpace(name); name != "" {
			out = append(out, codes.Title(strings.Clone(name)))
		}
	}
	return out
}

func between(s, open, end string) string {
	_, rest, ok := strings.Cut(s, open)
	text, _, closed := strings.Cut(rest, end)
	if !ok || !closed {
		return ""
	}
	return strings.TrimSpace(text)
}
