// Package mail reads mails as articles: one in an .eml file, many in a mailbox.
//
// The plain part is read, or the text of the HTML part when there is none. Attachments are left out. Nothing is fetched.
package mail

import (
	"bufio"
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	netmail "net/mail"
	"regexp"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/transform"

	"entente/timeline/format"
	"entente/timeline/format/card"
)

const (
	mostMail = 16 << 20
	maxDepth = 8
	maxParts = 1000
)

// Format returns the format for the list of formats.
func Format() format.Format {
	return format.Format{Name: "mail", Title: "Mail and mailboxes", Exts: []string{".eml", ".mbox"}, Sniff: sniff, Articles: articles}
}

var (
	field    = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9-]{0,40}:`)
	fromLine = regexp.MustCompile(`^From \S+.*\d\d:\d\d`)
)

// sniff reports whether head begins with the fields of a mail: who it is from and a field that only mails have.
func sniff(_ string, head []byte) bool {
	from, only := false, false
	for i, line := range strings.Split(string(head[:min(len(head), 32<<10)]), "\n") {
		line = strings.TrimRight(line, "\r")
		switch {
		case i == 0 && fromLine.MatchString(line):
		case line == "":
			return from && only
		case line[0] == ' ' || line[0] == '\t':
		case !field.MatchString(line):
			return false
		default:
			name, value, _ := strings.Cut(strings.ToLower(line), ":")
			switch name {
			case "from":
				from = from || strings.Contains(value, "@")
			case "message-id", "mime-version", "received", "return-path", "delivered-to", "content-type", "content-transfer-encoding", "x-mailer":
				only = true
			}
		}
	}
	return from && only
}

// articles reads a file.
func articles(ctx context.Context, in io.Reader, emit func(format.Doc) error, report func(format.Problem)) error {
	br := bufio.NewReaderSize(in, 64<<10)
	var one bytes.Buffer
	n, skipping, blank, box := 0, false, true, false
	flush := func() error {
		if one.Len() == 0 {
			return nil
		}
		n++
		d, err := read(one.Bytes())
		one.Reset()
		if err != nil {
			report(format.Problem{Message: fmt.Sprintf("mail %d: %v", n, err)})
			return nil
		}
		d.Name = fmt.Sprintf("mail %d", n)
		return emit(d)
	}
	for first := true; ; first = false {
		if err := ctx.Err(); err != nil {
			return err
		}
		line, err := br.ReadSlice('\n')
		if err != nil && !errors.Is(err, io.EOF) && !errors.Is(err, bufio.ErrBufferFull) {
			return fmt.Errorf("read: %w", err)
		}
		// In a mailbox a line "From …" after an empty one begins the next mail; in a text it is written ">From".
		if blank && fromLine.Match(line) && (first || box) {
			if ferr := flush(); ferr != nil {
				return ferr
			}
			box, skipping = true, false
		} else if !skipping {
			if box && bytes.HasPrefix(bytes.TrimLeft(line, ">"), []byte("From ")) && line[0] == '>' {
				line = line[1:]
			}
			if one.Write(line); one.Len() > mostMail {
				report(format.Problem{Message: fmt.Sprintf("mail %d has more than %d MiB and was left out", n+1, mostMail>>20)})
				one.Reset()
				n, skipping = n+1, true
			}
		}
		blank = len(bytes.TrimRight(line, "\r\n")) == 0
		if errors.Is(err, io.EOF) {
			return flush()
		}
	}
}

func read(raw []byte) (format.Doc, error) {
	m, err := netmail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return format.Doc{}, fmt.Errorf("this is no mail: %w", err)
	}
	words := mime.WordDecoder{CharsetReader: charset}
	header := func(name string) string {
		s, err := words.DecodeHeader(m.Header.Get(name))
		if err != nil {
			s = m.Header.Get(name)
		}
		return strings.TrimSpace(strings.ToValidUTF8(s, "\ufffd"))
	}
	d := format.Doc{Title: header("Subject"), Author: header("From")}
	if who, err := (&netmail.AddressParser{WordDecoder: &words}).Parse(m.Header.Get("From")); err == nil && who.Name != "" {
		d.Author = strings.ToValidUTF8(who.Name, "\ufffd")
	}
	d.Outlet = header("List-Id")
	if i := strings.IndexByte(d.Outlet, '<'); i > 0 {
		d.Outlet = strings.Trim(d.Outlet[:i], ` "`)
	}
	if t, err := m.Header.Date(); err == nil {
		d.Published = card.Date(t.Format("2006-01-02")) // the day as the sender saw it
	}
	parts := 0
	plain, html, err := body(m.Header.Get("Content-Type"), m.Header.Get("Content-Transfer-Encoding"), m.Body, 0, &parts)
	if err != nil {
		return d, err
	}
	d.Text = strings.TrimSpace(plain)
	if d.Text == "" {
		d.Text = card.Plain(html)
	}
	if d.Text == "" && d.Title == "" {
		return d, errors.New("it has neither a subject nor a text")
	}
	return d, nil
}

// body returns the plain and the HTML text of a part and of the parts in it.
func body(kind, encoding string, in io.Reader, depth int, parts *int) (plain, html string, err error) {
	if *parts++; depth > maxDepth || *parts > maxParts {
		return "", "", errors.New("its parts lie too deep or are too many")
	}
	media, params, err := mime.ParseMediaType(kind)
	if err != nil && !errors.Is(err, mime.ErrInvalidMediaParameter) { // what it is can be told all the same
		media, params = "text/plain", map[string]string{}
	}
	if strings.HasPrefix(media, "multipart/") && params["boundary"] != "" {
		r := multipart.NewReader(in, params["boundary"])
		for {
			p, err := r.NextRawPart()
			if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) {
				return plain, html, nil
			} else if err != nil {
				return plain, html, fmt.Errorf("its parts: %w", err)
			}
			if strings.HasPrefix(strings.ToLower(strings.TrimSpace(p.Header.Get("Content-Disposition"))), "attachment") {
				continue
			}
			a, b, err := body(p.Header.Get("Content-Type"), p.Header.Get("Content-Transfer-Encoding"), p, depth+1, parts)
			if err != nil {
				return plain, html, err
			}
			plain, html = join(plain, a), join(html, b)
		}
	}
	if media != "text/plain" && media != "text/html" {
		return "", "", nil
	}
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "base64":
		in = base64.NewDecoder(base64.StdEncoding, in)
	case "quoted-printable":
		in = quotedprintable.NewReader(in)
	}
	if c := params["charset"]; c != "" {
		if r, err := charset(c, in); err == nil {
			in = r
		}
	}
	raw, err := io.ReadAll(io.LimitReader(in, mostMail))
	if err != nil && len(raw) == 0 {
		return "", "", fmt.Errorf("its text: %w", err)
	}
	if params["charset"] == "" && !utf8.Valid(raw) { // old mails do not say it
		if latin, err := charmap.Windows1252.NewDecoder().Bytes(raw); err == nil {
			raw = latin
		}
	}
	text := strings.ToValidUTF8(strings.ReplaceAll(string(raw), "\r\n", "\n"), "\ufffd")
	if media == "text/html" {
		return "", text, nil
	}
	return text, "", nil
}

func join(a, b string) string {
	if a == "" || b == "" {
		return a + b
	}
	return a + "\n\n" + b
}

func charset(label string, in io.Reader) (io.Reader, error) {
	enc, err := htmlindex.Get(label)
	if err != nil {
		return nil, err
	}
	return transform.NewReader(in, enc.NewDecoder()), nil
}
