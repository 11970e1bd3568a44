package intake

import "entente/timeline"

// maxPendingBytes is how many bytes of attachments an import holds before it writes them.
const maxPendingBytes = 2 * timeline.MaxBlob

// fileOf tells the files of an article apart: the same bytes under the same name are the same file.
type fileOf struct {
	article timeline.ArticleID
	name    string
	sum     string
}

func fileOfAttachment(a *timeline.Attachment) fileOf { return fileOf{a.Article, a.Name, a.Sum} }

// takeAttachment adds an attachment unless its article has it already.
func (r *run) takeAttachment(n *renumber, a *timeline.Attachment) error {
	if r.attached == nil {
		r.attached = map[fileOf]bool{}
		err := r.lib.Each(timeline.KindAttachment, func(e timeline.Entity) error {
			r.attached[fileOfAttachment(e.(*timeline.Attachment))] = true
			return nil
		})
		if err != nil {
			return err
		}
	}
	of := numbering{r: n}
	there := fileOfAttachment(a)
	there.article = timeline.ArticleID(of.of(timeline.KindArticle, uint64(a.Article)))
	if of.err != nil {
		return of.err
	}
	if r.attached[there] {
		n.old[a.Ref()] = true
		return nil
	}
	r.attached[there] = true
	x, err := n.entity(a)
	if err != nil {
		return err
	}
	return r.add(x)
}

// takeBlob adds the bytes of an attachment that takeAttachment has added.
func (r *run) takeBlob(n *renumber, b *timeline.Blob) error {
	if n.old[timeline.Ref{Kind: timeline.KindAttachment, ID: uint64(b.ID)}] {
		return nil
	}
	x, err := n.entity(b)
	if err != nil {
		return err
	}
	return r.add(x)
}

// blobBytes counts the bytes of attachments among entities.
func blobBytes(list []timeline.Entity) int {
	n := 0
	for _, e := range list {
		if b, is := e.(*timeline.Blob); is {
			n += len(b.Data)
		}
	}
	return n
}
