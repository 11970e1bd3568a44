package timeline

import (
	"crypto/sha256"
	"encoding/hex"

	"entente/timeline/when"
)

// Article is a text that events are drawn from. The text itself is a Text under the same number.
type Article struct {
	ID        ArticleID
	Key       string // hash of the decoded text: the same text again is the same article
	Title     string
	Outlet    string
	Author    string
	Address   string // http or https, "" for none
	Published when.Span
	From      DateSource
	Takeaways []Takeaway
	Body      Range
	Size      int        // bytes of the text
	File      string     // name of the file that it came from
	Rejected  []Rejected // what a person has said that it does not tell
	Note      string
	Import    ImportID
	Extra     []Extra
}

// Takeaway is one bullet of an article's key takeaways.
type Takeaway struct {
	Range        // bytes of the text, without the bullet
	Text  string // text[Start:End]
	// Detached marks a takeaway that a person has taken off all events: reading the article again leaves it so.
	Detached bool
}

// Rejected is an event that seemed to be told by an article and that a person has rejected: reading the text again does
// not bring it back.
type Rejected struct {
	Range // bytes of the text: the first passage that seemed to tell it
	Type  Type
	Title string
}

// DateSource says where an article's publication date comes from.
type DateSource string

// The sources of a publication date, in order of trust.
const (
	DateByPerson     DateSource = "flag" // a person or a command-line flag
	DateFromMetadata DateSource = "metadata"
	DateFromDateline DateSource = "dateline"
	DateFromFilename DateSource = "filename"
	DateUnknown      DateSource = "none"
)

// Ref implements Entity.
func (a *Article) Ref() Ref { return Ref{KindArticle, uint64(a.ID)} }

// MaxText is the largest text of an article in bytes. A larger one is refused, never cut.
const MaxText = 16 << 20

// Text is the whole text of an article, decoded to UTF-8, without byte order mark, line ends unchanged.
type Text struct {
	ID   ArticleID
	Body string
}

// Ref implements Entity.
func (t *Text) Ref() Ref { return Ref{KindText, uint64(t.ID)} }

// TextKey is the key of an article by its text: the same text again is the same article.
func TextKey(text string) string {
	sum := sha256.Sum256([]byte(text))
	return "sha256:" + hex.EncodeToString(sum[:])
}
