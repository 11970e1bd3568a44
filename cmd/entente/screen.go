package main

import (
	"os"
	"runtime"

	"entente/cmd/internal/screen"
)

// screenSize is the size of the screen in pixels, 0 where the desktop itself keeps windows within theirs.
func screenSize() (width, height int) {
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" || os.Getenv("WAYLAND_DISPLAY") != "" {
		return 0, 0
	}
	width, height, err := screen.Size("")
	if err != nil {
		return 0, 0 // a window that is too large is better than none
	}
	return width, height
}
