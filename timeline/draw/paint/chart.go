package paint

import (
	"entente/timeline/draw/layout"
	"entente/timeline/draw/scene"
)

// Chart adds a laid-out timeline to a scene.
func Chart(b *scene.Builder, r *layout.Result, t Theme) {
	b.Rect(scene.Rect{Box: r.Box, Fill: t.Ground})
}
