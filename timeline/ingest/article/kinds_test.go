package article

import (
	"testing"

	"entente/timeline"
)

// Texts of kinds that carry their date and title in other places than news on a page does.
func TestDecode_WhereTheDateStands(t *testing.T) {
	const takeaways = "Key takeaways:\n- The envoy will visit Mara.\n- Talks are about water.\n\n"
	for _, c := range []struct {
		name, text, title, author string
		from                      timeline.DateSource
	}{
		{"dateline below takeaways", takeaways + "MARA, 27 February 2023 (Wire) - " + story, "", "", timeline.DateFromDateline},
		{"byline below takeaways", takeaways + "By Ada Roe | 27 February 2023 | Analysis\n\n" + story, "", "Ada Roe", timeline.DateFromDateline},
		{"byline with a date", "A visit of some weight\nBy Ada Roe, 27 February 2023\n\n" + story, "A visit of some weight", "Ada Roe", timeline.DateFromDateline},
		{"kicker", "FOR IMMEDIATE RELEASE\n27 February 2023\n\nArland sends its envoy\n\n" + story, "Arland sends its envoy", "", timeline.DateFromDateline},
		{"symbol of a document", "COUNCIL EXTENDS MISSION\n\nSC/15222\n27 February 2023\n\n" + story, "COUNCIL EXTENDS MISSION", "", timeline.DateFromDateline},
		{"kicker below the title", "The view on the envoy\nEditorial\nMon 27 February 2023\n\n" + story, "The view on the envoy", "", timeline.DateFromDateline},
		{"dateline with a full stop", "Envoy in Mara\n\nMARA, 27 February 2023. " + story, "Envoy in Mara", "", timeline.DateFromDateline},
		{"authors without By", "Assessment of the day\n\nAda Roe, Jan Novak, and others\n\n27 February 2023, 7:15pm ET\n\n" + story, "Assessment of the day", "", timeline.DateFromDateline},
		{"title that ends with it", "Assessment of the campaign, 27 February 2023\n\n" + story, "Assessment of the campaign, 27 February 2023", "", timeline.DateFromDateline},
		{"last line", "Joint statement\n\n" + story + "\n\nMara, 27 February 2023\n", "Joint statement", "", timeline.DateFromDateline},
		{"copied mail", "From: Desk <desk@example.org>\nTo: all@example.org\nSubject: Fwd: RE: Envoy in Mara\nDate: 27 February 2023 08:14\n\nHi all,\n\n" + story,
			"Envoy in Mara", "", timeline.DateFromMetadata},
	} {
		t.Run(c.name, func(t *testing.T) {
			a := decode(t, "a.txt", c.text)
			if a.Published.String() != "2023-02-27" || a.From != c.from || a.Title != c.title || a.Author != c.author {
				t.Errorf("%s from %s, title %q, author %q; want 2023-02-27 from %s, %q, %q", a.Published, a.From, a.Title, a.Author, c.from, c.title, c.author)
			}
		})
	}
}

// Who writes is the author, no title and no part of the story.
func TestDecode_Byline(t *testing.T) {
	a := decode(t, "a.txt", "By Ada Roe\nMara, 27 February 2023\n\n"+story)
	if a.Title != "" || a.Author != "Ada Roe" || len(a.Furniture) == 0 || a.Text[a.Furniture[0].Start:a.Furniture[0].End] != "By Ada Roe" {
		t.Errorf("title %q, author %q, furniture %q", a.Title, a.Author, quotes(a, a.Furniture))
	}
	if a = decode(t, "a.txt", "By the numbers\n\n"+story); a.Author != "" {
		t.Errorf("author %q", a.Author)
	}
}

// The day in a title that is part of what it says is none of publication.
func TestDecode_TitleOfADay(t *testing.T) {
	a := decode(t, "a.txt", "The coup of 27 February 2023\n\n"+story)
	if !a.Published.IsZero() {
		t.Errorf("published %s", a.Published)
	}
}

// A sentence with a colon is no mail, and a date in the last sentence is none of publication.
func TestDecode_NoMail(t *testing.T) {
	a := decode(t, "a.txt", "From: what we know, the envoy left\n\n"+story+"\n\nThe talks are to go on until 27 February 2023 in the town of Mara.")
	if !a.Published.IsZero() || a.Title == "" {
		t.Errorf("published %s, title %q", a.Published, a.Title)
	}
}

// A line below the title that says what kind of text it is, or who by trade wrote it, is neither title nor story.
func TestDecode_KindBelowTitle(t *testing.T) {
	for _, c := range []struct {
		line string
		kind bool
	}{
		{"Policy brief no. 41", true}, {"Issue 2/2023", true}, {"Briefing note, Water Programme", true}, {"Strategic comment", true}, {"By our history correspondent", true},
		{"By a columnist in Mara", true}, {"Arland sends its envoy to Mara", false}, {"Issues of the day", false}, {"The king has no comment.", false},
	} {
		a := decode(t, "a.txt", "The view on the envoy\n"+c.line+"\n\n"+story)
		if got := a.Title == "The view on the envoy" && len(a.Furniture) > 0; got != c.kind {
			t.Errorf("%q: title %q, furniture %q", c.line, a.Title, quotes(a, a.Furniture))
		}
	}
}
