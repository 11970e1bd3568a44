package desk_test

import (
	"context"
	"strings"
	"testing"

	"entente/timeline/desk"
	"entente/timeline/format"
)

// Ensure that an article meets its event also when the article before it in the same import told of other years, whether
// the heads come from the file or from the table of a window.
func TestImport_MeetsAmongYears(t *testing.T) {
	for _, window := range []bool{false, true} {
		s := library(t)
		read(t, s, desk.ImportOptions{}, source("2023-02-13.txt", planned))
		im := desk.NewImporter(s, reader(t), []format.Format{})
		if window {
			im = open(t, s).Near()(im)
		}
		older := strings.NewReplacer("Raisi", "Khatami", "Ebrahim", "Mohammad").Replace(held)
		files := []desk.Source{source("2003-06-12.txt", older), source("2012-03-07.txt", strings.Replace(older, "talk", "discuss", 1)),
			source("2023-02-15.txt", held)}
		list, err := im.Import(context.Background(), files, desk.ImportOptions{}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if list[0].Merged+list[1].Merged != 0 || list[2].Merged == 0 {
			t.Errorf("window %t: merged %d, %d, %d", window, list[0].Merged, list[1].Merged, list[2].Merged)
		}
	}
}
