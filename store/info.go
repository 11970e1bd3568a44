package store

import "entente/timeline"

// Info describes a library.
type Info struct {
	Path    string                `json:"path"`
	Schema  int                   `json:"schema"`
	App     string                `json:"app"`     // program that created it
	Created int64                 `json:"created"` // Unix seconds
	Counts  map[timeline.Kind]int `json:"-"`       // entities by kind
	History int                   `json:"history"` // entries, undone ones included
	Hidden  int                   `json:"hidden"`  // records of imports that are undone
	Bytes   int64                 `json:"bytes"`
	Free    int64                 `json:"free"` // bytes in free pages, of Bytes
	Backups []Saved               `json:"-"`    // in BackupDir, oldest first
}

// ShouldCompact reports whether compacting gives back much: more than half of the file and more than 32 MiB.
func (i Info) ShouldCompact() bool { return i.Free > i.Bytes/2 && i.Free > 32<<20 }

// Info describes the library without reading its records.
func (s *Store) Info() (Info, error) {
	info := Info{Path: s.path, Schema: int(s.header.version), App: s.header.app, Created: s.header.created,
		Counts: map[timeline.Kind]int{}}
	err := s.view(func(r *reader) error {
		st, err := loadState(r.tx, s.path)
		if err != nil {
			return err
		}
		for _, k := range timeline.Kinds() {
			info.Counts[k] = r.count(st, k)
		}
		for _, n := range r.withdrawn {
			info.Hidden += n.total()
		}
		info.History = int(st.tally[spaceJournal].count)
		info.Bytes = r.tx.Size()
		stats := s.file.Stats()
		info.Free = int64(stats.FreePageN+stats.PendingPageN) * int64(s.file.Info().PageSize)
		return nil
	})
	if err != nil {
		return info, err
	}
	info.Backups, err = Backups(s.path, "")
	return info, err
}
