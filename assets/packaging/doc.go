// Package packaging describes the program to desktops and to package managers. It has no code: its test checks that the files
// which say so agree.
package packaging
