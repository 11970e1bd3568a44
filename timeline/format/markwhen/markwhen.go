// Package markwhen reads and writes Markwhen: lines of a date, a colon and a text, with headings, sections and tags.
//
//	title: Wars
//	---
//	section Europe #war
//	1914-07-28/1918-11-11: First World War #europe
//	More words about it.
//	endSection
//
// Dates are EDTF, ISO 8601 or words ("Feb 2023 - Mar 2023", "12/2012"). Relative dates ("2 weeks") have none here and stay in
// words. Sections and headings become tags. An event that Entente has written is followed by a comment with the whole of it,
// "// entente: {…}"; everything else stands in such comments at the end.
package markwhen

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"strings"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/card"
	"entente/timeline/format/lines"
	"entente/timeline/when"
)

// Format returns the format for the list of formats.
func Format() format.Format {
	return format.Format{Name: "markwhen", Title: "Markwhen", Exts: []string{".mw"}, Sniff: sniff, Decode: decode, Encode: encode}
}

// sniff reports whether there are dated lines. A file of another name must also begin as Markwhen does, or have little else
// in it and something that only Markwhen has: a list of dates with what happened is an article, of which more is understood.
func sniff(name string, head []byte) bool {
	dated, lines, others, begins, signs := 0, 0, 0, false, false
	if bytes.Contains(head, []byte("\n"+mark)) { // ours, also where no event has a date
		return true
	}
	for line := range strings.Lines(strings.TrimPrefix(string(head[:min(len(head), 16<<10)]), "\ufeff")) {
		line = strings.TrimSpace(line)
		if line == "" {
			continue
		}
		if lines++; lines > 30 {
			break
		}
		_, text, ok := entry(line)
		switch {
		case ok:
			dated++
			signs = signs || hash.MatchString(text)
		case header.MatchString(line), section.MatchString(line):
			begins, signs = begins || lines == 1, true
		case ends.MatchString(line), strings.HasPrefix(line, "//"):
			signs = true
		case line == "---", heading(line) != "":
		default:
			others++
		}
	}
	if begins || strings.HasSuffix(strings.ToLower(name), ".mw") {
		return dated > 0
	}
	return signs && (dated > 1 && others <= dated || dated > 0 && others == 0)
}

var (
	section = regexp.MustCompile(`(?i)^(section|group)\b(.*)$`)
	ends    = regexp.MustCompile(`(?i)^end(section|group)\b`)
	header  = regexp.MustCompile(`^(title|description|key|dateFormat|timezone|tags|view|edit|#[\p{L}\d_-]+)\s*:`)
	hash    = regexp.MustCompile(`(?:^|\s)#([\p{L}\d_-]+)`)
	// A date ends at the colon that is followed by a space; clocks have colons, too.
	colon = regexp.MustCompile(`:(\s|$)`)
	// American dates of markwhen: 12/2012 and 12/31/2012.
	slashed = regexp.MustCompile(`^(\d{1,2})/(?:(\d{1,2})/)?(\d{4})$`)
	lasting = regexp.MustCompile(`(?i)^(\d+ ?(s|sec|m|min|h|hr|hour|d|day|w|wk|week|month|mo|y|yr|year)s?\b|now$|today$|before|after|by )`)
)

func heading(line string) string {
	rest := strings.TrimLeft(line, "#")
	if n := len(line) - len(rest); n == 0 || n > 6 || !strings.HasPrefix(rest, " ") {
		return ""
	}
	return strings.TrimSpace(rest)
}

// entry cuts a line into its date and its text. It returns false when it does not begin with a date.
func entry(line string) (dates, text string, ok bool) {
	at := colon.FindStringIndex(line)
	if at == nil || at[0] == 0 || at[0] > 60 {
		return "", "", false
	}
	dates, text = strings.TrimSpace(line[:at[0]]), strings.TrimSpace(line[at[1]:])
	if !strings.ContainsAny(dates, "0123456789") {
		return "", "", false
	}
	if period(dates).IsZero() && !lasting.MatchString(dates) {
		return "", "", false
	}
	return dates, text, true
}

// period reads "a", "a/b" and "a - b".
func period(s string) when.Span {
	if span, err := when.Parse(s); err == nil {
		return span
	}
	for _, cut := range []string{" - ", " – ", "/", "-"} {
		if a, b, ok := strings.Cut(s, cut); ok {
			from, to := date(a), date(b)
			if strings.EqualFold(strings.TrimSpace(b), "now") {
				return when.Since(from)
			}
			if !from.IsZero() && !to.IsZero() {
				return card.Period(from, to)
			}
		}
	}
	return date(s)
}

func date(s string) when.Span {
	s = strings.TrimSpace(s)
	if m := slashed.FindStringSubmatch(s); m != nil {
		if m[2] == "" {
			s = fmt.Sprintf("%s-%02s", m[3], m[1])
		} else {
			s = fmt.Sprintf("%s-%02s-%02s", m[3], m[1], m[2])
		}
	}
	return card.Date(s)
}

type decoder struct {
	*card.Reader
	report func(format.Problem)
	open   *card.Card // the event whose text goes on
	line   int
	text   []string
	tags   [][]string // of the sections that are open
	head   []string   // tags of the last headings, by level
}

const mark = "// entente: "

// decode reads a file.
func decode(ctx context.Context, in io.Reader, emit func(timeline.Entity) error, report func(format.Problem)) error {
	d := decoder{Reader: card.NewReader("markwhen", emit, report), report: report}
	return d.End(d.all(lines.NewMost(ctx, in, lines.MostRecord)))
}

