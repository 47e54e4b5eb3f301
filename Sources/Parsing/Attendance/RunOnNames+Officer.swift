import Minutes

extension RunOnNames {
  /// "M Ash Clerk J Roe" at the end of "Councillors A Holm and M Ash" and above a line of its own: behind somebody whose title the
  /// list gives stands the clerk before the name, as no councillor is.
  func behindCouncillor(_ text: String, _ w: [Word], _ shared: String?) -> [PersonEntry] {
    guard let shared, shared.folded.hasPrefix("c"), w.count <= 8,
      let k = w.indices.dropFirst(2).first(where: { w[$0].folded.isOne(of: "clerk") && w[$0].isCapitalised }),
      k + 2 < w.count, w[..<k].allSatisfy({ $0.isCapitalised && $0.after.isSubset(of: [.period]) }),
      w[(k + 1)...].allSatisfy({ $0.isCapitalised && $0.after.isSubset(of: [.period]) }), w[k].after.isEmpty,
      var one = grammar.person(text.slice(0, w[k - 1].end), shared: shared), one.role == nil,
      var two = grammar.person(text.slice(w[k].start, text.utf8.count)), two.role?.folded == "clerk",
      two.name.name.contains(" ")
    else { return [] }
    one.asWritten = text.slice(0, w[k - 1].end)
    two.asWritten = text.slice(w[k].start, text.utf8.count)
    return [one, two]
  }
}
