/// Words for departments and ranks with which the names of offices begin.
let departmentWords: WordSet = [
  "planning", "licensing", "standards", "finance", "financial", "legal", "democratic", "services", "service",
  "housing", "environmental", "property", "estates", "human", "resources", "corporate", "policy", "strategic",
  "strategy", "public", "protection", "regeneration", "highways", "transport", "education", "social",
  "technical", "operations", "operational", "commercial", "digital", "information", "communications",
  "engagement", "governance", "compliance", "quality", "clinical", "nursing", "medical", "safety",
  "community", "economic", "development", "monitoring", "principal", "senior", "area", "regional", "district",
  "borough", "business", "project", "programme", "performance", "customer", "electoral", "returning", "chief",
  "deputy", "depute", "assistant", "interim", "acting", "executive", "non-executive", "lay", "independent",
  "associate", "parish", "town", "county", "city", "national", "neighbourhood", "youth", "museum", "library",
  "leisure", "waste", "recycling", "climate", "building", "control", "head", "director", "group", "section",
  "responsible", "internal", "external", "committee", "scrutiny", "member", "vice", "health", "wellbeing",
  "adult", "children's", "children", "safeguarding", "enforcement", "tree", "conservation", "heritage",
  "tourism", "events", "facilities", "grounds", "works", "parks", "office", "administrative", "admin",
  "support", "media", "press", "research", "data", "risk", "audit", "procurement", "people", "workforce",
  "nurse", "trust", "company", "general", "locality", "partnership", "partnerships", "team", "staff",
  "student", "parent", "communication", "websites", "website",
]

/// Small words inside surnames.
let particles: WordSet = [
  "van", "der", "de", "la", "le", "du", "den", "ten", "von", "ap", "ab", "da", "dos", "di", "del", "della",
  "y", "mac", "st", "bin", "al", "el", "ter", "zu", "af", "o'", "ferch", "verch", "an", "nic", "na", "mhic",
  "uí", "'t", "bint", "ibn", "binti", "des", "zum", "zur", "vom", "nan",
]

/// Capitalised words that begin or end phrases which look like names and are none.
let notNames: WordSet = [
  "the", "this", "that", "members", "member", "public", "apologies", "present", "minutes", "meeting",
  "agenda", "item", "none", "also", "attendance", "declarations", "declaration", "interest", "matters",
  "arising", "report", "reports", "update", "date", "time", "venue", "place", "location", "held", "hall",
  "room", "chamber",
  "road", "street", "lane", "avenue", "close", "drive", "park", "gardens", "village", "town", "city",
  "borough", "county", "north", "south", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday",
  "sunday", "january", "february", "march", "april", "june", "july", "august", "september", "october",
  "november", "december", "no", "not", "all", "any", "other", "business", "next", "welcome", "introduction",
  "introductions",
  "absence", "received", "absent", "officers", "staff", "councillors", "officer", "quorum", "remotely",
  "zoom", "teams", "approval", "approved", "noted", "agreed", "resolved", "carried", "planning", "finance",
  "budget", "police", "press", "residents", "vacancy", "vacant", "vacancies", "draft", "final", "action",
  "decision", "circulation", "copies", "signed", "chairman's", "clerk's", "there", "it", "in", "at", "on",
  "of", "for", "to", "by", "from", "with", "and", "was", "were", "is", "are", "plus", "approximately",
  "numbers", "details", "actions", "owner", "title", "name", "role", "position", "organisation", "also",
  "sirol", "sir", "apologies", "youth", "early", "help", "two", "three", "four", "five", "six", "both",
  "several",
]

extension String {
  var startsWithDigit: Bool { utf8.first.map { $0 >= 0x30 && $0 <= 0x39 } ?? false }
}
