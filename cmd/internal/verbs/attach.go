package verbs

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"entente/store"
	"entente/timeline"
	"entente/timeline/desk"
	"entente/timeline/desk/blob"
	"entente/timeline/desk/progress"
)

// runAttach lists the files that are attached to an article, attaches more, takes one off or writes one out.
func runAttach(ctx context.Context, c *call) error {
	remove := c.flags.String("remove", "", "")
	save := c.flags.String("save", "", "")
	out := c.flags.String("o", "", "")
	if err := c.parse(1, -1); err != nil {
		return err
	}
	files := c.args[1:]
	if (*save == "") != (*out == "") {
		return usage("--save ID and -o FILE belong together")
	}
	article, err := timeline.ParseRef(c.args[0], timeline.KindArticle)
	if err != nil || article.Kind != timeline.KindArticle {
		return usage("%q is not the id of an article; ententectl article lists them", c.args[0])
	}
	id := timeline.ArticleID(article.ID)
	return c.withDesk(len(files) > 0 || *remove != "", func(d *desk.Desk, s *store.Store) error {
		if d.Article(id) == nil {
			return fmt.Errorf("%s: %w", c.args[0], timeline.ErrNotFound)
		}
		if len(files) > 0 {
			if err := c.attach(ctx, d, id, files); err != nil {
				return err
			}
		}
		if *save != "" {
			a, err := attachmentOf(d, id, *save)
			if err != nil {
				return err
			}
			err = c.Host.WriteFile(c.path(*out), func(w io.Writer) error { return blob.Write(ctx, s, a, openPath, w, c.progress()) })
			if err != nil {
				return err
			}
		}
		if *remove != "" {
			a, err := attachmentOf(d, id, *remove)
			if err != nil {
				return err
			}
			if err := d.Detach(a.ID); err != nil {
				return err
			}
		}
		for _, a := range d.Attachments(id) {
			err := c.print(map[string]any{"id": a.ID.String(), "article": id.String(), "name": a.Name, "media": a.Media, "size": a.Size, "sha256": a.Sum, "path": a.Path},
				"%-6s %12d bytes  %s%s\n", a.ID, a.Size, a.Name, outside(a))
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// attach reads files and puts them on an article, as one step.
func (c *call) attach(ctx context.Context, d *desk.Desk, id timeline.ArticleID, files []string) error {
	list := make([]blob.File, len(files))
	for i, name := range files {
		path, err := filepath.Abs(c.path(name))
		if err != nil {
			return err
		}
		if list[i], err = readAttachment(ctx, path, c.progress()); err != nil {
			return err
		}
	}
	n, err := d.Attach(id, list...)
	if err == nil && n < len(list) {
		c.note("%d of %d files were attached before", len(list)-n, len(list))
	}
	return err
}

func readAttachment(ctx context.Context, path string, tell progress.Func) (blob.File, error) {
	in, err := os.Open(path)
	if err != nil {
		return blob.File{}, err
	}
	defer in.Close()
	return blob.Read(ctx, path, in, tell)
}

func openPath(path string) (io.ReadCloser, error) { return os.Open(path) }

// attachmentOf finds an attachment of an article by its id.
func attachmentOf(d *desk.Desk, id timeline.ArticleID, text string) (*timeline.Attachment, error) {
	ref, err := timeline.ParseRef(text, timeline.KindAttachment)
	if err != nil {
		return nil, usageError{err}
	}
	a := d.Attachment(timeline.AttachmentID(ref.ID))
	if a == nil || a.Article != id || ref.Kind != timeline.KindAttachment {
		return nil, fmt.Errorf("%s is not attached to %s: %w", text, id, timeline.ErrNotFound)
	}
	return a, nil
}

// outside says where a file is that the library does not hold.
func outside(a *timeline.Attachment) string {
	if a.Kept() {
		return ""
	}
	return "  (kept at " + a.Path + ")"
}
