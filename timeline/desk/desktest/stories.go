package desktest

// Articles about one visit, and what a person has entered about it.
const (
	Planned = "Iranian president to visit China\n\nIranian President Ebrahim Raisi will arrive in Beijing on Tuesday for a " +
		"three-day state visit, meeting with Chinese counterpart Xi Jinping to widen trade.\n"
	Held = "Raisi and Xi talk trade\n\nIranian President Ebrahim Raisi met Chinese President Xi Jinping in Beijing on Tuesday and " +
		"agreed to widen trade.\n"
	PutOff = "Raisi puts off China trip\n\nIranian President Ebrahim Raisi postponed a visit to China, where he was due to meet " +
		"Chinese President Xi Jinping on Tuesday.\n"
	Curated = `{"kind":"actor","key":"country:IRN","name":"Iran","type":"country","country":"IRN"}
{"kind":"actor","key":"country:CHN","name":"China","type":"country","country":"CHN"}
{"kind":"actor","key":"person:ebrahim-raisi","name":"Ebrahim Raisi","type":"person","country":"IRN"}
{"kind":"event","key":"x:raisi","title":"Raisi's state visit","summary":"Written by hand.","when":"2023-02-14/2023-02-16","type":"CONSULT","mode":"visit","roles":[{"actor":"person:ebrahim-raisi","as":"visitor"},{"actor":"country:IRN","as":"visitor"},{"actor":"country:CHN","as":"host"}]}
`
)

// Visit is an article with key takeaways, which names no date of its own.
const Visit = `Key takeaways:
- Iranian President Ebrahim Raisi will arrive in Beijing for a three-day state visit to sign cooperation papers.
- The visit has drawn questions in Washington about oil sales.
- More trade between the two countries may follow.
Iranian President Ebrahim Raisi will arrive in Beijing on Tuesday for a three-day state visit, meeting with Chinese counterpart Xi Jinping to widen trade.

Chinese Foreign Ministry spokesperson Wang Wenbin said Sunday that the two leaders will exchange views on matters of common concern.
Be the first to comment
`
