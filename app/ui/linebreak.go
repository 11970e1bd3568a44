package ui

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"fyne.io/fyne/v2"
)

// piece is a run of words of one span on one line.
type piece struct {
	span     int
	text     string
	x, width float32
}

// brokenText is text broken into lines for a width.
type brokenText struct {
	width, size float32
	lines       [][]piece
}

// breaker fills lines from left to right.
type breaker struct {
	width, size float32
	spans       []Span
	lines       [][]piece
	x           float32
	known       map[measureKey]float32
	rough       bool
}

// backPad is how far the ground of words that are marked reaches beyond them.
const backPad = 2

// longText is the length in bytes from which a text is measured by the widths of its letters, without kerning:
// measuring every word takes 80 µs.
const longText = 1200

type measureKey struct {
	style fyne.TextStyle
	word  string
}

// breakText breaks spans into lines at most width wide: at spaces, between ideographs, and inside a word only when it
// is longer than a line. A line feed begins a new line. Spaces at the end of a line are dropped.
func breakText(spans []Span, width, textSize float32) brokenText {
	length := 0
	for _, s := range spans {
		length += len(s.Text)
	}
	b := breaker{rough: length > longText, width: width, size: textSize, spans: spans, lines: [][]piece{nil}, known: map[measureKey]float32{}}
	for i, s := range spans {
		for n, line := range strings.Split(s.Text, "\n") {
			if n > 0 {
				b.newLine()
			}
			for _, w := range words(strings.TrimSuffix(line, "\r")) {
				b.word(i, w)
			}
		}
	}
	for i := range b.lines {
		trimEnd(b.lines[i])
	}
	return brokenText{width, textSize, b.lines}
}

// words splits a line into words, each with the spaces after it. Ideographs stand alone.
func words(line string) []string {
	var list []string
	start, spaces := 0, false
	for i, r := range line {
		space := r == ' ' || r == '\t'
		wide := unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana)
		if i > start && (spaces && !space || wide) {
			list = append(list, line[start:i])
			start = i
		}
		spaces = space
	}
	if start < len(line) {
		list = append(list, line[start:])
	}
	return list
}

func (b *breaker) newLine() {
	b.lines = append(b.lines, nil)
	b.x = 0
}

func (b *breaker) measure(span int, s string) float32 {
	k := measureKey{styleOf(b.spans[span]), s}
	if b.rough && utf8.RuneCountInString(s) > 1 {
		var w float32
		for _, r := range s {
			w += b.measure(span, string(r))
		}
		return w
	}
	w, ok := b.known[k]
	if !ok {
		w = fyne.MeasureText(s, b.size, k.style).Width
		b.known[k] = w
	}
	return w
}

func (b *breaker) word(span int, w string) {
	bare := strings.TrimRight(w, " \t")
	wide := b.measure(span, bare)
	if b.x > 0 && b.x+wide > b.width {
		b.newLine()
	}
	for wide > b.width && len(bare) > 1 {
		head := b.fitting(span, bare)
		b.add(span, head, b.measure(span, head))
		b.newLine()
		bare, w = bare[len(head):], w[len(head):]
		wide = b.measure(span, bare)
	}
	if w == "" || bare == "" && b.x == 0 && len(b.lines) > 1 {
		return // spaces that a break has swallowed
	}
	b.add(span, w, b.measure(span, w))
}

// fitting returns the longest beginning of a word that fits on a line, at least one character.
func (b *breaker) fitting(span int, w string) string {
	n := 0
	for i, r := range w {
		end := i + len(string(r))
		if i > 0 && b.measure(span, w[:end]) > b.width {
			break
		}
		n = min(end, len(w))
	}
	return w[:n]
}

func (b *breaker) add(span int, text string, width float32) {
	line := &b.lines[len(b.lines)-1]
	if n := len(*line); n > 0 && (*line)[n-1].span == span {
		(*line)[n-1].text += text
		(*line)[n-1].width += width
	} else {
		if n > 0 && (b.spans[(*line)[n-1].span].Back != "" || b.spans[span].Back != "") {
			b.x += backPad // the ground of words that are marked reaches beyond them
		}
		*line = append(*line, piece{span, text, b.x, width})
	}
	b.x += width
}

// trimEnd drops the spaces at the end of a line, so that a mark behind words ends with them.
func trimEnd(line []piece) {
	if n := len(line); n > 0 {
		p := &line[n-1]
		bare := strings.TrimRight(p.text, " \t")
		if bare != p.text && bare != "" {
			p.width *= float32(len(bare)) / float32(len(p.text))
			p.text = bare
		}
	}
}
