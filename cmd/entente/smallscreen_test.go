//go:build window

package main

import (
	"os/exec"
	"strings"
	"testing"
)

// Ensure that the window is no larger than the screen where no window manager keeps it so: at twice the size it would be.
func TestWindow_NoLargerThanTheScreen(t *testing.T) {
	t.Setenv("XDG_DATA_HOME", t.TempDir()) // a library of its own
	p := startProgram(t, []string{"FYNE_SCALE=2"})
	size := func(args ...string) string {
		out, err := exec.Command("xdotool", args...).Output()
		if err != nil {
			t.Fatalf("xdotool %q: %v", args, err)
		}
		var w, h string
		for _, word := range strings.Fields(string(out)) {
			switch key, value, _ := strings.Cut(word, "="); key {
			case "WIDTH":
				w = value
			case "HEIGHT":
				h = value
			}
		}
		return w + "x" + h
	}
	screen := size("getdisplaygeometry", "--shell")
	p.wait("a window as large as the screen", func() bool { return size("getwindowgeometry", "--shell", p.window) == screen })
	p.quit()
}
