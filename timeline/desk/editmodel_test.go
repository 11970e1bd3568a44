package desk_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/blob"
	"entente/timeline/desk/cast"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/reconcile"
	"entente/timeline/draw/paint"
	"entente/timeline/draw/typeset"
	"entente/timeline/edit"
	"entente/timeline/format/own"
	"entente/timeline/when"
)

// commandsEach is how many commands a sequence has.
const commandsEach = 50

// Ensure that whatever a person does, in any order, undoing all of it gives the library as it was and doing all of it again
// the library as it became, to the byte of the lossless export, with the library closed and opened in between; and that a
// command makes one step or none.
func TestEdit_Model(t *testing.T) {
	faces, dir := fonts(t), memoryDir(t)
	for seed := range uint64(sequences) {
		m := &editModel{t: t, r: rand.New(rand.NewPCG(seed, 1)), path: filepath.Join(dir, "m.entente"), faces: faces}
		m.run(seed)
		if t.Failed() {
			t.Fatalf("sequence %d; its last commands: %s", seed, strings.Join(m.did[max(0, len(m.did)-8):], ", "))
		}
	}
}

// memoryDir is a folder in memory where the system has such: this test is about what is kept and not about when, and tens of
// thousands of syncs of a disk would take minutes.
func memoryDir(t *testing.T) string {
	dir, err := os.MkdirTemp("/dev/shm", "entente")
	if err != nil {
		return t.TempDir()
	}
	t.Cleanup(func() {
		if err := os.RemoveAll(dir); err != nil {
			t.Error(err)
		}
	})
	return dir
}

// editModel is one sequence.
type editModel struct {
	t     *testing.T
	r     *rand.Rand
	path  string
	faces *typeset.Fonts
	s     *store.Store
	d     *desk.Desk
	did   []string
}

func (m *editModel) open() {
	var err error
	if m.s, err = store.Open(m.path, store.Options{Now: func() int64 { return 1 }}); err != nil {
		m.t.Fatal(err)
	}
	m.d, err = desk.Open(m.s, desk.Options{Fonts: m.faces, Today: when.Date(2023, 3, 1), Theme: paint.Light(), Fresh: func() string { return fmt.Sprint(m.r.Uint64()) }})
	if err != nil {
		m.t.Fatal(err)
	}
}

func (m *editModel) reopen() {
	if err := m.s.Close(); err != nil {
		m.t.Fatal(err)
	}
	m.open()
}

func (m *editModel) dump() string {
	var b bytes.Buffer
	if err := own.Encode(context.Background(), &b, m.s); err != nil {
		m.t.Fatal(err)
	}
	return b.String()
}

func (m *editModel) steps() int {
	list, err := m.d.History()
	if err != nil {
		m.t.Fatal(err)
	}
	return len(slices.DeleteFunc(list, func(e edit.Entry) bool { return e.Undone }))
}

