package grammar

import "entente/timeline/ingest/coding/words"

// Nouns of offices.

// Office reports whether w is a word of offices that name nobody: "secretary", "special".
func Office(w string) bool { return offices[w] }

// offices are words of offices that name nobody.
var offices = map[string]bool{"secretary": true, "minister": true, "envoy": true, "special": true, "ambassador": true, "spokesman": true,
	"spokeswoman": true, "spokesperson": true, "adviser": true, "advisor": true, "aide": true, "deputy": true, "chief": true, "foreign": true,
	"defence": true, "defense": true, "prime": true, "finance": true, "national": true, "press": true, "representative": true}

// OfOffice reports whether w is a noun behind a body for those who only belong to it: "a Kenyan court official".
func OfOffice(w string) bool { return ofOffice[w] }

// ofOffice are nouns behind a body for those who only belong to it: "a Kenyan court official".
var ofOffice = words.Set("chief chiefs head heads speaker official officials officer officers spokesman spokeswoman president governor chairman chairwoman member members minister leader " +
	"case ruling order hearing station academy custody")
