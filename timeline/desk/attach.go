package desk

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"

	"entente/timeline"
	"entente/timeline/desk/progress"
	"entente/timeline/edit"
)

// File is one that is about to be attached to an article.
type File struct {
	facts timeline.Attachment // without numbers
	data  string              // when the library is to keep it
}

// Name is the file's name without its folder.
func (f File) Name() string { return f.facts.Name }

// Kept reports whether the library will hold the bytes.
func (f File) Kept() bool { return f.facts.Kept() }

// ReadFile reads a file that is to be attached: its bytes when it has up to timeline.MaxBlob of them, else their sum alone.
// Path is where it lies, in full. It may be called on any goroutine and tells progress from time to time.
func ReadFile(ctx context.Context, path string, in fs.File, tell progress.Func) (File, error) {
	info, err := in.Stat()
	if err != nil {
		return File{}, err
	}
	name, size := info.Name(), info.Size()
	if !info.Mode().IsRegular() {
		return File{}, fmt.Errorf("%s is a folder or a device; only files can be attached", name)
	}
	f := File{facts: timeline.Attachment{Name: name}}
	sum := sha256.New()
	head, err := io.ReadAll(io.LimitReader(in, timeline.MaxBlob+1))
	if err != nil {
		return f, fmt.Errorf("read %s: %w", name, err)
	}
	sum.Write(head)
	f.facts.Media = timeline.MediaOf(string(head[:min(len(head), 16)]))
	f.facts.Size = int64(len(head))
	if len(head) <= timeline.MaxBlob {
		f.data = string(head)
	} else {
		f.facts.Path = path
		rest, err := copySum(ctx, sum, in, progress.Step{Total: 1, What: name, Read: f.facts.Size, Size: size}, tell)
		if err != nil {
			return f, fmt.Errorf("read %s: %w", name, err)
		}
		f.facts.Size += rest
	}
	f.facts.Sum = hex.EncodeToString(sum.Sum(nil))
	probe := f.facts
	probe.ID, probe.Article = 1, 1
	if probe.Validate() != nil {
		return f, fmt.Errorf("%q cannot be the name of an attachment: rename the file first", name)
	}
	return f, nil
}

// copySum adds what in holds to a sum, in steps after which ctx is asked and progress told.
func copySum(ctx context.Context, sum io.Writer, in io.Reader, at progress.Step, tell progress.Func) (int64, error) {
	const step = 8 << 20
	total := int64(0)
	for {
		if err := ctx.Err(); err != nil {
			return total, err
		}
		n, err := io.CopyN(sum, in, step)
		total += n
		at.Read += n
		if tell != nil {
			tell(at)
		}
		if errors.Is(err, io.EOF) {
			return total, nil
		}
		if err != nil {
			return total, err
		}
	}
}

// Attach puts files on an article in one step. Those that are on it already, with the same name and the same bytes, are left
// out; it returns how many were new.
func (d *Desk) Attach(id timeline.ArticleID, files ...File) (int, error) {
	a := d.cat.articles[id]
	if a == nil {
		return 0, fmt.Errorf("%s: %w", id, timeline.ErrNotFound)
	}
	type file struct{ name, sum string }
	there := map[file]bool{}
	for _, x := range d.cat.attached[id] {
		there[file{x.Name, x.Sum}] = true
	}
	var changes []edit.Change
	var names []string
	for _, f := range files {
		x := f.facts
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
			changes = append(changes, edit.Change{After: &timeline.Blob{ID: x.ID, Data: f.data}})
		}
		names = append(names, x.Name)
	}
	if len(names) == 0 {
		return 0, nil
	}
	what := "“" + short(names[0]) + "”"
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
func (d *Desk) Attachments(id timeline.ArticleID) []*timeline.Attachment { return d.cat.attached[id] }

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
	return d.apply("Remove “"+short(a.Name)+"” from "+d.targetName([]timeline.Ref{{Kind: timeline.KindArticle, ID: uint64(a.Article)}}), changes...)
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

// ErrOtherFile is returned when a file is no longer the one that was attached.
var ErrOtherFile = errors.New("it is no longer the file that was attached")

// Content gives the bytes of an attachment to w: those that the library keeps, or those of the file that open opens, which is
// compared with what it was. It returns ErrOtherFile when that has changed, after all was written. It may be called on any
// goroutine.
func Content(ctx context.Context, lib Library, a *timeline.Attachment, open func(path string) (io.ReadCloser, error), w io.Writer, tell progress.Func) error {
	var in io.ReadCloser
	if a.Kept() {
		e, err := lib.Get(timeline.Ref{Kind: timeline.KindBlob, ID: uint64(a.ID)})
		if err != nil {
			return fmt.Errorf("read “%s”: %w", a.Name, err)
		}
		in = io.NopCloser(bytes.NewReader([]byte(e.(*timeline.Blob).Data)))
	} else {
		var err error
		if in, err = open(a.Path); err != nil {
			return fmt.Errorf("“%s” is kept outside the library: %w; put it back there, or remove it from the article", a.Name, err)
		}
	}
	sum := sha256.New()
	_, err := copySum(ctx, io.MultiWriter(w, sum), in, progress.Step{Total: 1, What: a.Name, Size: a.Size}, tell)
	if err := cmp.Or(err, in.Close()); err != nil {
		return fmt.Errorf("read “%s”: %w", a.Name, err)
	}
	if hex.EncodeToString(sum.Sum(nil)) != a.Sum {
		return fmt.Errorf("“%s”: %w", a.Name, ErrOtherFile)
	}
	return nil
}

// attach puts an attachment among those of its article, or takes it out.
func (c *catalogue) attach(a *timeline.Attachment, on bool) {
	list := slices.DeleteFunc(slices.Clone(c.attached[a.Article]), func(x *timeline.Attachment) bool { return x.ID == a.ID })
	if on {
		at, _ := slices.BinarySearchFunc(list, a, func(x, y *timeline.Attachment) int { return cmp.Compare(x.ID, y.ID) })
		list = slices.Insert(list, at, a)
	}
	if len(list) == 0 {
		delete(c.attached, a.Article)
		return
	}
	c.attached[a.Article] = list
}
