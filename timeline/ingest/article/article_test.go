package article

import (
	"errors"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"

	"entente/timeline"
	"entente/timeline/when"
)

// englishDay finds a whole date such as "27 February 2023" in a line.
func englishDay(l string) (when.Span, timeline.Range) {
	words := strings.FieldsFunc(l, func(r rune) bool { return strings.ContainsRune(" ,(", r) })
	for i := 0; i+2 < len(words); i++ {
		text := strings.Join(words[i:i+3], " ")
		for _, layout := range []string{"January 2 2006", "2 January 2006", "Jan 2 2006"} {
			if t, err := time.Parse(layout, text); err == nil {
				from := strings.Index(l, words[i])
				to := strings.Index(l, words[i+2]) + len(words[i+2])
				return when.Point(when.Of(t), when.ToDay), timeline.Range{Start: from, End: to}
			}
		}
	}
	return when.Span{}, timeline.Range{}
}

var options = Options{Day: englishDay}

func quotes(a *Article, list []timeline.Range) []string {
	var q []string
	for _, r := range list {
		q = append(q, a.Text[r.Start:r.End])
	}
	return q
}

func decode(t *testing.T, name, text string) *Article {
	t.Helper()
	a, err := Decode(name, []byte(text), options)
	if err != nil {
		t.Fatalf("Decode(%s): %v", name, err)
	}
	return a
}

const story = "The envoy of Arland will arrive in Mara on Tuesday for a two-day visit."

func TestDecode_Takeaways(t *testing.T) {
	want := []string{"The envoy will visit Mara.", "Talks are about water."}
	for _, c := range []struct{ name, text string }{
		{"dashes", "Key takeaways:\n- The envoy will visit Mara.\n- Talks are about water.\n" + story},
		{"title case, stars", "Key Takeaways\n\n* The envoy will visit Mara.\n* Talks are about water.\n\n" + story},
		{"dots, Windows line ends", "Key points:\r\n• The envoy will visit Mara.\r\n• Talks are about water.\r\n\r\n" + story},
		{"dots without space", "HIGHLIGHTS\n•The envoy will visit Mara.\n•Talks are about water.\n\n" + story},
		{"numbers", "Highlights\n1. The envoy will visit Mara.\n2. Talks are about water.\n" + story},
		{"empty lines between", "Key takeaways:\n\n- The envoy will visit Mara.\n\n- Talks are about water.\n\n" + story},
		{"Markdown", "# Envoy\n\n## **Key takeaways:**\n\n- The envoy will visit Mara.\n- Talks are about water.\n\n" + story},
		{"no bullets", "Key takeaways:\nThe envoy will visit Mara.\nTalks are about water.\n\n" + story},
		{"no bullets, no colon", "Key points\nThe envoy will visit Mara.\nTalks are about water.\n\n" + story},
		{"TL;DR", "TL;DR\n- The envoy will visit Mara.\n- Talks are about water.\n\n" + story},
		{"a dash for a colon", "Key takeaways —\n— The envoy will visit Mara.\n— Talks are about water.\n\n" + story},
		{"under a title", "Envoy to visit Mara\n\nKey takeaways:\n- The envoy will visit Mara.\n- Talks are about water.\n\n" + story},
	} {
		a := decode(t, "a.txt", c.text)
		if got := quotes(a, a.Takeaways); !slices.Equal(got, want) {
			t.Errorf("%s: takeaways %q, want %q", c.name, got, want)
		}
		if got := a.Text[a.Body.Start:a.Body.End]; got != story {
			t.Errorf("%s: body %q, want %q", c.name, got, story)
		}
	}
}

// Ensure that a headline right over the report of an agency is one.
func TestDecode_Headline(t *testing.T) {
	for _, c := range []struct{ text, title string }{
		{"Envoy due in Mara\nARLAND CITY, June 20 (Wire) - The envoy comes on Friday.", "Envoy due in Mara"},
		{"Envoy due in Mara\nMARA (Wire) — The envoy comes on Friday.", "Envoy due in Mara"},
		{"Arland recalls envoy from Mara\nArland called its envoy home on Friday after a quarrel over the bridge.", "Arland recalls envoy from Mara"},
		{"The envoy of Arland came on Friday to the town of Mara and spoke\nMara's words: a bridge is a bridge, and it is ours.", ""},
		{"He spoke in Mara,\nArland's port, on Friday and said that the bridge belonged to nobody.", ""},
		{"The envoy comes on Friday\nand leaves on Sunday - a long stay.", ""},
		{"The envoy comes to a town that is called\nMara, a port - on Friday.", ""},
	} {
		if a := decode(t, "a.txt", c.text); a.Title != c.title {
			t.Errorf("%q: title %q, want %q", c.text, a.Title, c.title)
		}
	}
}

