package app

import (
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"fyne.io/fyne/v2"

	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/intake"
	"entente/timeline/desk/review"
	"entente/timeline/when"
)

const waiting = `Ministers gather in Riga

RIGA, March 6, 2024 — Estonian Foreign Minister Margus Tsahkna will travel to Riga on Thursday for two days of talks with his Latvian counterpart Krisjanis Karins about the power grid.

Lithuania could impose sanctions on Belarus.

Poland expelled a Belarusian diplomat on Monday.
`

// texts writes articles and returns their names.
func texts(t *testing.T, bodies ...string) []string {
	t.Helper()
	dir := t.TempDir()
	var names []string
	for i, b := range bodies {
		p := filepath.Join(dir, string(rune('a'+i))+".txt")
		if err := os.WriteFile(p, []byte(b), 0o600); err != nil {
			t.Fatal(err)
		}
		names = append(names, p)
	}
	return names
}

// asking opens a window on a library that asks about everything, and imports articles.
func asking(t *testing.T, bodies ...string) *bench {
	t.Helper()
	b := open(t, filepath.Join(t.TempDir(), "x.entente"), false)
	if _, err := b.w.desk.SetThreshold(desk.AskAlways); err != nil {
		t.Fatal(err)
	}
	b.w.importPaths(texts(t, bodies...))
	b.settle()
	return b
}

// keys types keys as the window gets them.
func (b *bench) keys(keys ...string) {
	b.Helper()
	for _, k := range keys {
		if len(k) > 1 {
			b.w.key(&fyne.KeyEvent{Name: fyne.KeyName(k)})
		} else if !b.w.rune([]rune(k)[0]) {
			b.Errorf("the key %q does nothing", k)
		}
		b.settle()
	}
}

// states tells how the items of the article that is shown stand: w, a or r each.
func (b *bench) states() string {
	b.Helper()
	if b.w.review.x == nil {
		b.Fatal("the review is closed")
	}
	s := ""
	for _, it := range b.w.review.x.Items {
		s += it.State.String()[:1]
	}
	return s
}

// Ensure that what an import is not sure of is told in a calm line, and that keys decide it one step each.
func TestReview_Keys(t *testing.T) {
	b := asking(t, waiting)
	if b.w.sheets.Top() != nil {
		t.Fatalf("a sheet interrupts: %s", b.w.sheets.Top().Title)
	}
	b.see(b.w.notice, "3 proposals wait in “Ministers gather in Riga”")
	b.see(b.w.facets, "TO REVIEW")
	b.keys("r")
	if !b.w.review.open || b.w.frame.Visible() || b.w.notice.Words() != "" {
		t.Fatal("R does not open the review")
	}
	page := b.w.review.page
	for _, want := range []string{"J K move", "0 of 3 decided", "Article 1 of 1", "Published 6 Mar 2024 · from the dateline", "Ask about everything", "Accept all 3",
		"“Thursday … two days” → 7–8 Mar 2024", "the text speaks of it as possible", "Margus Tsahkna visitor", "Lithuania could impose", "place"} {
		b.see(page, want)
	}
	b.keys("a")
	if got := b.states(); got != "aww" || b.w.review.current != 1 {
		t.Errorf("after A: %s, at %d", got, b.w.review.current)
	}
	b.keys("x")
	if got := b.states(); got != "arw" || b.w.review.current != 2 {
		t.Errorf("after X: %s, at %d", got, b.w.review.current)
	}
	b.keys("u")
	if got := b.states(); got != "aww" || b.w.review.current != 1 {
		t.Errorf("after U: %s, at %d", got, b.w.review.current)
	}
	b.see(page, "Undid: Reject")
	b.keys("x")
	if got := words(page); strings.Contains(got, "Undid") {
		t.Errorf("after another decision it still says what was undone: %s", got)
	}
	b.keys("k", "k", "j")
	if got := b.w.review.current; got != 1 {
		t.Errorf("K, K, J lead to %d", got)
	}
	b.keys("a") // puts the rejected one back
	if got := b.states(); got != "aww" {
		t.Errorf("put back: %s", got)
	}
	b.keys("e")
	b.field().SetText("Baltic sanctions")
	b.press("Accept with changes")
	if got := b.states(); got != "aaw" {
		t.Errorf("after a correction: %s", got)
	}
	b.see(page, "Baltic sanctions")
	b.keys("Return")
	b.see(page, "3 of 3 decided")
	b.see(page, "All done")
	b.keys("Escape")
	if b.w.review.open || !b.w.frame.Visible() {
		t.Error("Esc does not lead back")
	}
	b.keys("r") // with nothing waiting the last article is shown again
	b.see(page, "All done")
	b.keys("Escape")
	if err := b.w.desk.DeleteArticle(1); err != nil {
		t.Fatal(err)
	}
	b.settle()
	b.keys("r")
	if top := b.w.sheets.Top(); top == nil || !strings.Contains(words(top.Body), "There are no articles yet") {
		t.Error("without articles R says nothing")
	}
}

