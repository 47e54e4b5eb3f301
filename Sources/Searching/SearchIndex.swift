package import Minutes

/// The search index is made from these; nothing is built yet.
package enum SearchIndex {}
