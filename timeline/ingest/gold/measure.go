package gold

import (
	"bytes"
	"encoding/json"
	"fmt"

	"entente/timeline/ingest"
	"entente/timeline/when"
)

// Measure lets reader understand the items of one file and counts how that compares. An error names the item.
func Measure(reader *ingest.Reader, items []Item) (*Score, error) {
	s := ForItems(items)
	for _, it := range items {
		a, err := ask(reader, it)
		if err != nil {
			return nil, fmt.Errorf("text %s: %w", it.ID, err)
		}
		s.Add(it, a)
	}
	return s, nil
}

// ask understands the text of an item and takes what others would see of it.
func ask(reader *ingest.Reader, it Item) (Answer, error) {
	var a Answer
	var published when.Span
	if it.Published != "" {
		var err error
		if published, err = when.Parse(it.Published); err != nil {
			return a, err
		}
	}
	var b bytes.Buffer
	if err := reader.ExtractText(&b, it.ID, it.Text, published); err != nil {
		return a, err
	}
	return a, json.Unmarshal(b.Bytes(), &a)
}
