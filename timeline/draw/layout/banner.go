package layout

import (
	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
	"entente/timeline/when"
)

// Banner is a strip above the axis that says how the picture differs from what it usually shows.
type Banner struct {
	Title string // in bold: "As known on 27 February 2023"
	Text  string // more, shortened where there is no room for it

	// optional
	Below   bool     // the text has lines of its own
	Buttons []Button // from the left; none on paper
	Stops   []Stop   // a slider; none on paper
	Stop    int      // where its knob stands
	Bars    []Bar    // a small histogram
	BarsSay string   // what it counts: "contacts a month"
}

// Button is a word that can be clicked. Result.Buttons says where it stands.
type Button struct{ Name, Label string }

// Stop is a place on a slider, from 0 to 1.
type Stop struct{ At float32 }

// Bar is one bar of a banner's histogram.
type Bar struct {
	From, To when.Time
	N        int
}

// BannerBox is a banner in the scene.
type BannerBox struct {
	scene.Box
	Title  *typeset.Run
	TitleX float32
	Text   []*typeset.Run // its lines, none where it has no room
	TitleY float32        // baseline, of what stands beside it as well
	TextX  float32
	TextY  float32   // baseline of the first line
	Track  scene.Box // of the slider; empty when there is none
	Knob   float32   // x
	Stops  []float32 // x of each
	Hist   scene.Box // of the histogram; empty when there is none
	Bars   []scene.Box
	Say    *typeset.Run
	SayX   float32
}

// ButtonBox is a button in the scene.
type ButtonBox struct {
	scene.Box
	Name   string
	Label  *typeset.Run
	LabelX float32
	LabelY float32
	Quiet  bool // without a ground: the one in the corner
	Over   bool // belongs to the overlay, which is never exported
}

// BannerRow is the height of a line of a banner's text below its title in px.
const BannerRow = 20

// Sizes inside a banner in px.
const (
	bannerPad  = 12
	bannerGap  = 14
	buttonH    = 22
	buttonPad  = 9
	buttonGap  = 5
	trackW     = 190
	trackLeast = 80 // a narrower slider cannot be set
	histW      = 190
	histLeast  = 60
	histH      = 24
	titleLeast = 120 // room that a title keeps
	textLines  = 3   // of a text below, at most
)

// banners places the banners at the top of the box and returns what is left of it.
func (p *picture) banners(box scene.Box) scene.Box {
	r, m := p.r, &p.Metrics
	for i := range p.in.Banners {
		b := &p.in.Banners[i]
		at := scene.Box{X: box.X, Y: box.Y, W: box.W, H: m.Banner} // of its first line
		out := p.banner(b, at)
		if b.below(at.W) {
			out.H += BannerRow * float32(max(len(out.Text), 1))
		}
		r.Banners = append(r.Banners, out)
		box.Y += out.H
		box.H = max(box.H-out.H, 1)
	}
	r.BannerH = box.Y - p.in.Box.Y
	return box
}

// below tells whether the text has a line of its own: beside a slider it has no room in narrow charts.
func (b *Banner) below(width float32) bool {
	const narrow = 860 // px
	return b.Below || b.Text != "" && len(b.Stops) > 1 && width < narrow
}

func (p *picture) banner(b *Banner, at scene.Box) BannerBox {
	m, f := &p.Metrics, p.in.Fonts
	out := BannerBox{Box: at, TitleY: snap(at.Y + at.H/2 + f.Metrics(typeset.Bold, m.NameSize).CapHeight/2)}
	x, right := at.X+bannerPad, at.X+at.W-bannerPad
	right = p.bannerButtons(b, at, right)
	if say := f.Shape(b.BarsSay, typeset.Regular, m.SmallSize); len(b.Bars) > 0 && right-x > titleLeast+say.Width+histLeast+2*bannerGap {
		out.Say, out.SayX = say, right-say.Width
		right = out.SayX - buttonGap
		w := min(histW, max(at.W/5, histLeast), right-bannerGap-titleLeast-x)
		out.Hist = scene.Box{X: right - w, Y: at.Y + (at.H-histH)/2, W: w, H: histH}
		right = out.Hist.X - bannerGap
		p.bannerBars(b, &out)
	}
	if len(b.Stops) > 1 && right-x > titleLeast+trackLeast+bannerGap {
		const high = 4
		w := min(trackW, max(at.W/4, trackLeast), right-bannerGap-titleLeast-x)
		out.Track = scene.Box{X: right - w, Y: at.Y + (at.H-high)/2, W: w, H: high}
		right = out.Track.X - bannerGap
		for _, s := range b.Stops {
			out.Stops = append(out.Stops, out.Track.X+s.At*w)
		}
		out.Knob = out.Stops[min(max(b.Stop, 0), len(out.Stops)-1)]
	}
	out.TitleX = x
	out.Title = f.Truncate(b.Title, typeset.Bold, m.NameSize, max(right-x, 0))
	lines := 1
	out.TextX, out.TextY = x+out.Title.Width+bannerGap, out.TitleY
	if b.below(at.W) {
		out.TextX, out.TextY, right, lines = x, out.TitleY+BannerRow+2, at.X+at.W-bannerPad, textLines
	}
	if room := right - out.TextX; b.Text != "" && room >= m.LabelMin {
		out.Text = f.Wrap(b.Text, typeset.Regular, m.LabelSize, room, lines)
	}
	return out
}

