/// A list of words, written in lines.
func wordList(_ text: String) -> Set<String> {
  Set(text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
}
