package app

import (
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/test"

	"entente/app/ui"
	"entente/timeline"
)

// tap clicks the button, row or link below o whose text begins with words.
func (b *bench) tap(o fyne.CanvasObject, text string) {
	b.Helper()
	var hit, link fyne.Tappable
	walk(o, func(o fyne.CanvasObject) {
		if hit != nil {
			return
		}
		switch x := o.(type) {
		case *ui.Button:
			if strings.HasPrefix(x.Text, text) {
				hit = x
			}
		case *ui.Row:
			if strings.HasPrefix(x.Text, text) {
				hit = x
			}
		case *ui.Chip:
			if x.Text == text {
				hit = x
			}
		case *ui.Person:
			if strings.HasPrefix(x.Name, text) {
				hit = x
			}
		case *ui.Flow:
			if link == nil && x.OnTapped != nil && strings.Contains(x.Text(), text) {
				link = x
			}
		}
	})
	if hit == nil {
		hit = link
	}
	if hit == nil {
		b.Fatalf("nothing to click with %q in: %s", text, words(o))
	}
	hit.Tapped(&fyne.PointEvent{})
	b.settle()
}

// Ensure that a click on an actor leads to his page, from there to a partner and an event, and back again step by step.
func TestWindow_ActorPage(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.visit()
	event := b.w.desk.Selection()[0]
	title := b.w.desk.Title(event)
	b.tap(b.w.side, "Ebrahim Raisi")
	for _, want := range []string{"Person", "Ebrahim Raisi", "MOST OFTEN WITH", "FIRST AND LAST", "Only these events"} {
		b.see(b.w.side, want)
	}
	b.tap(b.w.side, "China")
	b.see(b.w.side, "Country")
	first := b.w.leaf.actor
	ids := b.w.desk.Selection()
	if !slices.Equal(ids, []timeline.EventID{event}) {
		t.Errorf("pages change the selection to %v", ids)
	}
	b.tap(b.w.side, "Only these events")
	if got := b.w.desk.Filter().String(); got != "actor:China" {
		t.Errorf("the filter is %q", got)
	}
	b.see(b.w.side, "All events")
	b.w.do("escape")
	b.settle()
	b.see(b.w.side, "Ebrahim Raisi")
	b.w.do("escape")
	b.settle()
	b.see(b.w.side, title)
	if b.w.leaf.isPage() || len(b.w.leaves) != 0 {
		t.Errorf("the way back does not end: %+v", b.w.leaves)
	}
	b.w.openActor(first)
	b.w.desk.Select()
	b.settle()
	b.see(b.w.side, "Country") // what is deselected on the chart leaves the page open
	x, err := b.w.desk.ActorPage(first)
	if err != nil {
		t.Fatal(err)
	}
	b.tap(b.w.side, x.Last.Title)
	if got := b.w.desk.Selection(); !slices.Equal(got, []timeline.EventID{x.Last.ID}) {
		t.Errorf("selected is %v", got)
	}
	b.tap(b.w.side, "China") // the way back
	if b.w.leaf.actor != first {
		t.Errorf("the way back leads to %+v", b.w.leaf)
	}
}

// Ensure that merging shows first what it changes, can be turned round, and that undo brings the page back.
func TestWindow_MergeActors(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	china, _ := b.w.desk.FindActor("China")
	iran, _ := b.w.desk.FindActor("Iran")
	b.w.openActor(china)
	b.tap(b.w.side, "Merge")
	f := b.field()
	f.SetText("Iran")
	f.OnSubmitted("")
	b.settle()
	b.see(b.w.sheets.Top().Body, "“Iran” becomes part of “China”")
	test.Tap(b.w.sheets.Top().Left.(*ui.Button))
	b.settle()
	b.see(b.w.sheets.Top().Body, "“China” becomes part of “Iran”")
	if b.w.desk.Actor(china) == nil || b.w.desk.Actor(iran) == nil {
		t.Fatal("something was merged before anybody agreed")
	}
	b.press("Merge")
	if b.w.desk.Actor(china) != nil || b.w.leaf.actor != iran {
		t.Errorf("China is %v, the page that of %v", b.w.desk.Actor(china), b.w.leaf.actor)
	}
	b.see(b.w.side, "ALSO CALLED")
	b.w.do("undo")
	b.settle()
	if b.w.desk.Actor(china) == nil {
		t.Error("undo does not bring China back")
	}
}

