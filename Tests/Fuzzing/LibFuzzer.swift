import Glibc

/// libFuzzer's own loop: it calls `run` with one input after another, and ends the program with the first that traps.
@_silgen_name("LLVMFuzzerRunDriver")
func runDriver(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ run: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// The target that the environment names.
private let chosen: FuzzTarget = {
  guard let name = getenv("SITEGEN_FUZZ_TARGET"), let target = FuzzTarget(rawValue: String(cString: name))
  else {
    print("SITEGEN_FUZZ_TARGET must be one of: " + FuzzTarget.allCases.map(\.rawValue).joined(separator: " "))
    exit(2)
  }
  return target
}()

/// One input. libFuzzer's own `main` would look for it under this name, and the linker does.
@_cdecl("LLVMFuzzerTestOneInput")
func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  chosen.run(Array(UnsafeBufferPointer(start: bytes, count: size)))
  return 0
}