// bannerButtons places the buttons at the right end and returns where they begin.
func (p *picture) bannerButtons(b *Banner, at scene.Box, right float32) float32 {
	m, f := &p.Metrics, p.in.Fonts
	first := len(p.r.Buttons)
	for range b.Buttons {
		p.r.Buttons = append(p.r.Buttons, ButtonBox{})
	}
	for i := len(b.Buttons) - 1; i >= 0; i-- {
		run := f.Shape(b.Buttons[i].Label, typeset.Regular, m.LabelSize)
		w := max(run.Width+2*buttonPad, buttonH)
		right -= w
		box := scene.Box{X: right, Y: at.Y + (at.H-buttonH)/2, W: w, H: buttonH}
		p.r.Buttons[first+i] = ButtonBox{Box: box, Name: b.Buttons[i].Name, Label: run, LabelX: right + (w-run.Width)/2,
			LabelY: snap(box.Y + buttonH/2 + f.Metrics(typeset.Regular, m.LabelSize).CapHeight/2)}
		right -= buttonGap
	}
	if len(b.Buttons) > 0 {
		right -= bannerGap - buttonGap
	}
	return right
}

func (p *picture) bannerBars(b *Banner, out *BannerBox) {
	most := 1
	for _, k := range b.Bars {
		most = max(most, k.N)
	}
	w := out.Hist.W / float32(len(b.Bars))
	for i, k := range b.Bars {
		h := float32(0)
		if k.N > 0 {
			h = max(out.Hist.H*float32(k.N)/float32(most), 2)
		}
		x0, x1 := snap(out.Hist.X+float32(i)*w), snap(out.Hist.X+float32(i+1)*w)
		if x1-x0 > 2 {
			x1--
		}
		out.Bars = append(out.Bars, scene.Box{X: x0, Y: out.Hist.Y + out.Hist.H - h, W: max(x1-x0, 1), H: h})
	}
}

// cornerButton places the button above the headers.
func (p *picture) cornerButton() {
	b := p.in.CornerButton
	if b.Name == "" {
		return
	}
	r, m, f := p.r, &p.Metrics, p.in.Fonts
	run := f.Truncate(b.Label, typeset.Regular, m.CountSize, m.Gutter-2*headerInset)
	r.Buttons = append(r.Buttons, ButtonBox{Box: scene.Box{X: r.Box.X, Y: r.Box.Y, W: run.Width + 2*headerInset, H: m.AxisMajor}, Name: b.Name,
		Label: run, LabelX: r.Box.X + headerInset, LabelY: r.Box.Y + m.AxisMajor - 7, Quiet: true})
}

// bannerZones lists what a pointer can hit of banners and buttons.
func (p *picture) bannerZones() {
	r := p.r
	add := func(z Zone) { r.Zones = append(r.Zones, z) }
	for i := range r.Banners {
		b := &r.Banners[i]
		add(Zone{Kind: ZoneBanner, Box: b.Box, Lane: -1, Mark: -1, Index: i})
		if b.Track.W > 0 {
			add(Zone{Kind: ZoneSlider, Box: scene.Box{X: b.Track.X - 8, Y: b.Y, W: b.Track.W + 16, H: b.H}, Lane: -1, Mark: -1, Index: i})
		}
		for n, k := range p.in.Banners[i].Bars {
			if n < len(b.Bars) && k.N > 0 {
				add(Zone{Kind: ZoneBar, Box: scene.Box{X: b.Bars[n].X, Y: b.Hist.Y, W: b.Bars[n].W + 1, H: b.Hist.H}, Lane: -1, Mark: -1,
					Index: n, From: k.From, To: k.To})
			}
		}
	}
	for i := range r.Buttons {
		add(Zone{Kind: ZoneButton, Box: r.Buttons[i].Box, Lane: -1, Mark: -1, Index: i})
	}
}

// StopAt returns the stop of a banner's slider that is nearest to a position of the scene.
func (b *BannerBox) StopAt(x float32) int {
	best := 0
	for i, at := range b.Stops {
		if abs32(at-x) < abs32(b.Stops[best]-x) {
			best = i
		}
	}
	return best
}

func abs32(x float32) float32 { return max(x, -x) }

// Outer is the whole chart with its banners.
func (r *Result) Outer() scene.Box {
	b := r.Box
	b.Y -= r.BannerH
	b.H += r.BannerH
	return b
}
