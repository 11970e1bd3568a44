package verbs

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"

	"entente/cmd/internal/host"
	"entente/store"
	"entente/timeline"
	"entente/timeline/desk/say"
)

func runCheck(ctx context.Context, c *call) error {
	if err := c.parse(0, 0); err != nil {
		return err
	}
	return c.withFile(func(path string) error {
		var report store.Report
		err := holding(path, host.Examines, func() (err error) {
			report, err = host.Check(ctx, path)
			return err
		})
		if err != nil {
			return err
		}
		if c.json {
			if err := c.line(report); err != nil {
				return err
			}
		}
		for _, p := range append(report.Problems, report.Warnings...) {
			c.note("%s", p)
		}
		if !report.OK() {
			return fmt.Errorf("%s is damaged (%s); run ententectl repair, which keeps the damaged file", path, say.Plural(len(report.Problems), "problem"))
		}
		c.note("%s: no damage found", path)
		return nil
	})
}

// withFile runs fn with the path of the library, which fn opens itself.
func (c *call) withFile(fn func(path string) error) error {
	file := c.db
	if file == "" {
		var err error
		if file, err = c.Host.LibraryFile(); err != nil {
			return err
		}
	}
	return fn(c.path(file))
}

func runRepair(_ context.Context, c *call) error {
	if err := c.parse(0, 0); err != nil {
		return err
	}
	return c.withFile(func(path string) error {
		var report store.Repaired
		err := holding(path, "repairs it", func() (err error) {
			report, err = store.Repair(path, host.StoreOptions())
			return err
		})
		if err != nil {
			return err
		}
		if c.json {
			return c.line(report)
		}
		if report.Kept == "" {
			c.note("%s: no damage found", path)
			return nil
		}
		for _, words := range host.RepairWords(report) {
			fmt.Fprintln(c.Stdout, words)
		}
		return nil
	})
}

func runBackup(_ context.Context, c *call) error {
	if err := c.parse(1, 1); err != nil {
		return err
	}
	return c.withStore(false, func(s *store.Store) error {
		path := c.path(c.args[0])
		if err := s.Backup(path); err != nil {
			return err
		}
		c.note("wrote and checked %s", path)
		return nil
	})
}

func runRestore(_ context.Context, c *call) error {
	if err := c.parse(0, 1); err != nil {
		return err
	}
	return c.withFile(func(path string) error {
		if len(c.args) == 0 {
			return c.copies(path)
		}
		kept := ""
		err := holding(path, "replaces it by a backup", func() (err error) {
			kept, err = store.Restore(c.path(c.args[0]), path, host.StoreOptions())
			return err
		})
		if err != nil {
			return err
		}
		if kept != "" {
			c.note("the library that was replaced is kept as %s", kept)
		}
		return nil
	})
}

// copies lists the backups that are kept of a library, the newest first.
func (c *call) copies(path string) error {
	list, err := host.Shelf{}.Copies(path)
	if err != nil {
		return err
	}
	for _, b := range list {
		at := time.Unix(b.Time, 0)
		facts := map[string]any{"path": b.Path, "at": at.UTC().Format(time.RFC3339), "bytes": b.Bytes, "broken": b.Broken}
		what := b.Broken
		if what == "" {
			facts["events"], facts["articles"] = b.Counts[timeline.KindEvent], b.Counts[timeline.KindArticle]
			what = fmt.Sprintf("%s events, %s articles", say.Count(b.Counts[timeline.KindEvent]), say.Count(b.Counts[timeline.KindArticle]))
		}
		if err := c.print(facts, "%s  %s  %s\n", at.Format("2006-01-02 15:04"), b.Path, what); err != nil {
			return err
		}
	}
	if len(list) == 0 {
		c.note("there are no backups of %s in %s", path, store.BackupDir(path))
	}
	return nil
}

func runCompact(_ context.Context, c *call) error {
	if err := c.parse(0, 0); err != nil {
		return err
	}
	return c.withFile(func(path string) error {
		var before, after int64
		err := holding(path, "compacts it", func() (err error) {
			before, after, err = store.Compact(path, host.StoreOptions())
			return err
		})
		if err != nil {
			return err
		}
		return c.print(map[string]int64{"before": before, "after": after}, "%d bytes before, %d after\n", before, after)
	})
}

func runInfo(_ context.Context, c *call) error {
	if err := c.parse(0, 0); err != nil {
		return err
	}
	return c.withStore(false, func(s *store.Store) error {
		info, err := s.Info()
		if err != nil {
			return err
		}
		facts := map[string]any{"path": info.Path, "schema": info.Schema, "app": info.App, "history": info.History, "hidden": info.Hidden,
			"bytes": info.Bytes, "free": info.Free, "backups": len(info.Backups), "readOnly": s.ReadOnly()}
		for kind, n := range info.Counts {
			facts[kind.String()+"s"] = n
		}
		if c.json {
			return c.line(facts)
		}
		for _, name := range slices.Sorted(maps.Keys(facts)) {
			fmt.Fprintf(c.Stdout, "%-12s %v\n", name, facts[name])
		}
		return nil
	})
}

func runFormats(_ context.Context, c *call) error {
	if err := c.parse(0, 0); err != nil {
		return err
	}
	for _, f := range host.FormatList() {
		err := c.print(map[string]any{"name": f.Name, "title": f.Title, "endings": f.Exts, "read": f.Read, "write": f.Write},
			"%-13s %-35s %-24s %s\n", f.Name, f.Title, strings.Join(f.Exts, " "), f.Can())
		if err != nil {
			return err
		}
	}
	return nil
}
