package timeline

import (
	"encoding/hex"
	"strings"
	"unicode"
)

// Attachment is a picture or another file that a person has put beside an article. Its bytes are a Blob under the same number,
// or lie where Path says when there are more than MaxBlob of them.
type Attachment struct {
	ID      AttachmentID
	Article ArticleID
	Name    string // of the file, without its folder
	Media   string // "image/png" where the first bytes tell, "" otherwise
	Size    int64  // bytes
	Sum     string // SHA-256 of the bytes in hexadecimal digits
	Path    string // where the file lies that is too large to be kept here; "" when it is kept
	Import  ImportID
}

// Ref implements Entity.
func (a *Attachment) Ref() Ref { return Ref{KindAttachment, uint64(a.ID)} }

// Kept reports whether the library holds the bytes.
func (a *Attachment) Kept() bool { return a.Path == "" }

// IsPicture reports whether the first bytes were those of a picture.
func (a *Attachment) IsPicture() bool { return strings.HasPrefix(a.Media, "image/") }

// MaxBlob is the largest file in bytes that a library keeps the bytes of. Of a larger one it keeps the path and the sum.
const MaxBlob = 16 << 20

// Blob is the bytes of an attachment.
type Blob struct {
	ID   AttachmentID
	Data string // any bytes
}

// Ref implements Entity.
func (b *Blob) Ref() Ref { return Ref{KindBlob, uint64(b.ID)} }

// Validate implements Entity.
func (a *Attachment) Validate() error {
	sum, err := hex.DecodeString(a.Sum)
	switch {
	case a.ID == 0 || a.Article == 0:
		return invalid(a, "it has no number or belongs to no article")
	case a.Name == "" || a.Name == "." || a.Name == ".." || strings.ContainsFunc(a.Name, notInNames):
		return invalid(a, "%q is not the name of a file", a.Name)
	case err != nil || len(sum) != 32:
		return invalid(a, "%q is not a SHA-256", a.Sum)
	case a.Size < 0 || a.Kept() && a.Size > MaxBlob:
		return invalid(a, "it has %d bytes, and %d is the most that is kept", a.Size, MaxBlob)
	}
	return checkText(a, a.Name, a.Media, a.Path)
}

// notInNames reports whether a file's name must not hold r: it would lead into a folder, or change how the name reads.
func notInNames(r rune) bool { return r == '/' || r == '\\' || unicode.IsControl(r) }

// Validate implements Entity.
func (b *Blob) Validate() error {
	if b.ID == 0 || len(b.Data) > MaxBlob {
		return invalid(b, "it has no number or more than %d bytes", MaxBlob)
	}
	return nil
}

// MediaOf tells the media type of a file by its first bytes, 16 are enough; "" when they do not tell. The signatures are
// those of the formats' specifications.
func MediaOf(head string) string {
	for _, s := range []struct{ at0, at8, media string }{
		{"\x89PNG\r\n\x1a\n", "", "image/png"},
		{"\xff\xd8\xff", "", "image/jpeg"},
		{"GIF87a", "", "image/gif"},
		{"GIF89a", "", "image/gif"},
		{"RIFF", "WEBP", "image/webp"},
		{"%PDF-", "", "application/pdf"},
	} {
		if strings.HasPrefix(head, s.at0) && (s.at8 == "" || len(head) >= 8 && strings.HasPrefix(head[8:], s.at8)) {
			return s.media
		}
	}
	return ""
}
