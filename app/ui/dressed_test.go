package ui

import (
	"testing"

	"fyne.io/fyne/v2/test"

	own "entente/app/theme"
	"entente/assets"
)

// dressed starts an application of the test driver in the window's own theme.
func dressed(t *testing.T) {
	t.Helper()
	test.NewTempApp(t)
	th, err := own.New(assets.Fonts(), own.Light, 1)
	if err != nil {
		t.Fatal(err)
	}
	test.ApplyTheme(t, th)
}
