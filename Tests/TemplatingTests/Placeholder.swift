import Testing

@testable import Templating

@Test func placeholder() {}
