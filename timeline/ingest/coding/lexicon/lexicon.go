// Package lexicon holds the words that tell of events and the patterns that they make (verbs.txt): each word by its forms, the patterns
// as a trie over lemmas.
package lexicon

import (
	"io/fs"

	"entente/timeline"
	"entente/timeline/ingest/coding/words"
	"entente/timeline/ingest/trie"
	"entente/timeline/ingest/wordtable"
)

// Form is one way to read a word: as a form of a lemma.
type Form struct {
	Lemma int32 // 0: none
	Bits  uint8
}

// Word is a word in small letters and what it can be.
type Word struct {
	Text  string
	Forms [2]Form
	Class words.Class
}

// The forms of a verb. A noun's singular and plural are Base and Third.
const (
	Base uint8 = 1 << iota
	Third
	Past
	Participle
	Ing
)

// node is what a place in the trie of patterns means.
type node struct {
	verb int32 // 1 + index of the pattern that ends here and begins with a verb
	noun int32 // the same of one that is a noun
	gap  Node  // after "*"
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
	words  *wordtable.Table // positions in known, by surface form in lower case
	known  []Word           // the first one is none
	lemmas map[string]int32
	names  []string // of the lemmas
	// participles holds the participle of each lemma that has one.
	participles map[int32]string
	trie        trie.Trie // over lemmas
	nodes       []node
	patterns    []Pattern
}

// Load reads verbs.txt and irregular.txt from the root of fsys.
func Load(fsys fs.FS) (*Lexicon, error) {
	l := &Lexicon{words: wordtable.New(16 << 10), known: make([]Word, 1, 16<<10), lemmas: make(map[string]int32, 4<<10), participles: make(map[int32]string, 4<<10),
		names: make([]string, 1, 4<<10), patterns: make([]Pattern, 0, 3<<10)}
	b := builder{Lexicon: l}
	if err := b.load(fsys); err != nil {
		return nil, err
	}
	b.classify()
	b.compile()
	return l, nil
}
