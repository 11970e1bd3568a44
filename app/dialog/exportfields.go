package dialog

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"entente/app/ui"
)

// named is a choice: what is shown and what it means.
type named struct{ name, value string }

func names(list []named) []string {
	out := make([]string, len(list))
	for i, n := range list {
		out[i] = n.name
	}
	return out
}

func place(list []named, value string) int {
	return max(0, slices.IndexFunc(list, func(n named) bool { return n.value == value }))
}

func papers() []named {
	return []named{{"Pixels", ""}, {"A5", "a5"}, {"A4", "a4"}, {"A3", "a3"}, {"A2", "a2"}, {"A1", "a1"}, {"A0", "a0"}, {"Letter", "letter"}, {"Legal", "legal"},
		{"Tabloid", "tabloid"}, {"Slide 16:9", "slide169"}, {"Slide 4:3", "slide43"}, {"Own size in mm", PaperOwn}}
}

func laneWays() []named {
	return []named{{"What has room", LanesFit}, {"All, taller", LanesGrow}, {"All, on pages", LanesPages}}
}

// Values of the lists that depend on whether there is paper.
var (
	scales = []named{{"1× pixels", "1"}, {"2× pixels", "2"}, {"3× pixels", "3"}, {"4× pixels", "4"}}
	dpis   = []named{{"96 dpi", "96"}, {"150 dpi", "150"}, {"300 dpi", "300"}, {"600 dpi", "600"}}
	sizes  = []named{{"Text 70 %", "0.7"}, {"Text 100 %", "1"}, {"Text 130 %", "1.3"}, {"Text 160 %", "1.6"}, {"Text 200 %", "2"}, {"Text 300 %", "3"}}
)

// newSelect returns a list that is as wide as its longest choice.
func newSelect(options []string) *ui.Select {
	s := ui.NewSelect(options, nil)
	for _, o := range options {
		if len(o) > len(s.PlaceHolder) {
			s.PlaceHolder = o
		}
	}
	return s
}

// fields makes the fields; set fills them.
func (e *export) fields() {
	e.path, e.w, e.h = ui.NewField("/home/you/timeline.png"), ui.NewField("1600"), ui.NewField("900")
	e.title, e.subtitle = ui.NewField(e.in.Suggests), ui.NewField("A line below the title")
	e.span = ui.NewField("Feb 2023 – Apr 2023")
	e.whats = []named{{"This view", WhatView}, {"The period below", WhatSpan}, {"Everything that passes the filter", WhatEverything}}
	if e.in.Selected > 0 {
		e.whats = append(e.whats, named{"The selection (" + strconv.Itoa(e.in.Selected) + ")", WhatSelection})
	}
	for _, v := range e.in.Views {
		e.whats = append(e.whats, named{"View “" + v + "”", ViewPrefix + v})
	}
	if n := len(e.in.Views); n > 1 {
		e.whats = append(e.whats, named{"Each of the " + strconv.Itoa(n) + " saved views", WhatViews})
	}
	e.what = newSelect(names(e.whats))
	for _, f := range e.in.Formats {
		e.formats = append(e.formats, f.Title)
	}
	e.format = newSelect(e.formats)
	e.look = newSelect([]string{"Light", "Dark", "Print"})
	e.paper, e.way = newSelect(names(papers())), newSelect([]string{"Landscape", "Portrait"})
	e.fine, e.large = newSelect(names(scales)), newSelect(names(sizes))
	e.lanes = newSelect(names(laneWays()))
	check := func(words string) *ui.Check { return ui.NewCheck(words) }
	e.legend, e.sources, e.over, e.footer = check("Legend"), check("Sources"), check("Overview"), check("Footer")
	e.axis, e.heads, e.notes = check("Axis"), check("Lane heads"), check("Notes")
	e.clear, e.again, e.open = check("Transparent"), check("View to reopen"), check("Open when done")
}

// watch follows changes of the fields.
func (e *export) watch() {
	e.span.OnChanged = func(text string) { // who types a period means it
		if at := place(e.whats, WhatSpan); !e.setting && strings.TrimSpace(text) != "" && e.what.SelectedIndex() != at {
			e.what.SetSelectedIndex(at)
			return
		}
		e.changed()
	}
	for _, x := range []*ui.Field{e.w, e.h, e.title, e.subtitle} {
		x.OnChanged = func(string) { e.changed() }
	}
	e.path.OnChanged = func(string) {
		_, err := e.choice()
		e.say(err)
	}
	for _, s := range []*ui.Select{e.what, e.look, e.way, e.fine, e.large, e.lanes} {
		s.OnChanged = func(string) { e.changed() }
	}
	e.format.OnChanged = func(string) {
		e.rename()
		e.changed()
	}
	e.paper.OnChanged = func(string) { e.papered(); e.changed() }
	for _, c := range []*ui.Check{e.legend, e.sources, e.over, e.footer, e.axis, e.heads, e.notes, e.clear, e.again} {
		c.OnChanged = func(bool) { e.changed() }
	}
}

