package host

// Version is the program's name and version, as files that it writes carry it. A test compares it with FyneApp.toml.
const Version = "Entente 0.1.0"
