package dialog

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"entente/timeline/when"
)

// ExportChoice is what a person has chosen of an export. It is kept, so names are never given another meaning.
type ExportChoice struct {
	Path string `json:"path,omitempty"`

	What   string  `json:"what,omitempty"` // one of the What constants, or ViewPrefix and the name of a saved view
	Span   string  `json:"span,omitempty"` // the period of WhatSpan, in words or EDTF
	Format string  `json:"format"`
	Paper  string  `json:"paper,omitempty"` // "" for pixels, PaperOwn, or the name of a paper
	Tall   bool    `json:"portrait,omitempty"`
	W      float32 `json:"w"` // pixels, or mm of an own paper
	H      float32 `json:"h"`
	Scale  float32 `json:"scale"`
	Text   float32 `json:"text,omitempty"` // how much larger everything is in a picture of W by H pixels; 0 is 1
	DPI    float32 `json:"dpi,omitempty"`
	Lanes  string  `json:"lanes,omitempty"` // one of the Lanes constants

	Theme    string `json:"theme"` // "light", "dark" or "print"
	Title    string `json:"title,omitempty"`
	Subtitle string `json:"subtitle,omitempty"`

	Legend      bool `json:"legend,omitempty"`
	Sources     bool `json:"sources,omitempty"`
	Overview    bool `json:"overview,omitempty"`
	Footer      bool `json:"footer,omitempty"`
	NoAxis      bool `json:"noAxis,omitempty"`
	NoHeads     bool `json:"noHeads,omitempty"`
	NoNotes     bool `json:"noNotes,omitempty"`
	Transparent bool `json:"transparent,omitempty"`
	NoView      bool `json:"noView,omitempty"`
	Open        bool `json:"open,omitempty"` // when done
}

// What can be exported, but for saved views.
const (
	WhatView       = ""
	WhatSelection  = "selection"
	WhatEverything = "everything"
	WhatSpan       = "span"  // the period that Span says
	WhatViews      = "views" // every saved view, a file each
	ViewPrefix     = "view:"
)

// PaperOwn is a paper whose size a person gives in mm.
const PaperOwn = "own"

// How an export deals with lanes that have no room.
const (
	LanesFit   = ""
	LanesGrow  = "grow"
	LanesPages = "pages"
)

// ExportFormat is a format that can be chosen.
type ExportFormat struct {
	Name, Title, Ext string
	Pixels           bool // it has pixels
	Data             bool // it is no picture
	Folder           bool // it is a folder of files
}

// choice reads the fields.
func (e *export) choice() (ExportChoice, error) {
	c := ExportChoice{Path: strings.TrimSpace(e.path.Text), What: e.whats[max(0, e.what.SelectedIndex())].value, Span: strings.TrimSpace(e.span.Text), Format: e.formatNow().Name,
		Paper: papers()[max(0, e.paper.SelectedIndex())].value, Tall: e.way.SelectedIndex() == 1, Theme: strings.ToLower(e.look.Selected),
		Lanes: laneWays()[max(0, e.lanes.SelectedIndex())].value, Title: strings.TrimSpace(e.title.Text), Subtitle: strings.TrimSpace(e.subtitle.Text),
		Legend: e.legend.Checked, Sources: e.sources.Checked, Overview: e.over.Checked, Footer: e.footer.Checked, NoAxis: !e.axis.Checked, NoHeads: !e.heads.Checked,
		NoNotes: !e.notes.Checked, Transparent: e.clear.Checked, NoView: !e.again.Checked, Open: e.open.Checked}
	if c.What == WhatSpan {
		switch _, err := when.ParseWords(c.Span, e.in.Today); {
		case c.Span == "":
			return c, errors.New("type the period to show, such as Feb 2023 – Apr 2023, 1840s, since 2013 or 2023-02/2023-04")
		case err != nil:
			return c, errors.New("the period: " + why(err))
		}
	}
	c.Scale, c.Text, c.DPI = e.detail()
	least, most, unit := float32(200), float32(40_000), "pixels"
	if c.Paper == PaperOwn {
		least, most, unit = 60, 5000, "mm"
	}
	for _, x := range []struct {
		text string
		to   *float32
		name string
	}{{e.w.Text, &c.W, "width"}, {e.h.Text, &c.H, "height"}} {
		v, err := strconv.ParseFloat(strings.TrimSpace(x.text), 32)
		if wrong := err != nil || float32(v) < least || float32(v) > most; wrong && e.formatNow().Data {
			continue // that has no size, but keeps the one of the pictures for the next time
		} else if wrong {
			return c, fmt.Errorf("the %s must be a number from %g to %g %s", x.name, least, most, unit)
		}
		*x.to = float32(v)
	}
	return c, nil
}

// accepted completes the choice for writing.
func (e *export) accepted() (ExportChoice, error) {
	c, err := e.choice()
	if err == nil && c.Path == "" {
		err = errors.New("name the file to save to")
	}
	if ext := e.formatNow().Ext; err == nil && Ending(c.Path, e.in.Formats) != ext {
		c.Path += ext
	}
	return c, err
}

// Ending returns the ending of a file name that one of the formats has, the longest that fits: "a.jsonl.zip" is no other
// zip. It is "" when none fits.
func Ending(name string, formats []ExportFormat) string {
	best := ""
	for _, f := range formats {
		if len(f.Ext) > len(best) && strings.HasSuffix(strings.ToLower(name), f.Ext) {
			best = f.Ext
		}
	}
	return best
}

func number(f float32) string { return strconv.FormatFloat(float64(f), 'f', -1, 32) }
