package verbs

import (
	"context"
	"fmt"

	"entente/cmd/internal/host"
	"entente/timeline/desk"
	"entente/timeline/desk/page"
)

// exportFolder writes a library as a folder and says how many files that changed.
func (c *call) exportFolder(ctx context.Context, d *desk.Desk, name string, o page.Options) error {
	folder, err := host.OpenFolder(c.path(name))
	if err != nil {
		return err
	}
	if err := d.ExportFolder(ctx, o, host.Formats(), folder.Put); err != nil {
		return fmt.Errorf("write %s: %w", name, err)
	}
	c.note("wrote %s: %d files changed, %d went, %d stayed as they were", name, folder.Changed, folder.Removed, folder.Same)
	return nil
}
