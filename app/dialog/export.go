package dialog

import (
	"image"
	"path/filepath"

	"fyne.io/fyne/v2/canvas"
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline/when"
)

// ExportInput is what the sheet of an export begins with.
type ExportInput struct {
	First    ExportChoice
	Formats  []ExportFormat
	Views    []string  // saved views
	Selected int       // events that are selected
	Suggests string    // words in the field of the title: the period and filter
	Today    when.Time // what "yesterday" and dates without a year count from
	Presets  []Preset

	Browse  func(folder func(string)) // chooses a folder
	Preview func(c ExportChoice, w, h int, show func(m image.Image, words string, err error))
	// Then exports what was chosen. The sheet stays until agreed is called, so that whoever replaces no file can choose another name.
	Then func(c ExportChoice, agreed func())
	// Copy puts the picture on the clipboard and then says so. nil: there is no clipboard for pictures.
	Copy   func(c ExportChoice, done func(words string))
	Save   func(name string, c ExportChoice) error
	Delete func(name string) error
	Closed func(last ExportChoice)
}

// Preset is a choice under a name.
type Preset struct {
	Name   string
	Choice ExportChoice
}

// export is the sheet with its fields.
type export struct {
	in      ExportInput
	sheets  *ui.Sheets
	setting bool // the fields are being filled
	asked   int  // how often a preview was: an older one that comes late is not shown

	path, w, h, title, subtitle, span           *ui.Field
	what, format, look, paper, way, fine, large *ui.Select
	lanes, preset                               *ui.Select
	legend, sources, over, footer, axis, heads  *ui.Check
	notes, clear, again, open                   *ui.Check
	whats                                       []named
	formats                                     []string

	wrong, words *ui.Flow
	picture      *canvas.Image
	sheet        *ui.Sheet
	body         *easel
	ok, copy     *ui.Button
	keep, drop   *ui.Button
	named        string       // the preset that was chosen or saved last, "" for none
	asNamed      ExportChoice // what the fields say of it
}

// Sizes of the sheet.
const (
	exportWide   = 1060 // at most
	exportForm   = 440  // the form at the left
	exportChrome = 190  // of the window and the sheet above and below the body
)

// Export asks how and where a picture is saved.
func Export(s *ui.Sheets, in ExportInput) {
	e := &export{in: in, sheets: s, wrong: ui.NewFlow(own.SizeSmall), words: ui.NewFlow(own.SizeSmall)}
	e.fields()
	e.picture = canvas.NewImageFromImage(nil)
	e.picture.FillMode = canvas.ImageFillContain
	room := s.Room()
	width := min(exportWide, room.Width-48)
	form := ui.NewColumn().Add(0, e.form())
	form.Right = 10 // for the scroll bar
	e.body = newEasel(ui.NewPane(form), e.picture, e.words, room.Height-exportChrome)
	column := ui.NewColumn().Add(0, e.body).Add(6, e.wrong)
	e.sheet = &ui.Sheet{Title: "Export", Body: column, Width: width, OnClose: e.closed}
	e.ok = primary("Export", e.accept)
	if in.Copy != nil {
		e.copy = ui.NewButton("Copy image", func() {
			if c, err := e.choice(); err != nil {
				e.say(err)
			} else {
				in.Copy(c, func(words string) { e.words.SetSpans(ui.Span{Text: words}); e.body.Refresh() })
			}
		})
		e.sheet.Left = e.copy
	}
	e.sheet.Buttons = []*ui.Button{ui.NewButton("Cancel", e.sheet.Close), e.ok}
	e.set(in.First)
	e.watch()
	s.Show(e.sheet)
	e.changed()
}

// form puts the fields into rows.
func (e *export) form() *form {
	browse := ui.NewButton("Choose folder…", func() {
		e.in.Browse(func(dir string) { e.path.SetText(filepath.Join(dir, filepath.Base(e.path.Text))) })
	})
	form := newForm()
	form.row("Preset", e.presetRow())
	form.row("Show", e.what)
	form.row("Period", e.span)
	form.row("Format", newLine(e.format, e.look))
	form.row("Size", newLine(e.paper, e.way))
	form.row("", newLine(e.w, ui.NewFlow(theme.SizeNameText, ui.Span{Text: "×"}), e.h, e.fine))
	form.row("Lanes", newLine(e.lanes, e.large))
	form.row("Title", e.title)
	form.row("Subtitle", e.subtitle)
	form.row("With", newGrid(3, e.legend, e.sources, e.footer, e.over, e.axis, e.heads, e.notes, e.clear, e.again))
	form.row("Save as", e.path)
	form.row("", newLine(browse, e.open))
	return form
}

// changed draws the preview anew.
func (e *export) changed() {
	if e.setting || e.sheet == nil {
		return
	}
	e.enable()
	e.tellPreset()
	c, err := e.choice()
	e.say(err)
	e.asked++
	asked := e.asked
	switch {
	case err != nil:
		return
	case e.formatNow().Data:
		e.show(nil, "The data as "+e.formatNow().Title+", which other programs read.", nil)
		return
	}
	scale := e.body.scale()
	size := e.body.room()
	e.in.Preview(c, int(size.Width*scale), int(size.Height*scale), func(m image.Image, words string, err error) {
		if e.asked == asked {
			e.show(m, words, err)
		}
	})
}

// show shows a preview, or why there is none.
func (e *export) show(m image.Image, words string, err error) {
	e.picture.Image = m
	e.picture.Hidden = m == nil
	e.picture.Refresh()
	e.words.SetSpans(ui.Span{Text: words, Color: own.ColorDim})
	e.body.Refresh()
	e.say(err)
}

func (e *export) say(err error) {
	able(e.ok, err == nil)
	if err == nil {
		e.wrong.SetSpans()
	} else {
		sayWrong(e.wrong, err)
	}
	e.sheet.Refit()
}

func (e *export) accept() {
	c, err := e.accepted()
	if err != nil {
		e.say(err)
		return
	}
	e.path.SetText(c.Path)
	e.in.Then(c, e.sheet.Close)
}

// closed hands on what is to be there the next time.
func (e *export) closed() {
	c, _ := e.choice() // what is wrong in it is said then
	e.in.Closed(c)
}

// Exported says what was saved and offers to look at it.
func Exported(s *ui.Sheets, words string, openIt, showIt func()) {
	sheet := &ui.Sheet{Title: "Exported", Body: text(words), Width: 520}
	then := func(do func()) func() { return func() { sheet.Close(); do() } }
	sheet.Buttons = []*ui.Button{ui.NewButton("Show in folder", then(showIt)), ui.NewButton("Open", then(openIt)), primary("Close", sheet.Close)}
	s.Show(sheet)
}
