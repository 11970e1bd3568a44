// Package texts reads articles as programs collect them: JSON Lines, an object a line, or one JSON list of such objects, with the
// text under "text", "body" or "content". The lines that "ententectl extract" reads are such.
package texts

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"entente/timeline/format"
	"entente/timeline/format/card"
	"entente/timeline/format/jsonfile"
	"entente/timeline/format/lines"
)

// Format returns the format for the list of formats.
func Format() format.Format {
	return format.Format{Name: "texts", Title: "Articles in JSON or JSON Lines", Exts: []string{".jsonl", ".json"}, Sniff: sniff, Articles: articles}
}

// The names that programs give to what there is of an article, the likeliest first.
func bodies() []string { return []string{"text", "body", "content"} }
func titles() []string { return []string{"title", "headline"} }
func dates() []string {
	return []string{"published", "date", "published_at", "publishedAt", "publish_date"}
}
func addresses() []string { return []string{"url", "link", "address"} }
func outlets() []string   { return []string{"outlet", "source", "publisher"} }
func authors() []string   { return []string{"author", "authors", "byline"} }

// sniff reports whether the first object has a text and something else that articles have. The text may be longer than head.
func sniff(_ string, head []byte) bool {
	dec := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(head, []byte("\ufeff"))))
	t, err := dec.Token()
	if t == json.Delim('[') {
		t, err = dec.Token()
	}
	if err != nil || t != json.Delim('{') {
		return false
	}
	text, more := false, false
	for {
		t, err := dec.Token()
		key, is := t.(string)
		if err != nil || !is {
			return text && more
		}
		text = text || slices.Contains(bodies(), key)
		more = more || key == "id" || slices.Contains(slices.Concat(titles(), dates(), addresses(), outlets(), authors()), key)
		var value json.RawMessage
		if dec.Decode(&value) != nil {
			return text && more
		}
	}
}

// articles reads a file.
func articles(ctx context.Context, in io.Reader, emit func(format.Doc) error, report func(format.Problem)) error {
	br := bufio.NewReaderSize(in, 64<<10)
	head, err := br.Peek(1 << 10)
	if err != nil && !errors.Is(err, io.EOF) {
		return fmt.Errorf("read: %w", err)
	}
	if jsonfile.Start(head) == '[' {
		n := 0
		return jsonfile.Array(ctx, br, func(raw json.RawMessage) error {
			n++
			return one(fmt.Sprintf("item %d", n), raw, emit, func(message string) {
				report(format.Problem{Message: fmt.Sprintf("item %d: %s", n, message)})
			})
		})
	}
	for r := lines.New(ctx, br); ; {
		line, err := r.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if strings.TrimSpace(line) == "" {
			continue
		}
		err = one(fmt.Sprintf("line %d", r.N), json.RawMessage(line), emit, func(message string) {
			report(format.Problem{Line: r.N, Message: message})
		})
		if err != nil {
			return err
		}
	}
}

// one reads an article.
func one(name string, raw json.RawMessage, emit func(format.Doc) error, problem func(string)) error {
	var o map[string]json.RawMessage
	if err := json.Unmarshal(raw, &o); err != nil {
		problem(fmt.Sprintf("this is not a JSON object: %v", err))
		return nil
	}
	d := format.Doc{Name: name, Text: first(o, bodies()), Title: card.Plain(first(o, titles())), Address: first(o, addresses()),
		Outlet: first(o, outlets()), Author: first(o, authors())}
	if strings.HasPrefix(strings.TrimSpace(d.Text), "<") {
		d.Text = card.Plain(d.Text)
	}
	if strings.TrimSpace(d.Text+d.Title) == "" {
		problem("the article has neither a title nor a text")
		return nil
	}
	d.Published = card.Local(first(o, dates()))
	return emit(d)
}

// first returns the first text that there is under some names: of a list its first element, of an object its name.
func first(o map[string]json.RawMessage, names []string) string {
	for _, n := range names {
		if s := text(o[n]); s != "" {
			return strings.ToValidUTF8(s, "\ufffd")
		}
	}
	return ""
}

func text(raw json.RawMessage) string {
	switch jsonfile.Start(raw) {
	case '[':
		var list []json.RawMessage
		if json.Unmarshal(raw, &list) == nil && len(list) > 0 && jsonfile.Start(list[0]) != '[' {
			return text(list[0])
		}
		return ""
	case '{':
		var named struct{ Name json.RawMessage }
		if json.Unmarshal(raw, &named) == nil && jsonfile.Start(named.Name) == '"' {
			return jsonfile.Text(named.Name)
		}
		return ""
	case 0:
		return ""
	}
	return strings.TrimSpace(jsonfile.Text(raw))
}