// Ensure that several undated articles are not asked about one by one, and that the review offers the days that fit.
func TestReview_Undated(t *testing.T) {
	raw, err := os.ReadFile(article(t))
	if err != nil {
		t.Fatal(err)
	}
	b := asking(t, string(raw), strings.ReplaceAll(string(raw), "Raisi", "Mokhber"))
	if b.w.sheets.Top() != nil {
		t.Fatalf("a sheet interrupts: %s", b.w.sheets.Top().Title)
	}
	b.see(b.w.notice, "2 articles have no publication date")
	b.keys("r")
	page := b.w.review.page
	b.see(page, "When was this published?")
	b.see(page, "No publication date")
	days := b.w.review.x.Candidates
	if len(days) == 0 {
		t.Fatal("no days fit")
	}
	b.w.review.setCandidate(0)
	b.settle()
	if got := b.w.review.x.Article; got.Published != days[0].Day || got.From != timeline.DateByPerson {
		t.Errorf("published %v by %s", got.Published, got.From)
	}
	b.see(page, "set by hand")
	b.keys("A")
	b.see(page, "Everything in this article is decided")
	b.keys("n")
	b.see(page, "Article 2 of 2")
	b.see(page, "When was this published?")
	b.keys("p")
	b.see(page, "Article 1 of 2")
}

// Ensure that articles that come while another is asked about wait for the answer.
func TestImport_OneQuestionAtATime(t *testing.T) {
	raw, err := os.ReadFile(article(t))
	if err != nil {
		t.Fatal(err)
	}
	b := open(t, filepath.Join(t.TempDir(), "x.entente"), false)
	for _, name := range []string{"Raisi", "Mokhber", "Zarif"} {
		b.w.importPaths(texts(t, strings.ReplaceAll(string(raw), "Raisi", name)))
	}
	b.settle()
	b.press("Go on without a date")
	b.settle()
	if top := b.w.sheets.Top(); top != nil {
		t.Errorf("another question: %s", top.Title)
	}
	if n := len(b.w.desk.Articles()); n != 3 {
		t.Errorf("%d articles, want 3", n)
	}
	b.see(b.w.notice, "articles have no publication date")
}

// Ensure that selected words become evidence and events, and that another threshold decides what waits.
func TestReview_Words(t *testing.T) {
	b := asking(t, waiting)
	b.keys("r")
	r := &b.w.review
	at := strings.Index(waiting, "Poland expelled")
	r.page.Select(timeline.Range{Start: at, End: at + len("Poland expelled a Belarusian diplomat on Monday")})
	b.keys("w")
	top := b.w.sheets.Top()
	if top == nil || top.Title != "New event from the text" {
		t.Fatal("W asks for nothing")
	}
	b.see(top.Body, "“Monday” → 4 Mar 2024")
	b.field().SetText("An expulsion")
	b.press("Add event")
	it := r.item(r.current)
	if it == nil || it.Title != "An expulsion" || it.State != review.Added || it.When != when.Point(when.Date(2024, 3, 4), when.ToDay) {
		t.Fatalf("made %+v", it)
	}
	r.page.Select(timeline.Range{Start: 0, End: 9})
	b.keys("c")
	if it := r.item(r.current); len(it.Evidence) != 2 || it.Evidence[0].Start != 0 {
		t.Errorf("evidence %+v", it.Evidence)
	}
	b.keys("c")
	if top := b.w.sheets.Top(); top == nil || !strings.Contains(words(top.Body), "o words are selected") {
		t.Error("C without words says nothing")
	}
	b.press("Close")
	r.setThreshold(desk.AskNever)
	b.settle()
	if r.x.Waiting != 0 {
		t.Errorf("%d wait still", r.x.Waiting)
	}
	b.w.undo()
	b.settle()
	if r.x.Waiting != 3 {
		t.Errorf("after undo %d wait", r.x.Waiting)
	}
}

