package ingest

import (
	"cmp"
	"encoding/json"
	"io"
	"slices"
	"strconv"

	"entente/timeline"
	"entente/timeline/ingest/actor"
	"entente/timeline/ingest/article"
	"entente/timeline/when"
)

// Extract writes what is understood of a file as one JSON object on a line; see WriteJSON.
func (r *Reader) Extract(w io.Writer, name string, raw []byte, published when.Span) error {
	a, err := r.Decode(name, raw, published)
	if err != nil {
		return err
	}
	return r.Read(a).WriteJSON(w, name)
}

// ExtractText does the same for a text that is in memory. When published is zero and the text does not tell its day either, relative times stay
// unresolved.
func (r *Reader) ExtractText(w io.Writer, id, text string, published when.Span) error {
	if err := article.Fits("the text", len(text)); err != nil {
		return err
	}
	a := article.FromText(text, article.Options{Published: published, Day: r.day})
	r.settle(a)
	return r.Read(a).WriteJSON(w, id)
}

// The object that "ententectl extract" answers with. Offsets are bytes of the text, ends exclusive.
type (
	jsonReading struct {
		ID        string         `json:"id"`
		Title     string         `json:"title"`
		Published jsonDate       `json:"published"`
		Takeaways []jsonTakeaway `json:"takeaways"`
		Body      jsonRange      `json:"body"`
		Times     []jsonTime     `json:"times"`
		Mentions  []jsonMention  `json:"mentions"`
		Actors    []jsonActor    `json:"actors"`
		Events    []jsonEvent    `json:"events"`
		Text      string         `json:"text,omitempty"` // when it differs from the bytes of the file
	}
	jsonDate struct {
		Date string              `json:"date"`
		From timeline.DateSource `json:"from"`
	}
	jsonRange struct {
		Start int `json:"start"`
		End   int `json:"end"`
	}
	jsonTakeaway struct {
		Text string `json:"text"`
		jsonRange
		Events []int `json:"events"`
	}
	jsonTime struct {
		jsonRange
		Text  string    `json:"text"`
		Type  string    `json:"type"`
		Value string    `json:"value"`
		EDTF  when.Span `json:"edtf"`
		Why   string    `json:"why"`
	}
	jsonMention struct {
		jsonRange
		Text  string `json:"text"`
		Kind  string `json:"kind"`
		Actor string `json:"actor,omitempty"`
	}
	jsonActor struct {
		ID        string `json:"id"`
		Name      string `json:"name"`
		Canonical string `json:"canonical,omitempty"`
		Kind      string `json:"kind"`
		Office    string `json:"office,omitempty"`
		Country   string `json:"country,omitempty"`
		Mentions  int    `json:"mentions"`
	}
	jsonEvent struct {
		Title      string      `json:"title"`
		When       when.Span   `json:"when"`
		Type       string      `json:"type"`
		Mode       string      `json:"mode,omitempty"`
		Marks      []string    `json:"marks"`
		CAMEO      string      `json:"cameo,omitempty"`
		Place      string      `json:"place,omitempty"`
		Roles      []jsonRole  `json:"roles"`
		Takeaways  []int       `json:"takeaways"`
		Evidence   []jsonRange `json:"evidence"`
		Confidence float64     `json:"confidence"`
	}
	jsonRole struct {
		Actor string            `json:"actor"`
		As    timeline.RoleKind `json:"as"`
	}
)

// WriteJSON writes r as one JSON object on a line, under the name id.
func (r *Reading) WriteJSON(w io.Writer, id string) error {
	a := r.Article
	out := jsonReading{ID: id, Title: r.Title(), Published: jsonDate{a.Published.String(), a.From}, Body: jsonRange(a.Body),
		Takeaways: make([]jsonTakeaway, len(a.Takeaways)), Times: make([]jsonTime, len(r.Times)),
		Mentions: []jsonMention{}, Actors: make([]jsonActor, len(r.Actors)), Events: make([]jsonEvent, len(r.Events))}
	if a.Changed {
		out.Text = a.Text
	}
	for i, t := range a.Takeaways {
		out.Takeaways[i] = jsonTakeaway{a.Text[t.Start:t.End], jsonRange(t), []int{}}
	}
	for i := range r.Times {
		e := &r.Times[i]
		out.Times[i] = jsonTime{jsonRange{e.Start, e.End}, e.Text, string(e.Type), e.Value, e.Span, e.Why}
	}
	r.writeActors(&out)
	r.writeEvents(&out)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(&out)
}

// actorID names an actor within one answer.
func (r *Reading) actorID(i int) string {
	if i < 0 || i >= len(r.Actors) {
		return ""
	}
	if key := r.Actors[i].Key; key != "" {
		return key
	}
	return "a" + strconv.Itoa(i+1)
}

func (r *Reading) writeActors(out *jsonReading) {
	all := slices.Concat(r.Phrases, r.Mentions)
	slices.SortStableFunc(all, func(a, b actor.Mention) int { return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End)) })
	for i := range all {
		m := &all[i]
		if m.Pronoun || m.Inner || m.Address { // pronouns count for roles but are no names
			continue
		}
		kind := m.Kind
		if m.People && kind == actor.KindOrganisation {
			kind = actor.KindNationality
		}
		out.Mentions = append(out.Mentions, jsonMention{jsonRange{m.Start, m.End}, m.Text, kind, r.actorID(m.Actor)})
	}
	for i := range r.Actors {
		f := &r.Actors[i]
		out.Actors[i] = jsonActor{r.actorID(i), f.Name, f.Canonical, f.Kind.String(), f.Office, f.Country, f.Mentions}
	}
}

func (r *Reading) writeEvents(out *jsonReading) {
	for i := range r.Events {
		e := &r.Events[i]
		j := jsonEvent{Title: e.Title, When: e.When, Type: e.Type.String(), Mode: e.Mode, Marks: e.Marks.Names(), CAMEO: e.CAMEO,
			Place: e.Place, Roles: []jsonRole{}, Takeaways: []int{}, Evidence: []jsonRange{},
			Confidence: float64(int(e.Confidence*100+0.5)) / 100}
		if j.Marks == nil {
			j.Marks = []string{}
		}
		for _, role := range e.Roles {
			j.Roles = append(j.Roles, jsonRole{r.actorID(role.Actor), role.As})
		}
		for _, n := range e.Takeaways {
			if n >= 0 && n < len(out.Takeaways) {
				j.Takeaways = append(j.Takeaways, n)
				out.Takeaways[n].Events = append(out.Takeaways[n].Events, i)
			}
		}
		for _, v := range e.Evidence {
			j.Evidence = append(j.Evidence, jsonRange(v))
		}
		out.Events[i] = j
	}
}
