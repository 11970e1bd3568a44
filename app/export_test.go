package app

import (
	"errors"
	"image"
	"image/png"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"entente/app/dialog"
	"entente/app/ui"
	"entente/timeline/format/own"
)

// exportTo goes through the sheet of an export and returns what was written.
func (b *bench) exportTo(format, ext string) string {
	b.Helper()
	b.w.do("export")
	b.settle()
	top := b.w.sheets.Top()
	if top == nil {
		b.Fatal("no sheet")
	}
	b.chooseFormat(top, format)
	var path *ui.Field
	walk(top.Body, func(o fyne.CanvasObject) {
		if f, ok := o.(*ui.Field); ok && strings.HasSuffix(f.Text, ext) {
			path = f
		}
	})
	if path == nil {
		b.Fatalf("no field for a file that ends in %s", ext)
	}
	name := filepath.Join(b.TempDir(), "x"+ext)
	path.SetText(name)
	b.press("Export")
	b.settle()
	return name
}

// Ensure that the sheet writes each kind of picture, and says so when it cannot.
func TestWindow_Export(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	opened := ""
	b.w.ports.OpenFile = func(p string) error { opened = p; return nil }
	for _, f := range []struct{ format, ext, head string }{
		{"PNG image", ".png", "\x89PNG"}, {"SVG drawing", ".svg", "<svg"}, {"PDF document", ".pdf", "%PDF"}, {"Web page", ".html", "<!DOCTYPE html>"}, {"JPEG image", ".jpg", "\xff\xd8"},
		{"WebP image", ".webp", "RIFF"},
	} {
		raw, err := os.ReadFile(b.exportTo(f.format, f.ext))
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(raw), f.head) {
			t.Errorf("%s begins with %.20q", f.ext, raw)
		}
	}
	if opened != "" {
		t.Errorf("opened %s unasked", opened)
	}
}

// Ensure that a picture that is dropped on the window brings its view back, and that another one says why it cannot.
func TestWindow_PictureOpensAgain(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.w.desk.Fit()
	if err := b.w.search("actor:China"); err != nil {
		t.Fatal(err)
	}
	b.w.desk.SetLanes("type")
	b.settle()
	from, to := b.w.desk.Window()
	name := b.exportTo("PNG image", ".png")
	b.w.desk.SetLanes("country")
	b.w.clearFilter()
	b.w.desk.Zoom(4)
	b.settle()
	b.w.importPaths([]string{name})
	b.settle()
	d := b.w.desk
	if f, u := d.Window(); f != from || u != to || d.Lanes() != "type" || d.Filter().String() != "actor:China" {
		t.Errorf("the view is %v to %v by %s of %q, want %v to %v by type of actor:China", f, u, d.Lanes(), d.Filter(), from, to)
	}
	b.see(b.w.status, "Showing the view of x.png")

	bare := filepath.Join(t.TempDir(), "bare.svg")
	if err := os.WriteFile(bare, []byte("<svg xmlns='http://www.w3.org/2000/svg'/>"), 0o600); err != nil {
		t.Fatal(err)
	}
	b.w.importPaths([]string{bare})
	b.settle()
	b.see(b.w.sheets.Top().Body, "does not say which view it shows")
}

// Ensure that a period can be typed, in words or EDTF, and that words that are none are told and export nothing.
func TestWindow_ExportPeriod(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.w.do("export")
	b.settle()
	top := b.w.sheets.Top()
	b.chooseFormat(top, "SVG drawing")
	b.chooseFormat(top, "The period below")
	b.settle()
	b.see(top.Body, "Type the period to show")
	period := b.fieldWith("Feb 2023 – Apr 2023")
	for _, x := range []struct{ typed, want string }{
		{"no such day", "The period: Expected"}, {"1 Feb – 3 Mar 2023", "1 Feb – 3 Mar 2023"}, {"2023-02/2023-03", "1 Feb – 31 Mar 2023"},
		{"since 2023", "2023"}, {"1815", "No event from"},
	} {
		period.SetText(x.typed)
		b.settle()
		b.see(top.Body, x.want)
	}
	b.chooseFormat(top, "This view")
	period.SetText("Feb 2023") // chooses it again
	name := filepath.Join(b.TempDir(), "x.svg")
	b.fieldWith("/home/you/timeline.png").SetText(name)
	b.press("Export")
	b.settle()
	raw, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(raw), "1–28 Feb 2023") {
		t.Errorf("the picture does not say that it shows February: %.300s", raw)
	}
}

