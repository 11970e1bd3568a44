package main

import (
	"context"
	"fmt"
	"os"
	"runtime"

	"golang.design/x/clipboard"

	"entente/cmd/internal/selection"
)

// copyImage puts a PNG file on the clipboard of the desktop and says how long it stays there, "" when for good.
func copyImage(png []byte) (note string, err error) {
	if runtime.GOOS == "linux" && os.Getenv("WAYLAND_DISPLAY") == "" {
		return "It can be pasted for as long as Entente runs", selection.Copy("", png) // X11 asks the program for it
	}
	if err := clipboard.Init(); err != nil {
		return "", fmt.Errorf("reach the clipboard: %w", err)
	}
	if _, err := clipboard.Write(context.Background(), clipboard.FmtImage, png); err != nil {
		return "", fmt.Errorf("write to the clipboard: %w", err)
	}
	return "", nil
}
