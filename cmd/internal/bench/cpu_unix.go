//go:build unix

package bench

import (
	"syscall"
	"time"
)

// cpu is the processor's time that the process has used, in all its threads.
func cpu() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}
