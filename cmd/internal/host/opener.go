package host

import (
	"fmt"
	"net/url"
	"os/exec"
	"path/filepath"
	"runtime"
)

// OpenFile opens a file, or a folder, with the program that the desktop has for it.
func OpenFile(path string) error {
	switch runtime.GOOS {
	case "darwin":
		return start("open", path)
	case "windows":
		return start("rundll32", "url.dll,FileProtocolHandler", path)
	}
	return start("xdg-open", path)
}

// ShowFile shows a file in its folder, marked where the desktop's file manager can do that.
func ShowFile(path string) error {
	switch runtime.GOOS {
	case "darwin":
		return start("open", "-R", path)
	case "windows":
		return start("explorer", "/select,", path)
	}
	address := url.URL{Scheme: "file", Path: path}
	err := exec.Command("dbus-send", "--session", "--print-reply", "--reply-timeout=2000", "--dest=org.freedesktop.FileManager1",
		"/org/freedesktop/FileManager1", "org.freedesktop.FileManager1.ShowItems", "array:string:"+address.String(), "string:").Run()
	if err == nil {
		return nil
	}
	return OpenFile(filepath.Dir(path)) // a file manager that does not know how
}

// start starts another program and does not wait for it.
func start(name string, args ...string) error {
	cmd := exec.Command(name, args...)
	if err := cmd.Start(); err != nil {
		return fmt.Errorf("start the program for it: %w", err)
	}
	go cmd.Wait() //nolint:errcheck // how it ends is between it and the person
	return nil
}
