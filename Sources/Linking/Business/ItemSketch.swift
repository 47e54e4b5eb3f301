import Minutes

/// What an item is called and speaks of, as sets of words: what later and earlier items are compared with.
struct ItemSketch {
  let title: BusinessTitle
  /// The words that carry the title.
  let words: Set<String>
  /// The words that carry the title and the item's decisions.
  let matter: Set<String>

  /// The items of a document, in its order.
  static func all(of document: ArchivedDocument) -> [ItemSketch] {
    document.digest.items.map { item in
      let title = BusinessTitle(item.title, body: document.bodyName)
      var matter = BusinessTitle.carryingWords(item.title)
      for decision in item.decisions { matter.formUnion(BusinessTitle.carryingWords(decision.text)) }
      return ItemSketch(title: title, words: Set(title.words), matter: matter)
    }
  }
}
