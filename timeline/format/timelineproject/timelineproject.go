// Package timelineproject reads and writes the .timeline files of the Timeline Project.
//
// A category becomes a tag; an era a band; fuzzy an approximate date. A container, which is written "[3]Title", and its
// children, "(3)Title", keep their number as extras, and the title of the container is a tag of the children. An opening
// bracket that belongs to the title is preceded by a space there. An event that Entente has written has the whole of itself
// in a comment within its element, and everything else stands in comments at the end of the file.
package timelineproject

import (
	"bufio"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"

	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/card"
	"entente/timeline/format/xmlfile"
	"entente/timeline/when"
)

// Format returns the format for the list of formats.
func Format() format.Format {
	return format.Format{Name: "timeline", Title: "Timeline Project", Exts: []string{".timeline"}, Sniff: sniff, Decode: decode, Encode: encode}
}

// sniff looks at the first element.
func sniff(_ string, head []byte) bool { return xmlfile.Root(head) == "timeline" }

var numbered = regexp.MustCompile(`^([\[(])(\d+)(?:[^\])]*)[\])](.*)$`)

type decoder struct {
	*card.Reader
	report     func(format.Problem)
	categories map[string]*xmlfile.Node
	containers map[string]string // number -> title
}

// decode reads a file.
func decode(ctx context.Context, in io.Reader, emit func(timeline.Entity) error, report func(format.Problem)) error {
	d := decoder{card.NewReader("timelineproject", emit, report), report, map[string]*xmlfile.Node{}, map[string]string{}}
	return d.End(xmlfile.Walk(ctx, in, []string{"category", "event", "era", "view"}, func(n *xmlfile.Node, line int) error {
		switch n.Name {
		case "category":
			d.categories[n.Get("name")] = n
		case "event":
			return d.event(n, line)
		case "era":
			span := period(n.Get("start"), n.Get("end"))
			return d.Band(n.Get("name"), span, colour(n.Get("color")))
		}
		return nil
	}, func(text string) error {
		if record, ok := own(text); ok {
			return d.Record(record)
		}
		return nil
	}))
}

const mark = " entente: "

// own returns the record that a comment holds.
func own(text string) ([]byte, bool) {
	record, ok := strings.CutPrefix(text, mark)
	return []byte(strings.TrimSpace(record)), ok
}

// plain are the fields of an event that have a place or are their defaults.
var plain = map[string]string{"start": "*", "end": "*", "text": "*", "category": "*", "description": "*", "fuzzy": "*", "fuzzy_start": "*",
	"fuzzy_end": "*", "progress": "0", "locked": "False", "ends_today": "False", "milestone": "False", "default_color": "200,200,200"}

func (d *decoder) event(n *xmlfile.Node, line int) error {
	c := card.Card{Title: n.Get("text"), Text: n.Get("description")}
	if child := n.Child("text"); child != nil {
		c.Title = child.Text
	}
	for _, text := range n.Comments {
		if record, ok := own(text); ok {
			c.Beside = &card.Beside{}
			if err := json.Unmarshal(record, c.Beside); err != nil {
				c.Beside = nil
			}
		}
	}
	if m := numbered.FindStringSubmatch(c.Title); m != nil {
		c.Title = m[3]
		if m[1] == "[" {
			d.containers[m[2]] = m[3]
			c.Add("container", m[2])
		} else {
			c.Add("in container", m[2])
			if t := d.containers[m[2]]; t != "" {
				c.Tags = append(c.Tags, strings.TrimSpace(t))
			}
		}
	}
	c.Title = strings.TrimSpace(c.Title)
	c.When = period(n.Get("start"), n.Get("end"))
	if c.When.IsZero() {
		d.report(format.Problem{Line: line, Message: fmt.Sprintf("%q: the dates %q and %q are none", c.Title, n.Get("start"), n.Get("end"))})
		return nil
	}
	fuzzy := n.Get("fuzzy") == "True"
	if n.Get("fuzzy_start") == "True" || n.Get("fuzzy_end") == "True" || fuzzy {
		c.When.Approximate = true
		if !fuzzy && n.Get("fuzzy_start") != n.Get("fuzzy_end") {
			c.Add("fuzzy_start", n.Get("fuzzy_start"))
			c.Add("fuzzy_end", n.Get("fuzzy_end"))
		}
	}
	for i, name := range categories(n) {
		c.Tags = append(c.Tags, name)
		if k := d.categories[name]; k != nil && i == 0 {
			c.Add("category.color", k.Get("color"))
			c.Add("category.parent", k.Get("parent"))
		}
	}
	for _, f := range n.Children {
		if v := strings.TrimSpace(f.Text); plain[f.Name] != "*" && v != plain[f.Name] {
			c.Add(f.Name, v)
		}
	}
	return d.Card(c, line)
}

