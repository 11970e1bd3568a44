package dialog

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/cast"
	"entente/timeline/desk/say"
)

// BulkInput is what the form for many events begins with.
type BulkInput struct {
	Count        int
	There        desk.Common
	Actors, Tags func(words string) []string
	// Then makes the change; what it returns is shown as wrong, and the sheet stays.
	Then func(desk.Bulk) error
}

// Bulk asks what is to be changed of many events at once.
func Bulk(s *ui.Sheets, in BulkInput) {
	f, says, wrong := newBulkForm(in), ui.NewFlow(own.SizeSmall), ui.NewFlow(own.SizeSmall)
	rows := f.rows(in)
	rows.row("", says)
	body := ui.NewColumn()
	body.Right = besidePane
	body.Add(0, dim("Only what you fill in changes. It is one step, and undo takes it back.")).Add(12, rows)
	frame := ui.NewColumn()
	frame.Add(0, ui.NewWindowPane(s, body)).Add(6, wrong)
	sheet := &ui.Sheet{Title: "Edit " + say.Count(in.Count) + " events", Body: frame, Width: 560}
	refit := func() { body.Refresh(); frame.Refresh(); sheet.Refit() }
	f.days.OnChanged = func(text string) {
		n, err := readDays(text)
		words := daysWords(n)
		if err != nil {
			words = ui.Sentence(err)
		}
		says.SetSpans(ui.Span{Text: words, Color: own.ColorDim})
		refit()
	}
	accept := func() {
		b, err := f.read()
		if err == nil {
			err = in.Then(b)
		}
		if err != nil {
			sayWrong(wrong, err)
			refit()
			return
		}
		sheet.Close()
	}
	for _, p := range []*picks{f.tags, f.untag, f.actors, f.drop} {
		p.onResize, p.onEnter = refit, accept
	}
	f.days.OnSubmitted = func(string) { accept() }
	sheet.Buttons = []*ui.Button{ui.NewButton("Cancel", sheet.Close), primary("Change "+say.Count(in.Count)+" events", accept)}
	sheet.Unsaved = unsaved(f.says)
	s.Show(sheet)
}

// bulkForm is the fields of the form for many events.
type bulkForm struct {
	types                     []timeline.Type
	kind, mode                *ui.Select // of kind the first is "as it is"
	modes                     []string   // of the type that is chosen, as mode offers them
	marks                     *turns
	tags, untag, actors, drop *picks
	days                      *ui.Field
}

func newBulkForm(in BulkInput) *bulkForm {
	f := &bulkForm{types: timeline.Types(), kind: ui.NewSelect(nil, nil), mode: ui.NewSelect(nil, nil), marks: newTurns(timeline.AllMarks()),
		tags: namesField("A word or two; Enter adds it", in.Tags), untag: namesField("One that they have", among(in.There.Tags)),
		actors: namesField("A name; Enter adds it", in.Actors), drop: namesField("One who takes part", among(in.There.Actors)),
		days: ui.NewField("7, -3, 2 weeks")}
	names := []string{"as it is"}
	for _, t := range f.types {
		names = append(names, t.Word(""))
	}
	f.mode.Hide()
	f.kind.SetOptions(names)
	f.kind.OnChanged = func(string) { f.offerModes() }
	f.kind.SetSelectedIndex(0)
	f.tags.read = func(words string) []Pick { return picksOf([]string{words}) }
	offer := f.actors.offer
	f.actors.offer = func(words string) []Pick {
		list := offer(words)
		for i := range list {
			list[i].Part = string(timeline.Source)
		}
		return list
	}
	f.actors.read = func(words string) []Pick { return []Pick{{words, words, string(timeline.Source)}} }
	for _, k := range timeline.RoleKinds() {
		f.actors.parts = append(f.actors.parts, string(k))
	}
	return f
}

// offerModes offers the modes of the type that is chosen.
func (f *bulkForm) offerModes() {
	f.modes = nil
	if i := f.kind.SelectedIndex(); i > 0 {
		t := f.types[i-1]
		f.modes = append([]string{""}, t.Modes()...)
		words := make([]string, len(f.modes))
		for k, m := range f.modes {
			words[k] = cmp.Or(t.ModeWord(m), "of any kind")
		}
		f.mode.SetOptions(words)
		f.mode.SetSelectedIndex(0)
	}
	f.mode.Hidden = len(f.modes) < 2
	f.mode.Refresh()
}

// rows lays the fields out. What no event has cannot be taken off.
func (f *bulkForm) rows(in BulkInput) *form {
	rows := newForm()
	rows.row("Type", newLine(f.kind, f.mode))
	rows.row("Marks", f.marks)
	rows.row("Add tags", f.tags)
	if len(in.There.Tags) > 0 {
		rows.row("Take off", f.untag)
	}
	rows.row("Add actors", f.actors)
	if len(in.There.Actors) > 0 {
		rows.row("Take off", f.drop)
	}
	rows.row("Move by days", f.days)
	return rows
}

// read returns what was filled in.
func (f *bulkForm) read() (desk.Bulk, error) {
	n, err := readDays(f.days.Text)
	if err != nil {
		return desk.Bulk{}, err
	}
	b := desk.Bulk{Days: n}
	if i := f.kind.SelectedIndex(); i > 0 {
		b.Type, b.Mode = f.types[i-1], f.modes[max(0, f.mode.SelectedIndex())]
	}
	b.Set, b.Unset = f.marks.read()
	for _, p := range f.tags.all() {
		b.Tag = append(b.Tag, p.Value)
	}
	for _, p := range f.untag.list {
		b.Untag = append(b.Untag, p.Value)
	}
	for _, p := range f.actors.all() {
		b.Add = append(b.Add, cast.Part{Name: p.Value, As: timeline.RoleKind(p.Part)})
	}
	for _, p := range f.drop.list {
		b.Drop = append(b.Drop, p.Value)
	}
	return b, nil
}

// says is all that was filled in, to tell whether something was.
func (f *bulkForm) says() string {
	return fmt.Sprintf("%q", []string{f.kind.Selected, f.mode.Selected, fmt.Sprint(f.marks.state), f.tags.says(), f.untag.says(), f.actors.says(),
		f.drop.says(), f.days.Text})
}

// namesField is a field of several names, which offer completes.
func namesField(placeholder string, offer func(string) []string) *picks {
	p := newPicks(placeholder, nil)
	p.offer = func(words string) []Pick { return picksOf(offer(words)) }
	return p
}

func picksOf(names []string) []Pick {
	var out []Pick
	for _, n := range names {
		out = append(out, Pick{Label: n, Value: n})
	}
	return out
}

// among completes words by those of a list that hold them.
func among(list []string) func(words string) []string {
	const most = 6
	return func(words string) []string {
		fits := slices.DeleteFunc(slices.Clone(list), func(x string) bool { return !strings.Contains(strings.ToLower(x), strings.ToLower(words)) })
		return fits[:min(len(fits), most)]
	}
}
