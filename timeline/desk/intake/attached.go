package intake

import "entente/timeline"

// knownFiles knows attached files again: the same bytes under the same name are the same file of an article.
type knownFiles struct {
	lib   Library
	there map[fileOf]bool // nil until asked for
}

// fileOf tells the files of an article apart.
type fileOf struct {
	article timeline.ArticleID
	name    string
	sum     string
}

// again reports whether a file is attached to an article, in the library or by one that was asked about.
func (k *knownFiles) again(f fileOf) (bool, error) {
	if k.there == nil {
		there := map[fileOf]bool{}
		err := k.lib.Each(timeline.KindAttachment, func(e timeline.Entity) error {
			a := e.(*timeline.Attachment)
			there[fileOf{a.Article, a.Name, a.Sum}] = true
			return nil
		})
		if err != nil {
			return false, err
		}
		k.there = there
	}
	there := k.there[f]
	k.there[f] = true
	return there, nil
}

// takeAttachment adds an attachment unless its article has it already.
func (r *run) takeAttachment(n *renumber, a *timeline.Attachment) error {
	of := numbering{r: n}
	article := of.article(a.Article)
	if of.err != nil {
		return of.err
	}
	if there, err := r.attached.again(fileOf{article, a.Name, a.Sum}); err != nil {
		return err
	} else if there {
		n.old[a.Ref()] = true
		return nil
	}
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
