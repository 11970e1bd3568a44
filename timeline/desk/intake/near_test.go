package intake_test

import (
	"context"
	"strings"
	"testing"

	"entente/timeline/desk/desktest"
	"entente/timeline/desk/intake"
	"entente/timeline/format"
)

// Ensure that an article meets its event also when the article before it in the same import told of other years, whether
// the heads come from the file or from the table of a window.
func TestImport_MeetsAmongYears(t *testing.T) {
	for _, window := range []bool{false, true} {
		s := library(t)
		read(t, s, intake.Options{}, desktest.Source("2023-02-13.txt", desktest.Planned))
		im := intake.New(s, reader(t), []format.Format{})
		if window {
			im = im.Near(open(t, s).Table())
		}
		older := strings.NewReplacer("Raisi", "Khatami", "Ebrahim", "Mohammad").Replace(desktest.Held)
		files := []intake.Source{desktest.Source("2003-06-12.txt", older), desktest.Source("2012-03-07.txt", strings.Replace(older, "talk", "discuss", 1)),
			desktest.Source("2023-02-15.txt", desktest.Held)}
		list, err := im.Import(context.Background(), files, intake.Options{}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if list[0].Merged+list[1].Merged != 0 || list[2].Merged == 0 {
			t.Errorf("window %t: merged %d, %d, %d", window, list[0].Merged, list[1].Merged, list[2].Merged)
		}
	}
}
