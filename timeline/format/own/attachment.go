package own

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"

	"entente/timeline"
	"entente/timeline/format"
)

// attachmentRecord writes an attachment with its bytes where the library keeps them.
func attachmentRecord(r record, a *timeline.Attachment, src format.Source) (record, error) {
	r.Target, r.Name, r.Media, r.Bytes, r.SHA, r.Path = a.Article.String(), a.Name, a.Media, a.Size, a.Sum, a.Path
	if !a.Kept() {
		return r, nil
	}
	blob, err := src.Get(timeline.Ref{Kind: timeline.KindBlob, ID: uint64(a.ID)})
	if err != nil {
		return r, fmt.Errorf("the bytes of “%s”: %w", a.Name, err)
	}
	r.Data = []byte(blob.(*timeline.Blob).Data)
	return r, nil
}

// attachment reads what attachmentRecord wrote. One whose bytes are not those of its sum is left out.
func (d *decoder) attachment(r *record) error {
	sum := sha256.Sum256(r.Data)
	a := &timeline.Attachment{ID: timeline.AttachmentID(d.own(timeline.KindAttachment, r)), Article: d.articleID(r.Target), Name: r.Name,
		Media: r.Media, Size: r.Bytes, Sum: r.SHA, Path: r.Path}
	if !a.Kept() {
		return d.put(a)
	}
	a.Size, a.Sum = int64(len(r.Data)), hex.EncodeToString(sum[:])
	a.Media = cmp.Or(a.Media, timeline.MediaOf(string(r.Data[:min(len(r.Data), 16)])))
	if r.SHA != "" && r.SHA != a.Sum || r.Bytes != 0 && r.Bytes != a.Size {
		return fmt.Errorf("the attachment “%s” is not what it was: its bytes do not fit its SHA-256, so it was left out", r.Name)
	}
	if err := d.put(a); err != nil {
		return err
	}
	return d.put(&timeline.Blob{ID: a.ID, Data: string(r.Data)})
}