func TestDecode_WrappedBullets(t *testing.T) {
	a := decode(t, "a.txt", "Key takeaways:\n- The envoy of Arland will visit the town of Mara\n  and stay for two days.\n"+
		"- Talks are about the water of the river that both\ncountries share.\n"+story)
	want := []string{"The envoy of Arland will visit the town of Mara\n  and stay for two days.",
		"Talks are about the water of the river that both\ncountries share."}
	if got := quotes(a, a.Takeaways); !slices.Equal(got, want) {
		t.Errorf("takeaways %q, want %q", got, want)
	}
	if got := a.Text[a.Body.Start:a.Body.End]; got != story {
		t.Errorf("body %q, want %q", got, story)
	}
}

func TestDecode_TakeawaysAtTheEnd(t *testing.T) {
	a := decode(t, "a.txt", story+"\n\nIt is the first one since 2011, and both hope for more.\n\nKey takeaways:\n- A visit.\n- Two days.\n")
	if got := quotes(a, a.Takeaways); !slices.Equal(got, []string{"A visit.", "Two days."}) {
		t.Errorf("takeaways %q", got)
	}
	if got := a.Text[a.Body.Start:a.Body.End]; strings.Contains(got, "Two days.") || !strings.HasPrefix(got, story) {
		t.Errorf("body %q", got)
	}
}

func TestDecode_Header(t *testing.T) {
	for _, c := range []struct {
		name, file, text             string
		title, outlet, author, where string
		published                    string
		from                         timeline.DateSource
	}{
		{"title and date line", "a.txt", "Envoy visits Mara\n\nTuesday, October 15, 2019 \n\n" + story,
			"Envoy visits Mara", "", "", "", "2019-10-15", timeline.DateFromDateline},
		{"header lines", "a.txt", "Title: Envoy visits Mara\nOutlet: Courier\nDate: 27 February 2023\nURL: https://c.example/a\nAuthor: D. Example\n\n" + story,
			"Envoy visits Mara", "Courier", "D. Example", "https://c.example/a", "2023-02-27", timeline.DateFromMetadata},
		{"front matter", "a.md", "---\ntitle: \"Envoy visits Mara\"\nauthor: D. Example\ndate: 2023-02-27T23:00:00-08:00\ntags: [a, b]\n---\n" + story,
			"Envoy visits Mara", "", "D. Example", "", "2023-02-27", timeline.DateFromMetadata},
		{"published line", "a.txt", "Envoy visits Mara\nPublished: 27 February 2023\nUpdated: 28 February 2023\nBy Dana Example\n\n" + story,
			"Envoy visits Mara", "", "Dana Example", "", "2023-02-27", timeline.DateFromDateline},
		{"published line below a menu", "a.txt", "Skip to content\nMenu\nWorld\nEnvoy visits Mara\nBy Dana Example\nPublished 27 February 2023 14:05 GMT\n" + story,
			"", "", "", "", "2023-02-27", timeline.DateFromDateline},
		{"dateline", "a.txt", "MARA, Feb 27, 2023 (Agency) — " + story, "", "", "", "", "2023-02-27", timeline.DateFromDateline},
		{"file name", "dir/2023-02-27-envoy.txt", story, "", "", "", "", "2023-02-27", timeline.DateFromFilename},
		{"file name without dashes", "envoy_20230227.txt", story, "", "", "", "", "2023-02-27", timeline.DateFromFilename},
		{"nothing", "envoy-1234567.txt", story, "", "", "", "", "", timeline.DateUnknown},
	} {
		a := decode(t, c.file, c.text)
		if c.title != "" && a.Title != c.title || a.Outlet != c.outlet || a.Author != c.author || a.Address != c.where {
			t.Errorf("%s: title %q outlet %q author %q address %q", c.name, a.Title, a.Outlet, a.Author, a.Address)
		}
		if got := a.Published.String(); got != c.published || a.From != c.from {
			t.Errorf("%s: published %q from %s, want %q from %s", c.name, got, a.From, c.published, c.from)
		}
		if got := a.Text[a.Body.Start:a.Body.End]; !strings.HasSuffix(got, story) {
			t.Errorf("%s: body %q", c.name, got)
		}
	}
}

