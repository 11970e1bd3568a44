package panel

import (
	"fyne.io/fyne/v2"
)

// starIcon is a star, filled or not. The toolkit has none.
func starIcon(filled bool) fyne.Resource {
	const path = `M12 2.8l2.85 5.78 6.38.93-4.62 4.5 1.09 6.35L12 17.36l-5.7 3 1.09-6.35-4.62-4.5 6.38-.93z`
	if filled {
		return fyne.NewStaticResource("star.svg", []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"><path d="`+path+`" fill="#000000"/></svg>`))
	}
	return fyne.NewStaticResource("star-outline.svg", []byte(`<svg xmlns="http://www.w3.org/2000/svg" width="24" height="24" viewBox="0 0 24 24"><path d="`+path+
		`M12 6.2l-1.75 3.55-3.92.57 2.84 2.77-.67 3.9L12 15.15l3.5 1.84-.67-3.9 2.84-2.77-3.92-.57z" fill="#000000" fill-rule="evenodd"/></svg>`))
}
