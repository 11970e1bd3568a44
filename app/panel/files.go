package panel

import (
	"image"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
)

// FileCalls is what clicks on attached files do.
type FileCalls struct {
	Attach func(id timeline.ArticleID) // asks for a file
	Open   func(a *timeline.Attachment)
	Menu   func(a *timeline.Attachment, over fyne.CanvasObject, at fyne.Position)
	// Picture makes a small picture of w by h pixels and gives it to show, at once or later; never when there is none.
	Picture func(a *timeline.Attachment, w, h int, show func(image.Image))
}

// files shows what is attached to an article.
func (s *Side) files(c *ui.Column, x desk.ArticlePage) {
	if len(x.Files) == 0 && s.ReadOnly {
		return
	}
	c.Add(sectionGap+2, ui.NewHead("Files", nil))
	if len(x.Files) > 0 {
		row := ui.NewWrap()
		for _, a := range x.Files {
			row.Objects = append(row.Objects, s.fileTile(a))
		}
		c.Add(headGap+2, row)
	}
	if !s.ReadOnly {
		attach := text(ui.Span{Text: "Attach a picture or another file…", Color: theme.ColorNameHyperlink})
		attach.OnTapped = func() { s.Calls.Files.Attach(x.Article.ID) }
		c.Add(headGap+2, attach).Add(1, small("Or drop it here. Up to 16 MiB is kept in the library, of a larger one where it lies."))
	}
}

func (s *Side) fileTile(a *timeline.Attachment) *ui.FileTile {
	second := sizeWords(int(a.Size))
	if !a.Kept() {
		second += ", outside the library"
	}
	t := ui.NewFileTile(a.Name, second, func() { s.Calls.Files.Open(a) })
	t.Tips, t.Tip = s.tips, a.Name
	if !a.Kept() {
		t.Tip = a.Path
	}
	t.OnMenu = func(at fyne.Position) { s.Calls.Files.Menu(a, t, at) }
	if a.IsPicture() {
		s.Calls.Files.Picture(a, 2*ui.PictureWidth, 2*ui.PictureHeight, func(p image.Image) { t.SetPicture(p) })
	}
	return t
}
