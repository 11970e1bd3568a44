package dialog

import (
	"fmt"
	"image"
	"path/filepath"
	"strconv"
	"strings"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "entente/app/theme"
	"entente/app/ui"
)

// ExportChoice is what a person has chosen of an exported picture.
type ExportChoice struct {
	Path     string
	Format   string // "png" or "svg"
	W, H     float32
	Scale    float32
	Theme    string // "light", "dark" or "print"
	Title    string
	Legend   bool
	Overview bool
	Tall     bool // all lanes
}

// ExportInput is what the sheet of an export begins with.
type ExportInput struct {
	First    ExportChoice
	Browse   func(folder func(string)) // chooses a folder
	Preview  func(ExportChoice) (image.Image, error)
	Then     func(ExportChoice)
	Closed   func()
	Suggests string // words below the title: the period and filter
}

// export is the sheet with its fields.
type export struct {
	in                  ExportInput
	path, w, h, title   *ui.Field
	format, scale, look *widget.Select
	legend, over, tall  *widget.Check
	wrong               *ui.Flow
	picture             *canvas.Image
	sheet               *ui.Sheet
	ok                  *ui.Button
}

// Export asks how and where a picture is saved.
func Export(s *ui.Sheets, in ExportInput) {
	e := &export{in: in, wrong: ui.NewFlow(own.SizeSmall)}
	e.fields()
	e.picture = canvas.NewImageFromImage(nil)
	e.picture.FillMode = canvas.ImageFillContain
	browse := ui.NewButton("Choose folder…", func() {
		in.Browse(func(dir string) { e.path.SetText(filepath.Join(dir, filepath.Base(e.path.Text))) })
	})
	form := newForm()
	form.row("Title", e.title)
	form.row("Format", newLine(e.format, e.scale, e.look))
	form.row("Size", newLine(e.w, ui.NewFlow(theme.SizeNameText, ui.Span{Text: "×"}), e.h, ui.NewFlow(own.SizeSmall, ui.Span{Text: "CSS pixels", Color: own.ColorDim})))
	form.row("With", newLine(e.legend, e.over, e.tall))
	form.row("Save as", e.path)
	form.row("", newLine(browse))
	body := ui.NewColumn()
	body.Add(0, newTallBox(e.picture, 190)).Add(12, form).Add(6, e.wrong)
	e.sheet = &ui.Sheet{Title: "Export image", Body: body, Width: 600, OnClose: in.Closed}
	e.ok = primary("Export", e.accept)
	e.sheet.Buttons = []*ui.Button{ui.NewButton("Cancel", e.sheet.Close), e.ok}
	s.Show(e.sheet)
	e.changed()
}

func (e *export) fields() {
	f := e.in.First
	e.path, e.w, e.h, e.title = ui.NewField("/home/you/timeline.png"), ui.NewField("1600"), ui.NewField("900"), ui.NewField(e.in.Suggests)
	e.path.SetText(f.Path)
	e.w.SetText(number(f.W))
	e.h.SetText(number(f.H))
	e.title.SetText(f.Title)
	e.format = widget.NewSelect([]string{"PNG", "SVG"}, nil)
	e.format.SetSelected(strings.ToUpper(f.Format))
	e.scale = widget.NewSelect([]string{"1× pixels", "2× pixels", "3× pixels", "4× pixels"}, nil)
	e.scale.SetSelectedIndex(max(0, int(f.Scale)-1))
	e.look = widget.NewSelect([]string{"Light", "Dark", "Print"}, nil)
	e.look.SetSelected(strings.ToUpper(f.Theme[:1]) + f.Theme[1:])
	e.legend, e.over, e.tall = widget.NewCheck("Legend", nil), widget.NewCheck("Overview", nil), widget.NewCheck("All lanes", nil)
	e.legend.SetChecked(f.Legend)
	e.over.SetChecked(f.Overview)
	e.tall.SetChecked(f.Tall)
	for _, x := range []*ui.Field{e.w, e.h, e.title} {
		x.OnChanged = func(string) { e.changed() }
	}
	e.path.OnChanged = func(string) { e.say(nil) }
	e.format.OnChanged = func(s string) {
		p := e.path.Text
		e.path.SetText(strings.TrimSuffix(p, filepath.Ext(p)) + "." + strings.ToLower(s))
		e.changed()
	}
	e.scale.OnChanged = func(string) { e.changed() }
	e.look.OnChanged = func(string) { e.changed() }
	for _, c := range []*widget.Check{e.legend, e.over, e.tall} {
		c.OnChanged = func(bool) { e.changed() }
	}
}

func number(f float32) string { return strconv.FormatFloat(float64(f), 'f', -1, 32) }

// choice reads the fields.
func (e *export) choice() (ExportChoice, error) {
	c := ExportChoice{Path: strings.TrimSpace(e.path.Text), Format: strings.ToLower(e.format.Selected), Theme: strings.ToLower(e.look.Selected),
		Scale: float32(e.scale.SelectedIndex() + 1), Title: strings.TrimSpace(e.title.Text), Legend: e.legend.Checked, Overview: e.over.Checked, Tall: e.tall.Checked}
	for _, x := range []struct {
		field *ui.Field
		to    *float32
		name  string
	}{{e.w, &c.W, "width"}, {e.h, &c.H, "height"}} {
		v, err := strconv.ParseFloat(strings.TrimSpace(x.field.Text), 32)
		if err != nil || v < 200 || v > 40000 {
			return c, fmt.Errorf("the %s must be a number from 200 to 40000", x.name)
		}
		*x.to = float32(v)
	}
	return c, nil
}

// changed draws the preview anew.
func (e *export) changed() {
	c, err := e.choice()
	var img image.Image
	if err == nil {
		img, err = e.in.Preview(c)
	}
	e.say(err)
	if img != nil {
		e.picture.Image = img
		e.picture.Refresh()
	}
}

func (e *export) say(err error) {
	if e.sheet == nil {
		return
	}
	able(e.ok, err == nil)
	if err == nil {
		e.wrong.SetSpans()
	} else {
		e.wrong.SetSpans(ui.Span{Text: err.Error(), Color: theme.ColorNameError})
	}
	e.sheet.Refit()
}

func (e *export) accept() {
	c, err := e.choice()
	if err == nil && c.Path == "" {
		err = fmt.Errorf("name the file to save to")
	}
	if err != nil {
		e.say(err)
		return
	}
	if !strings.EqualFold(filepath.Ext(c.Path), "."+c.Format) {
		c.Path += "." + c.Format
	}
	e.sheet.Close()
	e.in.Then(c)
}
