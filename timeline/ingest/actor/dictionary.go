package actor

import (
	"entente/timeline/when"
)

// node is what a place in the trie of names and titles means.
type node struct {
	name  entry // a name that ends here
	title int32 // 1 + index into titles of a title that ends here
}

// class tells what an entry of the dictionary is.
type class uint8

const (
	noClass class = iota
	countryName
	demonym
	capitalCity
	orgName
	placeName
	metonym
	personName
)

type entry struct {
	class class
	upper bool  // must be written in capitals: US, WHO
	ref   int32 // into countries, orgs, places or persons
	kind  uint8 // of a metonym: 'p' place, 'o' organisation
	past  uint8 // 1 + position in the names of states of the past, 0 for others
}

// wordInfo is what is known of a single word, whatever it is part of. It is looked at for each word of a text, so it is small.
type wordInfo struct {
	common   bool // never a name by itself
	particle bool // al, bin, von
	suffix   bool // Jr
	surname  bool // comes first, as in Chinese
	family   bool // a common word that is a family name behind a given name
	given    byte // a given name: 'm', 'f' or '?'
	sector   bool // says what somebody is, or does for a living: soldier
	org      bool // makes an organisation of the name that it is in: Council
	place    bool // makes a place: River
	speech   bool // said, added
	prep     bool // makes a place of what follows: in, near
	listed   bool // in one of the lists of nouns and adjectives, see among
	verb     verbForm
}

type country struct{ code, name, key string }

type org struct {
	key, name string
	group     bool
	people    bool // a group by birth or faith
	media     bool
	country   string
	place     entry // of a land that acts like a state: what it is where something happens in it
}

type place struct{ name, country string }

type person struct {
	key, name string
	family    string
	gender    byte
	offices   []post
	code      string // the country of the first office
}

// post is an office in the dictionary.
type post struct {
	title   string
	class   string
	country string // alpha-3, or the key of an organisation in capitals
	term    when.Span
}

type title struct {
	kind    titleKind
	class   string
	display string
	gender  byte
	country string   // whose office this is where none is named
	also    []string // others that have one of this name
}

type titleKind uint8

const (
	office titleKind = iota + 1
	role
	rank
	mod
	body
	time // former, acting
)

// tight reports whether an office of this class is held by one person at a time, so that "the foreign minister" names
// somebody.
func tight(class string) bool {
	switch class {
	case "president", "pm", "monarch", "foreign", "defence", "pope", "supreme-leader", "secretary-general", "finance",
		"interior", "vice-president", "high-representative", "crown-prince":
		return true
	}
	return false
}
