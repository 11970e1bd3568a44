package panel

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
	"fyne.io/fyne/v2/widget"

	own "entente/app/theme"
	"entente/app/ui"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/query"
	"entente/timeline/when"
)

// Reader shows the text of an article as it is, with the evidence of an event marked. Nothing in the text is markup, and
// only the paragraphs in view exist as objects.
type Reader struct {
	widget.BaseWidget
	calls *Calls

	article *timeline.Article
	body    string
	paras   []timeline.Range // bytes of body
	event   timeline.EventID // whose passages are marked, 0 for none
	told    []timeline.Range // its passages
	marks   []timeline.Range // these, and what was asked for besides
	words   []timeline.Range // words in them that matter
	sought  []string         // folded words of the filter
	head    *ui.Column
	long    *ui.Long
}

func newReader(calls *Calls) *Reader {
	r := &Reader{calls: calls, head: ui.NewColumn()}
	r.head.Left, r.head.Right, r.head.Top, r.head.Bottom = padX, padX, 10, 10
	r.long = ui.NewLong(r.height, r.paragraph)
	r.long.Pad = padX
	r.ExtendBaseWidget(r)
	return r
}

// open reports whether an article is open.
func (r *Reader) open() bool { return r.article != nil }

// serves reports whether the open article is a source of an event.
func (r *Reader) serves(x desk.Detail) bool {
	for _, s := range x.Sources {
		if r.article != nil && s.Article == r.article.ID {
			return true
		}
	}
	r.article = nil
	return false
}

// follow brings the head in line with what an event says of its source.
func (r *Reader) follow(x desk.Detail) {
	for _, s := range x.Sources {
		if r.article != nil && s.Article == r.article.ID {
			r.entitle(s.Title, s.Outlet, s.Published)
		}
	}
}

// evidence marks the passages that speak of an event.
func (r *Reader) evidence(x desk.Detail) {
	if r.article == nil {
		return
	}
	var told []timeline.Range
	for _, e := range x.Evidence {
		if e.Article == r.article.ID {
			told = append(told, e.Range)
		}
	}
	if r.event == x.ID && slices.Equal(told, r.told) { // laying a long text out takes a while
		return
	}
	r.event, r.told = x.ID, told
	r.marks, r.words = slices.Clone(told), nil
	r.long.Renew()
}

func (r *Reader) show(a *timeline.Article, body string) {
	other := r.article == nil || r.article.ID != a.ID || r.body != body
	r.article = a
	r.entitle(a.Title, a.Outlet, a.Published)
	if other {
		r.event, r.marks, r.words = 0, nil, nil
		r.body, r.paras = body, paragraphs(body)
		r.long.SetCount(len(r.paras))
	}
	r.Refresh()
}

// entitle writes the head.
func (r *Reader) entitle(title, outlet string, published when.Span) {
	r.head.Clear()
	r.head.Add(0, ui.NewFlow(own.SizeBrand, ui.Span{Text: cmp.Or(title, "An article without a title"), Bold: true}))
	line := outlet
	if line != "" {
		line += " · "
	}
	if published.IsZero() {
		line += "no publication date"
	} else {
		line += published.Words(ui.Dates(when.Style{}))
	}
	r.head.Add(3, small(line))
	r.head.Refresh()
}

// cited marks the passages that any event cites.
func (r *Reader) cited(list []timeline.Range) {
	r.event, r.marks, r.words = 0, list, nil
	r.long.Renew()
}

// seek marks the words of a search from now on.
func (r *Reader) seek(words []string) {
	if !slices.Equal(words, r.sought) {
		r.sought = words
		r.long.Renew()
	}
}

// showFound shows the first paragraph that the search has found.
func (r *Reader) showFound() {
	for i, p := range r.paras {
		if len(query.Find(r.body[p.Start:p.End], r.sought)) > 0 {
			r.long.ShowLine(i)
			return
		}
	}
}

