//go:build ignore

// Gencities derives cities.txt, the larger cities of the world and their countries, from a table of GeoNames (CC BY 4.0,
// www.geonames.org), which is tab-separated as https://download.geonames.org/export/dump/ says; cities1000.txt is the one to take.
//
//	go run assets/dict/gencities.go CITIES1000.TXT      (from the root of the repository)
//
// A name goes in when news that names it means that city: not when two countries have large cities of that name, when it is a word, a
// family or a given name as well, or when one of the other dictionaries has it.
package main

import (
	"bufio"
	"fmt"
	"log"
	"os"
	"slices"
	"strconv"
	"strings"

	"entente/timeline/ingest/actor/spelling"
)

const (
	dict = "assets/dict/"
	// large is how many people a city has at least, seat one from which a province is governed, largeUS one in the United States, many
	// of which are called like persons.
	large, seat, largeUS = 400_000, 50_000, 400_000
	// clear is how many times as large as its largest namesake abroad a city is at least.
	clear = 6
	// shortest is the length of a name in bytes at least: "Ube" is too much like other things.
	shortest = 4
)

// Columns of the table.
const (
	colName    = 1
	colASCII   = 2
	colFeature = 7
	colCountry = 8
	colPeople  = 14
)

// words are names of large cities that are words, or names of persons and of other things, more often.
const words = `Abha Akita Americana Ambon Apple Archway Bani Bath Batman Bender Bimbo Carolina Centurion Chanda Charlotte Columbus Constantine Derby
	Dudley Eger Essen Fuji Gent Guadalupe Hitachi Hull Imus Jingling Kanazawa Kawasaki Kimberley Kirov Kitchener Laval Long Markham Mascara
	Matsuyama Medea Mendoza Minna Mito Miyazaki Most Nagano Nagar Napier Newport Nice Okayama Orange Orleans Otsu Palma Perm Ponce Poole Preston
	Queens Raleigh Reading Regina Ruse Saga Sakai Saki Sale Salem Santander Sari Scarborough Serra Slough Split Surat Surrey Sutton Taiping Tete Tours
	Toyama Vaughan Verona Victoria Woodlands Yamagata Yola York Yono`

type city struct {
	name, country string
	people        int
	known         bool // large enough for its country
}

func main() {
	log.SetFlags(0)
	if len(os.Args) != 2 {
		log.Fatal("say which table of GeoNames to read: go run assets/dict/gencities.go CITIES1000.TXT")
	}
	taken := map[string]bool{}
	for _, w := range strings.Fields(words) {
		taken[w] = true
	}
	for _, file := range []string{"places.txt", "countries.txt", "extra-countries.txt", "former.txt", "organisations.txt", "metonyms.txt", "given.txt", "extra-given.txt"} {
		take(taken, file, func(columns []string) []string {
			return strings.FieldsFunc(strings.Join(columns, "|"), func(c rune) bool { return strings.ContainsRune("|,;", c) })
		})
	}
	families := func(columns []string) []string {
		return strings.Fields(strings.Join(columns[:min(2, len(columns))], " "))
	}
	take(taken, "persons.txt", families)
	take(taken, "extra-persons.txt", families)

	largest, second := map[string]city{}, map[string]int{}
	codes := alpha3()
	lines(os.Args[1], func(line string) {
		t := strings.Split(line, "\t")
		people, err := strconv.Atoi(t[colPeople])
		if err != nil || codes[t[colCountry]] == "" || t[colFeature] == "PPLX" {
			return
		}
		least := large
		switch {
		case t[colCountry] == "US":
			least = largeUS
		case t[colFeature] == "PPLA":
			least = seat
		}
		name, ascii := plain(t[colName]), plain(t[colASCII])
		if spelling.Fold(name) == spelling.Fold(ascii) {
			ascii = name // the reader folds accents
		}
		for _, name := range slices.Compact([]string{name, ascii}) {
			c, old := city{name, codes[t[colCountry]], people, people >= least}, largest[name]
			if people > old.people {
				c, old = old, c
				largest[name] = old
			}
			if c.country != largest[name].country {
				second[name] = max(second[name], c.people)
			}
		}
	})
	var list []city
	for name, c := range largest {
		if !c.known || c.people < clear*second[name] || taken[name] || len(name) < shortest || strings.ContainsAny(name, "0123456789()/,.") {
			continue
		}
		list = append(list, c)
	}
	slices.SortFunc(list, func(a, b city) int {
		return strings.Compare(a.country+" "+a.name, b.country+" "+b.name)
	})
	out, err := os.Create(dict + "cities.txt")
	if err != nil {
		log.Fatal(err)
	}
	defer out.Close()
	w := bufio.NewWriter(out)
	defer w.Flush()
	fmt.Fprintln(w, "# Larger cities: name, country. Derived by gencities.go from GeoNames (www.geonames.org), licence CC BY 4.0; places.txt goes before it.")
	for _, c := range list {
		fmt.Fprintf(w, "%s\t%s\n", c.name, c.country)
	}
}

// plain returns a name without the signs that news leaves out: "Ryazan'", "Suwon-si".
func plain(name string) string {
	return strings.TrimSuffix(strings.NewReplacer("'", "", "’", "", "‘", "").Replace(name), "-si")
}

// take marks the names in a dictionary as taken.
func take(taken map[string]bool, file string, names func(columns []string) []string) {
	lines(dict+file, func(line string) {
		if !strings.HasPrefix(line, "#") {
			for _, name := range names(strings.Split(line, "\t")) {
				taken[strings.TrimSpace(name)] = true
			}
		}
	})
}

// alpha3 returns the codes of three letters by those of two.
func alpha3() map[string]string {
	codes := map[string]string{}
	lines(dict+"codes.txt", func(line string) {
		if t := strings.Split(line, "\t"); !strings.HasPrefix(line, "#") && len(t) > 1 {
			codes[t[1]] = t[0]
		}
	})
	return codes
}

// lines calls do for each line of a file.
func lines(file string, do func(string)) {
	f, err := os.Open(file)
	if err != nil {
		log.Fatal(err)
	}
	defer f.Close()
	s := bufio.NewScanner(f)
	s.Buffer(nil, 1<<20)
	for s.Scan() {
		if s.Text() != "" {
			do(s.Text())
		}
	}
	if err := s.Err(); err != nil {
		log.Fatalf("%s: %v", file, err)
	}
}
