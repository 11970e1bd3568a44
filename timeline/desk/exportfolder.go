package desk

import (
	"context"
	"fmt"

	"entente/timeline/desk/page"
	"entente/timeline/format"
)

// ExportFolder writes what is chosen as a folder of files in a format that has such a form: put takes each of them.
func (d *Desk) ExportFolder(ctx context.Context, o page.Options, formats []format.Format, put func(name string, content []byte) error) error {
	for _, f := range formats {
		if f.Name == o.Format && f.Folder != nil {
			return f.Folder(ctx, d.selected(o), put)
		}
	}
	return fmt.Errorf("%q is not a format that is written as a folder; write it as a file, without / at the end of its name", o.Format)
}
