import Glibc
import Minutes

extension FileFailure {
  /// The failure as the user is told it; `shown` is the path as the user knows it, and `standing` what became of
  /// the site that was there.
  func diagnostic(
    _ id: String = "cannot-write", shown: String,
    standing: String? = "the site that was there stands untouched"
  ) -> Diagnostic {
    let (reason, advice) = explanation
    return Diagnostic(
      id, .error, file: shown, "\(FileFailure.wording(step)): \(reason)",
      nextStep: standing.map { "\(advice); \($0)" } ?? advice)
  }

  private static func wording(_ step: FileSystem.Step) -> String {
    switch step {
    case .makeFolder: "the folder cannot be made"
    case .create, .write, .close, .link: "the file cannot be written"
    case .rename, .exchange: "the new site cannot be put in place"
    case .remove, .removeFolder: "it cannot be removed"
    case .setAttributes: "its permissions cannot be set"
    case .lock: "it cannot be locked against other builds"
    case .open, .read: "the file cannot be read"
    case .list: "the folder cannot be read"
    }
  }

  private var explanation: (reason: String, advice: String) {
    switch code {
    case ENOSPC: ("the disk is full", "free some space and build again")
    case EDQUOT: ("your share of the disk is used up", "remove something of yours and build again")
    case EACCES, EPERM:
      (
        "permission is denied",
        "let the user who builds read and write there, or name another folder with `--output`"
      )
    case EROFS: ("the disk can only be read", "name a folder on another disk with `--output`")
    case EMFILE, ENFILE:
      ("too many files are open at once", "build with fewer `--jobs`, or raise the limit with `ulimit -n`")
    case ENAMETOOLONG:
      ("the name is too long for this disk", "shorten the name of the file that it comes from")
    case EFBIG: ("the file is too large for this disk", "name a folder on another disk with `--output`")
    case EIO: ("the disk reports an error", "check the disk before you build again")
    case ENOENT: ("there is no such file", "see whether another program removed it, and build again")
    case ENOTDIR, EEXIST, EISDIR, ENOTEMPTY:
      ("another file stands in its place", "see whether another program writes there, and build again")
    case EBUSY: ("the disk is mounted there, or in use", "unmount it, or name another folder with `--output`")
    case EINVAL where step == .open: ("it is no ordinary file", "put an ordinary file in its place")
    case EILSEQ: ("it holds a name that is not UTF-8", "rename or remove what has that name")
    default: (String(cString: strerror(code)), "mend that and build again")
    }
  }
}
