import Testing

@testable import Minutes

@Test func placeholder() {}