func TestDecode_FlagWins(t *testing.T) {
	day, _ := when.Parse("2020-01-01")
	a, err := Decode("2023-02-27.txt", []byte(story), Options{Published: day})
	if err != nil || a.Published != day || a.From != timeline.DateByPerson {
		t.Errorf("published %v from %s (%v), want 2020-01-01 from flag", a.Published, a.From, err)
	}
}

func TestDecode_Furniture(t *testing.T) {
	a := decode(t, "a.txt", "Share this\n"+story+"\nRead more: Envoys of the year\nHe will read more documents there, and then leave again.\nBe First to Comment\nThe bridge over the Mara (Image: A. Painter)\n")
	want := []string{"The bridge over the Mara (Image: A. Painter)", "Share this", "Read more: Envoys of the year", "Be First to Comment"}
	got := quotes(a, a.Furniture)
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("furniture %q, want %q", got, want)
	}
	if body := a.Text[a.Body.Start:a.Body.End]; !strings.HasPrefix(body, story) || !strings.HasSuffix(body, "leave again.") {
		t.Errorf("body %q", body)
	}
}

func TestDecode_Encodings(t *testing.T) {
	text := "Envoy visits Mara\n\nThe “envoy” of Ærland, Señor Müller, will arrive on Tuesday – at last.\r\n"
	win, _ := charmap.Windows1252.NewEncoder().String(text)
	little, _ := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewEncoder().String(text)
	big, _ := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM).NewEncoder().String(text)
	for name, raw := range map[string]string{"UTF-8": text, "with mark": "\ufeff" + text, "Windows-1252": win,
		"UTF-16 with mark": little, "UTF-16 without mark": big} {
		a := decode(t, "a.txt", raw)
		if a.Text != text {
			t.Errorf("%s: text %q, want %q", name, a.Text, text)
		}
		if a.Changed != (raw != text) {
			t.Errorf("%s: Changed = %v", name, a.Changed)
		}
	}
}

// Ensure that what readers do not see still counts as bytes.
func TestDecode_KeepsControlCharacters(t *testing.T) {
	text := "Envoy \u202evisits\u202c Mara\u0007 on Tuesday."
	if a := decode(t, "a.txt", text); a.Text != text {
		t.Errorf("text %q, want %q", a.Text, text)
	}
}

func TestDecode_Refuses(t *testing.T) {
	for _, c := range []struct {
		name, raw string
		want      error
	}{
		{"empty.txt", "", ErrEmpty},
		{"space.txt", " \r\n\t", ErrEmpty},
		{"mark.txt", "\ufeff", ErrEmpty},
		{"picture.txt", "\x89PNG\r\n\x1a\n0000", ErrBinary},
		{"paper.pdf", "%PDF-1.4 …", ErrBinary},
		{"zeros.txt", "ab\x00\x00\x01\x02cd", ErrBinary},
		{"noise.txt", strings.Repeat("\x01\x02\x03\x04abc", 50), ErrUnreadable},
		{"large.txt", strings.Repeat("a", MaxText+1), ErrTooLarge},
		{"large16.txt", "\xff\xfe" + strings.Repeat("a\x00", MaxText+1), ErrTooLarge},
		{"large.html", "<html><body><p>" + strings.Repeat("Talks in Riga. ", MaxText/15+1) + "</p></body></html>", ErrTooLarge},
		{"huge.html", "<html>" + strings.Repeat(" ", MaxRaw), ErrTooLarge},
		{"scripts.html", "<html><body><script>x()</script></body></html>", ErrEmpty},
	} {
		_, err := Decode(c.name, []byte(c.raw), options)
		if !errors.Is(err, c.want) || !strings.Contains(err.Error(), c.name) {
			t.Errorf("%s: error %v, want %v with the name", c.name, err, c.want)
		}
	}
}

