import Glibc

// `make fuzz` builds this with libFuzzer, which makes the inputs; the environment says what they are given to.

/// libFuzzer's own loop: it calls `run` with one input after another, and ends the program with the first that traps.
@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ run: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

private let chosen: FuzzTarget = {
  guard let name = getenv("SITEGEN_FUZZ_TARGET"), let target = FuzzTarget(rawValue: String(cString: name))
  else {
    print("SITEGEN_FUZZ_TARGET must be one of: " + FuzzTarget.allCases.map(\.rawValue).joined(separator: " "))
    exit(2)
  }
  return target
}()

if CommandLine.arguments.dropFirst() == ["--targets"] {
  for target in FuzzTarget.allCases { print(target.rawValue) }
  exit(0)
}
var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(
  runDriver(&count, &arguments) { bytes, size in
    chosen.run(Array(UnsafeBufferPointer(start: bytes, count: size)))
    return 0
  })
