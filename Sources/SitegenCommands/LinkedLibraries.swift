import CCMarkGFM
import CCrypto
import CZlib
import Publishing

/// The libraries of the system that the program has loaded, with the versions that they say they are.
enum LinkedLibraries {
  static var all: [(name: String, version: String)] {
    [
      ("cmark-gfm", String(cString: cmark_version_string())),
      ("libcrypto", String(cString: OpenSSL_version(OPENSSL_VERSION))),
      ("SQLite", DatabaseLibrary.version), ("zlib", String(cString: zlibVersion())),
      ("libstemmer", "(does not say)"),
    ]
  }
}
