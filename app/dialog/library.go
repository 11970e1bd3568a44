package dialog

import (
	"fyne.io/fyne/v2"

	"entente/app/ui"
)

// Library is what the sheet about the file of a library shows and does.
type Library struct {
	Path, Holds, Size string // in words
	Second            string // the other folder for backups, "" for none
	Copies            []SavedRow
	None              string // said when there are no copies
	Loose             bool   // compacting is worth while

	BackUp, SaveCopy, Compact, ChooseSecond, DropSecond func()
}

// SavedRow is a backup in the list.
type SavedRow struct {
	Words, Size string
	Broken      bool
	Chosen      func()
}

// Show shows the sheet.
func (l Library) Show(s *ui.Sheets) {
	sheet := &ui.Sheet{Title: "The library’s file", Width: 620}
	then := func(fn func()) func() { return func() { sheet.Close(); fn() } }
	body := ui.NewColumn()
	body.Add(0, text(l.Path)).Add(4, dim(l.Holds)).Add(2, dim(l.Size))
	body.Add(18, ui.NewHead("Backups", nil))
	l.list(body, sheet.Close, max(104, s.Room().Height-480))
	second := []fyne.CanvasObject{ui.NewButton("Choose a second folder…", then(l.ChooseSecond))}
	where := "Backups lie beside the library only. A second folder, on another disk, outlives this one."
	if l.Second != "" {
		where = "Backups are written to " + l.Second + " as well."
		second = append(second, ui.NewButton("Only beside the library", then(l.DropSecond)))
	}
	body.Add(14, dim(where)).Add(8, ui.NewWrap(second...))
	sheet.Body = body
	sheet.Buttons = []*ui.Button{ui.NewButton("Save a copy…", then(l.SaveCopy))}
	if l.Loose {
		sheet.Buttons = append(sheet.Buttons, ui.NewButton("Compact", then(l.Compact)))
	}
	sheet.Buttons = append(sheet.Buttons, ui.NewButton("Back up now", then(l.BackUp)), primary("Close", sheet.Close))
	s.Show(sheet)
}

// ShowCopies shows the backups alone, for a library that cannot be opened.
func (l Library) ShowCopies(s *ui.Sheets) {
	sheet := &ui.Sheet{Title: "Restore a backup", Width: 620}
	body := ui.NewColumn()
	body.Add(0, dim(l.Path))
	l.list(body, sheet.Close, max(104, s.Room().Height-260))
	sheet.Body = body
	sheet.Buttons = []*ui.Button{primary("Close", sheet.Close)}
	s.Show(sheet)
}

// list adds the backups, in a box of a height at most.
func (l Library) list(body *ui.Column, leave func(), height float32) {
	if len(l.Copies) == 0 {
		body.Add(8, dim(l.None))
		return
	}
	body.Add(6, small("Each was opened and examined after it was written. Click one to bring it back, or to open it as a library of its own."))
	rows := ui.NewColumn()
	rows.Left, rows.Right = 8, 14
	for _, c := range l.Copies {
		r := ui.NewRow(c.Words, c.Size, ui.NoLead, func() { leave(); c.Chosen() })
		r.Dim = c.Broken
		rows.Add(0, r)
	}
	body.Add(6, newTallBox(ui.NewPane(rows), min(float32(len(l.Copies))*25+4, height)))
}

// Either asks which of two things to do; the second is the main one.
func Either(s *ui.Sheets, title, words string, first, second string, doFirst, doSecond func()) {
	sheet := &ui.Sheet{Title: title, Body: text(words), Width: 520}
	then := func(fn func()) func() { return func() { sheet.Close(); fn() } }
	sheet.Buttons = []*ui.Button{ui.NewButton("Cancel", sheet.Close), ui.NewButton(first, then(doFirst)), primary(second, then(doSecond))}
	s.Show(sheet)
}
