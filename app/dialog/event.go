package dialog

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/cast"
	"entente/timeline/when"
)

// EventInput is what the form of an event begins with.
type EventInput struct {
	Form  desk.Form
	Today when.Time
	// Actors, Tags and Articles complete what is typed.
	Actors, Tags func(words string) []string
	Articles     func(words string) []*timeline.Article
	// Article names one.
	Article func(timeline.ArticleID) string

	// optional
	Heading, Button string
	Help            string // below the date while it is as it was: how it follows
	Short           bool   // only what a passage of an article tells: no summary, tags or sources

	// Then makes the event; what it returns is shown as wrong, and the sheet stays.
	Then func(desk.Form) error
}

// eventForm is the form with its fields.
type eventForm struct {
	in           EventInput
	title, place *ui.Field
	whole        map[*ui.Field]string // of fields that show only a part of their text
	summary      *ui.Field
	date         *dateField
	known        string // the date's words at first
	kind, mode   *ui.Select
	modes        []string
	marks        *switches
	parts, tags  *picks
	sources      *picks
	wrong        *ui.Flow
	sheet        *ui.Sheet
	body         *ui.Column
	marked       []timeline.Marks
}

// Event asks for a new event, or for what is to be changed of one.
func Event(s *ui.Sheets, in EventInput) {
	f := &eventForm{in: in}
	f.texts()
	f.types()
	f.lists()
	f.wrong = ui.NewFlow(own.SizeSmall)
	rows := newForm()
	rows.row("Title", f.row(s, "Title", f.title))
	rows.row("Date", f.date.Field)
	rows.row("", f.date.Says)
	help := small(in.Help)
	if in.Help != "" {
		rows.row("", help)
	}
	kinds := newLine(f.kind, f.mode)
	kinds.wide = f.mode
	rows.row("Type", kinds)
	if !in.Short {
		rows.row("It is", f.marks)
	}
	rows.row("Actors", f.parts)
	rows.row("Place", f.row(s, "Place", f.place))
	if !in.Short {
		rows.row("Tags", f.tags)
		rows.row("Sources", f.sources)
		rows.row("Summary", f.row(s, "Summary", f.summary))
	}
	f.body = ui.NewColumn()
	f.body.Right = besidePane
	f.body.Add(0, rows)
	frame := ui.NewColumn()
	frame.Add(0, ui.NewWindowPane(s, f.body)).Add(6, f.wrong)
	f.sheet = &ui.Sheet{Title: cmp.Or(in.Heading, "New event"), Body: frame, Width: 560, Focus: f.title}
	refit := func() {
		f.body.Refresh()
		frame.Refresh()
		f.sheet.Refit()
	}
	f.date.OnRead = func() {
		if f.date.Field.Text != f.known { // it no longer follows from that
			help.SetSpans()
		} else {
			help.SetSpans(small(in.Help).Spans()...)
		}
		refit()
	}
	for _, p := range []*picks{f.parts, f.tags, f.sources} {
		p.onResize, p.onEnter = refit, f.accept
	}
	for _, x := range []*ui.Field{f.title, f.date.Field, f.place} {
		x.OnSubmitted = func(string) { f.accept() }
	}
	f.summary.OnCommit = f.accept
	f.sheet.Buttons = []*ui.Button{ui.NewButton("Cancel", f.sheet.Close), primary(cmp.Or(in.Button, "Add event"), f.accept)}
	f.sheet.Unsaved = unsaved(f.says)
	s.Show(f.sheet)
}

func (f *eventForm) texts() {
	x := &f.in.Form
	f.title = ui.NewField("What happened, in a few words")
	f.fill(f.title, x.Title)
	f.known = x.When.Words(ui.Dates(when.Style{}))
	f.date = newDateField(f.known, f.in.Today)
	f.place = ui.NewField("Where, if that is known")
	f.fill(f.place, x.Place)
	f.summary = ui.NewTextField("A sentence or two", 2)
	f.fill(f.summary, x.Summary)
}

// fill puts a text into a field. One that is too long for it is shown in part.
func (f *eventForm) fill(field *ui.Field, text string) {
	most := ui.MostTypedLine
	if field.MultiLine {
		most = ui.MostTyped
	}
	if len(text) <= most {
		field.SetText(text)
		return
	}
	if f.whole == nil {
		f.whole = map[*ui.Field]string{}
	}
	f.whole[field] = text
	field.SetText(ui.Cut(text, shownOfLong))
	field.Disable()
}

// shownOfLong is how much is seen of a text that is too long for its field.
const shownOfLong = 200

// row is a field with a way to change all of its text when it shows only a part.
func (f *eventForm) row(s *ui.Sheets, name string, field *ui.Field) fyne.CanvasObject {
	if f.whole[field] == "" {
		return field
	}
	edit := ui.NewButton("Edit all of it…", func() {
		Note(s, NoteInput{Title: name, Text: f.whole[field], Then: func(text string) error {
			if text = strings.TrimSpace(text); !field.MultiLine {
				text = strings.NewReplacer("\r", "", "\n", " ").Replace(text)
			}
			f.whole[field] = text
			field.SetText(ui.Cut(text, shownOfLong))
			return nil
		}})
	})
	return ui.NewColumn().Add(0, field).Add(5, ui.NewWrap(edit))
}

// text is what a field says, whole.
func (f *eventForm) text(field *ui.Field) string {
	if whole, is := f.whole[field]; is {
		return whole
	}
	return strings.TrimSpace(field.Text)
}