func TestDecode_Page(t *testing.T) {
	raw, err := os.ReadFile("testdata/page.html")
	if err != nil {
		t.Fatal(err)
	}
	a := decode(t, "page.html", string(raw))
	if a.Title != "Ministers of Arland and Borland sign a river treaty" || a.Outlet != "The Valley Courier" ||
		a.Author != "Dana Example" || a.Address != "https://courier.example/2021/05/river-treaty" {
		t.Errorf("title %q outlet %q author %q address %q", a.Title, a.Outlet, a.Author, a.Address)
	}
	if a.Published.String() != "2021-05-04" || a.From != timeline.DateFromMetadata || !a.Changed || a.Kind != HTML {
		t.Errorf("published %s from %s, changed %v, kind %s", a.Published, a.From, a.Changed, a.Kind)
	}
	want := []string{"Arland and Borland sign a treaty on the river Mara.", "A joint commission will meet every year."}
	if got := quotes(a, a.Takeaways); !slices.Equal(got, want) {
		t.Errorf("takeaways %q, want %q", got, want)
	}
	body := a.Text[a.Body.Start:a.Body.End]
	if !strings.HasPrefix(body, "The foreign ministers") || !strings.HasSuffix(body, "does not hear them.") ||
		strings.Contains(a.Text, "never") || strings.Contains(body, "Copyright") {
		t.Errorf("body %q of\n%s", body, a.Text)
	}
}

// Ensure that deep nesting ends in a message, not in a hang: this needs golang.org/x/net v0.62 or later.
func TestDecode_DeepPage(t *testing.T) {
	page := "<html><body>" + strings.Repeat("<div>", 200_000) + story
	if _, err := Decode("deep.html", []byte(page), options); !errors.Is(err, ErrUnreadable) {
		t.Errorf("error %v, want ErrUnreadable", err)
	}
}

func FuzzDecode(f *testing.F) {
	f.Add("a.txt", []byte("Key takeaways:\n- One\n* Two\n1. Three\r\n"+story+"\nShare this"))
	f.Add("2023-02-27.md", []byte("---\ntitle: A\n---\n# B\n"+story))
	f.Add("a.html", []byte("<html><head><title>A | B</title></head><body><h2>Highlights</h2><ul><li>x<li>y</ul><p>text"))
	f.Add("b.txt", []byte("\xff\xfea\x00b\x00"))
	f.Fuzz(func(t *testing.T, name string, raw []byte) {
		a, err := Decode(name, raw, options)
		if err != nil {
			return
		}
		if !utf8.ValidString(a.Text) {
			t.Fatalf("text is not UTF-8: %q", a.Text)
		}
		for _, r := range append(append([]timeline.Range{a.Body}, a.Takeaways...), a.Furniture...) {
			if r.Start < 0 || r.End < r.Start || r.End > len(a.Text) || !utf8.ValidString(a.Text[r.Start:r.End]) {
				t.Fatalf("bad range %v in %q", r, a.Text)
			}
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	raw := []byte("Key takeaways:\n- One thing.\n- Another.\n" + strings.Repeat(story+"\n\n", 12000))
	b.SetBytes(int64(len(raw)))
	for b.Loop() {
		if _, err := Decode("a.txt", raw, Options{}); err != nil {
			b.Fatal(err)
		}
	}
}

// Ensure that an article that is read again from the library has its byline outside the story as at first, above the story and below
// its takeaways, and that a takeaway that begins like one stays.
func TestFurnitureIn_Bylines(t *testing.T) {
	for _, text := range []string{
		"Ministers gather in Riga\nBy Jane Roe\nMarch 6, 2024\n\nThe ministers met on Monday.\nThey left on Tuesday.\n",
		"Key takeaways:\n- By Monday the ministers had met\n- They left on Tuesday\n\nBy Jane Roe\n\nThe ministers met on Monday. They left on Tuesday.\n",
	} {
		a := FromText(text, Options{Day: englishDay})
		var lines []string
		for _, r := range FurnitureIn(text, a.Body, a.Takeaways) {
			lines = append(lines, text[r.Start:r.End])
		}
		if !slices.Equal(lines, []string{"By Jane Roe"}) {
			t.Errorf("of %q no part of the story is %q, want the byline", text, lines)
		}
	}
}
