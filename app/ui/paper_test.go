package ui

import (
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/driver/desktop"
	"fyne.io/fyne/v2/test"

	own "entente/app/theme"
	"entente/assets"
)

const paperText3 = "On Tuesday the minister arrived in Riga, where “talks” — éclairs and all — began at noon.\nA second paragraph follows.  \n\nThe third one is here."

// sheetOf shows a text on a paper in a window.
func sheetOf(t *testing.T, text string) *Paper {
	t.Helper()
	dressed(t)
	p := NewPaper()
	var paras []Extent
	at := 0
	for line := range strings.SplitAfterSeq(text, "\n") {
		if bare := strings.TrimRight(line, "\n"); strings.TrimSpace(bare) != "" {
			paras = append(paras, Extent{at, at + len(bare)})
		}
		at += len(line)
	}
	w := test.NewTempWindow(t, p)
	w.SetPadded(false)
	w.Resize(fyne.NewSize(320, 240))
	p.SetText(text, paras, Extent{})
	return p
}

// Ensure that the lines of a paper are the text, in order, with nothing lost but room at the breaks.
func TestPaper_Lines(t *testing.T) {
	for _, text := range []string{paperText3, strings.Repeat("é", 900), strings.Repeat("word ", 400), "中国外交部发言人" + strings.Repeat("说", 80), "a\r\nb", "   indented\tand tabbed   "} {
		p := sheetOf(t, text)
		var got []string
		for i, l := range p.lines {
			if l.From > l.To || l.To > len(text) || i > 0 && l.From < p.lines[i-1].To {
				t.Fatalf("line %d is %v", i, l.Extent)
			}
			got = append(got, text[l.From:l.To])
		}
		squeeze := func(s string) string { return strings.Join(strings.Fields(s), "") }
		if squeeze(strings.Join(got, " ")) != squeeze(text) {
			t.Errorf("%.40q became %q", text, got)
		}
	}
}

// Ensure that a position leads to the byte that is drawn there and back.
func TestPaper_At(t *testing.T) {
	p := sheetOf(t, paperText3)
	left, _ := p.column(p.width)
	for _, word := range []string{"Tuesday", "éclairs", "second", "third"} {
		at := strings.Index(paperText3, word)
		l := p.lines[p.lineOf(at)]
		x := left + p.letters(&l, paperText3[l.From:at]) + 2
		if got := p.at(fyne.NewPos(x, l.y+4), false); got != at {
			t.Errorf("%s stands at %d, the pointer says %d", word, at, got)
		}
	}
	if got := p.at(fyne.NewPos(left+1, 0), false); got != -1 {
		t.Errorf("above the text is %d", got)
	}
	if got := p.at(fyne.NewPos(left, 1e6), true); got <= 0 || got > len(paperText3) {
		t.Errorf("the nearest below the text is %d", got)
	}
}

// Ensure that the title of a paper is set larger and bold, and that positions in it and below it lead to the bytes drawn there.
func TestPaper_Title(t *testing.T) {
	p := sheetOf(t, paperText3)
	p.SetText(paperText3, p.paras, p.paras[0])
	left, _ := p.column(p.width)
	title := p.lines[p.lineOf(3)]
	plain := p.lines[p.lineOf(strings.Index(paperText3, "second"))]
	if !title.look.style.Bold || title.look.size <= plain.look.size || plain.look.style.Bold {
		t.Errorf("the title looks like %+v, the text like %+v", title.look, plain.look)
	}
	for i := 1; i < len(p.lines); i++ {
		if p.lines[i].y < p.lines[i-1].end() {
			t.Errorf("line %d begins at %v, the one before it ends at %v", i, p.lines[i].y, p.lines[i-1].end())
		}
	}
	for _, word := range []string{"Tuesday", "éclairs", "second"} {
		at := strings.Index(paperText3, word)
		l := p.lines[p.lineOf(at)]
		if got := p.at(fyne.NewPos(left+p.letters(&l, paperText3[l.From:at])+2, l.y+4), false); got != at {
			t.Errorf("%s stands at %d, the pointer says %d", word, at, got)
		}
	}
}

// Ensure that dragging selects whole words and tells of it, and that a click tells what was clicked and deselects.
func TestPaper_Select(t *testing.T) {
	p := sheetOf(t, paperText3)
	var chosen string
	tapped := -2
	p.OnSelect = func(x Extent, _ fyne.Position) { chosen = paperText3[x.From:x.To] }
	p.OnTap = func(at int) { tapped = at }
	left, _ := p.column(p.width)
	l := p.lines[0]
	pos := func(at int) fyne.Position { return fyne.NewPos(left+p.letters(&l, paperText3[l.From:at])+3, l.y+5) }
	from, to := strings.Index(paperText3, "sday"), strings.Index(paperText3, "inister")
	p.sheet.MouseDown(&desktop.MouseEvent{PointEvent: fyne.PointEvent{Position: pos(from)}})
	p.sheet.Dragged(&fyne.DragEvent{PointEvent: fyne.PointEvent{Position: pos(to)}, Dragged: fyne.NewDelta(30, 0)})
	p.sheet.DragEnd()
	if chosen != "Tuesday the minister" {
		t.Errorf("selected %q", chosen)
	}
	p.sheet.Tapped(&fyne.PointEvent{Position: pos(from)})
	if tapped != from || p.Selected() != (Extent{}) {
		t.Errorf("tapped %d, want %d; selected %v", tapped, from, p.Selected())
	}
}

// Ensure that only the lines in view exist as objects, and that words far down are scrolled to.
func TestPaper_Long(t *testing.T) {
	text := strings.Repeat("A sentence that goes on for a while. ", 30) + "\n"
	text = strings.Repeat(text, 120) + "The end."
	p := sheetOf(t, text)
	if len(p.lines) < 3000 {
		t.Fatalf("%d lines", len(p.lines))
	}
	at := strings.Index(text, "The end.")
	p.SetMarks([]PaperMark{{Extent: Extent{at, at + 3}, Ground: "primary", Under: "primary", Bar: "primary"}, {Extent: Extent{0, 9}, Under: "primary", Broken: true}})
	p.ShowWords(Extent{at, at + 8})
	shown, objects := "", test.WidgetRenderer(p.sheet).Objects()
	for _, o := range objects {
		if x, ok := o.(*canvas.Text); ok {
			shown += x.Text
		}
	}
	if !strings.Contains(shown, "The end.") || len(objects) > 60 {
		t.Errorf("%d objects, with the end: %v", len(objects), strings.Contains(shown, "The end."))
	}
}

// BenchmarkPaper breaks a text of 1 MB into lines.
func BenchmarkPaper(b *testing.B) {
	text := strings.Repeat(strings.Repeat("Ministers from three countries met in Riga on Tuesday. ", 10)+"\n", 1900)
	var paras []Extent
	for at := 0; at < len(text); at += len(text) / 1900 {
		paras = append(paras, Extent{at, at + len(text)/1900 - 1})
	}
	th, err := own.New(assets.Fonts(), own.Light, 1)
	if err != nil {
		b.Fatal(err)
	}
	test.NewTempApp(b).Settings().SetTheme(th)
	p := NewPaper()
	p.Resize(fyne.NewSize(800, 600))
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		p.SetText(text, paras, Extent{})
	}
}
