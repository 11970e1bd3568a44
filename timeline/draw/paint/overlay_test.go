package paint

import (
	"slices"
	"testing"

	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
	"entente/timeline/draw/typeset"
)

// Ensure that the line of a join that is lit stops at the labels in its way, and nowhere else.
func TestBeside(t *testing.T) {
	r := &layout.Result{Metrics: layout.Default(), Plot: scene.Box{W: 500, H: 400}, Free: scene.Box{W: 500, H: 400}}
	size := r.Metrics.LabelSize
	label := func(x, y, width float32) layout.Label {
		return layout.Label{X: x, Y: y, Run: &typeset.Run{Width: width}}
	}
	for _, tt := range []struct {
		name   string
		labels []layout.Label
		want   [][2]float32
	}{
		{"none", nil, [][2]float32{{50, 300}}},
		{"beside", []layout.Label{label(110, 100, 80), label(10, 100, 80)}, [][2]float32{{50, 300}}},
		{"across", []layout.Label{label(60, 100, 80)}, [][2]float32{{50, 100 - 0.95*size}, {100 + 0.3*size, 300}}},
		{"unordered and overlapping", []layout.Label{label(60, 204, 80), label(60, 200, 80)}, [][2]float32{{50, 200 - 0.95*size}, {204 + 0.3*size, 300}}},
		{"at the end", []layout.Label{label(60, 300, 80), label(60, 330, 80)}, [][2]float32{{50, 300 - 0.95*size}}},
	} {
		r.Labels = tt.labels
		var got [][2]float32
		beside(r, &layout.Join{X: 100, Y0: 50, Y1: 300}, 2, func(y0, y1 float32) { got = append(got, [2]float32{y0, y1}) })
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}
