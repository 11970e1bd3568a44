package ingest

import (
	"slices"
	"strings"
	"testing"

	"entente/timeline"
	"entente/timeline/ingest/coding"
	"entente/timeline/when"
)

// Ensure that a long title is no part of the first sentence, and that what it alone tells is an event.
func TestRead_LongTitle(t *testing.T) {
	r := load(t)
	tests := []struct{ name, text, title, evidence string }{
		{"retold", "Estonian president arrives in Portugal for talks about energy\nLISBON (Wire) - Estonian President Alar Karis arrived in Lisbon on Sunday.\n",
			"Karis visits Portugal", "LISBON"},
		{"told by the title alone", "Estonia sends ambassador back to Lisbon after six years\nKey takeaways:\n- Portugal has an embassy in Tallinn.\n" +
			"TALLINN (Wire) - The ministry told reporters on Sunday that the post was vacant for too long.\n",
			"Estonia sends ambassador back to Lisbon", "Estonia sends"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, err := r.Decode("a.txt", []byte(tt.text), day(t, "2023-02-27"))
			if err != nil {
				t.Fatal(err)
			}
			events := r.Read(a).Events
			if len(events) == 0 {
				t.Fatal("no event")
			}
			e := events[0]
			last := e.Evidence[len(e.Evidence)-1]
			if tt.name != "retold" {
				last = e.Evidence[0]
			}
			if got := a.Text[last.Start:last.End]; e.Title != tt.title || !strings.HasPrefix(got, tt.evidence) {
				t.Errorf("%q, told by %q, want %q by %q", e.Title, got, tt.title, tt.evidence)
			}
			for _, v := range e.Evidence {
				if strings.Contains(a.Text[v.Start:v.End], "\n") {
					t.Errorf("evidence %q runs over the title", a.Text[v.Start:v.End])
				}
			}
		})
	}
}

// Ensure that headlines tell in the past what was suffered, and that one in capitals gives a title that is not.
func TestRead_Headlines(t *testing.T) {
	r := load(t)
	tests := []struct{ name, text, title, roles string }{
		{"past without an object", "Estonian security minister Jan Kask stabbed\nTwo men attacked Kask on Sunday at the opening of a hall in Tallinn.\n",
			"Two men attacked Kask at the opening of a hall in Tallinn", "target Kask"},
		{"shot dead", "Two Estonian sailors shot dead in Lisbon\nThe harbour of Lisbon was closed on Sunday, and nobody was let on board.\n",
			"Two Estonian sailors shot dead in Lisbon", "target Estonia"},
		{"in capitals", "Portugal Warns Its Ships Can Strike Back Anywhere in Estonia\nLISBON (Wire) - Portugal warned Estonia on Sunday over ships in its waters.\n",
			"Portugal warns its ships can strike back anywhere in Estonia", "source Portugal, target Estonia"},
		{"all in capitals", "PORTUGAL WARNS NATO AND ESTONIAN SHIPS NEAR ORLAVA\nLISBON (Wire) - Portugal warned Estonia and NATO on Sunday over ships near Orlava.\n",
			"Portugal warns NATO and Estonian ships near Orlava", "source Portugal, target NATO, target Estonia"},
		{"an old telegram", "PORTUGAL SENDS TROOPS TO ESTONIAN BORDER\n\nLISBON, FEB. 26 - PORTUGAL SENT TROOPS TO THE ESTONIAN BORDER ON SUNDAY, THE MINISTRY SAID.\n",
			"Portugal sends troops to Estonian border", "source Portugal, target Estonia"},
		{"noun and verb in capitals", "Portuguese Troops Leave Southern Plain\nLISBON (Wire) - The soldiers withdrew from the heights above the town on Sunday.\n",
			"Portuguese troops leave southern plain", "source Portugal"},
		{"two whom a headline counts", "Six Estonian guards, 10 civilians wounded in raids\nLISBON (Wire) - Officials spoke at length of what had gone on in the night to Sunday.\n",
			"Six Estonian guards, 10 civilians wounded in raids", "target Estonia"},
		{"who says so at the end", "Estonia launches offensive in Portugal: Hamas rebels\nLISBON (Wire) - Officials spoke at length of what had gone on in the night to Sunday.\n",
			"Estonia launches offensive in Portugal", "source Estonia, target Portugal"},
		{"welcomed, which is suffered", "Estonian General Welcomed in Lisbon\nLISBON (Wire) - Officials spoke at length of what had gone on in the night to Sunday.\n",
			"Estonian general welcomed in Lisbon", "target Estonia"},
		{"people of a country in capitals", "Lisbon Bomb Victims Criticize Estonia Over Delay\nLISBON (Wire) - Officials spoke at length of what had gone on in the night to Sunday.\n",
			"Lisbon bomb victims criticize Estonia over delay", "source Portugal, target Estonia"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			a, err := r.Decode("a.txt", []byte(tt.text), day(t, "2023-02-27"))
			if err != nil {
				t.Fatal(err)
			}
			out := r.Read(a)
			if len(out.Events) == 0 {
				t.Fatal("no event")
			}
			e := out.Events[0]
			var parts []string
			for _, x := range e.Roles {
				if x.As != timeline.Mentioned {
					parts = append(parts, string(x.As)+" "+out.Actors[x.Actor].Short)
				}
			}
			if got := strings.Join(parts, ", "); e.Title != tt.title || got != tt.roles {
				t.Errorf("%q, %s; want %q, %s", e.Title, got, tt.title, tt.roles)
			}
		})
	}
}

