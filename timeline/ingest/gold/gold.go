// Package gold compares what is understood of texts with what people have marked in them.
//
// It knows gold of five kinds, which a line may mix: times (TIMEX3), entities, a coded event, the main event of an
// article, and all events that it tells. Answers are the JSON objects that ingest.Reading writes, so it measures what others see.
package gold

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
)

// Item is a text with its gold. The parts that are nil are not measured.
type Item struct {
	ID        string   `json:"id"`
	Published string   `json:"published"` // EDTF, "" when unknown
	Text      string   `json:"text"`
	Times     []Mark   `json:"times"`    // in code points, as the tools for other languages count
	Entities  []Mark   `json:"entities"` // in code points
	Event     *Coded   `json:"event"`
	Main      *Reading `json:"main"`
	Events    []Told   `json:"events"` // all of them, of long articles
}

// Mark is a part of a text: a time with type and value, or an entity with its kind. Offsets count code points in gold
// and bytes in answers; the end is exclusive.
type Mark struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Kind  string `json:"kind"`
	Type  string `json:"type"`
	Value string `json:"value"`
}

// Coded is a sentence's event in PLOVER's form, with countries as ISO alpha-3 codes.
type Coded struct {
	Type   string   `json:"type"`
	Source []string `json:"source"`
	Target []string `json:"target"`
}

// Answer is what the program understood of one text.
type Answer struct {
	Times    []Mark  `json:"times"`
	Mentions []Mark  `json:"mentions"`
	Actors   []Actor `json:"actors"`
	Events   []Event `json:"events"`
}

// Actor is an actor of an answer.
type Actor struct {
	ID        string `json:"id"`
	Name      string `json:"name"`
	Canonical string `json:"canonical"`
	Country   string `json:"country"`
}

// Event is an event of an answer.
type Event struct {
	When  string   `json:"when"`
	Type  string   `json:"type"`
	Marks []string `json:"marks"`
	Roles []Role   `json:"roles"`

	Evidence []Mark `json:"evidence"` // in bytes
}

// Role names an actor of the same answer.
type Role struct {
	Actor string `json:"actor"`
	As    string `json:"as"`
}

// Read returns the items of a gold file, one JSON object a line. An error names the line.
func Read(r io.Reader) ([]Item, error) {
	var items []Item
	lines := bufio.NewScanner(r)
	lines.Buffer(nil, 64<<20)
	for n := 1; lines.Scan(); n++ {
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		var it Item
		if err := json.Unmarshal(lines.Bytes(), &it); err != nil {
			return nil, fmt.Errorf("line %d: %w", n, err)
		}
		items = append(items, it)
	}
	return items, lines.Err()
}
