// Package store keeps a library in one bbolt file: entities, their history for undo and redo, settings.
//
// # The file
//
// Each bucket holds one kind of record. A record is sealed (package seal) with a checksum over bucket, key and value,
// because bbolt has none; its payload is written by package codec. Numbers in keys are big-endian.
//
//	events actors articles texts     number → entity. The text of an article stands apart, and the bytes of an attachment,
//	annotations links views layers   so that opening a library never reads them
//	attachments blobs
//	blocks                           what many rows and bare articles hold besides head and key, compressed; see block.go
//	added                            what imports have added to events that were there; see added.go
//	keys                             kind, key, number → nothing. Finds entities by key; derived, can be rebuilt
//	journal                          sequence → entry of the history: name, time, number of changes
//	kept                             sequence, kind, number → the other side of a change
//	withdrawn                        import → number of its records, while it is undone
//	settings                         name → value
//	meta                             "schema": version of all this; "state": what counts up, see state.go
//
// # Undo
//
// The history toggles. Of each change only the side that is not in force is kept: the old entity after Apply, the
// new one after Undo. Undo and redo both swap the two. So creating a large text does not store it twice, and undoing
// needs no more than what it touches. A change, its index entries and its journal record are one bbolt transaction.
//
// An import is too large for one transaction. It is written in steps of at most 5 000 records which all bear the
// import's number in their seal; undo writes that number into the bucket "withdrawn", whereupon the records are hidden
// until redo takes it out again. Compact drops what no redo can bring back. What an import changes of entities that were
// there before, it keeps like a transaction, under its entry, and undo swaps that besides; so an import may only change
// what no later entry has touched. Where it only adds sources and extras to an event, as mentions do, the event's record stays
// as it is: what is added is a record of the import's, found when the event is read and hidden with the import.
//
// # Faults
//
// Before bbolt sees a file its size and meta pages are checked; whatever reads the file turns faults and panics of a
// damaged one into errors; a damaged record is skipped, remembered and reported by Damage; the sums in "state" tell
// when records are missing. Check, run in a process of its own, examines everything, and Repair saves what can be
// saved. Before each write the file is looked at: when it was deleted, replaced or cut, nothing is written.
package store