// categories lists those of an event, which may have one or, in newer files, several.
func categories(n *xmlfile.Node) []string {
	var list []string
	for _, c := range n.Children {
		switch c.Name {
		case "category":
			if name := strings.TrimSpace(c.Text); name != "" {
				list = append(list, name)
			}
		case "categories":
			list = append(list, categories(c)...)
		}
	}
	return list
}

// colour turns "128,255,128" into "#80ff80".
func colour(s string) string {
	var rgb [3]int
	parts := strings.Split(s, ",")
	if len(parts) != 3 {
		return ""
	}
	for i, p := range parts {
		v, err := strconv.Atoi(strings.TrimSpace(p))
		if err != nil || v < 0 || v > 255 {
			return ""
		}
		rgb[i] = v
	}
	return fmt.Sprintf("#%02x%02x%02x", rgb[0], rgb[1], rgb[2])
}

// instant reads "2013-03-30 11:16:00", also with years before 1 and beyond 9999.
func instant(s string) (when.Time, bool) {
	day, clock, _ := strings.Cut(strings.TrimSpace(s), " ")
	negative := strings.HasPrefix(day, "-")
	parts := strings.Split(strings.TrimPrefix(day, "-"), "-")
	if len(parts) != 3 {
		return 0, false
	}
	var n [3]int
	for i, p := range parts {
		v, err := strconv.Atoi(p)
		if err != nil || v > when.MaxYear {
			return 0, false
		}
		n[i] = v
	}
	if negative {
		n[0] = -n[0]
	}
	if n[1] < 1 || n[1] > 12 || n[2] < 1 || n[2] > 31 {
		return 0, false
	}
	t := when.Date(n[0], 1, 1).AddMonths(n[1] - 1).AddDays(n[2] - 1)
	var h, m, sec int
	if clock != "" {
		if k, err := fmt.Sscanf(clock, "%d:%d:%d", &h, &m, &sec); err != nil || k != 3 || h < 0 || h > 24 || m < 0 || m > 59 || sec < 0 || sec > 59 {
			return 0, false
		}
	}
	return t + when.Time(h*when.Hour+m*when.Minute+sec), true
}

// period joins two instants. From midnight to midnight are days, the last of which is before the end.
func period(start, end string) when.Span {
	a, ok := instant(start)
	b, ok2 := instant(end)
	if !ok || !ok2 || b < a {
		return when.Span{}
	}
	if a == a.Midnight() && b == b.Midnight() {
		last := b
		if b > a {
			last = b.AddDays(-1)
		}
		return card.Period(when.Point(a, when.ToDay), when.Point(last, when.ToDay))
	}
	g := when.ToMinute
	if a%when.Minute != 0 || b%when.Minute != 0 {
		g = when.ToSecond
	}
	return card.Period(when.Point(a, g), when.Point(b, g))
}

