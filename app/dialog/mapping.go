package dialog

import (
	"fmt"
	"maps"
	"slices"

	"fyne.io/fyne/v2/theme"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/format"
	"entente/timeline/format/table"
	"entente/timeline/when"
)

// MappingInput is a table of which it is not clear what its columns hold.
type MappingInput struct {
	File  string
	Look  table.Look
	Saved map[string]format.Mapping // by name
	// Then is given the mapping, and the name under which it is to be saved, "" for none.
	Then func(m format.Mapping, save string)
}

// mapped are the fields that are asked for, with the words for them.
var mapped = [...]struct{ field, words string }{{"title", "Title"}, {"when", "Date"}, {"start", "or start"}, {"end", "and end"}, {"summary", "Text"},
	{"actors", "Who"}, {"place", "Place"}, {"tags", "Tags"}, {"id", "Number"}}

const (
	noColumn = "—"
	shown    = 4 // events of the preview
)

// mapping is the sheet that asks what the columns of a table hold, and shows what becomes of its first rows.
type mapping struct {
	in      MappingInput
	picks   [len(mapped)]*ui.Select
	saved   *ui.Select
	dates   *ui.Select
	name    *ui.Field
	preview *ui.Flow
	body    *ui.Column
	pane    *ui.WindowPane
	sheet   *ui.Sheet
	ok      *ui.Button
	setting bool // fields are being filled in
}

// Mapping asks what the columns of a table hold.
func Mapping(s *ui.Sheets, in MappingInput) {
	newMapping(in).show(s)
}

func newMapping(in MappingInput) *mapping {
	m := &mapping{in: in, preview: ui.NewFlow(theme.SizeNameText), body: ui.NewColumn(), name: ui.NewField("A name, to use it again")}
	columns := append([]string{noColumn}, columnNames(in.Look.Header)...)
	f := newForm()
	if len(in.Saved) > 0 {
		m.saved = ui.NewSelect(append([]string{noColumn}, slices.Sorted(maps.Keys(in.Saved))...), m.useSaved)
		f.row("Saved", m.saved)
	}
	for i, x := range mapped {
		m.picks[i] = ui.NewSelect(columns, func(string) { m.changed() })
		f.row(x.words, m.picks[i])
	}
	if in.Look.Ambiguous != "" {
		day, month := in.Look.Readings()
		long := when.Style{Long: true}
		m.dates = ui.NewSelect([]string{day.Words(long) + " (day first)", month.Words(long) + " (month first)"}, func(string) { m.changed() })
		f.row(in.Look.Ambiguous+" is", m.dates)
	}
	f.row("Save as", m.name)
	m.body.Add(0, dim(fmt.Sprintf("%s · %s · cut by %s", in.File, in.Look.Encoding, commaWords(in.Look.Comma))))
	m.body.Add(12, f).Add(12, m.preview)
	m.ok = primary("Import", m.accept)
	m.name.OnSubmitted = func(string) { m.ok.Tapped(nil) }
	m.fill(in.Look.Guess)
	for _, name := range slices.Sorted(maps.Keys(in.Saved)) {
		if m.fits(in.Saved[name]) {
			m.saved.SetSelected(name)
			break
		}
	}
	return m
}

// columnNames are what mappings call columns: by header, or by number where that is empty.
func columnNames(header []string) []string {
	list := make([]string, len(header))
	for i, h := range header {
		if list[i] = h; h == "" || slices.Contains(list[:i], h) {
			list[i] = fmt.Sprint(i + 1)
		}
	}
	return list
}

func commaWords(r rune) string {
	switch r {
	case '\t':
		return "tabs"
	case ';':
		return "semicolons"
	case '|':
		return "bars"
	}
	return "commas"
}

// fits reports whether the table has all columns of a mapping.
func (m *mapping) fits(x format.Mapping) bool {
	for _, column := range x.Columns {
		if !slices.Contains(columnNames(m.in.Look.Header), column) {
			return false
		}
	}
	return len(x.Columns) > 0
}

func (m *mapping) useSaved(name string) {
	if x, ok := m.in.Saved[name]; ok && !m.setting {
		m.fill(x)
	}
}

// fill shows a mapping.
func (m *mapping) fill(x format.Mapping) {
	m.setting = true
	for i, f := range mapped {
		column := x.Columns[f.field]
		if column == "" || !slices.Contains(m.picks[i].Options, column) {
			column = noColumn
		}
		m.picks[i].SetSelected(column)
	}
	if m.dates != nil && x.Dates != "" {
		m.dates.SetSelectedIndex(map[string]int{table.DayFirst: 0, table.MonthFirst: 1}[x.Dates])
	}
	m.setting = false
	m.changed()
}

// mapping is what the fields say now.
func (m *mapping) mapping() format.Mapping {
	x := format.Mapping{Columns: map[string]string{}, Dates: m.in.Look.Guess.Dates}
	for i, f := range mapped {
		if s := m.picks[i].Selected; s != noColumn && s != "" {
			x.Columns[f.field] = s
		}
	}
	if m.dates != nil {
		x.Dates = ""
		if i := m.dates.SelectedIndex(); i >= 0 {
			x.Dates = [...]string{table.DayFirst, table.MonthFirst}[i]
		}
	}
	return x
}

// changed reads the first rows anew.
func (m *mapping) changed() {
	if m.setting {
		return
	}
	var events []*timeline.Event
	problems := []string{"Choose the columns that hold the title and the date."}
	if m.dates != nil && m.dates.SelectedIndex() < 0 {
		problems[0] = "Say which of its two numbers is the day in " + m.in.Look.Ambiguous + "."
	} else if c := m.mapping().Columns; (c["title"] != "" || c["summary"] != "") && (c["when"] != "" || c["start"] != "") {
		events, problems = m.in.Look.Preview(m.mapping(), shown)
	}
	m.preview.SetSpans(previewSpans(events, problems)...)
	able(m.ok, len(events) > 0 && (m.dates == nil || m.dates.SelectedIndex() >= 0))
	m.body.Refresh()
	if m.sheet != nil {
		m.pane.Refresh()
		m.sheet.Refit()
	}
}

func previewSpans(events []*timeline.Event, problems []string) []ui.Span {
	var spans []ui.Span
	for i, e := range events {
		words := e.When.Words(ui.Dates(when.Style{}))
		if words == "" {
			words = "undated"
		}
		if i > 0 {
			spans = append(spans, ui.Span{Text: "\n"})
		}
		spans = append(spans, ui.Span{Text: words + "  ", Color: own.ColorDim}, ui.Span{Text: e.Title, Bold: true})
	}
	if len(problems) > 0 {
		if len(spans) > 0 {
			spans = append(spans, ui.Span{Text: "\n"})
		}
		spans = append(spans, ui.Span{Text: problems[0], Color: theme.ColorNameError})
	}
	return spans
}

func (m *mapping) accept() {
	m.sheet.Close()
	m.in.Then(m.mapping(), m.name.Text)
}

func (m *mapping) show(s *ui.Sheets) {
	m.body.Right = besidePane
	m.pane = ui.NewWindowPane(s, m.body)
	m.sheet = &ui.Sheet{Title: "What do the columns hold?", Body: m.pane, Width: 560, Focus: m.name}
	m.sheet.Buttons = []*ui.Button{ui.NewButton("Cancel", m.sheet.Close), m.ok}
	s.Show(m.sheet)
}
