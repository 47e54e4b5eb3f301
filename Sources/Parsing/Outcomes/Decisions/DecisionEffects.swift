import Minutes

/// What a decision does, told by its words.
package enum DecisionEffects {
  /// Whether a text objects to what others ask for: of a decision such words reject, and of a reader's view they do not.
  package static func isObjection(_ text: String) -> Bool {
    isObjection(LetterText(text))
  }

  private static func isObjection(_ f: LetterText) -> Bool {
    func has(_ s: String) -> Bool { f.has(s) }
    return has("object") || has("objected") || has("objects") || has("objection") || has("objections")
      ? !has("no objection") && !has("no objections") && !has("not object") : false
  }

  /// What a decision does, from its words.
  static func effect(of text: String, kind: DecisionKind, title: String, about: String? = nil)
    -> DecisionEffect
  {
    if let about, kind == .decision {
      // The outcome of a motion is what the motion was for.
      let own = effect(of: text, kind: kind, title: title)
      guard own == .approved || own == .other else { return own }
      let asked = " " + about.folded + " "
      if asked.contains("deferred") || asked.contains("defer ") || asked.contains("to table")
        || asked.contains("postpone") || asked.contains("to continue the hearing")
        || asked.contains("adjourn the item")
      {
        return .deferred
      }
      if asked.contains("to deny") || asked.contains("be refused") || asked.contains("to refuse")
        || asked.contains("to reject")
      {
        return .rejected
      }
      if asked.contains(" were elected") || asked.contains(" were appointed") { return .elected }
      if own == .approved, asked.contains(" elect ") || asked.contains("appoint") && asked.contains(" as ") {
        return .elected
      }
      return own
    }
    let letters = LetterText(text)
    let f = letters.text
    func has(_ s: String) -> Bool { letters.has(s) }
    func hasPart(_ s: String) -> Bool { f.contains(s) }
    if kind == .noted {
      return has("noted and accepted") || has("noted and approved") || has("noted and duly accepted")
        ? .approved : .noted
    }
    // Of several verbs the first tells what the decision is.
    if f.hasPrefix(" support was given") { return .endorsed }
    if f.hasPrefix(" supported the") || f.hasPrefix(" endorsed ") { return .endorsed }
    if has("to reject") || has("to refuse") || has("rejects") || has("refuses") { return .rejected }
    if has("not approved") || has("not carried") || has("not accepted") || has("rejected") || has("refused")
      || has("refusal") || has("defeated") || has("lost") || has("not agreed") || has("not to be agreed")
      || has("motion failed") || has("denied") || has("not be granted") || has("declined") || has("would not")
      || has("not to support") || has("not support") || has("no further action")
      || has("fell") && has("motion") || has("does not") || has("do not") || f.hasPrefix(" not to ")
      || f.hasPrefix(" did not ")
    {
      return .rejected
    }
    if isObjection(letters) { return .rejected }
    // Whether something may be put off is asked; the meeting's own end puts off nothing.
    let asks = hasPart(" whether ")
    let ends = has("adjourned the meeting") || has("meeting adjourned") || has("meeting was adjourned")
    if kind == .deferred || !asks && (has("deferred") || has("postponed") || has("postpone") || has("defer"))
      || has("adjourned") && !ends
      || has("return to this") || has("come back to this") || has("come back to these")
      || has("discussion to continue") || has("discussion be continued")
      || has("carried forward") || has("carried over") || has("held over")
      || has("over until") || has("over to the next")
      || has("discussed at the next meeting") || has("considered at the next meeting") || has("by e-vote")
      || has("next meeting") && (has("left") || has("leave"))
      || has("until") && (has("leave") || has("left") || has("withheld"))
      || has("more information will be sought")
    {
      return .deferred
    }
    if has("elected") || has("re-elected") || has("appointed") || has("co-opted") || has("re-appointed")
      || has("be appointed") || has("nominated") || has("coopted")
    {
      return .elected
    }
    if isPersonProposed(text) { return .elected }
    let t = title.folded
    if t.contains("co-option"), has("agreed to be") { return .elected }
    if t.contains("election") || t.contains("co-option") || t.hasPrefix("appoint"),
      has("proposed") || has("seconded") || has("agreed") && !has("agreed to") || has("vote") || has("voted")
        || has("motion passed") || has("motion carried")
    {
      return .elected
    }
    if has("endorsed") || has("endorse") || has("be supported") || has("supports the")
      || has("support the application") || has("to support")
    {
      return .endorsed
    }
    if has("be noted") || has("was noted") || has("were noted") || has("to note")
      || has("noted") && !has("approved")
    {
      return .noted
    }
    if has("be agreed") || has("approves") || has("adopts") || has("accepts") || has("approved")
      || has("approve") || has("accepted") || has("acceptance") || has("adopted")
      || has("carried") || has("ratified") || has("passed") && !has("passed to") || has("granted")
      || has("true record")
      || has("correct record") || has("accurate record") || has("approval") || f.hasSuffix(" supported ")
      || f.hasPrefix(" supported ") || has("was supported") || has("were supported") || has("authorised")
      || has("authorized") || has("was set at") || has("taken as read") || has("in terms of the motion")
      || hasPart("cymeradwy") || hasPart("cadarnha") || hasPart("derbyn") || has("dim gwrthwynebiad")
      || has("no objection") || has("no objections") || has("for payment") || has("accept") || has("adopt")
      || has("signed") || has("unanimous") || has("all in favour") || has("confirmed") || has("accurate")
      || has("correct") || has("general agreement") || has("to agree") || ends
    {
      return .approved
    }
    if has("referred") && has("seconded") { return .other }
    if has("seconded") || has("2nd") || hasPart(" in favour") || has("agreed to pay") { return .approved }
    // Money given or spent, and a paper that is agreed as it stands.
    if text.hasByte(0xC2), text.contains("£"),
      has("be given") || has("to spend") || has("be paid") || has("donate") || has("donation of")
    {
      return .approved
    }
    if kind == .agreed || kind == .resolved, has("to pay") { return .approved }
    if f.hasPrefix(" the ") && hasPart(" listed above ") { return .approved }
    if kind == .agreed, f.hasSuffix(" agreed ") || agreesMatter(text) { return .approved }
    if kind == .agreed, has("minutes") || has("notes of"), has("were agreed") || has("was agreed") {
      return .approved
    }
    return .other
  }
}

