// Command score measures what is understood of texts against gold files of any of the forms that package gold knows.
package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"entente/assets"
	"entente/timeline/ingest"
	"entente/timeline/ingest/gold"
	"entente/timeline/when"
)

func main() {
	misses := flag.Int("errors", 0, "print up to `N` misses of each class")
	flag.Usage = func() {
		fmt.Fprintln(flag.CommandLine.Output(), "usage: score [-errors N] FILE.jsonl...")
		flag.PrintDefaults()
	}
	flag.Parse()
	if flag.NArg() == 0 {
		flag.Usage()
		os.Exit(2)
	}
	reader, err := ingest.New(assets.Dictionaries())
	for _, path := range flag.Args() {
		if err == nil {
			err = score(reader, path, *misses)
		}
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, "score:", err)
		os.Exit(1)
	}
}

// score prints the figures of one gold file.
func score(reader *ingest.Reader, path string, misses int) error {
	raw, err := os.ReadFile(path)
	if err != nil {
		return err
	}
	items, err := gold.Read(bytes.NewReader(raw))
	if err != nil {
		return fmt.Errorf("read %s: %w", path, err)
	}
	s := gold.ForItems(items)
	for _, it := range items {
		a, err := answer(reader, it)
		if err != nil {
			return fmt.Errorf("%s: text %s: %w", path, it.ID, err)
		}
		s.Add(it, a)
	}
	return s.Write(os.Stdout, strings.TrimSuffix(filepath.Base(path), ".jsonl"), misses)
}

// answer understands the text of an item and takes what others would see of it.
func answer(reader *ingest.Reader, it gold.Item) (gold.Answer, error) {
	var published when.Span
	var a gold.Answer
	var err error
	if it.Published != "" {
		if published, err = when.Parse(it.Published); err != nil {
			return a, err
		}
	}
	var b bytes.Buffer
	if err = reader.ExtractText(&b, it.ID, it.Text, published); err != nil {
		return a, err
	}
	return a, json.Unmarshal(b.Bytes(), &a)
}
