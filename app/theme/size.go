package theme

import (
	"fyne.io/fyne/v2"
	"fyne.io/fyne/v2/theme"
)

// Sizes of text beside Fyne's own names.
const (
	SizeSmall fyne.ThemeSizeName = "ententeSmall" // counts, second lines, status
	SizeHead  fyne.ThemeSizeName = "ententeHead"  // heads of sections, in capitals
	SizeBrand fyne.ThemeSizeName = "ententeBrand" // the name in the top bar
)

// Size implements fyne.Theme: calmer and a little smaller than Fyne's own.
func (t *Theme) Size(name fyne.ThemeSizeName) float32 {
	switch name {
	case theme.SizeNameText:
		return 13 * t.text
	case SizeSmall, theme.SizeNameCaptionText:
		return 12 * t.text
	case SizeHead:
		return 11 * t.text
	case SizeBrand, theme.SizeNameSubHeadingText:
		return 15 * t.text
	case theme.SizeNameHeadingText:
		return 18 * t.text
	case theme.SizeNameInnerPadding:
		return 7
	case theme.SizeNamePadding:
		return 4
	case theme.SizeNameInlineIcon:
		return 17 * t.text
	case theme.SizeNameInputRadius, theme.SizeNameSelectionRadius, theme.SizeNameButtonRadius:
		return 6
	case theme.SizeNamePopupRadius, theme.SizeNameMenuRadius:
		return 8
	case theme.SizeNameDialogRadius:
		return 10
	case theme.SizeNameModalBlurRadius:
		return 0 // a blur of the whole window costs a frame each time without a graphics card
	case theme.SizeNameInputBorder, theme.SizeNameSeparatorThickness:
		return 1
	case theme.SizeNameScrollBar:
		return 10
	case theme.SizeNameScrollBarSmall:
		return 3
	}
	return theme.DefaultTheme().Size(name)
}
