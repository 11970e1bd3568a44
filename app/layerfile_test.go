package app

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/storage"

	"entente/app/ui"
	"entente/timeline/desk"
)

// Ensure that a layer's file that is dropped on the window is merged and not imported, and that a damaged or newer one is
// refused with its name and the reason, and nothing is changed.
func TestWindow_DropLayer(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	b.visit()
	note, id := "What a visit", b.w.desk.Selection()[0]
	if err := b.w.desk.Annotate(desk.Marks{Note: &note, Layer: "reviewer"}, ref(id)); err != nil {
		t.Fatal(err)
	}
	var file strings.Builder
	if err := b.w.desk.ExportLayer("reviewer", &file); err != nil {
		t.Fatal(err)
	}
	b.w.undo()
	b.settle()
	drop := func(name, content string) {
		t.Helper()
		path := filepath.Join(t.TempDir(), name)
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		b.w.dropped(fyne.NewPos(600, 300), []fyne.URI{storage.NewFileURI(path)})
		b.settle()
	}
	for content, want := range map[string]string{"{\"layer\":": "reviewer.layer.json", strings.Replace(file.String(), `"ententeLayer": 1`, `"ententeLayer": 99`, 1): "newer"} {
		drop("reviewer.layer.json", content)
		top := b.w.sheets.Top()
		if top == nil || top.Title != "Could not read the layer" {
			t.Fatalf("%s: %+v", want, top)
		}
		b.see(top.Body, want)
		b.press("Close")
	}
	if l := b.w.desk.FindLayer("reviewer"); l != nil {
		t.Errorf("there is a layer %+v", l)
	}
	drop("sent (1).txt", file.String()) // it is known by what it holds
	b.press("Merge")
	if x, err := b.w.desk.Detail(id); err != nil || len(x.Notes) != 1 {
		t.Errorf("the notes are %+v, %v", x.Notes, err)
	}
	if n := len(b.w.desk.Articles()); n != 1 {
		t.Errorf("%d articles", n)
	}
}

// Ensure that the list at the left marks the layer that is written to once another is chosen.
func TestLayers_Written(t *testing.T) {
	b := dated(t, "13 Feb 2023")
	for _, name := range []string{"mine", "draft"} {
		if err := b.w.desk.AddLayer(name, ""); err != nil {
			t.Fatal(err)
		}
	}
	for _, want := range []string{"mine", "draft", "mine"} {
		if err := b.w.desk.WriteTo(want); err != nil {
			t.Fatal(err)
		}
		b.settle()
		var marked []string
		walk(b.w.facets, func(o fyne.CanvasObject) {
			if r, is := o.(*ui.Row); is && r.Chosen {
				marked = append(marked, r.Text)
			}
		})
		if len(marked) != 1 || marked[0] != want {
			t.Errorf("marked are %q, want %q", marked, want)
		}
	}
}