// set fills the fields with a choice. Nothing is drawn meanwhile.
func (e *export) set(c ExportChoice) {
	e.setting = true
	defer func() { e.setting = false }()
	e.path.SetText(c.Path)
	e.what.SetSelectedIndex(place(e.whats, c.What))
	e.span.SetText(c.Span)
	e.format.SetSelectedIndex(max(0, slices.IndexFunc(e.in.Formats, func(f ExportFormat) bool { return f.Name == c.Format })))
	look := "Light"
	if c.Theme != "" {
		look = strings.ToUpper(c.Theme[:1]) + c.Theme[1:]
	}
	e.look.SetSelected(look)
	e.paper.SetSelectedIndex(place(papers(), c.Paper))
	e.papered()
	e.way.SetSelectedIndex(0)
	if c.Tall {
		e.way.SetSelectedIndex(1)
	}
	if c.W > 0 && c.H > 0 { // else it says none
		e.w.SetText(number(c.W))
		e.h.SetText(number(c.H))
	}
	if c.Paper == "" {
		e.fine.SetSelectedIndex(place(scales, number(c.Scale)))
		e.large.SetSelectedIndex(place(sizes, number(cmp.Or(c.Text, 1))))
	} else {
		e.fine.SetSelectedIndex(place(dpis, number(c.DPI)))
		e.large.SetSelectedIndex(place(sizes, number(c.Scale)))
	}
	e.lanes.SetSelectedIndex(place(laneWays(), c.Lanes))
	e.title.SetText(c.Title)
	e.subtitle.SetText(c.Subtitle)
	for check, on := range map[*ui.Check]bool{e.legend: c.Legend, e.sources: c.Sources, e.over: c.Overview, e.footer: c.Footer, e.axis: !c.NoAxis,
		e.heads: !c.NoHeads, e.notes: !c.NoNotes, e.clear: c.Transparent, e.again: !c.NoView, e.open: c.Open} {
		check.SetChecked(on)
	}
	e.rename()
}

func (e *export) formatNow() ExportFormat { return e.in.Formats[max(0, e.format.SelectedIndex())] }

// rename gives the file the ending of the format.
func (e *export) rename() {
	p := e.path.Text
	p = p[:len(p)-len(Ending(p, e.in.Formats))]
	e.path.SetText(p + e.formatNow().Ext)
}

// papered offers what goes with pixels or with paper.
func (e *export) papered() {
	list := scales
	if e.paper.SelectedIndex() > 0 {
		list = dpis
	}
	if len(e.fine.Options) > 0 && e.fine.Options[0] == list[0].name {
		return
	}
	e.fine.SetOptions(names(list))
	if e.fine.SetSelectedIndex(1); e.paper.SelectedIndex() > 0 {
		e.fine.SetSelectedIndex(2)
	}
}

// detail returns how many pixels a picture has and how large everything is in it, or that and the dots on paper.
func (e *export) detail() (scale, text, dpi float32) {
	read := func(list []named, at int) float32 {
		v, err := strconv.ParseFloat(list[max(0, at)].value, 32)
		if err != nil {
			panic("internal error: " + err.Error()) // the lists are constant
		}
		return float32(v)
	}
	if e.paper.SelectedIndex() > 0 {
		return read(sizes, e.large.SelectedIndex()), 0, read(dpis, e.fine.SelectedIndex())
	}
	return read(scales, e.fine.SelectedIndex()), read(sizes, e.large.SelectedIndex()), 0
}

// enable turns off what the present choices leave without meaning.
func (e *export) enable() {
	f := e.formatNow()
	paper := papers()[max(0, e.paper.SelectedIndex())].value
	on := func(x interface {
		Enable()
		Disable()
	}, yes bool) {
		if yes {
			x.Enable()
		} else {
			x.Disable()
		}
	}
	picture := !f.Data
	for _, s := range []*ui.Select{e.look, e.paper, e.lanes} {
		on(s, picture)
	}
	on(e.way, picture && paper != "" && paper != PaperOwn)
	on(e.large, picture)
	on(e.fine, picture && f.Pixels)
	for _, x := range []*ui.Field{e.w, e.h} {
		on(x, picture && (paper == "" || paper == PaperOwn))
	}
	for _, x := range []*ui.Field{e.title, e.subtitle} {
		on(x, picture)
	}
	for _, c := range []*ui.Check{e.legend, e.sources, e.over, e.footer, e.axis, e.heads, e.notes, e.again} {
		on(c, picture)
	}
	on(e.clear, picture && f.Name != "jpg" && f.Name != "html")
	if e.copy != nil {
		on(e.copy, picture)
	}
}