// types makes the choice of a type, of its modes, and of marks.
func (f *eventForm) types() {
	x := &f.in.Form
	var names []string
	types := timeline.Types()
	for _, t := range types {
		names = append(names, t.Word(""))
	}
	f.mode = ui.NewSelect(nil, nil)
	f.kind = ui.NewSelect(names, func(string) { f.showModes(types[max(0, f.kind.SelectedIndex())], "") })
	i := slices.Index(types, x.Type)
	if i < 0 {
		i = slices.Index(types, timeline.Consult)
	}
	f.kind.SetSelectedIndex(i)
	f.showModes(types[i], x.Mode)
	f.marked = timeline.AllMarks()
	words := make([]string, len(f.marked))
	for i, m := range f.marked {
		words[i] = m.Word()
	}
	f.marks = newSwitches(words, func(i int) bool { return x.Marks&f.marked[i] != 0 })
}

// showModes offers the modes of a type.
func (f *eventForm) showModes(t timeline.Type, now string) {
	f.modes = append([]string{""}, t.Modes()...)
	if !slices.Contains(f.modes, now) {
		f.modes = append(f.modes, now)
	}
	words := make([]string, len(f.modes))
	for i, m := range f.modes {
		words[i] = cmp.Or(t.ModeWord(m), "of any kind")
	}
	f.mode.SetOptions(words)
	f.mode.SetSelectedIndex(slices.Index(f.modes, now))
	f.mode.Hidden = len(f.modes) == 1
}

// lists makes the fields of several things.
func (f *eventForm) lists() {
	x := &f.in.Form
	var list []Pick
	for _, p := range x.Parts {
		list = append(list, Pick{p.Name, p.Name, string(p.As)})
	}
	f.parts = newPicks("A name; Enter adds it", list)
	for _, k := range timeline.RoleKinds() {
		f.parts.parts = append(f.parts.parts, string(k))
	}
	f.parts.read = func(words string) []Pick {
		parts, err := cast.Parse(words)
		if err != nil { // brackets that name no part belong to the name
			parts = []cast.Part{{Name: words}}
		}
		var list []Pick
		for _, p := range parts {
			list = append(list, Pick{p.Name, p.Name, cmp.Or(string(p.As), f.usual(len(list)))})
		}
		return list
	}
	f.parts.offer = func(words string) []Pick {
		var list []Pick
		for _, n := range f.in.Actors(words) {
			list = append(list, Pick{n, n, f.usual(0)})
		}
		return list
	}
	plain := func(names []string) []Pick {
		var list []Pick
		for _, n := range names {
			list = append(list, Pick{Label: n, Value: n})
		}
		return list
	}
	f.tags = newPicks("A word or two; Enter adds it", plain(x.Tags))
	f.tags.read = func(words string) []Pick { return plain([]string{words}) }
	list = nil
	for _, a := range x.Sources {
		list = append(list, Pick{Label: f.in.Article(a), Value: a.String()})
	}
	f.sources = newPicks("Words of an article's title", list)
	if f.in.Short {
		return
	}
	f.tags.offer = func(words string) []Pick { return plain(f.in.Tags(words)) }
	f.sources.offer = func(words string) []Pick {
		var list []Pick
		for _, a := range f.in.Articles(words) {
			list = append(list, Pick{Label: f.in.Article(a.ID), Value: a.ID.String()})
		}
		return list
	}
}

// says is all that is filled in, also what is typed and not added yet.
func (f *eventForm) says() string {
	return fmt.Sprintf("%q", []string{f.title.Text, f.date.Field.Text, f.place.Text, f.summary.Text, f.kind.Selected, f.mode.Selected,
		fmt.Sprint(f.marks.on), f.parts.says(), f.tags.says(), f.sources.says(), fmt.Sprint(f.whole)})
}

// usual is the part that the next actor but n most often has.
func (f *eventForm) usual(n int) string {
	first, then := timeline.Source, timeline.Target
	if f.modes[max(0, f.mode.SelectedIndex())] == "visit" {
		first, then = timeline.Visitor, timeline.Host
	}
	if len(f.parts.list)+n == 0 {
		return string(first)
	}
	return string(then)
}

// read returns the form as it is filled in.
func (f *eventForm) read() (desk.Form, error) {
	x := f.in.Form
	x.Title, x.Place, x.Summary = f.text(f.title), f.text(f.place), f.text(f.summary)
	if f.date.Field.Text != f.known { // words can say less than the date
		x.When = f.date.Span
	}
	switch {
	case x.Title == "":
		return x, errors.New("give it a title")
	case x.When.IsZero() && strings.TrimSpace(f.date.Field.Text) != "":
		return x, errors.New("the date is not understood")
	}
	x.Type, x.Mode = timeline.Types()[max(0, f.kind.SelectedIndex())], f.modes[max(0, f.mode.SelectedIndex())]
	x.Marks = 0
	for i, on := range f.marks.on {
		if on {
			x.Marks |= f.marked[i]
		}
	}
	x.Parts, x.Tags, x.Sources = nil, nil, nil
	for _, p := range f.parts.all() {
		x.Parts = append(x.Parts, cast.Part{Name: p.Value, As: timeline.RoleKind(p.Part)})
	}
	for _, p := range f.tags.all() {
		x.Tags = append(x.Tags, p.Value)
	}
	for _, p := range f.sources.list {
		ref, err := timeline.ParseRef(p.Value, timeline.KindArticle)
		if err != nil {
			return x, err
		}
		x.Sources = append(x.Sources, timeline.ArticleID(ref.ID))
	}
	return x, nil
}

func (f *eventForm) accept() {
	x, err := f.read()
	if err == nil {
		err = f.in.Then(x)
	}
	if err != nil {
		sayWrong(f.wrong, err)
		f.sheet.Body.Refresh()
		f.sheet.Refit()
		return
	}
	f.sheet.Close()
}
