package inflect_test

import (
	"testing"

	"entente/timeline/ingest/inflect"
)

func TestRegular(t *testing.T) {
	tests := []struct {
		verb string
		want inflect.Forms
	}{
		{"visit", inflect.Forms{"visits", [2]string{"visited", "visitted"}, [2]string{"visiting", "visitting"}}},
		{"stop", inflect.Forms{"stops", [2]string{"stoped", "stopped"}, [2]string{"stoping", "stopping"}}},
		{"travel", inflect.Forms{"travels", [2]string{"traveled", "travelled"}, [2]string{"traveling", "travelling"}}},
		{"equip", inflect.Forms{"equips", [2]string{"equip" + "ed", "equipped"}, [2]string{"equiping", "equipping"}}},
		{"rain", inflect.Forms{"rains", [2]string{"rained"}, [2]string{"raining"}}},
		{"show", inflect.Forms{"shows", [2]string{"showed"}, [2]string{"showing"}}},
		{"urge", inflect.Forms{"urges", [2]string{"urged"}, [2]string{"urging"}}},
		{"agree", inflect.Forms{"agrees", [2]string{"agreed"}, [2]string{"agreeing"}}},
		{"deny", inflect.Forms{"denies", [2]string{"denied"}, [2]string{"denying"}}},
		{"delay", inflect.Forms{"delays", [2]string{"delayed"}, [2]string{"delaying"}}},
		{"attack", inflect.Forms{"attacks", [2]string{"attacked"}, [2]string{"attacking"}}},
		{"bloc", inflect.Forms{"blocs", [2]string{"bloced"}, [2]string{"blocing"}}},
		{"picnic", inflect.Forms{"picnics", [2]string{"picnicked"}, [2]string{"picnicking"}}},
		{"veto", inflect.Forms{"vetoes", [2]string{"vetoed"}, [2]string{"vetoing"}}},
		{"push", inflect.Forms{"pushes", [2]string{"pushed"}, [2]string{"pushing"}}},
		{"go", inflect.Forms{"goes", [2]string{"goed"}, [2]string{"going"}}},
	}
	for _, tt := range tests {
		if got := inflect.Regular(tt.verb); got != tt.want {
			t.Errorf("Regular(%q) = %+v, want %+v", tt.verb, got, tt.want)
		}
	}
}
