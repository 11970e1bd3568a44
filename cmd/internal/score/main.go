// Command score measures what is understood of texts against gold files of any of the forms that package gold knows.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"entente/assets"
	"entente/timeline/ingest"
	"entente/timeline/ingest/gold"
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
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	items, err := gold.Read(f)
	if err != nil {
		return fmt.Errorf("read %s: %w", path, err)
	}
	s, err := gold.Measure(reader, items)
	if err != nil {
		return fmt.Errorf("score %s: %w", path, err)
	}
	return s.Write(os.Stdout, strings.TrimSuffix(filepath.Base(path), ".jsonl"), misses)
}
