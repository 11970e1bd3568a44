//go:build !unix

package atomicfile

// SyncDir does nothing: Windows keeps names without being asked and has no such call.
func SyncDir(string) error { return nil }
