package desk

import (
	"errors"
	"fmt"

	"entente/timeline"
	"entente/timeline/desk/record"
	"entente/timeline/desk/review"
	"entente/timeline/ingest"
	"entente/timeline/when"
)

// lastRead is the reading of one article, kept while a person looks at it.
type lastRead struct {
	id        timeline.ArticleID
	published when.Span
	key       string
	reading   *ingest.Reading
	finds     []review.Find // nil until they are asked for
}

// has reports whether a is read as it stands now.
func (l *lastRead) has(a *timeline.Article) bool {
	return l.reading != nil && l.id == a.ID && l.published == a.Published && l.key == a.Key
}

// Unread is an article whose text is still to be read for the review.
type Unread struct {
	reader  *ingest.Reader
	article *timeline.Article
	text    string
	made    lastRead
}

// Unread returns an article that the review would have to read first, nil when it is read as it stands now or has less text
// than some bytes.
func (d *Desk) Unread(reader *ingest.Reader, id timeline.ArticleID, some int) (*Unread, error) {
	a, err := d.article(id)
	if err != nil {
		return nil, err
	}
	if d.read.has(a) {
		return nil, nil
	}
	text, err := d.storedText(a)
	if err != nil || len(text) < some {
		return nil, err
	}
	return &Unread{reader: reader, article: a, text: text}, nil
}

// Read reads the text. It looks at nothing of the desk, so that it may be done on any goroutine: 1 MB takes half a second.
func (u *Unread) Read() {
	r := u.reader.Read(record.Stored(u.article, u.text))
	u.made = lastRead{id: u.article.ID, published: u.article.Published, key: u.article.Key, reading: r, finds: review.Finds(r)}
}

// Keep takes what reading u has given, for the review that follows. It is of no use when the article has changed since.
func (d *Desk) Keep(u *Unread) {
	if a := d.cat.Articles[u.article.ID]; a != nil && u.made.has(a) {
		d.read = u.made
	}
}

// reading reads the text of an article as its date stands now.
func (d *Desk) reading(reader *ingest.Reader, a *timeline.Article) (*ingest.Reading, error) {
	if d.read.has(a) {
		return d.read.reading, nil
	}
	text, err := d.storedText(a)
	if err != nil {
		return nil, err
	}
	r := reader.Read(record.Stored(a, text))
	d.read = lastRead{id: a.ID, published: a.Published, key: a.Key, reading: r}
	return r, nil
}

// storedText returns the text of an article, "" for one of which only the particulars are known.
func (d *Desk) storedText(a *timeline.Article) (string, error) {
	text, err := d.cat.Text(a.ID)
	if errors.Is(err, timeline.ErrNotFound) {
		return "", nil
	} else if err != nil {
		return "", fmt.Errorf("read the text of %s: %w", a.ID, err)
	}
	return text, nil
}
