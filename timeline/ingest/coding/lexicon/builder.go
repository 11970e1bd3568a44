package lexicon

import (
	"fmt"
	"io/fs"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/words"
	"entente/timeline/ingest/inflect"
)

// builder makes a lexicon while its patterns are read.
type builder struct {
	*Lexicon
	steps []step  // of all patterns, one behind the other
	first []int32 // steps with which they begin
}

// load reads the two files. Patterns come first: what they use are the lemmas.
func (x *builder) load(fsys fs.FS) error {
	text, err := fs.ReadFile(fsys, "verbs.txt")
	if err != nil {
		return fmt.Errorf("read dictionary: %w", err)
	}
	line := 0
	for l := range strings.Lines(string(text)) {
		line++
		if l = strings.TrimRight(l, "\r\n"); l == "" || l[0] == '#' {
			continue
		}
		if err := x.row(strings.Split(l, "\t")); err != nil {
			return fmt.Errorf("dictionary verbs.txt, line %d: %w", line, err)
		}
	}
	if text, err = fs.ReadFile(fsys, "irregular.txt"); err != nil {
		return fmt.Errorf("read dictionary: %w", err)
	}
	irregular := map[string]bool{}
	for l := range strings.Lines(string(text)) {
		f := strings.Fields(l)
		if len(f) != 3 || f[0] == "#" {
			continue
		}
		irregular[f[0]] = true
		if lemma, ok := x.lemmas[f[0]]; ok {
			x.surface(f[1], lemma, Past)
			x.surface(f[2], lemma, Participle)
		}
	}
	for _, mute := range [2]bool{true, false} { // "hoped" is of "hope" rather than of "hop"
		for lemma, word := range x.names {
			if lemma > 0 && strings.HasSuffix(word, "e") == mute {
				x.inflect(word, int32(lemma), irregular[word])
			}
		}
	}
	return nil
}

func (x *builder) row(col []string) error {
	if len(col) < 5 {
		return fmt.Errorf("%d columns, want 5 or 6", len(col))
	}
	typ, ok := timeline.ParseType(col[1])
	if !ok && col[1] != "-" {
		return fmt.Errorf("%q is no type of event", col[1])
	}
	p := Pattern{Type: typ, Mode: col[2], CAMEO: col[3], Title: strings.TrimSpace(col[4])}
	if len(col) > 5 {
		for f := range strings.FieldsSeq(col[5]) {
			if flagNames[f] == 0 {
				return fmt.Errorf("%q is no flag", f)
			}
			p.flags |= flagNames[f]
		}
	}
	elements := strings.Fields(col[0])
	for _, e := range elements {
		if e != "*" {
			p.Words++
		}
	}
	x.patterns = append(x.patterns, p)
	x.first = append(x.first, int32(len(x.steps)))
	x.steps = x.number(x.steps, elements)
	return nil
}

// number appends the steps of a pattern. Lemmas are numbered in the order of its words, those of the first alternatives first.
func (x *builder) number(list []step, elements []string) []step {
	if len(elements) == 0 {
		return append(list, step{pattern: int32(len(x.patterns))})
	}
	if elements[0] == "*" {
		return x.number(append(list, step{gap: true}), elements[1:])
	}
	at := len(list)
	word, rest, more := strings.Cut(elements[0], "/")
	lemmas := []int32{x.lemma(word)}
	list = x.number(append(list, step{}), elements[1:])
	for more {
		word, rest, more = strings.Cut(rest, "/")
		lemmas = append(lemmas, x.lemma(word))
	}
	list[at].lemmas = lemmas
	return list
}

func (x *builder) lemma(word string) int32 {
	id, ok := x.lemmas[word]
	if !ok {
		id = int32(len(x.lemmas) + 1)
		x.lemmas[word] = id
		x.names = append(x.names, word)
		x.surface(word, id, Base)
	}
	return id
}

// word returns what is known of a word so far.
func (x *builder) word(w string) *Word {
	i := x.words.Get(w)
	if i == 0 {
		i = int32(len(x.known))
		x.words.Set(w, i)
		x.known = append(x.known, Word{Text: w})
	}
	return &x.known[i]
}

// surface enters one form of a lemma. A word may be a form of two.
func (x *builder) surface(word string, lemma int32, bits uint8) {
	w := x.word(word)
	for i := range w.Forms {
		if f := &w.Forms[i]; f.Lemma == lemma || f.Lemma == 0 {
			f.Lemma = lemma
			f.Bits |= bits
			break
		}
	}
	if bits&Participle != 0 && x.participles[lemma] == "" {
		x.participles[lemma] = word
	}
}

// inflect enters the regular forms of a word.
func (x *builder) inflect(w string, lemma int32, irregular bool) {
	if len(w) < 3 && w != "be" && w != "go" || words.ClassOf(w)&(words.Not|words.Must|words.Will|words.Would|words.May|words.Preposition|words.Determiner|words.Clause) != 0 { // "noted" is no form of "not"
		return
	}
	f := inflect.Regular(w)
	if w == "have" {
		f.Third = "has"
	}
	x.surface(f.Third, lemma, Third)
	for i := range f.Ing {
		if f.Ing[i] != "" {
			x.surface(f.Ing[i], lemma, Ing)
		}
		if f.Past[i] != "" && !irregular {
			x.surface(f.Past[i], lemma, Past|Participle)
		}
	}
}

// classify tells all words their classes, also those that are in no pattern.
func (x *builder) classify() {
	for w, class := range words.Classes() {
		x.word(w).Class = class
	}
}