// Ensure that a library is written as a folder, without a question when it is there already.
func TestWindow_ExportFolder(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.w.ports.Formats = append(b.w.ports.Formats, own.Folder())
	for range 2 {
		b.w.do("export")
		b.settle()
		b.chooseFormat(b.w.sheets.Top(), "Entente JSON Lines in a folder")
		path := b.fieldWith("/home/you/timeline.png")
		if filepath.Ext(path.Text) != "" {
			t.Errorf("the folder is called %s", path.Text)
		}
		path.SetText(filepath.Join(filepath.Dir(b.path), "library"))
		b.press("Export")
		b.settle()
		list, err := os.ReadDir(filepath.Join(filepath.Dir(b.path), "library"))
		if err != nil || len(list) < 3 {
			t.Errorf("the folder holds %d things, %v", len(list), err)
		}
	}
}

// Ensure that whoever does not want to replace a file is back at the sheet with all that was chosen, and that no list of presets opens
// while there are none.
func TestWindow_ExportKeepFile(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	name := filepath.Join(b.TempDir(), "there.svg")
	if err := os.WriteFile(name, []byte("mine"), 0o600); err != nil {
		t.Fatal(err)
	}
	b.w.do("export")
	b.settle()
	sheet := b.w.sheets.Top()
	walk(sheet.Body, func(o fyne.CanvasObject) {
		if x, ok := o.(*ui.Select); ok && len(x.Options) == 0 && (x.PlaceHolder != "None saved yet" || !x.Disabled()) {
			t.Errorf("the list %q without an entry opens", x.PlaceHolder)
		}
	})
	b.chooseFormat(sheet, "SVG drawing")
	b.fieldWith("/home/you/timeline.png").SetText(name)
	b.press("Export")
	b.settle()
	b.see(b.w.sheets.Top().Body, "there.svg is there already")
	b.press("Cancel")
	b.settle()
	if b.w.sheets.Top() != sheet {
		t.Fatal("the sheet has gone")
	}
	if raw, err := os.ReadFile(name); err != nil || string(raw) != "mine" {
		t.Errorf("the file holds %.20q, %v", raw, err)
	}
	b.press("Export")
	b.settle()
	b.press("Replace")
	b.settle()
	if raw, err := os.ReadFile(name); err != nil || !strings.Contains(string(raw), "<svg") {
		t.Errorf("the file holds %.20q, %v", raw, err)
	}
	if b.w.sheets.Top() == sheet {
		t.Error("the sheet is still there")
	}
}

// Ensure that presets are kept with the library and that the last choice is there again.
func TestWindow_ExportPresets(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	c := dialog.ExportChoice{Format: "pdf", Paper: "a3", Scale: 1, DPI: 300, Theme: "print", Legend: true, Sources: true}
	b.w.exportClosed(c)
	if got := b.w.firstExport(); got.Format != "pdf" || got.Paper != "a3" || got.Theme != "print" || !got.Legend {
		t.Errorf("the next export begins with %+v", got)
	}
	if err := b.w.desk.SetExportPreset("Report", []byte(`{"format":"pdf"}`)); err != nil {
		t.Fatal(err)
	}
	list, err := b.w.desk.ExportPresets()
	if err != nil || len(list) != 1 || list[0].Name != "Report" {
		t.Errorf("presets are %v, %v", list, err)
	}
	if err := b.w.desk.SetExportPreset("Report", nil); err != nil {
		t.Fatal(err)
	}
	if list, _ := b.w.desk.ExportPresets(); len(list) != 0 {
		t.Errorf("after deleting it there is %v", list)
	}
}

// Ensure that a preset can be chosen again after its fields were changed, that the sheet tells that they were, and that it is
// deleted only after a question, with the keys where they are of use.
func TestWindow_ExportPresetAgain(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.w.ports.Formats = append(b.w.ports.Formats, own.Folder())
	b.w.do("export")
	b.settle()
	sheet := b.w.sheets.Top()
	var preset *ui.Select
	var legend *ui.Check
	buttons := map[string]*ui.Button{}
	walk(sheet.Body, func(o fyne.CanvasObject) {
		switch x := o.(type) {
		case *ui.Select:
			if preset == nil {
				preset = x
			}
		case *ui.Check:
			if x.Text == "Legend" {
				legend = x
			}
		case *ui.Button:
			buttons[x.Text] = x
		}
	})
	look := func(selected, otherwise string, ticked bool) {
		t.Helper()
		if preset.Selected != selected || selected == "" && preset.PlaceHolder != otherwise || legend.Checked != ticked {
			t.Errorf("the preset is %q or %q and the legend %v, want %q or %q and %v", preset.Selected, preset.PlaceHolder, legend.Checked, selected, otherwise, ticked)
		}
	}
	look("", "None saved yet", false)
	b.chooseFormat(sheet, "Entente JSON Lines in a folder") // data has no size, and the preset that is saved with it still knows one
	legend.SetChecked(true)
	buttons["Save…"].Tapped(nil)
	b.field().SetText("Report")
	b.press("Save")
	look("Report", "", true)
	legend.SetChecked(false)
	look("", "Changed: Report", false)
	preset.SetSelected("Report")
	b.settle()
	look("Report", "", true)
	b.chooseFormat(sheet, "PNG image")
	b.settle()
	if got := words(sheet.Body); strings.Contains(got, "must be a number") {
		t.Errorf("a preset of data leaves pictures without a size: %s", got)
	}
	buttons["Delete…"].Tapped(nil)
	b.see(b.w.sheets.Top().Body, "“Report” cannot be brought back")
	b.press("Cancel")
	look("", "Changed: Report", true)
	buttons["Delete…"].Tapped(nil)
	b.press("Delete")
	look("", "None saved yet", true)
	if list, _ := b.w.desk.ExportPresets(); len(list) != 0 || !buttons["Delete…"].Disabled() || b.w.win.Canvas().Focused() != buttons["Save…"] {
		t.Errorf("%d presets are left, the button can be pressed: %v, the keys are at %v", len(list), !buttons["Delete…"].Disabled(), b.w.win.Canvas().Focused())
	}
}

