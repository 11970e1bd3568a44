package main

import (
	"os"
	"strings"
	"testing"

	"entente/cmd/internal/host"
)

// Ensure that the program says of itself what FyneApp.toml says.
func TestMetadata(t *testing.T) {
	raw, err := os.ReadFile("../../FyneApp.toml")
	if err != nil {
		t.Fatal(err)
	}
	values := map[string]string{}
	for line := range strings.Lines(string(raw)) {
		if k, v, ok := strings.Cut(line, "="); ok {
			values[strings.TrimSpace(k)] = strings.Trim(strings.TrimSpace(v), `"`)
		}
	}
	m := metadata()
	for _, c := range []struct{ key, got string }{{"Name", m.Name}, {"ID", m.ID}, {"Version", m.Version}, {"fyneDo", "true"}} {
		if want := values[c.key]; c.got != want || want == "" {
			t.Errorf("%s = %q, FyneApp.toml has %q", c.key, c.got, want)
		}
	}
	if want := m.Name + " " + m.Version; host.Version != want {
		t.Errorf("host.Version = %q, want %q", host.Version, want)
	}
	if !m.Migrations["fyneDo"] {
		t.Error("the metadata lacks the migration fyneDo")
	}
}

// Ensure that a library among the arguments is opened and that everything else is imported.
func TestArguments(t *testing.T) {
	h := host.New()
	library, imports, err := arguments(h, "", []string{"/a/b.txt", "/c/d.entente"})
	if err != nil || library != "/c/d.entente" || strings.Join(imports, " ") != "/a/b.txt" {
		t.Errorf("arguments = %q, %q, %v", library, imports, err)
	}
	library, imports, err = arguments(h, "/x/y.entente", []string{"/c/d.entente"})
	if err != nil || library != "/x/y.entente" || strings.Join(imports, " ") != "/c/d.entente" {
		t.Errorf("with --db: arguments = %q, %q, %v", library, imports, err)
	}
}