// Ensure that nothing comes of what is asked about an actor or an event that went meanwhile, as by a command from outside.
func TestWindow_Gone(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "x.entente"), false)
	b.addOne("Talks")
	calls := b.w.actorCalls()
	calls.Rename(999)
	calls.Merge(999)
	calls.Split(999, "")
	calls.Split(999, "Ruritania")
	calls.Open(999)
	b.w.desk.Select()
	if items := b.w.listMenu(); len(items) != 0 || b.w.sheets.Top() != nil {
		t.Errorf("a menu of %d lines, sheet %v", len(items), b.w.sheets.Top())
	}
}

// Ensure that the dealings of two follow when one of them becomes part of a third, and end when the two become one.
func TestWindow_MergeInDyad(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	actor := func(name string) timeline.ActorID {
		id, ok := b.w.desk.FindActor(name)
		if !ok {
			t.Fatal("there is no ", name)
		}
		return id
	}
	merge := func(into, gone string) {
		b.w.previewMerge(actor(into), actor(gone))
		b.settle()
		b.press("Merge")
		b.settle()
	}
	if err := b.w.desk.SetDyad("Iran", "China"); err != nil {
		t.Fatal(err)
	}
	b.settle()
	merge("Ebrahim Raisi", "Iran")
	if x, y, ok := b.w.desk.Dyad(); !ok || x.Name != "Ebrahim Raisi" || y.Name != "China" {
		t.Errorf("looked at are %q and %q, %v", x.Name, y.Name, ok)
	}
	merge("China", "Ebrahim Raisi")
	if x, y, ok := b.w.desk.Dyad(); ok {
		t.Errorf("looked at are %q and %q, who are one", x.Name, y.Name)
	}
}

// Ensure that merging, renaming and splitting are found by name: for the actor whose page is shown, else for one that is asked for.
func TestActorCommands(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	china, _ := b.w.desk.FindActor("China")
	for id, want := range map[string]string{"mergeactor": "is the same as “China”", "renameactor": "Rename", "splitactor": "Which name of “China”"} {
		b.w.leaf, b.w.leaves = leaf{}, nil
		for _, shown := range []bool{false, true} {
			if shown {
				b.w.openActor(china)
				b.settle()
			}
			b.w.do(id)
			b.settle()
			if !shown {
				if got := b.w.sheets.Top().Title; !strings.HasPrefix(got, "Which actor") {
					t.Errorf("%s: without a page it asks %q", id, got)
				}
				f := b.field()
				f.SetText("China")
				f.OnSubmitted("")
				b.settle()
			}
			if got := b.w.sheets.Top().Title; !strings.Contains(got, want) {
				t.Errorf("%s, page shown: %v: it asks %q, want %q", id, shown, got, want)
			}
			b.w.sheets.Top().Close()
			b.settle()
		}
	}
}

// Ensure that the question which actor is the same one begins with those of the same kind.
func TestWindow_MergeSameKindFirst(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.visit()
	var person timeline.ActorID
	for _, x := range b.w.desk.Actors() {
		if x.Actor.Name == "Ebrahim Raisi" {
			person = x.Actor.ID
		}
	}
	b.w.chooseMerge(person)
	b.settle()
	got := words(b.w.sheets.Top().Body)
	xi, china := strings.Index(got, "Xi Jinping"), strings.Index(got, "China")
	if xi < 0 || china < 0 || xi > china {
		t.Errorf("a country stands before a person: %s", got)
	}
}
