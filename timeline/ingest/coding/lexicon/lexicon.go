// Package lexicon holds the words that tell of events and the patterns that they make (verbs.txt): each word by its forms, the patterns
// as a trie over lemmas.
package lexicon

import (
	"fmt"
	"io/fs"
	"strings"

	"entente/timeline"
	"entente/timeline/ingest/coding/words"
	"entente/timeline/ingest/inflect"
)

// Form is one way to read a word: as a form of a lemma.
type Form struct {
	Lemma int32 // 0: none
	Bits  uint8
}

// The forms of a verb. A noun's singular and plural are Base and Third.
const (
	Base uint8 = 1 << iota
	Third
	Past
	Participle
	Ing
)

// node is one of the trie of patterns. Edges lead on by lemma.
type node struct {
	verb int32 // 1 + index of the pattern that ends here and begins with a verb
	noun int32 // the same of one that is a noun
	gap  Node  // after "*"
	// leads has a bit for each lemma, by its lowest six bits, to which an edge leads from here: most lookups end here
	leads uint64
}

// Pattern is a line of verbs.txt, with its alternatives taken apart.
type Pattern struct {
	Type  timeline.Type
	Mode  string
	CAMEO string
	Title string
	flags Flags
	Words int // elements without gaps
}

// Has reports whether a pattern has one of the flags.
func (p *Pattern) Has(f Flags) bool { return p.flags&f != 0 }

// IsNoun reports whether a pattern is a noun that holds no verb.
func (p *Pattern) IsNoun() bool { return p.flags&(Noun|Clause) == Noun }

// Flags are what a line of verbs.txt says of its pattern besides.
type Flags uint16

// The flags. A Clause is a Noun too: it begins with one, its subject.
const (
	Noun       Flags = 1 << iota
	Hosting          // the subject is the host: "received"
	Symmetric        // all who take part act: "met with"
	Weak             // another pattern tells more: "went to"
	Cancels          // calls off what is planned
	Postpones        // puts it off
	Obliged          // with "must" only
	Speech           // tells what somebody says
	Clause           // holds its subject: "talks begin"
	Placed           // before a place only
	ReachesAll       // reaches everybody behind it, whatever stands between
	After            // the speaker stands behind: "according to"
	Given            // who does it is given it by those behind "from"
)

var flagNames = map[string]Flags{"n": Noun, "host": Hosting, "sym": Symmetric, "weak": Weak, "off-cancel": Cancels,
	"off-postpone": Postpones, "must": Obliged, "cl": Noun | Clause, "say": Speech, "all": ReachesAll, "from": Given, "after": After, "placed": Placed}

// Lexicon holds words and patterns. It is never changed and may be used by many at once.
type Lexicon struct {
	words  map[string][2]Form // by surface form, in lower case
	lemmas map[string]int32
	names  []string // of the lemmas
	// participles holds the participle of each lemma that has one.
	participles map[int32]string
	edges       map[uint64]Node
	nodes       []node
	patterns    []Pattern
}

// Load reads verbs.txt and irregular.txt from the root of fsys.
func Load(fsys fs.FS) (*Lexicon, error) {
	l := &Lexicon{words: make(map[string][2]Form, 16<<10), lemmas: make(map[string]int32, 4<<10), participles: make(map[int32]string, 4<<10),
		edges: make(map[uint64]Node, 112<<10), nodes: make([]node, 1, 120<<10), names: make([]string, 1, 4<<10), patterns: make([]Pattern, 0, 3<<10)}
	if err := l.load(fsys); err != nil {
		return nil, err
	}
	return l, nil
}

// load reads the two files. Patterns come first: what they use are the lemmas.
func (x *Lexicon) load(fsys fs.FS) error {
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

func (x *Lexicon) row(col []string) error {
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
	x.add(0, elements, int32(len(x.patterns)))
	return nil
}

// add enters the rest of a pattern below node n.
func (x *Lexicon) add(n Node, elements []string, id int32) {
	if len(elements) == 0 {
		at := &x.nodes[n].verb
		if x.patterns[id-1].flags&Noun != 0 {
			at = &x.nodes[n].noun
		}
		if *at == 0 {
			*at = id
		}
		return
	}
	if elements[0] == "*" {
		if x.nodes[n].gap == 0 {
			x.nodes = append(x.nodes, node{})
			x.nodes[n].gap = Node(len(x.nodes) - 1)
		}
		x.add(x.nodes[n].gap, elements[1:], id)
		return
	}
	for alt := range strings.SplitSeq(elements[0], "/") {
		lemma := x.lemma(alt)
		x.nodes[n].leads |= 1 << (lemma & 63)
		e := edge(n, lemma)
		next, ok := x.edges[e]
		if !ok {
			x.nodes = append(x.nodes, node{})
			next = Node(len(x.nodes) - 1)
			x.edges[e] = next
		}
		x.add(next, elements[1:], id)
	}
}

func (x *Lexicon) lemma(word string) int32 {
	id, ok := x.lemmas[word]
	if !ok {
		id = int32(len(x.lemmas) + 1)
		x.lemmas[word] = id
		x.names = append(x.names, word)
		x.surface(word, id, Base)
	}
	return id
}

// surface enters one form of a lemma. A word may be a form of two.
func (x *Lexicon) surface(word string, lemma int32, bits uint8) {
	f := x.words[word]
	for i := range f {
		if f[i].Lemma == lemma || f[i].Lemma == 0 {
			f[i].Lemma = lemma
			f[i].Bits |= bits
			break
		}
	}
	x.words[word] = f
	if bits&Participle != 0 && x.participles[lemma] == "" {
		x.participles[lemma] = word
	}
}

// inflect enters the regular forms of a word.
func (x *Lexicon) inflect(w string, lemma int32, irregular bool) {
	if len(w) < 3 && w != "be" && w != "go" || words.ClassOf(w)&(words.Not|words.Must|words.Will|words.Would|words.May|words.Preposition|words.Determiner|words.Clause) != 0 { // "noted" is no form of "not"
		return
	}
	f := inflect.Regular(w)
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