// encode writes what src holds.
func encode(ctx context.Context, w io.Writer, src format.Source) error {
	out := bufio.NewWriterSize(w, 64<<10)
	fmt.Fprint(out, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<timeline>\n  <version>2.0.0</version>\n  <timetype>gregoriantime</timetype>\n  <categories>\n")
	seen := map[string]bool{}
	err := src.Each(timeline.KindEvent, func(e timeline.Entity) error {
		if c := category(e.(*timeline.Event).Tags); c != "" && !seen[c] {
			seen[c] = true
			fmt.Fprintf(out, "    <category>\n      <name>%s</name>\n      <color>173,216,230</color>\n      <progress_color>153,204,220</progress_color>\n"+
				"      <done_color>153,204,220</done_color>\n      <font_color>0,0,0</font_color>\n    </category>\n", xmlfile.Escape(c))
		}
		return nil
	})
	if err != nil {
		return err
	}
	fmt.Fprint(out, "  </categories>\n  <events>\n")
	var rest [][]byte
	back := func(c card.Card) (card.Card, error) { // what can be read again of the fields
		start, end := bounds(c.When)
		c.Title, c.Text = xmlText(strings.Join(strings.Fields(c.Title), " ")), xmlText(c.Text)
		approximate := c.When.Approximate
		c.When, c.WhenText = period(start, end), ""
		c.When.Approximate = approximate
		return c, nil
	}
	err = card.Write(ctx, src, back, func(c card.Card, _ *timeline.Event) error {
		beside, err := json.Marshal(c.Beside)
		if err != nil {
			return err
		}
		start, end := bounds(c.When)
		title := strings.Join(strings.Fields(c.Title), " ")
		if strings.HasPrefix(title, "(") || strings.HasPrefix(title, "[") {
			title = " " + title
		}
		fmt.Fprintf(out, "    <event>\n      <start>%s</start>\n      <end>%s</end>\n      <text>%s</text>\n      <progress>0</progress>\n"+
			"      <fuzzy>%s</fuzzy>\n      <locked>False</locked>\n      <ends_today>False</ends_today>\n", start, end, xmlfile.Escape(title), truth(c.When.Approximate))
		if k := category(c.Tags); k != "" {
			fmt.Fprintf(out, "      <category>%s</category>\n", xmlfile.Escape(k))
		}
		if c.Text != "" {
			fmt.Fprintf(out, "      <description>%s</description>\n", xmlfile.Escape(c.Text))
		}
		_, err = fmt.Fprintf(out, "      <default_color>200,200,200</default_color>\n      <!--%s%s -->\n    </event>\n", mark, comment(beside))
		return err
	}, func(record []byte) error {
		rest = append(rest, record)
		return nil
	})
	if err != nil {
		return err
	}
	fmt.Fprint(out, "  </events>\n")
	for _, r := range rest {
		fmt.Fprintf(out, "  <!--%s%s -->\n", mark, comment(r))
	}
	fmt.Fprint(out, "  <view>\n    <hidden_categories>\n    </hidden_categories>\n  </view>\n</timeline>\n")
	return out.Flush()
}

// xmlText is what is left of a text after XML: its line ends and some characters change.
func xmlText(s string) string {
	return strings.Map(func(r rune) rune {
		if r < ' ' && r != '\n' && r != '\t' || r == 0xfffe || r == 0xffff {
			return -1
		}
		return r
	}, strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n"))
}

// comment makes JSON fit for a comment, which must not hold "--".
func comment(b []byte) string { return strings.ReplaceAll(string(b), "--", `-\u002d`) }

func category(tags []string) string {
	if len(tags) == 0 {
		return ""
	}
	return strings.TrimSpace(xmlText(tags[0]))
}

func truth(b bool) string {
	if b {
		return "True"
	}
	return "False"
}

// bounds writes a period as the program knows it: days from midnight to midnight.
func bounds(s when.Span) (start, end string) {
	from, to := s.Start(), s.End()
	if from.IsOpen() {
		from = to
	}
	if to.IsOpen() {
		to = from
	}
	if s.Gran <= when.ToMinute && !s.IsRange() {
		to = from
	} else if s.Gran <= when.ToMinute {
		to = s.EarliestEnd
	}
	return stamp(from), stamp(to)
}

func stamp(t when.Time) string {
	y, m, d := t.Civil()
	h, min, sec := t.Clock()
	sign := ""
	if y < 0 {
		sign, y = "-", -y
	}
	return fmt.Sprintf("%s%d-%02d-%02d %02d:%02d:%02d", sign, y, int(m), d, h, min, sec)
}
