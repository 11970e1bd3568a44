package verbs

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strconv"
	"strings"

	"entente/cmd/internal/host"
	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/page"
	"entente/timeline/desk/progress"
	"entente/timeline/draw/paint"
	"entente/timeline/draw/recall"
	"entente/timeline/draw/typeset"
	"entente/timeline/when"
)

// exportFlags are the options of export that a picture is not asked for with directly.
type exportFlags struct {
	out, query, from, to, view *string
	lanes, order, joins        *string
	open                       *int
	size, paper, theme, font   *string
	scale, dpi                 *float64
	looks                      looks
}

func runExport(ctx context.Context, c *call) error {
	var o page.Options
	f := c.exportFlags(&o)
	if err := c.parse(0, 0); err != nil {
		return err
	}
	if *f.out == "" {
		return usage("export needs -o FILE")
	}
	if info, err := os.Stat(c.path(*f.out)); err == nil && info.IsDir() && !strings.HasSuffix(*f.out, "/") {
		*f.out += "/"
	}
	var err error
	if o.Format, err = desk.FormatOf(*f.out, host.Formats()); err != nil {
		return usageError{err}
	}
	if err := c.shape(f, &o); err != nil {
		return err
	}
	fonts, err := c.exportFonts(*f.font)
	if err != nil {
		return err
	}
	o.Tell = c.pages()
	return c.withFonts(false, fonts, func(d *desk.Desk, _ *store.Store) error {
		if err := c.choose(d, f, &o); err != nil {
			return err
		}
		if strings.HasSuffix(*f.out, "/") {
			return c.exportFolder(ctx, d, *f.out, o)
		}
		if *f.out == "-" {
			return d.Export(ctx, c.Stdout, o, host.Formats())
		}
		names, err := d.ExportFile(ctx, c.path(*f.out), o, host.Formats(), c.Host.WriteFile)
		for _, n := range names {
			c.note("wrote %s", n)
		}
		if more := fonts.Fallbacks(); err == nil && len(more) > 0 {
			c.note("fonts besides Inter: %s; name the file of one with --font where the picture must come out the same elsewhere", strings.Join(more, ", "))
		}
		return err
	})
}

func (c *call) exportFlags(o *page.Options) *exportFlags {
	f := c.flags
	x := &exportFlags{out: f.String("o", "", ""), query: f.String("query", "", ""), from: f.String("from", "", ""), to: f.String("to", "", ""),
		view: f.String("view", "", ""), lanes: f.String("lanes", "", ""), order: f.String("order", "", ""), joins: f.String("joins", "joined", ""),
		open: f.Int("open", timeline.MostLevels, ""), size: f.String("size", "1600x900", ""), paper: f.String("paper", "", ""),
		theme: f.String("theme", "light", ""), font: f.String("font", "", ""), scale: f.Float64("scale", 1, ""), dpi: f.Float64("dpi", page.DefaultDPI, "")}
	x.looks = c.looks()
	f.Bool("fit", true, "")
	f.StringVar(&o.Title, "title", "", "")
	f.StringVar(&o.Subtitle, "subtitle", "", "")
	for name, to := range map[string]*bool{"legend": &o.Legend, "overview": &o.Overview, "sources": &o.Sources, "tall": &o.Tall, "pages": &o.Pages,
		"transparent": &o.Transparent, "no-axis": &o.NoAxis, "no-heads": &o.NoHeads, "no-notes": &o.NoNotes, "no-view": &o.NoView} {
		f.BoolVar(to, name, false, "")
	}
	return x
}

