import Foundation
import Minutes
import Publishing

/// Asks a site for its files, on threads of its own: making a page may take its time, and the server goes on meanwhile.
struct SiteAsking: Sendable {
  enum Finding: Sendable {
    /// A file, and its path below the site's root.
    case file(RequestedSite.File, path: String)
    /// The address is a folder's and lacks the final `/`.
    case folder
    /// There is a page, and it cannot be made.
    case failed(Diagnostic, path: String)
    case nothing
  }

  /// Each page that is being made takes memory and a thread: more at a time than there are cores would take more of
  /// both and no less time. Some more, as some wait for what another makes.
  private let queue = {
    let queue = OperationQueue()
    queue.maxConcurrentOperationCount = ProcessInfo.processInfo.activeProcessorCount + 2
    return queue
  }()

  func find(_ path: RequestPath, in site: any ShownSite) async -> Finding {
    await withCheckedContinuation { continuation in
      queue.addOperation {
        continuation.resume(returning: SiteAsking.look(path.bytes, isFolder: path.isFolder, in: site))
      }
    }
  }

  /// The site's own words for an address where nothing stands.
  func notFoundPage(of site: any ShownSite) async -> Finding {
    await withCheckedContinuation { continuation in
      queue.addOperation {
        continuation.resume(returning: SiteAsking.look(Array("404.html".utf8), isFolder: false, in: site))
      }
    }
  }

  private static func look(_ path: [UInt8], isFolder: Bool, in site: any ShownSite) -> Finding {
    let page = path + "index.html".utf8
    let asked = isFolder ? page : path
    do {
      if let file = try site.file(at: asked) {
        return .file(file, path: String(decoding: asked, as: UTF8.self))
      }
      if isFolder { return .nothing }
      return try site.file(at: path + "/index.html".utf8) == nil ? .nothing : .folder
    } catch let diagnostic as Diagnostic {
      return .failed(diagnostic, path: String(decoding: asked, as: UTF8.self))
    } catch {
      return .failed(
        Diagnostic("page-not-made", .error, "The page cannot be made: \(error)"),
        path: String(decoding: asked, as: UTF8.self))
    }
  }
}
