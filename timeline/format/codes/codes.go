// Package codes knows what the codes of data sets about events mean: CAMEO's for deeds and actors, those of countries.
package codes

import (
	"bufio"
	"fmt"
	"io/fs"
	"strings"

	"entente/timeline"
)

// Book holds the codes. It is read only and may be used by several goroutines.
type Book struct {
	deeds     map[string]Deed
	countries map[string]string // ISO alpha-3 -> name
	iso       map[string]string // numeric or FIPS, with a letter for which, and CAMEO's own -> alpha-3
	names     map[string]string // names and other names, in lower case -> alpha-3
	words     map[string]word   // parts of actor codes that are not countries
}

// Deed is what an event code stands for.
type Deed struct {
	Type      timeline.Type
	Mode      string // of PLOVER, "" for none
	Goldstein string // score as the table writes it, "-4.4"
	Words     string // the end of a title: "host a visit"
}

type word struct{ class, text string }

// Load reads the codes from dict in fsys, which assets holds.
func Load(fsys fs.FS) (*Book, error) {
	b := &Book{deeds: map[string]Deed{}, countries: map[string]string{}, iso: map[string]string{}, names: map[string]string{},
		words: map[string]word{}}
	files := []struct {
		name string
		row  func([]string) error
	}{
		{"countries.txt", b.country}, {"extra-countries.txt", b.country}, {"codes.txt", b.code}, {"cameo.txt", b.deed}, {"cameo-actors.txt", b.part},
	}
	for _, f := range files {
		if err := rows(fsys, "dict/"+f.name, f.row); err != nil {
			return nil, err
		}
	}
	return b, nil
}

func rows(fsys fs.FS, name string, row func([]string) error) error {
	f, err := fsys.Open(name)
	if err != nil {
		return fmt.Errorf("read the codes of data sets: %w", err)
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	for n := 1; s.Scan(); n++ {
		if s.Text() == "" || strings.HasPrefix(s.Text(), "#") {
			continue
		}
		if err := row(append(strings.Split(s.Text(), "\t"), "", "", "", "")); err != nil {
			return fmt.Errorf("%s, line %d: %w", name, n, err)
		}
	}
	return s.Err()
}

func (b *Book) country(c []string) error {
	b.countries[c[0]] = c[1]
	for _, n := range append([]string{c[1]}, strings.Split(c[2], ";")...) {
		if n != "" {
			b.names[strings.ToLower(n)] = c[0]
		}
	}
	return nil
}

func (b *Book) code(c []string) error {
	if c[2] != "" {
		b.iso["n"+c[2]] = c[0]
	}
	for f := range strings.SplitSeq(c[3], ",") {
		if f != "" {
			b.iso["f"+f] = c[0]
		}
	}
	return nil
}

func (b *Book) deed(c []string) error {
	typ, ok := timeline.ParseType(c[1])
	if !ok {
		return fmt.Errorf("%q is not a type", c[1])
	}
	b.deeds[c[0]] = Deed{Type: typ, Mode: c[2], Goldstein: c[3], Words: c[4]}
	return nil
}

func (b *Book) part(c []string) error {
	if c[0] == "country" {
		b.iso["c"+c[1]] = c[2]
		return nil
	}
	if old, twice := b.words[c[1]]; twice {
		return fmt.Errorf("%s is %s already", c[1], old.text)
	}
	b.words[c[1]] = word{c[0], c[2]}
	return nil
}

// Deed returns what an event code of CAMEO stands for: the code itself, or the nearest above it that is known.
func (b *Book) Deed(code string) (Deed, bool) {
	for n := len(code); n >= 2; n-- {
		if d, ok := b.deeds[code[:n]]; ok {
			return d, true
		}
	}
	return Deed{}, false
}

// CountryName returns the name of a country by its ISO alpha-3 code, "" when it is not known.
func (b *Book) CountryName(iso string) string { return b.countries[iso] }

// FIPS returns the ISO alpha-3 code for one of FIPS 10-4, "" when it is not known.
func (b *Book) FIPS(code string) string { return b.iso["f"+code] }

// Numeric returns the alpha-3 code for one of ISO numeric, with or without leading zeros, "" when it is not known.
func (b *Book) Numeric(code string) string { return b.iso["n"+fmt.Sprintf("%03s", code)] }

// Named returns the ISO alpha-3 code of a country by any of its names, "" when it is not known. Another
// name in brackets, "Myanmar (Burma)", is left out.
func (b *Book) Named(name string) string {
	name = strings.ToLower(strings.TrimSpace(name))
	if iso, ok := b.names[name]; ok {
		return iso
	}
	before, _, _ := strings.Cut(name, "(")
	return b.names[strings.TrimSpace(before)]
}

// Country returns the actor that a country is, as the dictionaries of articles know it.
func (b *Book) Country(iso string) (timeline.Actor, bool) {
	name, ok := b.countries[iso]
	return timeline.Actor{Key: "country:" + iso, Name: name, Kind: timeline.Country, Country: iso}, ok
}
