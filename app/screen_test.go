package app

import (
	"path/filepath"
	"testing"

	"fyne.io/fyne/v2"
)

// Ensure that a window that is larger than the screen becomes as large as that, and that others stay as they are.
func TestWindow_FitsScreen(t *testing.T) {
	b := open(t, filepath.Join(t.TempDir(), "x.entente"), false)
	for _, tt := range []struct {
		name          string
		width, height int
		want          fyne.Size
	}{
		{"a small screen", 1024, 640, fyne.NewSize(1024, 640)},
		{"a low screen", 2560, 800, fyne.NewSize(1440, 800)},
		{"a large screen", 2560, 1440, fyne.NewSize(1440, 900)},
		{"an unknown screen", 0, 0, fyne.NewSize(1440, 900)},
	} {
		b.w.win.Resize(fyne.NewSize(1440, 900))
		b.w.ports.Screen = func() (int, int) { return tt.width, tt.height }
		b.w.fitScreen()
		if got := b.w.win.Canvas().Size(); got != tt.want {
			t.Errorf("%s: the window is %v, want %v", tt.name, got, tt.want)
		}
	}
}
