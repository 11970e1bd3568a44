// Package html writes web pages that hold pictures of a timeline and a table of its events, in one file that needs
// nothing else.
//
// The pictures are the scenes that the screen shows, as SVG; the one script, which is always the same, moves and
// magnifies them and dims what a search does not find. It never lays anything out. What comes from outside is text and
// never markup; a policy in the page lets nothing run but that script and nothing be loaded.
package html

import (
	"bufio"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"html"
	"io"
	"strings"

	"entente/timeline/draw/scene"
)

// Page is what is written.
type Page struct {
	Title, Subtitle string
	Desc            string // what the pictures show, in words
	Footer          string // what they show and leave out
	Dark            bool
	Pictures        [][]byte // SVG elements as package svg writes them in line
	Events          []Event
	Left            int // events that the table leaves out
}

// Event is a row of the table.
type Event struct {
	Name    string // under which the pictures know it: "e12"
	Date    string
	Title   string
	Kind    string
	Who     string
	Place   string
	Sources []Link
}

// Link is words that lead to an address; they stand alone when that is no address of http, https or mailto.
type Link struct{ Words, Address string }

// Write writes a page to w.
func Write(w io.Writer, p *Page) error {
	o := &writer{Writer: bufio.NewWriter(w)}
	class := "light"
	if p.Dark {
		class = "dark"
	}
	o.raw(`<!DOCTYPE html>` + "\n" + `<html lang="en" class="` + class + `">` + "\n<head>\n" + `<meta charset="utf-8">` + "\n")
	o.raw(`<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ` + digest(script) + `; style-src ` + digest(style) +
		`; img-src data:; base-uri 'none'; form-action 'none'">` + "\n")
	o.raw(`<meta name="viewport" content="width=device-width, initial-scale=1">` + "\n" + `<meta name="generator" content="Entente">` + "\n")
	o.raw(`<meta name="description" content="`).text(p.Desc).raw(`">` + "\n<title>").text(p.Title).raw("</title>\n<style>" + style + "</style>\n</head>\n<body>\n")
	o.raw("<header>\n<h1>").text(p.Title).raw("</h1>\n")
	o.paragraph(p.Subtitle)
	o.paragraph(p.Desc)
	o.raw("</header>\n<main>\n" + `<div class="tools" hidden>` +
		`<input id="search" type="search" placeholder="Search the events" aria-label="Search the events" autocomplete="off">` +
		`<output id="said" aria-live="polite"></output>` +
		`<button type="button" id="nearer">Zoom in</button><button type="button" id="farther">Zoom out</button><button type="button" id="whole">Whole picture</button></div>` + "\n")
	for i, svg := range p.Pictures {
		o.raw(`<div class="picture" tabindex="0" role="group" aria-label="`).text(pictureName(i, len(p.Pictures))).raw(`">` + "\n" + string(svg) + "</div>\n")
	}
	o.table(p)
	o.raw("</main>\n<footer>\n")
	o.paragraph(p.Footer)
	o.raw("</footer>\n<script>" + script + "</script>\n</body>\n</html>\n")
	if err := o.Flush(); err != nil {
		return fmt.Errorf("write web page: %w", err)
	}
	return nil
}

func pictureName(i, n int) string {
	const keys = ". Arrows move it, plus and minus magnify it, 0 shows all of it; the table below says the same in words."
	if n == 1 {
		return "The timeline" + keys
	}
	return fmt.Sprintf("The timeline, part %d of %d%s", i+1, n, keys)
}

func digest(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "'sha256-" + base64.StdEncoding.EncodeToString(sum[:]) + "'"
}

func (o *writer) table(p *Page) {
	if len(p.Events) == 0 {
		return
	}
	o.raw("<table>\n<caption>Events</caption>\n<thead><tr>")
	for _, head := range []string{"Date", "Event", "Kind", "Who", "Place", "Sources"} {
		o.raw(`<th scope="col">` + head + "</th>")
	}
	o.raw("</tr></thead>\n<tbody>\n")
	for i := range p.Events {
		e := &p.Events[i]
		o.raw(`<tr data-event="`).text(e.Name).raw(`"><td>`).text(e.Date).raw(`</td><td><button type="button">`).text(e.Title).raw("</button></td>")
		for _, cell := range []string{e.Kind, e.Who, e.Place} {
			o.raw("<td>").text(cell).raw("</td>")
		}
		o.raw("<td>")
		for k, l := range e.Sources {
			if k > 0 {
				o.raw("; ")
			}
			o.link(l)
		}
		o.raw("</td></tr>\n")
	}
	o.raw("</tbody>\n</table>\n")
	if p.Left > 0 {
		o.paragraph(fmt.Sprintf("%d more events are in the library and not in this table.", p.Left))
	}
}

// writer adds markup of our own and text of others, which never becomes markup.
type writer struct{ *bufio.Writer }

func (o *writer) raw(s string) *writer {
	o.WriteString(s)
	return o
}

func (o *writer) text(s string) *writer {
	o.WriteString(html.EscapeString(strings.Map(visible, s)))
	return o
}

func (o *writer) paragraph(s string) {
	if s != "" {
		o.raw("<p>").text(s).raw("</p>\n")
	}
}

func (o *writer) link(l Link) {
	to := scene.SafeLink(l.Address)
	if to == "" {
		o.text(l.Words)
		return
	}
	o.raw(`<a href="`).text(to).raw(`" rel="noopener noreferrer" target="_blank">`).text(l.Words).raw("</a>")
}

// visible drops what steers the text around it and what HTML does not allow.
func visible(r rune) rune {
	switch {
	case r == '\t' || r == '\n' || r == '\r':
		return ' '
	case r < 0x20, 0x7f <= r && r < 0xa0, r&0xfffe == 0xfffe, 0xfdd0 <= r && r <= 0xfdef, 0x202a <= r && r <= 0x202e, 0x2066 <= r && r <= 0x2069:
		return -1
	}
	return r
}
