import Glibc

// `make fuzz` builds this with libFuzzer, which makes the inputs; the environment says what they are given to.

if CommandLine.arguments.dropFirst() == ["--targets"] {
  for target in FuzzTarget.allCases { print(target.rawValue) }
  exit(0)
}
var count = CommandLine.argc
var arguments = CommandLine.unsafeArgv
exit(runDriver(&count, &arguments) { testOneInput($0, $1) })
