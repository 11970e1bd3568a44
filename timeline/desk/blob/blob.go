// Package blob reads files that are attached to articles, and gives them out again, with their sums.
package blob

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

	"entente/timeline"
	"entente/timeline/desk/progress"
)

// File is one that is about to be attached to an article.
type File struct {
	Facts timeline.Attachment // without numbers
	Data  string              // when the library is to keep it
}

// Read reads a file that is to be attached: its bytes when it has up to timeline.MaxBlob of them, else their sum alone.
// Path is where it lies, in full. It may be called on any goroutine and tells progress from time to time.
func Read(ctx context.Context, path string, in fs.File, tell progress.Func) (File, error) {
	info, err := in.Stat()
	if err != nil {
		return File{}, err
	}
	name, size := info.Name(), info.Size()
	if !info.Mode().IsRegular() {
		return File{}, fmt.Errorf("%s is a folder or a device; only files can be attached", name)
	}
	f := File{Facts: timeline.Attachment{Name: name}}
	sum := sha256.New()
	head, err := io.ReadAll(io.LimitReader(in, timeline.MaxBlob+1))
	if err != nil {
		return f, fmt.Errorf("read %s: %w", name, err)
	}
	sum.Write(head)
	f.Facts.Media = timeline.MediaOf(string(head[:min(len(head), 16)]))
	f.Facts.Size = int64(len(head))
	if len(head) <= timeline.MaxBlob {
		f.Data = string(head)
	} else {
		f.Facts.Path = path
		rest, err := copySum(ctx, sum, in, progress.Step{Total: 1, What: name, Read: f.Facts.Size, Size: size}, tell)
		if err != nil {
			return f, fmt.Errorf("read %s: %w", name, err)
		}
		f.Facts.Size += rest
	}
	f.Facts.Sum = hex.EncodeToString(sum.Sum(nil))
	probe := f.Facts
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

// ErrOther is returned when a file is no longer the one that was attached.
var ErrOther = errors.New("it is no longer the file that was attached")

// Library is where the bytes of attachments are kept.
type Library interface {
	Get(ref timeline.Ref) (timeline.Entity, error)
}

// Write gives the bytes of an attachment to w: those that the library keeps, or those of the file that open opens, which is
// compared with what it was. It returns ErrOther when that has changed, after all was written. It may be called on any
// goroutine.
func Write(ctx context.Context, lib Library, a *timeline.Attachment, open func(path string) (io.ReadCloser, error), w io.Writer,
	tell progress.Func) error {
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
		return fmt.Errorf("“%s”: %w", a.Name, ErrOther)
	}
	return nil
}
