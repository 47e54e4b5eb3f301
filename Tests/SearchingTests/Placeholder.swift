import Testing

@testable import Searching

@Test func placeholder() {}