// shape reads what says how large the picture is and how it looks.
func (c *call) shape(f *exportFlags, o *page.Options) error {
	var err error
	if o.W, o.H, err = parseSize(*f.size); err != nil {
		return err
	}
	if *f.paper != "" {
		if given(c, "size") {
			return usage("--size and --paper both say how large the picture is; give one of them")
		}
		if o.Paper, err = page.ParsePaper(*f.paper); err != nil {
			return usageError{err}
		}
		o.W, o.H = 0, 0
	} else if given(c, "dpi") {
		return usage("--dpi is the pixels of an inch of paper; give --paper too, or --scale instead")
	}
	if *f.scale <= 0 || *f.scale > 100 {
		return usage("--scale %g is not between 0 and 100", *f.scale)
	}
	o.Scale, o.DPI, o.Footer = float32(*f.scale), float32(*f.dpi), true
	t, err := parseTheme(*f.theme)
	o.Theme = &t
	return err
}

// choose brings the desk to what is exported.
func (c *call) choose(d *desk.Desk, f *exportFlags, o *page.Options) error {
	w, h := o.W, o.H
	if !o.Paper.IsZero() {
		w, h = o.Paper.CSS()
	}
	d.Resize(w, h)
	if *f.view != "" {
		if err := c.openView(d, *f.view); err != nil {
			return err
		}
	}
	if given(c, "query") {
		if err := d.SetFilter(*f.query); err != nil {
			return usageError{err}
		}
	}
	if err := c.lanes(d, *f.lanes, *f.order, *f.open, *f.joins); err != nil {
		return err
	}
	if *f.view == "" {
		d.FitAll()
		o.What = page.Everything
	}
	if err := c.look(d, f.looks); err != nil {
		return err
	}
	if *f.looks.dyad != "" {
		o.What = page.Contacts
	}
	otherwise := [2]when.Time{when.Min, when.Max}
	if *f.view != "" {
		otherwise[0], otherwise[1] = d.Window()
		if !d.Folded() && *f.from+*f.to == "" { // its period: there is no window whose lanes a picture could keep
			o.From, o.To = d.Window()
		}
	}
	return c.spanned(d, o, *f.from, *f.to, otherwise)
}

// openView shows a saved view or, when there is none of the name, that of a picture file.
func (c *call) openView(d *desk.Desk, name string) error {
	for _, v := range d.Views() {
		if v.Name == name {
			return d.OpenView(name)
		}
	}
	in, err := os.Open(c.path(name))
	if errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("there is no view %q, and no picture file of that name; ententectl view list shows the views", name)
	}
	if err != nil {
		return err
	}
	defer in.Close()
	text, err := recall.View(in)
	if err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return d.OpenCarried(text)
}

// exportFonts returns the fonts of an export: the embedded ones, with those of a file.
func (c *call) exportFonts(file string) (*typeset.Fonts, error) {
	if file == "" {
		return c.Host.Fonts()
	}
	return c.Host.FontsWith(c.path(file))
}

// pages tells how far a long export is, a line for every tenth of the way.
func (c *call) pages() progress.Func {
	if c.quiet {
		return nil
	}
	tenth := 0
	return func(s progress.Step) {
		const long = 4000 // rows of pixels; pages are always told
		if now := s.Done * 10 / max(s.Total, 1); now > tenth && (s.Total > long || c.Terminal) {
			tenth = now
			fmt.Fprintf(c.Stderr, "%d %%\n", tenth*10)
		}
	}
}

func parseSize(s string) (w, h float32, err error) {
	a, b, ok := strings.Cut(s, "x")
	x, err1 := strconv.ParseFloat(a, 32)
	y, err2 := strconv.ParseFloat(b, 32)
	const most = 100_000
	switch {
	case !ok || err1 != nil || err2 != nil:
		return 0, 0, usage("--size %q: expected WIDTHxHEIGHT in CSS pixels, for example 1600x900", s)
	case !(x > 0) || !(y > 0) || x > most || y > most:
		return 0, 0, usage("--size %s: a side must have from 1 to %d CSS pixels; --scale makes more pixels of one", s, most)
	}
	return float32(x), float32(y), nil
}

func parseTheme(name string) (paint.Theme, error) {
	switch name {
	case "light":
		return paint.Light(), nil
	case "dark":
		return paint.Dark(), nil
	case "print":
		return paint.Print(), nil
	}
	return paint.Theme{}, usage("--theme %q is not one of light, dark, print", name)
}
