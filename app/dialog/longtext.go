package dialog

import (
	"fmt"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline/desk/say"
)

// longText is a field for a text of any length. One that the toolkit would take too long to lay out is turned over page by
// page; Page Up and Page Down at the ends of a page do so too.
type longText struct {
	field *ui.Field

	// of a text in pages
	was   string // the text at first
	pages pages
	at    int // the page in the field
	where *ui.Flow
	bar   *line
	turn  [2]*ui.Button // back and on
	find  *ui.Field
}

// rowsOfPage is how many lines of a page are in view, as far as the smallest window has room.
const rowsOfPage = 12

func newLongText(placeholder string, rows int, text string) *longText {
	l := &longText{field: ui.NewTextField(placeholder, rows), was: text}
	if len(text) <= ui.MostTyped {
		l.field.SetText(text)
		return l
	}
	l.field.SetMinRowsVisible(rowsOfPage)
	l.pages = cutPages(text, mostOnPage)
	l.where = ui.NewFlow(theme.SizeNameText)
	l.turn = [2]*ui.Button{ui.NewButton("Page back", func() { l.turnTo(l.at - 1) }), ui.NewButton("Next page", func() { l.turnTo(l.at + 1) })}
	l.find = ui.NewField("Find a word")
	l.find.OnSubmitted = l.seek
	l.bar = newLine(l.turn[0], l.turn[1], l.where)
	l.field.OnKey = l.key
	l.show(0)
	return l
}

// add puts the field into a form, with what turns its pages.
func (l *longText) add(body *ui.Column) {
	if l.bar == nil {
		body.Add(10, l.field)
		return
	}
	body.Add(8, small(fmt.Sprintf("It has %s bytes, more than can be laid out at once, and is turned over in pages.", say.Count(len(l.was)))))
	body.Add(8, l.bar).Add(6, l.find).Add(6, l.field)
}

// text is the whole text as it is now.
func (l *longText) text() string {
	if l.bar == nil {
		return l.field.Text
	}
	l.keep()
	return l.pages.join()
}

// keep takes over what the field says.
func (l *longText) keep() { l.pages.text[l.at] = l.field.Text }

func (l *longText) turnTo(page int) {
	if page >= 0 && page < len(l.pages.text) {
		l.keep()
		l.show(page)
	}
}

func (l *longText) show(page int) {
	l.at = page
	l.field.CursorRow, l.field.CursorColumn = 0, 0
	l.field.SetText(l.pages.text[page])
	l.say("")
}

// say tells which page it is, and what else there is to say.
func (l *longText) say(more string) {
	l.where.SetSpans(ui.Span{Text: fmt.Sprintf("Page %d of %d", l.at+1, len(l.pages.text))}, ui.Span{Text: more, Color: own.ColorDim})
	able(l.turn[0], l.at > 0)
	able(l.turn[1], l.at < len(l.pages.text)-1)
	l.bar.Refresh()
}

// key turns the page where the cursor can go no further.
func (l *longText) key(e *fyne.KeyEvent) bool {
	at := l.field.CursorTextOffset()
	switch {
	case e.Name == fyne.KeyPageUp && at == 0 && l.at > 0:
		l.turnTo(l.at - 1)
	case e.Name == fyne.KeyPageDown && at == utf8.RuneCountInString(l.field.Text) && l.at < len(l.pages.text)-1:
		l.turnTo(l.at + 1)
	default:
		return false
	}
	return true
}

// seek turns to the next page that has some words, from the beginning again after the last one.
func (l *longText) seek(words string) {
	if words = strings.ToLower(strings.TrimSpace(words)); words == "" {
		return
	}
	l.keep()
	for i := range l.pages.text {
		page := (l.at + 1 + i) % len(l.pages.text)
		if strings.Contains(strings.ToLower(l.pages.text[page]), words) {
			l.show(page)
			l.say(" · found here")
			return
		}
	}
	l.say(" · not found")
}
