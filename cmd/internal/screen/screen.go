// Package screen tells how large the screen of X11 is.
package screen

import (
	"fmt"
	"io"

	"github.com/jezek/xgb"
	"github.com/jezek/xgb/xproto"
)

// Size returns the size in pixels of a display's screen, all monitors together; "" is the display of the environment.
func Size(display string) (width, height int, err error) {
	xgb.Logger.SetOutput(io.Discard) // that there is no cookie is no news: what matters is whether the display is reached
	conn, err := xgb.NewConnDisplay(display)
	if err != nil {
		return 0, 0, fmt.Errorf("reach the display: %w", err)
	}
	defer conn.Close()
	s := xproto.Setup(conn).DefaultScreen(conn)
	return int(s.WidthInPixels), int(s.HeightInPixels), nil
}