func (d *decoder) all(r *lines.Reader) error {
	inHead := false
	for {
		line, err := r.Next()
		if errors.Is(err, io.EOF) {
			return d.close()
		} else if err != nil {
			return err
		}
		trimmed := strings.TrimSpace(line)
		if trimmed == "---" && d.open == nil {
			inHead = !inHead
			continue
		}
		if _, _, dated := entry(trimmed); inHead && (dated || section.MatchString(trimmed) && !strings.Contains(trimmed, ":")) {
			inHead = false // the line before was the end of the head, which nothing had begun
		}
		if inHead || d.open == nil && header.MatchString(trimmed) {
			continue
		}
		if err := d.next(trimmed, line, r.N); err != nil {
			return err
		}
	}
}

func (d *decoder) next(trimmed, line string, n int) error {
	if record, ok := strings.CutPrefix(trimmed, mark); ok {
		var b card.Beside
		if err := json.Unmarshal([]byte(record), &b); err == nil && b.Record != nil && d.open != nil {
			d.open.Beside = &b
			return d.close()
		}
		if err := d.close(); err != nil {
			return err
		}
		return d.Record([]byte(record))
	}
	if strings.HasPrefix(trimmed, "//") {
		return nil
	}
	if dates, text, ok := entry(trimmed); ok {
		if err := d.close(); err != nil {
			return err
		}
		c := card.Card{When: period(dates)}
		if c.When.IsZero() {
			c.WhenText = dates
		}
		c.Title, c.Tags = d.tagged(text)
		d.open, d.line = &c, n
		return nil
	}
	level, title := 0, heading(trimmed)
	if title != "" {
		level = len(trimmed) - len(strings.TrimLeft(trimmed, "#"))
	}
	switch m := section.FindStringSubmatch(trimmed); {
	case title != "":
		name, _ := d.named(title)
		for len(d.head) < level {
			d.head = append(d.head, "")
		}
		d.head = append(d.head[:level-1], name)
		return d.close()
	case ends.MatchString(trimmed):
		if len(d.tags) > 0 {
			d.tags = d.tags[:len(d.tags)-1]
		}
		return d.close()
	case m != nil:
		name, tags := d.named(m[2])
		d.tags = append(d.tags, append([]string{name}, tags...))
		return d.close()
	}
	if d.open != nil {
		d.text = append(d.text, line)
	}
	return nil
}

// named cuts the tags off a title.
func (d *decoder) named(s string) (string, []string) {
	var tags []string
	for _, m := range hash.FindAllStringSubmatch(s, -1) {
		tags = append(tags, m[1])
	}
	return strings.TrimSpace(hash.ReplaceAllString(s, "")), tags
}

// tagged is named with the tags of the sections around.
func (d *decoder) tagged(s string) (string, []string) {
	title, own := d.named(s)
	var tags []string
	add := func(list []string) {
		for _, t := range list {
			if t != "" && !contains(tags, t) {
				tags = append(tags, t)
			}
		}
	}
	add(own)
	for _, list := range d.tags {
		add(list)
	}
	add(d.head)
	return title, tags
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// close hands on the event that is open.
func (d *decoder) close() error {
	if d.open == nil {
		return nil
	}
	c := *d.open
	c.Text = strings.TrimSpace(strings.Join(d.text, "\n"))
	d.open, d.text = nil, nil
	return d.Card(c, d.line)
}

// encode writes what src holds.
func encode(ctx context.Context, w io.Writer, src format.Source) error {
	out := bufio.NewWriterSize(w, 64<<10)
	out.WriteString("title: Timeline\n\n")
	var rest [][]byte
	back := func(c card.Card) (card.Card, error) {
		var got card.Card
		d := decoder{Reader: card.NewReader("", func(timeline.Entity) error { return nil }, func(format.Problem) {})}
		for i, line := range strings.Split(text(c), "\n") {
			if i == 0 {
				dates, title, _ := entry(strings.TrimSpace(line))
				got.When = period(dates)
				got.Title, _ = d.named(title)
				continue
			}
			got.Text += line + "\n"
		}
		return got, nil
	}
	err := card.Write(ctx, src, back, func(c card.Card, _ *timeline.Event) error {
		beside, err := json.Marshal(c.Beside)
		if err == nil {
			_, err = fmt.Fprintf(out, "%s\n%s%s\n\n", text(c), mark, beside)
		}
		return err
	}, func(record []byte) error {
		rest = append(rest, record)
		return nil
	})
	if err != nil {
		return err
	}
	for _, r := range rest {
		fmt.Fprintf(out, "%s%s\n", mark, r)
	}
	return out.Flush()
}

// text is an event as people read it. Lines of the text that would begin something else are indented by a bar.
func text(c card.Card) string {
	var b strings.Builder
	b.WriteString(c.When.String() + ": " + strings.Join(strings.Fields(c.Title), " "))
	for _, t := range c.Tags {
		if tag := strings.ReplaceAll(t, " ", "_"); hash.MatchString("#" + tag) {
			b.WriteString(" #" + tag)
		}
	}
	for line := range strings.SplitSeq(c.Text, "\n") {
		trimmed := strings.TrimSpace(line)
		_, _, dated := entry(trimmed)
		switch {
		case trimmed == "":
			continue
		case dated, strings.HasPrefix(trimmed, "//"), heading(trimmed) != "", section.MatchString(trimmed), ends.MatchString(trimmed), trimmed == "---":
			line = "| " + trimmed
		}
		b.WriteString("\n" + line)
	}
	return b.String()
}
