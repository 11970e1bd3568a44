package desk

import (
	"errors"
	"fmt"

	"entente/timeline"
	"entente/timeline/desk/blob"
	"entente/timeline/desk/say"
	"entente/timeline/edit"
)

// Attach puts files on an article in one step. Those that are on it already, with the same name and the same bytes, are left
// out; it returns how many were new.
func (d *Desk) Attach(id timeline.ArticleID, files ...blob.File) (int, error) {
	a, err := d.article(id)
	if err != nil {
		return 0, err
	}
	type file struct{ name, sum string }
	there := map[file]bool{}
	for _, x := range d.cat.Attached[id] {
		there[file{x.Name, x.Sum}] = true
	}
	var changes []edit.Change
	var names []string
	for _, f := range files {
		x := f.Facts
		x.Article = id
		if there[file{x.Name, x.Sum}] {
			continue
		}
		there[file{x.Name, x.Sum}] = true
		number, err := d.lib.Reserve(timeline.KindAttachment, 1)
		if err != nil {
			return 0, err
		}
		x.ID = timeline.AttachmentID(number)
		changes = append(changes, edit.Change{After: &x})
		if x.Kept() {
			changes = append(changes, edit.Change{After: &timeline.Blob{ID: x.ID, Data: f.Data}})
		}
		names = append(names, x.Name)
	}
	if len(names) == 0 {
		return 0, nil
	}
	what := "“" + say.Short(names[0]) + "”"
	if len(names) > 1 {
		what = fmt.Sprintf("%d files", len(names))
	}
	return len(names), d.apply("Attach "+what+" to "+d.targetName([]timeline.Ref{a.Ref()}), changes...)
}

// Attachment returns one attachment, or nil.
func (d *Desk) Attachment(id timeline.AttachmentID) *timeline.Attachment {
	e, err := d.lib.Get(timeline.Ref{Kind: timeline.KindAttachment, ID: uint64(id)})
	if err != nil {
		return nil
	}
	return e.(*timeline.Attachment)
}

// Attachments lists what is attached to an article. The list is shared and must not be changed.
func (d *Desk) Attachments(id timeline.ArticleID) []*timeline.Attachment { return d.cat.Attached[id] }

// Detach takes an attachment off its article.
func (d *Desk) Detach(id timeline.AttachmentID) error {
	a := d.Attachment(id)
	if a == nil {
		return fmt.Errorf("%s: %w", id, timeline.ErrNotFound)
	}
	changes, err := d.detachment(a)
	if err != nil {
		return err
	}
	return d.apply("Remove “"+say.Short(a.Name)+"” from "+d.targetName([]timeline.Ref{{Kind: timeline.KindArticle, ID: uint64(a.Article)}}), changes...)
}

// detachment takes an attachment away with its bytes.
func (d *Desk) detachment(a *timeline.Attachment) ([]edit.Change, error) {
	changes := []edit.Change{{Before: a}}
	if !a.Kept() {
		return changes, nil
	}
	blob, err := d.lib.Get(timeline.Ref{Kind: timeline.KindBlob, ID: uint64(a.ID)})
	if errors.Is(err, timeline.ErrNotFound) { // a repair could not find it
		return changes, nil
	}
	if err != nil {
		return nil, err
	}
	return append(changes, edit.Change{Before: blob}), nil
}
