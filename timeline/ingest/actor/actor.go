// Package actor finds the persons, countries, organisations, groups and places that a text speaks of, and who is who.
//
// A dictionary knows countries, organisations, places and some thousand office holders; a grammar of titles
// ("Estonian Foreign Minister X", "Y, secretary of the Security Council") finds everybody else. Find reads a text
// once from left to right, so its time grows with the length of the text only.
package actor

import (
	"io/fs"
	"sort"
	"sync"

	"entente/timeline"
	"entente/timeline/ingest/trie"
	"entente/timeline/ingest/wordtable"
	"entente/timeline/when"
)

// The kinds of mentions.
const (
	KindPerson       = "person"
	KindCountry      = "country"
	KindNationality  = "nationality"
	KindOrganisation = "organisation"
	KindPlace        = "place"
	KindGroup        = "group"
)

// Mention is a piece of the text that speaks of somebody or of a place.
type Mention struct {
	Start, End int    // bytes of the text
	Text       string // text[Start:End]
	Kind       string
	Actor      int   // index into Result.Actors, -1 for none
	Others     []int // further actors of "the two leaders", "both sides"
	Office     string
	Country    string // alpha-3: of a place, or for which an office is held
	Locative   bool   // says where: "in China", "to Beijing"
	Attribute  bool   // part of a title or another name: "Chinese" in "the Chinese president"
	Pronoun    bool
	People     bool // of a people or a faith rather than a body that acts: "Kurdish"
	Inner      bool // the noun of one of Result.Phrases, which says more
	Address    bool // of Result.Phrases: a name with a form of address, which says nothing more: "President Lee"
	Possessive bool // "China’s"
	Capital    bool // of a place: the seat of its country's government
}

// Found is one actor of a text.
type Found struct {
	Key       string // "person:xi-jinping", "country:CHN", "organisation:un", "group:hamas"
	Name      string // the fullest form that the text uses
	Canonical string // the dictionary's name, "" for actors that it does not know
	Short     string // the family name of a person, else the name
	Kind      timeline.ActorKind
	Office    string   // held at the time, as the text or the dictionary says, "" for none
	Country   string   // alpha-3, "" for none
	Gender    byte     // 'm', 'f' or 0
	Aliases   []string // other forms that the text uses
	Mentions  int
	Media     bool // a newspaper, an agency: reports what others do
}

// Result is what Find has found. Mentions are in the order of the text and never cross each other; a longer one comes
// before those inside it.
type Result struct {
	Mentions []Mention
	Phrases  []Mention // longer phrases around mentions, and bodies of people without a name, in order
	Actors   []Found
}

// Gazetteer is a loaded dictionary. It is never changed and may be used by many at once.
type Gazetteer struct {
	words     *wordtable.Table // 1 + positions in info
	info      []wordInfo       // by word
	trie      trie.Trie        // over words; holds all names and titles
	nodes     []node
	countries []country
	byCode    map[string]int32
	former    []string // names of states of the past
	orgs      []org
	places    []place
	persons   []person
	bySound   map[string][]int32 // skeletons of given and family name
	leaders   map[string][]int32 // holders of the highest offices by the skeleton of the family name
	byFamily  map[int32][]int32  // word of the family name
	titles    []title
	holders   map[string][]int32 // of an office: country, space, class
	members   map[string][]string
	endings   map[string]bool // of family names

	describing, bodies map[string]bool
	settings, callings map[string]bool
	happenings         map[string]bool
	seats              map[string]string // organisations by the capital that acts for them, folded
	languages          map[string]bool
	firms, business    map[string]bool
	equipment          map[string]bool

	rooms sync.Pool // of *room
}

// room is what one call of Find uses and leaves to the next.
type room struct {
	raws  []raw
	wraps []wrap
	toks  []token // of the sentence
	taken []bool  // of the sentence's tokens: part of a mention
	found []who
}

// From returns the position of the first mention of a list, in order, that starts at a byte or behind it.
func From(list []Mention, at int) int {
	return sort.Search(len(list), func(i int) bool { return list[i].Start >= at })
}

// Load reads the dictionaries, text files of tab-separated columns, from the root of fsys.
func Load(fsys fs.FS) (*Gazetteer, error) {
	l := loader{fsys: fsys, trie: trie.NewBuilder(16 << 10), g: &Gazetteer{
		words: wordtable.New(24 << 10), info: make([]wordInfo, 0, 24<<10), nodes: make([]node, 1, 16<<10),
		byCode: make(map[string]int32, 300), bySound: make(map[string][]int32, 8<<10),
		byFamily: make(map[int32][]int32, 4<<10), members: map[string][]string{}, seats: map[string]string{}, endings: set(familyEndings), describing: set(describing), bodies: set(bodies),
		settings: set(settings), callings: set(callings), happenings: set(happenings), languages: set(languages), firms: set(firms), business: set(business), equipment: set(equipment), holders: make(map[string][]int32, 4<<10), leaders: make(map[string][]int32, 2<<10),
		rooms: sync.Pool{New: func() any { return new(room) }},
	}}
	if err := l.load(); err != nil {
		return nil, err
	}
	l.g.trie = l.trie.Trie()
	return l.g, nil
}

// Members returns the alpha-3 codes of the countries in an organisation, by its key without the kind ("nato").
func (g *Gazetteer) Members(key string) []string { return g.members[key] }

// CountryName returns the English name of a country, or the code where it is not known.
func (g *Gazetteer) CountryName(code string) string {
	if i, ok := g.byCode[code]; ok {
		return g.countries[i].name
	}
	return code
}

// Find finds the actors of text, whose sentences are given in order. Offices are those held at the time at; when that
// is zero, only the text itself tells offices.
func (g *Gazetteer) Find(text string, sentences []timeline.Range, at when.Span) *Result {
	room, _ := g.rooms.Get().(*room)
	defer g.rooms.Put(room)
	f := finder{g: g, text: text, at: at, room: room}
	f.raws, f.wraps = f.raws[:0], f.wraps[:0]
	for _, s := range sentences {
		s.Start, s.End = max(s.Start, 0), min(s.End, len(text))
		if s.Start < s.End {
			f.sentence(s)
		}
	}
	return f.resolve()
}