func (m *editModel) run(seed uint64) {
	m.path = fmt.Sprint(strings.TrimSuffix(m.path, ".entente"), seed, ".entente")
	m.open()
	defer func() {
		if err := errors.Join(m.s.Close(), os.Remove(m.path)); err != nil {
			m.t.Error(err)
		}
	}()
	text := "One took place. Two did not."
	desktest.Put(m.t, m.s, &timeline.Actor{ID: 1, Name: "Ruritania", Kind: timeline.Country, Country: "RUR"}, &timeline.Actor{ID: 2, Name: "Grausenberg", Kind: timeline.Country},
		&timeline.Article{ID: 1, Key: "x", Title: "Notes", Size: len(text), Takeaways: []timeline.Takeaway{{Range: timeline.Range{End: 15}, Text: text[:15]}}}, &timeline.Text{ID: 1, Body: text},
		&timeline.Event{ID: 1, Title: "One", When: when.Point(when.Date(2023, 3, 1), when.ToDay), Confidence: 0.8, Roles: []timeline.Role{{Actor: 1, As: timeline.Host}},
			Citations: []timeline.Citation{{Article: 1, End: 15, Quote: text[:15]}}, Tags: []string{"source"}},
		&timeline.Event{ID: 2, Title: "Two", Confidence: 1, Roles: []timeline.Role{{Actor: 2, As: timeline.Source}}})
	if err := m.d.Reload(); err != nil {
		m.t.Fatal(err)
	}
	start, first := m.dump(), m.steps()
	before := first
	for range commandsEach {
		m.command()
		after := m.steps()
		switch {
		case m.t.Failed():
			return
		case after != before && after != before+1:
			m.t.Errorf("a command made %d steps", after-before)
			return
		}
		before = after
		if m.r.IntN(25) == 0 {
			m.reopen()
		}
	}
	end, last := m.dump(), m.steps()
	m.reopen()
	for n := last; n > first; n-- {
		if _, err := m.d.Undo(context.Background()); err != nil {
			m.t.Errorf("undo: %v", err)
			return
		}
		if m.r.IntN(20) == 0 {
			m.reopen()
		}
	}
	if got := m.dump(); got != start {
		m.t.Errorf("all undone it is\n%s\nwant\n%s", got, start)
	}
	m.reopen()
	for n := first; n < last; n++ {
		if _, err := m.d.Redo(context.Background()); err != nil {
			m.t.Errorf("redo: %v", err)
			return
		}
	}
	if got := m.dump(); got != end {
		m.t.Errorf("all done again it is\n%s\nwant\n%s", got, end)
	}
}

// event returns one of the events, or one that is not there.
func (m *editModel) event() timeline.EventID {
	ids := m.d.All()
	if len(ids) == 0 || m.r.IntN(30) == 0 {
		return 9999
	}
	return ids[m.r.IntN(len(ids))]
}

func (m *editModel) word() string {
	return []string{"peace", "war", "näher", "a\tb", "“x”", "", "very " + strings.Repeat("long ", 40)}[m.r.IntN(7)]
}

func (m *editModel) span() when.Span {
	day := when.Point(when.Date(2023, 1, 1+m.r.IntN(400)), []when.Granularity{when.ToDay, when.ToMonth, when.ToYear}[m.r.IntN(3)])
	if s, ok := when.Between(day, day.Shift(m.r.IntN(30))); ok && m.r.IntN(2) == 0 {
		return s
	}
	return day
}

func (m *editModel) spot() timeline.Spot {
	switch m.r.IntN(6) {
	case 0:
		return timeline.Spot{Lane: "a1", Other: "a2"}
	case 1:
		return timeline.Spot{When: m.span()}
	case 2:
		return timeline.Spot{Ref: timeline.Ref{Kind: timeline.KindArticle, ID: 1}, Takeaway: 1}
	case 3:
		return timeline.SpotOf(timeline.ActorID(1 + m.r.IntN(2)).Ref())
	}
	return timeline.SpotOf(m.event().Ref())
}

func (m *editModel) layer() string { return []string{"", "draft", "reviewer"}[m.r.IntN(3)] }

