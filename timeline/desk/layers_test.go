package desk_test

import (
	"slices"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/desktest"
	"entente/timeline/when"
)

// Ensure that layers are made, named, coloured, locked and deleted, that marks go to the one that is written to, and that
// names stay apart.
func TestLayers(t *testing.T) {
	d, all := drawnLibrary(t)
	before, on := all(), true
	if err := d.WriteTo("draft"); err != nil || d.WritesTo() != "draft" {
		t.Fatalf("writes to %q, %v", d.WritesTo(), err)
	}
	if err := d.Annotate(desk.Marks{Star: &on, Tag: []string{"a"}}, timeline.Ref{Kind: timeline.KindEvent, ID: 1}); err != nil {
		t.Fatal(err)
	}
	id := d.FindLayer("draft").ID
	if err := d.RenameLayer(id, "second draft"); err != nil || d.WritesTo() != "second draft" {
		t.Errorf("renamed: %v, writes to %q", err, d.WritesTo())
	}
	if err := d.ColourLayer(id, "green"); err != nil || d.FindLayer("second draft").Colour != "green" {
		t.Errorf("coloured: %v", err)
	}
	if err := d.AddLayer("reviewer", "red"); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"", "reviewer", " reviewer "} {
		if err := d.RenameLayer(id, name); err == nil {
			t.Errorf("the name %q was taken", name)
		}
		if err := d.AddLayer(name, ""); err == nil {
			t.Errorf("a layer %q was made", name)
		}
	}
	if err := d.LockLayer(id, true); err != nil {
		t.Fatal(err)
	}
	if err := d.DeleteLayer(id); err == nil || !strings.Contains(err.Error(), "locked") {
		t.Errorf("a locked layer was deleted: %v", err)
	}
	if err := d.Annotate(desk.Marks{Tag: []string{"b"}}, timeline.Ref{Kind: timeline.KindEvent, ID: 1}); err == nil {
		t.Error("a locked layer was written to")
	}
	if err := d.SaveView("v", ""); err != nil {
		t.Fatal(err)
	}
	if err := d.LockLayer(id, false); err != nil {
		t.Fatal(err)
	}
	if err := d.DeleteLayer(id); err != nil || d.Stars(1) != 0 || d.WritesTo() != timeline.DefaultLayer {
		t.Errorf("deleted: %v, %d stars, writes to %q", err, d.Stars(1), d.WritesTo())
	}
	for {
		if _, err := d.Undo(t.Context()); err != nil {
			break
		}
		if d.FindLayer("second draft") != nil && d.Stars(1) != 1 {
			t.Error("undo brings the layer without its star")
			break
		}
	}
	if got := all(); strings.Contains(got, "draft") || len(got) > len(before) {
		t.Errorf("all undone leaves %s", got)
	}
}

// Ensure that notes, tags, stars and colours can be put on everything that CLI.md and the window name, are found there
// and nowhere else, and go with a takeaway's article.
func TestAnnotateSpots(t *testing.T) {
	d, all, visit := written(t)
	e, err := d.Event(visit)
	if err != nil {
		t.Fatal(err)
	}
	article := e.Articles()[0].Ref()
	actor := e.Roles[0].Actor.Ref()
	other := e.Roles[len(e.Roles)-1].Actor
	spots := map[string]timeline.Spot{
		"event": timeline.SpotOf(e.Ref()), "actor": timeline.SpotOf(actor), "article": timeline.SpotOf(article),
		"takeaway": {Ref: article, Takeaway: 2}, "instant": {When: span(t, "2023-02-14")}, "span": {When: span(t, "2023-02/2023-03")},
		"instant of a lane": {When: span(t, "2023-02-14"), Lane: actor.String()}, "lane": {Lane: actor.String()},
		"pair": {Lane: actor.String(), Other: other.String()},
	}
	before := all()
	for name, s := range spots {
		note, on, colour := "Note on "+name, true, "red"
		if err := d.AnnotateSpots(desk.Marks{Note: &note, Tag: []string{name}, Star: &on, Colour: &colour}, s); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	for name, s := range spots {
		m := d.Marks(s)
		if len(m.Notes) != 1 || m.Notes[0].Text != "Note on "+name || len(m.Tags) != 1 || m.Tags[0].Text != name || !m.Starred || m.Colour != "red" || m.Name == "" {
			t.Errorf("%s has %+v", name, m)
		}
	}
	d.GoTo(span(t, "2023-02-14"))
	if got := len(d.Summary().Spots); got != 5 {
		t.Errorf("%d spots of time and lanes are in view, want 5", got)
	}
	if got := d.Marks(spots["pair"]).Name; !strings.Contains(got, " and ") {
		t.Errorf("the pair is called %q", got)
	}
	for name, s := range map[string]timeline.Spot{"nothing": {}, "no such event": {Ref: timeline.Ref{Kind: timeline.KindEvent, ID: 9999}},
		"no such takeaway": {Ref: article, Takeaway: 99}, "takeaway of an event": {Ref: e.Ref(), Takeaway: 1}} {
		if err := d.AnnotateSpots(desk.Marks{Tag: []string{"x"}}, s); err == nil {
			t.Errorf("%s took a tag", name)
		}
	}
	if err := d.ColourTag("event", "green"); err != nil || d.TagColour("event") != "green" {
		t.Errorf("colour of the tag: %q, %v", d.TagColour("event"), err)
	}
	if err := d.AnnotateSpots(desk.Marks{Tag: []string{"event", "more"}}, spots["event"]); err != nil || d.TagColour("event") != "green" {
		t.Errorf("tagging again takes the colour off: %v", err)
	}
	if err := d.DeleteArticle(timeline.ArticleID(article.ID)); err != nil || slices.ContainsFunc(d.Marks(spots["takeaway"]).Notes, func(desk.NoteLine) bool { return true }) {
		t.Errorf("the article's takeaway keeps its note: %v", err)
	}
	for all() != before {
		if _, err := d.Undo(t.Context()); err != nil {
			t.Fatalf("undo: %v", err)
		}
	}
}

// Ensure that a tag has one colour also where layers give it several: the oldest.
func TestTagColour_Several(t *testing.T) {
	s := library(t)
	list := []timeline.Entity{&timeline.Layer{ID: 1, Name: "mine"}}
	for i, colour := range []string{"", "green", "red", "blue", "amber", "grey"} {
		id := timeline.EventID(i + 1)
		list = append(list, &timeline.Event{ID: id, Title: "Talks", Type: timeline.Consult, When: when.Point(when.Date(2023, 2, 1+i), when.ToDay)},
			&timeline.Annotation{ID: timeline.AnnotationID(i + 1), Kind: timeline.Tag, Text: "oil", Colour: colour, Target: id.Ref(), Layer: 1})
	}
	desktest.Put(t, s, list...)
	d := open(t, s)
	for range 30 {
		if c := d.TagColour("oil"); c != "green" {
			t.Fatalf("the colour is %q, want green", c)
		}
	}
}
