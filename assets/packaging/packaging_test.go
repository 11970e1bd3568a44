// Package packaging_test checks that the files which describe the program to desktops agree.
package packaging_test

import (
	"encoding/xml"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
)

const id = "io.github.entente.Entente"

func read(t *testing.T, name string) string {
	t.Helper()
	data, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

// setting returns the value of "key = value" or "key=value" in text, without quotes; "" when there is none.
func setting(text, key string) string {
	m := regexp.MustCompile(`(?m)^` + key + ` ?= ?"?([^"\n]*)"?$`).FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	return m[1]
}

// list returns the TOML list of that key as desktop files write lists: a;b;
func list(text, key string) string {
	m := regexp.MustCompile(`(?m)^` + key + ` = \["(.*)"\]$`).FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	return strings.ReplaceAll(m[1], `", "`, ";") + ";"
}

// component is what the test reads of the AppStream file.
type component struct {
	ID         string   `xml:"id"`
	Name       string   `xml:"name"`
	Summary    string   `xml:"summary"`
	Launchable string   `xml:"launchable"`
	MediaTypes []string `xml:"provides>mediatype"`
	Releases   []struct {
		Version string `xml:"version,attr"`
	} `xml:"releases>release"`
}

// Ensure that the files which describe the program to desktops and shops say the same as FyneApp.toml.
func TestMetadataAgrees(t *testing.T) {
	app := read(t, "../../FyneApp.toml")
	desktop := read(t, id+".desktop")
	var shop component
	if err := xml.Unmarshal([]byte(read(t, id+".metainfo.xml")), &shop); err != nil {
		t.Fatal(err)
	}
	if len(shop.Releases) == 0 {
		t.Fatal("the metainfo file names no release")
	}
	tests := []struct{ what, got, want string }{
		{"ID of FyneApp.toml", setting(app, "ID"), id},
		{"icon of the desktop file", setting(desktop, "Icon"), id},
		{"id of the metainfo", shop.ID, id},
		{"launchable of the metainfo", shop.Launchable, id + ".desktop"},
		{"name of the desktop file", setting(desktop, "Name"), setting(app, "Name")},
		{"name of the metainfo", shop.Name, setting(app, "Name")},
		{"generic name", setting(desktop, "GenericName"), setting(app, "GenericName")},
		{"comment", setting(desktop, "Comment"), setting(app, "Comment")},
		{"summary", shop.Summary, setting(app, "Comment")},
		{"newest release", shop.Releases[0].Version, setting(app, "Version")},
		{"categories", setting(desktop, "Categories"), list(app, "Categories")},
		{"keywords", setting(desktop, "Keywords"), list(app, "Keywords")},
		{"window class", setting(desktop, "StartupWMClass"), setting(app, "Name")},
	}
	for _, tt := range tests {
		if tt.got != tt.want || tt.want == "" {
			t.Errorf("%s = %q, want %q", tt.what, tt.got, tt.want)
		}
	}
}

// Ensure that the type of file that the desktop sends to the program is the one that is declared, everywhere.
func TestMediaTypeAgrees(t *testing.T) {
	var mime struct {
		Types []struct {
			Type string `xml:"type,attr"`
		} `xml:"mime-type"`
	}
	if err := xml.Unmarshal([]byte(read(t, id+".mime.xml")), &mime); err != nil {
		t.Fatal(err)
	}
	var shop component
	if err := xml.Unmarshal([]byte(read(t, id+".metainfo.xml")), &shop); err != nil {
		t.Fatal(err)
	}
	opens := strings.Split(setting(read(t, id+".desktop"), "MimeType"), ";")
	if len(mime.Types) == 0 {
		t.Error("no type is declared")
	}
	for _, m := range mime.Types {
		if !slices.Contains(opens, m.Type) {
			t.Errorf("MimeType of the desktop file = %q, want %s among them", opens, m.Type)
		}
		if !slices.Contains(shop.MediaTypes, m.Type) {
			t.Errorf("media types of the metainfo = %q, want %s among them", shop.MediaTypes, m.Type)
		}
	}
}