// Ensure that the review of a library that cannot be written shows and decides nothing.
func TestReview_ReadOnly(t *testing.T) {
	b := asking(t, waiting)
	path := b.w.path
	b.close()
	r := open(t, path, true)
	r.keys("r")
	r.see(r.w.review.page, "0 of 3 decided")
	for _, id := range []string{"accept", "reject", "acceptall", "reviewedit"} {
		if r.w.do(id) {
			t.Errorf("%s runs", id)
		}
	}
	r.w.review.reject(0)
	if top := r.w.sheets.Top(); top == nil || !strings.Contains(top.Title, "Could not reject") {
		t.Error("a click says nothing")
	}
}

// Ensure that the review follows when its article goes while it is open.
func TestReview_ArticleGoes(t *testing.T) {
	b := asking(t, waiting)
	b.keys("r")
	if err := b.w.desk.DeleteArticle(1); err != nil {
		t.Fatal(err)
	}
	b.settle()
	if b.w.review.open {
		t.Error("the review of an article that is gone stays open")
	}
	b.w.importAll("Import", []intake.Source{{Name: "x.txt", Open: func() (io.ReadCloser, error) { return io.NopCloser(strings.NewReader(waiting)), nil }}}, when.Span{})
	b.settle()
	b.keys("r")
	if b.states() != "www" {
		t.Errorf("then: %s", b.states())
	}
	b.w.Open(filepath.Join(t.TempDir(), "y.entente"))
	b.settle()
	if b.w.review.open || !b.w.frame.Visible() {
		t.Error("the review outlives its library")
	}
}

// Ensure that a long text is read by keys: a page down and up, its end and its beginning.
func TestReview_Scroll(t *testing.T) {
	b := asking(t, waiting+strings.Repeat("\nThe river was high that week and the ferries stayed in the harbor.\n", 200)+"\nThe last word.\n")
	b.keys("r")
	page := b.w.review.page
	shows := func(what string) bool { return strings.Contains(words(page), what) }
	begin, end := "Estonian Foreign Minister", "The last word."
	for _, x := range []struct {
		key        string
		begin, end bool
	}{{"End", false, true}, {"PageUp", false, false}, {"PageDown", false, true}, {"Home", true, false}, {"PageDown", false, false}} {
		key := x.key
		switch key {
		case "PageUp":
			key = string(fyne.KeyPageUp)
		case "PageDown":
			key = string(fyne.KeyPageDown)
		}
		b.keys(key)
		if shows(begin) != x.begin || shows(end) != x.end {
			t.Errorf("after %s the beginning is shown %v, the end %v", x.key, shows(begin), shows(end))
		}
	}
}

// Ensure that words of the text are chosen by keys alone and become evidence, that the keys stay in the text then and come back to it
// from a form, and that Escape leaves the text before the review.
func TestReview_WordsByKeys(t *testing.T) {
	b := asking(t, waiting)
	b.keys("r", "s")
	text := b.w.review.page.Text()
	if !text.Focused() {
		t.Fatal("S does not go to the text")
	}
	before := len(b.w.review.x.Items[0].Evidence)
	for range 3 {
		text.TypedKey(&fyne.KeyEvent{Name: fyne.KeyDown})
	}
	x, ok := b.w.review.page.Selected()
	if !ok {
		t.Fatal("no word is chosen")
	}
	text.TypedRune('c')
	b.settle()
	if got := b.w.review.x.Items[0].Evidence; len(got) != before+1 || !slices.Contains(got, x) {
		t.Errorf("the evidence is %v, want %v in it", got, x)
	}
	if !text.Focused() {
		t.Error("the keys have left the text")
	}
	text.TypedKey(&fyne.KeyEvent{Name: fyne.KeyRight})
	if y, _ := b.w.review.page.Selected(); y.Start <= x.Start {
		t.Errorf("the keys go on from %v, want after %v", y, x)
	}
	text.TypedKey(&fyne.KeyEvent{Name: fyne.KeyReturn})
	b.see(b.w.win.Canvas().Overlays().Top(), "New event from these words…")
	b.key(fyne.KeyEscape)
	text.TypedRune('w')
	b.settle()
	b.press("Cancel")
	if !text.Focused() {
		t.Error("the form does not give the keys back to the text")
	}
	text.TypedKey(&fyne.KeyEvent{Name: fyne.KeyEscape})
	if _, chosen := b.w.review.page.Selected(); chosen || text.Focused() || !b.w.review.open {
		t.Error("Escape does not leave the text alone")
	}
	b.keys("Escape")
	if b.w.review.open {
		t.Error("Escape does not leave the review any more")
	}
}
