package coding

import (
	"fmt"
	"io/fs"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/inflect"
)

// form is one way to read a word: as a form of a lemma.
type form struct {
	lemma int32 // 0: none
	bits  uint8
}

// The forms of a verb. A noun's singular and plural are base and sForm.
const (
	base uint8 = 1 << iota
	sForm
	past
	participle
	ing
)

// node is one of the trie of patterns. Edges lead on by lemma.
type node struct {
	verb int32 // 1 + index of the pattern that ends here and begins with a verb
	noun int32 // the same of one that is a noun
	gap  int32 // node after "*"
}

// pattern is a line of verbs.txt, with its alternatives taken apart.
type pattern struct {
	typ   timeline.Type
	mode  string
	cameo string
	title string
	flags flags
	words int // elements without gaps
}

type flags uint16

const (
	noun flags = 1 << iota
	hosting
	symmetric
	weak
	cancels
	postpones
	obliged
	speech
	clause
	placed
	reachesAll
	after // the speaker stands behind: "according to"
	given // who does it is given it by those behind "from"
)

var flagNames = map[string]flags{"n": noun, "host": hosting, "sym": symmetric, "weak": weak, "off-cancel": cancels,
	"off-postpone": postpones, "must": obliged, "cl": noun | clause, "say": speech, "all": reachesAll, "from": given, "after": after, "placed": placed}

// maxGap is the number of words that "*" may stand for.
const maxGap = 8

// load reads the two files. Patterns come first: what they use are the lemmas.
func (c *Coder) load(fsys fs.FS) error {
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
		if err := c.row(strings.Split(l, "\t")); err != nil {
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
		if lemma, ok := c.lemmas[f[0]]; ok {
			c.surface(f[1], lemma, past)
			c.surface(f[2], lemma, participle)
		}
	}
	for _, mute := range [2]bool{true, false} { // "hoped" is of "hope" rather than of "hop"
		for lemma, word := range c.names {
			if lemma > 0 && strings.HasSuffix(word, "e") == mute {
				c.inflect(word, int32(lemma), irregular[word])
			}
		}
	}
	return nil
}

func (c *Coder) row(col []string) error {
	if len(col) < 5 {
		return fmt.Errorf("%d columns, want 5 or 6", len(col))
	}
	typ, ok := timeline.ParseType(col[1])
	if !ok && col[1] != "-" {
		return fmt.Errorf("%q is no type of event", col[1])
	}
	p := pattern{typ: typ, mode: col[2], cameo: col[3], title: strings.TrimSpace(col[4])}
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
			p.words++
		}
	}
	c.patterns = append(c.patterns, p)
	c.add(0, elements, int32(len(c.patterns)))
	return nil
}

// add enters the rest of a pattern below node n.
func (c *Coder) add(n int32, elements []string, id int32) {
	if len(elements) == 0 {
		at := &c.nodes[n].verb
		if c.patterns[id-1].flags&noun != 0 {
			at = &c.nodes[n].noun
		}
		if *at == 0 {
			*at = id
		}
		return
	}
	if elements[0] == "*" {
		if c.nodes[n].gap == 0 {
			c.nodes = append(c.nodes, node{})
			c.nodes[n].gap = int32(len(c.nodes) - 1)
		}
		c.add(c.nodes[n].gap, elements[1:], id)
		return
	}
	for alt := range strings.SplitSeq(elements[0], "/") {
		e := uint64(uint32(n))<<32 | uint64(uint32(c.lemma(alt)))
		next, ok := c.edges[e]
		if !ok {
			c.nodes = append(c.nodes, node{})
			next = int32(len(c.nodes) - 1)
			c.edges[e] = next
		}
		c.add(next, elements[1:], id)
	}
}

func (c *Coder) lemma(word string) int32 {
	id, ok := c.lemmas[word]
	if !ok {
		id = int32(len(c.lemmas) + 1)
		c.lemmas[word] = id
		c.names = append(c.names, word)
		c.surface(word, id, base)
	}
	return id
}

// surface enters one form of a lemma. A word may be a form of two.
func (c *Coder) surface(word string, lemma int32, bits uint8) {
	f := c.words[word]
	for i := range f {
		if f[i].lemma == lemma || f[i].lemma == 0 {
			f[i].lemma = lemma
			f[i].bits |= bits
			break
		}
	}
	c.words[word] = f
	if bits&participle != 0 && c.participles[lemma] == "" {
		c.participles[lemma] = word
	}
}

// inflect enters the regular forms of a word.
func (c *Coder) inflect(w string, lemma int32, irregular bool) {
	if len(w) < 3 && w != "be" && w != "go" || classes[w]&(notForm|mustForm|willForm|wouldForm|mayForm|preposition|det|clauseWord) != 0 { // "noted" is no form of "not"
		return
	}
	f := inflect.Regular(w)
	c.surface(f.Third, lemma, sForm)
	for i := range f.Ing {
		if f.Ing[i] != "" {
			c.surface(f.Ing[i], lemma, ing)
		}
		if f.Past[i] != "" && !irregular {
			c.surface(f.Past[i], lemma, past|participle)
		}
	}
}
