"""The words that made-up dossiers are made of."""

PLACES = [
    "Aldermoor", "Bergsee", "Corvale", "Dünenhof", "Eastwick", "Falkenried", "Greyhaven", "Hollenbeck", "Ivywater",
    "Juniper", "Kestrel", "Lindenau", "Marlow", "Nordhaven", "Oakmere", "Pellworm", "Quarrybank", "Rosenthal", "Südring",
    "Thornbury", "Ulmenstein", "Vesper", "Westerloh", "Yarrow", "Zellin",
]
TRADES = {
    "government": ["County Council", "Port Authority", "Land Registry"],
    "education": ["University", "Schools Trust", "Polytechnic"],
    "utilities": ["Waterworks", "Energy", "Grid"],
    "transport": ["Railways", "Freight", "Airport"],
    "finance": ["Savings Bank", "Insurance", "Clearing House"],
    "telecom": ["Telecom", "Mobile", "Cable"],
    "manufacturing": ["Foundry", "Instruments", "Motors"],
    "commerce": ["Stores", "Pharmacies", "Press"],
}
REGIONS = {"north": "North", "east": "East", "south": "South", "west": "West"}
FIRST_NAMES = [
    "Anna", "Bruno", "Clara", "David", "Élise", "Frank", "Greta", "Henrik", "Inès", "Jonas", "Katrin", "Lars", "Mira",
    "Noor", "Oskar", "Petra", "Quentin", "Rosa", "Sven", "Tomasz", "Uta", "Viktor", "Wenke", "Yara",
]
LAST_NAMES = [
    "Aumann", "Berger", "Castell", "Dahl", "Ebert", "Fournier", "Gruber", "Hansen", "Ilić", "Jansen", "Köhler", "Lindqvist",
    "Marten", "Novak", "Osterloh", "Petersen", "Quist", "Reyes", "Sobczak", "Tanaka", "Ulrich", "Voss", "Weiss", "Zeller",
]
PARTNERS = ["Elbtal Distribution", "Northway Supply", "Ravel Logistics", "Castor Trading", "Meridian Networks", "Orbis Systems"]
PRODUCTS = [
    ("term-t5", "Terminal T5", "Thin clients"), ("term-t7", "Terminal T7", "Thin clients"),
    ("pier-48", "Pier 48 switch", "Network"), ("pier-ap6", "Pier AP6 access point", "Network"),
    ("quay-r2", "Quay R2 server", "Servers"), ("quay-r4", "Quay R4 server", "Servers"),
    ("keel-k3", "Keel K3 keyboard", "Peripherals"), ("keel-m7", "Keel M7 keyboard", "Peripherals"),
    ("lighthouse", "Lighthouse care plan", "Services"), ("harbour-watch", "Harbour Watch monitoring", "Services"),
]
PROGRESS = ["lead", "needs", "trial", "offer", "negotiation", "won", "delivery", "care"]
CATEGORIES = ["delivery", "quality", "compatibility", "service", "billing"]
PURPOSES = [
    "Prices for next year", "Hand over the trial", "Walk through the server room", "Quarterly review", "New branch offices",
    "Talk about the late delivery", "Meet the new head of purchasing", "Draw up the roll-out plan", "Prepare the tender",
]
TITLES = [
    ("Operator of the control room", "operation", "using"), ("Systems engineer", "operation", "technical"),
    ("Head of information systems", "management", "technical"), ("Head of purchasing", "management", "finance"),
    ("Director of finance", "decision", "finance"), ("Managing director", "decision", "using"),
]
STANCES = ["champion", "supporter", "neutral", "critic", "unknown"]
TALK = [
    "They want the price of last year, and they want it before the board meets.",
    "The trial has run for three weeks without a fault; the night shift asked to keep it.",
    "A second offer lies on the table, twelve per cent below ours but without any service.",
    "The server room will be moved in spring, and nobody has yet asked who carries the switches.",
    "Purchasing reads the contract again, since the clause on late delivery was new to them.",
    "What matters to them is one number to call, day and night, and somebody who answers.",
    "We showed the *new terminal* beside the old one; the **start in nine seconds** won the room.",
    "Budget is free until the end of the year and frozen from the first of January on.",
    "They asked for two references in the same trade, and for a visit to one of them.",
    "The store-room holds forty spare keyboards, which tells more than any report.",
    "Training took half an hour as promised, then there was coffee.",
    "Their own people would rather wait for the next release than change twice.",
    "If the delivery comes in two parts, they will take the first at once.",
    "Nobody could say who signs; we shall ask once more.",
]
HAPPENED = [
    "Eleven of forty devices did not start after they had been unpacked.",
    "The consignment stood at the wrong gate for two days.",
    "The invoice named a discount that the order did not have.",
    "After the update each third screen stayed dark until it was plugged out and in.",
    "The hotline rang through on Saturday, and nobody called back until Monday noon.",
    "The delivery note and the boxes did not agree; six access points were missing.",
    "We replaced the batch on the same day and took the old one with us.",
    "The customer has written down each failure with its time, which helped a lot.",
]