// mark shows a passage with words in it marked.
func (r *Reader) mark(at timeline.Range, words []timeline.Range) {
	r.words = shifted(words, -at.Start)
	if !slices.Contains(r.marks, at) {
		r.marks = append(r.marks, at)
	}
	r.long.SetCount(len(r.paras))
	for i, p := range r.paras {
		if p.End > at.Start {
			r.long.ShowLine(i)
			break
		}
	}
	r.Refresh()
}

// longestPara is the length in bytes at which a paragraph is cut into several.
const longestPara = 2000

// paragraphs cuts a text at its line ends, and where a line is too long for one widget. Empty lines are left out.
func paragraphs(body string) []timeline.Range {
	var list []timeline.Range
	for at := 0; at < len(body); {
		end := len(body)
		if i := strings.IndexByte(body[at:], '\n'); i >= 0 {
			end = at + i
		}
		next := end + 1
		for strings.TrimSpace(body[at:end]) != "" {
			stop := end
			if end-at > longestPara {
				stop = at + longestPara
				if i := strings.LastIndexByte(body[at:stop], ' '); i > 0 {
					stop = at + i + 1
				}
				for stop < end && !utf8.RuneStart(body[stop]) {
					stop++
				}
			}
			list = append(list, timeline.Range{Start: at, End: stop})
			at = stop
		}
		at = next
	}
	return list
}

func (r *Reader) spans(i int) []ui.Span {
	p := r.paras[i]
	text := strings.TrimRight(r.body[p.Start:p.End], "\r ")
	return layered(text, inside(r.marks, p), inside(r.words, p), query.Find(text, r.sought))
}

// inside returns the parts of ranges that lie in p, counted from its start.
func inside(list []timeline.Range, p timeline.Range) []timeline.Range {
	var out []timeline.Range
	for _, m := range list {
		if m.Start < p.End && m.End > p.Start {
			out = append(out, timeline.Range{Start: max(m.Start, p.Start) - p.Start, End: min(m.End, p.End) - p.Start})
		}
	}
	return out
}

// paragraphGap is the room below a paragraph.
const paragraphGap = 9

func (r *Reader) flow(i int) *ui.Flow {
	f := ui.NewFlow(theme.SizeNameText, r.spans(i)...)
	f.Lead = 1.5
	f.OnMenu = func(at fyne.Position) {
		ui.MenuAt(f, at, ui.MenuItem{Name: "Copy this paragraph", Run: func() { r.calls.Copy(r.body[r.paras[i].Start:r.paras[i].End]) }},
			ui.MenuItem{Name: "Copy the whole text", Run: func() { r.calls.Copy(r.body) }})
	}
	return f
}

func (r *Reader) height(i int, width float32) float32 {
	return r.flow(i).HeightFor(width) + paragraphGap
}

func (r *Reader) paragraph(i int) fyne.CanvasObject { return r.flow(i) }

// MinSize implements fyne.CanvasObject.
func (r *Reader) MinSize() fyne.Size { return fyne.NewSize(100, 100) }

// CreateRenderer implements fyne.Widget.
func (r *Reader) CreateRenderer() fyne.WidgetRenderer { return &readerRenderer{r} }

type readerRenderer struct{ r *Reader }

func (x *readerRenderer) Layout(s fyne.Size) {
	h := x.r.head.HeightFor(s.Width)
	x.r.head.Resize(fyne.NewSize(s.Width, h))
	x.r.long.Move(fyne.NewPos(0, h))
	x.r.long.Resize(fyne.NewSize(s.Width, s.Height-h))
}

func (x *readerRenderer) MinSize() fyne.Size { return x.r.MinSize() }
func (x *readerRenderer) Objects() []fyne.CanvasObject {
	return []fyne.CanvasObject{x.r.head, x.r.long}
}
func (x *readerRenderer) Destroy() {}
func (x *readerRenderer) Refresh() {
	x.Layout(x.r.Size())
	x.r.head.Refresh()
	x.r.long.Refresh()
}
