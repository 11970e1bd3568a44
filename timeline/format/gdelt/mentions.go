package gdelt

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/lines"
	"entente/timeline/when"
)

// Columns of a mention. Source: GDELT Event Codebook V2.0, 2015, "Mentions table". Older files lack the last two.
const (
	menEvent = iota
	menEventTime
	menTime
	menType
	menSource
	menAddress
	menSentence
	fewestMention = 14
	mostMention   = 16
)

// Mentions returns the format of GDELT's table of mentions, which tells what articles speak of an event that the table
// of events holds.
func Mentions() format.Format {
	return format.Format{Name: "gdeltmentions", Title: "GDELT mentions 2.0", Exts: []string{".csv"}, Sniff: sniffMentions, Mentions: readMentions}
}

func sniffMentions(_ string, head []byte) bool {
	line, _, _ := strings.Cut(strings.TrimPrefix(string(head[:min(len(head), 16<<10)]), "\ufeff"), "\n")
	f, ok := lines.Fields(strings.TrimSuffix(line, "\r"), nil, mostMention)
	return ok && len(f) >= fewestMention && digits(f[menEvent]) && moment(f[menEventTime]) && moment(f[menTime]) && len(f[menType]) == 1 && digits(f[menType])
}

// moment reports whether a text is written as YYYYMMDDHHMMSS.
func moment(s string) bool { return len(s) == 14 && digits(s) }

func readMentions(ctx context.Context, in io.Reader, emit func(format.Mention) error, report func(format.Problem)) error {
	t := lines.Table{Most: mostMention, Fits: func(n int) bool { return n >= fewestMention }, Want: "a mention has 14 to 16"}
	return t.Each(ctx, in, func(_ string, f []string) error {
		m, err := mention(f)
		if err != nil {
			return lines.Wrong("%w", err)
		}
		return emit(m)
	}, report)
}

// mention makes an article of a row, and an extra for the event of what the row says of the passage.
func mention(f []string) (format.Mention, error) {
	if !digits(f[menEvent]) {
		return format.Mention{}, fmt.Errorf("GLOBALEVENTID %q is not a number", f[menEvent])
	}
	if f[menAddress] == "" {
		return format.Mention{}, errors.New("MentionIdentifier is empty: there is no telling which article it is")
	}
	if !moment(f[menTime]) {
		return format.Mention{}, fmt.Errorf("MentionTimeDate %q is not a moment written as YYYYMMDDHHMMSS", f[menTime])
	}
	day, ok := parseDay(f[menTime][:8])
	if !ok {
		return format.Mention{}, fmt.Errorf("MentionTimeDate %q is not a day", f[menTime])
	}
	a := timeline.Article{Key: format.KeyOf("gdelt", f[menType], f[menAddress]), Outlet: f[menSource], Published: when.Point(day, when.ToDay),
		From: timeline.DateFromMetadata, Title: f[menAddress]}
	if f[menType] == "1" { // a page of the web; the others are books, journals and what has no address
		a.Address = f[menAddress]
		a.Title = headline(f[menAddress])
	}
	return format.Mention{Event: "gdelt:" + strings.Clone(f[menEvent]), Article: a,
		Extra: timeline.Extra{Key: "Mention", Value: f[menAddress] + " " + joined(append([]string{f[menTime], f[menType]}, f[menSentence:]...))}}, nil
}

// headline makes a title of an address: of the words that most outlets put into it when there are at least three, and the
// address as it is otherwise.
func headline(address string) string {
	u, err := url.Parse(address)
	if err != nil {
		return address
	}
	for at := strings.TrimSuffix(u.Path, "/"); at != "" && at != "." && at != "/"; at = path.Dir(at) {
		stem := strings.TrimSuffix(path.Base(at), path.Ext(at))
		var words []string
		for _, w := range strings.FieldsFunc(stem, func(r rune) bool { return r == '-' || r == '_' }) {
			if !digits(w) {
				words = append(words, w)
			}
		}
		if len(words) >= 3 {
			first, size := utf8.DecodeRuneInString(words[0])
			return string(unicode.ToUpper(first)) + strings.Join(words, " ")[size:]
		}
	}
	return address
}