extension DecisionEffects {
  /// "Cllr Mrs Lee was proposed by Cllr Hart": whoever is proposed is elected, and no clause is.
  private static func isPersonProposed(_ text: String) -> Bool {
    let w = words(of: text, upTo: 120)
    guard let was = w.prefix(6).firstIndex(where: { $0.folded == "was" }), was >= 2, was + 1 < w.count,
      w[was + 1].folded.isOne(of: "proposed nominated")
    else { return false }
    return w[..<was].allSatisfy {
      $0.isCapitalised && !$0.startsWithDigit && !$0.folded.isOne(of: "the this it")
    }
  }

  /// "The Council agreed payment of £4", "agreed the amendments": what is agreed is a matter, and no clause that says what shall be.
  private static func agreesMatter(_ text: String) -> Bool {
    let w = words(of: text, upTo: 300)
    guard let verb = w.firstIndex(where: { $0.folded == "agreed" }), verb + 1 < w.count,
      w[verb].after.isEmpty,
      !w[verb + 1].folded.isOne(
        of: "to that with as on in it we by not for at under unanimously and but they he she upon there if")
    else { return false }
    return !w[verb...].contains { $0.folded.isOne(of: "would will should shall be was were is are to") }
      || w[verb + 1].folded.isOne(of: "payment payments")
  }
}

/// The letters of a text, of which is asked for a hundred phrases: for each by its first word, before it is looked for.
private struct LetterText {
  /// With a blank at each end.
  let text: String
  private let words: WordBloom

  init(_ written: String) {
    text = written.letters
    words = WordBloom(blanksIn: text)
  }

  /// Whether these words stand in the text.
  func has(_ phrase: String) -> Bool { words.mayBegin(phrase) && text.containsWords(phrase) }
}
