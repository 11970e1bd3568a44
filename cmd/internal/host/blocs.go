package host

import (
	"cmp"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"entente/timeline"
	"entente/timeline/when"
)

// readBlocs reads the blocs that lanes can be made of from dict/blocs.txt, and those of their members that have no term
// there from dict/members.txt.
func readBlocs(dict fs.FS) ([]timeline.Bloc, error) {
	members := map[string][]string{}
	err := rows(dict, "dict/members.txt", 2, func(c []string) error {
		members[c[0]] = strings.Fields(c[1])
		return nil
	})
	if err != nil {
		return nil, err
	}
	var list []timeline.Bloc
	err = rows(dict, "dict/blocs.txt", 3, func(c []string) error {
		b := timeline.Bloc{Key: c[0], Name: c[1]}
		dated := map[string]bool{}
		for text := range strings.SplitSeq(c[2], ";") {
			m, err := membership(text)
			if err != nil {
				return err
			}
			dated[m.Country] = true
			b.Members = append(b.Members, m)
		}
		for _, code := range members[b.Key] {
			if !dated[code] {
				b.Members = append(b.Members, timeline.Membership{Country: code, From: when.Min, To: when.Max})
			}
		}
		slices.SortStableFunc(b.Members, func(m, n timeline.Membership) int { return cmp.Compare(m.Country, n.Country) })
		list = append(list, b)
		return nil
	})
	return list, err
}

// membership reads "GBR 1973-01-01/2020-01-31".
func membership(text string) (timeline.Membership, error) {
	country, term, _ := strings.Cut(strings.TrimSpace(text), " ")
	m := timeline.Membership{Country: country, From: when.Min, To: when.Max}
	from, to, left := strings.Cut(term, "/")
	s, err := when.Parse(from)
	if err != nil || len(country) != 3 {
		return m, fmt.Errorf("%q is not a country with its term: %w", text, err)
	}
	m.From = s.Start()
	if left {
		if s, err = when.Parse(to); err != nil {
			return m, fmt.Errorf("%q: %w", text, err)
		}
		m.To = s.End()
	}
	return m, nil
}

// rows calls row for every line of a file that is no comment, cut at tabs into at least n columns.
func rows(dict fs.FS, file string, n int, row func(c []string) error) error {
	b, err := fs.ReadFile(dict, file)
	if err != nil {
		return fmt.Errorf("read dictionary: %w", err)
	}
	at := 0
	for line := range strings.Lines(string(b)) {
		at++
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		c := strings.Split(line, "\t")
		if len(c) < n {
			return fmt.Errorf("read dictionary: %s, line %d: %d columns, %d are needed", file, at, len(c), n)
		}
		if err := row(c); err != nil {
			return fmt.Errorf("read dictionary: %s, line %d: %w", file, at, err)
		}
	}
	return nil
}

// readCountries reads the names of countries by their codes from dict/countries.txt and those set by hand.
func readCountries(dict fs.FS) (map[string]string, error) {
	names := map[string]string{}
	for _, file := range []string{"dict/countries.txt", "dict/extra-countries.txt"} {
		err := rows(dict, file, 2, func(c []string) error {
			if c[1] != "" {
				names[c[0]] = c[1]
			}
			return nil
		})
		if err != nil {
			return nil, err
		}
	}
	return names, nil
}