func TestFileName(t *testing.T) {
	for in, want := range map[string]string{"Spring 2023": "Spring 2023", "a/b:c": "a-b-c", "..": "", strings.Repeat("é", 100): strings.Repeat("é", 80)} {
		if got := fileName(in); got != want {
			t.Errorf("fileName(%q) = %q, want %q", in, got, want)
		}
	}
}

// Ensure that the sheet hands the picture to the clipboard and says there that it has, and for how long, or why not.
func TestWindow_ExportCopy(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	var copied []byte
	b.w.ports.CopyImage = func(png []byte) (string, error) { copied = png; return "It stays for a while", nil }
	b.w.do("export")
	b.settle()
	b.chooseFormat(b.w.sheets.Top(), "SVG drawing") // a clipboard takes pixels whatever the format
	button, ok := b.w.sheets.Top().Left.(*ui.Button)
	if !ok || button.Text != "Copy image" {
		t.Fatal("the sheet has no button for the clipboard")
	}
	button.Tapped(nil)
	b.settle()
	if !strings.HasPrefix(string(copied), "\x89PNG") {
		t.Errorf("copied %.20q", copied)
	}
	b.see(b.w.sheets.Top().Body, "Copied the image. It stays for a while")
	b.see(b.w.status, "Copied the image")
	b.w.ports.CopyImage = func([]byte) (string, error) { return "", errors.New("the display has gone") }
	button.Tapped(nil)
	b.settle()
	b.see(b.w.sheets.Top().Body, "The display has gone")
}

// Ensure that each saved view has a file of its own, also where names differ only by what files cannot be called, or by case.
func TestTargets_Names(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	for _, name := range []string{"a/b", "a:b", "A-B 2", "c"} {
		if err := b.w.desk.SaveView(name, ""); err != nil {
			t.Fatal(err)
		}
	}
	list, err := b.w.targets(dialog.ExportChoice{What: dialog.WhatViews, Path: "x.png", Format: "png", W: 800, H: 600, Scale: 1})
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	for _, x := range list {
		name := strings.ToLower(x.path)
		if seen[name] || !strings.HasPrefix(name, "x ") || !strings.HasSuffix(name, ".png") {
			t.Errorf("a file is called %q", x.path)
		}
		seen[name] = true
	}
	if len(list) != 4 {
		t.Errorf("%d files, want 4", len(list))
	}
}

// Ensure that text can be made larger in a picture of pixels too, that the picture keeps its size, and that the choice is there
// the next time.
func TestWindow_ExportLargerText(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	text := func() *ui.Select {
		t.Helper()
		b.w.do("export")
		b.settle()
		var list *ui.Select
		walk(b.w.sheets.Top().Body, func(o fyne.CanvasObject) {
			if s, ok := o.(*ui.Select); ok && slices.Contains(s.Options, "Text 200 %") {
				list = s
			}
		})
		if list == nil || list.Disabled() {
			t.Fatal("the size of the text cannot be chosen")
		}
		return list
	}
	size := func() image.Point {
		t.Helper()
		raw, err := os.Open(b.exportTo("PNG image", ".png"))
		if err != nil {
			t.Fatal(err)
		}
		defer raw.Close()
		c, err := png.DecodeConfig(raw)
		if err != nil {
			t.Fatal(err)
		}
		return image.Pt(c.Width, c.Height)
	}
	before := size()
	text().SetSelected("Text 200 %")
	name := filepath.Join(t.TempDir(), "x.png")
	var path *ui.Field
	walk(b.w.sheets.Top().Body, func(o fyne.CanvasObject) {
		if f, ok := o.(*ui.Field); ok && strings.HasSuffix(f.Text, ".png") {
			path = f
		}
	})
	path.SetText(name)
	b.press("Export")
	b.settle()
	if got := text().Selected; got != "Text 200 %" {
		t.Errorf("the next time it is %q", got)
	}
	b.w.sheets.Top().Close()
	if after := size(); after != before {
		t.Errorf("with larger text the picture has %v, want %v", after, before)
	}
}
