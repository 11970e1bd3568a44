package host

import (
	"bufio"
	"fmt"
	"os"
	"strconv"
	"strings"
	"syscall"
)

// locker finds in the kernel's list of locks which process has a file locked: one of another session leaves its note where this
// one does not look.
func locker(path string) (h Holder, ok bool) {
	info, err := os.Stat(path)
	if err != nil {
		return h, false
	}
	stat, is := info.Sys().(*syscall.Stat_t)
	if !is {
		return h, false
	}
	locks, err := os.Open("/proc/locks")
	if err != nil {
		return h, false
	}
	defer locks.Close()
	inode := fmt.Sprintf(":%d", stat.Ino)
	for in := bufio.NewScanner(locks); in.Scan(); {
		// "1: FLOCK  ADVISORY  WRITE 1234 08:01:5678 0 EOF"
		f := strings.Fields(in.Text())
		if len(f) < 6 || f[1] != "FLOCK" || !strings.HasSuffix(f[5], inode) {
			continue
		}
		pid, err := strconv.Atoi(f[4])
		if err != nil || pid <= 0 {
			continue
		}
		name, err := os.ReadFile(fmt.Sprintf("/proc/%d/comm", pid))
		if err != nil {
			continue
		}
		return Holder{PID: pid, Program: strings.TrimSpace(string(name)), Doing: HasOpen}, true
	}
	return h, false
}
