package ingest

import (
	"strings"
	"testing"
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
