import Testing

@testable import Parsing

@Test func placeholder() {}
