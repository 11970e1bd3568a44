package store

import "path/filepath"

// BackupDir is the folder that the backups of a library are kept in by themselves.
func BackupDir(path string) string { return filepath.Join(filepath.Dir(path), "backups") }