// Ensure that the lines of metadata below a title are no part of it: they name nobody.
func TestRead_Metadata(t *testing.T) {
	r := load(t)
	const text = "Title: Estonian president calls off summit with Kim\nOutlet: The Wire\nAuthor: Jan Kask\nDate: 2023-02-27\n\n" +
		"TALLINN (Wire) - Estonian President Alar Karis cancelled a summit with North Korean leader Kim Jong-un on Monday.\n"
	a, err := r.Decode("a.txt", []byte(text), day(t, ""))
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range r.Read(a).Actors {
		if strings.Contains(x.Name, "\n") || strings.Contains(x.Name, "Outlet") || strings.Contains(x.Name, "Wire") || strings.Contains(x.Name, "Kask") {
			t.Errorf("the metadata gives the actor %q", x.Name)
		}
	}
}

// Ensure that a headline in capitals makes no person of a verb behind an office, nor of a number.
func TestRead_HeadlineOffices(t *testing.T) {
	r := load(t)
	a, err := r.Decode("a.txt", []byte("Portuguese Prime Minister Resigns, Will Not Head New Govt.\nLISBON (Wire) - The minister went on Sunday, the first since World War II to do so.\n"), day(t, "2023-02-27"))
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range r.Read(a).Actors {
		if strings.Contains(x.Name, "Resigns") || x.Name == "II" {
			t.Errorf("the headline gives the actor %q", x.Name)
		}
	}
}

// Ensure that a headline in capitals makes no person of a name and the verb behind it.
func TestRead_HeadlineNames(t *testing.T) {
	r := load(t)
	a, err := r.Decode("a.txt", []byte("Sharon Pledges to Create New Bridges\nLISBON (Wire) - Portuguese minister Ana Sharon said on Sunday that bridges came first.\n"), day(t, "2023-02-27"))
	if err != nil {
		t.Fatal(err)
	}
	found := false
	for _, x := range r.Read(a).Actors {
		found = found || x.Name == "Ana Sharon"
		if strings.Contains(x.Name, "Pledges") {
			t.Errorf("the headline gives the actor %q", x.Name)
		}
	}
	if !found {
		t.Error("the minister is not found")
	}
}

// Whose answers an interview gives is told by its title.
func TestRead_Interview(t *testing.T) {
	r := load(t)
	a, err := r.Decode("a.txt", []byte("“We will not yield”: an interview with Foreign Minister Marta Kowal\n\n4 October 2023\n\n"+
		"Q: You met the president of Chad last week. What came of it?\nA: We agreed to exchange all prisoners. We condemn the attack on Mali.\n"), when.Span{})
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range r.Read(a).Events {
		got = append(got, e.When.String()+" "+e.Title)
	}
	want := []string{"2023-W39 Kowal meets Chad", " Kowal will not yield", " Kowal agrees to exchange all prisoners", "2023-10-04 Kowal condemns the attack on Mali"}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// Ensure that the newsletter of an embassy speaks for its country.
func TestRead_Newsletter(t *testing.T) {
	r := load(t)
	for _, said := range []string{"We met the mayor of Peru's capital on Sunday.", "The Ambassador met Peru's minister on Sunday.", "Our embassy met Peru's minister on Sunday."} {
		a, err := r.Decode("a.txt", []byte("News from the Embassy of Norway in Warsaw\nIssue 2/2023\n\nWelcome to all of you.\n\n"+said+"\n"), day(t, "2023-02-27"))
		if err != nil {
			t.Fatal(err)
		}
		read := r.Read(a)
		if len(read.Events) == 0 || !slices.ContainsFunc(read.Events[0].Roles, func(e coding.Role) bool { return e.As == timeline.Source && e.Country == "NOR" }) {
			t.Errorf("%q: %+v, want a meeting of Norway", said, read.Events)
		}
	}
}
