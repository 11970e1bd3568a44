package desk_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/desktest"
	"entente/timeline/desk/intake"
	"entente/timeline/desk/reconcile"
	"entente/timeline/draw/paint"
	"entente/timeline/when"
)

// reviewers are two libraries with the same article, events and actors, whose numbers differ.
func reviewers(t *testing.T) (a, b *desk.Desk, allB func() string) {
	t.Helper()
	n := 0
	fresh := func() string { n++; return fmt.Sprint("key", n) }
	make := func(s *store.Store) *desk.Desk {
		read(t, s, intake.Options{Published: when.Point(when.Date(2023, 2, 12), when.ToDay)}, desktest.Source("visit.txt", desktest.Visit))
		d, err := desk.Open(s, desk.Options{Fonts: fonts(t), Today: when.Date(2023, 3, 1), Theme: paint.Light(), Fresh: fresh})
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	sa, sb := library(t), library(t)
	desktest.Put(t, sb, &timeline.Actor{ID: 1, Name: "Somebody else", Kind: timeline.Group}, &timeline.Event{ID: 1, Title: "Other", Confidence: 1})
	return make(sa), make(sb), func() string { return desktest.Lossless(t, sb) }
}

func visitOf(t *testing.T, d *desk.Desk) *timeline.Event {
	t.Helper()
	for _, id := range d.All() {
		if e, err := d.Event(id); err == nil && e.Mode == "visit" && !e.Proposed {
			return e
		}
	}
	t.Fatal("no visit")
	return nil
}

func export(t *testing.T, d *desk.Desk, layer string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := d.ExportLayer(layer, &b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func merge(t *testing.T, d *desk.Desk, file []byte) *desk.LayerMerge {
	t.Helper()
	m, err := d.ReadLayer(bytes.NewReader(file), "")
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// Ensure that a layer travels to another library and back: all of it is found again on the same things, a second merge does
// nothing, what differs is asked about one by one and nothing is overwritten before.
func TestLayerTravels(t *testing.T) {
	a, b, allB := reviewers(t)
	va, vb := visitOf(t, a), visitOf(t, b)
	lane := va.Roles[0].Actor.String()
	note, on, red := "Compare.", true, "red"
	if err := a.Annotate(desk.Marks{Note: &note, Star: &on, Colour: &red, Tag: []string{"oil"}, Layer: "reviewer"}, va.Ref()); err != nil {
		t.Fatal(err)
	}
	for _, s := range []timeline.Spot{{Ref: va.Articles()[0].Ref(), Takeaway: 1}, {Lane: lane},
		{When: span(t, "2023-02-14"), Lane: lane}, timeline.SpotOf(va.Roles[0].Actor.Ref())} {
		if err := a.AnnotateSpots(desk.Marks{Note: &note, Layer: "reviewer"}, s); err != nil {
			t.Fatal(err)
		}
	}
	call := desk.ChartMark{Kind: timeline.Callout, Text: "Look", Event: va.ID, Layer: "reviewer", DX: 60, DY: -50}
	callID, err := a.AddChartMark(call)
	if err != nil {
		t.Fatal(err)
	}
	file := export(t, a, "reviewer")
	before := allB()
	m := merge(t, b, file)
	if m.New != 9 || !m.IsNew || m.Same+len(m.Lost)+len(m.Conflicts) != 0 {
		t.Fatalf("merge = %+v", m)
	}
	if allB() != before {
		t.Fatal("reading a layer has changed the library")
	}
	if err := b.MergeLayer(m); err != nil {
		t.Fatal(err)
	}
	x, err := b.Detail(vb.ID)
	if err != nil || len(x.Notes) != 1 || x.Notes[0].Layer != "reviewer" || !x.Starred {
		t.Errorf("the visit over there has %+v, %v", x.Notes, err)
	}
	if got := b.Marks(timeline.Spot{Lane: vb.Roles[0].Actor.String()}); len(got.Notes) != 1 {
		t.Errorf("the lane over there has %+v", got)
	}
	if again := merge(t, b, file); again.New+len(again.Conflicts) != 0 || again.Same != 9 {
		t.Errorf("merged again = %+v", again)
	}
	if back := export(t, b, "reviewer"); string(back) != string(file) {
		t.Errorf("it came back as\n%s\nwant\n%s", back, file)
	}

	// Both change the note and the callout.
	theirs, mine := "Theirs.", "Mine."
	if err := a.Annotate(desk.Marks{Note: &theirs, Layer: "reviewer"}, va.Ref()); err != nil {
		t.Fatal(err)
	}
	call.Text = "Look at this"
	if err := a.SetChartMark(callID, call); err != nil {
		t.Fatal(err)
	}
	if err := b.Annotate(desk.Marks{Note: &mine, Layer: "reviewer"}, vb.Ref()); err != nil {
		t.Fatal(err)
	}
	file, before = export(t, a, "reviewer"), allB()
	noteIs := func(want string) {
		t.Helper()
		if x, err := b.Detail(vb.ID); err != nil || len(x.Notes) != 1 || x.Notes[0].Text != want {
			t.Errorf("the note is %+v, %v, want %q", x.Notes, err, want)
		}
	}
	for choice, want := range map[reconcile.Choice]string{reconcile.KeepMine: mine, reconcile.TakeTheirs: theirs, reconcile.KeepBoth: mine + "\n\n" + theirs} {
		m := merge(t, b, file)
		if len(m.Conflicts) != 2 || m.New != 0 {
			t.Fatalf("merge = %+v", m)
		}
		if err := b.MergeLayer(m); err == nil || allB() != before {
			t.Fatalf("merged with open conflicts: %v", err)
		}
		for i := range m.Conflicts {
			m.Conflicts[i].Choice = choice
		}
		if err := b.MergeLayer(m); err != nil {
			t.Fatal(err)
		}
		noteIs(want)
		if choice == reconcile.KeepMine {
			if allB() != before {
				t.Error("keeping one's own changes something")
			}
			continue
		}
		if _, err := b.Undo(t.Context()); err != nil || allB() != before {
			t.Errorf("undo: %v", err)
		}
	}
}

// Ensure that what stands on things that a library lacks is told, that a locked layer is left alone, and that a damaged file
// changes nothing.
func TestReadLayer_Lost(t *testing.T) {
	a, b, allB := reviewers(t)
	id, err := a.AddForm(desk.Form{Revision: desk.Revision{Title: "Only here", When: span(t, "2023-05-01")}})
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Annotate(desk.Marks{Tag: []string{"x"}}, id.Ref(), visitOf(t, a).Ref()); err != nil {
		t.Fatal(err)
	}
	file := export(t, a, "mine")
	m := merge(t, b, file)
	if m.New != 1 || len(m.Lost) != 1 || !strings.Contains(m.Lost[0], "Only here") {
		t.Errorf("merge = %+v", m)
	}
	before := allB()
	if _, err := b.ReadLayer(bytes.NewReader(file[:len(file)-20]), ""); err == nil || allB() != before {
		t.Errorf("a damaged file: %v", err)
	}
	if err := b.AddLayer("mine", ""); err != nil {
		t.Fatal(err)
	}
	if err := b.LockLayer(b.FindLayer("mine").ID, true); err != nil {
		t.Fatal(err)
	}
	if _, err := b.ReadLayer(bytes.NewReader(file), ""); err == nil || !strings.Contains(err.Error(), "locked") {
		t.Errorf("a locked layer: %v", err)
	}
	if m, err := b.ReadLayer(bytes.NewReader(file), "theirs"); err != nil || m.Name != "theirs" || !m.IsNew {
		t.Errorf("under another name: %+v, %v", m, err)
	}
	if err := a.ExportLayer("nobody", &bytes.Buffer{}); err == nil {
		t.Error("a layer that is not there was written")
	}
}

// Ensure that a file which speaks twice of what is one thing here, such as an event that was entered twice, is merged.
func TestMergeLayer_Twice(t *testing.T) {
	s := library(t)
	desktest.Put(t, s, &timeline.Actor{ID: 1, Name: "Ruritania", Kind: timeline.Country})
	for id := range timeline.EventID(2) {
		desktest.Put(t, s, &timeline.Event{ID: id + 1, Title: "Talks", When: when.Point(when.Date(2023, 3, 1), when.ToDay), Confidence: 1})
	}
	d := open(t, s)
	for id, note := range []string{"first", "second"} {
		if err := d.Annotate(desk.Marks{Note: &note, Layer: "theirs"}, timeline.EventID(id+1).Ref()); err != nil {
			t.Fatal(err)
		}
	}
	mine := "mine"
	if err := d.Annotate(desk.Marks{Note: &mine, Layer: "mine"}, timeline.Ref{Kind: timeline.KindEvent, ID: 1}); err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	if err := d.ExportLayer("theirs", &out); err != nil {
		t.Fatal(err)
	}
	m, err := d.ReadLayer(&out, "mine")
	if err != nil || len(m.Conflicts) != 2 {
		t.Fatalf("ReadLayer = %+v, %v, want two conflicts", m, err)
	}
	for i := range m.Conflicts {
		m.Conflicts[i].Choice = reconcile.KeepBoth
	}
	if err := d.MergeLayer(m); err != nil {
		t.Fatal(err)
	}
	if got := desktest.Lossless(t, s); !strings.Contains(got, `mine\n\nfirst\n\nsecond`) {
		t.Errorf("a note is missing in\n%s", got)
	}
}