// command does something that a person can do. What is refused is no failure: it must leave all as it was.
func (m *editModel) command() {
	d, word, id := m.d, m.word(), m.event()
	commands := []struct {
		name string
		do   func() error
	}{
		{"add", func() error {
			_, err := d.AddForm(desk.Form{Revision: desk.Revision{Title: word, When: m.span(), Type: timeline.Consult, Parts: []cast.Part{{Name: "Ruritania"}, {Name: word}}},
				Tags: []string{word, "x"}, Sources: []timeline.ArticleID{1}})
			return err
		}},
		{"edit", func() error {
			f, err := d.Form(id)
			if err != nil {
				return err
			}
			f.Title, f.Summary, f.Marks, f.Tags = f.Title+word, word, timeline.Marks(m.r.IntN(256)), append(f.Tags, word)
			if m.r.IntN(3) == 0 {
				f.Sources, f.Parts, f.Tags = nil, nil, nil
			}
			return d.SaveForm(id, f)
		}},
		{"date", func() error { return d.SetDate(id, m.span()) }},
		{"bulk", func() error {
			on := m.r.IntN(2) == 0
			return d.ChangeAll(context.Background(), desk.Bulk{Days: m.r.IntN(9) - 4, Tag: []string{word}, Untag: []string{"x", "source"}, Star: &on, Set: timeline.Confirmed}, d.All()...)
		}},
		{"duplicate", func() error { _, err := d.Duplicate(id); return err }},
		{"delete", func() error { return d.DeleteEvents(id) }},
		{"annotate", func() error {
			on, colour := m.r.IntN(2) == 0, "red"
			return d.AnnotateSpots(desk.Marks{Note: &word, Tag: []string{word}, Star: &on, Colour: &colour, Layer: m.layer()}, m.spot())
		}},
		{"untag", func() error { return d.RemoveTag(id, "x") }},
		{"colour tag", func() error { return d.ColourTag(word, "green") }},
		{"callout", func() error {
			_, err := d.AddChartMark(desk.ChartMark{Kind: timeline.Callout, Text: word, Event: id, Layer: m.layer()})
			return err
		}},
		{"band", func() error {
			_, err := d.AddChartMark(desk.ChartMark{Kind: timeline.Band, Text: word, When: m.span(), Layer: m.layer()})
			return err
		}},
		{"change mark", func() error {
			n := timeline.AnnotationID(1 + m.r.IntN(40))
			c, err := d.ChartMark(n)
			if err != nil {
				return err
			}
			c.Text, c.Layer, c.DX = c.Text+"!", m.layer(), c.DX+3
			return d.SetChartMark(n, c)
		}},
		{"delete annotation", func() error { return d.DeleteAnnotation(timeline.AnnotationID(1 + m.r.IntN(40))) }},
		{"link", func() error {
			_, err := d.LinkEvents(id, m.event(), timeline.LinkTypes()[m.r.IntN(5)], word)
			return err
		}},
		{"unlink", func() error { return d.DeleteLink(timeline.LinkID(1 + m.r.IntN(10))) }},
		{"merge", func() error { return d.Merge(id, m.event()) }},
		{"layers", func() error {
			l := d.FindLayer("draft")
			if l == nil {
				return d.AddLayer("draft", "green")
			}
			return []func() error{func() error { return d.DeleteLayer(l.ID) }, func() error { return d.LockLayer(l.ID, !l.Locked) },
				func() error { return d.ShowLayer(l.ID, l.Hidden) }, func() error { return d.RenameLayer(l.ID, "reviewer") },
				func() error { return d.ColourLayer(l.ID, "red") }}[m.r.IntN(5)]()
		}},
		{"merge layer", func() error {
			var b bytes.Buffer
			if err := d.ExportLayer("reviewer", &b); err != nil {
				return err
			}
			x, err := d.ReadLayer(&b, m.layer())
			if err != nil {
				return err
			}
			for i := range x.Conflicts {
				x.Conflicts[i].Choice = reconcile.TakeTheirs
			}
			return d.MergeLayer(x)
		}},
		{"attach", func() error {
			f, err := blob.Read(context.Background(), "", memoryFile(word+".bin", word+"\xff\x00"), nil)
			if err != nil {
				return err
			}
			_, err = d.Attach(1, f)
			return err
		}},
		{"detach", func() error { return d.Detach(timeline.AttachmentID(1 + m.r.IntN(5))) }},
		{"delete article", func() error {
			if m.r.IntN(10) > 0 {
				return nil
			}
			return d.DeleteArticle(1)
		}},
		{"view", func() error { return d.SaveView("v", "") }},
		{"drop view", func() error { return d.DeleteView("v") }},
		{"rename actor", func() error { return d.RenameActor(1, "Ruritania"+word) }},
		{"undo and redo", func() error {
			if _, err := d.Undo(context.Background()); err != nil {
				return err
			}
			_, err := d.Redo(context.Background())
			return err
		}},
	}
	c := commands[m.r.IntN(len(commands))]
	m.did = append(m.did, c.name)
	before := ""
	if m.r.IntN(12) == 0 {
		before = m.dump()
	}
	err := c.do()
	switch {
	case err == nil:
	case errors.Is(err, edit.ErrConflict):
		m.t.Errorf("%s: %v", c.name, err)
	case before != "" && m.dump() != before:
		m.t.Errorf("%s was refused (%v) and has changed something", c.name, err)
	}
}
